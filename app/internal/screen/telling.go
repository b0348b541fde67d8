package screen

import (
	"cmp"
	"slices"

	"parallax/app/internal/article"
	"parallax/app/internal/collection"
	"parallax/app/internal/route"
)

const (
	MaxMatrix = 30 // articles of the matrix; of a larger collection those that share most
	ThingsOn  = 25 // things on a page of their list
	mostPairs = 5  // closest pairs that are named
)

// teller knows who tells what; *collection.File is one.
type teller interface {
	EachPair(do func(a, b int, share float64))
	Things() []collection.Thing
	Absent(t collection.Thing) []int
	Told(n int) []collection.Telling
}

// Telling is who tells what in the whole collection.
type Telling struct {
	At      route.Route
	Metas   []collection.Meta // of the articles of the matrix, by number
	Shares  [][]float64       // of each two of them, of the sentences of the shorter one what both tell; 0 is nothing
	Closest []Pair            // first
	Sharing int               // articles that share anything
	Several int               // things told by several outlets
	One     int               // things told by one outlet alone
	Things  []Thing           // those of this page

	all   []collection.Thing
	pairs []Pair // the closest first
}

// Pair is two articles by number and what they share.
type Pair struct {
	A, B         int
	MetaA, MetaB collection.Meta
	Share        float64
}

// Thing is one thing told.
type Thing struct {
	Told   []Told
	Absent []collection.Meta // articles near by that leave it out
}

// Told is a sentence with its article.
type Told struct {
	Meta      collection.Meta
	Paragraph int // from 1
	Text      string
}

// telling opens who tells what.
func (d Desk) telling(p Page, to route.Route) Page {
	f, ok := d.Articles.(teller)
	if !ok {
		p.Telling = &Telling{At: to}
		return p
	}
	t := Telling{At: to}
	if old := p.Telling; old != nil {
		t = *old
		t.At = to
	} else {
		t.all = f.Things()
		d.matrix(&t, f)
	}
	t.things(d, f)
	p.Telling = &t
	return p
}

func (d Desk) matrix(t *Telling, f teller) {
	total := map[int]float64{}
	f.EachPair(func(a, b int, share float64) {
		t.pairs = append(t.pairs, Pair{A: a, B: b, Share: share})
		total[a] += share
		total[b] += share
	})
	slices.SortStableFunc(t.pairs, func(x, y Pair) int { return cmp.Compare(y.Share, x.Share) })
	var in []int
	for n := range total {
		in = append(in, n)
	}
	t.Sharing = len(in)
	if d.Articles.Len() <= MaxMatrix { // those that share nothing are seen to do so
		for n := range d.Articles.Len() {
			if _, ok := total[n]; !ok {
				in = append(in, n)
			}
		}
	}
	slices.SortFunc(in, func(a, b int) int { return cmp.Or(cmp.Compare(total[b], total[a]), a-b) })
	in = in[:min(len(in), MaxMatrix)]
	slices.Sort(in)
	at := map[int]int{}
	for i, n := range in {
		at[n] = i
		t.Metas = append(t.Metas, d.Articles.Meta(n))
		t.Shares = append(t.Shares, make([]float64, len(in)))
	}
	for _, p := range t.pairs {
		i, ok := at[p.A]
		j, ok2 := at[p.B]
		if ok && ok2 {
			t.Shares[i][j], t.Shares[j][i] = p.Share, p.Share
		}
	}
	for _, p := range t.pairs[:min(len(t.pairs), mostPairs)] {
		p.MetaA, p.MetaB = d.Articles.Meta(p.A), d.Articles.Meta(p.B)
		t.Closest = append(t.Closest, p)
	}
}

// things reads those of the page.
func (t *Telling) things(d Desk, f teller) {
	t.Several, t.One, t.Things = 0, 0, nil
	var chosen []collection.Thing
	for _, x := range t.all {
		if x.Several() {
			t.Several++
		} else {
			t.One++
		}
		if x.Several() == (t.At.Show == "") {
			chosen = append(chosen, x)
		}
	}
	pages := t.Pages()
	if t.At.Page > pages {
		t.At.Page = pages
	}
	from := (max(t.At.Page, 1) - 1) * ThingsOn
	open := map[int]*article.Article{}
	for _, x := range chosen[from:min(len(chosen), from+ThingsOn)] {
		t.Things = append(t.Things, d.thing(x, f, open))
	}
}

func (d Desk) thing(x collection.Thing, f teller, open map[int]*article.Article) Thing {
	var out Thing
	for _, m := range x.Members {
		a := open[m.Article]
		if a == nil {
			var err error
			if a, err = d.article(m.Article); err != nil {
				continue // the article itself says so where it is opened
			}
			open[m.Article] = a
		}
		if s := a.Sentences(); m.Sentence < len(s) {
			out.Told = append(out.Told, Told{d.Articles.Meta(m.Article), s[m.Sentence].Block + 1, s[m.Sentence].Text})
		}
	}
	for _, n := range d.absent(x, f) {
		out.Absent = append(out.Absent, d.Articles.Meta(n))
	}
	return out
}

// absent gives the articles that leave a thing out: in a small collection all that do, else those that share something with one that
// tells it.
func (d Desk) absent(x collection.Thing, f teller) (out []int) {
	const small = 8
	if d.Articles.Len() > small {
		return f.Absent(x)
	}
	for n := range d.Articles.Len() {
		if !slices.ContainsFunc(x.Members, func(m collection.Member) bool { return m.Article == n }) {
			out = append(out, n)
		}
	}
	return out
}

// Pages gives the number of pages of the list, at least 1.
func (t *Telling) Pages() int {
	n := t.Several
	if t.At.Show != "" {
		n = t.One
	}
	return max(1, (n+ThingsOn-1)/ThingsOn)
}

// elsewhere gives, by block of article n, the articles that tell it too.
func (d Desk) elsewhere(n int) map[int][]string {
	f, ok := d.Articles.(teller)
	if !ok {
		return nil
	}
	out := map[int][]string{}
	for _, t := range f.Told(n) {
		if id := d.Articles.Meta(t.Other).ID; !slices.Contains(out[t.Block], id) {
			out[t.Block] = append(out[t.Block], id)
		}
	}
	return out
}

// ComparePlace gives the address that compares article id at a paragraph with others that tell it too; there is room for two of them.
func ComparePlace(id string, others []string, paragraph int) route.Route {
	ids := append([]string{id}, others[:min(len(others), MaxMarked-1)]...)
	return route.Route{Screen: route.Compare, IDs: ids, Paragraph: paragraph}
}
