package compare

import (
	"math"
	"slices"
)

// tune holds the numbers of the model, settled on 66 hand-aligned pairs of German documents (DEplain-web; Stodden, Momen and
// Kallmeyer 2023): by the geometric mean of the best tenth of 240 settings, so that it lies in the middle of a plateau. F1 was .768
// there; .769 when each source is left out of the choice in turn, .768 in six random parts. A shift of all numbers at
// once by a fifth, at random, cost .017 on average. floor was raised since, to think of fewer matches, and price with it: F1 is .770,
// and .767 to .771 for floors of .05 to .07 with prices of .38 to .41.
type tune struct {
	words float64 // share of words in likeness, the rest being pieces of words
	damp  float64 // share of the mean squared length that is added to each, so that two short sentences alike prove little
	bar   float64 // likeness at which matching weighs as much as skipping
	sharp float64 // how fast the weight of a match grows with likeness
	near  float64 // how much more a match weighs that follows another at once
	decay float64 // share of near that is left with each sentence skipped between the two
	dear  float64 // how much the logarithm of its weight falls with each sentence that a match takes beyond one to one
	both  float64 // how much more it falls for two against two
	learn float64 // how far what the texts show of runs moves that; see learnt
	floor float64 // likeness below which a match is not thought of, evenness counted
	touch float64 // likeness of the outer sentences of a run, below which they bring nothing to it
	slack float64 // how much less alike an outer sentence may make its run
	price float64 // probability that a pair must exceed to stand in a row
	max   int     // how many neighbouring sentences may stand against one
}

var tuned = tune{
	words: 0.32, damp: 0.2,
	bar: 0.176, sharp: 18.5, near: 5.4, decay: 0.47, dear: 0.31, both: 0.4, learn: 0.32,
	floor: 0.06, touch: 0.02, slack: 0.04, price: 0.4, max: 6,
}

// A move matches the step.a sentences of A before i with the step.b of B before j.
type move struct {
	i, j   int32
	step   step
	like   float32
	p      float32 // share of the walks that take it
	weight float64
	before wide // weight of all walks up to the move, the move included
}

// begin is the first sentence of A that m takes.
func (m *move) begin() int { return int(m.i) - int(m.step.a) }

// A step is how many sentences of A and of B a move takes.
type step struct{ a, b int8 }

// shapes lists the steps: one to one, then in turn along B and along A, then two to two.
func (t tune) shapes() []step {
	out := []step{{1, 1}}
	for n := 2; n <= t.max; n++ {
		out = append(out, step{1, int8(n)}, step{int8(n), 1})
	}
	if t.max > 1 {
		out = append(out, step{2, 2})
	}
	return out
}

// floorOf raises the floor for long texts: of 1,000 by 1,000 sentences so many are a little alike by chance that their
// walks would take more time than they can change.
func (t tune) floorOf(n, m int) float64 {
	const plenty = 40_000 // pairs
	return t.floor + 0.03*math.Log(max(float64(n)*float64(m)/plenty, 1))
}

// A finder computes likenesses a row of A at a time and keeps the moves above the floor.
type finder struct {
	t            tune
	steps        []step
	prices       []float64 // per step: the weight of a move of no likeness
	curve        *curve    // what likeness multiplies it by
	kinds        [kinds]*kind
	here, above  [][]float64 // per step: likenesses in this row of A and the last
	one          [][]float64 // likenesses of single sentences in the last rows, the newest first
	massA, massB []float64   // what the words of all sentences before one weigh
	least        float64     // is added to what a run weighs
	floor, touch float64
	n, m         int    // sentences of A and B
	reach        int    // how far from the diagonal moves are kept; see off
	moves        []move // by i, then j
}

// mostMoves bounds time and memory where nearly everything is alike, as in tables and litanies.
const mostMoves = 250_000

func findMoves(sp *space, a, b *[kinds]side, t tune, rest *pacer) []move {
	n, m := a[0].len(), b[0].len()
	f := &finder{t: t, steps: t.shapes(), floor: t.floorOf(n, m), n: n, m: m, reach: n * m}
	f.touch = t.touch * f.floor / t.floor
	f.curve = newCurve(t.sharp)
	for _, s := range f.steps {
		f.prices = append(f.prices, math.Exp(-t.sharp*t.bar-t.dear*float64(s.a+s.b-2)-t.both*float64(min(s.a, s.b)-1)))
	}
	for k := range f.kinds {
		f.kinds[k] = newKind(len(sp.rare[k]), &a[k], &b[k], t.max, t.damp, rest)
	}
	f.here, f.above, f.one = newTable(len(f.steps), m), newTable(len(f.steps), m), newTable(t.max, m)
	f.massA, f.massB = masses(&a[byTerm]), masses(&b[byTerm])
	f.least = t.damp * (f.massA[n] + f.massB[m]) / float64(max(n+m, 1))
	f.moves = make([]move, 0, min(3*n*m, 10_000+4*(n+m)))
	for i := 1; i <= n && rest.on(); i++ {
		f.row(i)
		f.narrow()
	}
	return f.moves
}

// off is how far the place after sentence i of A and j of B lies from the diagonal: one sentence of A counts m, one of B n.
func (f *finder) off(i, j int) int { return max(i*f.m-j*f.n, j*f.n-i*f.m) }

// narrow leaves of too many moves those nearest the diagonal.
func (f *finder) narrow() {
	for len(f.moves) > mostMoves && f.reach > 0 {
		f.reach /= 2
		f.moves = slices.DeleteFunc(f.moves, func(x move) bool { return f.off(int(x.i), int(x.j)) > f.reach })
	}
}

// row finds the moves that end with sentence i of A, from 1.
func (f *finder) row(i int) {
	for _, k := range f.kinds {
		k.next(i - 1)
	}
	f.here, f.above = f.above, f.here
	for n := range f.here {
		clear(f.here[n])
	}
	last := turn(f.one)
	f.singles(i)
	asked := f.reach + f.n + f.m // less asks for one more on each side
	for j := max(1, (i*f.m-asked)/f.n); j <= min(f.m, (i*f.m+asked)/f.n); j++ {
		single := last[j]
		if single >= f.floor {
			f.keep(i, j, 0, single)
		}
		if single >= f.touch {
			f.runs(i, j)
		}
	}
}

// singles fills in the likenesses of sentence i of A with each of B: like for the step of one to one, without its loops.
func (f *finder) singles(i int) {
	one, here := f.one[0], f.here[0]
	words, pieces := f.kinds[byTerm], f.kinds[byPiece]
	x, y := words.sums, pieces.sums
	u, v := words.lb[1], pieces.lb[1]
	a, b := words.la[1][i], pieces.la[1][i]
	for j := 1; j < len(one); j++ {
		p, q := float64(x[j-1])*a*u[j], float64(y[j-1])*b*v[j]
		if p > 1 {
			p = 1
		}
		if q > 1 {
			q = 1
		}
		l := f.t.words*p + (1-f.t.words)*q
		one[j], here[j] = l, l
	}
}

// runs finds the moves of several sentences that end with sentences i and j.
func (f *finder) runs(i, j int) {
	for n, s := range f.steps[1:] {
		if int(s.a) > i || int(s.b) > j || f.one[s.a-1][j-int(s.b)+1] < f.touch {
			continue // an outer sentence that brings nothing
		}
		l := f.t.words*f.kinds[byTerm].like(i, j, s) + (1-f.t.words)*f.kinds[byPiece].like(i, j, s)
		f.here[n+1][j] = l
		if l >= f.floor && l >= f.less(n+1, j, s)-f.t.slack {
			f.keep(i, j, n+1, l)
		}
	}
}

// less gives the likeness of the best of the runs that step n, which is s, leaves when one of its outer sentences goes.
func (f *finder) less(n, j int, s step) float64 {
	switch {
	case s.a == 2 && s.b == 2:
		along, down := 1, 2 // one to two, two to one
		return max(f.here[along][j], f.above[along][j], f.here[down][j], f.here[down][j-1])
	case s.a > 1:
		return max(f.here[max(n-2, 0)][j], f.above[max(n-2, 0)][j])
	}
	return max(f.here[max(n-2, 0)][j], f.here[max(n-2, 0)][j-1])
}

// keep notes the move of step n that ends with sentences i and j.
func (f *finder) keep(i, j, n int, like float64) {
	s := f.steps[n]
	fits := like * f.even(i, j, s)
	if fits < f.floor || f.off(i, j) > f.reach {
		return
	}
	if len(f.moves) == cap(f.moves) {
		f.moves = slices.Grow(f.moves, len(f.moves)+64) // double: append alone would copy them over and over
	}
	f.moves = append(f.moves, move{i: int32(i), j: int32(j), step: s, like: float32(like), weight: f.prices[n] * f.curve.at(fits)})
}

// even is 1 where the s.a sentences of A before i weigh as much as the s.b of B before j, and less the more one of them says that the
// other cannot: what tells the same is about as long (Gale and Church 1993), even where it is told in other words.
func (f *finder) even(i, j int, s step) float64 {
	x := f.massA[i] - f.massA[i-int(s.a)] + f.least
	y := f.massB[j] - f.massB[j-int(s.b)] + f.least
	if x > y { // min and max would mind what is no number, which takes longer
		x, y = y, x
	}
	return math.Sqrt(x / y)
}

// masses gives for each sentence of a text, and for its end, what the words of all before it weigh.
func masses(s *side) []float64 {
	out := make([]float64, s.len()+1)
	for i := range s.len() {
		out[i+1] = out[i]
		_, w := s.unit(i)
		for _, x := range w {
			out[i+1] += float64(x)
		}
	}
	return out
}

// A curve is a function that grows by powers, e^(sharp·x) for x from 0 to 1, at even steps: thousands of moves ask for it.
type curve [1025]float64

func newCurve(sharp float64) *curve {
	c := new(curve)
	c[0] = 1
	step := math.Exp(sharp / float64(len(c)-1))
	for k := range c[1:] {
		c[k+1] = c[k] * step
	}
	return c
}

// at is right to one part in 10,000 for sharp up to 30.
func (c *curve) at(x float64) float64 {
	x *= float64(len(c) - 1)
	k := min(max(int(x), 0), len(c)-2)
	return c[k] + (c[k+1]-c[k])*(x-float64(k))
}
