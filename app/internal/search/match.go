package search

import (
	"fmt"
	"math/bits"
	"slices"

	"parallax/app/internal/collection"
)

// found is the answer to one query: a row for every article, and the articles found in order.
type found struct {
	request Request
	plan    *plan
	score   []float32
	matched []uint8   // clauses that the article has, filters aside
	clauses int       // that count
	weight  []float32 // of each clause: its rarity
	out     []bool    // articles that lack what they must have, or have what they must not
	base    []bool    // articles that the text finds, whatever narrows them
	ranked  []int32   // those that pass what narrows them; the first sorted of them in order
	sorted  int
	keys    []uint64 // of ranked: what they are ordered by
	best    int      // most clauses that one of ranked has
	all     int      // of ranked, how many have every clause
	held    bool     // articles hold the phrases, but are left out for something else
	meant   []string
	instead string // what was searched in place of the text, since nothing holds that
	pass    *passes
}

func (f *found) answers(q Request) bool {
	a := f.request
	return a.Text == q.Text && a.Exact == q.Exact && a.Typing == q.Typing && a.From == q.From && a.To == q.To && a.Undated == q.Undated &&
		a.Sort == q.Sort && slices.Equal(a.Outlets, q.Outlets) && slices.Equal(a.Names, q.Names)
}

func (f *found) every(n int32) bool { return int(f.matched[n]) == f.clauses }

// first reports whether article n comes before those that lack a word. A longer query is a sentence rather than a list of words to be met:
// there the score alone decides.
func (f *found) first(n int32) bool { return f.clauses <= maxListed && f.every(n) }

const maxListed = 4 // words

// find answers q. What nothing holds is asked again: phrases as words, then words as they may have been meant.
func (e *Engine) find(q Request) (*found, error) {
	if e.last != nil && e.last.answers(q) {
		return e.last, nil
	}
	if e.last != nil {
		e.spare, e.last = e.last, nil
	}
	e.turn++
	f, err := e.ask(q)
	if err != nil {
		return nil, fmt.Errorf("search %q: %w", q.Text, err)
	}
	e.narrow(f, q)
	e.key(f, q.Sort)
	if q.Sort == Relevance && f.clauses > 0 {
		e.near(f)
	}
	e.last = f
	return f, nil
}

func (e *Engine) ask(q Request) (*found, error) {
	f, err := e.match(q, false)
	if err != nil || f.any() {
		return e.suggest(f, q, err)
	}
	loose, err := e.match(q, true)
	if err != nil || loose.any() {
		if err == nil {
			loose.held = e.holdsPhrases(f.plan)
		}
		return e.suggest(loose, q, err)
	}
	if f, err = e.suggest(f, q, err); err != nil || len(f.meant) == 0 {
		return f, err
	}
	again := q
	again.Text, again.Typing = f.meant[0], false
	other, err := e.match(again, false)
	if err != nil || !other.any() {
		return f, err
	}
	other.request, other.meant, other.instead = q, f.meant, again.Text
	return other, nil
}

// holdsPhrases reports whether an article holds every phrase of p, whatever else is asked for.
func (e *Engine) holdsPhrases(p *plan) bool {
	holds := slices.Repeat([]bool{true}, e.file.Len())
	for i := range p.clauses {
		c := &p.clauses[i]
		if !c.must || c.silent {
			continue
		}
		h, err := e.clause(c)
		if err != nil {
			return false
		}
		for n, s := range h.score {
			holds[n] = holds[n] && s > 0
		}
	}
	return slices.Contains(holds, true)
}

func (f *found) any() bool { return slices.Contains(f.base, true) }

// room gives an empty answer. It takes the arrays of one that is no longer needed: a row for every article at every keystroke is what
// the garbage would be made of.
func (e *Engine) room() *found {
	n := e.file.Len()
	old := e.spare
	e.spare = nil
	if old == nil {
		return &found{score: make([]float32, n), matched: make([]uint8, n), out: make([]bool, n), base: make([]bool, n)}
	}
	clear(old.score)
	clear(old.matched)
	clear(old.out)
	return &found{score: old.score, matched: old.matched, out: old.out, base: old.base, ranked: old.ranked[:0], keys: old.keys[:0]}
}

// match runs the clauses of q over all articles.
func (e *Engine) match(q Request, loose bool) (*found, error) {
	p, err := e.plan(q, loose)
	if err != nil {
		return nil, err
	}
	f := e.room()
	f.request, f.plan = q, p
	out := f.out
	silent := true // no clause asks for a word
	for i := range p.clauses {
		c := &p.clauses[i]
		h, err := e.clause(c)
		if err != nil {
			return nil, err
		}
		weight := float32(c.times)
		if c.light {
			weight *= lightWeight
		}
		f.weight = append(f.weight, h.weight*weight)
		if !c.silent && !c.light {
			f.clauses++
		}
		silent = silent && c.silent
		for d, s := range h.score {
			switch {
			case s == 0:
				out[d] = out[d] || c.must
			case c.light:
				f.score[d] += s * weight
			case !c.silent:
				f.score[d] += s * weight
				f.matched[d]++
			}
		}
	}
	for i := range p.nots {
		h, err := e.clause(&p.nots[i])
		if err != nil {
			return nil, err
		}
		for d, s := range h.score {
			out[d] = out[d] || s > 0
		}
	}
	for d := range out {
		f.base[d] = !out[d] && (silent || f.matched[d] > 0)
	}
	return f, nil
}

// narrow collects the articles that pass what narrows them.
func (e *Engine) narrow(f *found, q Request) {
	f.pass = e.passes(q)
	for n, is := range f.base {
		if !is || !f.pass.all(n) {
			continue
		}
		f.ranked = append(f.ranked, int32(n))
		f.best = max(f.best, int(f.matched[n]))
		if f.every(int32(n)) {
			f.all++
		}
	}
}

// A set holds articles; the nil set holds all.
type set []bool

func (s set) has(n int) bool { return s == nil || s[n] }

// passes tells which articles what narrows a search lets pass.
type passes struct{ outlet, year, name set }

func (p *passes) all(n int) bool { return p.outlet.has(n) && p.year.has(n) && p.name.has(n) }

func (e *Engine) passes(q Request) *passes {
	p := &passes{}
	choose := func(holds func(n int) bool) set {
		s := make(set, e.file.Len())
		for n := range s {
			s[n] = holds(n)
		}
		return s
	}
	if len(q.Outlets) > 0 {
		on := make([]bool, len(e.file.Outlets()))
		for i, o := range e.file.Outlets() {
			on[i] = slices.Contains(q.Outlets, o)
		}
		p.outlet = choose(func(n int) bool { return on[e.file.Outlet(n)] })
	}
	if q.years() {
		p.year = choose(func(n int) bool { return q.inYears(e.file.Date(n).Year) })
	}
	if len(q.Names) > 0 {
		p.name = choose(e.named(q.Names))
	}
	return p
}

// named gives the test whether an article holds every one of the names. One that the collection does not know is in no article.
func (e *Engine) named(want []string) func(n int) bool {
	want = slices.Compact(slices.Sorted(slices.Values(want)))
	bit := make([]uint64, e.file.NameCount())
	for i, name := range want[:min(len(want), 64)] {
		if number, ok := e.names()[name]; ok {
			bit[number] = 1 << i
		}
	}
	return func(n int) bool {
		var has uint64
		e.file.EachMention(n, func(name, _ int) { has |= bit[name] })
		return bits.OnesCount64(has) == len(want)
	}
}

func (q *Request) years() bool { return q.From != 0 || q.To != 0 || q.Undated }

// inYears reports whether a year, 0 for unknown, is among those chosen.
func (q *Request) inYears(y int) bool {
	if y == 0 {
		return q.Undated || q.From == 0 && q.To == 0
	}
	return (q.From != 0 || q.To != 0) && y >= q.From && (q.To == 0 || y <= q.To)
}

// nameNumbers gives the number of each name by its canonical form.
func nameNumbers(f *collection.File) map[string]int {
	m := make(map[string]int, f.NameCount())
	for i := f.NameCount() - 1; i >= 0; i-- {
		m[f.Name(i).Name] = i // of two alike the first, which is the table's
	}
	return m
}
