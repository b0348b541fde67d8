package search

import (
	"slices"
	"strings"
	"unicode/utf8"

	"parallax/app/internal/article"
	"parallax/app/internal/index"
)

// A wanted phrase, cut by the rules of one language.
type wanted struct {
	language string        // key
	tokens   []index.Token // its very words
	prints   []index.Print // of its terms, which stand one after the other in a trace
	rarest   string        // of its terms
}

// cutPhrase cuts a's phrase by the rules of every language, once.
func (e *Engine) cutPhrase(a *atom) []wanted {
	if a.wanted != nil {
		return a.wanted
	}
	phrase, out := a.phrase, []wanted{}
	for i, c := range e.cutters() {
		w := wanted{language: e.ix.Languages()[i], tokens: slices.Clone(c.Tokens(phrase))}
		fewest := -1
		for _, t := range c.Query(phrase) {
			if t.Term == "" {
				continue
			}
			if alone(w.language, t.Word) { // the trace has a pair there, if something follows
				if len(w.prints) > 0 {
					w.prints = append(w.prints, anyWord)
				}
			} else {
				w.prints = append(w.prints, index.PrintOf(t.Term))
			}
			if n := e.ix.Count(t.Term); fewest < 0 || n < fewest {
				fewest, w.rarest = n, t.Term
			}
		}
		if len(w.prints) > 0 && fewest > 0 {
			out = append(out, w)
		}
	}
	a.wanted = out
	return out
}

// phrase scores the articles that hold the very words of a phrase: the index gives those that hold its rarest term, the traces those
// of them where all stand together, and the text decides.
func (e *Engine) phrase(a *atom, into *hits) error {
	times := e.times
	clear(times)
	for _, w := range e.cutPhrase(a) {
		sole := e.sole(&w)
		var rarest []int
		if err := e.each(w.rarest, func(n int, _ float32) { rarest = append(rarest, n) }); err != nil {
			return err
		}
		for _, n := range rarest {
			at := together(e.ix.Trace(n), w.prints)
			if len(at) == 0 || index.Language(e.file.Meta(n).Language) != w.language {
				continue
			}
			if a.stems || sole {
				times[n] = float32(len(at))
				continue
			}
			times[n] = float32(e.confirm(n, &w, at, a.field == Title))
		}
	}
	e.score(times, into)
	return nil
}

// sole reports whether w is one word, and no other word of the collection has its stem, so that the trace alone tells where it stands. It
// knows that only of words in ASCII, of which stemmers change the end alone.
func (e *Engine) sole(w *wanted) bool {
	if len(w.tokens) != 1 || len(e.cutters()) != 1 || !plainWord(w.tokens[0].Word) || len(w.rarest) < 2 {
		return false
	}
	words, err := e.ix.All(w.rarest[:len(w.rarest)-1])
	if err != nil {
		return false
	}
	return !slices.ContainsFunc(words, func(other index.Word) bool {
		return other.Word != w.tokens[0].Word && e.cutters()[0].Term(other.Word) == w.rarest
	})
}

// The sentences of a trace before those of the text.
const (
	titleAt = iota
	aboutAt
	textAt
)

// anyWord stands in a wanted phrase for a word whose print is not known.
const anyWord = index.EndOfBlock

// alone reports whether word is a single character of a language whose traces hold pairs.
func alone(language, word string) bool {
	return language == "cjk" && utf8.RuneCountInString(word) == 1 && strings.ContainsFunc(word, isCharacter)
}

// together lists the sentences of t in which prints begin to stand one after the other, within one block; names in between and ends of
// sentences do not count.
func together(t index.Trace, prints []index.Print) []int {
	var out []int
	sentence := 0
	for i, p := range t.All() {
		if p == index.EndOfSentence {
			sentence++
		}
		if p != prints[0] {
			continue
		}
		next := 1
		for j := i + 1; next < len(prints) && j < t.Len(); j++ {
			p := t.At(j)
			switch {
			case p == prints[next], prints[next] == anyWord && p != index.EndOfSentence && p != index.EndOfBlock && !p.IsName():
				next++
				continue
			case p == index.EndOfSentence && sentence >= textAt, p.IsName():
				continue
			}
			break
		}
		if next == len(prints) && (len(out) == 0 || out[len(out)-1] != sentence) {
			out = append(out, sentence)
		}
	}
	return out
}

// confirm counts how often article n holds the very words of w, which may begin in the given sentences of its trace.
func (e *Engine) confirm(n int, w *wanted, at []int, title bool) int {
	m := e.file.Meta(n)
	cut := e.cutter(m.Language)
	count := func(texts ...string) (sum int) {
		for _, s := range texts {
			sum += len(occurrences(cut.Tokens(s), w.tokens))
		}
		return sum
	}
	sum := 0
	var a *article.Article
	var sentences []article.Sentence
	for _, s := range at {
		switch {
		case s == titleAt:
			sum += count(m.Title)
		case title:
		case s == aboutAt:
			sum += count(append([]string{m.Outlet, m.Original}, m.Authors...)...)
		default:
			if a == nil {
				var err error
				if a, err = e.article(n); err != nil {
					return sum
				}
				sentences = a.Sentences()
			}
			if s-textAt < len(sentences) {
				sum += beginning(a, sentences, s-textAt, w.tokens, cut)
			}
		}
	}
	return sum
}

// beginning counts how often phrase begins in a sentence; it may end in the next ones of the block.
func beginning(a *article.Article, sentences []article.Sentence, s int, phrase []index.Token, cut *index.Analyzer) (sum int) {
	first, last := sentences[s], s
	for len(phrase) > 1 && last+1 < len(sentences) && last-s < len(phrase) && sentences[last+1].Block == first.Block {
		last++
	}
	text := a.Blocks[first.Block].Text[first.Start:sentences[last].End]
	if len(phrase) == 1 || last == s {
		text = text[:first.End-first.Start]
	}
	if len(phrase) == 1 {
		if n, sure := quick(text, phrase[0].Word); sure {
			return n
		}
	}
	tokens := cut.Tokens(text)
	for _, i := range occurrences(tokens, phrase) {
		if tokens[i].Start < first.End-first.Start {
			sum++
		}
	}
	return sum
}

// occurrences lists where the words of phrase stand in tokens one after the other.
func occurrences(tokens, phrase []index.Token) []int {
	return runs(tokens, phrase, func(a, b *index.Token) bool { return a.Word == b.Word })
}

// stemOccurrences lists where words with their stems do.
func stemOccurrences(tokens, phrase []index.Token) []int {
	return runs(tokens, phrase, func(a, b *index.Token) bool { return a.Term == b.Term })
}

func runs(tokens, phrase []index.Token, same func(a, b *index.Token) bool) []int {
	var out []int
	for i := 0; i+len(phrase) <= len(tokens); i++ {
		j := 0
		for j < len(phrase) && same(&tokens[i+j], &phrase[j]) {
			j++
		}
		if j == len(phrase) {
			out = append(out, i)
			i += len(phrase) - 1
		}
	}
	return out
}
