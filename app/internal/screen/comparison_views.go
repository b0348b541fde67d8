package screen

import (
	"slices"

	"parallax/app/internal/compare"
	"parallax/app/internal/index"
	"parallax/app/internal/names"
)

// shortTexts is how many sentences all articles of a comparison may have together for what its view shows to be found at once.
const shortTexts = 200

// Short reports whether that is so of c; of longer ones Find finds it in steps after something was drawn.
func (c *Comparison) Short() bool {
	all := 0
	for _, s := range c.Alignment.Sentences {
		all += len(s)
	}
	return all <= shortTexts
}

// Found reports whether what stands in the view below its counts was found.
func (c *Comparison) Found() bool {
	switch c.At.View {
	case "facts":
		return c.Facts != nil
	case "names":
		return c.Names != nil
	case "words":
		return c.Words != nil
	}
	return c.Work == nil && (c.At.Show != "differ" || c.Facts != nil)
}

// Whole reports whether all that the view shows was found; the facts are part of every view, since they tell what differs.
func (c *Comparison) Whole() bool { return c.Work == nil && c.Facts != nil && c.Found() }

// A finding is facts, names or words under way. A Comparison has one at a time.
type finding struct {
	work interface {
		Step(more func() bool) (done bool)
		Stop()
	}
	put func(c *Comparison) // what came out
}

func under[T any](w *compare.Work[T], put func(c *Comparison, found T)) *finding {
	return &finding{w, func(c *Comparison) { put(c, w.Result()) }}
}

// lacks begins to find what the view does not have yet, what stands below its counts first; nil where it has all.
func (d Desk) lacks(c *Comparison) *finding {
	switch {
	case c.At.View == "names" && c.Names == nil:
		return d.names(c)
	case c.At.View == "words" && c.Words == nil:
		return d.words(c)
	case c.Facts == nil:
		return d.facts(c)
	}
	return nil
}

func (d Desk) facts(c *Comparison) *finding {
	w := compare.BeginFacts(d.Articles.Names(), d.found(c.Numbers), c.Alignment, c.Articles...)
	return under(w, func(c *Comparison, t compare.FactTable) {
		c.Facts = &t
		c.differ()
		pulled := c.Pulled
		if *c = *c.show(c.At); c.At.Show != "differ" { // the rows are the same
			c.Pulled = pulled
		}
	})
}

func (d Desk) names(c *Comparison) *finding {
	w := compare.BeginCalled(d.Articles.Names(), d.found(c.Numbers), c.Articles...)
	return under(w, func(c *Comparison, rows []compare.NameRow) {
		c.Names = slices.Grow(rows, 1) // known, even if there are none
	})
}

func (d Desk) words(c *Comparison) *finding {
	w := compare.BeginDistinct(index.Stems(), d.Articles.Names(), d.found(c.Numbers), c.Articles...)
	return under(w, func(c *Comparison, all []compare.Vocabulary) { c.Words = all })
}

// find works on at what is under way, or at what next begins, for as long as more says so. It reports whether nothing is left.
func (c *Comparison) find(next func(*Comparison) *finding, more func() bool) (done bool) {
	for {
		if c.finding == nil {
			if c.finding = next(c); c.finding == nil {
				return true
			}
		}
		if !c.finding.work.Step(more) {
			return false
		}
		put := c.finding.put
		c.finding = nil
		put(c)
	}
}

// Find works on at what the view of a comparison shows, for as long as more says so: names or words, and for all views the facts.
// Comparison.Whole tells when all was found.
func (d Desk) Find(p Page, more func() bool) Page {
	if p.Comparison == nil || p.Comparison.Work != nil || p.Comparison.Whole() {
		return p
	}
	c := *p.Comparison
	c.find(d.lacks, more)
	p.Comparison = &c
	return p
}

// Look is Find to the end.
func (d Desk) Look(p Page) Page { return d.Find(p, always) }

func always() bool { return true }

// Soon does what Look does where it takes no time.
func (d Desk) Soon(p Page) Page {
	if c := p.Comparison; c != nil && c.Work == nil && c.Short() {
		return d.Look(p)
	}
	return p
}

// Warm works on at what another view will show, for as long as more says so; done reports that nothing is left.
func (d Desk) Warm(p Page, more func() bool) (next Page, done bool) {
	if p.Comparison == nil || p.Comparison.Work != nil {
		return p, true
	}
	c := *p.Comparison
	done = c.find(d.others, more)
	p.Comparison = &c
	return p, done
}

// others begins to find what other views show; nil where they have all.
func (d Desk) others(c *Comparison) *finding {
	switch {
	case c.Names == nil:
		return d.names(c)
	case c.Words == nil:
		return d.words(c)
	}
	return nil
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
