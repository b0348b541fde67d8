package compare

import (
	"math"
)

// A node is a pair of sentences with its probability.
type node struct {
	j int32
	p float64
}

// walks sums the weights of all walks through two texts, of n and m sentences.
type walks struct {
	t     tune
	n, m  int
	moves []move   // by i, then j
	first []int32  // where the moves of a row begin, by the row they end in
	order []int32  // moves by the row they begin in, the last first
	nodes [][]node // per sentence of A the pairs that are possible at all, by j
	// Of the walks, by probability: matches, and how many sentences of A and of B they take.
	matches, inA, inB float64
}

func newWalks(t tune, n, m int, moves []move) *walks {
	w := &walks{t: t, n: n, m: m, moves: moves, order: byBeginning(moves, n)}
	return w
}

// ring holds the last rows of a table.
type ring [][]wide

func newRing(rows, width int) ring {
	r, room := make(ring, rows), make([]wide, rows*width)
	for k := range r {
		r[k] = room[k*width : (k+1)*width]
	}
	return r
}

// turn makes the oldest row the newest, r[0], cleared.
func (r ring) turn() {
	last := r[len(r)-1]
	copy(r[1:], r)
	r[0] = last
	clear(last)
}

// sums are the three tables of a sweep, each of the last rows.
type sums struct {
	ends ring // weight of the moves that end at i, j
	near ring // the same and those before, each step back counting less
	any  ring // 1 and the weight of all moves that end at or before i, j: sums have no order of skips in them
}

func newSums(t tune, m int) sums {
	s := sums{newRing(t.max+1, m+1), newRing(t.max+1, m+1), newRing(t.max+1, m+1)}
	for j := range s.any[0] {
		s.any[0][j] = wide{1, 0}
	}
	return s
}

func (s sums) turn() {
	s.ends.turn()
	s.near.turn()
	s.any.turn()
}

// up to gives the weight of what may stand next to a move that leaves off at j, a rows back.
func (s sums) upTo(a int8, j int, near float64) wide {
	return s.any[a][j].plus(s.near[a][j].times(near))
}

// close fills in a row of near and any after its ends, from j on by step.
func (s sums) close(j, step int, decay float64) {
	var row, slope wide
	ends, near, any := s.ends[0], s.near[0], s.any[0]
	for ; j >= 0 && j < len(ends); j += step {
		e := ends[j]
		row, slope = row.plus(e), slope.times(decay).plus(e)
		near[j] = s.near[1][j].times(decay).plus(slope)
		any[j] = s.any[1][j].plus(row)
	}
}

// forward sets each move's before and gives the weight of all walks.
func (w *walks) forward(rest *pacer) wide {
	s, at := newSums(w.t, w.m), 0
	for i := 1; i <= w.n && rest.on(); i++ {
		s.turn()
		for ; at < len(w.moves) && int(w.moves[at].i) == i; at++ {
			m := &w.moves[at]
			m.before = s.upTo(m.step.a, int(m.j)-int(m.step.b), w.t.near).times(m.weight)
			s.ends[0][m.j] = s.ends[0][m.j].plus(m.before)
		}
		s.close(0, 1, w.t.decay)
	}
	return s.any[0][w.m]
}

// backward fills in nodes and what is expected of the walks, of which total is the weight.
func (w *walks) backward(total wide, rest *pacer) {
	s, at := newSums(w.t, w.m), 0
	rows := newTable(w.t.max, w.m) // probabilities of the pairs of the last rows
	w.nodes, w.matches, w.inA, w.inB = make([][]node, w.n), 0, 0, 0
	for i := w.n - 1; i >= 0 && rest.on(); i-- {
		s.turn()
		last := rows[len(rows)-1]
		w.flush(i+len(rows), last)
		copy(rows[1:], rows)
		rows[0] = last
		for ; at < len(w.order) && w.moves[w.order[at]].begin() == i; at++ {
			m := &w.moves[w.order[at]]
			after := s.upTo(m.step.a, int(m.j), w.t.near)
			if p := ratio(m.before, after, total); p >= 0.001 {
				w.count(m, p, rows)
			}
			from := int(m.j) - int(m.step.b)
			s.ends[0][from] = s.ends[0][from].plus(after.times(m.weight))
		}
		s.close(w.m, -1, w.t.decay)
	}
	for k, row := range rows {
		w.flush(k, row)
	}
}

// count adds the probability of a move to its pairs.
func (w *walks) count(m *move, p float64, rows [][]float64) {
	w.matches += p
	w.inA += p * float64(m.step.a)
	w.inB += p * float64(m.step.b)
	for _, row := range rows[:m.step.a] {
		for j := int(m.j) - int(m.step.b); j < int(m.j); j++ {
			row[j] += p
		}
	}
}

// flush makes nodes of the probabilities of sentence i of A and clears them.
func (w *walks) flush(i int, row []float64) {
	if i >= w.n {
		return
	}
	for j, p := range row {
		if p > 0 {
			w.nodes[i] = append(w.nodes[i], node{int32(j), p})
		}
	}
	clear(row)
}

// learnt weighs the moves anew by how often walks go on along A and along B rather than skip: near copies hardly ever do,
// retellings in short sentences often. This is a step of Baum and Welch's method (1970), taken part of the way.
func (w *walks) learnt() {
	const prior = 0.1 // so many sentences of each are taken for seen beforehand
	n, m := float64(w.n), float64(w.m)
	match := w.matches + prior*min(n, m)
	skipA, skipB := max(n-w.inA, 0)+prior*n, max(m-w.inB, 0)+prior*m
	moreA, moreB := max(w.inA-w.matches, 0)+prior*n, max(w.inB-w.matches, 0)+prior*m
	all := match + skipA + skipB
	along := func(more, skip float64) float64 { return w.t.learn * math.Log(more/(more+match)*all/skip) }
	logA, logB := along(moreA, skipA), along(moreB, skipB)
	for k := range w.moves {
		m := &w.moves[k]
		if s := m.step; s.a > 1 || s.b > 1 {
			m.weight *= math.Exp(logA*float64(s.a-1) + logB*float64(s.b-1))
		}
	}
}

// byBeginning lists the moves by the row that they begin in, the last first.
func byBeginning(moves []move, n int) []int32 {
	ends := make([]int32, n+1) // where the moves of a row begin, then end, in the list
	for k := range moves {
		ends[moves[k].begin()]++
	}
	at := int32(0)
	for i := n; i >= 0; i-- {
		at, ends[i] = at+ends[i], at
	}
	order := make([]int32, len(moves))
	for k := range moves {
		i := moves[k].begin()
		order[ends[i]] = int32(k)
		ends[i]++
	}
	return order
}
