package screen

import (
	"slices"

	"parallax/app/internal/article"
	"parallax/app/internal/compare"
	"parallax/app/internal/route"
)

// Row is a row as it is shown: one of the alignment, or a cell of a weak one that was not asked for.
type Row struct {
	compare.Row
	Number  int // of the row in the alignment
	Told    []Echo
	Differs []int // indices in Facts.Differs of what another article gives otherwise
	Begins  bool  // the earlier article gives one of these here
}

// Matched reports whether another article tells the row too, beside it or at another place.
func (r *Row) Matched() bool { return r.Only() < 0 || len(r.Told) > 0 }

// Echo says that a sentence of a row is told by another article at a place that the order of the rows keeps apart.
type Echo struct {
	Column, Sentence int // of the row
	Other, There     int // the article and its sentence
	Strength         compare.Strength
	Shared           []string
	Marks            [2][]article.Span // the shared words in the row's sentence and in the other
}

// link notes at each sentence where else it is told.
func (c *Comparison) link() {
	c.told = map[place][]Echo{}
	add := func(e Echo) {
		at := place{e.Column, e.Sentence}
		c.told[at] = append(c.told[at], e)
	}
	for _, x := range c.Alignment.Crossed {
		add(Echo{x.A, x.I, x.B, x.J, x.Strength, x.Shared, x.Marks})
		add(Echo{x.B, x.J, x.A, x.I, x.Strength, x.Shared, [2][]article.Span{x.Marks[1], x.Marks[0]}})
	}
}

// all gives every row, those of weak matches taken apart unless they are asked for.
func (c *Comparison) all() []Row {
	out := make([]Row, 0, len(c.Alignment.Rows))
	add := func(r compare.Row, n int) {
		row := Row{Row: r, Number: n}
		for k, cell := range r.Cells {
			for _, i := range cell {
				row.Told = append(row.Told, c.told[place{k, i}]...)
				for _, d := range c.differs[place{k, i}] {
					if !slices.Contains(row.Differs, d) {
						row.Differs = append(row.Differs, d)
					}
					f := c.Fact(c.Facts.Differs[d].A)
					row.Begins = row.Begins || f.Article == k && f.Sentence == i
				}
			}
		}
		out = append(out, row)
	}
	for n, r := range c.Alignment.Rows {
		if r.Strength != compare.Weak || c.At.Weak {
			add(r, n)
			continue
		}
		for k, cell := range r.Cells {
			for _, i := range cell {
				alone := compare.Row{Cells: make([][]int, len(r.Cells))}
				alone.Cells[k] = []int{i}
				add(alone, n)
			}
		}
	}
	return out
}

// passes reports whether a filter leaves the row. Each row is either matched or one article's alone. What differs between two rows
// stands at the first of them.
func (r *Row) passes(show string) bool {
	switch show {
	case "matched":
		return r.Matched()
	case "only-1", "only-2", "only-3":
		return !r.Matched() && r.Only() == int(show[5]-'1')
	case "differ":
		return r.Begins
	}
	return true
}

// Filter is a choice of rows.
type Filter struct {
	Show string // as in the address
	Only int    // the one article, from 0; -1 for the others
	N    int    // rows it leaves; where figures or dates differ, how many do
	On   bool
}

// Filters lists all, matched, one for each article alone, and where figures or dates differ.
func (c *Comparison) Filters() []Filter {
	out := []Filter{{Show: "", Only: -1}, {Show: "matched", Only: -1}}
	for k := range c.IDs {
		out = append(out, Filter{Show: "only-" + string(rune('1'+k)), Only: k})
	}
	for i := range c.every {
		for k := range out {
			if c.every[i].passes(out[k].Show) {
				out[k].N++
			}
		}
	}
	if c.Facts != nil && len(c.Facts.Differs) > 0 {
		out = append(out, Filter{Show: "differ", Only: -1, N: len(c.Facts.Differs)})
	} else if c.At.Show == "differ" {
		out = append(out, Filter{Show: "differ", Only: -1})
	}
	for i := range out {
		out[i].On = out[i].Show == c.At.Show
	}
	return out
}

// Plain gives the address of a view or a filter without a place or what else is open.
func (c *Comparison) Plain() route.Route {
	to := c.At
	to.Sentence, to.Column, to.Paragraph, to.Row, to.Open, to.By = 0, 0, 0, 0, "", ""
	return to
}

// Here is Plain with the place in the aligned view, to be seen there again.
func (c *Comparison) Here() route.Route {
	at, to := c.At, c.Plain()
	if at.View == "" && c.Current >= 0 {
		at = c.Stand(c.Current).At
	}
	to.Column, to.Sentence = at.Column, at.Sentence
	return to
}

// ByRow reports whether Step goes from row to row: where the filter leaves what differs, or what one article alone tells.
func (c *Comparison) ByRow() bool { return c.At.Show != "" && c.At.Show != "matched" }

// stop reports whether Step goes to a row: else to what others tell too.
func (c *Comparison) stop(r *Row) bool { return r.Matched() || c.ByRow() }

// Step gives the comparison at the next match, or with -1 the one before; after the last comes the first.
func (c Comparison) Step(by int) *Comparison {
	return c.walk(by, func(r Row) bool { return c.stop(&r) })
}

// walk goes to the next row of a kind, from wherever the keys stand.
func (c Comparison) walk(by int, is func(Row) bool) *Comparison {
	n := len(c.Rows)
	at := c.Current
	if at < 0 {
		if at = c.Near(c.At.Column, c.At.Sentence-1); by < 0 {
			at++
		}
	}
	for range n {
		if at = (at + by + n) % n; is(c.Rows[at]) {
			return c.Stand(at)
		}
	}
	return &c
}

// Near gives the index of the shown row that holds a sentence, of the one above where none does, or -1.
func (c *Comparison) Near(column, sentence int) int {
	if i := c.RowOf(column, sentence); i >= 0 || sentence < 0 {
		return i
	}
	number := slices.IndexFunc(c.Alignment.Rows, func(r compare.Row) bool { return slices.Contains(r.Cells[column], sentence) })
	above := -1
	for i, r := range c.Rows {
		if r.Number <= number {
			above = i
		}
	}
	return above
}

// Stand gives the comparison with the keys at a row, and its address with that place. The rows of another view leave the place in the
// aligned one as it is. Where there is no such row they stand at none.
func (c Comparison) Stand(at int) *Comparison {
	c.Current = at
	c.At.Paragraph, c.At.Row = 0, 0
	if c.At.View != "" {
		c.At.Row = max(at, -1) + 1
		return &c
	}
	c.At.Column, c.At.Sentence = 0, 0
	if at < 0 || at >= len(c.Rows) {
		c.Current = -1
		return &c
	}
	for k, cell := range c.Rows[at].Cells {
		if len(cell) > 0 {
			c.At.Column, c.At.Sentence = k, cell[0]+1
			break
		}
	}
	return &c
}

// Level pulls what is told elsewhere beside the row that the keys stand at, or beside the next row that has such; asked again it
// takes it away. ok is false where nothing is told elsewhere.
func (c Comparison) Level() (next *Comparison, ok bool) {
	if c.At.View != "" {
		return &c, false
	}
	here := func(r Row) bool { return len(r.Told) > 0 }
	if c.Current >= 0 && c.Pulled == c.Current {
		c.Pulled = -1
		return &c, true
	}
	next = &c
	if c.Current < 0 || !here(c.Rows[c.Current]) {
		next = c.walk(1, here)
	}
	if next.Current < 0 || !here(next.Rows[next.Current]) {
		return next, false
	}
	next.Pulled = next.Current
	return next, true
}

// RowOf gives the index of the shown row that holds a sentence, or -1.
func (c *Comparison) RowOf(column, sentence int) int {
	return c.index(func(r Row) bool { return slices.Contains(r.Cells[column], sentence) })
}

// Match gives the number of the match that the keys stand at, from 1, and how many are shown; none in another view.
func (c *Comparison) Match() (at, of int) {
	if c.At.View != "" {
		return 0, 0
	}
	for i := range c.Rows {
		if !c.stop(&c.Rows[i]) {
			continue
		}
		if of++; i == c.Current {
			at = of
		}
	}
	return at, of
}

// Beside gives the sentences of an article that are shown beside a row though they stand elsewhere: those that were pulled there, and
// where the filter leaves what differs, those that give it otherwise.
func (c *Comparison) Beside(i, column int) (out []int) {
	r := c.Rows[i]
	add := func(sentence int) {
		if !slices.Contains(r.Cells[column], sentence) && !slices.Contains(out, sentence) {
			out = append(out, sentence)
		}
	}
	if i == c.Pulled {
		for _, e := range r.Told {
			if e.Other == column {
				add(e.There)
			}
		}
	}
	if c.At.Show == "differ" {
		for _, d := range r.Differs {
			if f := c.Fact(c.Facts.Differs[d].B); f.Article == column {
				add(f.Sentence)
			}
		}
	}
	return out
}

// WeakRows is how many weak matches there are.
func (c *Comparison) WeakRows() int {
	n := 0
	for _, r := range c.Alignment.Rows {
		if r.Strength == compare.Weak {
			n++
		}
	}
	return n
}

// SameRows reports whether d shows the rows of c in the same view. What differs in them may only be known in d, and what changed be
// marked in one of them.
func (c *Comparison) SameRows(d *Comparison) bool {
	a, b := c.Plain(), d.Plain()
	if c.At.View == "" { // the links of the other views keep it
		a.Changed, b.Changed = false, false
	}
	byFacts := c.At.View == "facts" || c.At.Show == "differ"
	return a.Same(b) && c.Found() == d.Found() && (!byFacts || c.Facts == d.Facts) && c.At.Open == d.At.Open && c.At.By == d.At.By
}
