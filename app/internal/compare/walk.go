package compare

import (
	"math"
	"slices"
)

// A wide is v·2^(256·e): weights of walks through long texts pass the range of a float64.
type wide struct {
	v float64
	e int32
}

const (
	big   = 0x1p256
	small = 0x1p-256
)

func (x wide) plus(y wide) wide {
	switch {
	case y.v == 0:
		return x
	case x.v == 0:
		return y
	case x.e == y.e:
		x.v += y.v
	case x.e == y.e+1:
		x.v += y.v * small
	case y.e == x.e+1:
		x.v, x.e = x.v*small+y.v, y.e
	case y.e > x.e:
		return y
	}
	if x.v > big {
		x.v, x.e = x.v*small, x.e+1
	}
	return x
}

func (x wide) times(w float64) wide {
	x.v *= w
	switch {
	case x.v > big:
		x.v, x.e = x.v*small, x.e+1
	case x.v < 1 && x.e > 0:
		x.v, x.e = x.v*big, x.e-1
	}
	return x
}

// ratio is x·y/z for a z that is at least as great.
func ratio(x, y, z wide) float64 {
	e := x.e + y.e - z.e
	v := x.v / z.v * y.v
	switch {
	case e == 0:
		return v
	case e == 1:
		return v * big
	case e == -1:
		return v * small
	}
	return 0
}

// A move matches the step.a sentences of A before i with the step.b of B before j.
type move struct {
	i, j   int32
	step   step
	like   float32
	weight float64
	before wide // weight of all walks up to the move, the move included
}

// begin is the first sentence of A that m takes.
func (m *move) begin() int { return int(m.i) - int(m.step.a) }

// A step is how many sentences of A and of B a move takes.
type step struct{ a, b int8 }

// walks sums the weights of all walks.
type walks struct {
	t     tune
	n, m  int
	moves []move // by i, then j
}

// pairs gives the probabilities of pairs of sentences, by i, then j, the hardly possible ones left out.
func (w *walks) pairs() []node {
	total := w.forward()
	var out []node
	w.backward(func(m *move, after wide) {
		p := ratio(m.before, after, total)
		if p < 0.001 {
			return
		}
		for i := m.i - int32(m.step.a); i < m.i; i++ {
			for j := m.j - int32(m.step.b); j < m.j; j++ {
				out = append(out, node{i, j, p})
			}
		}
	})
	slices.SortStableFunc(out, compareNodes)
	k := 0
	for x := 0; x < len(out); k++ {
		out[k] = out[x]
		for x++; x < len(out) && compareNodes(out[k], out[x]) == 0; x++ {
			out[k].p += out[x].p
		}
	}
	return out[:k]
}

// ring holds the last rows of a table.
type ring [][]wide

func newRing(rows, width int) ring {
	r := make(ring, rows)
	for k := range r {
		r[k] = make([]wide, width)
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

// forward sets each move's before and gives the weight of all walks. Sums have no order of skips in them: any(i, j), the
// weight of what may stand before sentences i and j, is 1 plus the weight of all moves that end at or before them.
func (w *walks) forward() wide {
	ends, any := newRing(w.t.max+1, w.m+1), newRing(w.t.max+1, w.m+1)
	for j := range any[0] {
		any[0][j] = wide{1, 0}
	}
	at, follow := 0, w.t.follow()
	for i := 1; i <= w.n; i++ {
		ends.turn()
		any.turn()
		for ; at < len(w.moves) && int(w.moves[at].i) == i; at++ {
			m := &w.moves[at]
			j := int(m.j) - int(m.step.b)
			m.before = any[m.step.a][j].plus(ends[m.step.a][j].times(follow)).times(m.weight)
			ends[0][m.j] = ends[0][m.j].plus(m.before)
		}
		var row wide
		for j := range any[0] {
			row = row.plus(ends[0][j])
			any[0][j] = any[1][j].plus(row)
		}
	}
	return any[0][w.m]
}

// backward calls each with every move and the weight of all that may follow it.
func (w *walks) backward(each func(m *move, after wide)) {
	order := w.byBeginning()
	starts, any := newRing(w.t.max+1, w.m+1), newRing(w.t.max+1, w.m+1)
	for j := range any[0] {
		any[0][j] = wide{1, 0}
	}
	at, follow := 0, w.t.follow()
	for i := w.n - 1; i >= 0; i-- {
		starts.turn()
		any.turn()
		for ; at < len(order) && w.moves[order[at]].begin() == i; at++ {
			m := &w.moves[order[at]]
			after := any[m.step.a][m.j].plus(starts[m.step.a][m.j].times(follow))
			each(m, after)
			from := int(m.j) - int(m.step.b)
			starts[0][from] = starts[0][from].plus(after.times(m.weight))
		}
		var row wide
		for j := w.m; j >= 0; j-- {
			row = row.plus(starts[0][j])
			any[0][j] = any[1][j].plus(row)
		}
	}
}

// follow is how much more a match weighs that follows another at once, less one.
func (t tune) follow() float64 { return math.Exp(t.sharp*t.bonus) - 1 }

// byBeginning lists the moves by the row that they begin in, the last first.
func (w *walks) byBeginning() []int32 {
	ends := make([]int32, w.n+1) // where the moves of a row begin, then end, in the list
	for k := range w.moves {
		ends[w.moves[k].begin()]++
	}
	at := int32(0)
	for i := w.n; i >= 0; i-- {
		at, ends[i] = at+ends[i], at
	}
	order := make([]int32, len(w.moves))
	for k := range w.moves {
		i := w.moves[k].begin()
		order[ends[i]] = int32(k)
		ends[i]++
	}
	return order
}
