package screen

import (
	"fmt"
	"slices"
	"testing"

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
