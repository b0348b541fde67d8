package told

import (
	"path/filepath"
	"strings"
	"testing"

	"parallax/app/internal/article"
)

func TestTheShareIsThatOfTheShorterArticleWhicheverComesFirst(t *testing.T) {
	for _, c := range []struct {
		links []link
		n, m  int
		want  float64
	}{
		{nil, 0, 0, 0},
		{nil, 3, 4, 0},
		{[]link{{i: 0, j: 0}, {i: 0, j: 1}}, 4, 10, 0.25},
		{[]link{{i: 0, j: 0}, {i: 0, j: 1}}, 10, 4, 0.5},
		{[]link{{i: 0, j: 0}, {i: 0, j: 1}}, 4, 4, 0.5}, // of articles as long, the greater
		{[]link{{i: 0, j: 0}, {i: 0, j: 0}, {i: 1, j: 0}}, 2, 9, 1},
	} {
		turned := make([]link, len(c.links))
		for k, l := range c.links {
			turned[k] = link{i: l.j, j: l.i}
		}
		if got, back := share(c.links, c.n, c.m), share(turned, c.m, c.n); got != c.want || back != c.want {
			t.Errorf("%v of %d and %d: %v, turned %v, want %v", c.links, c.n, c.m, got, back, c.want)
		}
	}
}

func TestWhoHoldsANameAndAFigureOfASentenceMayTellIt(t *testing.T) {
	of := func(names, figures []uint64) *account { // in which neither is rare
		a := &account{sentences: []said{{names: names, figures: figures}}, holds: map[uint64]int32{}}
		for _, hash := range append(names, figures...) {
			a.holds[hash] = atLeast
		}
		return a
	}
	r := &reader{accounts: []*account{of([]uint64{1, 2}, []uint64{60}), of([]uint64{2}, []uint64{60, 70}), of([]uint64{2}, []uint64{70}), of([]uint64{3}, []uint64{60})}}
	for b, want := range []bool{1: true, 2: false, 3: false} {
		if b > 0 && r.perhaps(0, 0, b, 2, nil) != want {
			t.Errorf("account %d may tell it: %v", b, !want)
		}
	}
}

func TestAHeadingIsNoClaimOfOneAlone(t *testing.T) {
	c := read(t, filepath.Join("testdata", "flood"))
	const sentence = "Milo Kestrel had warned"
	listed := func() (found bool) {
		fill(t, c)
		for _, thing := range c.Things {
			found = found || len(thing.Members) == 1 && strings.Contains(textOf(c, thing), sentence)
		}
		return found
	}
	if !listed() {
		t.Fatal("it is not listed as a paragraph")
	}
	for i := range c.Articles {
		for k := range c.Articles[i].Blocks {
			if b := &c.Articles[i].Blocks[k]; strings.Contains(b.Text, sentence) {
				b.Kind = article.Heading
			}
		}
	}
	if listed() {
		t.Error("it is listed as a heading")
	}
}

func TestOneEventNeedsANameOrFigureInCommonWhereThereAreAny(t *testing.T) {
	for _, c := range []struct {
		what           string
		names, figures [2][]uint64
		trusted, want  bool
	}{
		{"a name in common", [2][]uint64{{1}, {1}}, [2][]uint64{{60}, {70}}, true, true},
		{"a figure in common", [2][]uint64{{1}, {2}}, [2][]uint64{{60}, {60}}, true, true},
		{"other names", [2][]uint64{{1}, {2}}, [2][]uint64{}, true, false},
		{"other figures, and a name known in one", [2][]uint64{{1}, {}}, [2][]uint64{{60}, {70}}, true, false},
		{"other figures, and no name known", [2][]uint64{}, [2][]uint64{{60}, {70}}, true, true},
		{"nothing to go by", [2][]uint64{}, [2][]uint64{}, true, true},
		{"nothing to go by, and little shared", [2][]uint64{}, [2][]uint64{}, false, false},
	} {
		r := &reader{}
		for k := range 2 {
			r.accounts = append(r.accounts, &account{sentences: []said{{names: c.names[k], figures: c.figures[k]}}})
		}
		al := &aligned{a: 0, b: 1, links: []link{{p: 0.6}}}
		if got := r.sameEvent(al, c.trusted); got != c.want {
			t.Errorf("%s: %v", c.what, got)
		}
	}
}
