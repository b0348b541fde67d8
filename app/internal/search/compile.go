package search

import (
	"slices"
	"strings"
	"unicode/utf8"

	"parallax/app/internal/index"
	"parallax/app/internal/names"
)

// A compiler makes a plan.
type compiler struct {
	e *Engine
	q Request
	p *plan
}

// plainRun counts the plain words at the beginning of clauses. Names of several words are looked for in them.
func plainRun(clauses []Clause) int {
	for i, c := range clauses {
		if !(Query{[]Clause{c}}).Plain() {
			return i
		}
	}
	return len(clauses)
}

// words adds a run of plain words, of which the first is clause number at.
func (c *compiler) words(clauses []Clause, at int, typing bool) {
	var text strings.Builder
	var ends []int // of each clause in text
	for _, clause := range clauses {
		text.WriteString(clause.Any[0].Text)
		ends = append(ends, text.Len())
		text.WriteByte(' ')
	}
	list := c.e.words(text.String())
	for i := 0; i < len(list); {
		number := at + slices.IndexFunc(ends, func(end int) bool { return list[i].Start < end })
		n, a, ok := c.name(text.String(), list[i:])
		if ok {
			if typing && i+n == len(list) && n == 1 {
				a.prefix = list[i].Word
			}
			i += n
			c.p.clauses = append(c.p.clauses, clause{atoms: []atom{a}, plain: true})
			continue
		}
		w := list[i]
		i++
		a = plainAtom(w)
		a.terms = append(a.terms, c.written(list, i-1)...)
		if typing && i == len(list) {
			a.prefix = w.Word
		}
		if w.stop && a.prefix == "" {
			c.p.ignored = append(c.p.ignored, text.String()[w.Start:w.End])
			continue
		}
		a.typed = Atom{Text: text.String()[w.Start:w.End]}
		if !c.e.isLight(w.Word) {
			c.note(&a, number, 0)
		}
		atoms := append([]atom{a}, c.apart(w)...)
		c.p.clauses = append(c.p.clauses, clause{atoms: atoms, plain: true, light: a.prefix == "" && (w.half || c.e.isLight(w.Word))})
	}
}

// apart gives the two words that articles may write for one: "air strikes" for "airstrikes".
func (c *compiler) apart(w word) []atom {
	known := func(part string) bool {
		words := c.e.words(part)
		return len(words) == 1 && !words[0].stop && c.e.known(plainAtom(words[0]).terms)
	}
	if len(w.Word) > mostParts {
		return nil
	}
	for i := leastPart; i <= len(w.Word)-leastPart; i++ {
		if a, b := w.Word[:i], w.Word[i:]; utf8.ValidString(a) && known(a) && known(b) {
			return []atom{{group: -1, phrase: a + " " + b, stems: true}}
		}
	}
	return nil
}

// written gives the terms of word i written as one with the word before it or after it, where articles do so: "airstrikes" for "air strikes".
func (c *compiler) written(list []word, i int) (out []term) {
	for k := max(i-1, 0); k <= i && k+1 < len(list); k++ {
		a, b := list[k], list[k+1]
		if a.stop || b.stop || len(a.Word) < leastPart || len(b.Word) < leastPart {
			continue
		}
		for _, t := range c.e.terms(a.Word + b.Word) {
			if c.e.ix.Has(t) {
				out = append(out, term{t, 1})
			}
		}
	}
	return out
}

const (
	leastPart = 3  // bytes that each of two words has at least that may be written as one
	mostParts = 40 // bytes that they have together at most
)

// note remembers a word that no article holds.
func (c *compiler) note(a *atom, clause, number int) {
	if a.alike != "" { // those that may be meant are looked for anyway
		return
	}
	if a.prefix != "" {
		if words, err := c.e.ix.Complete(a.prefix, 1); err != nil || len(words) > 0 {
			return
		}
	}
	if len(a.terms) > 0 && !c.e.known(a.terms) {
		c.p.unknown = append(c.p.unknown, unknown{clause, number, a.typed.Text})
	}
}

func plainAtom(w word) atom {
	a := atom{group: -1}
	for _, t := range w.terms {
		a.terms = append(a.terms, term{t, 1})
	}
	return a
}

// special adds a clause that is more than a word.
func (c *compiler) special(parsed Clause, number int, typing bool) error {
	out := clause{silent: true}
	for k, p := range parsed.Any {
		for _, a := range c.atoms(p, typing && k+1 == len(parsed.Any)) {
			out.must = out.must || a.field != Anywhere || a.phrase != ""
			out.silent = out.silent && (a.field == Outlet || a.field == Published)
			if !parsed.Not {
				c.note(&a, number, k)
			}
			out.atoms = append(out.atoms, a)
		}
	}
	switch {
	case len(out.atoms) == 0:
	case parsed.Not:
		c.p.nots = append(c.p.nots, out)
	case c.p.loose && len(parsed.Any) == 1 && parsed.Any[0].Phrase && parsed.Any[0].Field == Anywhere:
		c.words([]Clause{{Any: []Atom{{Text: parsed.Any[0].Text}}}}, number, false)
	default:
		c.p.clauses = append(c.p.clauses, out)
	}
	return nil
}

// atoms gives what one parsed atom stands for: one atom, or none where there is nothing to look for.
func (c *compiler) atoms(p Atom, typing bool) []atom {
	a := atom{field: p.Field, typed: p, group: -1}
	if p.Field == Published || p.Field == Outlet || p.Field == Author {
		if typing {
			a.prefix = p.Text
		}
		return []atom{a}
	}
	list := c.e.words(p.Text)
	lone := len(list) == 1 && utf8.RuneCountInString(list[0].Word) == 1 && strings.ContainsFunc(p.Text, isCharacter) // traces hold only pairs
	switch {
	case len(list) == 0:
		return nil
	case lone:
	case len(list) > 1 && (p.Prefix || p.Fuzzy):
		list = list[len(list)-1:] // "al-ass*": what the mark stands at
	case p.Phrase, len(list) > 1:
		if n, named, ok := c.name(p.Text, list); ok && n == len(list) && !p.Phrase {
			named.field, named.typed = p.Field, p
			return []atom{named}
		}
		if !slices.ContainsFunc(list, func(w word) bool { return !w.stop }) {
			c.p.ignored = append(c.p.ignored, p.Text)
			return nil
		}
		a.phrase, a.stems = p.Text, !p.Phrase
		return []atom{a}
	}
	w := list[0]
	if _, named, ok := c.name(p.Text, list); ok && !p.Prefix && !p.Fuzzy {
		a = named
	} else {
		a = plainAtom(w)
	}
	if p.Fuzzy {
		a.alike = w.Word
	}
	a.field, a.typed = p.Field, p
	if p.Prefix || typing && !p.Fuzzy {
		a.prefix = w.Word
	}
	if w.stop && a.prefix == "" && a.group < 0 {
		c.p.ignored = append(c.p.ignored, p.Text)
		return nil
	}
	return []atom{a}
}

// maxNameWords is the longest name looked for in a query, in words.
const maxNameWords = 6

// name looks for the longest name that words start with.
func (c *compiler) name(text string, list []word) (n int, a atom, ok bool) {
	if c.q.Exact {
		return 0, a, false
	}
	for n := min(maxNameWords, len(list)); n > 0; n-- {
		form := text[list[0].Start:list[n-1].End]
		group, ok := c.e.file.Names().Lookup(form)
		if !ok {
			continue
		}
		a := atom{group: group, form: names.Fold(form), terms: []term{{index.NameTerm(group), 1}}}
		if n == 1 {
			a.terms = append(a.terms, plainAtom(list[0]).terms...)
		}
		return n, a, true
	}
	return 0, a, false
}
