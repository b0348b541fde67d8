// MiniSearch with the options of its README: titles boosted, titles stored, and prefixes as its autoSuggest has them, on the
// word being typed. It does not stem.
import MiniSearch from 'minisearch';

const options = { fields: ['title', 'text'], storeFields: ['title', 'outlet'], searchOptions: { boost: { title: 2 } } };

// build gives what is written to the index file, as a value for JSON.
export function build(articles) {
  const index = new MiniSearch(options);
  index.addAll(articles);
  return index;
}

// load gives a function from a query to {title, outlet}, best first.
export function load(data) {
  const index = MiniSearch.loadJS(data, options);
  return (text) => {
    const begun = !text.endsWith(' ');
    return index.search(text, { prefix: (term, i, terms) => begun && i === terms.length - 1 });
  };
}
