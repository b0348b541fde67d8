// Notes when the program is compiled and when the page is ready, and drives the page for the benchmark.
'use strict';
(() => {
  const html = () => document.documentElement;
  let compiled = 0, ready = 0, memory = null;
  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = async (module, imports) => {
    compiled = performance.now();
    const instance = await instantiate.call(WebAssembly, module, imports);
    memory = instance.exports && instance.exports.mem;
    return instance;
  };
  new MutationObserver(() => {
    if (!ready && html() && html().dataset.state === 'ready') ready = performance.now();
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-state'] });

  // painted resolves when the frame that shows the present state has been handed over.
  const painted = () => new Promise((go) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => go(performance.now());
    channel.port2.postMessage(0);
  }));

  // until resolves when test holds, looking again whenever the page changes.
  const until = (test, what) => new Promise((go, wrong) => {
    if (test()) { go(); return; }
    const watch = new MutationObserver(() => { if (test()) { end(); go(); } });
    const late = setTimeout(() => { end(); wrong(new Error('never: ' + what)); }, 20000);
    const end = () => { watch.disconnect(); clearTimeout(late); };
    watch.observe(html(), { subtree: true, childList: true, attributes: true, characterData: true });
  });
  const idle = (ms) => new Promise((go) => setTimeout(go, ms));

  window.bench = {
    opening: () => ({
      Ready: ready, Start: ready - compiled,
      Memory: memory ? memory.buffer.byteLength : 0,
      Heap: performance.memory ? performance.memory.usedJSHeapSize : 0,
    }),

    // type enters a word letter by letter and waits for the results of each.
    async type(word) {
      location.hash = '#/';
      await until(() => document.querySelector('[data-article]'), 'the library');
      const box = document.querySelector('input[type=search]');
      const out = { Painted: [], Engine: [] };
      for (let i = 1; i <= word.length; i++) {
        await idle(60); // a fast typist; what the last letter left to do is done
        const asked = word.slice(0, i);
        html().dataset.took = '';
        const start = performance.now();
        box.value = asked;
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await until(() => html().dataset.took, 'results for ' + asked);
        out.Painted.push(await painted() - start);
        out.Engine.push(Number(html().dataset.took));
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
  };
})();
