package compare

import "math"

// tune holds the numbers of the model, settled on 66 hand-aligned pairs of German documents (DEplain-web; Stodden, Momen and
// Kallmeyer 2023) in the middle of a plateau: F1 is .744, .737 to .742 in cross-validation. Halving or doubling any one
// costs at most .024, but for bar and price, which trade precision for recall.
type tune struct {
	words float64 // share of words in likeness, the rest being letter runs
	damp  float64 // share of the mean squared length that is added to each, so that two short sentences alike prove little
	bar   float64 // likeness at which matching weighs as much as skipping
	sharp float64 // how fast the weight of a match grows with likeness
	bonus float64 // likeness that a match may lack when it follows another at once
	dear  float64 // how much the logarithm of its weight falls with each sentence that a match takes beyond one to one
	floor float64 // likeness below which a match is not thought of
	touch float64 // likeness of the outer sentences of a run, below which they bring nothing to it
	slack float64 // how much less alike an outer sentence may make its run
	price float64 // probability that a pair must exceed to stand in a row
	clear float64 // likeness that makes two sentences a weak match on its own; see fill
	max   int     // how many neighbouring sentences may stand against one
}

var tuned = tune{
	words: 0.4, damp: 0.2,
	bar: 0.14, sharp: 18, bonus: 0.07, dear: 0.3,
	floor: 0.05, touch: 0.02, slack: 0.03, price: 0.35, clear: 0.2, max: 6,
}

// steps lists the shapes of moves.
func (t tune) steps() []step {
	out := []step{{1, 1}}
	for n := 2; n <= t.max; n++ {
		out = append(out, step{1, int8(n)}, step{int8(n), 1})
	}
	return out
}

// floorOf raises the floor for long texts: of 1,000 by 1,000 sentences so many are a little alike by chance that their
// walks would take more time than they can change.
func (t tune) floorOf(n, m int) float64 {
	const plenty = 200 * 200
	return t.floor + 0.02*math.Log(max(float64(n)*float64(m)/plenty, 1))
}

// findMoves computes likenesses a row of A at a time and keeps the moves above the floor.
func findMoves(sp *space, a, b []vectors, t tune) []move {
	words := newKind(func(v *vectors) *vector { return &v.words }, len(sp.words.df), a, b, t)
	grams := newKind(func(v *vectors) *vector { return &v.grams }, len(sp.grams.df), a, b, t)
	steps := t.steps()
	here, above := newTable(len(steps), len(b)), newTable(len(steps), len(b)) // per step: likenesses in this row of A and the last
	one := newTable(t.max, len(b))                                            // likenesses of single sentences in the last rows, the newest first
	floor := t.floorOf(len(a), len(b))
	touch := t.touch * floor / t.floor
	like := func(i, j int, s step) float64 {
		return t.words*words.like(i, j, s) + (1-t.words)*grams.like(i, j, s)
	}
	out := make([]move, 0, 16*(len(a)+len(b)))
	keep := func(i, j int, s step, like float64) {
		weight := math.Exp(t.sharp*(like-t.bar) - t.dear*float64(s.a+s.b-2))
		out = append(out, move{i: int32(i), j: int32(j), step: s, like: float32(like), weight: weight})
	}
	for i := 1; i <= len(a); i++ {
		words.next(&a[i-1])
		grams.next(&a[i-1])
		here, above = above, here
		for n := range here {
			clear(here[n])
		}
		last := one[len(one)-1]
		copy(one[1:], one)
		one[0] = last
		for j := 1; j <= len(b); j++ {
			single := like(i, j, steps[0])
			one[0][j], here[0][j] = single, single
			if single >= floor {
				keep(i, j, steps[0], single)
			}
			if single < touch {
				continue
			}
			for n, s := range steps[1:] {
				if int(s.a) > i || int(s.b) > j || one[s.a-1][j-int(s.b)+1] < touch {
					continue // an outer sentence that brings nothing
				}
				l := like(i, j, s)
				here[n+1][j] = l
				if l >= floor && l >= less(here, above, n+1, j, s)-t.slack {
					keep(i, j, s, l)
				}
			}
		}
	}
	return out
}

func newTable(rows, width int) [][]float64 {
	t := make([][]float64, rows)
	for n := range t {
		t[n] = make([]float64, width+1)
	}
	return t
}

// less gives the likeness of the better of the two runs that step n, which is s, leaves when its first or last sentence goes.
func less(here, above [][]float64, n, j int, s step) float64 {
	m := max(n-2, 0) // steps come in turns, along B and along A
	if s.a > 1 {
		return max(here[m][j], above[m][j])
	}
	return max(here[m][j], here[m][j-1])
}

// A kind is words or letter runs: which sentences of B hold a feature, how long runs of sentences are, and the inner
// products of the last sentences of A with those of B. Sums of sentences need no vectors of their own, since inner products add.
type kind struct {
	of   func(*vectors) *vector
	post [][]posting // per feature
	a, b [][]float64 // [n][i]: one over the length of the sum of the n sentences before i, damped
	dots [][]float64 // [n][j]: the n-th last sentence of A with the sum of all of B before j
}

type posting struct {
	j int32
	w float32
}

func newKind(of func(*vectors) *vector, features int, a, b []vectors, t tune) *kind {
	sum := 0.0
	for _, text := range [][]vectors{a, b} {
		for i := range text {
			sum += of(&text[i]).len * of(&text[i]).len
		}
	}
	damp := t.damp * sum / float64(max(len(a)+len(b), 1))
	k := &kind{of: of, post: make([][]posting, features), a: lengths(of, a, t.max, damp), b: lengths(of, b, t.max, damp)}
	for j := range b {
		v := of(&b[j])
		for n, f := range v.at {
			k.post[f] = append(k.post[f], posting{int32(j), v.w[n]})
		}
	}
	for range t.max {
		k.dots = append(k.dots, make([]float64, len(b)+1))
	}
	return k
}

// lengths gives one over the lengths of the summed vectors of all runs of up to max sentences, 0 for no length.
func lengths(of func(*vectors) *vector, text []vectors, max int, damp float64) [][]float64 {
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
			if square > 0 {
				out[n][i+1] = 1 / math.Sqrt(square+damp)
			}
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
	return min(d*k.a[s.a][i]*k.b[s.b][j], 1)
}
