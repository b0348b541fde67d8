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
	moves []move  // by i, then j
	order []int32 // moves by the row they begin in, the last first
	band  band
	sums  sums
	nodes [][]node // per sentence of A, the pairs that are possible at all, by j
	// Of the walks, by probability: matches, and how many sentences of A and of B they take.
	matches, inA, inB float64
}

func newWalks(t tune, n, m int, moves []move) *walks {
	w := &walks{t: t, n: n, m: m, moves: moves, sums: newSums(t, m), nodes: make([][]node, n)}
	w.settle()
	return w
}

// settle makes ready for the moves as they are.
func (w *walks) settle() {
	w.order = byBeginning(w.moves, w.n)
	w.band = newBand(w.moves, w.n, w.m)
}

// A band says for each place between sentences of A which places of B, from lo to hi, any move comes from or leads to, or lie between
// such. Left and right of it the sums have nothing to add.
type band struct{ lo, hi []int32 }

func newBand(moves []move, n, m int) band {
	b := band{make([]int32, n+1), make([]int32, n+1)}
	for i := range b.lo {
		b.lo[i] = int32(m)
	}
	for k := range moves {
		x := &moves[k]
		for _, p := range [2][2]int32{{int32(x.begin()), x.j - int32(x.step.b)}, {x.i, x.j}} {
			b.lo[p[0]], b.hi[p[0]] = min(b.lo[p[0]], p[1]), max(b.hi[p[0]], p[1])
		}
	}
	for i := n - 1; i >= 0; i-- {
		b.lo[i] = min(b.lo[i], b.lo[i+1])
	}
	for i := 1; i <= n; i++ {
		b.hi[i] = max(b.hi[i], b.hi[i-1])
	}
	for i := range b.lo {
		b.hi[i] = max(b.hi[i], b.lo[i])
	}
	return b
}

// around gives the places of B, from lo to hi, between which any move lies that takes sentence i of A, from 0, with up to longest
// sentences.
func (b band) around(i, longest int) (lo, hi int32) {
	return b.lo[max(i-longest+1, 0)], b.hi[min(i+longest, len(b.hi)-1)]
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

// turn makes the oldest row the newest, r[0], as it is.
func (r ring) turn() {
	last := r[len(r)-1]
	copy(r[1:], r)
	r[0] = last
}

// sums are the three tables of a sweep, each of the last rows.
type sums struct {
	ends ring // weight of the moves that end at i, j
	near ring // the same and those before, each step back counting less
	any  ring // 1 and the weight of all moves that end at or before i, j: sums have no order of skips in them
}

func newSums(t tune, m int) sums {
	return sums{newRing(t.max+1, m+1), newRing(t.max+1, m+1), newRing(t.max+1, m+1)}
}

// begin makes the first row of a sweep, in which nothing has ended.
func (s sums) begin() {
	for k := range s.any {
		clear(s.ends[k])
		clear(s.near[k])
	}
	for j := range s.any[0] {
		s.any[0][j] = wide{1, 0}
	}
}

// turn begins a row; the oldest is used again.
func (s sums) turn() {
	s.ends.turn()
	clear(s.ends[0])
	s.near.turn()
	s.any.turn()
}

// upTo gives the weight of what may stand next to a move that leaves off at j, a rows back.
func (s sums) upTo(a int8, j int, near float64) wide {
	return s.any[a][j].plus(s.near[a][j].times(near))
}

// close fills in a row of near and any after its ends, from j to last by step. The row before was filled in up to before. Most
// ends are nothing and most exponents alike: those ways are short.
func (s sums) close(j, last, before, step int, decay float64) {
	ends, near, any := s.ends[0], s.near[0], s.any[0]
	nearBefore, anyBefore := s.near[1], s.any[1]
	for k := before + step; k != last+step && (k-before)*step > 0; k += step { // nothing ended there
		nearBefore[k], anyBefore[k] = nearBefore[k-step].times(decay), anyBefore[k-step]
	}
	var row, slope wide
	for last += step; j != last; j += step {
		slope = slope.times(decay)
		if e := ends[j]; e.v != 0 {
			row, slope = row.plus(e), slope.plus(e)
		}
		n, a := nearBefore[j].times(decay), anyBefore[j]
		if n.e == slope.e {
			n.v += slope.v
		} else {
			n = n.plus(slope)
		}
		if a.e == row.e && a.v+row.v < big {
			a.v += row.v
		} else {
			a = a.plus(row)
		}
		near[j], any[j] = n, a
	}
}

// forward sets each move's before and gives the weight of all walks.
func (w *walks) forward(rest *pacer) wide {
	s, at, b := w.sums, 0, w.band
	s.begin()
	for i := 1; i <= w.n; i++ {
		if i%8 == 0 && !rest.on() {
			break
		}
		s.turn()
		for ; at < len(w.moves) && int(w.moves[at].i) == i; at++ {
			m := &w.moves[at]
			m.before = s.upTo(m.step.a, int(m.j)-int(m.step.b), w.t.near).times(m.weight)
			s.ends[0][m.j] = s.ends[0][m.j].plus(m.before)
		}
		s.close(int(b.lo[i]), int(b.hi[i]), int(b.hi[i-1]), 1, w.t.decay)
	}
	return s.any[0][b.hi[w.n]]
}

// backward fills in nodes and what is expected of the walks, of which total is the weight.
func (w *walks) backward(total wide, rest *pacer) {
	s, at, b := w.sums, 0, w.band
	s.begin()
	rows := newTable(w.t.max, w.m) // probabilities of the pairs of the last rows
	w.matches, w.inA, w.inB = 0, 0, 0
	for i := w.n - 1; i >= 0; i-- {
		if i%8 == 0 && !rest.on() {
			break
		}
		s.turn()
		last := rows[len(rows)-1]
		w.flush(i+len(rows), last)
		copy(rows[1:], rows)
		rows[0] = last
		for ; at < len(w.order) && w.moves[w.order[at]].begin() == i; at++ {
			m := &w.moves[w.order[at]]
			after := s.upTo(m.step.a, int(m.j), w.t.near)
			m.p = float32(ratio(m.before, after, total))
			if m.p >= 0.001 {
				w.count(m, rows)
			}
			from := int(m.j) - int(m.step.b)
			s.ends[0][from] = s.ends[0][from].plus(after.times(m.weight))
		}
		s.close(int(b.hi[i]), int(b.lo[i]), int(b.lo[i+1]), -1, w.t.decay)
	}
	for k, row := range rows {
		w.flush(k, row)
	}
}

// count adds the probability of a move to its pairs.
func (w *walks) count(m *move, rows [][]float64) {
	p := float64(m.p)
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
	w.nodes[i] = w.nodes[i][:0]
	for j, end := w.band.around(i, w.t.max); j < end; j++ {
		if p := row[j]; p > 0 {
			w.nodes[i] = append(w.nodes[i], node{j, p})
		}
	}
	clear(row)
}

// prune drops the moves that no walk of weight takes; what is left lies in a narrow band.
func (w *walks) prune() {
	const hardly = 1e-5
	k := 0
	for x := range w.moves {
		if w.moves[x].p >= hardly {
			w.moves[k] = w.moves[x]
			k++
		}
	}
	w.moves = w.moves[:k]
	w.settle()
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
	moreInA, moreInB := make([]float64, w.t.max+1), make([]float64, w.t.max+1) // by the sentences that a move takes
	for n := range moreInA {
		moreInA[n], moreInB[n] = math.Exp(logA*float64(n-1)), math.Exp(logB*float64(n-1))
	}
	for k := range w.moves {
		m := &w.moves[k]
		m.weight *= moreInA[m.step.a] * moreInB[m.step.b]
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
