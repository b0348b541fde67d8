package export

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"parallax/app/internal/compare"
	"parallax/app/internal/say"
)

// Markdown writes a view for people: the articles with outlet and date, the line that counts what they share, then the view. Tables
// are those of GitHub's Markdown.
func (c *Comparison) Markdown(v View) string {
	m := &page{}
	m.line("# %s", titles[v])
	m.line("")
	for k, a := range c.Articles {
		m.line("- %s: %s, %s", say.Letter(k), link(inline(a.Title), c.read(k, 0)), inline(a.source()))
	}
	m.line("")
	if c.Alignment.Little() {
		m.line("%s", wLittle)
		m.line("")
	}
	m.line("%s.", inline(c.Alignment.Summary(true)))
	if to := c.here(v, -1); to != "" {
		m.line("")
		m.line("%s", link(wOpen, to))
	}
	switch v {
	case Aligned:
		c.aligned(m)
	case Facts:
		c.facts(m)
	case Names:
		c.names(m)
	case Words:
		c.words(m)
	}
	return m.String()
}

// A page gathers lines.
type page struct{ strings.Builder }

func (m *page) line(format string, args ...any) { fmt.Fprintf(m, format+"\n", args...) }

// heading writes the heading of a part.
func (m *page) heading(text string) { m.line("\n## %s\n", text) }

// row writes a row of a table; its cells are as inline gives them.
func (m *page) row(cells []string) { m.line("| %s |", strings.Join(cells, " | ")) }

// head begins a table.
func (m *page) head(cells []string) {
	m.row(cells)
	m.row(slices.Repeat([]string{"---"}, len(cells)))
}

// letters lists those of the articles.
func (c *Comparison) letters() (out []string) {
	for k := range c.Articles {
		out = append(out, say.Letter(k))
	}
	return out
}

// paragraph writes "¶4" with its address; block counts from 0.
func (c *Comparison) paragraph(k, block int) string {
	return link("¶"+strconv.Itoa(block+1), c.read(k, block+1))
}

// aligned writes the rows: matches with their strength and reasons, and what one article alone tells.
func (c *Comparison) aligned(m *page) {
	if shares := c.Alignment.SharedWording(); shares != "" {
		m.line("")
		m.line("%s %s.", shares, wWordFor)
	}
	last := -1 // the article of the row before that it alone tells
	for _, i := range c.rows() {
		r := &c.Alignment.Rows[i]
		only := r.Only()
		if only < 0 || only != last {
			m.line("")
			m.line("%s", c.rowHead(i))
			m.line("")
		}
		last = only
		for k, of := range r.Cells {
			if len(of) > 0 {
				m.line("- %s: %s", say.Letter(k), c.told(k, of))
			}
		}
	}
	if len(c.Alignment.Crossed) > 0 && c.Rows == nil {
		c.crossed(m)
	}
}

// rowHead writes "**A and B tell the same** (strong: Palmyra, March)" or "**Only A**".
func (c *Comparison) rowHead(i int) string {
	r := &c.Alignment.Rows[i]
	if k := r.Only(); k >= 0 {
		return "**" + wOnly + say.Letter(k) + "**"
	}
	var who []string
	for k, of := range r.Cells {
		if len(of) > 0 {
			who = append(who, say.Letter(k))
		}
	}
	tell := wTell
	if r.Strength == compare.Weak {
		tell = wPerhaps
	}
	out := "**" + link(say.List(who, " and ")+tell, c.here(Aligned, i)) + "** (" + strengths[r.Strength]
	if len(r.Shared) > 0 {
		out += ": " + inline(strings.Join(r.Shared, ", "))
	}
	return out + ")"
}

// told writes sentences of article k with the paragraph of the last of each paragraph.
func (c *Comparison) told(k int, sentences []int) string {
	var b strings.Builder
	for j, n := range sentences {
		s := c.Alignment.Sentences[k][n]
		b.WriteString(inline(s.Text) + " ")
		if j+1 == len(sentences) || c.Alignment.Sentences[k][sentences[j+1]].Block != s.Block {
			b.WriteString(c.paragraph(k, s.Block) + " ")
		}
	}
	return strings.TrimSpace(b.String())
}

func (c *Comparison) crossed(m *page) {
	m.heading(wElsewhere)
	for _, x := range c.Alignment.Crossed {
		m.line("- %s: %s", say.Letter(x.A), c.told(x.A, []int{x.I}))
		m.line("  - %s: %s (%s: %s)", say.Letter(x.B), c.told(x.B, []int{x.J}), strengths[x.Strength], inline(strings.Join(x.Shared, ", ")))
	}
}

// forms writes "ISIS 9, IS 2".
func forms(of []compare.FormCount) string {
	var out []string
	for _, f := range of {
		out = append(out, f.Text+" "+strconv.Itoa(f.N))
	}
	return strings.Join(out, ", ")
}
