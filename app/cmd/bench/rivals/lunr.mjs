// Lunr as its own typeahead benchmark asks it, without the fuzzy term: the stemmed word first, then, for the word being typed, all
// that it starts. Lunr stores no titles, so a list of them goes along.
import lunr from 'lunr';

// build gives what is written to the index file, as a value for JSON.
export function build(articles) {
  const index = lunr(function () {
    this.ref('id');
    this.field('title', { boost: 2 });
    this.field('text');
    for (const a of articles) this.add(a);
  });
  return { index, titles: articles.map(({ title, outlet }) => ({ title, outlet })) };
}

// load gives a function from a query to {title, outlet}, best first.
export function load(data) {
  const index = lunr.Index.load(data.index);
  return (text) => {
    const words = lunr.tokenizer(text);
    const hits = index.query((q) => {
      words.forEach((word, i) => {
        q.term(word, { boost: 100 });
        if (i === words.length - 1 && !text.endsWith(' ')) {
          q.term(word, { boost: 10, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
        }
      });
    });
    return hits.map((h) => data.titles[h.ref]);
  };
}
