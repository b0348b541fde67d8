package ui

import (
	"strconv"

	"parallax/app/internal/screen"
)

// hits writes entries of a list; the first one stands at place at, from 0.
func hits(w *markup, list []screen.Hit, at int) {
	w.raw(`<ol class="hits" start="`, strconv.Itoa(at+1), `">`)
	for i, h := range list {
		hit(w, h, "hit-title-"+strconv.Itoa(at+i))
	}
	w.raw(`</ol>`)
}

// hit writes an entry. App marks the one that is selected, and those that are marked for comparing.
func hit(w *markup, h screen.Hit, id string) {
	m, s := h.Meta, h.Snippet
	w.raw(`<li class="hit `, sideOf(m.Language), `"`)
	w.attribute("data-article", m.ID)
	if m.Language != wLanguage {
		w.attribute("lang", m.Language)
	}
	w.raw(`><input type="checkbox" aria-labelledby="choose `, id, `"><h2 id="`, id, `"><a`)
	w.attribute("href", h.Link(0).String())
	w.raw(`>`)
	w.marked(m.Title, s.Title)
	w.raw(`</a></h2><p class="by"><span class="tag `, tint(m), `" aria-hidden="true">`)
	w.text(letters(m.Outlet))
	w.raw(`</span>`)
	w.text(byline(outlet(m.Outlet), date(m.Published), minutes(m.Words)))
	w.raw(`</p><p class="snip">`)
	w.marked(s.Text, s.Marks)
	w.raw(`</p>`)
	places(w, h)
	w.raw(`</li>`)
}

// places links the paragraph that the passage comes from, and the others with hits.
func places(w *markup, h screen.Hit) {
	s := h.Snippet
	if len(s.Marks) == 0 && len(s.More) == 0 {
		return
	}
	w.raw(`<p class="places">`)
	if len(s.Marks) > 0 {
		w.text(wPassage)
		place(w, h, s.Block, thisPassage(s.Block+1))
	}
	if len(s.More) > 0 {
		if len(s.Marks) > 0 {
			w.text("· ")
		}
		w.raw(`<span class="more">`)
		w.text(wMore)
		for _, block := range s.More {
			place(w, h, block, toParagraph(block+1))
		}
		if s.Rest > 0 {
			w.text(andMore(s.Rest))
		}
		w.raw(`</span>`)
	}
	w.raw(`</p>`)
}

func place(w *markup, h screen.Hit, block int, label string) {
	w.raw(`<a`)
	w.attribute("href", h.Link(block+1).String())
	w.attribute("aria-label", label)
	w.raw(`>`)
	w.text(paragraph(block + 1))
	w.raw(`</a>`)
}
