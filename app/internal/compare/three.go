package compare

import (
	"cmp"

	"parallax/app/internal/article"
	"parallax/app/internal/names"
	"parallax/app/internal/sorting"
)

// alignThree lays the two articles side by side that share most and the third against their rows, so that what two share is not lost
// for the order in which three were named.
func alignThree(t *names.Table, r Rarity, texts [][]article.Sentence, rest *pacer) Alignment {
	first, most := [3]int{}, -1.0
	for _, order := range [][3]int{{0, 1, 2}, {0, 2, 1}, {1, 2, 0}} {
		pair := alignAll(t, r, [][]article.Sentence{texts[order[0]], texts[order[1]]}, rest)
		if !rest.on() {
			return Alignment{}
		}
		if s := pair.trust(); s > most {
			first, most = order, s
		}
	}
	out := alignAll(t, r, [][]article.Sentence{texts[first[0]], texts[first[1]], texts[first[2]]}, rest)
	if !rest.on() {
		return Alignment{}
	}
	return out.reordered(first, texts)
}

// trust adds up how surely two articles tell the same.
func (a Alignment) trust() (sum float64) {
	for _, r := range a.Rows {
		if r.Strength > Weak {
			sum += r.Score
		}
	}
	return sum
}

// reordered gives the alignment of texts where a is that of the articles order[0], order[1], order[2] of them.
func (a Alignment) reordered(order [3]int, texts [][]article.Sentence) Alignment {
	out := Alignment{Sentences: texts}
	place := func(k int) int { // of article k of texts in a
		for i, o := range order {
			if o == k {
				return i
			}
		}
		return k
	}
	for k := range texts {
		i := place(k)
		out.Copied, out.Wording = append(out.Copied, a.Copied[i]), append(out.Wording, a.Wording[i])
	}
	for _, r := range a.Rows {
		moved := r
		moved.Cells, moved.Marks = nil, nil
		for k := range texts {
			moved.Cells = append(moved.Cells, r.Cells[place(k)])
			if r.Marks != nil {
				moved.Marks = append(moved.Marks, r.Marks[place(k)])
			}
		}
		out.Rows = append(out.Rows, moved)
	}
	out.Rows = mix(out.Rows, texts)
	for _, c := range a.Crossed {
		if c.A, c.B = order[c.A], order[c.B]; c.A > c.B {
			c.A, c.B, c.I, c.J = c.B, c.A, c.J, c.I
		}
		out.Crossed = append(out.Crossed, c)
	}
	out.count()
	sorting.By(out.Crossed, func(x, y Cross) int {
		return cmp.Or(cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B), cmp.Compare(x.I, y.I))
	})
	return out
}
