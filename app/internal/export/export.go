// Package export writes a comparison down so that it can be taken along: as Markdown for people, as CSV for spreadsheets.
//
// Fill a Comparison with what a view needs and call Markdown or CSV. The same comparison gives the same bytes. Whatever stands in
// an article is text in what comes out: no markup, no link, no formula.
package export

import (
	"cmp"

	"parallax/app/internal/article"
	"parallax/app/internal/compare"
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

// A Comparison is two or three articles and what was found out about them. A view takes what bears its name; all take Articles and
// Alignment.
type Comparison struct {
	Articles  []Article
	Alignment compare.Alignment
	Rows      []int // indices of those rows of Alignment that shall go out; nil is all
	Facts     compare.FactTable
	Names     []compare.NameRow
	Words     []compare.Vocabulary

	Here func(v View, row int) string        // address of a row of this comparison, or with -1 of the whole view; may be nil
	Read func(article, paragraph int) string // address of a paragraph, from 1, in the reader, or with 0 of the article; may be nil
	BOM  bool                                // CSV begins with a byte order mark, which old spreadsheets need to see UTF-8
}

// An Article is what the head of a comparison says of one.
type Article struct {
	ID, Title string
	Outlet    string // "" is not named
	Published article.Date
}

// source gives outlet and date as far as they are known.
func (a Article) source() string {
	return cmp.Or(a.Outlet, wNoOutlet) + ", " + cmp.Or(a.Published.String(), wNoDate)
}

func (c *Comparison) here(v View, row int) string {
	if c.Here == nil {
		return ""
	}
	return c.Here(v, row)
}

func (c *Comparison) read(k, paragraph int) string {
	if c.Read == nil {
		return ""
	}
	return c.Read(k, paragraph)
}

// rows lists the rows that go out.
func (c *Comparison) rows() []int {
	if c.Rows != nil {
		return c.Rows
	}
	all := make([]int, len(c.Alignment.Rows))
	for i := range all {
		all[i] = i
	}
	return all
}
