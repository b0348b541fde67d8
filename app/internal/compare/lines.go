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
	cells [3]run
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
		out = append(out, line{[3]run{x, y}, m.score})
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

// matchThird lays article 2 against the rows of the first two, each row taken as one text.
func matchThird(sp *space, rows []line, rest *pacer) []line {
	profile := sp.join(rows, rest)
	var out []line
	i, j := 0, 0
	pairs, _ := match(sp, &profile, &sp.docs[2], tuned, rest)
	for _, m := range pairs {
		out = append(out, rows[i:m.a.from]...)
		out = appendOnly(out, 2, &j, m.b.from)
		out = append(out, merge(rows[m.a.from:m.a.to], m))
		i, j = m.a.to, m.b.to
	}
	out = append(out, rows[i:]...)
	return appendOnly(out, 2, &j, len(sp.texts[2]))
}

// merge makes one line of neighbouring lines of the first two articles and what they match in the third.
func merge(rows []line, m pair) line {
	out := line{score: m.score}
	out.cells[2] = m.b
	for _, l := range rows {
		for k := range 2 {
			c := l.cells[k]
			if c.to <= c.from {
				continue
			}
			if out.cells[k].to == 0 {
				out.cells[k] = c
			}
			out.cells[k].to = c.to
		}
		if l.score > 0 { // a match already: the row is as good as its weaker link
			out.score = min(out.score, l.score)
		}
	}
	return out
}
