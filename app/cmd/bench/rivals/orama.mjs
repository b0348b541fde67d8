// Orama with the defaults of its documentation and titles boosted. It takes every word as a prefix and does not stem unless told.
// Tables for sorting by a field, which nothing here asks for, and the texts in its store are left out: both are large.
import { create, insertMultiple, load as restore, save, search } from '@orama/orama';

const empty = () => create({ schema: { title: 'string', text: 'string' }, sort: { enabled: false } });

// build gives what is written to the index file, as a value for JSON.
export async function build(articles) {
  const db = empty();
  await insertMultiple(db, articles.map(({ title, outlet, text }) => ({ title, outlet, text })), 1000);
  const data = save(db);
  for (const doc of Object.values(data.docs.docs)) delete doc.text;
  return data;
}

// load gives a function from a query to {title, outlet}, best first.
export function load(data) {
  const db = empty();
  restore(db, data);
  return async (text) => {
    const found = await search(db, { term: text, boost: { title: 2 }, limit: 10 });
    return found.hits.map((h) => h.document);
  };
}
