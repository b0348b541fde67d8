// A plain search page over one engine: a box and the first eight titles with their outlets. What the benchmark needs to know
// it says as Parallax does: data-state when the first answer stands, data-took for the engine's milliseconds.
import { load } from 'engine';

const root = document.documentElement.dataset;
const box = document.querySelector('input');
const list = document.querySelector('ol');

function item({ title, outlet }) {
  const li = document.createElement('li');
  li.dataset.article = title;
  li.append(title, ' · ', outlet);
  return li;
}

const data = await (await fetch('index.json')).json();
const ask = load(data);

async function answer() {
  const start = performance.now();
  const hits = box.value.trim() ? await ask(box.value) : [];
  const took = performance.now() - start;
  list.replaceChildren(...hits.slice(0, 8).map(item));
  root.took = took.toFixed(1);
}

box.value = new URLSearchParams(location.hash.split('?')[1]).get('q') ?? '';
await answer();
box.addEventListener('input', answer);
root.state = 'ready';
