package compare

import (
	"cmp"
	"math"
	"slices"

	"parallax/app/internal/article"
	"parallax/app/internal/sorting"
)

// A Cross links two sentences that tell the same at places which the order of the rows keeps apart: sentence I of article A and
// sentence J of article B, counted from 0, A before B.
// Of two articles, at least one of them stands in no trusted row.
type Cross struct {
	A, I, B, J int
	Strength   Strength          // Likely or Strong
	Shared     []string          // as in a Row
	Marks      [2][]article.Span // the shared words in either sentence
}

// crossing links article a to b by a row of one sentence of each.
func crossing(a, b int, s Strength, row Row) Cross {
	return Cross{a, row.Cells[0][0], b, row.Cells[1][0], s, row.Shared, [2][]article.Span{row.Marks[0][0], row.Marks[1][0]}}
}

// The bar for a link is higher than for a row, which its neighbours bear out.
const (
	crossLike   = 0.25 // likeness
	crossStrong = 0.5  // likeness of a strong one
	crossChance = byChance / 10
)

// crossed finds the links between two articles among candidates: both sentences are each other's best, do not stand in one
// row, and share what cannot be chance: two names or figures unless they are much alike.
func (e *explainer) crossed(rows []Row, all []candidate, rest *pacer) []Cross {
	type at struct {
		row     int
		trusted bool
	}
	var places [2][]at
	for n := range places {
		places[n] = make([]at, len(e.texts[n]))
		for x, r := range rows {
			for _, i := range r.Cells[n] {
				places[n][i] = at{x, r.Strength >= Likely}
			}
		}
	}
	bestI, bestJ := make([]float64, len(e.texts[0])), make([]float64, len(e.texts[1]))
	for _, c := range all {
		bestI[c.i], bestJ[c.j] = max(bestI[c.i], c.like), max(bestJ[c.j], c.like)
	}
	var out []Cross
	for _, c := range all {
		if !rest.on() {
			break
		}
		x, y := places[0][c.i], places[1][c.j]
		if c.like < crossLike || c.like < bestI[c.i] || c.like < bestJ[c.j] || x.row == y.row || x.trusted && y.trusted {
			continue
		}
		row := Row{Cells: [][]int{{c.i}, {c.j}}}
		reasons := e.explain(&row)
		if e.chance(row.Cells, reasons) > math.Log(crossChance) || c.like < crossStrong && e.pointed(reasons) < 2 {
			continue
		}
		s := Likely
		if c.like >= crossStrong {
			s = Strong
		}
		if s = min(s, e.atMost(row.Cells, reasons)); s > Weak {
			out = append(out, crossing(0, 1, s, row))
		}
	}
	return out
}

// Links gives what other articles tell of sentence i of article k at another place: A and I are that sentence, B and J the other.
func (a Alignment) Links(k, i int) (out []Cross) {
	for _, c := range a.Crossed {
		if c.B == k && c.J == i {
			c.A, c.I, c.B, c.J, c.Marks[0], c.Marks[1] = c.B, c.J, c.A, c.I, c.Marks[1], c.Marks[0]
		}
		if c.A == k && c.I == i {
			out = append(out, c)
		}
	}
	return out
}

// settleCrossed sorts the links and leaves out those that a row holds, or that stand there twice.
func (a *Alignment) settleCrossed() {
	at := a.rowOf()
	sorting.By(a.Crossed, func(x, y Cross) int {
		return cmp.Or(cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B), cmp.Compare(x.I, y.I), cmp.Compare(x.J, y.J))
	})
	a.Crossed = slices.DeleteFunc(a.Crossed, func(c Cross) bool { return at[c.A][c.I] == at[c.B][c.J] })
	a.Crossed = slices.CompactFunc(a.Crossed, func(x, y Cross) bool { return x.A == y.A && x.B == y.B && x.I == y.I && x.J == y.J })
}

// rowOf gives the row of each sentence of each article.
func (a *Alignment) rowOf() [][]int {
	at := make([][]int, len(a.Sentences))
	for k, text := range a.Sentences {
		at[k] = make([]int, len(text))
		for n, r := range a.Rows {
			for _, i := range r.Cells[k] {
				at[k][i] = n
			}
		}
	}
	return at
}
