package compare

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/app/internal/article"
	"parallax/app/internal/names"
)

// EachWord calls do with every word and figure of a text from left to right, cut and folded as the comparison does: a word as a Rarity
// is asked about it, a figure as its value in plain digits, "27000" for "27,000"; and where it stands.
func EachWord(text string, do func(word string, figure bool, at article.Span)) {
	eachWord(text, func(at article.Span, figure string) {
		if figure != "" {
			do(figure, true, at)
		} else if word := foldWord(text[at.Start:at.End]); word != "" {
			do(word, false, at)
		}
	})
}

// eachWord calls do with every word of s and every figure, of which it gives the value.
func eachWord(s string, do func(at article.Span, figure string)) {
	for at := 0; at < len(s); {
		r, n := utf8.DecodeRuneInString(s[at:])
		if !inWord(r) {
			at += n
			continue
		}
		if r >= utf8.RuneSelf || r <= '9' { // most words begin with neither
			if value, size := figure(s[at:]); size > 0 {
				do(article.Span{Start: at, End: at + size}, value)
				at += size
				continue
			}
			if unspaced(r) {
				at = eachTwo(s, at, do)
				continue
			}
		}
		n = wordLen(s[at:])
		do(article.Span{Start: at, End: at + n}, "")
		at += n
	}
}

// eachTwo takes the run of letters of a script without spaces that begins at at, each two neighbours as a word, and gives its end:
// where words end takes a dictionary to know, and two letters tell nearly as much (Nie and Ren 1999, on searching Chinese).
func eachTwo(s string, at int, do func(at article.Span, figure string)) (end int) {
	before := -1 // where the letter before begins
	for at < len(s) {
		r, n := utf8.DecodeRuneInString(s[at:])
		if !unspaced(r) {
			break
		}
		for at+n < len(s) { // marks stand with their letter
			mark, m := utf8.DecodeRuneInString(s[at+n:])
			if !unicode.IsMark(mark) {
				break
			}
			n += m
		}
		next, _ := utf8.DecodeRuneInString(s[at+n:])
		if before >= 0 {
			do(article.Span{Start: before, End: at + n}, "")
		} else if !unspaced(next) {
			do(article.Span{Start: at, End: at + n}, "")
		}
		before, at = at, at+n
	}
	return at
}

// unspaced reports whether r is a letter of a script that parts words by nothing.
func unspaced(r rune) bool {
	return r >= 0xe00 && unicode.IsOneOf([]*unicode.RangeTable{unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao,
		unicode.Khmer, unicode.Myanmar}, r) && unicode.IsLetter(r)
}

// wordLen gives the bytes of the word that s starts with; points of hyphenation between letters belong to it.
func wordLen(s string) int {
	n := 0
	for n < len(s) && s[n] < utf8.RuneSelf && inWord(rune(s[n])) {
		n++
	}
	if n == len(s) || s[n] < utf8.RuneSelf {
		return n // what most words are
	}
	size, point := 0, false
	for i, r := range s {
		switch {
		case unspaced(r):
			return size
		case inWord(r):
			size, point = i+utf8.RuneLen(r), false
		case !hyphenation(r) || point:
			return size
		default:
			point = true
		}
	}
	return size
}

func foldWord(w string) string {
	for i := range len(w) {
		if w[i] >= utf8.RuneSelf {
			return foldLetters(w)
		}
	}
	return strings.ToLower(w)
}

// foldLetters is foldWord for letters beyond ASCII.
func foldLetters(w string) string {
	if r, _ := utf8.DecodeRuneInString(w); unspaced(r) {
		return w
	}
	return names.Fold(strings.Map(func(r rune) rune {
		if hyphenation(r) {
			return -1
		}
		return r
	}, w))
}

func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// hyphenation reports whether r only shows where a word may be parted: the soft hyphen and the dots of easy-to-read texts.
func hyphenation(r rune) bool {
	return r == 0xad || r == '·' || r == '‧' || r == '∙' || r == '•'
}
