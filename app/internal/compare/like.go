package compare

import "math"

// tune holds what was settled by cross-validation.
type tune struct {
	bar   float64 // likeness at which matching weighs as much as skipping
	sharp float64 // how fast the weight grows with likeness
	bonus float64 // likeness that a match may lack when it follows another at once
	price float64 // probability that a pair must exceed to stand in a row
	words float64 // share of words in likeness, the rest being letter runs
	floor float64 // likeness below which a match is not thought of
	touch float64
	damp  float64
	max   int // how many neighbouring sentences may stand against one
}

var tuned = tune{bar: 0.16, sharp: 18, bonus: 0.07, price: 0.4, words: 0.4, floor: 0.05, touch: 0.02, damp: 0.2, max: 6}

// steps lists the shapes of moves.
func (t tune) steps() []step {
	out := []step{{1, 1}}
	for n := 2; n <= t.max; n++ {
		out = append(out, step{1, int8(n)}, step{int8(n), 1})
	}
	return out
}

// findMoves computes likenesses a row of A at a time and keeps the moves above the floor.
func findMoves(sp *space, a, b []vectors, t tune) []move {
	words := newKind(func(v *vectors) *vector { return &v.words }, len(sp.words.df), a, b, t.max)
	grams := newKind(func(v *vectors) *vector { return &v.grams }, len(sp.grams.df), a, b, t.max)
	words.damp *= t.damp
	grams.damp *= t.damp
	one := make([][]float64, t.max+1) // likenesses of single sentences, the newest row first
	for k := range one {
		one[k] = make([]float64, len(b)+1)
	}
	steps := t.steps()
	var out []move
	for i := 1; i <= len(a); i++ {
		words.next(&a[i-1])
		grams.next(&a[i-1])
		last := one[t.max]
		copy(one[1:], one)
		one[0] = last
		for j := 1; j <= len(b); j++ {
			one[0][j] = t.words*words.like(i, j, step{1, 1}) + (1-t.words)*grams.like(i, j, step{1, 1})
			for n, s := range steps {
				if int(s.a) > i || int(s.b) > j {
					continue
				}
				if n > 0 && (one[0][j] < t.touch || one[s.a-1][j-int(s.b)+1] < t.touch) {
					continue // an outer sentence that brings nothing
				}
				like := one[0][j]
				if n > 0 {
					like = t.words*words.like(i, j, s) + (1-t.words)*grams.like(i, j, s)
				}
				if like >= t.floor {
					out = append(out, move{i: int32(i), j: int32(j), step: s, weight: math.Exp(t.sharp * (like - t.bar))})
				}
			}
		}
	}
	return out
}

// A kind is words or letter runs: which sentences of B hold a feature, how long runs of sentences are, and the inner
// products of the last sentences of A with those of B. Sums of sentences need no vectors of their own, since inner products add.
type kind struct {
	of   func(*vectors) *vector
	post [][]posting // per feature
	a, b [][]float64 // [n][i]: length of the sum of the n sentences before i
	damp float64
	dots [][]float64 // [n][j]: the n-th last sentence of A with the sum of all of B before j
}

type posting struct {
	j int32
	w float32
}

func newKind(of func(*vectors) *vector, features int, a, b []vectors, max int) *kind {
	k := &kind{of: of, post: make([][]posting, features), a: lengths(of, a, max), b: lengths(of, b, max)}
	for j := range b {
		v := of(&b[j])
		for n, f := range v.at {
			k.post[f] = append(k.post[f], posting{int32(j), v.w[n]})
		}
	}
	sum := 0.0
	for _, text := range [][]vectors{a, b} {
		for i := range text {
			sum += of(&text[i]).len * of(&text[i]).len
		}
	}
	k.damp = sum / float64(max1(len(a)+len(b)))
	for range max {
		k.dots = append(k.dots, make([]float64, len(b)+1))
	}
	return k
}

// lengths gives the lengths of the summed vectors of all runs of up to max sentences.
func lengths(of func(*vectors) *vector, text []vectors, max int) [][]float64 {
	out := make([][]float64, max+1)
	for n := range out {
		out[n] = make([]float64, len(text)+1)
	}
	for i := range text {
		square := 0.0
		for n := 1; n <= max && n <= i+1; n++ {
			first := of(&text[i-n+1])
			square += first.len * first.len
			for m := i - n + 2; m <= i; m++ {
				square += 2 * dot(*first, *of(&text[m]))
			}
			out[n][i+1] = math.Sqrt(square)
		}
	}
	return out
}

// next goes to the next sentence of A.
func (k *kind) next(a *vectors) {
	last := k.dots[len(k.dots)-1]
	copy(k.dots[1:], k.dots)
	k.dots[0] = last
	clear(last)
	v := k.of(a)
	for n, f := range v.at {
		w := float64(v.w[n])
		for _, p := range k.post[f] {
			last[p.j+1] += w * float64(p.w)
		}
	}
	for j := 1; j < len(last); j++ {
		last[j] += last[j-1]
	}
}

// like is the cosine of the s.a sentences of A before i, of which the last is the newest, and the s.b of B before j.
func (k *kind) like(i, j int, s step) float64 {
	d := 0.0
	for _, row := range k.dots[:s.a] {
		d += row[j] - row[j-int(s.b)]
	}
	if d == 0 {
		return 0
	}
	x, y := k.a[s.a][i], k.b[s.b][j]
	return min(d/math.Sqrt((x*x+k.damp)*(y*y+k.damp)), 1)
}

func max1(n int) int { return max(n, 1) }
