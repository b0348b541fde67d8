package compare

import (
	"cmp"
	"slices"

	"parallax/app/internal/article"
)

// mix orders what stands between two matches: the articles take turns, a paragraph at a time, so that none is out of sight for
// long. A paragraph's turn comes by how far into its article's share of the stretch it lies.
func mix(rows []line, texts [][]article.Sentence) []line {
	out := make([]line, 0, len(rows))
	for len(rows) > 0 {
		n := 0
		for n < len(rows) && rows[n].only() >= 0 {
			n++
		}
		out = append(out, turns(rows[:n], texts)...)
		if rows = rows[n:]; len(rows) > 0 {
			out, rows = append(out, rows[0]), rows[1:]
		}
	}
	return out
}

// only gives the one article that has a cell in l, or -1.
func (l line) only() int {
	only := -1
	for k, c := range l.cells {
		if c.to <= c.from {
			continue
		}
		if only >= 0 {
			return -1
		}
		only = k
	}
	return only
}

func turns(stretch []line, texts [][]article.Sentence) []line {
	var total, at [3]int // rows of each article, in all and so far
	for _, l := range stretch {
		total[l.only()]++
	}
	type turn struct {
		line
		when float64 // 0 to 1: the middle of the paragraph
	}
	var all []turn
	for i := 0; i < len(stretch); {
		k := stretch[i].only()
		j := i + 1
		for j < len(stretch) && stretch[j].only() == k && texts[k][stretch[j].cells[k].from].Block == texts[k][stretch[i].cells[k].from].Block {
			j++
		}
		when := (float64(at[k]) + float64(j-i)/2) / float64(total[k])
		for _, l := range stretch[i:j] {
			all = append(all, turn{l, when})
		}
		at[k] += j - i
		i = j
	}
	slices.SortStableFunc(all, func(a, b turn) int {
		return cmp.Or(cmp.Compare(a.when, b.when), cmp.Compare(a.only(), b.only()))
	})
	out := make([]line, len(all))
	for i, t := range all {
		out[i] = t.line
	}
	return out
}
