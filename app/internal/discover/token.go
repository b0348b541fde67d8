package discover

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A token is a word of a sentence: letters, digits and marks, apostrophes and dots inside ("O'Brien", "U.S.").
type token struct {
	start, end int    // bytes of the block, without a possessive
	text       string // block[start:end]
	word       *word
	shape      shape
	gap        gap
	possessive bool
	first      bool // of a sentence, a quotation or what stands after a colon: a capital says nothing
	group      int  // of the alias table, -1 for none
}

// A shape is how a word is written.
type shape uint8

const (
	lower   shape = iota // also of scripts without capitals
	capital              // Putin, McDonald
	upper                // ISIS, U.S.
	single               // one capital letter, an initial
	ordinal              // 5th
	number
)

// A gap is what stands between a word and the one before.
type gap uint8

const (
	space  gap = iota
	hyphen     // and nothing else
	stop       // a dot and a space
	comma
	other
)

func (t token) named() bool { return t.shape == capital || t.shape == upper || t.shape == single }

// homograph reports whether a word in capitals is a name though in small letters it is a common word.
func (t token) homograph() bool { return t.text == "US" || t.text == "IS" || t.text == "WHO" }

// tokenise appends the words of block[from:to].
func (s *scanner) tokenise(out []token, block string, from, to int) []token {
	text := block[:to]
	prev, first := from, true
	for i := from; i < to; {
		if c := text[i]; c < utf8.RuneSelf && !isLetterByte(c) {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if !isWord(r) {
			i += size
			continue
		}
		t := token{start: i, group: -1}
		t.end, t.possessive = wordEnd(text, i)
		t.gap, t.first = gapOf(text[prev:i])
		t.first = t.first || first || t.gap == stop && out[len(out)-1].shape == lower
		i = t.end
		if t.possessive { // past the 's
			for _, r := range text[i:] {
				if isApostrophe(r) || r == 's' || r == 'S' {
					i += utf8.RuneLen(r)
					continue
				}
				break
			}
		}
		t.start += elided(text[t.start:t.end], s.french || s.romance)
		t.text = text[t.start:t.end]
		t.shape = shapeOf(t.text)
		t.word = s.wordOf(t.text, t.shape)
		prev, first = i, false
		out = append(out, t)
	}
	return out
}

func isLetterByte(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' }

func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return isLetterByte(byte(r))
	}
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r))
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == '‘' || r == 'ʼ' || r == '`' }

// wordEnd returns where the word at i ends; a possessive 's is cut off.
func wordEnd(text string, i int) (end int, possessive bool) {
	at, letters := i, 0
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		next, _ := utf8.DecodeRuneInString(text[at+size:])
		switch {
		case isWord(r):
			letters++
		case isApostrophe(r) && isWord(next):
			if (next == 's' || next == 'S') && !startsWord(text[at+size+1:]) {
				return at, true
			}
		case r == '.' && isWord(next) && unicode.IsLetter(next) && letters == 1 && !longer(text[at+size:]): // U.S.
			letters = 0
		default:
			if r == '.' && letters == 1 && strings.IndexByte(text[i:at], '.') > 0 {
				at++
			}
			return at, false
		}
		at += size
	}
	return at, false
}

func startsWord(s string) bool { r, _ := utf8.DecodeRuneInString(s); return isWord(r) }

// longer reports whether s starts with more than one letter.
func longer(s string) bool { _, size := utf8.DecodeRuneInString(s); return startsWord(s[size:]) }

// elided returns the length of an article that is written onto a name: l'Élysée, d'Assad.
func elided(word string, latin bool) int {
	if len(word) < 4 || !strings.ContainsRune("ldnjmtscLDJ", rune(word[0])) {
		return 0
	}
	r, size := utf8.DecodeRuneInString(word[1:])
	if next, _ := utf8.DecodeRuneInString(word[1+size:]); !isApostrophe(r) || !unicode.IsUpper(next) || !latin && unicode.IsUpper(rune(word[0])) {
		return 0
	}
	return 1 + size
}

func shapeOf(word string) shape {
	first, size := utf8.DecodeRuneInString(word)
	if unicode.IsDigit(first) {
		switch strings.TrimLeft(word, "0123456789") {
		case "st", "nd", "rd", "th":
			return ordinal
		}
		return number
	}
	if !unicode.IsUpper(first) && !unicode.IsTitle(first) {
		return lower
	}
	capitals, letters := 1, 1
	for _, r := range word[size:] {
		switch {
		case unicode.IsDigit(r):
			return number // TU22M3
		case unicode.IsUpper(r):
			capitals++
			letters++
		case unicode.IsLetter(r):
			letters++
		}
	}
	switch {
	case letters == 1:
		return single
	case capitals == letters:
		return upper
	}
	return capital
}

// gapOf says what parts two words, and whether a capital after it says nothing.
func gapOf(between string) (g gap, first bool) {
	switch between {
	case " ":
		return space, false
	case "-", "‐", "‑":
		return hyphen, false
	case ". ", ".":
		return stop, false
	case ", ":
		return comma, false
	}
	if strings.TrimSpace(between) == "" {
		return space, between == ""
	}
	return other, strings.ContainsAny(between, "“\"‘«„:!?…•|[") || strings.Contains(between, "— ") || strings.Contains(between, "...") ||
		strings.Contains(between, " '")
}
