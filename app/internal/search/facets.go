package search

import (
	"cmp"
	"slices"
	"strconv"

	"parallax/app/internal/names"
	"parallax/app/internal/sorting"
)

// Facets counts what narrows a search. Outlets and years are counted as if nothing were chosen in that facet; names, of which an
// article may have many, among the articles found.
type Facets struct {
	Outlets []Count // every outlet, most articles first
	Years   []Count // from the first to the last year of the collection, over a long span only those with articles; unknown ("") last
	People  []Count // names, most articles first, at most maxNames, those chosen always
	Places  []Count
	Groups  []Count // organisations too
	Others  []Count // names found in the texts whose kind is not known
}

// A Count is a value of a facet with the number of articles found that have it.
type Count struct {
	Value string
	N     int
	On    bool // chosen in the query
}

const (
	// maxYears is the span up to which years without an article are listed too; beyond, one wrong date would list centuries.
	maxYears = 80
	// maxNames is how many names of a kind are listed.
	maxNames = 40
)

// Facets counts for q. It is apart from Search so that a list can be drawn before it.
func (e *Engine) Facets(q Request) (Facets, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	f, err := e.find(q)
	if err != nil {
		return Facets{}, err
	}
	var out Facets
	out.Outlets, out.Years = e.countRows(f, q)
	e.countNames(f, q, &out)
	return out, nil
}

// countRows counts outlets and years.
func (e *Engine) countRows(f *found, q Request) (outlets, years []Count) {
	list := e.file.Outlets()
	perOutlet := make([]int, len(list))
	perYear, held := make([]int, 1<<16), make([]bool, 1<<16) // a year takes two bytes in the file
	lo, hi := 0, 0
	for n := range e.file.Len() {
		y := e.file.Date(n).Year
		if y != 0 && (lo == 0 || y < lo) {
			lo = y
		}
		hi = max(hi, y)
		held[y] = true
		if !f.base[n] || !f.pass.name.has(n) {
			continue
		}
		if f.pass.year.has(n) {
			perOutlet[e.file.Outlet(n)]++
		}
		if f.pass.outlet.has(n) {
			perYear[y]++
		}
	}
	for i, o := range list {
		outlets = append(outlets, Count{o, perOutlet[i], slices.Contains(q.Outlets, o)})
	}
	sorting.By(outlets, func(a, b Count) int { return cmp.Compare(b.N, a.N) })
	for y := lo; y <= hi && y != 0; y++ {
		if hi-lo > maxYears && !held[y] {
			continue
		}
		years = append(years, Count{strconv.Itoa(y), perYear[y], q.years() && q.inYears(y)})
	}
	if held[0] {
		years = append(years, Count{"", perYear[0], q.Undated})
	}
	return outlets, years
}

// countNames counts the names in the articles found.
func (e *Engine) countNames(f *found, q Request, out *Facets) {
	counts := make([]int, e.file.NameCount())
	for _, n := range f.ranked {
		e.file.EachMention(int(n), func(name, _ int) { counts[name]++ })
	}
	byCount := make([]int, 0, len(counts))
	on := map[int]bool{}
	for _, name := range q.Names {
		if i, ok := e.names()[name]; ok {
			on[i] = true
		}
	}
	for i, n := range counts {
		if n > 0 || on[i] {
			byCount = append(byCount, i)
		}
	}
	sorting.By(byCount, func(a, b int) int { return cmp.Compare(counts[b], counts[a]) })
	for _, i := range byCount {
		g := e.file.Name(i)
		to := &out.Others
		switch g.Kind {
		case names.Person:
			to = &out.People
		case names.Place:
			to = &out.Places
		case names.Party, names.Organisation:
			to = &out.Groups
		}
		if on[i] || len(*to) < maxNames {
			*to = append(*to, Count{g.Name, counts[i], on[i]})
		}
	}
}
