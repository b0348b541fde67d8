package screen

import (
	"slices"
	"strings"

	"parallax/app/internal/collection"
	"parallax/app/internal/names"
	"parallax/app/internal/route"
	"parallax/app/internal/sorting"
)

const (
	MaxMatrix   = 20 // articles on a page of the matrix
	pairsOn     = 50 // pairs on a page of their list
	thingsOn    = 10 // things on a page of their list
	firstPairs  = 5  // where there is a little of all
	firstThings = 5
	MostNamed   = 4 // articles with the words sought that are offered one by one
)

// teller knows who tells what; *collection.File is one.
type teller interface {
	EachPair(do func(a, b int, share float64))
	Things() []collection.Thing
	Absent(t collection.Thing) []int
	Told(n int) []collection.Telling
}

// Telling is who tells what: in the whole collection, or of that what the articles have to do with that the address names.
type Telling struct {
	At      route.Route
	Of      *collection.Meta // the one article it is about; nil is all, or those with words of At.Text
	Naming  int              // articles whose title or outlet has these words
	Named   []Sharer         // the first MostNamed of them: those that share with most others first
	Sharing int              // articles of the collection that share anything
	Near    int              // of them, those that it is about and those that share with these
	Shared  int              // pairs
	Several int              // things told by several outlets
	One     int              // things told by one outlet alone

	// What is on the page of the address; with no view, the first few of each.
	First  int // of the pairs or the articles of the matrix, how many stand before
	Pairs  []Pair
	Matrix []Sharer
	Shares [][]float64 // of each two of Matrix, of the sentences of the shorter one what both tell; 0 is nothing
	Things []Thing

	known *sharing
}

// A Sharer is an article and with how many others it shares something.
type Sharer struct {
	collection.Meta
	With int
}

// Pair is two articles and what they share.
type Pair struct {
	A, B  collection.Meta
	Share float64
}

// telling opens who tells what.
func (d Desk) telling(p Page, to route.Route) Page {
	f, ok := d.Articles.(teller)
	if !ok {
		p.Telling = &Telling{At: to}
		return p
	}
	t := Telling{At: to}
	if old := p.Telling; old != nil && old.known != nil {
		t.known = old.known
	} else {
		t.known = sharingOf(f, d.Articles.Len())
	}
	var missing []string
	var about func(n int) bool // nil is all
	if len(to.IDs) > 0 {
		var found []int
		if found, missing = d.numbers(to.IDs); len(found) > 0 {
			m := d.Articles.Meta(found[0])
			t.Of = &m
			about = func(n int) bool { return n == found[0] }
		}
	} else if words := strings.Fields(names.Fold(to.Text)); len(words) > 0 {
		about = d.named(&t, words)
	}
	p.Telling, p.Missing = &t, missing
	if len(missing) == 0 {
		t.fill(d, f, about)
	}
	return p
}

// named finds the articles with all of these words in their title or outlet.
func (d Desk) named(t *Telling, words []string) func(n int) bool {
	in := make([]bool, d.Articles.Len())
	var found []int
	for n, said := range t.known.titles(d.Articles) {
		in[n] = !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(said, w) })
		if in[n] {
			found = append(found, n)
		}
	}
	sorting.By(found, func(a, b int) int { return len(t.known.with[b]) - len(t.known.with[a]) })
	t.Naming = len(found)
	for _, n := range part(found, 0, MostNamed) {
		t.Named = append(t.Named, Sharer{d.Articles.Meta(n), len(t.known.with[n])})
	}
	return func(n int) bool { return in[n] }
}

// fill counts what there is about some articles, and takes what is on the page.
func (t *Telling) fill(d Desk, f teller, about func(n int) bool) {
	k := t.known
	t.Sharing = len(k.order)
	pairs, near := k.pairs, k.order
	if about != nil {
		pairs, near = k.about(about)
	} else if d.Articles.Len() <= MaxMatrix { // those that share nothing are seen to do so
		near = slices.Clone(near)
		for n := range d.Articles.Len() {
			if len(k.with[n]) == 0 {
				near = append(near, n)
			}
		}
	}
	several, one := k.tell(about)
	t.Shared, t.Near, t.Several, t.One = len(pairs), len(near), len(several), len(one)
	t.At.Page = min(t.At.Page, t.Pages())
	from := func(each int) int { return max(t.At.Page-1, 0) * each }
	switch t.At.View {
	case "pairs":
		t.First = from(pairsOn)
		t.list(d, part(pairs, t.First, pairsOn))
	case "matrix":
		t.First = from(MaxMatrix)
		t.matrix(d, part(near, t.First, MaxMatrix))
	case "several":
		t.things(d, f, part(several, from(thingsOn), thingsOn))
	case "one":
		t.things(d, f, part(one, from(thingsOn), thingsOn))
	default:
		t.list(d, part(pairs, 0, firstPairs))
		t.matrix(d, part(near, 0, MaxMatrix))
		t.things(d, f, part(several, 0, firstThings))
	}
}

func part[T any](all []T, from, n int) []T { return all[min(from, len(all)):min(from+n, len(all))] }

// list names the pairs; where they are about one article, it comes first in each.
func (t *Telling) list(d Desk, pairs []pair) {
	for _, p := range pairs {
		out := Pair{d.Articles.Meta(p.a), d.Articles.Meta(p.b), p.share}
		if t.Of != nil && out.B.ID == t.Of.ID {
			out.A, out.B = out.B, out.A
		}
		t.Pairs = append(t.Pairs, out)
	}
}

func (t *Telling) matrix(d Desk, in []int) {
	at := map[int]int{}
	for i, n := range in {
		at[n] = i
		t.Matrix = append(t.Matrix, Sharer{d.Articles.Meta(n), len(t.known.with[n])})
		t.Shares = append(t.Shares, make([]float64, len(in)))
	}
	for i, n := range in {
		for _, p := range t.known.with[n] {
			if j, ok := at[p.other]; ok {
				t.Shares[i][j] = p.share
			}
		}
	}
}

// Pages gives the number of pages of the view, at least 1.
func (t *Telling) Pages() int {
	n, each := 0, 1
	switch t.At.View {
	case "pairs":
		n, each = t.Shared, pairsOn
	case "matrix":
		n, each = t.Near, MaxMatrix
	case "several":
		n, each = t.Several, thingsOn
	case "one":
		n, each = t.One, thingsOn
	}
	return max(1, (n+each-1)/each)
}

// In gives the address of another view, or page, about the same articles.
func (t *Telling) In(view string, page int) route.Route {
	to := t.At
	to.View, to.Page = view, page
	return to
}
