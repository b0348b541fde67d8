package screen

import (
	"parallax/app/internal/article"
	"parallax/app/internal/collection"
	"parallax/app/internal/route"
	"parallax/app/internal/search"
)

// firstBlocks is how many paragraphs of a very long article are drawn at once; More draws all.
const firstBlocks = 150

// Reading is an article that is open.
type Reading struct {
	Number    int
	Meta      collection.Meta
	Article   *article.Article
	Title     []search.Mark   // of the headline; these are the first hits
	Marks     [][]search.Mark // per block, in order
	FirstHit  []int           // per block, how many hits stand before it, those of the headline too
	Hits      int             // in all
	Current   int             // the hit that the keys stand at, from 0; -1 is none yet
	Paragraph int             // from 1, that the address points at; 0 is none
	Drawn     int             // blocks to draw
	Related   []search.Related
	Elsewhere map[int][]string // by block: ids of the articles that tell it too
	Told      bool             // Related is known; Desk.Relate makes it so
}

// maxRelated is how many articles are named as like the one that is open.
const maxRelated = 4

func (d Desk) read(p Page, to route.Route) Page {
	found, missing := d.numbers(to.IDs)
	p.Missing = missing
	if len(found) == 0 {
		p.Reading = nil
		return p
	}
	a, err := d.article(found[0])
	if err != nil {
		p.Reading, p.Fault = nil, err
		return p
	}
	r := &Reading{Number: found[0], Meta: d.Articles.Meta(found[0]), Article: a, Current: -1}
	if to.Paragraph <= len(a.Blocks) {
		r.Paragraph = to.Paragraph
	}
	if to.Text != "" {
		r.Marks = d.Search.Marks(queryOf(to), a)
		r.Title = d.Search.Snippet(queryOf(to), r.Number).Title
		r.Hits = len(r.Title)
	}
	r.FirstHit = make([]int, len(a.Blocks))
	for i := range a.Blocks {
		r.FirstHit[i] = r.Hits
		if i < len(r.Marks) {
			r.Hits += len(r.Marks[i])
		}
	}
	r.Elsewhere = d.elsewhere(r.Number)
	r.Drawn = min(len(a.Blocks), firstBlocks)
	if r.Paragraph > r.Drawn {
		r.Drawn = len(a.Blocks)
	}
	p.Reading = r
	return p
}

// Step gives the article at the next hit, or with -1 the one before; after the last comes the first.
func (r Reading) Step(by int) *Reading {
	if r.Hits == 0 {
		return &r
	}
	r.Drawn = len(r.Article.Blocks)
	switch {
	case r.Current >= 0:
		r.Current = (r.Current + by + r.Hits) % r.Hits
	case by < 0:
		r.Current = (r.start() - 1 + r.Hits) % r.Hits
	default:
		r.Current = r.start() % r.Hits
	}
	return &r
}

// TitleOnly reports whether the headline alone holds hits.
func (r *Reading) TitleOnly() bool { return r.Hits > 0 && r.Hits == len(r.Title) }

// start gives the first hit at or after the paragraph of the address.
func (r *Reading) start() int {
	if r.Paragraph == 0 {
		return 0
	}
	return r.FirstHit[r.Paragraph-1]
}

// More gives the article with all its blocks drawn.
func (r Reading) More() *Reading {
	r.Drawn = len(r.Article.Blocks)
	return &r
}

// Relate finds the articles that are like the open one. It is apart from Open, so that the article stands first.
func (d Desk) Relate(p Page) Page {
	if p.Reading == nil || p.Reading.Told {
		return p
	}
	r := *p.Reading
	r.Related, _ = d.Search.Related(r.Number, maxRelated) // no more than an offer: without it the article is still whole
	r.Told = true
	p.Reading = &r
	return p
}
