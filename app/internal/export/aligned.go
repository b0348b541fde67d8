package export

import (
	"slices"
	"strconv"
	"strings"

	"parallax/app/internal/compare"
	"parallax/app/internal/say"
)

// aligned writes the rows: matches with their strength and reasons, what one article alone tells, and what was told elsewhere.
func (c *Comparison) aligned(m *page) {
	if s := Left(c.At.Show); s != "" {
		m.line()
		m.line(s)
	}
	rows, last := c.rows(), ""
	for i := range rows {
		r := &rows[i]
		if head := c.rowHead(r); r.Only() < 0 || head != last {
			m.line()
			m.line(head)
			m.line()
			last = head
		}
		for k, of := range r.Cells {
			if len(of) > 0 {
				m.line("- ", say.Letter(k), ": ", c.told(k, of))
				c.elsewhere(m, k, of)
			}
		}
		for _, i := range c.differs(r) {
			d := c.Facts.Differs[i]
			m.line("- ", say.Differs, ": ", c.given(d.A), " / ", c.given(d.B))
		}
	}
	c.crossed(m, rows)
}

// Left says which rows a filter of the aligned view, as addresses name it, leaves; "" where it leaves all.
func Left(filter string) string {
	switch {
	case filter == "matched":
		return wShowMatched
	case filter == "differ":
		return wShowDiffer
	case strings.HasPrefix(filter, "only-"):
		return wShowOnly + say.Letter(int(filter[len("only-")]-'1')) + "."
	}
	return ""
}

// rowHead writes "**A and B tell the same** (strong: Palmyra, March)", "**Only A**" or "**A, told by B in another place**".
func (c *Comparison) rowHead(r *Row) string {
	if r.Only() >= 0 {
		teller := c.Alignment.Teller(r.Row)
		return "**" + strings.ToUpper(teller[:1]) + teller[1:] + "**"
	}
	tell := wTell
	if r.Strength == compare.Weak {
		tell = wPerhaps
	}
	return "**" + link(say.List(r.letters(), " and ")+tell, c.row(r)) + "** (" + inline(r.Strength.Because(r.Shared)) + ")"
}

// elsewhere writes where other articles tell sentences of article k in another order.
func (c *Comparison) elsewhere(m *page, k int, sentences []int) {
	for _, n := range sentences {
		for _, x := range c.Alignment.Links(k, n) {
			m.line("  - ", wAlso, say.Letter(x.B), wAt, c.at(x.B, x.J), " (", inline(x.Strength.Because(x.Shared)), ")")
		}
	}
}

// given writes a fact and where it stands: "A ¶3 March 2016".
func (c *Comparison) given(fact int) string {
	f := &c.Facts.Facts[fact]
	return say.Letter(f.Article) + " " + c.at(f.Article, f.Sentence) + " " + inline(meaning(f))
}

// crossed sets side by side what was told in another order, as far as one of the two stands in rows.
func (c *Comparison) crossed(m *page, rows []Row) {
	in := func(k, n int) bool {
		return slices.ContainsFunc(rows, func(r Row) bool { return slices.Contains(r.Cells[k], n) })
	}
	first := true
	for _, x := range c.Alignment.Crossed {
		if !in(x.A, x.I) && !in(x.B, x.J) {
			continue
		}
		if first {
			m.heading(wElsewhere)
			first = false
		}
		m.line("- ", say.Letter(x.A), ": ", c.told(x.A, []int{x.I}))
		m.line("  - ", say.Letter(x.B), ": ", c.told(x.B, []int{x.J}), " (", inline(x.Strength.Because(x.Shared)), ")")
	}
}

// alignedCSV writes a line for each sentence.
func (c *Comparison) alignedCSV(t *sheet) {
	t.line(append(alignedHead, c.addressColumn())...)
	rows := c.rows()
	for i := range rows {
		r := &rows[i]
		kind, strength := "match", r.Strength.String()
		if r.Only() >= 0 {
			kind, strength = c.Alignment.Teller(r.Row), ""
		}
		for k, of := range r.Cells {
			for _, n := range of {
				s := c.Alignment.Sentences[k][n]
				line := append([]string{strconv.Itoa(r.Number + 1), kind, strength, strings.Join(r.Shared, "; ")}, c.who(k)...)
				t.line(append(line, strconv.Itoa(n+1), strconv.Itoa(s.Block+1), s.Text, c.also(k, n), c.otherwise(k, n), c.read(k, s.Block+1))...)
			}
		}
	}
}

// also says where other articles tell a sentence in another order: "B ¶9".
func (c *Comparison) also(k, n int) string {
	var out []string
	for _, x := range c.Alignment.Links(k, n) {
		out = append(out, say.Letter(x.B)+" ¶"+strconv.Itoa(c.Alignment.Sentences[x.B][x.J].Block+1))
	}
	return strings.Join(out, "; ")
}

// otherwise says what of a sentence another article gives otherwise: "March 2016 / April 2016".
func (c *Comparison) otherwise(k, n int) string {
	row := Row{Row: compare.Row{Cells: make([][]int, len(c.Metas))}}
	row.Cells[k] = []int{n}
	var out []string
	for _, i := range c.differs(&row) {
		d := c.Facts.Differs[i]
		out = append(out, meaning(&c.Facts.Facts[d.A])+" / "+meaning(&c.Facts.Facts[d.B]))
	}
	return strings.Join(out, "; ")
}
