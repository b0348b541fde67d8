package screen

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parallax/app/internal/article"
	"parallax/app/internal/collection"
	"parallax/app/internal/route"
)

type fewPairs []pair

func (f fewPairs) EachPair(do func(a, b int, share float64)) {
	for _, p := range f {
		do(p.a, p.b, p.share)
	}
}
func (f fewPairs) Things() []collection.Thing           { return nil }
func (f fewPairs) Absent(collection.Thing) []int        { return nil }
func (f fewPairs) Told(int) (none []collection.Telling) { return nil }

func TestArticlesThatShareMuchStandTogether(t *testing.T) {
	k := sharingOf(fewPairs{{0, 4, .2}, {1, 5, .5}, {2, 3, .1}, {3, 4, .4}, {1, 6, .3}, {5, 6, .1}}, 8)
	if got := fmt.Sprint(k.order); got != "[1 5 6 3 4 0 2]" {
		t.Errorf("order %s", got)
	}
	if pairs, near := k.about(func(n int) bool { return n == 4 }); fmt.Sprint(near) != "[4 3 0]" || len(pairs) != 2 || pairs[0].share != .4 {
		t.Errorf("about the fifth: %v, %v", pairs, near)
	}
	if pairs, near := k.about(func(n int) bool { return n == 2 || n == 6 }); fmt.Sprint(near) != "[1 5 6 3 2]" || len(pairs) != 3 {
		t.Errorf("about two: %v, %v", pairs, near)
	}
}

// A drawer is articles that share nothing, and counts how often what is known of one is read.
type drawer struct {
	Articles
	fewPairs
	titles []string
	read   *int
}

func (s drawer) Len() int { return len(s.titles) }
func (s drawer) Meta(n int) collection.Meta {
	*s.read++
	return collection.Meta{Title: s.titles[n], Outlet: "The Étoile"}
}

func TestTitlesAreReadOnceForAllLettersTyped(t *testing.T) {
	read := 0
	d := Desk{Articles: drawer{fewPairs: fewPairs{{1, 2, .5}}, titles: slices.Repeat([]string{"Ferry", "Bridge"}, 50), read: &read}}
	p := d.Open(Page{}, route.Route{Screen: route.Told, View: "pairs", Text: "e"})
	if p.Telling.Naming != 100 || len(p.Telling.Named) != MostNamed || p.Telling.Named[0].With != 1 {
		t.Errorf("%d named so, %v", p.Telling.Naming, p.Telling.Named)
	}
	read = 0
	p = d.Open(p, route.Route{Screen: route.Told, View: "pairs", Text: "etoile fér"})
	if p.Telling.Naming != 50 || read > 2*MostNamed {
		t.Errorf("%d named so, of %d articles read", p.Telling.Naming, read)
	}
}

func TestPagesOfWhoTellsWhat(t *testing.T) {
	s := &shelf{}
	for i := range 200 {
		s.articles = append(s.articles, &article.Article{ID: fmt.Sprint("a", i)})
	}
	var all fewPairs
	for i := range 120 {
		all = append(all, pair{i, i + 1, 1 - float64(i)/200})
	}
	d := Desk{Articles: struct {
		*shelf
		fewPairs
	}{s, all}}
	for _, c := range []struct{ address, at, first, last string }{
		{"#/told?view=pairs", "#/told?view=pairs", "a0 a1", "a49 a50"},
		{"#/told?view=pairs&page=2", "#/told?page=2&view=pairs", "a50 a51", "a99 a100"},
		{"#/told?view=pairs&page=99", "#/told?page=3&view=pairs", "a100 a101", "a119 a120"},
		{"#/told?view=pairs&of=a7&page=9", "#/told?of=a7&view=pairs", "a7 a6", "a7 a8"}, // the one asked about stands first
		{"#/told", "#/told", "a0 a1", "a4 a5"},
	} {
		p := d.Open(Page{}, route.Parse(c.address)).Telling
		first, last := p.Pairs[0], p.Pairs[len(p.Pairs)-1]
		if got := first.A.ID + " " + first.B.ID; p.At.String() != c.at || got != c.first || last.A.ID+" "+last.B.ID != c.last {
			t.Errorf("%s is %s, from %s to %s %s", c.address, p.At, got, last.A.ID, last.B.ID)
		}
		if to := p.In("several", 1).String(); strings.Contains(to, "page") || !strings.Contains(p.In("several", 2).String(), "page=2") {
			t.Errorf("from %s the things are at %s", c.address, to)
		}
	}
}
