//go:build !built || lang_cjk

package index

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/analysis/lang/cjk"

	"parallax/app/internal/article"
)

func init() {
	linked["cjk"] = func() rules {
		width := cjk.NewCJKWidthFilter()
		return rules{
			fold:  func(t *analysis.Token) { width.Filter(analysis.TokenStream{t}) },
			pairs: paired,
		}
	}
}

// paired cuts text into words and, where these are Chinese, Japanese or Korean, into characters.
func paired(a *Analyzer, text string) []Token {
	narrow, origin := narrowed(text)
	words := a.words([]byte(narrow))
	tokens := make([]Token, 0, len(words)*2)
	open := false // the last token is a character, which the next one may pair with
	for _, w := range words {
		for at, end := w.Start, 0; at < w.End; at = end {
			size, character := part(narrow[at:w.End])
			end = at + size
			c := a.look(narrow[at:end])
			if c.word == "" {
				open = false
				continue
			}
			if last := len(tokens) - 1; character && open && tokens[last].End == at {
				tokens[last].pair(c.word, narrow, end)
			}
			tokens = append(tokens, Token{
				Span: article.Span{Start: at, End: end}, Word: c.word, Term: c.term, Reach: end,
			})
			open = character
		}
	}
	for i := range tokens {
		t := &tokens[i]
		t.Start, t.End, t.Reach = origin(t.Start), origin(t.End), origin(t.Reach)
	}
	return tokens
}

// pair makes a pair of t and the character after it, which ends at end of text.
func (t *Token) pair(word, text string, end int) {
	t.Reach = end
	if text[t.Start:t.End] == t.Word && text[t.End:end] == word {
		t.Term = text[t.Start:end] // spares the making of a string
	} else {
		t.Term = t.Word + word
	}
}

// part gives the end of the first character of a word, with the marks on it, or of what stands before the first.
func part(word string) (end int, character bool) {
	for i, r := range word {
		switch {
		case i > 0 && unicode.Is(unicode.Mn, r), i > 0 && (r == 'ﾞ' || r == 'ﾟ'):
		case character || i > 0 && isCharacter(r):
			return i, character
		default:
			character = isCharacter(r)
		}
	}
	return len(word), character
}

func isCharacter(r rune) bool {
	return r >= 0x1100 && (unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana, unicode.Bopomofo) || r == 'ー' || r == 'ｰ')
}

// narrowed writes the wide letters and digits of ASCII as plain ones, since the tokenizer takes a wide digit for no word. It gives
// where each byte of the result stood in text.
func narrowed(text string) (string, func(int) int) {
	isWide := func(r rune) bool { return '！' <= r && r <= '～' }
	if !strings.ContainsFunc(text, isWide) {
		return text, func(at int) int { return at }
	}
	out := make([]byte, 0, len(text))
	origins := make([]int, 0, len(text)+1)
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if isWide(r) {
			out = append(out, byte(r-'！'+'!'))
			origins = append(origins, i)
		} else {
			out = append(out, text[i:i+size]...)
			for k := range size {
				origins = append(origins, i+k)
			}
		}
		i += size
	}
	origins = append(origins, len(text))
	return string(out), func(at int) int { return origins[at] }
}
