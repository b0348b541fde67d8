package screen

import (
	"slices"

	"parallax/app/internal/article"
	"parallax/app/internal/collection"
	"parallax/app/internal/compare"
	"parallax/app/internal/route"
	"parallax/app/internal/search"
)

// FirstRows is how many rows of a comparison are drawn at once; All draws the others.
const FirstRows = 150

// Comparison is two or three articles side by side.
type Comparison struct {
	IDs       []string
	Metas     []collection.Meta
	Articles  []*article.Article
	Alignment compare.Alignment
	Show      string // as in the address
	Rows      []int  // indices into Alignment.Rows of those that pass Show
	Current   int    // index into Rows of the match that the keys stand at; -1 is none yet
	Drawn     int    // of Rows
}

func (d Desk) compare(p Page, to route.Route) Page {
	if c := p.Comparison; c != nil && slices.Equal(c.IDs, to.IDs) {
		p.Comparison = c.show(to.Show)
		return p
	}
	p.Comparison = nil
	found, missing := d.numbers(to.IDs)
	p.Missing = missing
	if len(missing) > 0 {
		return p
	}
	c := Comparison{IDs: to.IDs}
	for _, n := range found {
		a, err := d.article(n)
		if err != nil {
			p.Fault = err
			return p
		}
		c.Articles = append(c.Articles, a)
		c.Metas = append(c.Metas, d.Articles.Meta(n))
	}
	c.Alignment, p.Fault = compare.AlignIn(d.Articles.Names(), d.rarity(), c.Articles...)
	if p.Fault == nil {
		p.Comparison = c.show(to.Show)
	}
	return p
}

// rarity tells how common words are in the collection; nil where the search cannot.
func (d Desk) rarity() compare.Rarity {
	if e, ok := d.Search.(interface{ Rarity() search.Rarity }); ok {
		return e.Rarity()
	}
	return nil
}

// show gives the comparison with the rows that pass a filter.
func (c Comparison) show(filter string) *Comparison {
	c.Show, c.Current, c.Rows = filter, -1, nil
	for i, r := range c.Alignment.Rows {
		if passes(r, filter) {
			c.Rows = append(c.Rows, i)
		}
	}
	c.Drawn = min(len(c.Rows), FirstRows)
	return &c
}

func passes(r compare.Row, filter string) bool {
	switch filter {
	case "matched":
		return r.Only() < 0
	case "only-1", "only-2", "only-3":
		return r.Only() == int(filter[5]-'1')
	}
	return true
}

// Filter is a choice of rows.
type Filter struct {
	Show string // as in the address
	Only int    // the one article, from 0; -1 for all and matched
	N    int    // rows it leaves
	On   bool
}

// Filters lists all, matched, and one for each article alone.
func (c *Comparison) Filters() []Filter {
	out := []Filter{{Show: "", Only: -1}, {Show: "matched", Only: -1}}
	for k := range c.IDs {
		out = append(out, Filter{Show: "only-" + string(rune('1'+k)), Only: k})
	}
	for i := range out {
		f := &out[i]
		f.On = f.Show == c.Show
		for _, r := range c.Alignment.Rows {
			if passes(r, f.Show) {
				f.N++
			}
		}
	}
	return out
}

// Step gives the comparison at the next matched row, or with -1 the one before; after the last comes the first.
func (c Comparison) Step(by int) *Comparison {
	var matches []int
	for i, n := range c.Rows {
		if c.Alignment.Rows[n].Only() < 0 {
			matches = append(matches, i)
		}
	}
	if len(matches) == 0 {
		return &c
	}
	at := slices.Index(matches, c.Current)
	switch {
	case at >= 0:
		at = (at + by + len(matches)) % len(matches)
	case by < 0:
		at = len(matches) - 1
	default:
		at = 0
	}
	c.Current = matches[at]
	if c.Current >= c.Drawn {
		c.Drawn = len(c.Rows)
	}
	return &c
}

// Match gives the number of the match that the keys stand at, from 1, and how many are shown.
func (c *Comparison) Match() (at, of int) {
	for i, n := range c.Rows {
		if c.Alignment.Rows[n].Only() >= 0 {
			continue
		}
		if of++; i == c.Current {
			at = of
		}
	}
	return at, of
}

// More gives the comparison with all its rows drawn.
func (c Comparison) More() *Comparison {
	c.Drawn = len(c.Rows)
	return &c
}
