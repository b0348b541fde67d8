package compare

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/app/internal/article"
)

// A factToken is a word, a number, a date in digits or a sign of a sentence.
type factToken struct {
	article.Span
	low        string // a word in lower case without possessive 's, a sign as it is
	kind       byte   // 'w' word, 'n' number, 'd' date, 'p' sign
	upper      bool   // a word that starts with a capital
	possessive bool
	glued      bool // no space before it
	starts     byte // of a word: what it may start, as factStarts says
	num        number
	date       article.Date
}

// factTokens cuts a sentence of a language, reusing the room of buf.
func factTokens(buf []factToken, s string, lang string) []factToken {
	out := buf[:0]
	spaced := true
	for at := 0; at < len(s); {
		r, n := utf8.DecodeRuneInString(s[at:])
		if unicode.IsSpace(r) {
			at, spaced = at+n, true
			continue
		}
		t := factToken{glued: !spaced && !(at > 0 && parts(s[:at], r))}
		spaced = false
		switch _, isDigit := digit(r); {
		case isDigit:
			if d, size := digitDate(s[at:], lang); size > 0 {
				t.kind, t.date, n = 'd', d, size
			} else {
				t.kind = 'n'
				t.num, n = readNumber(s[at:], lang)
			}
		case inWord(r):
			if n = factWordLen(s[at:]); unspaced(r) {
				n = measureLen(out, s[at:at+n])
			}
			t.kind, t.upper = 'w', unicode.IsUpper(r)
			t.low = strings.ToLower(s[at : at+n])
			for _, end := range [...]string{"'s", "’s"} {
				if cut, ok := strings.CutSuffix(t.low, end); ok {
					t.low, t.possessive = cut, true
				}
			}
			t.starts = factStarts[t.low]
		default:
			t.kind, t.low = 'p', s[at:at+n]
		}
		t.Span = article.Span{Start: at, End: at + n}
		out = append(out, t)
		at += n
	}
	return out
}

// factWordLen gives the bytes of the word that s starts with: letters and digits, apostrophes between letters, the dots of
// initials ("U.S.") and of titles ("Gen.").
func factWordLen(s string) int {
	size := 0
	for size < len(s) && s[size] < utf8.RuneSelf && inWord(rune(s[size])) {
		size++
	}
	if size > 0 && (size == len(s) || s[size] < utf8.RuneSelf && s[size] != '\'' && s[size] != '.') {
		return size // what most words are
	}
	for size < len(s) {
		r, n := utf8.DecodeRuneInString(s[size:])
		if size > 0 && parts(s[:size], r) {
			break
		}
		if inWord(r) {
			size += n
			continue
		}
		if rest := s[size+n:]; r == '.' && size > 1 {
			end := 0
			for end < len(rest) && rest[end] >= 'a' && rest[end] <= 'z' {
				end++
			}
			if next, _ := utf8.DecodeRuneInString(rest[end:]); among(rest[:end], "com|org|net|us|gov|uk|de|io|eu|info|tv|ru|fr|int|") && !inWord(next) { // PowerOutage.us
				size += n + end
				continue
			}
		}
		next, _ := utf8.DecodeRuneInString(s[size+n:])
		if (r == '\'' || r == '’') && size > 0 && unicode.IsLetter(next) {
			size += n
			continue
		}
		break
	}
	if size == 1 && len(s) > 3 && s[1] == '.' && isCapital(s[2]) && s[3] == '.' {
		for size+1 < len(s) && s[size] == '.' && isCapital(s[size+1]) {
			size += 2
		}
		if size < len(s) && s[size] == '.' {
			size++
		}
		return size
	}
	if size < len(s) && s[size] == '.' && titles[strings.ToLower(s[:size])] {
		size++
	}
	return size
}

// parts reports whether a word ends before r, though no space is there: between a digit and a letter of a script that sets none.
func parts(before string, r rune) bool {
	if r < utf8.RuneSelf && before[len(before)-1] < utf8.RuneSelf {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	_, isDigit := digit(r)
	_, wasDigit := digit(last)
	return isDigit && unspaced(last) || wasDigit && unspaced(r)
}

// measureLen gives the bytes of the measure, the power of ten or the counter that a word behind a number starts with, in a script
// without spaces; the whole word where it starts with none.
func measureLen(before []factToken, word string) int {
	if k := len(before) - 1; k < 0 || before[k].kind != 'n' && numberScales["zh"][before[k].low] == 0 {
		return len(word)
	}
	for size := len(word); size > 0; size-- {
		if w := word[:size]; utf8.RuneStart((word + " ")[size]) && (units[w] != nil || numberScales["zh"][w] > 0 || w == "人") {
			return size
		}
	}
	return len(word)
}

func isCapital(b byte) bool { return b >= 'A' && b <= 'Z' }

// titles stand before a name; those that are cut short carry a dot.
var titles = wordSet(`mr mrs ms dr prof gen lt col maj capt cmdr adm brig sgt cpl sen rep gov st rev hon
	mr. mrs. ms. dr. prof. gen. lt. col. maj. capt. cmdr. adm. brig. sgt. cpl. sen. rep. gov. st. rev. hon.`)

// wordSet makes a set of words that stand between spaces. It runs once for each of forty tables: room counts, not time.
//
//go:noinline
func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// What a word may start.
const (
	startsDate = 1 << iota
	startsFigure
	startsSource
)

// factStarts tells for every word at once which of the searches need to look at it at all.
var factStarts = func() map[string]byte {
	m := map[string]byte{}
	for _, of := range []map[string]map[string]int{months, weekdays, dayWords} {
		for _, words := range of {
			for w := range words {
				m[w] |= startsDate
			}
		}
	}
	for w := range numberWords {
		m[w] |= startsDate | startsFigure
	}
	for w := range wordSet("last past this next coming end beginning start a an") {
		m[w] |= startsDate
	}
	for w := range wordSet("a an half us") {
		m[w] |= startsFigure
	}
	for _, of := range []map[string]bool{wordSet("according by in cites cited expects reckons"), saying, sayingThat} {
		for w := range of {
			m[w] |= startsSource
		}
	}
	for w := range sayingBefore {
		m[w] |= startsSource
	}
	return m
}()
