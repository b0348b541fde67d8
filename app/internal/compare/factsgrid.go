package compare

import (
	"cmp"
	"slices"
	"strings"

	"parallax/app/internal/sorting"
)

func sortFacts(facts []Fact) {
	sorting.By(facts, func(x, y Fact) int {
		return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(x.Kind, y.Kind))
	})
}

// A gridder lays facts side by side.
type gridder struct {
	*FactTable
	al    Alignment
	per   [][][]int          // per article and sentence, indices into Facts
	named []map[string][]int // per article and name, the sentences that have it, in order
	rest  *pacer
}

// rows fills in the grids of matched rows and marks what differs in those that can be trusted and between linked sentences.
func (g *gridder) rows() {
	g.Rows = make([][]FactLine, len(g.al.Rows))
	for n, row := range g.al.Rows {
		if row.Only() >= 0 {
			continue
		}
		if !g.rest.on() {
			return
		}
		cells := make([][]int, len(row.Cells))
		for k, cell := range row.Cells {
			for _, i := range cell {
				cells[k] = append(cells[k], g.per[k][i]...)
			}
		}
		g.Rows[n] = g.lines(cells, true)
		if row.Strength >= Likely {
			for k := range cells {
				for l := k + 1; l < len(cells); l++ {
					g.differ(n, cells[k], cells[l])
				}
			}
		}
	}
	for _, x := range g.al.Crossed {
		if !g.rest.on() {
			return
		}
		g.differ(-1, g.per[x.A][x.I], g.per[x.B][x.J])
	}
	for n := range g.Rows {
		if len(g.Rows[n]) == 0 {
			continue
		}
		if !g.rest.on() {
			return
		}
		g.Rows[n] = g.mark(g.Rows[n], n)
		g.nameToo(g.Rows[n], g.al.Rows[n].Cells)
	}
}

// lines lays facts of one kind and key side by side, kinds in their order, otherwise in that of the text. Of a matched row, "a witness" of
// one article is that of another.
func (g *gridder) lines(cells [][]int, row bool) []FactLine {
	type thing struct {
		kind FactKind
		key  string
	}
	var out []FactLine
	at := map[thing]int{}
	for k, cell := range cells {
		for i, n := range cell {
			if i%32 == 31 && !g.rest.on() {
				return nil
			}
			f := &g.Facts[n]
			key := f.key
			if row {
				key, _, _ = strings.Cut(key, "\x00")
			}
			line, known := at[thing{f.Kind, key}]
			if f.Kind == FigureFact && len(f.words) == 0 {
				line = slices.IndexFunc(out, func(l FactLine) bool { return g.goesBeside(f, l) })
				known = line >= 0
			}
			if !known {
				line = len(out)
				at[thing{f.Kind, key}] = line
				out = append(out, FactLine{Kind: f.Kind, Label: f.label(), Cells: make([][]int, len(cells))})
			}
			out[line].Cells[k] = append(out[line].Cells[k], n)
		}
	}
	sorting.By(out, func(x, y FactLine) int { return cmp.Compare(x.Kind, y.Kind) })
	return out
}

// goesBeside reports whether a line holds a measure of something not said that may be f as well: the same, or nearly in other units.
func (g *gridder) goesBeside(f *Fact, l FactLine) bool {
	for _, cell := range l.Cells {
		for _, n := range cell {
			x := &g.Facts[n]
			return x.Kind == FigureFact && x.key == f.key && x.measure == f.measure && len(x.words) == 0 && x.Amount.near(f.Amount)
		}
	}
	return false
}

// Topic says what a fact is about: "date", "place", "source", and of a figure what it counts or else measures.
func (f *Fact) Topic() string {
	if f.Kind == FigureFact {
		return cmp.Or(f.label(), f.Kind.String())
	}
	return f.Kind.String()
}

// label says what a line is about.
func (f *Fact) label() string {
	switch {
	case f.Kind != FigureFact:
		return f.Value
	case f.What != "" && among(f.measure, "share|area|weight|"):
		return f.measure + " of " + f.What
	case f.What != "":
		return f.What
	}
	return strings.TrimSpace(f.measure + " " + f.origin)
}

// mark brings the facts of differences in row n together, in one line for all that hang together by them; n is -1 for the whole,
// which holds those of all rows.
func (g *gridder) mark(lines []FactLine, n int) []FactLine {
	for _, set := range g.connected(n) {
		if !g.rest.on() {
			return nil
		}
		at := len(lines)
		moved := slices.Clone(set)
		for i := range lines {
			for _, cell := range lines[i].Cells {
				for _, f := range cell {
					if slices.Contains(set, f) {
						at = min(at, i)
					} else if g.goesWith(f, set, n) {
						moved = append(moved, f)
					}
				}
			}
		}
		if at == len(lines) {
			continue
		}
		own := FactLine{Kind: g.Facts[set[0]].Kind, Cells: make([][]int, len(g.per)), Differs: true}
		var labels []string
		for i := range lines {
			for k, cell := range lines[i].Cells {
				lines[i].Cells[k] = slices.DeleteFunc(cell, func(f int) bool {
					if !slices.Contains(moved, f) {
						return false
					}
					own.Cells[k] = append(own.Cells[k], f)
					if l := g.Facts[f].label(); !slices.Contains(labels, l) {
						labels = append(labels, l)
					}
					return true
				})
			}
		}
		own.Label = strings.Join(labels, " / ")
		lines = slices.Insert(lines, at, own)
	}
	return slices.DeleteFunc(lines, func(l FactLine) bool {
		return !slices.ContainsFunc(l.Cells, func(c []int) bool { return len(c) > 0 })
	})
}

// connected gives the facts of the differences in row n, in sets that hang together: A differs from B and B from C.
func (g *gridder) connected(n int) (sets [][]int) {
	for _, d := range g.Differs {
		if n >= 0 && d.Row != n {
			continue
		}
		own := []int{d.A, d.B}
		sets = slices.DeleteFunc(sets, func(s []int) bool {
			touches := slices.Contains(s, d.A) || slices.Contains(s, d.B)
			if touches {
				own = append(own, s...)
			}
			return touches
		})
		slices.Sort(own)
		sets = append(sets, slices.Compact(own))
	}
	return sets
}

// goesWith reports whether fact f says again what one of a set that differs says; of dates that is sure within a row alone.
func (g *gridder) goesWith(f int, set []int, n int) bool {
	x := &g.Facts[f]
	if n < 0 && x.Kind == DateFact {
		return false
	}
	return slices.ContainsFunc(set, func(i int) bool {
		y := &g.Facts[i]
		return x.Kind == y.Kind && x.key == y.key && x.Value == y.Value
	})
}

// whole lays all facts side by side and looks for figures of the very same thing in rows that do not match: all the words of
// what is counted, or four words beside.
func (g *gridder) whole() {
	cells := make([][]int, len(g.per))
	subjects := make([]map[string][]int, len(g.per)) // per article, the figures of each subject
	for k, of := range g.per {
		subjects[k] = map[string][]int{}
		for _, facts := range of {
			cells[k] = append(cells[k], facts...)
			for _, n := range facts {
				f := &g.Facts[n]
				if s := f.subject(); s != "" {
					subjects[k][s] = append(subjects[k][s], n)
				}
				if f.Kind == FigureFact && len(f.words) > 0 {
					subjects[k][f.key] = append(subjects[k][f.key], n)
				}
			}
		}
	}
	for k := range subjects {
		for l := k + 1; l < len(subjects); l++ {
			for s, as := range subjects[k] {
				if !g.rest.on() {
					return
				}
				bs := subjects[l][s]
				if len(as) != 1 || len(bs) != 1 {
					continue
				}
				x, y := &g.Facts[as[0]], &g.Facts[bs[0]]
				if !x.Amount.agrees(y.Amount) && (s != x.key || x.same(y) && x.beside(y) >= 4) {
					g.add(-1, as[0], bs[0])
				}
			}
		}
	}
	sorting.By(g.Differs, func(x, y Difference) int { return cmp.Or(cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B)) })
	g.Whole = g.mark(g.lines(cells, false), -1)
	g.nameToo(g.Whole, nil)
	g.others()
}
