package index

import (
	"bytes"
	"sort"
	"strconv"
	"strings"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/analysis/char/asciifolding"
	"github.com/blevesearch/bleve/v2/analysis/lang/en"
	"github.com/blevesearch/bleve/v2/analysis/token/lowercase"
	"github.com/blevesearch/bleve/v2/analysis/token/porter"
	"github.com/blevesearch/bleve/v2/analysis/tokenizer/unicode"

	"parallax/app/internal/article"
)

// A Token is a word of a text.
type Token struct {
	article.Span        // bytes of the text
	Position     int    // from 1
	Word         string // lower case, no accents, no possessive 's
	Term         string // what the index holds for Word: its stem; "" for a stop word, which the index leaves out
}

// An Analyzer cuts text into tokens, the same way for the index and for a query. Use NewAnalyzer.
type Analyzer struct {
	tokenizer  *unicode.UnicodeTokenizer
	possessive *en.PossessiveFilter
	lower      *lowercase.LowerCaseFilter
	fold       analysis.CharFilter
	stop       analysis.TokenMap
	stem       *porter.PorterStemmer
	seen       map[string]string // word → term
}

// NewAnalyzer gives an analyzer that may be used by one goroutine.
func NewAnalyzer() *Analyzer {
	stop := analysis.NewTokenMap()
	// The list is a constant of bleve; reading it cannot fail.
	_ = stop.LoadBytes(en.EnglishStopWords)
	return &Analyzer{
		tokenizer:  unicode.NewUnicodeTokenizer(),
		possessive: en.NewPossessiveFilter(),
		lower:      lowercase.NewLowerCaseFilter(),
		fold:       asciifolding.New(),
		stop:       stop,
		stem:       porter.NewPorterStemmer(),
		seen:       map[string]string{},
	}
}

// maxSeen bounds the memory for stems, in words.
const maxSeen = 1 << 16

// maxToken is the longest word that is indexed, in bytes; longer ones are cut, which keeps a broken text from swelling the index.
const maxToken = 128

// Tokens cuts text into its words.
func (a *Analyzer) Tokens(text string) []Token {
	stream := a.lower.Filter(a.possessive.Filter(a.tokenizer.Tokenize([]byte(text))))
	tokens := make([]Token, 0, len(stream))
	for _, t := range stream {
		term := t.Term
		if !ascii(term) {
			term = a.fold.Filter(term)
		}
		word := strings.ToValidUTF8(string(term[:min(len(term), maxToken)]), "")
		if word == "" {
			continue
		}
		tokens = append(tokens, Token{
			Span: article.Span{Start: t.Start, End: t.End}, Position: t.Position, Word: word, Term: a.Term(word),
		})
	}
	return tokens
}

// Term gives what the index holds for a word as Tokens cuts it.
func (a *Analyzer) Term(word string) string {
	if term, ok := a.seen[word]; ok {
		return term
	}
	term := ""
	if !a.stop[word] {
		t := analysis.Token{Term: []byte(word)}
		a.stem.Filter(analysis.TokenStream{&t})
		term = string(t.Term)
	}
	if len(a.seen) < maxSeen {
		a.seen[word] = term
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

// positionAt finds the position of the word that stands at byte at.
func positionAt(tokens []Token, at int) int {
	i := sort.Search(len(tokens), func(i int) bool { return tokens[i].End > at })
	if i == len(tokens) {
		return 0
	}
	return tokens[i].Position
}
