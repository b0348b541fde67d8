package screen

import (
	"slices"

	"parallax/app/internal/article"
	"parallax/app/internal/collection"
	"parallax/app/internal/route"
)

// Thing is one thing told.
type Thing struct {
	Told   []Told
	Strong bool              // told by several, and a strong match is among its matches; else all are likely
	Absent []collection.Meta // articles on the same event in which no match was found
}

// Told is a sentence with its article.
type Told struct {
	Meta      collection.Meta
	Paragraph int // from 1
	Text      string
}

// things reads those of the page.
func (t *Telling) things(d Desk, f teller, chosen []collection.Thing) {
	open := map[int]*article.Article{}
	for _, x := range chosen {
		t.Things = append(t.Things, d.thing(x, f, open))
	}
}

func (d Desk) thing(x collection.Thing, f teller, open map[int]*article.Article) Thing {
	out := Thing{Strong: x.Strong}
	for _, m := range x.Members {
		a := open[m.Article]
		if a == nil {
			var err error
			if a, err = d.article(m.Article); err != nil {
				continue // the article itself says so where it is opened
			}
			open[m.Article] = a
		}
		if s := a.Sentences(); m.Sentence < len(s) {
			out.Told = append(out.Told, Told{d.Articles.Meta(m.Article), s[m.Sentence].Block + 1, s[m.Sentence].Text})
		}
	}
	for _, n := range f.Absent(x) {
		out.Absent = append(out.Absent, d.Articles.Meta(n))
	}
	return out
}

// elsewhere gives, by block of article n, the articles that tell it too.
func (d Desk) elsewhere(n int) map[int][]string {
	f, ok := d.Articles.(teller)
	if !ok {
		return nil
	}
	out := map[int][]string{}
	for _, t := range f.Told(n) {
		if id := d.Articles.Meta(t.Other).ID; !slices.Contains(out[t.Block], id) {
			out[t.Block] = append(out[t.Block], id)
		}
	}
	return out
}

// ComparePlace gives the address that compares article id at a paragraph with others that tell it too; there is room for two of them.
func ComparePlace(id string, others []string, paragraph int) route.Route {
	ids := append([]string{id}, others[:min(len(others), MaxMarked-1)]...)
	return route.Route{Screen: route.Compare, IDs: ids, Paragraph: paragraph}
}
