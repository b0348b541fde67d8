package index

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/analysis/tokenizer/unicode"

	"parallax/app/internal/article"
)

// A Token is a word of a text; in Chinese, Japanese and Korean a single character. There Term is the pair of characters
// that starts with Word, and Reach is the end of the second one; the last character of a run is its own Term. Everywhere
// else Reach is End.
//
// A builder indexes Term, and Word beside it where Paired, so that one character can be asked for. A query of words is cut by
// Query; what a pair marks is [Start, Reach), and marks of pairs overlap. An exact phrase is the Words of Tokens one after
// the other; the Terms of Query, which leave out the last character's own, say where it may be.
type Token struct {
	article.Span        // bytes of the text that Word takes
	Word         string // lower case, no accents, no possessive 's, no article before an apostrophe
	Term         string // what the index holds for Word: its stem; "" for a stop word, which the index leaves out
	Reach        int    // where what Term stands for ends
}

// Paired reports whether Term is a pair of characters; Word is in the index beside it then.
func (t *Token) Paired() bool { return t.Reach > t.End }

// An Analyzer cuts text of one language into tokens, the same way for the index and for a query. Use NewAnalyzer.
type Analyzer struct {
	rules
	tokenizer *unicode.UnicodeTokenizer
	stop      map[string]bool
	seen      map[string]cut    // word as written → what becomes of it
	terms     map[string]string // word → term
}

// A cut is what becomes of a word as it is written.
type cut struct {
	word, term string
	skip       int // bytes before word, "l’" of "l’armée"
}

// NewAnalyzer gives the analyzer of a language, by BCP 47 tag or by key as Language gives it. It may be used by one
// goroutine. A language that is not linked is cut as an unknown one.
func NewAnalyzer(language string) *Analyzer {
	a := &Analyzer{
		tokenizer: unicode.NewUnicodeTokenizer(),
		stop:      map[string]bool{},
		seen:      map[string]cut{},
		terms:     map[string]string{},
	}
	if rules, ok := linked[Language(language)]; ok {
		a.rules = rules()
	}
	list := analysis.NewTokenMap()
	// The lists are constants of bleve; reading them cannot fail.
	_ = list.LoadBytes(a.stops)
	for w := range list {
		a.stop[a.cut(w).word] = true
	}
	clear(a.terms)
	return a
}

// maxSeen bounds the memory for stems, in words.
const maxSeen = 1 << 16

// maxToken is the longest word that is indexed, in bytes; longer ones are cut, which keeps a broken text from swelling the index.
const maxToken = 128

// Tokens cuts text into its words, as the index does. Of a query it gives phrases; Query gives its words.
func (a *Analyzer) Tokens(text string) []Token {
	if a.pairs != nil {
		return a.pairs(a, text)
	}
	return a.words(a.prepared(text))
}

// Query cuts a query into the words to look for. Chinese, Japanese and Korean characters come in pairs that overlap, each with
// both its characters as Word; a character that stands alone comes alone. All else is as in Tokens.
func (a *Analyzer) Query(text string) []Token {
	tokens := a.Tokens(text)
	if a.pairs == nil {
		return tokens
	}
	kept := tokens[:0]
	follows := false // the token before is a pair that ends with this one
	for _, t := range tokens {
		paired := t.Paired()
		if paired {
			t.End, t.Word = t.Reach, t.Term
		}
		if paired || !follows {
			kept = append(kept, t)
		}
		follows = paired
	}
	return kept
}

func (a *Analyzer) prepared(text string) []byte {
	b := []byte(text)
	if a.prepare != nil {
		a.prepare(b)
	}
	return b
}

func (a *Analyzer) words(text []byte) []Token {
	stream := a.tokenizer.Tokenize(text)
	tokens := make([]Token, 0, len(stream))
	for _, t := range stream {
		c, ok := a.seen[string(t.Term)]
		if !ok {
			c = a.look(string(t.Term))
		}
		if c.word == "" {
			continue
		}
		tokens = append(tokens, Token{
			Span: article.Span{Start: t.Start + c.skip, End: t.End}, Word: c.word, Term: c.term, Reach: t.End,
		})
	}
	return tokens
}

// look gives what becomes of a word as it is written, and remembers it.
func (a *Analyzer) look(written string) cut {
	c, ok := a.seen[written]
	if !ok {
		c = a.cut(written)
		if len(a.seen) < maxSeen {
			a.seen[written] = c
		}
	}
	return c
}

func (a *Analyzer) cut(written string) cut {
	one := analysis.Token{Term: bytes.ToLower([]byte(written))} // bleve's filter breaks İ
	stream := analysis.TokenStream{&one}
	var c cut
	if a.strip != nil {
		whole := one.Term
		a.strip(stream)
		if !bytes.HasPrefix(whole, one.Term) && len(whole) == len(written) {
			c.skip = len(whole) - len(one.Term)
		}
	}
	if !ascii(one.Term) {
		if a.fold != nil {
			a.fold(&one)
		}
		one.Term = fold(one.Term)
	}
	c.word = strings.ToValidUTF8(string(one.Term[:min(len(one.Term), maxToken)]), "")
	c.term = a.Term(c.word)
	return c
}

// Term gives what the index holds for a word as Tokens and Query cut it.
func (a *Analyzer) Term(word string) string {
	if term, ok := a.terms[word]; ok {
		return term
	}
	term := ""
	if !a.stop[word] {
		t := analysis.Token{Term: []byte(word)}
		for _, f := range a.stem {
			f(analysis.TokenStream{&t})
		}
		term = string(t.Term)
	}
	if len(a.terms) < maxSeen {
		a.terms[word] = term
	}
	return term
}

// StartsStop reports whether prefix is the beginning of a stop word, or one.
func (a *Analyzer) StartsStop(prefix string) bool {
	if prefix == "" {
		return false
	}
	for w := range a.stop {
		if strings.HasPrefix(w, prefix) {
			return true
		}
	}
	return false
}

func ascii(b []byte) bool {
	return bytes.IndexFunc(b, func(r rune) bool { return r >= 0x80 }) < 0
}

// NameTerm is the term under which the index holds every mention of a group of names, by its number in the table. No word
// starts with "=".
func NameTerm(group int) string { return "=" + strconv.Itoa(group) }
