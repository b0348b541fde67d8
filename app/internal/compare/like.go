package compare

import "math"

// A kind compares two texts by one kind of feature: it knows which sentences of B hold a feature, how long runs of sentences
// are, and the inner products of the last sentences of A with those of B. Runs need no vectors of their own, since inner
// products add.
type kind struct {
	a    *side
	from []int32 // per feature, where its postings begin
	post []posting
	la   [][]float64 // [n][i]: one over the length of the sum of the n sentences of A before i, damped
	lb   [][]float64
	sums []float32   // the inner products of the last sentence of A with each of B
	area [][]float64 // [n][j]: all of those but of the last n sentences of A, with the sentences of B before j, summed (Crow 1984)
}

type posting struct {
	j int32
	w float32
}

// newKind prepares comparing a with b in runs of up to longest sentences. damp is the share of the mean squared length that
// is added to each, so that two short sentences alike prove little.
func newKind(features int, a, b *side, longest int, damp float64, rest *pacer) *kind {
	sum := 0.0
	for _, s := range [][]float64{a.square, b.square} {
		for _, x := range s {
			sum += x
		}
	}
	damp *= sum / float64(max(a.len()+b.len(), 1))
	k := &kind{a: a, la: lengths(features, a, longest, damp, rest), lb: lengths(features, b, longest, damp, rest)}
	k.index(features, b)
	rest.on()
	k.sums, k.area = make([]float32, b.len()), newTable(longest+1, b.len())
	return k
}

func newTable(rows, width int) [][]float64 {
	t, room := make([][]float64, rows), make([]float64, rows*(width+1))
	for n := range t {
		t[n] = room[n*(width+1) : (n+1)*(width+1)]
	}
	return t
}

// index lists for each feature the sentences of b that hold it.
func (k *kind) index(features int, b *side) {
	k.from = make([]int32, features+1)
	for _, f := range b.at {
		k.from[f+1]++
	}
	for f := range features {
		k.from[f+1] += k.from[f]
	}
	k.post = make([]posting, len(b.at))
	next := append([]int32(nil), k.from...)
	for j := range b.len() {
		at, w := b.unit(j)
		for n, f := range at {
			k.post[next[f]] = posting{int32(j), w[n]}
			next[f]++
		}
	}
}

// lengths gives one over the lengths of the summed vectors of all runs of up to longest sentences, 0 for no length.
func lengths(features int, s *side, longest int, damp float64, rest *pacer) [][]float64 {
	out := newTable(longest+1, s.len())
	near := newTable(longest, s.len()) // [d][i]: sentence i with the d-th before it
	last := make([]int32, features)    // the last place of each feature in s.at, plus one
	before, unit := make([]int32, len(s.at)), make([]int32, len(s.at))
	for i := range s.len() {
		if !rest.on() {
			return out
		}
		for n := s.start[i]; n < s.start[i+1]; n++ {
			f := s.at[n]
			m := last[f] - 1
			before[n], unit[n], last[f] = m, int32(i), n+1
			for ; m >= 0; m = before[m] {
				back := i - int(unit[m])
				if back >= longest {
					break
				}
				near[back][i] += float64(s.w[n]) * float64(s.w[m])
			}
		}
		square := 0.0
		for n := 1; n <= longest && n <= i+1; n++ {
			first := i - n + 1
			square += s.square[first]
			for m := first + 1; m <= i; m++ {
				square += 2 * near[m-first][m]
			}
			if square > 0 {
				out[n][i+1] = 1 / math.Sqrt(square+damp)
			}
		}
	}
	return out
}

// next goes to sentence i of A, from 0.
func (k *kind) next(i int) {
	clear(k.sums)
	at, w := k.a.unit(i)
	for n, f := range at {
		x := w[n]
		if x == 0 {
			continue
		}
		for _, p := range k.post[k.from[f]:k.from[f+1]] {
			k.sums[p.j] += x * p.w
		}
	}
	last, sum := turn(k.area), 0.0
	before := k.area[1]
	for j, x := range k.sums {
		sum += float64(x)
		last[j+1] = before[j+1] + sum
	}
}

// like is the cosine of the s.a sentences of A before i, of which the last is the newest, and the s.b of B before j.
func (k *kind) like(i, j int, s step) float64 {
	from, last, before := j-int(s.b), k.area[0], k.area[s.a]
	d := last[j] - last[from] - before[j] + before[from]
	if d *= k.la[s.a][i] * k.lb[s.b][j]; d < 1 {
		return d
	}
	return 1
}
