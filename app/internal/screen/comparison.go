package screen

import (
	"slices"

	"parallax/app/internal/article"
	"parallax/app/internal/collection"
	"parallax/app/internal/compare"
	"parallax/app/internal/route"
	"parallax/app/internal/search"
)

// Comparison is two or three articles side by side.
type Comparison struct {
	IDs       []string
	Numbers   []int // of the articles in the collection
	Metas     []collection.Meta
	Articles  []*article.Article
	At        route.Route                      // view, filter and place
	Work      *compare.Work[compare.Alignment] // the alignment while it is under way; nil once Alignment stands
	Alignment compare.Alignment
	Rows      []Row // to show, in order
	every     []Row // those that all filters leave together
	Current   int   // index into Rows, or of another view into its rows, that the keys stand at; -1 is none yet
	Pulled    int   // index into Rows of the one that shows what others tell elsewhere; -1 is none

	Facts *compare.FactTable   // nil until Look found them
	Names []compare.NameRow    // nil until Look found them
	Words []compare.Vocabulary // nil until Look found them

	finding *finding // what Find is about to find; nil is nothing
	told    map[place][]Echo
	differs map[place][]int // indices in Facts.Differs
}

// A place is a sentence of one of the articles.
type place struct{ column, sentence int }

// alone is the article of an address that names only one to compare.
func (d Desk) alone(p Page, n int) Page {
	p.Lone = &Lone{Number: n, Meta: d.Articles.Meta(n)}
	p.Lone.Like, _ = d.Search.Related(n, maxRelated) // no more than an offer
	return p
}

// Lone is one article for a comparison that lacks another.
type Lone struct {
	Number int
	Meta   collection.Meta
	Like   []search.Related
}

// compare opens a comparison. A long one is not done with it: while Comparison.Work is there, call Go. What the views show is still to
// be found: call Soon.
func (d Desk) compare(p Page, to route.Route) Page {
	to = once(to)
	p.At = to
	if c := p.Comparison; c.of(to.IDs) {
		p.Comparison = c.show(to)
		if c.Work == nil && c.SameRows(p.Comparison) {
			p.Comparison.Pulled = c.Pulled
		}
		return p
	}
	more := d.slice() // what is made ready counts
	found, missing := d.numbers(to.IDs)
	p.Comparison, p.Missing = nil, missing
	if len(missing) > 0 {
		for _, n := range found {
			p.Known = append(p.Known, d.Articles.Meta(n))
		}
		return p
	}
	if len(found) == 1 {
		return d.alone(p, found[0])
	}
	var c *Comparison
	switch {
	case p.Last.of(to.IDs):
		c, p.Last = p.Last, nil
	case p.Ahead.of(to.IDs):
		c, p.Ahead = p.Ahead, nil
	default:
		if c, p.Fault = d.begin(to.IDs, found); p.Fault != nil {
			return p
		}
	}
	p.Comparison = c.show(to)
	return d.Go(p, more)
}

// of reports whether c compares these articles in this order.
func (c *Comparison) of(ids []string) bool { return c != nil && slices.Equal(c.IDs, ids) }

// begin makes the comparison of articles, given by their numbers too, that is still to be worked on.
func (d Desk) begin(ids []string, numbers []int) (*Comparison, error) {
	c := &Comparison{IDs: ids, Numbers: numbers}
	for _, n := range numbers {
		a, err := d.article(n)
		if err != nil {
			return nil, err
		}
		c.Articles = append(c.Articles, a)
		c.Metas = append(c.Metas, d.Articles.Meta(n))
	}
	var err error
	c.Work, err = compare.Begin(d.Articles.Names(), d.rarity(), c.Articles...)
	return c, err
}

// once gives an address that names each article once.
func once(to route.Route) route.Route {
	var ids []string
	place := to.Column
	for k, id := range to.IDs {
		at := slices.Index(ids, id)
		if at < 0 {
			at, ids = len(ids), append(ids, id)
		}
		if k == to.Column {
			place = at
		}
	}
	to.IDs, to.Column = ids, place
	return to
}

// slice gives what says how long work may go on now.
func (d Desk) slice() func() bool {
	if d.Slice == nil {
		return always
	}
	return d.Slice()
}

// Go works on at a comparison under way for as long as more says so.
func (d Desk) Go(p Page, more func() bool) Page {
	if p.Comparison == nil || p.Comparison.Work == nil {
		return p
	}
	p.Comparison = p.Comparison.work(more)
	return p
}

func (c Comparison) work(more func() bool) *Comparison {
	if c.Work == nil || !c.Work.Step(more) {
		return &c
	}
	c.Alignment, c.Work = c.Work.Result(), nil
	c.link()
	return c.show(c.At)
}

// rarity tells how common words are in the collection; nil where the search cannot.
func (d Desk) rarity() compare.Rarity {
	if e, ok := d.Search.(interface{ Rarity() search.Rarity }); ok {
		return e.Rarity()
	}
	return nil
}

// show gives the comparison at an address of it.
func (c Comparison) show(at route.Route) *Comparison {
	c.At, c.Current, c.Pulled, c.Rows = at, -1, -1, nil
	if c.Work != nil {
		return &c
	}
	c.every = c.all()
	for _, r := range c.every {
		if r.passes(at.Show) {
			c.Rows = append(c.Rows, r)
		}
	}
	switch {
	case at.View != "":
		c.Current = at.Row - 1
	case at.Sentence > 0:
		c.Current = c.index(func(r Row) bool { return slices.Contains(r.Cells[at.Column], at.Sentence-1) })
	case at.Paragraph > 0:
		in := func(r Row) bool {
			return slices.ContainsFunc(r.Cells[0], func(i int) bool { return c.Alignment.Sentences[0][i].Block == at.Paragraph-1 })
		}
		for _, fits := range []func(Row) bool{
			func(r Row) bool { return r.Only() < 0 },
			func(r Row) bool { return len(r.Told) > 0 },
			func(Row) bool { return true },
		} {
			if c.Current = c.index(func(r Row) bool { return fits(r) && in(r) }); c.Current >= 0 {
				break
			}
		}
	}
	return &c
}

func (c *Comparison) index(is func(Row) bool) int { return slices.IndexFunc(c.Rows, is) }
