package compare

import (
	"fmt"
	"testing"
)

func TestAnchorsAreEachOthersBestByFarAndGoForward(t *testing.T) {
	for _, c := range []struct {
		what string
		like map[[2]int32]float32 // of sentences counted from 1
		want string
	}{
		{"alike enough", map[[2]int32]float32{{1, 1}: 0.5, {2, 3}: 0.4, {3, 4}: 0.39}, "[[0 0] [1 2]]"},
		{"another of B is as good", map[[2]int32]float32{{1, 1}: 0.5, {1, 2}: 0.4}, "[]"},
		{"another of A is as good", map[[2]int32]float32{{1, 1}: 0.5, {2, 1}: 0.4}, "[]"},
		{"the others are far worse", map[[2]int32]float32{{1, 1}: 0.6, {1, 2}: 0.4, {2, 1}: 0.4}, "[[0 0]]"},
		{"the best of A has a better one in A", map[[2]int32]float32{{1, 1}: 0.5, {2, 1}: 0.9, {3, 3}: 0.9}, "[[1 0] [2 2]]"},
		{"two go back", map[[2]int32]float32{{1, 3}: 0.9, {2, 1}: 0.5, {3, 2}: 0.5}, "[[1 0] [2 1]]"},
	} {
		var moves []move
		for i := int32(1); i <= 4; i++ {
			for j := int32(1); j <= 4; j++ {
				if x := c.like[[2]int32{i, j}]; x > 0 {
					moves = append(moves, move{i: i, j: j, step: step{1, 1}, like: x})
				}
			}
		}
		var got [][2]int
		for _, a := range anchors(moves, 4, 4) {
			got = append(got, [2]int{a.i, a.j})
		}
		if fmt.Sprint(got) != c.want {
			t.Errorf("%s: anchors %v, want %s", c.what, got, c.want)
		}
	}
}
