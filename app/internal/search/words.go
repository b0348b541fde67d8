package search

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/app/internal/article"
	"parallax/app/internal/index"
)

// A word of a query, cut by the rules of every language of the collection.
type word struct {
	article.Span          // bytes of the query
	Word         string   // as index.Token has it
	terms        []string // what the index may hold for it, one for each language at most
	stop         bool     // says nothing in the language of most articles, or in all whose articles hold it
	half         bool     // says nothing in one of the other languages
}

// words cuts text into words. The language of most articles says where they begin and end; in Chinese, Japanese and Korean the one
// that knows pairs of characters does.
func (e *Engine) words(text string) []word {
	all := e.cutters()
	var cuts [][]index.Token
	lead := 0
	for i, c := range all {
		cuts = append(cuts, c.Query(text))
		if e.ix.Languages()[i] == "cjk" && strings.ContainsFunc(text, isCharacter) {
			lead = i
		}
	}
	if len(all) == 0 {
		return nil
	}
	out := make([]word, len(cuts[lead]))
	for k, t := range cuts[lead] {
		w := word{Span: t.Span, Word: t.Word}
		for i, c := range all {
			term := ""
			switch {
			case i == lead:
				term = t.Term
			case len(cuts[i]) == len(cuts[lead]):
				term = cuts[i][k].Term
			default:
				term = c.Term(t.Word)
				if own := spoken(c.Query(text[t.Start:t.End])); len(own) == 1 {
					term = own[0].Term
				}
			}
			if term == "" {
				w.half, w.stop = true, w.stop || i == 0
			} else if !slices.Contains(w.terms, term) {
				w.terms = append(w.terms, term)
			}
		}
		w.stop = w.stop || w.half && !slices.ContainsFunc(w.terms, e.ix.Has)
		out[k] = w
	}
	return out
}

// spoken leaves stop words out.
func spoken(tokens []index.Token) []index.Token {
	return slices.DeleteFunc(tokens, func(t index.Token) bool { return t.Term == "" })
}

func isCharacter(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana)
}

// terms gives what the index may hold for a word as it keeps it.
func (e *Engine) terms(word string) []string {
	all := e.cutters()
	if len(all) == 1 {
		if t := all[0].Term(word); t != "" {
			return []string{t}
		}
		return nil
	}
	var out []string
	for _, c := range all {
		if t := c.Term(word); t != "" && !slices.Contains(out, t) {
			out = append(out, t)
		}
	}
	return out
}

func (e *Engine) startsStop(prefix string) bool {
	return slices.ContainsFunc(e.cutters(), func(a *index.Analyzer) bool { return a.StartsStop(prefix) })
}

// cutter gives the analyzer of an article's language.
func (e *Engine) cutter(language string) *index.Analyzer {
	all := e.cutters()
	i := slices.Index(e.ix.Languages(), index.Language(language))
	return all[max(i, 0)]
}

// short reports whether a prefix has so few letters that only the commonest words it starts are known.
func short(prefix string) bool { return utf8.RuneCountInString(prefix) <= shortPrefix }

// distance is how many letters may differ in a word spelt alike: one of a short word, two of a longer one.
func distance(word string) int {
	if utf8.RuneCountInString(word) < 5 {
		return 1
	}
	return 2
}
