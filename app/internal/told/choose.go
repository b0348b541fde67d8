package told

import (
	"cmp"
	"math"
	"slices"
	"sync"
)

const (
	// mostEach is how many others an article is compared with at most for its own sake.
	mostEach = 12
	// mostWork bounds the work of all comparisons, see work: it stands for some 4,500 pairs of 21 sentences, or 110 of 250.
	mostWork = 240_000
	// leastShared is how many rare words and names a pair has in common at least.
	leastShared = 3
	// clearlyLike is the likeness from which a pair is worth comparing whatever the others are like.
	clearlyLike = 0.1
)

// work estimates what it takes to compare articles of n and m sentences; a unit is some 50 µs. Measured with 22, 75 and 250.
func work(n, m int) int { return n + m + n*m/37 }

// A choice is a pair of articles that may tell of the same.
type choice struct {
	a, b int // a before b
	rank int // the better of the places that each takes among the likes of the other, from 0
	like float64
}

// choose picks the pairs of articles to compare, by a, then b, and says how many were worth it. Every article's best pair comes
// before any article's second best. sentences counts those of each article.
func choose(w *words, sentences []int) (chosen []choice, worth int) {
	all := candidates(w)
	slices.SortFunc(all, func(x, y choice) int {
		return cmp.Or(cmp.Compare(x.rank, y.rank), cmp.Compare(y.like, x.like), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	n, left := 0, mostWork
	for n < len(all) && left > 0 {
		left -= work(sentences[all[n].a], sentences[all[n].b])
		n++
	}
	chosen = all[:n]
	slices.SortFunc(chosen, func(x, y choice) int { return cmp.Or(cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b)) })
	return chosen, len(all)
}

// candidates lists for each article the others most like it, each pair once.
func candidates(w *words) []choice {
	length := make([]float64, len(w.of))
	each(len(w.of), func(i int) {
		for _, h := range w.of[i] {
			if len(w.holds[h]) > 0 {
				length[i] += w.rare(h) * w.rare(h)
			}
		}
		length[i] = math.Sqrt(length[i])
	})
	room := sync.Pool{New: func() any { c := make([]common, len(w.of)); return &c }}
	best := make([][]choice, len(w.of))
	each(len(w.of), func(i int) {
		with := room.Get().(*[]common)
		best[i] = likest(i, w, length, *with)
		room.Put(with)
	})
	return joined(best)
}

// common is what an article has in common with another.
type common struct {
	words int
	sum   float64
}

// likest lists the articles most like article i, the likest first: by the cosine of their rare words. with is empty room for every
// article, and is left so.
func likest(i int, w *words, length []float64, with []common) []choice {
	var met []int32
	for _, h := range w.of[i] {
		square := w.rare(h) * w.rare(h)
		for _, d := range w.holds[h] {
			if with[d].words == 0 {
				met = append(met, d)
			}
			with[d].words++
			with[d].sum += square
		}
	}
	var out []choice
	for _, d := range met {
		if x := with[d]; int(d) != i && x.words >= leastShared {
			out = append(out, choice{min(i, int(d)), max(i, int(d)), 0, x.sum / (length[i] * length[d])})
		}
		with[d] = common{}
	}
	slices.SortFunc(out, func(x, y choice) int {
		return cmp.Or(cmp.Compare(y.like, x.like), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	if len(out) > mostEach { // those beyond show how like articles are by chance
		floor := min(clearlyLike, 2*out[mostEach].like)
		out = slices.DeleteFunc(slices.Clone(out[:mostEach]), func(x choice) bool { return x.like < floor })
	}
	for k := range out {
		out[k].rank = k
	}
	return out
}

// joined makes one list of the choices of all articles, in which each pair stands once, with its better rank.
func joined(best [][]choice) []choice {
	var all []choice
	for _, b := range best {
		all = append(all, b...)
	}
	slices.SortFunc(all, func(x, y choice) int {
		return cmp.Or(cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b), cmp.Compare(x.rank, y.rank))
	})
	return slices.CompactFunc(all, func(x, y choice) bool { return x.a == y.a && x.b == y.b })
}
