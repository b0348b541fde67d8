package compare

import (
	"fmt"
	"testing"

	"parallax/app/internal/article"
)

// rowsOf makes rows of two articles: of each the sentences of both and how sure it is.
func rowsOf(s Strength, cells ...[2][]int) (out []Row) {
	for _, c := range cells {
		out = append(out, Row{Cells: [][]int{c[0], c[1]}, Strength: s})
	}
	return out
}

func TestAWeakRowEndsWhereOneSideIsToldElsewhere(t *testing.T) {
	for _, c := range []struct {
		what    string
		row     [2][]int
		s       Strength
		crossed []Cross
		want    int // rows
	}{
		{"nothing linked", [2][]int{{0}, {0}}, Weak, nil, 1},
		{"its sentence of A linked", [2][]int{{0}, {0}}, Weak, []Cross{{A: 0, I: 0, B: 1, J: 2}}, 2},
		{"its sentence of B linked", [2][]int{{0}, {0}}, Weak, []Cross{{A: 0, I: 2, B: 1, J: 0}}, 2},
		{"one of two of A linked", [2][]int{{0, 1}, {0}}, Weak, []Cross{{A: 0, I: 1, B: 1, J: 2}}, 1},
		{"both of A linked", [2][]int{{0, 1}, {0}}, Weak, []Cross{{A: 0, I: 0, B: 1, J: 1}, {A: 0, I: 1, B: 1, J: 2}}, 3},
		{"a likely row stays", [2][]int{{0}, {0}}, Likely, []Cross{{A: 0, I: 0, B: 1, J: 2}}, 1},
	} {
		a := Alignment{Rows: rowsOf(c.s, c.row), Crossed: c.crossed, Sentences: [][]article.Sentence{make([]article.Sentence, 3), make([]article.Sentence, 3)}}
		if got := a.better(); len(got) != c.want {
			t.Errorf("%s: %d rows, want %d", c.what, len(got), c.want)
		}
	}
}

func TestLittleIsNoStrongRowAndLessThanATenthOfEitherInLikelyOnes(t *testing.T) {
	first := [2][]int{{0}, {0}}
	for _, c := range []struct {
		rows           []Row
		n, m           int
		little, sparse bool
	}{
		{nil, 20, 20, true, true},
		{rowsOf(Strong, first), 20, 20, false, true},
		{rowsOf(Likely, first), 20, 20, true, true},
		{rowsOf(Likely, first), 20, 10, false, true}, // one of ten of the shorter
		{rowsOf(Likely, first), 10, 20, false, true},
		{rowsOf(Weak, first), 20, 2, true, false},
		{rowsOf(Weak, first), 20, 5, true, true},
		{rowsOf(Weak, first), 20, 4, true, false}, // a quarter of the shorter
	} {
		texts := [][]article.Sentence{make([]article.Sentence, c.n), make([]article.Sentence, c.m)}
		if l, s := little(c.rows, texts), sparse(c.rows, texts); l != c.little || s != c.sparse {
			t.Errorf("%s of %d and %d: little %v, sparse %v", fmt.Sprint(c.rows), c.n, c.m, l, s)
		}
	}
}
