package sorting_test

import (
	"cmp"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"parallax/app/internal/sorting"
)

func TestByIsTheStableSort(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		type pair struct{ key, place int }
		var a []pair
		for i, k := range rapid.SliceOf(rapid.IntRange(0, 9)).Draw(t, "keys") {
			a = append(a, pair{k, i})
		}
		b := slices.Clone(a)
		by := func(x, y pair) int { return cmp.Compare(x.key, y.key) }
		sorting.By(a, by)
		slices.SortStableFunc(b, by)
		if !slices.Equal(a, b) {
			t.Fatalf("%v, want %v", a, b)
		}
	})
}
