package screen

import (
	"slices"

	"parallax/app/internal/route"
	"parallax/app/internal/search"
)

const (
	PageSize = 50 // hits on a page
	FirstFew = 8  // hits that are drawn at once while typing: more than a screen shows
	Piece    = 14 // hits that More draws of the others
)

// List is the library: the whole collection or what a query found.
type List struct {
	At       route.Route // its address
	Query    search.Request
	Results  search.Results // Hits holds a whole page
	Facets   search.Facets  // counts; while Counted is false, those of the list before
	Counted  bool
	Hits     []Hit // of them, the first few or all: those to show now
	Selected int   // index in Hits that the keys stand at; -1 is none
	Fault    error // why the search failed
}

// Hit is one entry of the list.
type Hit struct {
	search.Hit
	Snippet search.Snippet
	Text    string // of the query that found it
	Exact   bool
}

// Link gives the address of the hit at block number p from 1, or 0 for its beginning.
func (h Hit) Link(p int) route.Route {
	return route.Route{Screen: route.Read, IDs: []string{h.Meta.ID}, Text: h.Text, Exact: h.Exact, Paragraph: p}
}

// First gives the place of the first hit of this page among all, from 0.
func (l List) First() int { return (max(l.At.Page, 1) - 1) * PageSize }

// Pages gives the number of pages, at least 1.
func (l List) Pages() int { return max(1, (l.Results.Total+PageSize-1)/PageSize) }

// queryOf gives the query of an address. The last word may be only begun in an address that was sent as well as while typing:
// the same address always shows the same.
func queryOf(r route.Route) search.Request {
	return search.Request{
		Text: r.Text, Outlets: r.Outlets, From: r.From, To: r.To,
		Undated: r.Undated, Names: r.Names, Sort: search.Sort(r.Sort), Exact: r.Exact, Typing: search.Begun(r.Text),
	}
}

// list searches and keeps of the old list what is still right. It draws the first few hits; with a whole page of them come the counts.
func (d Desk) list(old List, at route.Route, few int) List {
	l := List{At: at, Query: queryOf(at), Selected: -1, Facets: old.Facets}
	if at.Same(old.At) && old.Results.Hits != nil {
		l = old
	} else {
		l.Results, l.Fault = d.Search.Search(l.Query, l.First(), PageSize)
		if last := l.Pages(); l.Fault == nil && at.Page > last {
			l.At.Page = last
			if last == 1 {
				l.At.Page = 0
			}
			l.Results, l.Fault = d.Search.Search(l.Query, l.First(), PageSize)
		}
	}
	if few >= PageSize {
		l = d.count(l)
	}
	return d.draw(l, old, few)
}

// count counts what narrows the list, unless that was done.
func (d Desk) count(l List) List {
	if l.Counted || l.Fault != nil {
		return l
	}
	l.Facets, l.Fault = d.Search.Facets(l.Query)
	l.Counted = true
	return l
}

// draw makes the snippets of the first n hits. Those of the old list are kept where the words are the same.
func (d Desk) draw(l, old List, n int) List {
	n = min(n, len(l.Results.Hits))
	known := map[int]search.Snippet{}
	if sameWords(l.Query, old.Query) {
		for _, h := range old.Hits {
			known[h.Number] = h.Snippet
		}
	}
	l.Hits = make([]Hit, n)
	for i, h := range l.Results.Hits[:n] {
		s, ok := known[h.Number]
		if !ok {
			s = d.Search.Snippet(l.Query, h.Number)
		}
		l.Hits[i] = Hit{h, s, l.At.Text, l.At.Exact}
	}
	return l
}

// Index gives the place in Hits of the article with this id, or -1.
func (l List) Index(id string) int {
	return slices.IndexFunc(l.Hits, func(h Hit) bool { return h.Meta.ID == id })
}

func sameWords(a, b search.Request) bool {
	return a.Text == b.Text && a.Exact == b.Exact && a.Typing == b.Typing
}

// Typed searches for what stands in the box now and draws the first few hits. On another screen it goes to the library.
func (d Desk) Typed(p Page, text string) Page {
	at := route.Route{Text: text}
	if p.At.Screen == route.Library {
		at = p.List.At
		at.Text, at.Page = text, 0
	}
	p.List = d.list(p.List, at, FirstFew)
	return p.shown()
}

// Narrow goes to another address of the library as Typed does: it draws the first few hits.
func (d Desk) Narrow(p Page, to route.Route) Page {
	p.List = d.list(p.List, to, FirstFew)
	return p.shown()
}

// More draws a piece of the hits that Typed left out; done reports that there was none.
func (d Desk) More(p Page) (next Page, done bool) {
	n := len(p.List.Hits)
	if n >= len(p.List.Results.Hits) {
		return p, true
	}
	p.List = d.draw(p.List, p.List, n+Piece)
	return p, false
}

// Rest draws all hits that Typed left out, and counts.
func (d Desk) Rest(p Page) Page {
	for done := false; !done; {
		p, done = d.More(p)
	}
	if p.At.Screen == route.Library {
		p.List = d.count(p.List)
	}
	return p
}

func (p Page) shown() Page {
	old := p.Comparison
	p.At, p.Reading, p.Comparison, p.Lone, p.Missing, p.Known, p.Fault, p.pointed = p.List.At, nil, nil, nil, nil, nil, nil, nil
	return p.keep(old)
}

// Move gives the list with the selection moved; it stays within the list.
func (l List) Move(by int) List {
	if len(l.Hits) == 0 {
		return l
	}
	if l.Selected < 0 && by < 0 {
		by++
	}
	l.Selected = min(max(l.Selected+by, 0), len(l.Hits)-1)
	return l
}
