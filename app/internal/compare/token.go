package compare

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/app/internal/article"
	"parallax/app/internal/names"
)

// A token is a word, name or figure of a sentence.
type token struct {
	key  string // what makes two tokens the same: a folded word, "@3" for the fourth group of names, "=805" for a figure
	text string // what its letter runs are cut from: the folded word, of a name the canonical form, "" for a figure
	article.Span
}

// named reports whether the token is a name or a figure.
func (t token) named() bool { return t.key[0] == '@' || t.key[0] == '=' }

// tokens cuts a sentence into names of t (which may be nil), figures and words, from left to right.
func tokens(t *names.Table, s string) []token {
	var out []token
	at := 0
	for _, m := range t.Find(s) {
		out = words(out, s, at, m.Start)
		out = append(out, token{"@" + strconv.Itoa(m.Group), names.Fold(t.Groups()[m.Group].Name), m.Span})
		at = m.End
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
		if w := foldWord(s[at : at+size]); w != "" {
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

func foldWord(w string) string {
	return names.Fold(strings.Map(func(r rune) rune {
		if hyphenation(r) {
			return -1
		}
		return r
	}, w))
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// hyphenation reports whether r only shows where a word may be parted: the soft hyphen and the dots of easy-to-read texts.
func hyphenation(r rune) bool {
	return r == 0xad || r == '·' || r == '‧' || r == '∙' || r == '•'
}
