package screen

import (
	"slices"

	"parallax/app/internal/compare"
	"parallax/app/internal/index"
	"parallax/app/internal/names"
)

// shortTexts is how many sentences all articles of a comparison may have together for facts, names and words to be found at once.
const shortTexts = 200

// Short reports whether that is so of c; of longer ones Look finds them after something was drawn.
func (c *Comparison) Short() bool {
	all := 0
	for _, s := range c.Alignment.Sentences {
		all += len(s)
	}
	return all <= shortTexts
}

// Whole reports whether all that the view shows was found.
func (c *Comparison) Whole() bool {
	return c.Work == nil && c.Facts != nil && (c.At.View != "names" || c.Names != nil) && (c.At.View != "words" || c.Words != nil)
}

// Look finds what the view of a comparison shows: names or words, and for all views the facts, since they tell what differs.
func (d Desk) Look(p Page) Page {
	if p.Comparison == nil || p.Comparison.Work != nil || p.Comparison.Whole() {
		return p
	}
	c := *p.Comparison
	if c.Facts == nil {
		t := compare.Facts(d.Articles.Names(), d.found(c.Numbers), c.Alignment, c.Articles...)
		c.Facts = &t
		c.differ()
		c = *c.show(c.At)
	}
	if c.At.View == "names" {
		d.names(&c)
	}
	if c.At.View == "words" {
		d.words(&c)
	}
	p.Comparison = &c
	return p
}

func (d Desk) names(c *Comparison) {
	if c.Names == nil {
		c.Names = compare.Called(d.Articles.Names(), d.found(c.Numbers), c.Articles...)
		c.Names = slices.Grow(c.Names, 1) // known, even if there are none
	}
}

func (d Desk) words(c *Comparison) {
	if c.Words == nil {
		c.Words = compare.Distinct(index.Stems(), d.Articles.Names(), d.found(c.Numbers), c.Articles...)
	}
}

// soon does what Look does where it takes no time.
func (d Desk) soon(p Page) Page {
	if c := p.Comparison; c != nil && c.Work == nil && c.Short() {
		return d.Look(p)
	}
	return p
}

// Warm finds in advance what another view of short articles will show, one thing at a time; done reports that nothing is left.
func (d Desk) Warm(p Page) (next Page, done bool) {
	if p.Comparison == nil || p.Comparison.Work != nil || !p.Comparison.Short() {
		return p, true
	}
	c := *p.Comparison
	switch {
	case c.Names == nil:
		d.names(&c)
	case c.Words == nil:
		d.words(&c)
	default:
		return p, true
	}
	p.Comparison = &c
	return p, false
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
