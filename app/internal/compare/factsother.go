package compare

import (
	"slices"
	"strings"

	"parallax/app/internal/names"
)

// others marks the lines of the whole in which two articles that tell of one event each give one exact figure, and not the same, of what has a
// name of its own. Their sentences did not match, so nobody claims that they differ.
func (g *gridder) others() {
	if g.al.Little() {
		return
	}
	for n := range g.Whole {
		l := &g.Whole[n]
		for k := range l.Cells {
			for m := k + 1; m < len(l.Cells) && !l.Differs && !l.Other; m++ {
				x, y := g.exact(l.Cells[k]), g.exact(l.Cells[m])
				l.Other = x != nil && y != nil && names.Fold(x.label()) == names.Fold(y.label()) && x.same(y) && !x.Amount.agrees(y.Amount) && g.met(k, m)
			}
		}
	}
}

// exact gives the one figure of a cell, which may stand there again, where it is neither a bound nor a part and what it counts has two
// words or a fate; nil otherwise.
func (g *gridder) exact(cell []int) *Fact {
	var first *Fact
	for _, n := range cell {
		f := &g.Facts[n]
		a := f.Amount
		if f.Kind != FigureFact || a.Limit != Exactly || a.Low != a.High || a.fraction != "" || len(f.words) < 2 && f.fate == "" || f.part() {
			return nil
		}
		if first == nil {
			first = f
		} else if a.Low != first.Amount.Low || a.unit != first.Amount.unit || names.Fold(f.label()) != names.Fold(first.label()) {
			return nil
		}
	}
	return first
}

// part reports whether a count is of some among more: "two of the coins", "12 more coins".
func (f *Fact) part() bool {
	return f.Amount.unit == nil && f.Amount.fraction == "" && slices.ContainsFunc(strings.Fields(strings.ToLower(f.Text)), func(w string) bool {
		return among(w, "more|other|others|further|additional|the|")
	})
}

// met reports whether two articles have two matches that can be trusted.
func (g *gridder) met(k, l int) bool {
	n := 0
	for _, r := range g.al.Rows {
		if r.Strength >= Likely && len(r.Cells[k]) > 0 && len(r.Cells[l]) > 0 {
			n++
		}
	}
	return n >= 2
}
