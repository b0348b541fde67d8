// Package article holds what every other package speaks of: an Article, its blocks, its sentences, its date.
//
// An Article is a plain value, made by package ingest and checked with Validate. The package does no
// input or output and uses the standard library alone.
package article

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// An Article is one account. Texts are UTF-8; "" and the zero Date mean unknown.
type Article struct {
	ID        string // file name without extension; see ValidID
	Title     string // never empty in a valid article
	Outlet    string
	Published Date
	Authors   []string
	URL       string // of the original, http or https
	Language  string // BCP 47, "en" where nothing is known
	Original  string // headline of the original
	Note      string // what a reader should know about this text
	Blocks    []Block
	Furniture []Furniture
}

// Kind says how a block is set.
type Kind uint8

const (
	Paragraph Kind = iota
	Heading
	Quote
	Item // of a list
)

// A Block is a paragraph, heading, quotation or list item. Its number in addresses and on the page is
// its index in Article.Blocks plus one.
type Block struct {
	Kind      Kind
	Text      string // one line, no markup
	Sentences []Span // in order, apart, none empty
}

// Furniture is text of the page that is not part of the account: sharing lines, newsletter forms, repeated captions.
type Furniture struct {
	Text  string
	Why   string // the rule that set it apart, for people
	After int    // how many blocks stood before it
}

// A Span is the half-open range of bytes [Start, End) of a text.
type Span struct{ Start, End int }

// A Sentence is a sentence of an article with its place.
type Sentence struct {
	Text  string
	Block int // index in Article.Blocks
	Span      // of the block's text
}

// Sentences lists the sentences of all blocks in order of reading. A block without spans counts as one sentence.
func (a *Article) Sentences() []Sentence {
	var out []Sentence
	for i, b := range a.Blocks {
		if len(b.Sentences) == 0 && b.Text != "" {
			out = append(out, Sentence{b.Text, i, Span{0, len(b.Text)}})
		}
		for _, s := range b.Sentences {
			out = append(out, Sentence{b.Text[s.Start:s.End], i, s})
		}
	}
	return out
}

// Words counts the words of all blocks: what stands between spaces, dashes and slashes and holds a letter or digit. Where words
// stand without spaces, in Chinese and Japanese, two characters count as one.
func (a *Article) Words() int {
	n, characters := 0, 0
	for _, b := range a.Blocks {
		inside := false
		for _, r := range b.Text {
			switch {
			case unicode.IsSpace(r), r == '–', r == '—', r == '/', r == '…':
				inside = false
			case r >= 0x3000 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana):
				inside = false
				characters++
			case !inside && (unicode.IsLetter(r) || unicode.IsDigit(r)):
				inside = true
				n++
			}
		}
	}
	return n + (characters+1)/2
}

// ValidID reports whether id can name an article: 1 to 200 bytes of letters, digits, '.', '_' and '-' of any
// script, not starting with '.'. Such an id can stand in an address as it is, but for escaping.
func ValidID(id string) bool {
	if id == "" || len(id) > 200 || id[0] == '.' || !utf8.ValidString(id) {
		return false
	}
	for _, r := range id {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && !strings.ContainsRune("._-", r) {
			return false
		}
	}
	return true
}

// Validate returns the first thing that is wrong with a, or nil.
func (a *Article) Validate() error {
	switch {
	case !ValidID(a.ID):
		return fmt.Errorf("id %q: use letters, digits, '.', '_' and '-'", a.ID)
	case strings.TrimSpace(a.Title) == "":
		return fmt.Errorf("article %s has no title", a.ID)
	case len(a.Blocks) == 0:
		return fmt.Errorf("article %s has no text", a.ID)
	}
	for i, b := range a.Blocks {
		if !utf8.ValidString(b.Text) {
			return fmt.Errorf("article %s: paragraph %d is not UTF-8", a.ID, i+1)
		}
		at := 0
		for _, s := range b.Sentences {
			if s.Start < at || s.End <= s.Start || s.End > len(b.Text) {
				return fmt.Errorf("article %s: paragraph %d: sentence at bytes %d to %d is out of order", a.ID, i+1, s.Start, s.End)
			}
			at = s.End
		}
	}
	return nil
}
