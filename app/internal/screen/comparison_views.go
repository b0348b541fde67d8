package screen

import (
	"slices"

	"parallax/app/internal/compare"
	"parallax/app/internal/index"
	"parallax/app/internal/names"
)

// shortTexts is how many sentences all articles of a comparison may have together for their facts to be found before anything is
// drawn. Of longer ones Look finds them later.
const shortTexts = 200

// Look finds what the view of a comparison shows, unless it was found before: names or words, and for all views the facts, since they
// tell what differs.
func (d Desk) Look(p Page) Page {
	if p.Comparison == nil || p.Comparison.Work != nil {
		return p
	}
	c := *p.Comparison
	if c.Facts == nil {
		t := compare.Facts(d.Articles.Names(), d.found(c.Numbers), c.Alignment, c.Articles...)
		c.Facts = &t
		c.differ()
		p.Comparison = c.show(c.At)
	}
	return d.only(p)
}

// only finds names or words where the view shows them.
func (d Desk) only(p Page) Page {
	c := *p.Comparison
	switch {
	case c.At.View == "names" && c.Names == nil:
		c.Names = compare.Called(d.Articles.Names(), d.found(c.Numbers), c.Articles...)
	case c.At.View == "words" && c.Words == nil:
		c.Words = compare.Distinct(index.Stems(), d.Articles.Names(), d.found(c.Numbers), c.Articles...)
	default:
		return p
	}
	p.Comparison = &c
	return p
}

// soon does of what Look does what the view cannot be drawn without, and the rest where it takes no time.
func (d Desk) soon(p Page) Page {
	c := p.Comparison
	if c == nil || c.Work != nil {
		return p
	}
	all := 0
	for _, s := range c.Alignment.Sentences {
		all += len(s)
	}
	if all <= shortTexts || c.At.View == "facts" || c.At.Show == "differ" {
		return d.Look(p)
	}
	return d.only(p)
}

// found gives the names that were found in the text of articles; nil where the collection does not know.
func (d Desk) found(numbers []int) [][]names.Group {
	f, ok := d.Articles.(interface{ FoundIn(n int) []names.Group })
	if !ok {
		return nil
	}
	var out [][]names.Group
	for _, n := range numbers {
		out = append(out, f.FoundIn(n))
	}
	return out
}

// differ notes at each sentence which of its facts another article gives otherwise.
func (c *Comparison) differ() {
	c.differs = map[place][]int{}
	for i, d := range c.Facts.Differs {
		for _, n := range []int{d.A, d.B} {
			f := &c.Facts.Facts[n]
			at := place{f.Article, f.Sentence}
			if !slices.Contains(c.differs[at], i) {
				c.differs[at] = append(c.differs[at], i)
			}
		}
	}
}

// Fact gives a fact by its index.
func (c *Comparison) Fact(n int) *compare.Fact { return &c.Facts.Facts[n] }
