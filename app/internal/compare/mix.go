package compare

import (
	"cmp"

	"parallax/app/internal/article"
	"parallax/app/internal/sorting"
)

// mix orders what stands between two matches: the articles take turns, a paragraph at a time, so that none is out of sight for
// long. A paragraph's turn comes by how far into its article's share of the stretch it lies.
func mix(rows []Row, texts [][]article.Sentence) []Row {
	out := make([]Row, 0, len(rows))
	for len(rows) > 0 {
		n := 0
		for n < len(rows) && rows[n].Only() >= 0 {
			n++
		}
		out = append(out, turns(rows[:n], texts)...)
		if rows = rows[n:]; len(rows) > 0 {
			out, rows = append(out, rows[0]), rows[1:]
		}
	}
	return out
}

func turns(stretch []Row, texts [][]article.Sentence) []Row {
	var total, at [3]int // rows of each article, in all and so far
	for _, l := range stretch {
		total[l.Only()]++
	}
	type turn struct {
		Row
		when float64 // 0 to 1: the middle of the paragraph
	}
	var all []turn
	for i := 0; i < len(stretch); {
		k := stretch[i].Only()
		j := i + 1
		for j < len(stretch) && stretch[j].Only() == k && texts[k][stretch[j].Cells[k][0]].Block == texts[k][stretch[i].Cells[k][0]].Block {
			j++
		}
		when := (float64(at[k]) + float64(j-i)/2) / float64(total[k])
		for _, l := range stretch[i:j] {
			all = append(all, turn{l, when})
		}
		at[k] += j - i
		i = j
	}
	sorting.By(all, func(a, b turn) int {
		return cmp.Or(cmp.Compare(a.when, b.when), cmp.Compare(a.Only(), b.Only()))
	})
	out := make([]Row, len(all))
	for i, t := range all {
		out[i] = t.Row
	}
	return out
}
