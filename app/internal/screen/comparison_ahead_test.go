package screen

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"parallax/app/internal/article"
	"parallax/app/internal/collection"
	"parallax/app/internal/compare"
	"parallax/app/internal/route"
)

func TestAComparisonLikelyToComeStandsAtOnce(t *testing.T) {
	d, _ := newDesk(4)
	address := route.Parse("#/compare/a001+a000")
	whole := d.Look(d.Open(Page{}, address)).Comparison
	never := func() bool { return false }
	d.Slice = func() func() bool { return never }
	open := d.Open(Page{}, address)
	if open.Comparison.Work == nil {
		t.Fatal("no time, and yet it stands")
	}

	p := d.Open(Page{}, route.Route{})
	for done := false; !done; {
		p, done = d.Ahead(p, always)
	}
	if first := p.Ahead; first == nil || first.Facts == nil || first.Names == nil || first.Words == nil {
		t.Error("before anything is marked the first two are not made ready in all views")
	}
	p, _ = p.Toggle("a001")
	p, _ = p.Toggle("a000")
	steps := 0
	for done := false; !done; steps++ {
		left := 2
		p, done = d.Ahead(p, func() bool { left--; return left > 0 })
		if steps == 3 { // somebody is faster: what was done is not lost
			if early := d.Open(p, address); early.Comparison.Work != p.Ahead.Work || early.Ahead != nil {
				t.Error("begins anew")
			}
		}
	}
	p = d.Open(p, address)
	if c := p.Comparison; c.Work != nil || c.Facts == nil || !reflect.DeepEqual(c.Rows, whole.Rows) {
		t.Errorf("after %d steps it does not stand as it would", steps)
	}

	// Nor does going back to it take time, from a list, another comparison or an article.
	for _, other := range []string{"", "#/compare/a002+a003", "#/read/a002"} {
		p = d.Open(p, route.Parse(other))
		p, _ = d.Ahead(p, never)
		p = d.Open(p, address)
		if c := p.Comparison; c == nil || c.Work != nil || c.Facts == nil {
			t.Errorf("from %q it does not stand", other)
		}
	}
	if p = d.Typed(p, "odd"); p.Comparison != nil || !p.Last.of(address.IDs) {
		t.Error("typing loses it")
	}

	// So does a link that is pointed at, until something else is marked.
	p = d.Open(p, route.Route{}).Point(route.Parse("#/compare/a003+a002+a003?view=facts"))
	if p, _ = d.Ahead(p, never); strings.Join(p.Ahead.IDs, " ") != "a003 a002" {
		t.Errorf("works on %v", p.Ahead.IDs)
	}
	if then := d.Open(p, route.Parse("#/read/a001")); slices.Equal(then.likely(), p.Ahead.IDs) {
		t.Error("what was pointed at before is still likely")
	}
	if p = d.Typed(d.Open(p, route.Route{}).Point(address), "odd"); p.pointed != nil {
		t.Error("a link of the list before is still pointed at")
	}

	// Marks that change change what is worked on, and end what was.
	p, _ = p.Toggle("a001")
	p, _ = p.Toggle("a003")
	p, _ = d.Ahead(p, never)
	given := p.Ahead.Work
	p, _ = p.Toggle("a002")
	if p, _ = d.Ahead(p, never); len(p.Ahead.IDs) != 3 || !stopped(given) {
		t.Errorf("works on %v, the old one goes on", p.Ahead.IDs)
	}
	given = p.Ahead.Work
	if p = d.Open(p, route.Route{Screen: route.Compare, IDs: p.Marked}); p.Comparison.Work != given || stopped(given) {
		t.Error("what was begun is not gone on with")
	}
	if d.Open(p, route.Route{}); !stopped(given) {
		t.Error("left before it is aligned it goes on")
	}
}

func TestWhatIsFoundOutForAComparisonThatNobodyComesBackToEnds(t *testing.T) {
	d, s := newDesk(5)
	for _, a := range s.articles {
		for i := range 40 {
			a.Blocks = append(a.Blocks, article.Block{Text: fmt.Sprintf("Ferry %d left at noon.", i)})
		}
	}
	open := func(p Page, address string) Page {
		p = d.Open(p, route.Parse(address))
		left := 2 // one round of the facts
		return d.Find(p, func() bool { left--; return left > 0 })
	}
	p := open(Page{}, "#/compare/a000+a001")
	first := p.Comparison.finding
	ended := func() bool {
		left := 1
		return first.work.Step(func() bool { left--; return left >= 0 })
	}
	if p = open(p, "#/compare/a002+a003"); first == nil || ended() {
		t.Fatal("it ends while somebody may come back")
	}
	if open(p, "#/compare/a003+a004"); !ended() {
		t.Error("it goes on")
	}
}

// stopped reports whether an alignment that cannot be done in one round is done.
func stopped(w *compare.Work[compare.Alignment]) bool {
	left := 1
	return w.Step(func() bool { left--; return left >= 0 })
}

func TestWhatIsReadIsLikelyToBeComparedWithWhatTellsItToo(t *testing.T) {
	read := &Reading{Meta: collection.Meta{ID: "a"}, Elsewhere: map[int][]string{7: {"z"}, 2: {"x", "y"}}}
	for _, c := range []struct {
		page Page
		want string
	}{
		{Page{}, ""},
		{Page{Reading: &Reading{Meta: collection.Meta{ID: "a"}}}, ""},
		{Page{Reading: read}, "a x y"},
		{Page{Reading: read, Marked: []string{"a"}}, "a x y"},
		{Page{Reading: read, Marked: []string{"b"}}, "b a"},
		{Page{Reading: read, Marked: []string{"b", "c"}}, "b c"},
		{Page{Reading: read, Comparison: &Comparison{}}, ""},
	} {
		if got := strings.Join(c.page.likely(), " "); got != c.want {
			t.Errorf("%v marked: %q, want %q", c.page.Marked, got, c.want)
		}
	}
}
