package compare

import (
	"strings"
	"unicode"
)

// latin gives the plain letters for the accented ones of European languages; combining marks are dropped by fold.
var latin = func() map[rune]string {
	m := map[rune]string{'ß': "ss", 'æ': "ae", 'œ': "oe", 'þ': "th", 'ĳ': "ij"}
	for plain, accented := range map[string]string{
		"a": "àáâãäåāăąǎ", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥħ", "i": "ìíîïĩīĭįıǐ",
		"j": "ĵ", "k": "ķ", "l": "ĺļľŀł", "n": "ñńņň", "o": "òóôõöøōŏőǒ", "r": "ŕŗř", "s": "śŝşšș", "t": "ţťŧț",
		"u": "ùúûüũūŭůűųǔ", "w": "ŵ", "y": "ýÿŷ", "z": "źżž",
	} {
		for _, r := range accented {
			m[r] = plain
		}
	}
	return m
}()

// fold gives a word without case, accents and marks, so that "İdlib", "Idlib" and "idlib" are one.
func fold(word string) string {
	var b strings.Builder
	b.Grow(len(word))
	for _, r := range word {
		r = unicode.ToLower(r)
		switch {
		case r < 0x80:
			b.WriteByte(byte(r))
		case unicode.IsMark(r) || hyphenation(r):
		default:
			if plain, ok := latin[r]; ok {
				b.WriteString(plain)
			} else {
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}

// hyphenation reports whether r only shows where a word may be parted: the soft hyphen and the dots of easy-to-read texts.
func hyphenation(r rune) bool {
	return r == 0xad || r == '·' || r == '‧' || r == '∙' || r == '•'
}
