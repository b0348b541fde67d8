// Package export writes a comparison down so that it can be taken along: as Markdown for people, as CSV for spreadsheets.
//
// Fill a Comparison with what a view needs and call Markdown or CSV. The same comparison gives the same bytes. Whatever stands in
// an article is text in what comes out: no markup, no link, no formula.
package export

import (
	"parallax/app/internal/collection"
	"parallax/app/internal/compare"
	"parallax/app/internal/route"
	"parallax/app/internal/say"
)

// View is what of a comparison goes out.
type View string

const (
	Aligned View = "aligned"
	Facts   View = "facts"
	Names   View = "names"
	Words   View = "words"
)

// Valid reports whether v is one of the views above.
func (v View) Valid() bool { return v == Aligned || v == Facts || v == Names || v == Words }

// A Comparison is two or three articles and what was found out about them. Names and Words are for the views that bear their
// names, all the rest is for every view.
type Comparison struct {
	Page      string      // the page's address before the fragment; "" gives addresses within the page, and a line that says so
	At        route.Route // of the comparison: its articles, its filter, and whether weak matches are shown
	Metas     []collection.Meta
	Alignment compare.Alignment
	Rows      []Row // that go out in the aligned view; nil is all of Alignment
	Facts     compare.FactTable
	Names     []compare.NameRow
	Words     []compare.Vocabulary

	BOM bool // CSV begins with a byte order mark: spreadsheets take a file for UTF-8 by it, programs that read a pipe stumble over it
}

// A Row is a row that goes out.
type Row struct {
	compare.Row
	Number int // of the row in the alignment
}

// rows lists the rows that go out.
func (c *Comparison) rows() []Row {
	if c.Rows != nil {
		return c.Rows
	}
	all := make([]Row, len(c.Alignment.Rows))
	for i, r := range c.Alignment.Rows {
		all[i] = Row{Row: r, Number: i}
	}
	return all
}

// letters lists those of the articles that have a sentence in r.
func (r *Row) letters() (out []string) {
	for k, cell := range r.Cells {
		if len(cell) > 0 {
			out = append(out, say.Letter(k))
		}
	}
	return out
}

// differs lists what of r another article gives otherwise, as indices into Facts.Differs.
func (c *Comparison) differs(r *Row) (out []int) {
	for i, d := range c.Facts.Differs {
		if c.holds(r, d.A) || c.holds(r, d.B) {
			out = append(out, i)
		}
	}
	return out
}

// holds reports whether the sentence of a fact stands in r.
func (c *Comparison) holds(r *Row, fact int) bool {
	f := &c.Facts.Facts[fact]
	for _, n := range r.Cells[f.Article] {
		if n == f.Sentence {
			return true
		}
	}
	return false
}

// here gives the address of a view with its filter.
func (c *Comparison) here(v View) string {
	to := route.Route{Screen: route.Compare, IDs: c.At.IDs, Weak: c.At.Weak, Changed: c.At.Changed}
	if v == Aligned {
		to.Show = c.At.Show
	} else {
		to.View = string(v)
	}
	return c.Page + to.String()
}

// row gives the address at which r is seen, among all rows; of a weak match as such.
func (c *Comparison) row(r *Row) string {
	to := route.Route{Screen: route.Compare, IDs: c.At.IDs, Weak: c.At.Weak || r.Strength == compare.Weak}
	for k, cell := range r.Cells {
		if len(cell) > 0 {
			to.Column, to.Sentence = k, cell[0]+1
			break
		}
	}
	return c.Page + to.String()
}

// read gives the address of a paragraph in the reader, from 1, or with 0 of the article.
func (c *Comparison) read(k, paragraph int) string {
	return c.Page + route.Route{Screen: route.Read, IDs: []string{c.Metas[k].ID}, Paragraph: paragraph}.String()
}
