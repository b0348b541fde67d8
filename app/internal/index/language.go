package index

import (
	"bytes"
	"strings"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/analysis/char/asciifolding"
)

// rules are what a language adds to cutting at Unicode's word boundaries, lower case and folded accents. The zero value is
// for languages that nothing is known about.
//
// Accents fold before stop words are looked up and before stemming, so that a query typed without them finds the same
// terms; the stemmers of Spanish, Italian and German fold them first anyhow.
type rules struct {
	stops   []byte                                 // bleve's list of stop words
	prepare func(text []byte)                      // changes a text before it is cut, byte for byte
	strip   filter                                 // takes off what hangs on a word: a possessive 's, an article
	fold    func(*analysis.Token)                  // folds what only this language writes, of words beyond ASCII, before accents fold
	stem    []filter                               // from Word to Term
	pairs   func(a *Analyzer, text string) []Token // cuts in place of a.words; see Token
}

// A filter is the method of one of bleve's filters. Called through bleve's interface, every filter of the languages would be linked.
type filter func(analysis.TokenStream) analysis.TokenStream

// linked holds the languages that the program was linked with. Each stands in a file of its own, lang_KEY.go, which the page's
// program takes in only with the build tag lang_KEY; see Language.
var linked = map[string]func() rules{}

// keys lists the languages with rules, and which tags mean them.
var keys = map[string]string{
	"ar": "ar", "da": "da", "de": "de", "en": "en", "es": "es", "fa": "fa", "fr": "fr", "it": "it", "nl": "nl", "no": "no", "pt": "pt", "ru": "ru", "sv": "sv",
	"arb": "ar", "prs": "fa", "pes": "fa", "nb": "no", "nn": "no",
	"zh": "cjk", "ja": "cjk", "ko": "cjk", "cmn": "cjk", "yue": "cjk", "cjk": "cjk",
}

// Language gives the key of the rules by which text of a BCP 47 tag is cut: "en" of "en-GB", "cjk" of "zh", "ja" and "ko"; ""
// where there are none. A program that shall cut it needs the build tag "lang_" and the key.
func Language(tag string) string {
	if i := strings.IndexAny(tag, "-_"); i >= 0 {
		tag = tag[:i]
	}
	return keys[strings.ToLower(tag)]
}

var accents = asciifolding.New()

// fold takes the accents off a word in lower case: those of Latin letters, and the signs that other scripts set on their
// letters without need. Arabic and Persian digits become ASCII ones.
func fold(word []byte) []byte {
	out := make([]rune, 0, len(word))
	for _, r := range string(accents.Filter(word)) {
		switch {
		case 0x300 <= r && r <= 0x36f: // accents on their own
			if r == 0x306 && len(out) > 0 && out[len(out)-1] == 'и' {
				out[len(out)-1] = 'й' // a letter of its own
			}
		case 0x591 <= r && r <= 0x5c7: // Hebrew vowels
		case 0x610 <= r && r <= 0x61a, r == 0x640, 0x64b <= r && r <= 0x65f, r == 0x670, 0x6d6 <= r && r <= 0x6dc: // Arabic vowels, tatweel
		case 0x200b <= r && r <= 0x200f, 0x202a <= r && r <= 0x202e, 0x2060 <= r && r <= 0x2069, r == 0xad, r == 0xfeff: // signs without a shape
		case r == 0x622, r == 0x623, r == 0x625, r == 0x671:
			out = append(out, 'ا')
		case 0x660 <= r && r <= 0x669:
			out = append(out, '0'+r-0x660)
		case 0x6f0 <= r && r <= 0x6f9:
			out = append(out, '0'+r-0x6f0)
		case r == 'ё':
			out = append(out, 'е')
		default:
			out = append(out, greek(r))
		}
	}
	return []byte(string(out))
}

// greek takes the accent off a Greek letter.
func greek(r rune) rune {
	const with, without = "άέήίόύώϊϋΐΰς", "αεηιουωιυιυσ"
	if i := strings.IndexRune(with, r); r >= 0x386 && r <= 0x3ce && i >= 0 {
		return []rune(without)[i/2]
	}
	return r
}

// A respell gives word endings back the accents that a stemmer looks for: an ending without, the same with them, and so on.
type respell []string

func (s respell) Filter(stream analysis.TokenStream) analysis.TokenStream {
	for _, t := range stream {
		for i := 0; i < len(s); i += 2 {
			if stem, ok := bytes.CutSuffix(t.Term, []byte(s[i])); ok {
				t.Term = append(stem[:len(stem):len(stem)], s[i+1]...)
				break
			}
		}
	}
	return stream
}
