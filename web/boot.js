// The loader. It runs before the page is painted: sets the look, keeps what is typed, brings the
// program in and starts it. When something fails it says what, and what to do.
//
// Two ways lead to the program, which is the same gzip file in both:
//   web/app.wasm.gz by fetch, with progress; and
//   web/app.wasm.js, base64 in a classic script, where fetch is not allowed: on a disk (file:) and in a
//   sandboxed frame, whose origin is opaque ("null"), so that even its own host is a stranger to it.
// What arrives is judged by its first bytes, never by its headers: some hosts unpack .gz on the way.
'use strict';

(() => {
  const html = document.documentElement;
  const self = document.currentScript;
  const beside = (name) => new URL(name, self.src).href;
  const parsed = new Promise((go) => document.addEventListener('DOMContentLoaded', go, { once: true }));
  window.parallax = { box: { first: '', value: '', start: 0, end: 0, focused: false }, program: '' };

  // ---- Words ----

  const megabytes = (n) => (n / 1e6).toFixed(1);
  const words = {
    loading: 'Loading…',
    loaded: (n) => `Loading: ${megabytes(n)} MB`,
    loadedOf: (n, all) => `Loading: ${megabytes(n)} of ${megabytes(all)} MB`,
    starting: 'Starting…',
    reload: 'Reload',
  };
  const troubles = {
    noWasm: ['This browser cannot run Parallax',
      'Parallax is a WebAssembly program, and WebAssembly is missing or switched off here. Open this page in a current ' +
      'Firefox, Chrome, Edge or Safari. If a setting such as Lockdown Mode has switched it off, allow it for this page, then reload.'],
    old: ['This browser is too old for Parallax',
      'Open this page in Firefox 113, Chrome 80, Edge 80, Safari 16.4 or a later one.'],
    forbidden: ['This site does not let Parallax run',
      "The site's Content-Security-Policy forbids WebAssembly. Whoever keeps the site must add 'wasm-unsafe-eval' to script-src."],
    unbuilt: ['Parallax has not been built here',
      'The made files in the folder “web” are missing. Run ./build.sh in the folder of this page, then reload. ' +
      'If this is a copy, copy the whole folder again.'],
    missing: ['A part of Parallax is missing on this site',
      'Reload the page. If that does not help, whoever keeps the site must upload the folder “web” again, whole.'],
    offline: ['The connection broke off', 'Check the connection, then reload the page.'],
    damaged: ['Parallax arrived incomplete or damaged',
      'Reload the page. If that does not help, the file was damaged when it was copied here: copy or upload the folder “web” again, whole.'],
    unstarted: ['Parallax could not start',
      'Close other tabs if the machine is short of memory, then reload. If that does not help, try another browser.'],
    stopped: ['Parallax has stopped', 'An error ended the program. Reload the page: the address keeps your place.'],
  };

  // Trouble is an error that has its words.
  class Trouble extends Error {
    constructor(name, detail) {
      super(detail ? String(detail.message || detail) : '');
      this.words = troubles[name];
    }
  }

  let failed = false;

  // fail shows the trouble below whatever is on the page. Only the first one is told.
  async function fail(trouble) {
    if (failed) return;
    failed = true;
    await parsed;
    const [what, todo] = trouble.words || troubles.unstarted;
    const panel = document.getElementById('trouble');
    const add = (tag, text) => panel.appendChild(Object.assign(document.createElement(tag), { textContent: text }));
    add('h1', what);
    add('p', todo);
    add('button', words.reload).addEventListener('click', () => location.reload());
    if (trouble.message) add('small', trouble.message);
    panel.hidden = false;
    const shell = document.getElementById('shell');
    if (shell) { // the words are then what the page is about
      shell.replaceChildren(panel);
      shell.hidden = false;
    }
    html.dataset.state = 'failed';
  }

  // ---- The look, before the first paint ----

  function look() {
    const remembered = (key) => (localStorage.getItem('parallax.' + key) || '').replace(/"/g, '');
    for (const key of ['theme', 'size']) {
      if (remembered(key)) html.dataset[key] = remembered(key);
    }
    html.classList.toggle('embed', new URLSearchParams(location.search).get('embed') === '1');
  }

  // In a sandboxed frame reading window.localStorage throws, elsewhere it may be null. The program reads it
  // at its start, and an exception there would tear through Go's stack, so it gets a store that forgets.
  function standIn(name) {
    try {
      if (window[name]) {
        window[name].getItem(''); // a damaged store throws only here
        return;
      }
    } catch (refused) { /* stand in */ }
    const kept = new Map();
    Object.defineProperty(window, name, {
      value: {
        get length() { return kept.size; },
        key: (n) => n < kept.size ? [...kept.keys()][n] : null,
        getItem: (k) => kept.has(String(k)) ? kept.get(String(k)) : null,
        setItem: (k, v) => { kept.set(String(k), String(v)); },
        removeItem: (k) => { kept.delete(String(k)); },
        clear: () => kept.clear(),
      },
    });
  }

  // The page comes with the words for no script at all in the place of the progress.
  function showShell() {
    const panel = document.getElementById('trouble');
    panel.hidden = true;
    panel.textContent = '';
    document.getElementById('shell').hidden = false;
  }

  // ---- Typing before the program is there ----

  // The program reads window.parallax.box once, when its own search box takes the place of this one.
  function keepTyping() {
    const input = document.getElementById('q');
    const box = window.parallax.box;
    const note = () => {
      if (!input.isConnected) return; // the box was taken over: what was noted last stands
      Object.assign(box, {
        value: input.value, start: input.selectionStart, end: input.selectionEnd, focused: document.activeElement === input,
      });
    };
    input.value = new URLSearchParams(location.hash.replace(/^[^?]*/, '')).get('q') || '';
    note();
    box.first = box.value; // of the address: nobody has typed it
    for (const type of ['input', 'keyup', 'pointerup', 'select', 'focus']) input.addEventListener(type, note);
    document.addEventListener('selectionchange', note);
    input.addEventListener('blur', () => setTimeout(note)); // taking the box away may blur it: look afterwards
    document.addEventListener('keydown', (e) => {
      if (e.key !== '/' || e.ctrlKey || e.metaKey || e.altKey || !input.isConnected || document.activeElement === input) return;
      e.preventDefault();
      input.focus();
    });
  }

  // ---- Bringing the program in ----

  // tell shows how far the loading is; all is 0 when nobody knows.
  function tell(text, n, all) {
    const line = document.getElementById('loading');
    const bar = document.getElementById('loaded');
    if (!line || !bar) return;
    line.textContent = text;
    if (!all) return;
    bar.max = all;
    bar.value = Math.min(n, all);
  }

  function load(name) {
    return new Promise((done, wrong) => {
      const script = document.createElement('script');
      script.src = beside(name);
      script.onload = done;
      script.onerror = () => wrong(new Trouble(location.protocol === 'file:' ? 'unbuilt' : 'missing', 'web/' + name));
      document.head.append(script);
    });
  }

  const packedSize = Number(self.dataset.packed);
  const plainSize = Number(self.dataset.plain);
  const isPacked = (b) => b[0] === 0x1f && b[1] === 0x8b;
  const isPlain = (b) => b[0] === 0 && b[1] === 0x61 && b[2] === 0x73 && b[3] === 0x6d;

  // fromHost answers with a source: a stream of the program's bytes as they arrive, whether they are packed, and what broke it.
  async function fromHost() {
    let reply;
    try {
      reply = await fetch(beside('app.wasm.gz'));
    } catch (err) {
      throw Object.assign(new Trouble('offline', err), { elsewhere: true });
    }
    if (!reply.ok) throw Object.assign(new Trouble('missing', 'web/app.wasm.gz: ' + reply.status), { elsewhere: true });
    const reader = reply.body.getReader();
    const source = { stream: null, packed: false, broken: null };
    let count = 0;
    let all = 0;
    const show = () => tell(all ? words.loadedOf(count, all) : words.loaded(count), count, all);
    const read = async () => {
      const { done, value } = await reader.read().catch((err) => { throw source.broken = new Trouble('offline', err); });
      if (done) return null;
      count += value.length;
      show();
      return value;
    };
    let head = new Uint8Array();
    while (head.length < 4) {
      const more = await read();
      if (!more) throw new Trouble('damaged', `web/app.wasm.gz: ${head.length} bytes`);
      const both = new Uint8Array(head.length + more.length);
      both.set(head);
      both.set(more, head.length);
      head = both;
    }
    source.packed = isPacked(head);
    if (!source.packed && !isPlain(head)) throw Object.assign(new Trouble('damaged', 'web/app.wasm.gz is something else'), { elsewhere: true });
    all = source.packed ? packedSize : plainSize;
    show();
    source.stream = new ReadableStream({
      start(to) { to.enqueue(head); },
      async pull(to) {
        const more = await read();
        if (more) to.enqueue(more);
        else to.close();
      },
      cancel(why) { return reader.cancel(why); },
    });
    return source;
  }

  function fromBase64(text) {
    if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
    const letters = atob(text);
    const bytes = new Uint8Array(letters.length);
    for (let i = 0; i < bytes.length; i++) bytes[i] = letters.charCodeAt(i); // 20 times as fast as Uint8Array.from
    return bytes;
  }

  async function fromScript() {
    if (packedSize) tell(words.loaded(packedSize));
    await load('app.wasm.js');
    const text = window.parallax.program;
    window.parallax.program = '';
    if (!text) throw new Trouble('damaged', 'web/app.wasm.js');
    let bytes;
    try {
      bytes = fromBase64(text);
    } catch (err) {
      throw new Trouble('damaged', err);
    }
    return { stream: new Blob([bytes]).stream(), packed: isPacked(bytes) };
  }

  async function program() {
    if (window.origin === 'null' || location.protocol === 'file:') return fromScript();
    try {
      return await fromHost();
    } catch (err) {
      if (!err.elsewhere) throw err;
      // The host keeps .gz files back, or something on the way does: the script may still come through.
      return fromScript().catch(() => { throw err; });
    }
  }

  async function compile(source) {
    if (!WebAssembly.compileStreaming || source.packed && !window.DecompressionStream) throw new Trouble('old');
    const plain = source.packed ? source.stream.pipeThrough(new DecompressionStream('gzip')) : source.stream;
    const reply = new Response(plain, { headers: { 'Content-Type': 'application/wasm' } });
    try {
      return await WebAssembly.compileStreaming(reply);
    } catch (err) {
      if (source.broken) throw source.broken; // on its way through the streams it may have become another error
      // Every browser has its own words for a policy's refusal.
      throw new Trouble(/content security policy|\bCSP\b|unsafe-eval/i.test(err.message) ? 'forbidden' : 'damaged', err);
    }
  }

  // ---- Starting it ----

  async function start() {
    if (!window.WebAssembly) throw new Trouble('noWasm');
    const runner = load('wasm_exec.js');
    runner.catch(() => {});
    const module = await program().then(compile);
    await runner;
    await parsed;
    tell(words.starting);
    const go = new Go();
    const instance = await WebAssembly.instantiate(module, go.importObject);
    watch(go);
    await go.run(instance);
  }

  // watch tells when the program ends, which it never should, or when an exception tears through it.
  function watch(go) {
    const end = (why) => {
      go._resume = () => {}; // handlers and timers of the dead program come to nothing
      go._scheduledTimeouts.clear();
      fail(new Trouble('stopped', why));
    };
    const resume = go._resume;
    go._resume = () => {
      try {
        resume.call(go);
      } catch (err) {
        end(err);
        throw err;
      }
    };
    go.exit = (code) => end(`exit code ${code}`);
  }

  standIn('localStorage');
  standIn('sessionStorage');
  look();
  parsed.then(showShell).then(keepTyping);
  start().catch(fail);
})();
