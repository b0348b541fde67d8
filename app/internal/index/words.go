package index

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"
	"unicode/utf8"

	"github.com/blevesearch/vellum"
)

// A Word stands in some article, as Tokens cuts it.
type Word struct {
	Word string
	Docs int // articles that hold it
}

const (
	topRunes = 2  // prefixes up to this many letters have their completions in a table made by Build
	topWords = 40 // completions that the table keeps of each: those in most articles
)

// Complete lists the words that start with prefix, those in most articles first, at most n. For prefixes of one or two letters
// it knows only the 40 words in most articles.
func (ix *Index) Complete(prefix string, n int) ([]Word, error) {
	if ix.words == nil || prefix == "" {
		return nil, nil
	}
	list, err := ix.words()
	if err != nil {
		return nil, fmt.Errorf("open the list of words: %w", err)
	}
	var found []Word
	if utf8.RuneCountInString(prefix) <= topRunes {
		for _, w := range ix.top(prefix) {
			docs, _, err := list.Get([]byte(w))
			if err != nil {
				return nil, err
			}
			found = append(found, Word{w, int(docs)})
		}
		return found[:min(n, len(found))], nil
	}
	it, err := list.Iterator([]byte(prefix), prefixEnd([]byte(prefix)))
	for ; err == nil; err = it.Next() {
		w, docs := it.Current()
		found = append(found, Word{string(w), int(docs)})
	}
	if !errors.Is(err, vellum.ErrIteratorDone) {
		return nil, err
	}
	slices.SortFunc(found, byDocs)
	return found[:min(n, len(found))], nil
}

// Has reports whether some article holds term in a field.
func (ix *Index) Has(field, term string) bool {
	if ix.segment == nil {
		return false
	}
	d, err := ix.segment.Dictionary(field)
	if err != nil {
		return false
	}
	has, err := d.Contains([]byte(term))
	return has && err == nil
}

// top looks prefix up in the table of short prefixes, which stays packed: it has a few hundred entries.
func (ix *Index) top(prefix string) []string {
	for f := (fields{b: ix.tops}); len(f.b) > 0 && !f.bad; {
		if p, words := f.string(), (fields{b: []byte(f.string())}); p == prefix {
			return words.strings()
		}
	}
	return nil
}

func byDocs(a, b Word) int {
	return cmp.Or(cmp.Compare(b.Docs, a.Docs), cmp.Compare(a.Word, b.Word))
}

// prefixEnd gives the first key after all that start with prefix; nil where there is none.
func prefixEnd(prefix []byte) []byte {
	end := bytes.Clone(prefix)
	for i := len(end) - 1; i >= 0; i-- {
		end[i]++
		if end[i] != 0 {
			return end[:i+1]
		}
	}
	return nil
}

// buildWords gives the FST and the table of short prefixes for words and the number of articles that hold each.
func buildWords(docs map[string]int) (list, tops []byte, err error) {
	var b bytes.Buffer
	fst, err := vellum.New(&b, nil)
	if err != nil {
		return nil, nil, err
	}
	byPrefix := map[string][]Word{}
	for _, w := range sortedKeys(docs) {
		if err := fst.Insert([]byte(w), uint64(docs[w])); err != nil {
			return nil, nil, err
		}
		for i, runes := 0, 0; i < len(w) && runes < topRunes; runes++ {
			_, size := utf8.DecodeRuneInString(w[i:])
			i += size
			byPrefix[w[:i]] = append(byPrefix[w[:i]], Word{w, docs[w]})
		}
	}
	if err := fst.Close(); err != nil {
		return nil, nil, err
	}

	for _, prefix := range sortedKeys(byPrefix) {
		words := byPrefix[prefix]
		slices.SortFunc(words, byDocs)
		var top []byte
		for _, w := range words[:min(topWords, len(words))] {
			top = appendString(top, w.Word)
		}
		tops = appendString(appendString(tops, prefix), string(top))
	}
	return b.Bytes(), tops, nil
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
