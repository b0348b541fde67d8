// Builds the index and the page of one engine: node build.mjs ENGINE ARTICLES OUT
// ARTICLES holds one article a line: {"title", "outlet", "text"}. OUT gets index.html, page.js and index.json.
// Prints {"version"}: the engine's version.
import { build as bundle } from 'esbuild';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const [engine, from, out] = process.argv.slice(2);
const name = engine === 'orama' ? '@orama/orama' : engine;
const articles = readFileSync(from, 'utf8').trimEnd().split('\n').map((line, id) => ({ id, ...JSON.parse(line) }));
const { build } = await import(`./${engine}.mjs`);

mkdirSync(out, { recursive: true });
writeFileSync(`${out}/index.json`, JSON.stringify(await build(articles)));
copyFileSync('index.html', `${out}/index.html`);
await bundle({ entryPoints: ['page.mjs'], alias: { engine: `./${engine}.mjs` }, outfile: `${out}/page.js`, bundle: true,
  minify: true, format: 'esm', target: 'esnext', logLevel: 'error' });
const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
console.log(JSON.stringify({ version }));
