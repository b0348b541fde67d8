// Notes when the program is compiled, when the page is ready and when its first answer is painted, and drives the page for
// the benchmark. Parallax and its rivals are driven by the same lines.
'use strict';
(() => {
  const html = () => document.documentElement;
  let compiled = 0, memory = null;
  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = async (module, imports) => {
    compiled = performance.now();
    const instance = await instantiate.call(WebAssembly, module, imports);
    memory = instance.exports && instance.exports.mem;
    return instance;
  };

  // painted resolves when the frame that shows the present state has been handed over.
  const painted = () => new Promise((go) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => go(performance.now());
    channel.port2.postMessage(0);
  }));

  // opened holds once the page is ready and painted.
  const opened = new Promise((go, wrong) => {
    const watch = new MutationObserver(async () => {
      const state = html() && html().dataset.state;
      if (state !== 'ready' && state !== 'failed') return;
      watch.disconnect();
      if (state === 'failed') { wrong(new Error('the page failed: ' + document.body.innerText)); return; }
      const ready = performance.now();
      const hits = document.querySelectorAll('[data-article]').length;
      go({ Ready: ready, Start: ready - compiled, Answered: await painted(), Hits: hits });
    });
    watch.observe(document, { subtree: true, attributes: true, attributeFilter: ['data-state'] });
  });

  // until resolves when test holds, looking again whenever the page changes.
  const until = (test, what) => new Promise((go, wrong) => {
    if (test()) { go(); return; }
    const watch = new MutationObserver(() => { if (test()) { end(); go(); } });
    const late = setTimeout(() => { end(); wrong(new Error('never: ' + what)); }, 20000);
    const end = () => { watch.disconnect(); clearTimeout(late); };
    watch.observe(html(), { subtree: true, childList: true, attributes: true, characterData: true });
  });
  const idle = (ms) => new Promise((go) => setTimeout(go, ms));

  // enter puts a text into the box and waits for the hits, then for their picture.
  async function enter(box, text) {
    html().dataset.took = '';
    const start = performance.now();
    box.value = text;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until(() => html().dataset.took, 'results for ' + text);
    return { painted: await painted() - start, engine: Number(html().dataset.took) };
  }

  // toLibrary leaves a comparison for the list.
  async function toLibrary() {
    location.hash = '#/';
    await until(() => document.querySelector('[data-article]') && !document.getElementById('c-body'), 'the library');
  }

  // heart beats until it is stopped, and gives the longest time between two beats, in which the page answered nothing.
  function heart() {
    let last = performance.now(), longest = 0, on = true;
    const note = () => { const now = performance.now(); longest = Math.max(longest, now - last); last = now; };
    const beat = () => { if (on) { note(); setTimeout(beat, 0); } };
    setTimeout(beat, 0);
    return () => { note(); on = false; return longest; };
  }

  window.bench = {
    opened: () => opened,
    memory: () => memory ? memory.buffer.byteLength : 0,

    // type enters a text letter by letter and waits for the results of each.
    async type(text) {
      const box = document.querySelector('input[type=search]');
      if (location.hash.startsWith('#/read')) {
        location.hash = '#/';
        await until(() => document.querySelector('[data-article]') && !box.value, 'the library');
      }
      if (box.value) await enter(box, '');
      const out = { Painted: [], Engine: [] };
      for (let i = 1; i <= text.length; i++) {
        await idle(50); // a very fast typist; what the last letter left to do is done
        const took = await enter(box, text.slice(0, i));
        out.Painted.push(took.painted);
        out.Engine.push(took.engine);
      }
      return out;
    },

    // read opens the first hit.
    async read() {
      await idle(100);
      const hit = document.querySelector('[data-article]');
      if (!hit) throw new Error('no hit to open');
      const id = hit.dataset.article;
      const start = performance.now();
      hit.querySelector('h2 a, h3 a').click();
      await until(() => !document.querySelector('[data-article="' + id + '"]') && document.querySelector('article, .reader'), id);
      return await painted() - start;
    },

    // mark finds two articles by a text, marks both and opens their comparison from the list, at the pace of a hand.
    async mark(text, a, b) {
      const rows = () => document.querySelector('#c-body [data-row=match]');
      await toLibrary();
      const find = async () => {
        await enter(document.querySelector('input[type=search]'), text);
        for (const id of [a, b]) {
          await idle(300);
          document.querySelector('[data-article="' + id + '"] input').click();
        }
        await idle(500);
      };
      await find();
      const start = performance.now();
      document.querySelector('.tray .go').click();
      await until(rows, 'rows of ' + text);
      const out = { There: performance.now() - start, Painted: await painted() - start };
      await toLibrary();
      await find(); // takes the marks off
      return out;
    },

    // show opens a view of a comparison, whose rows match a selector, and looks on for some ms after. By 'address' and by a 'link', which
    // is pointed at for some ms before, it does so from the library.
    async show(address, row, by, dwelling, after) {
      const rows = () => document.querySelector('#c-body ' + row);
      if (by && document.getElementById('c-body')) {
        await toLibrary();
      }
      await idle(200); // what the last screen left to do is done
      if (rows()) throw new Error('rows before ' + address);
      html().dataset.took = html().dataset.aligned = '';
      const link = document.createElement('a');
      link.href = address;
      if (by === 'link') {
        document.body.append(link);
        link.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
        await idle(dwelling);
      }
      const calm = heart();
      const start = performance.now();
      if (by === 'link') link.click();
      else location.hash = address;
      await until(rows, address);
      const out = { There: performance.now() - start, Aligned: Number(html().dataset.aligned) };
      out.Painted = await painted() - start;
      out.Still = calm();
      link.remove();
      if (!after) return out;
      const later = heart();
      await idle(after);
      out.After = later();
      return out;
    },
  };
})();
