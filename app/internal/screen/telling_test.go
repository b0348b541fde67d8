package screen

import (
	"fmt"
	"testing"

	"parallax/app/internal/collection"
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
