package compare

import (
	"cmp"
	"slices"

	"parallax/app/internal/sorting"
)

// A pair is a run of A that tells the same as a run of B.
type pair struct {
	a, b  run
	score float64 // mean probability of its pairs of sentences
}

// match finds what of A is told in B, in order. Every way to walk through both texts, skipping sentences and matching one
// with one to a few or two with two, has a weight; the probability of a pair of sentences is the weight of the ways that
// match it over that of all. The answer is the matches whose pairs have the greatest sum of probability over their price.
//
// The walks are those of Gale and Church (1993), with likeness in place of length; reading off probabilities instead
// of the one best walk follows Holmes and Durbin (1998), "Dynamic programming alignment accuracy".
func match(sp *space, a, b *[kinds]side, t tune, rest *pacer) ([]pair, []candidate) {
	moves := findMoves(sp, a, b, t, rest)
	alike := singles(moves)
	n, m := a[0].len(), b[0].len()
	rest.on()
	moves = between(moves, n, m)
	rest.on()
	w := newWalks(t, n, m, moves)
	w.backward(w.forward(rest), rest)
	w.learnt()
	w.prune()
	w.backward(w.forward(rest), rest)
	return fill(w.decode(rest), alike), alike
}

// A candidate is a pair of single sentences that are clearly alike.
type candidate struct {
	i, j int
	like float64
}

// clearly is the likeness from which two sentences are clearly alike.
const clearly = 0.2

// singles lists the pairs that are clearly alike, by i, then j.
func singles(moves []move) []candidate {
	var out []candidate
	for _, m := range moves {
		if m.step == (step{1, 1}) && m.like >= clearly {
			out = append(out, candidate{int(m.i) - 1, int(m.j) - 1, float64(m.like)})
		}
	}
	return out
}

// fill adds pairs of single sentences that are clearly alike where rows leave room for them, the most alike first. In
// accounts that share little the few walks that hold such a pair are lost among the many that hold a chance one, so its
// probability is small although it is what a reader looks for. About one of three is right.
func fill(rows []pair, alike []candidate) []pair {
	alike = slices.Clone(alike)
	sorting.By(alike, func(x, y candidate) int { return cmp.Compare(y.like, x.like) })
	for _, c := range alike {
		p := pair{run{c.i, c.i + 1}, run{c.j, c.j + 1}, 1. / 3}
		at, _ := slices.BinarySearchFunc(rows, p, func(x, y pair) int { return cmp.Compare(x.a.to, y.a.to) })
		if before := at > 0 && rows[at-1].b.to > p.b.from; before || at < len(rows) && (rows[at].a.from < p.a.to || rows[at].b.from < p.b.to) {
			continue
		}
		rows = slices.Insert(rows, at, p)
	}
	return rows
}

// A top is the best choice of moves among those that end in a part of both texts.
type top struct {
	gain float64
	last int32 // its last move, -1 for none
}

// decode picks the moves of greatest gain.
func (w *walks) decode(rest *pacer) []pair {
	sums := newTable(w.t.max, w.m)   // of the last rows: probabilities of the pairs before j
	best := make([][]top, w.t.max+1) // of the last rows: the best choice before i and j
	for k := range best {
		best[k] = make([]top, w.m+1)
	}
	for j := range best[0] {
		best[0][j].last = -1
	}
	before, score := make([]int32, len(w.moves)), make([]float64, len(w.moves))
	at := 0
	for i := 1; i <= w.n; i++ {
		if i%8 == 0 && !rest.on() {
			return nil // half a table leads nowhere
		}
		w.add(i, turn(sums))
		here := best[len(best)-1]
		copy(best[1:], best)
		best[0] = here
		w.carry(i, here, best[1])
		for ; at < len(w.moves) && int(w.moves[at].i) == i; at++ {
			m := &w.moves[at]
			from, sum := int(m.j)-int(m.step.b), 0.0
			for _, row := range sums[:m.step.a] {
				sum += row[m.j] - row[from]
			}
			cells := float64(m.step.a) * float64(m.step.b)
			prev := best[m.step.a][from]
			before[at], score[at] = prev.last, min(sum/cells, 1)
			if g := prev.gain + sum - w.t.price*cells; g > here[m.j].gain {
				here[m.j] = top{g, int32(at)}
			}
		}
		for j := w.band.lo[i]; j < w.band.hi[i]; j++ {
			if here[j].gain > here[j+1].gain {
				here[j+1] = here[j]
			}
		}
	}
	var out []pair
	for k := best[0][w.band.hi[w.n]].last; k >= 0; k = before[k] {
		m := &w.moves[k]
		out = append(out, pair{run{m.begin(), int(m.i)}, run{int(m.j) - int(m.step.b), int(m.j)}, score[k]})
	}
	slices.Reverse(out)
	return out
}

// turn makes the oldest row of a table the newest, and gives it.
func turn(table [][]float64) []float64 {
	row := table[len(table)-1]
	copy(table[1:], table)
	table[0] = row
	return row
}

// add fills in the sums of the probabilities of the pairs of sentence i of A, from 1, where moves lie.
func (w *walks) add(i int, row []float64) {
	nodes, sum := w.nodes[i-1], 0.0
	lo, hi := w.band.around(i-1, w.t.max)
	row[lo] = 0
	for j := lo; j < hi; j++ {
		if len(nodes) > 0 && nodes[0].j == j {
			sum, nodes = sum+nodes[0].p, nodes[1:]
		}
		row[j+1] = sum
	}
}

// carry begins a row of best choices with those of the row before, in the band.
func (w *walks) carry(i int, here, before []top) {
	lo, hi, filled := w.band.lo[i], w.band.hi[i], w.band.hi[i-1]
	for j := filled + 1; j <= hi; j++ {
		before[j] = before[filled]
	}
	copy(here[lo:hi+1], before[lo:hi+1])
}
