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

	"parallax/app/internal/sorting"
)

// A Word stands in some article, as Tokens cuts it.
type Word struct {
	Word string
	Docs int // articles that hold it
}

const (
	topRunes = 2  // prefixes up to this many letters have their completions in a table made by Build
	maxAlike = 40 // letters; the automaton of a longer word takes tens of milliseconds
	topWords = 40 // completions that the table keeps of each: those in most articles
)

// Complete lists the words that start with prefix: with n, the n in most articles, those in most first; with 0 all of them. For prefixes of one or
// two letters it knows only the 40 words in most articles; see All.
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
		return first(found, n), nil
	}
	found, err = collect(list.Iterator([]byte(prefix), prefixEnd([]byte(prefix))))
	if n > 0 {
		sorting.By(found, byDocs)
	}
	return first(found, n), err
}

// All lists every word that starts with prefix, as Complete does, however short the prefix is. It may take long.
func (ix *Index) All(prefix string) ([]Word, error) {
	if ix.words == nil {
		return nil, nil
	}
	list, err := ix.words()
	if err != nil {
		return nil, fmt.Errorf("open the list of words: %w", err)
	}
	found, err := collect(list.Iterator([]byte(prefix), prefixEnd([]byte(prefix))))
	sorting.By(found, byDocs)
	return found, err
}

// Alike lists the words that differ from word in at most distance letters, 1 or 2, exchanged neighbours counting as one; those
// in most articles first. There are none for a word of more than 40 letters.
func (ix *Index) Alike(word string, distance int) ([]Word, error) {
	if ix.words == nil || utf8.RuneCountInString(word) > maxAlike {
		return nil, nil
	}
	list, err := ix.words()
	if err != nil {
		return nil, fmt.Errorf("open the list of words: %w", err)
	}
	builder, err := automata[distance-1]()
	if err != nil {
		return nil, err
	}
	dfa, err := builder.BuildDfa(word, uint8(distance))
	if err != nil {
		return nil, err
	}
	found, err := collect(list.Search(dfa, nil, nil))
	sorting.By(found, byDocs)
	return found, err
}

// Stop reports whether the index leaves a word out, lower case and without accents, because it tells nothing in the language.
func (a *Analyzer) Stop(word string) bool { return a.stop[word] }

// Docs gives the number of articles that hold a word, lower case and without accents; 0 where none does.
func (ix *Index) Docs(word string) int {
	if ix.words == nil {
		return 0
	}
	list, err := ix.words()
	if err != nil {
		return 0
	}
	n, _, err := list.Get([]byte(word))
	if err != nil {
		return 0
	}
	return int(n)
}

func collect(it *vellum.FSTIterator, err error) (found []Word, _ error) {
	for ; err == nil; err = it.Next() {
		w, docs := it.Current()
		found = append(found, Word{string(w), int(docs)})
	}
	if !errors.Is(err, vellum.ErrIteratorDone) {
		return nil, fmt.Errorf("read the list of words: %w", err)
	}
	return found, nil
}

func first(words []Word, n int) []Word {
	if n == 0 {
		return words
	}
	return words[:min(n, len(words))]
}

// Has reports whether some article holds term.
func (ix *Index) Has(term string) bool {
	terms, err := ix.dictionary(Text)
	if terms == nil || err != nil {
		return false
	}
	has, err := terms.Contains([]byte(term))
	return has && err == nil
}

// Count gives the number of articles that hold term.
func (ix *Index) Count(term string) int {
	var l list
	if ok, err := ix.find(&l, Text, []byte(term)); !ok || err != nil {
		return 0
	}
	return int(l.count)
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
		sorting.By(words, byDocs)
		var top []byte
		for _, w := range words[:min(topWords, len(words))] {
			top = appendString(top, w.Word)
		}
		tops = appendString(appendString(tops, prefix), string(top))
	}
	return b.Bytes(), tops, nil
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
