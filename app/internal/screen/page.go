// Package screen is the state of the page as plain values, and what every key and click makes of it.
//
// Call Desk.Open with an address first; it gives a Page. Every other method takes a Page and gives the next
// one. Nothing here knows the browser: package ui draws a Page and passes on what people do.
package screen

import (
	"fmt"
	"slices"

	"parallax/app/internal/article"
	"parallax/app/internal/collection"
	"parallax/app/internal/names"
	"parallax/app/internal/route"
	"parallax/app/internal/search"
)

// Articles is the collection that is shown; *collection.File is one.
type Articles interface {
	Title() string
	Description() string
	Len() int
	Meta(n int) collection.Meta
	Article(n int) (*article.Article, error)
	Number(id string) (int, bool)
	Names() *names.Table
}

// Searcher answers queries; *search.Engine is one.
type Searcher interface {
	Search(q search.Request, first, n int) (search.Results, error)
	Facets(q search.Request) (search.Facets, error)
	Related(number, n int) ([]search.Related, error)
	Snippet(q search.Request, number int) search.Snippet
	Marks(q search.Request, a *article.Article) [][]search.Mark
	Ready() (done bool) // makes ready what the first query needs, in pieces
}

// Desk is what the transitions of a page work with.
type Desk struct {
	Articles Articles
	Search   Searcher
	Slice    func() func() bool // begins a stretch of long work and gives what says whether it may go on; nil: to the end
}

// MaxMarked is how many articles can be marked for comparing.
const MaxMarked = 3

// Page is everything that is shown. A Page is a value: no method changes the slices of another.
type Page struct {
	At         route.Route       // the address of what is shown
	List       List              // the library; kept while another screen is shown, so that the way back is short
	Reading    *Reading          // where At is an article of the collection
	Comparison *Comparison       // where At compares articles of the collection
	Last       *Comparison       // the one shown before, so that going back to it takes no time
	Ahead      *Comparison       // one that is likely to be opened next, as far as Desk.Ahead has come with it; while another is shown it waits
	pointed    []string          // what the link that is pointed at compares
	Telling    *Telling          // where At shows who tells what; kept while another screen is shown
	Lone       *Lone             // where At names one article to compare
	Missing    []string          // ids of At that no article has
	Known      []collection.Meta // of a comparison that lacks these, the articles that there are
	Fault      error             // why the screen cannot be shown
	Marked     []string          // ids of articles marked for comparing, in the order of marking
}

// Begin opens the first address of a page. Of a list it draws the first few hits, so that something stands soon; Rest
// draws the others.
func (d Desk) Begin(p Page, to route.Route) Page {
	if to.Screen == route.Library {
		p.List = d.list(p.List, to, FirstFew)
		return p.shown()
	}
	return d.Open(p, to)
}

// Open goes to an address.
func (d Desk) Open(p Page, to route.Route) Page {
	old := p.Comparison
	p.Missing, p.Known, p.Fault, p.Lone, p.pointed = nil, nil, nil, nil, nil
	p.At = to
	switch to.Screen {
	case route.Library:
		p.List = d.list(p.List, to, PageSize)
		p.At = p.List.At
	case route.Read:
		p = d.read(p, to)
	case route.Compare:
		p = d.compare(p, to)
	case route.Told:
		p = d.telling(p, to)
		p.At = p.Telling.At
	}
	if to.Screen != route.Read {
		p.Reading = nil
	}
	if to.Screen != route.Compare {
		p.Comparison = nil
	}
	return p.keep(old)
}

// numbers finds the articles of an address.
func (d Desk) numbers(ids []string) (found []int, missing []string) {
	for _, id := range ids {
		if n, ok := d.Articles.Number(id); ok {
			found = append(found, n)
		} else {
			missing = append(missing, id)
		}
	}
	return found, missing
}

func (d Desk) article(n int) (*article.Article, error) {
	a, err := d.Articles.Article(n)
	if err != nil {
		return nil, fmt.Errorf("open article %s: %w", d.Articles.Meta(n).ID, err)
	}
	return a, nil
}

// Toggle marks an article for comparing or takes the mark off. Full reports that there was no room for one more.
func (p Page) Toggle(id string) (next Page, full bool) {
	p.pointed = nil
	if i := slices.Index(p.Marked, id); i >= 0 {
		p.Marked = slices.Delete(slices.Clone(p.Marked), i, i+1)
		return p, false
	}
	if len(p.Marked) >= MaxMarked {
		return p, true
	}
	p.Marked = append(slices.Clone(p.Marked), id)
	return p, false
}

// Remember takes over marks that were kept elsewhere, as far as such articles exist.
func (d Desk) Remember(p Page, ids []string) Page {
	p.Marked = nil
	for _, id := range ids {
		if _, ok := d.Articles.Number(id); ok && !slices.Contains(p.Marked, id) && len(p.Marked) < MaxMarked {
			p.Marked = append(p.Marked, id)
		}
	}
	return p
}

// CompareMarked gives the address that compares the marked articles; ok is false with fewer than two.
func (p Page) CompareMarked() (to route.Route, ok bool) {
	return route.Route{Screen: route.Compare, IDs: p.Marked}, len(p.Marked) > 1
}

// Beside gives the address that lays the one marked article beside the two that are compared; ok is false where it is one of them, or
// none or several are marked.
func (p Page) Beside() (to route.Route, ok bool) {
	c := p.Comparison
	if c == nil || len(p.Marked) != 1 || len(c.IDs) >= MaxMarked || slices.Contains(c.IDs, p.Marked[0]) {
		return route.Route{}, false
	}
	to = c.Plain()
	to.IDs, to.Show = append(slices.Clone(c.IDs), p.Marked[0]), ""
	return to, true
}

// Back gives the address that Escape and "← results" lead to.
func (p Page) Back() route.Route {
	back := p.List.At
	if p.At.Screen == route.Read && (back.Text != p.At.Text || back.Exact != p.At.Exact) {
		back = route.Route{Text: p.At.Text, Exact: p.At.Exact}
	}
	return back
}
