package compare

import (
	"cmp"

	"parallax/app/internal/sorting"
)

// A run is the sentences from..to-1 of one article.
type run struct{ from, to int }

func (r run) list() []int {
	if r.to <= r.from {
		return nil
	}
	out := make([]int, 0, r.to-r.from)
	for i := r.from; i < r.to; i++ {
		out = append(out, i)
	}
	return out
}

// A line is a row before it is explained.
type line struct {
	cells [2]run
	score float64
}

// matchPair matches articles 0 and 1, and lists the pairs of sentences that might be links.
func matchPair(sp *space, rest *pacer) ([]line, []candidate) {
	first, second := &sp.docs[0], &sp.docs[1]
	if sp.swap {
		first, second = second, first
	}
	var out []line
	i, j := 0, 0
	pairs, alike := match(sp, first, second, tuned, rest)
	for _, m := range pairs {
		x, y := m.a, m.b
		if sp.swap {
			x, y = y, x
		}
		out = appendOnly(out, 0, &i, x.from)
		out = appendOnly(out, 1, &j, y.from)
		out = append(out, line{[2]run{x, y}, m.score})
		i, j = x.to, y.to
	}
	out = appendOnly(out, 0, &i, len(sp.texts[0]))
	return appendOnly(out, 1, &j, len(sp.texts[1])), turned(alike, sp.swap)
}

// turned gives candidates of articles 0 and 1 where they were found the other way round.
func turned(all []candidate, swap bool) []candidate {
	if !swap {
		return all
	}
	out := make([]candidate, len(all))
	for n, c := range all {
		out[n] = candidate{c.j, c.i, c.like}
	}
	sorting.By(out, func(x, y candidate) int { return cmp.Or(cmp.Compare(x.i, y.i), cmp.Compare(x.j, y.j)) })
	return out
}

// appendOnly adds a line for each sentence of article k from *at to before end.
func appendOnly(out []line, k int, at *int, end int) []line {
	for ; *at < end; *at++ {
		l := line{}
		l.cells[k] = run{*at, *at + 1}
		out = append(out, l)
	}
	return out
}
