package compare

import "math"

// longest is how many neighbouring sentences may stand against one.
const longest = 3

// A pair is a run of A that tells the same as a run of B.
type pair struct {
	a, b  run
	score float64
}

// A step of the path: how many sentences of A and of B it takes. Steps that take none of one text are skips.
type step struct{ a, b int }

// tune holds what was settled by cross-validation; see match.
type tune struct {
	bar   float64 // a match must be more alike than this
	words float64 // share of words in likeness, the rest being letter runs
	max   int
	style int
	both  bool
}

var tuned = tune{bar: 0.2, words: 0.5, max: longest}

func (t tune) steps() []step {
	out := []step{{1, 0}, {0, 1}, {1, 1}}
	for n := 2; n <= t.max; n++ {
		out = append(out, step{1, n}, step{n, 1})
	}
	if t.both {
		out = append(out, step{2, 2})
	}
	return out
}

// match finds the path of greatest gain through A and B (Gale and Church 1993, with likeness in place of length): a match
// gains what its likeness exceeds the bar, times the sentences it takes; a skip gains nothing.
func match(sp *space, a, b []vectors) []pair {
	t := tuned
	steps := t.steps()
	rows := newRows(sp, a, b, t)
	best := make([][]float64, t.max+1) // the last rows of gains, best[0] being the newest
	for n := range best {
		best[n] = make([]float64, len(b)+1)
	}
	back := make([]uint8, (len(a)+1)*(len(b)+1))
	for j := 1; j <= len(b); j++ {
		back[j] = 1
	}
	for i := 1; i <= len(a); i++ {
		last := best[t.max]
		copy(best[1:], best[:t.max])
		best[0] = last
		rows.next()
		here := back[i*(len(b)+1):]
		best[0][0], here[0] = 0, 0
		for j := 1; j <= len(b); j++ {
			gain, by := best[1][j], 0
			if g := best[0][j-1]; g > gain {
				gain, by = g, 1
			}
			for n := 2; n < len(steps); n++ {
				s := steps[n]
				if s.a > i || s.b > j {
					continue
				}
				like := rows.like(j, s)
				if like <= t.bar {
					continue
				}
				if g := best[s.a][j-s.b] + (like-t.bar)*t.size(s); g >= gain {
					gain, by = g, n
				}
			}
			best[0][j], here[j] = gain, uint8(by)
		}
	}
	return trace(sp, a, b, steps, back, t)
}

func (t tune) size(s step) float64 {
	switch t.style {
	case 1:
		return math.Sqrt(float64(s.a * s.b))
	case 2:
		return 1
	case 3:
		return float64(s.a * s.b)
	}
	return float64(s.a+s.b) / 2
}

// trace follows the path from its end.
func trace(sp *space, a, b []vectors, steps []step, back []uint8, t tune) []pair {
	var out []pair
	for i, j := len(a), len(b); i > 0 || j > 0; {
		s := steps[back[i*(len(b)+1)+j]]
		if s.a > 0 && s.b > 0 {
			p := pair{a: run{i - s.a, i}, b: run{j - s.b, j}}
			p.score = likeness(t, a[p.a.from:i], b[p.b.from:j])
			out = append(out, p)
		}
		i, j = i-s.a, j-s.b
	}
	for x, y := 0, len(out)-1; x < y; x, y = x+1, y-1 {
		out[x], out[y] = out[y], out[x]
	}
	return out
}

// likeness of two runs: the cosine of their summed vectors, words and letter runs apart.
func likeness(t tune, a, b []vectors) float64 {
	x, y := sum(a), sum(b)
	return t.words*cosine(dot(x.words, y.words), x.words.len, y.words.len) + (1-t.words)*cosine(dot(x.grams, y.grams), x.grams.len, y.grams.len)
}

func sum(vs []vectors) vectors {
	out := vs[0]
	for _, v := range vs[1:] {
		out = vectors{add(out.words, v.words), add(out.grams, v.grams)}
	}
	return out
}

func cosine(dot, x, y float64) float64 {
	if x == 0 || y == 0 {
		return 0
	}
	return min(dot/(x*y), 1)
}

// rows computes likenesses a row of A at a time, so that no table of all pairs is kept.
type rows struct {
	t            tune
	a            []vectors
	i            int // row of A just computed, from 1
	words, grams kind
}

// kind is one kind of feature: what stands where in B, lengths of runs, and inner products with the last rows of A.
type kind struct {
	of   func(vectors) *vector
	post [][]posting // per feature, the sentences of B
	lenA [][]float64 // [n][i]: length of the sum of the n sentences that end before i
	lenB [][]float64
	dots [][]float64 // [n][j]: with the n-th last row of A, summed over B up to j
}

type posting struct {
	j int32
	w float32
}

func newRows(sp *space, a, b []vectors, t tune) *rows {
	return &rows{t, a, 0,
		newKind(func(v *vectors) *vector { return &v.words }, len(sp.words.df), a, b, t.max),
		newKind(func(v *vectors) *vector { return &v.grams }, len(sp.grams.df), a, b, t.max)}
}

func newKind(of func(*vectors) *vector, features int, a, b []vectors, max int) kind {
	k := kind{post: make([][]posting, features), lenA: lengths(of, a, max), lenB: lengths(of, b, max)}
	k.of = func(v vectors) *vector { return of(&v) }
	for j := range b {
		v := of(&b[j])
		for n, f := range v.at {
			k.post[f] = append(k.post[f], posting{int32(j), v.w[n]})
		}
	}
	for range max {
		k.dots = append(k.dots, make([]float64, len(b)+1))
	}
	return k
}

// lengths gives the lengths of the summed vectors of all runs of up to max sentences.
func lengths(of func(*vectors) *vector, text []vectors, max int) [][]float64 {
	out := make([][]float64, max+1)
	for n := 1; n <= max; n++ {
		out[n] = make([]float64, len(text)+1)
	}
	for i := range text {
		square, v := 0.0, of(&text[i])
		for n := 1; n <= max && n <= i+1; n++ {
			u := of(&text[i-n+1])
			square += u.len * u.len
			_ = v
			for m := i - n + 2; m <= i; m++ {
				square += 2 * dot(*u, *of(&text[m]))
			}
			out[n][i+1] = math.Sqrt(square)
		}
	}
	return out
}

// next computes the inner products of the next sentence of A with all of B.
func (r *rows) next() {
	r.words.next(r.a[r.i])
	r.grams.next(r.a[r.i])
	r.i++
}

func (k *kind) next(a vectors) {
	last := len(k.dots) - 1
	row := k.dots[last]
	copy(k.dots[1:], k.dots[:last])
	k.dots[0] = row
	clear(row)
	v := k.of(a)
	for n, f := range v.at {
		w := float64(v.w[n])
		for _, p := range k.post[f] {
			row[p.j+1] += w * float64(p.w)
		}
	}
	for j := 1; j < len(row); j++ {
		row[j] += row[j-1]
	}
}

// like gives the likeness of the s.a sentences of A that end with the newest row and the s.b of B that end before j.
func (r *rows) like(j int, s step) float64 {
	return r.t.words*r.words.like(r.i, j, s) + (1-r.t.words)*r.grams.like(r.i, j, s)
}

func (k *kind) like(i, j int, s step) float64 {
	d := 0.0
	for n := range s.a {
		d += k.dots[n][j] - k.dots[n][j-s.b]
	}
	return cosine(d, k.lenA[s.a][i], k.lenB[s.b][j])
}
