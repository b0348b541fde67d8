package compare

import "math"

// A Cross links two sentences that tell the same at places which the order of the rows keeps apart: sentence I of article A and
// sentence J of article B, counted from 0, A before B. At least one of them stands in no trusted row.
type Cross struct {
	A, I, B, J int
	Strength   Strength // Likely or Strong
	Shared     []string // as in a Row
}

// The bar for a link is higher than for a row, which its neighbours bear out.
const (
	crossLike   = 0.25 // likeness
	crossStrong = 0.5  // likeness of a strong one
	crossChance = byChance / 10
)

// crossed finds the links between articles k and l among candidates: both sentences are each other's best, do not stand in one
// row, and share what cannot be chance: two names or figures unless they are much alike.
func (e *explainer) crossed(k, l int, rows []Row, all []candidate, rest *pacer) []Cross {
	type at struct {
		row     int
		trusted bool
	}
	var places [2][]at
	for n, a := range [2]int{k, l} {
		places[n] = make([]at, len(e.texts[a]))
		for x, r := range rows {
			for _, i := range r.Cells[a] {
				places[n][i] = at{x, r.Strength >= Likely && len(r.Cells[k]) > 0 && len(r.Cells[l]) > 0}
			}
		}
	}
	bestI, bestJ := make([]float64, len(e.texts[k])), make([]float64, len(e.texts[l]))
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
		row := Row{Cells: make([][]int, len(e.texts))}
		row.Cells[k], row.Cells[l] = []int{c.i}, []int{c.j}
		reasons := e.explain(&row)
		if e.chance(row.Cells, k, l, reasons) > math.Log(crossChance) || c.like < crossStrong && e.pointed(reasons) < 2 {
			continue
		}
		link := Cross{k, c.i, l, c.j, Likely, row.Shared}
		if c.like >= crossStrong {
			link.Strength = Strong
		}
		out = append(out, link)
	}
	return out
}

// candidates lists the pairs of single sentences of articles k and l that are clearly alike.
func (sp *space) candidates(k, l int, rest *pacer) []candidate {
	t := tuned
	t.max, t.floor = 1, clearly
	return singles(findMoves(sp, &sp.docs[k], &sp.docs[l], t, rest))
}
