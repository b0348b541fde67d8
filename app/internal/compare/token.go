package compare

import (
	"unicode"
	"unicode/utf8"

	"parallax/app/internal/article"
	"parallax/app/internal/names"
)

// A token is a word, name or figure of a sentence.
type token struct {
	key  string // what makes two tokens the same: a folded word, "@3" for the third group of names, "=805" for a figure
	text string // what its pieces are cut from: folded words, for a name its canonical form, "" for a figure
	article.Span
}

// tokens cuts a sentence into names of t (which may be nil), figures and words, from left to right.
func tokens(t *names.Table, s string) []token {
	var out []token
	at := 0
	if t != nil {
		for _, m := range t.Find(s) {
			out = words(out, s, at, m.Start)
			canonical := fold(t.Groups()[m.Group].Name)
			out = append(out, token{"@" + itoa(m.Group), canonical, m.Span})
			at = m.End
		}
	}
	return words(out, s, at, len(s))
}

// words adds the figures and words of s[at:end].
func words(out []token, s string, at, end int) []token {
	for at < end {
		r, n := utf8.DecodeRuneInString(s[at:end])
		if !inWord(r) {
			at += n
			continue
		}
		if value, size := figure(s[at:end]); size > 0 {
			out = append(out, token{"=" + value, "", article.Span{Start: at, End: at + size}})
			at += size
			continue
		}
		size := wordLen(s[at:end])
		if w := fold(s[at : at+size]); w != "" {
			out = append(out, token{w, w, article.Span{Start: at, End: at + size}})
		}
		at += size
	}
	return out
}

// wordLen gives the bytes of the word that s starts with; points of hyphenation between letters belong to it.
func wordLen(s string) int {
	size, point := 0, false
	for i, r := range s {
		switch {
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

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }
