package search

import (
	"slices"

	"parallax/app/internal/index"
	"parallax/app/internal/names"
)

const (
	// prefixWeight holds back words that the typed one only starts, so that the word itself comes first.
	prefixWeight = 0.7
	fuzzyWeight  = 0.5
	// Of a prefix of one or two letters the words in most articles count, which the index lists, as far as they stand in
	// shortPostings articles together.
	shortPostings = 5_000
	shortPrefix   = 2 // letters
)

// maxAlso is how many other forms of names are told.
const maxAlso = 8

// otherForms lists the forms of the names in clauses that articles hold, but for those typed.
func (e *Engine) otherForms(clauses []clause) []string {
	seen := map[string]bool{}
	var groups []int
	for _, c := range clauses {
		for _, a := range c.atoms {
			if a.group >= 0 {
				seen[a.form] = true
				groups = append(groups, a.group)
			}
		}
	}
	var out []string
	for _, n := range groups {
		for _, f := range e.formsOf(n) {
			if folded := names.Fold(f); !seen[folded] && len(out) < maxAlso {
				seen[folded] = true
				out = append(out, f)
			}
		}
	}
	return out
}

// formsLooked is how many of the articles that hold a name are looked through for its forms.
const formsLooked = 300

// formsOf lists the forms of a group that articles hold, as far as formsLooked of them tell.
func (e *Engine) formsOf(group int) []string {
	if forms, ok := e.forms[group]; ok {
		return forms
	}
	g := e.file.Names().Groups()[group]
	all := append([]string{g.Name}, g.Forms...)
	held := make([]bool, len(all))
	cuts := make([][]wanted, len(all))
	for i, f := range all {
		cuts[i] = e.cutPhrase(&atom{phrase: f})
		held[i] = !slices.ContainsFunc(e.words(f), func(w word) bool { return !w.half }) // "IS": a trace has no stop words
	}
	left := formsLooked
	_ = e.each(index.NameTerm(group), func(n int, _ float32) { // of an index that cannot be read the search itself tells
		if left--; left < 0 {
			return
		}
		t := e.ix.Trace(n)
		for i, list := range cuts {
			held[i] = held[i] || slices.ContainsFunc(list, func(w wanted) bool { return len(together(t, w.prints)) > 0 })
		}
	})
	var out []string
	for i, f := range all {
		if held[i] {
			out = append(out, f)
		}
	}
	e.forms[group] = out
	return out
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
	if a.alike != "" {
		words, err := e.ix.Alike(a.alike, distance(a.alike))
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
