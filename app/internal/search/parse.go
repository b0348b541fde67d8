package search

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	maxAtoms = 64   // words and phrases of a query, in all
	maxRunes = 1000 // of a query, as typed and as String writes it
)

// Parse understands what a person typed. It never fails: what makes no sense is searched as words.
//
//	word           a word
//	"two words"    these very words together; “ ” „ « » and their like do as well
//	-word          leave out; also -"two words" and -outlet:CNN
//	a OR b         one of them; OR in capitals, between two things that are looked for, else it is the word "or"
//	word*          words that it starts
//	word~          words spelt alike
//	title:word     in the headline; likewise author: and outlet:, with word, word*, word~ or "two words"
//	before:2016-02 published before February 2016; after:2015 after the end of 2015
//	year:2015..2017  both included; also year:2016, year:2015.. and year:..2017; dates are years, months or days
//
// All clauses count. A minus stands before a word without a space; the dashes – and — are none, and a number keeps its minus.
// A quotation mark that is not closed begins words, not a phrase, since the rest of it is still being typed; after a minus it
// is closed at the end, so that half a phrase does not leave out too much. A lone mark is a space, apostrophes are letters.
//
// The first 1,000 runes and the first 64 words and phrases count; the rest is left out. Time grows with the text up to there.
func Parse(text string) Query {
	p := &parser{text: clean(text)}
	for p.at < len(p.text) {
		p.next()
	}
	if p.or == joins {
		p.append(false, Atom{Text: "or"})
	}
	return Query{limit(p.clauses)}
}

// clean makes every quotation mark the plain one and every space the plain one, leaves out marks that only steer the
// direction of writing, and cuts the text at a space before maxRunes.
func clean(text string) string {
	var b strings.Builder
	n := 0
	for _, r := range text {
		if n == maxRunes {
			s := b.String()
			if i := strings.LastIndexByte(s, ' '); i > 0 && !unicode.IsSpace(r) {
				s = s[:i]
			}
			return s
		}
		switch {
		case isQuote(r):
			r = '"'
		case unicode.IsSpace(r), unicode.IsControl(r), r == unicode.ReplacementChar:
			r = ' '
		case unseen(r):
			continue
		}
		b.WriteRune(r)
		n++
	}
	return b.String()
}

// isQuote reports whether r opens or closes a phrase. Single marks do not: they are apostrophes too.
func isQuote(r rune) bool {
	return strings.ContainsRune(`"“”„‟«»‹›＂〝〞「」『』`, r)
}

// unseen reports whether r has no width and says nothing about the word it stands in, unlike the joiners of Persian.
func unseen(r rune) bool {
	return r == '\u200b' || r == '\u200e' || r == '\u200f' || r == '\ufeff' || r == '\u00ad' ||
		'\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069'
}

// What an OR that was read does with the clause that comes next.
type orState uint8

const (
	none  orState = iota
	joins         // it makes an alternative of it
	loose         // nothing stood before it, so it became a word
)

type parser struct {
	text    string // clean
	at      int    // byte of text
	clauses []Clause
	or      orState
}

// next reads up to the next space or quotation mark, and the phrase where one begins there.
func (p *parser) next() {
	glued := p.at > 0 && p.text[p.at-1] == '"'
	rest := p.text[p.at:]
	end := strings.IndexAny(rest, ` "`)
	if end < 0 {
		p.at = len(p.text)
		p.word(rest, glued)
		return
	}
	raw := rest[:end]
	p.at += end + 1
	if rest[end] == ' ' {
		p.word(raw, glued)
		return
	}
	not, name := opening(raw, glued)
	phrase, after, closed := strings.Cut(p.text[p.at:], `"`)
	if !closed && !not {
		p.unclosed(raw, glued, name)
		return
	}
	p.at = len(p.text) - len(after)
	p.phrase(raw, glued, not, name, strings.Join(strings.Fields(phrase), " "))
}

// opening reads what may stand before a quotation mark: a minus, the name of a field with its colon, or both.
func opening(raw string, glued bool) (not bool, name string) {
	s := raw
	if r, size := utf8.DecodeRuneInString(raw); isMinus(r) && !glued {
		not, s = true, raw[size:]
	}
	if s == "" {
		return not, ""
	}
	if n, value, ok := cutField(s); ok && value == "" {
		return not, n
	}
	return false, ""
}

// unclosed takes a mark that nothing closes for a space; the name of a field before it goes with every word after it.
func (p *parser) unclosed(raw string, glued bool, name string) {
	words := strings.Fields(p.text[p.at:])
	if name == "" || len(words) == 0 {
		p.word(raw, glued)
		return
	}
	p.at = len(p.text)
	for _, w := range words {
		p.value(false, name+":"+w)
	}
}

// phrase adds a phrase and what stands before its mark.
func (p *parser) phrase(raw string, glued, not bool, name, text string) {
	if text == "" {
		p.word(raw, glued)
		return
	}
	if name == "" && !not {
		p.word(raw, glued)
	}
	if name != "" {
		if a, ok := fieldAtom(name, text, true); ok {
			p.add(not, a)
			return
		}
		p.word(raw, glued)
	}
	p.add(not, Atom{Text: text, Phrase: true})
}

// word adds what stands between spaces. Right after a phrase a minus is a hyphen.
func (p *parser) word(raw string, glued bool) {
	if raw == "" {
		return
	}
	if raw == "OR" {
		p.readOR()
		return
	}
	if glued {
		p.value(false, withoutMinus(raw))
		return
	}
	not, s := cutMinus(raw)
	p.value(not, s)
}

// value adds a word, with or without the name of a field before it.
func (p *parser) value(not bool, s string) {
	name, value, ok := cutField(s)
	switch {
	case !ok:
		p.add(not, wordAtom(Anywhere, s))
		return
	case !hasWord(value):
		p.add(not, Atom{Text: s})
		return
	}
	minus, bare := cutMinus(value)
	if a, ok := fieldAtom(name, bare, false); ok {
		p.add(not || minus, a)
		return
	}
	p.add(not, Atom{Text: strings.TrimSuffix(s, value)})
	p.value(not, withoutMinus(value))
}

func (p *parser) readOR() {
	switch n := len(p.clauses); {
	case p.or != none:
	case n > 0 && !p.clauses[n-1].Not:
		p.or = joins
	default:
		p.append(false, Atom{Text: "or"})
		p.or = loose
	}
}

// add adds an atom, as an alternative to what stands before OR, or as a clause of its own.
func (p *parser) add(not bool, a Atom) {
	switch {
	case a == Atom{Text: "OR"}:
		a.Text = "or"
	case not && a == Atom{Text: a.Text} && isNumber(a.Text):
		a.Phrase = true // -5 would be the number
	}
	or := p.or
	p.or = none
	if or == joins && !not {
		c := &p.clauses[len(p.clauses)-1]
		c.Any = append(c.Any, a)
		return
	}
	if or == joins {
		p.append(false, Atom{Text: "or"})
	}
	p.append(not, a)
}

func (p *parser) append(not bool, a Atom) {
	p.clauses = append(p.clauses, Clause{Not: not, Any: []Atom{a}})
}

// limit keeps the atoms that come first, as many as maxAtoms and maxRunes allow.
func limit(clauses []Clause) []Clause {
	atoms, runes := 0, 0
	for i, c := range clauses {
		for k, a := range c.Any {
			atoms++
			runes += len(" ") + utf8.RuneCountInString(a.typed(c.Not))
			if c.Not {
				runes += len("-")
			}
			if k > 0 {
				runes += len("OR ")
			}
			if atoms <= maxAtoms && runes <= maxRunes+len(" ") {
				continue
			}
			if k > 0 {
				clauses[i].Any = c.Any[:k]
				i++
			}
			return clauses[:i]
		}
	}
	return clauses
}

// wordAtom takes the marks off the end of a word; of several the last counts.
func wordAtom(f Field, s string) Atom {
	base := strings.TrimRightFunc(s, func(r rune) bool { return isStar(r) || isTilde(r) })
	if base == s || !hasWord(base) {
		return Atom{Field: f, Text: s}
	}
	fuzzy := strings.HasSuffix(s, "~") || strings.HasSuffix(s, "～")
	return Atom{Field: f, Text: base, Prefix: !fuzzy, Fuzzy: fuzzy}
}

// readsAsWord reports whether typed, left out or not, is understood as a and nothing else.
func readsAsWord(a Atom, not bool, typed string) bool {
	if strings.ContainsFunc(typed, func(r rune) bool { return unicode.IsSpace(r) || isQuote(r) }) {
		return false
	}
	if not {
		typed = "-" + typed
	}
	p := &parser{}
	p.word(typed, false)
	return len(p.clauses) == 1 && p.clauses[0].Not == not && p.clauses[0].Any[0] == a
}

// cutMinus takes the minus off a word that is to be left out. A lone one, two of them, and that of a number stay.
func cutMinus(s string) (not bool, rest string) {
	r, size := utf8.DecodeRuneInString(s)
	if !isMinus(r) {
		return false, s
	}
	rest = s[size:]
	if r, _ := utf8.DecodeRuneInString(rest); isMinus(r) || !hasWord(rest) || isNumber(rest) {
		return false, s
	}
	return true, rest
}

// withoutMinus takes all minuses off the front where something is left to search.
func withoutMinus(s string) string {
	if rest := strings.TrimLeftFunc(s, isMinus); hasWord(rest) {
		return rest
	}
	return s
}

// cutField takes the name of a field, in lower case, and its colon off a word.
func cutField(s string) (name, value string, ok bool) {
	const longest = len("outlet：")
	head := s[:min(len(s), longest)]
	i := strings.IndexAny(head, ":：")
	if i < 0 {
		return "", "", false
	}
	name = strings.ToLower(s[:i])
	_, size := utf8.DecodeRuneInString(s[i:])
	_, ok = textFields[name]
	return name, s[i+size:], ok || name == "before" || name == "after" || name == "year"
}

// fieldAtom gives the atom for a value of a field, unless it makes no sense.
func fieldAtom(name, value string, phrase bool) (Atom, bool) {
	f, text := textFields[name]
	switch {
	case !text:
		return datesAtom(name, value)
	case !hasWord(value):
		return Atom{}, false
	case phrase:
		return Atom{Field: f, Text: value, Phrase: true}, true
	}
	return wordAtom(f, value), true
}

// isMinus reports whether r is a hyphen or a minus sign. Dashes are not: they stand between words.
func isMinus(r rune) bool { return strings.ContainsRune("-‐‑−﹣－", r) }
func isStar(r rune) bool  { return r == '*' || r == '＊' }
func isTilde(r rune) bool { return r == '~' || r == '～' }

func hasWord(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) })
}

// isNumber reports whether s is a figure, a time or a date.
func isNumber(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsDigit(r) && !strings.ContainsRune(".,:/-%°", r) })
}
