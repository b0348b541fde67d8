package compare

import (
	"unicode/utf8"

	"parallax/app/internal/article"
)

// EachWord calls do with every word and figure of a text from left to right, cut and folded as the comparison does: a word as a Rarity
// is asked about it, a figure as its value in plain digits, "27000" for "27,000"; and where it stands.
func EachWord(text string, do func(word string, figure bool, at article.Span)) {
	for at := 0; at < len(text); {
		r, n := utf8.DecodeRuneInString(text[at:])
		if !inWord(r) {
			at += n
			continue
		}
		if value, size := figure(text[at:]); size > 0 {
			do(value, true, article.Span{Start: at, End: at + size})
			at += size
			continue
		}
		n = wordLen(text[at:])
		if word := foldWord(text[at : at+n]); word != "" {
			do(word, false, article.Span{Start: at, End: at + n})
		}
		at += n
	}
}
