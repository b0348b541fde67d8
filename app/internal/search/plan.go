package search

import (
	"slices"
	"strings"
	"unicode/utf8"

	"parallax/app/internal/index"
	"parallax/app/internal/names"
)

// A plan is a query made ready for the index.
type plan struct {
	text    string   // that was planned: without what is only begun
	clauses []clause // what an article should have or must have
	nots    []clause // what it must not have
	also    []string
	ignored []string  // stop words, as typed, that no clause stands for
	unknown []unknown // words that no article holds
	loose   bool      // phrases are searched as words, since no article holds them
}

// A clause is one thing asked for: any of its atoms.
type clause struct {
	atoms  []atom
	must   bool // an article without it is not found: a phrase or a field
	times  int  // how often it was asked for
	light  bool // a word that says little: it counts for the order alone
	silent bool // says nothing about the text: an outlet or a date; it narrows and counts as no word
	key    string
}

// An atom is a word, a name, a phrase or a filter.
type atom struct {
	field  Field
	typed  Atom // as parsed
	terms  []term
	more   []term          // words that a prefix starts, words spelt alike; they add up
	has    map[string]bool // the texts of terms and more
	prefix string          // folded; "" for none
	group  int             // number of the name's group; -1 for none
	form   string          // the name as typed, folded
	phrase string          // these very words; "" for none
	stems  bool            // or others with the stems of the phrase
	wanted []wanted        // the phrase, cut; made by cutPhrase
}

// A term is an entry of the index that an atom stands for.
type term struct {
	text   string
	weight float32
}

// unknown is a word of the query that stands in no article.
type unknown struct {
	clause, atom int // of the parsed query
	text         string
}

const (
	// prefixWeight holds back words that the typed one only starts, so that the word itself comes first.
	prefixWeight = 0.7
	fuzzyWeight  = 0.5
	// Of a prefix of one or two letters the words in most articles count, which the index lists, as far as they stand in
	// shortPostings articles together.
	shortPostings = 5_000
	shortPrefix   = 2 // letters
	// maxNameWords is the longest name looked for in a query, in words.
	maxNameWords = 6
	maxAlso      = 8
	// maxClauses is how many words of a query count; further ones are left out, so that a pasted text does not stop the page.
	maxClauses = 64
)

// A compiler makes a plan.
type compiler struct {
	e *Engine
	q Request
	p *plan
}

func (e *Engine) plan(q Request, loose bool) (*plan, error) {
	text := q.Text
	if q.Typing {
		text = settle(text)
	}
	c := &compiler{e, q, &plan{text: text, loose: loose}}
	parsed := Parse(text)
	typing := q.Typing && Begun(text)
	for i := 0; i < len(parsed.Clauses); {
		n := plainRun(parsed.Clauses[i:])
		if n > 0 {
			c.words(parsed.Clauses[i:i+n], i, typing && i+n == len(parsed.Clauses))
			i += n
			continue
		}
		if err := c.special(parsed.Clauses[i], i, typing && i+1 == len(parsed.Clauses) && !parsed.Clauses[i].Not); err != nil {
			return nil, err
		}
		i++
	}
	p := c.p
	p.also = e.otherForms(p.clauses)
	p.clauses = distinct(p.clauses)
	p.clauses = p.clauses[:min(len(p.clauses), maxClauses)]
	for _, list := range [][]clause{p.clauses, p.nots} {
		for i := range list {
			for k := range list[i].atoms {
				if err := e.complete(&list[i].atoms[k]); err != nil {
					return nil, err
				}
			}
		}
	}
	c.dropStops()
	c.weighLight()
	for _, list := range [][]clause{p.clauses, p.nots} {
		for i := range list {
			list[i].key = list[i].name()
		}
	}
	return p, nil
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
			c.p.clauses = append(c.p.clauses, clause{atoms: []atom{a}})
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
		atoms := []atom{a}
		if !typing || i < len(list) {
			atoms = append(atoms, c.apart(w)...)
		}
		c.p.clauses = append(c.p.clauses, clause{atoms: atoms, light: a.prefix == "" && c.e.isLight(w.Word)})
	}
}

// apart gives the two words that articles may write for one: "air strikes" for "airstrikes".
func (c *compiler) apart(w word) []atom {
	known := func(part string) bool {
		words := c.e.words(part)
		return len(words) == 1 && !words[0].stop && c.e.known(plainAtom(words[0]).terms)
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

// leastPart is how many bytes each of two words has at least that may be written as one.
const leastPart = 3

// note remembers a word that no article holds.
func (c *compiler) note(a *atom, clause, number int) {
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
	case p.Phrase, len(list) > 1:
		if n, named, ok := c.name(p.Text, list); ok && n == len(list) && !p.Phrase {
			named.field, named.typed = p.Field, p
			return []atom{named}
		}
		if !slices.ContainsFunc(list, func(w word) bool { return !w.stop }) {
			c.p.ignored = append(c.p.ignored, p.Text)
			return nil
		}
		a.phrase = p.Text
		return []atom{a}
	}
	w := list[0]
	if _, named, ok := c.name(p.Text, list); ok && !p.Prefix && !p.Fuzzy {
		a = named
	} else {
		a = plainAtom(w)
	}
	a.field, a.typed = p.Field, p
	if p.Prefix || typing {
		a.prefix = w.Word
	}
	if w.stop && a.prefix == "" && a.group < 0 {
		c.p.ignored = append(c.p.ignored, p.Text)
		return nil
	}
	return []atom{a}
}

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

// dropStops takes out stop words, and their beginnings, that nothing else completes: they say nothing.
func (c *compiler) dropStops() {
	kept := c.p.clauses[:0]
	for _, clause := range c.p.clauses {
		a := &clause.atoms[0]
		if len(clause.atoms) == 1 && a.field == Anywhere && a.phrase == "" && !a.typed.Prefix && c.e.startsStop(a.prefix) && len(a.more) == 0 && !c.e.known(a.terms) {
			c.p.ignored = append(c.p.ignored, a.prefix)
			continue
		}
		kept = append(kept, clause)
	}
	c.p.clauses = kept
}

// weighLight makes light words whole again where there are no others.
func (c *compiler) weighLight() {
	if slices.ContainsFunc(c.p.clauses, func(c clause) bool { return !c.light && !c.silent }) {
		return
	}
	for i := range c.p.clauses {
		c.p.clauses[i].light = false
	}
}

// otherForms lists the forms of the names in clauses, but for those typed and those with a word that no article holds.
func (e *Engine) otherForms(clauses []clause) []string {
	seen := map[string]bool{}
	var groups []int
	for _, c := range clauses {
		for _, a := range c.atoms {
			if a.group >= 0 && a.field != Outlet {
				seen[a.form] = true
				groups = append(groups, a.group)
			}
		}
	}
	var out []string
	for _, n := range groups {
		g := e.file.Names().Groups()[n]
		for _, f := range append([]string{g.Name}, g.Forms...) {
			if folded := names.Fold(f); !seen[folded] && len(out) < maxAlso && e.occurs(f) {
				seen[folded] = true
				out = append(out, f)
			}
		}
	}
	return out
}

// occurs reports whether every word of a form stands in the collection, though perhaps not together.
func (e *Engine) occurs(form string) bool {
	return !slices.ContainsFunc(e.words(form), func(w word) bool { return !w.stop && !e.known(plainAtom(w).terms) })
}

// complete adds the words that a.prefix starts and those spelt alike.
func (e *Engine) complete(a *atom) error {
	a.has = map[string]bool{}
	for _, t := range a.terms {
		a.has[t.text] = true
	}
	if a.field == Outlet || a.field == Author || a.field == Published || a.phrase != "" {
		return nil
	}
	if a.typed.Fuzzy {
		words, err := e.ix.Alike(a.typed.Text, distance(a.typed.Text))
		if err != nil {
			return err
		}
		a.add(e, words, fuzzyWeight, 0)
	}
	if a.prefix == "" {
		return nil
	}
	budget, complete := 0, func(prefix string) ([]index.Word, error) { return e.ix.Complete(prefix, 0) }
	if short(a.prefix) {
		budget = shortPostings
		if e.full {
			budget, complete = 0, e.ix.All
		}
	}
	words, err := complete(a.prefix)
	if err != nil {
		return err
	}
	a.add(e, words, prefixWeight, budget)
	return nil
}

// add adds the terms of words, as far as they stand in budget articles together where that is not 0.
func (a *atom) add(e *Engine, words []index.Word, weight float32, budget int) {
	postings := 0
	for _, w := range words {
		if postings += w.Docs; budget > 0 && postings > budget && len(a.terms)+len(a.more) > 0 {
			return
		}
		for _, t := range e.terms(w.Word) {
			if !a.has[t] {
				a.has[t] = true
				a.more = append(a.more, term{t, weight})
			}
		}
	}
}

// known reports whether any of terms stands in the collection.
func (e *Engine) known(terms []term) bool {
	return slices.ContainsFunc(terms, func(t term) bool { return e.ix.Has(t.text) })
}

// distinct leaves out clauses of one word that say the same as an earlier one.
func distinct(clauses []clause) []clause {
	var out []clause
next:
	for _, c := range clauses {
		if !c.must && len(c.atoms[0].terms) > 0 {
			for i := range out {
				o := &out[i]
				if !o.must && len(o.atoms[0].terms) > 0 && o.atoms[0].terms[0] == c.atoms[0].terms[0] {
					o.atoms[0].prefix = max(o.atoms[0].prefix, c.atoms[0].prefix)
					o.times++
					continue next
				}
			}
		}
		c.times = 1
		out = append(out, c)
	}
	return out
}

// name says what a clause looks for, for remembering its answer.
func (c *clause) name() string {
	var b strings.Builder
	for _, a := range c.atoms {
		b.WriteString(a.typed.String())
		for _, t := range a.terms {
			b.WriteString("|" + t.text)
		}
		b.WriteString("|" + a.prefix + "|" + a.phrase + "\n")
	}
	return b.String()
}
