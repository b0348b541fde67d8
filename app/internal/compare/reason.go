package compare

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"parallax/app/internal/article"
	"parallax/app/internal/names"
)

// Scores are probabilities, and on hand-aligned texts they hold as such, so a grade is what its name says: see the test
// of calibration for how many were right.
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

// mostShared is how many reasons a row gives: more are not read.
const mostShared = 8

// A use is a token of a row with its place.
type use struct {
	token
	article, cell int // which sentence of the cell
	text          string
}

// explain fills in what the cells of a row share and where it stands.
func (sp *space) explain(row *Row) {
	var uses []use
	row.Marks = make([][][]article.Span, len(row.Cells))
	for k, cell := range row.Cells {
		row.Marks[k] = make([][]article.Span, len(cell))
		for c, i := range cell {
			for _, t := range sp.tokens[k][i] {
				uses = append(uses, use{t, k, c, sp.texts[k][i].Text[t.Start:t.End]})
			}
		}
	}
	reasons := sp.reasons(uses, sp.telling)
	if len(reasons) == 0 {
		reasons = sp.reasons(uses, func(token) bool { return true }) // better a common word than no reason
	}
	slices.SortStableFunc(reasons, func(x, y reason) int { return cmp.Compare(y.weight, x.weight) })
	for n, r := range reasons {
		if n < mostShared {
			row.Shared = append(row.Shared, r.text)
		}
		for _, u := range r.uses {
			row.Marks[u.article][u.cell] = append(row.Marks[u.article][u.cell], u.Span)
		}
	}
	for _, cell := range row.Marks {
		for _, spans := range cell {
			slices.SortFunc(spans, func(x, y article.Span) int { return cmp.Compare(x.Start, y.Start) })
		}
	}
}

// A reason is one thing that cells share.
type reason struct {
	text   string
	weight float32
	uses   []use
}

// reasons lists the tokens that stand in more than one cell, and the words of which another form does.
func (sp *space) reasons(uses []use, tells func(token) bool) []reason {
	var out []reason
	done := make([]bool, len(uses))
	collect := func(n int, same func(x, y use) bool) {
		r := reason{weight: sp.weight(uses[n].token)}
		elsewhere := false
		for m := n; m < len(uses); m++ {
			if !done[m] && same(uses[n], uses[m]) {
				r.uses = append(r.uses, uses[m])
				elsewhere = elsewhere || uses[m].article != uses[n].article
			}
		}
		if !elsewhere {
			return
		}
		for m := n; m < len(uses); m++ {
			done[m] = done[m] || same(uses[n], uses[m])
		}
		r.text = forms(r.uses)
		out = append(out, r)
	}
	for _, same := range []func(x, y use) bool{func(x, y use) bool { return x.key == y.key }, sameStem} {
		for n := range uses {
			if !done[n] && tells(uses[n].token) {
				collect(n, same)
			}
		}
	}
	return out
}

func (sp *space) weight(t token) float32 { return sp.words.rare[sp.words.id[t.key]] }

// telling reports whether sharing a token says anything: names and figures do, words that few sentences have do. Short
// words are common in every language (Zipf 1935), so they have to be rarer here to count.
func (sp *space) telling(t token) bool {
	df, all := sp.words.df[sp.words.id[t.key]], sp.words.total
	switch {
	case t.named():
		return true
	case utf8.RuneCountInString(t.text) < 5:
		return df <= max(2, all/40)
	}
	return df <= max(3, all/12)
}

// sameStem takes two words for forms of one when they begin alike: at least five letters, and three quarters of the longer.
func sameStem(x, y use) bool {
	if x.named() || y.named() {
		return false
	}
	a, b := []rune(x.text), []rune(y.text)
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n >= 5 && 4*n >= 3*max(len(a), len(b))
}

// forms joins what the articles write, each once: "Deir Ezzor = Deir al-Zor" for a name, "advance ~ advances" for a word.
func forms(uses []use) string {
	sign := " ~ "
	if uses[0].key[0] == '@' {
		sign = " = "
	}
	var out, folded []string
	last := -1
	for _, u := range uses {
		if u.article == last {
			continue // one form of each article
		}
		last = u.article
		if f := names.Fold(u.text); !slices.Contains(folded, f) {
			out, folded = append(out, u.text), append(folded, f)
		}
	}
	if uses[0].key[0] == '=' {
		out = out[:1]
	}
	return strings.Join(out, sign)
}
