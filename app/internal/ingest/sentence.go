package ingest

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"

	"parallax/app/internal/article"
)

// Sentences returns the spans of the sentences of a text of one line, without the spaces between them. Every
// letter of the text lies in a span.
//
// Boundaries are those of Unicode (UAX #29), fewer where a dot ends an abbreviation, initials or an ordinal, or a
// sentence goes on in lower case after a quotation; and more where an ellipsis or a missing space hides one. A quotation mark
// or bracket stays with the sentence it opens or closes. Language is a BCP 47 tag; it decides on ordinals written with a dot.
func Sentences(text, language string) []article.Span {
	var out []article.Span
	ordinals := dottedOrdinals[primary(language)]
	last := strings.LastIndexFunc(text, isWordRune)
	from, seen, words := 0, 0, false
	for at := range cuts(text) {
		at = max(seen, at+slip(text[seen:at], text[at:]))
		words = words || hasWord(text[seen:at])
		seen = at
		if at <= last && (!words || goesOn(text[max(from, at-window):at], text[at:min(len(text), at+window)], ordinals)) {
			continue
		}
		if at > last && at < len(text) { // nothing but signs is left
			continue
		}
		out = appendTrimmed(out, text, from, at)
		from, words = at, false
	}
	return out
}

// window is how far goesOn looks around, in bytes.
const window = 400

// cuts yields every place where a sentence may end, the end of the text last.
func cuts(text string) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		rest, state, at := text, -1, 0
		for rest != "" {
			var part string
			part, rest, state = uniseg.FirstSentenceInString(rest, state)
			for i := 0; i < len(part); i++ {
				if n := hiddenEnd(part, i); n > 0 && !yield(at+n) {
					return
				}
			}
			at += len(part)
			if !yield(at) {
				return
			}
		}
	}
}

// slip says by how many bytes a cut has to move: back before marks that open what follows without a space, as in Chinese and
// Japanese, for Unicode takes every mark after a full stop as a closing one; or on behind a guillemet that closes after a space.
func slip(before, after string) int {
	if after == "" {
		return 0
	}
	if n := len(before) - len(strings.TrimRight(before, joinedOpeners)); n > 0 {
		return -n
	}
	const spaces = " \u00a0\u202f"
	rest := strings.TrimLeft(after, "»”")
	if closed := len(after) - len(rest); closed > 0 && strings.TrimRight(before, spaces) != before {
		if next := strings.TrimLeft(rest, spaces); len(next) < len(rest) || next == "" {
			return closed + len(rest) - len(next)
		}
	}
	return 0
}

// hiddenEnd returns where the sentence after part[i] starts when part[i] ends one that Unicode does not see: "…" before a
// capital, a dot without a space before a word that starts sentences ("Palmyra.The"), a dot before a number and a word in
// lower case ("the town. 12 people"). 0 is none.
func hiddenEnd(part string, i int) int {
	const ellipsis = "…"
	switch {
	case strings.HasPrefix(part[i:], ellipsis) && i > 0 && part[i-1] != ' ':
		end := i + len(ellipsis)
		end += len(part[end:]) - len(strings.TrimLeft(part[end:], closers))
		next := strings.TrimLeft(part[end:], " ")
		if len(next) < len(part[end:]) && startsUpper(strings.TrimLeft(next, openers)) {
			return len(part) - len(next)
		}
	case part[i] == '.' && i > 3 && strings.Trim(part[i-4:i], "abcdefghijklmnopqrstuvwxyz") == "" && isDigits(after(part[i+1:])):
		return len(part) - len(strings.TrimLeft(part[i+1:], closers+" "))
	case part[i] == '.' && i > 1 && isLower(part[i-1]) && isLower(part[i-2]) && i+1 < len(part):
		if word := firstWord(part[i+1:]); startsUpper(word) && starters[strings.ToLower(word)] && !strings.HasPrefix(part[i+1+len(word):], ".") {
			return i + 1
		}
	}
	return 0
}

// after returns the first sign behind closing quotes and a space, "" without a space.
func after(text string) string {
	text = strings.TrimLeft(text, closers)
	next := strings.TrimLeft(text, " ")
	return next[:min(1, len(next), len(text)-len(next))]
}

func isLower(b byte) bool { return 'a' <= b && b <= 'z' }

const (
	openers = "\"'“”„‘‚«»‹›([{¿¡–— "
	closers = "\"'”“’‘»«›‹)]}"

	joinedOpeners = "“‘「『（《〈【〔［(«"
)

// goesOn reports whether the sentence before does not end where after starts.
func goesOn(before, after string, ordinals bool) bool {
	before = strings.TrimRight(before, " ")
	rest := strings.TrimLeft(after, openers)
	word := firstWord(rest)
	if r, _ := utf8.DecodeRuneInString(word); unicode.IsLower(r) {
		return true
	}
	if strings.HasPrefix(after, "と") && (strings.HasSuffix(before, "」") || strings.HasSuffix(before, "』")) {
		return true // what was said, and the particle that says so
	}
	if inBrackets(before, after) || inBracketsAlone(after) {
		return true
	}
	return strings.HasSuffix(before, ".") && isAbbreviation(before, word, ordinals, strings.HasPrefix(rest[len(word):], "."))
}

// inBrackets reports whether a bracket that was opened inside the sentence is still open and closes soon.
func inBrackets(before, after string) bool {
	for _, b := range []struct{ open, close string }{{"(", ")"}, {"[", "]"}} {
		at := strings.LastIndex(before, b.open)
		if at > 0 && !strings.Contains(before[at:], b.close) {
			end := strings.Index(after, b.close)
			return end >= 0 && !strings.Contains(after[:end], b.open)
		}
	}
	return false
}

// inBracketsAlone reports whether nothing but a word or two in brackets is left: "(Reuters)".
func inBracketsAlone(after string) bool {
	after = strings.Trim(after, " .")
	return len(after) < 40 && strings.HasPrefix(after, "(") && strings.Index(after, ")") == len(after)-1 && strings.Count(after, " ") < 3
}

// isAbbreviation reports whether the last dot of before belongs to an abbreviation, so that next, with a dot behind it or without,
// goes on with the sentence.
func isAbbreviation(before, next string, ordinals, dotted bool) bool {
	token := strings.TrimLeft(before[strings.LastIndexAny(before[:len(before)-1], " \"'“„‘«([/-–—")+1:], closers)
	stem := strings.TrimSuffix(token, ".")
	starts := starters[strings.ToLower(next)] && !(dotted && isSingle(next))
	number := next != "" && isDigits(next[:1])
	switch kind := abbreviations[strings.ToLower(stem)]; {
	case kind == always && stem != strings.ToUpper(stem): // "GEN." in capitals is no title
		return true
	case kind == beforeNumber:
		return number
	case kind == sometimes, isInitials(stem):
		return !starts || isSingle(stem) && endsInitial(strings.TrimSuffix(before, token))
	case isDigits(stem):
		return stem == before[:len(before)-1] || len(stem) <= 2 && !starts && (ordinals || germanMonths[next])
	}
	return false
}

// endsInitial reports whether text ends with one letter and a dot, as the z. of "z. B." does.
func endsInitial(text string) bool {
	text, found := strings.CutSuffix(strings.TrimRight(text, " "), ".")
	return found && isSingle(text[strings.LastIndexByte(text, ' ')+1:])
}

// isInitials reports whether stem is letters with dots between them: "J", "U.S", "p.m".
func isInitials(stem string) bool {
	for part := range strings.SplitSeq(stem, ".") {
		if !isSingle(part) {
			return false
		}
	}
	return true
}

func isSingle(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	return size > 0 && size == len(s) && unicode.IsLetter(r)
}

func isDigits(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsDigit(r) })
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// firstWord returns the letters and digits that text starts with.
func firstWord(text string) string {
	for i, r := range text {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return text[:i]
		}
	}
	return text
}

func hasWord(text string) bool { return strings.ContainsFunc(text, isWordRune) }

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func appendTrimmed(out []article.Span, text string, from, to int) []article.Span {
	part := text[from:to]
	s := article.Span{Start: to - len(strings.TrimLeft(part, " ")), End: from + len(strings.TrimRight(part, " "))}
	if s.Start >= s.End {
		return out
	}
	if len(out) > 0 && !hasWord(text[s.Start:s.End]) {
		out[len(out)-1].End = s.End
		return out
	}
	return append(out, s)
}

// primary returns the first part of a language tag: "de" of "de-AT".
func primary(language string) string {
	tag, _, _ := strings.Cut(strings.ToLower(language), "-")
	return tag
}
