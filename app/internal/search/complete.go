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
