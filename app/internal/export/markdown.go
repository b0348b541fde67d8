package export

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"parallax/app/internal/collection"
	"parallax/app/internal/compare"
	"parallax/app/internal/say"
)

// Markdown writes a view for people who may never have seen the page: the articles with outlet and date, what they share as the page
// counts it, how to read what follows, then the view. Tables are those of GitHub's Markdown.
func (c *Comparison) Markdown(v View) string {
	m := &page{}
	m.line("# ", titles[v])
	m.line()
	for k, a := range c.Metas {
		m.line("- ", say.Letter(k), ": ", link(inline(a.Title), c.read(k, 0)), ", ", inline(source(a)))
	}
	m.line()
	if c.Alignment.Little() {
		m.line(say.Little)
		m.line()
	}
	for _, s := range []string{c.Alignment.Summary(c.At.Weak), c.Alignment.SharedWording(), c.Facts.Summary()} {
		if s != "" {
			m.line(inline(s), ".")
		}
	}
	m.line()
	m.line(link(wOpen, c.here(v)))
	if c.Page == "" {
		m.line()
		m.line(wWithin)
	}
	if s := explained[v]; s != "" {
		m.line()
		m.line(s)
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

// source gives outlet and date as far as they are known.
func source(a collection.Meta) string {
	return cmp.Or(a.Outlet, say.NoOutlet) + ", " + cmp.Or(a.Published.Words(), say.NoDate)
}

// A page gathers lines.
type page struct{ strings.Builder }

// line is called, not set in place at each of its forty calls: that takes 60 kB of the page's program.
//
//go:noinline
func (m *page) line(parts ...string) {
	for _, s := range parts {
		m.WriteString(s)
	}
	m.WriteByte('\n')
}

// heading writes the heading of a part.
func (m *page) heading(text string) { m.line("\n## ", text, "\n") }

// row writes a row of a table; its cells are as inline gives them.
func (m *page) row(cells []string) { m.line("| ", strings.Join(cells, " | "), " |") }

// head begins a table.
func (m *page) head(cells []string) {
	m.row(cells)
	m.row(slices.Repeat([]string{"---"}, len(cells)))
}

// letters lists those of the articles.
func (c *Comparison) letters() (out []string) {
	for k := range c.Metas {
		out = append(out, say.Letter(k))
	}
	return out
}

// paragraph writes "¶4" with its address; block counts from 0.
func (c *Comparison) paragraph(k, block int) string {
	return link("¶"+strconv.Itoa(block+1), c.read(k, block+1))
}

// at writes the paragraph of sentence n of article k.
func (c *Comparison) at(k, n int) string {
	return c.paragraph(k, c.Alignment.Sentences[k][n].Block)
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

// forms writes "ISIS 9, IS 2".
func forms(of []compare.FormCount) string {
	var out []string
	for _, f := range of {
		out = append(out, f.Text+" "+strconv.Itoa(f.N))
	}
	return strings.Join(out, ", ")
}
