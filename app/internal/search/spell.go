package search

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"parallax/app/internal/collection"
	"parallax/app/internal/index"
	"parallax/app/internal/names"
	"parallax/app/internal/near"
	"parallax/app/internal/sorting"
)

// maxMeant is how many other spellings of a query are offered.
const maxMeant = 3

// suggest fills f.meant: the query with each word that no article holds replaced by one that is spelt alike.
func (e *Engine) suggest(f *found, q Request, err error) (*found, error) {
	if err != nil {
		return f, err
	}
	parsed := Parse(f.plan.text)
	f.meant = e.capitals(parsed)
	if len(f.plan.unknown) == 0 {
		return f, nil
	}
	texts := make([]Query, 1)
	texts[0] = parsed
	changed := false
	for _, u := range f.plan.unknown {
		alike, err := e.alike(u.text)
		if err != nil {
			return nil, err
		}
		if f.any() && utf8.RuneCountInString(u.text) < leastDoubted {
			alike = slices.DeleteFunc(alike, func(w string) bool { return w == names.Fold(w) }) // only names
		}
		if len(alike) == 0 {
			continue
		}
		changed = true
		var next []Query
		for k, w := range alike {
			for _, t := range texts {
				if k == 0 || len(f.plan.unknown) == 1 {
					next = append(next, t.with(u, w))
				}
			}
		}
		texts = next
	}
	if !changed {
		return f, nil
	}
	for _, t := range texts[:min(len(texts), maxMeant)] {
		f.meant = append(f.meant, t.String())
	}
	return f, nil
}

// capitals gives the query with its short words in capitals where they are names so: "us" may be meant for "US", which as a name is found in
// capitals alone.
func (e *Engine) capitals(q Query) []string {
	changed := false
	out := Query{slices.Clone(q.Clauses)}
	for i, c := range out.Clauses {
		a := c.Any[0]
		upper := strings.ToUpper(a.Text)
		if len(c.Any) > 1 || c.Not || a != (Atom{Text: a.Text}) || len(a.Text) > maxCapitals || upper == a.Text || e.startsStop(names.Fold(a.Text)) {
			continue
		}
		if _, ok := e.file.Names().Lookup(a.Text); ok {
			continue
		}
		if _, ok := e.file.Names().Lookup(upper); ok {
			out.Clauses[i].Any, changed = []Atom{{Text: upper}}, true
		}
	}
	if !changed {
		return nil
	}
	return []string{out.String()}
}

// maxCapitals is the longest name, in bytes, that is asked whether it was meant in capitals.
const maxCapitals = 4

// leastDoubted is how many letters an unknown word has at least that is doubted though others of the query are found: too many right words are
// like a short one.
const leastDoubted = 7

// with gives q with another word in place of an unknown one.
func (q Query) with(u unknown, word string) Query {
	out := Query{slices.Clone(q.Clauses)}
	c := &out.Clauses[u.clause]
	c.Any = slices.Clone(c.Any)
	a := &c.Any[u.atom]
	a.Text = strings.Replace(a.Text, u.text, word, 1)
	return out
}

// alike lists words of the collection spelt like one that it does not hold: the nearest first, and of those the ones in most
// articles. A name is written as it is.
func (e *Engine) alike(text string) ([]string, error) {
	list := e.words(text)
	if len(list) != 1 {
		return nil, nil
	}
	typed := list[0].Word
	letters := utf8.RuneCountInString(typed)
	if letters < 4 {
		return nil, nil // too many words are alike
	}
	most := 1
	if letters >= 8 {
		most = 2
	}
	words, err := e.ix.Alike(typed, most)
	if err != nil {
		return nil, err
	}
	cost := func(w index.Word) int {
		c := 2 * near.Distance(typed, w.Word)
		if w.Word[0] != typed[0] {
			c++
		}
		return c
	}
	sorting.By(words, func(a, b index.Word) int { return cmp.Compare(cost(a), cost(b)) })
	var out []string
	for _, w := range words[:min(len(words), maxMeant)] {
		out = append(out, cmp.Or(e.written()[w.Word], w.Word))
	}
	return out, nil
}

// writtenNames gives each name of one word as the collection writes it, by its folded form.
func writtenNames(f *collection.File) map[string]string {
	m := map[string]string{}
	for i := range f.NameCount() {
		g := f.Name(i)
		for _, form := range append([]string{g.Name}, g.Forms...) {
			if key := names.Fold(form); m[key] == "" && !strings.Contains(key, " ") {
				m[key] = form
			}
		}
	}
	return m
}
