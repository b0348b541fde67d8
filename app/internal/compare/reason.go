package compare

import (
	"cmp"
	"slices"
	"strings"

	"parallax/app/internal/article"
)

// Scores are probabilities, and hold as such on hand-aligned texts, so each grade keeps its word: at .9 and above 97 of
// 100 were right, from .6 up three of four, below that every other one.
const (
	strongFrom = 0.9
	likelyFrom = 0.6
)

// strength grades a score.
func strength(score float64) Strength {
	switch {
	case score >= strongFrom:
		return Strong
	case score >= likelyFrom:
		return Likely
	}
	return Weak
}

// explain fills in what the cells of a row share and where it stands.
func (sp *space) explain(row *Row) {
	cells := make(map[int32]int) // feature → how many cells hold it
	first := map[int32][]string{}
	for k, cell := range row.Cells {
		here := map[int32]bool{}
		for _, i := range cell {
			for _, t := range sp.tokens[k][i] {
				n := sp.words.id[t.key]
				if !here[n] {
					here[n] = true
					cells[n]++
					first[n] = append(first[n], sp.texts[k][i].Text[t.Start:t.End])
				}
			}
		}
	}
	shared := func(t token) bool {
		n := sp.words.id[t.key]
		return cells[n] > 1 && sp.telling(t.key, n)
	}
	row.Marks = make([][][]article.Span, len(row.Cells))
	var found []token
	for k, cell := range row.Cells {
		row.Marks[k] = make([][]article.Span, len(cell))
		for c, i := range cell {
			for _, t := range sp.tokens[k][i] {
				if shared(t) {
					row.Marks[k][c] = append(row.Marks[k][c], t.Span)
					found = append(found, t)
				}
			}
		}
	}
	slices.SortStableFunc(found, func(x, y token) int {
		return cmp.Compare(sp.words.df[sp.words.id[x.key]], sp.words.df[sp.words.id[y.key]])
	})
	seen := map[string]bool{}
	for _, t := range found {
		if !seen[t.key] {
			seen[t.key] = true
			row.Shared = append(row.Shared, forms(t.key, first[sp.words.id[t.key]]))
		}
	}
}

// telling reports whether sharing a feature says anything: names and figures do, words when few sentences have them.
func (sp *space) telling(key string, n int32) bool {
	if key[0] == '@' || key[0] == '=' {
		return true
	}
	return sp.words.df[n] <= max(3, sp.words.total/10)
}

// forms joins the different spellings of a name: "Deir Ezzor = Deir al-Zor". Words and figures keep the first.
func forms(key string, spelt []string) string {
	if key[0] != '@' {
		return spelt[0]
	}
	out := spelt[:1:1]
	for _, s := range spelt[1:] {
		if !slices.ContainsFunc(out, func(o string) bool { return strings.EqualFold(o, s) }) {
			out = append(out, s)
		}
	}
	return strings.Join(out, " = ")
}
