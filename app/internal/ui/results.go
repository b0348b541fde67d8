package ui

import (
	"parallax/app/internal/screen"
)

// A picture is what the results of a list look like, as HTML for the parts of the page that library leaves empty.
type picture struct {
	count      string // a text
	about      bool   // what the collection is about stands above
	understood string
	first      string // the first few hits, or what stands in their place
	below      string // the other hits; "" while they are not drawn yet
	waiting    bool   // there will be others
}

// pictureOf draws a list of a collection of so many articles.
func pictureOf(l screen.List, articles int) picture {
	p := picture{count: found(l, articles), about: l.At.Text == ""} // it stays when a filter is ticked: nothing moves under the pointer
	var said, first, below markup
	understood(&said, l)
	few := min(len(l.Hits), screen.FirstFew)
	switch {
	case l.Fault != nil:
		first.raw(`<div class="empty">`)
		first.element(`h2`, wFaulty)
		first.element(`p`, wFaultyHint)
		first.element(`p class="small soft"`, l.Fault.Error())
		first.raw(`</div>`)
	case articles == 0:
		first.element(`p class="empty"`, wEmpty)
	case len(l.Hits) == 0:
		nothing(&first, l)
	default:
		hits(&first, l.Hits[:few], l.First())
		p.waiting = len(l.Hits) < len(l.Results.Hits)
	}
	if len(l.Hits) > few {
		hits(&below, l.Hits[few:], l.First()+few)
	}
	if l.Pages() > 1 && !p.waiting {
		pages(&below, l)
	}
	p.understood, p.first, p.below = said.String(), first.String(), below.String()
	return p
}

func nothing(w *markup, l screen.List) {
	w.raw(`<div class="empty">`)
	w.element(`h2`, wNothing)
	if l.Filtered() {
		w.raw(`<p>`)
		w.text(wFilteredHint + " ")
		w.link("", l.Unfiltered().String(), wUnfiltered)
		w.raw(`</p>`)
	} else if l.Results.Message == "" {
		w.element(`p`, wNothingHint)
	}
	w.raw(`<p>`)
	w.link("", "#/", wWhole)
	w.raw(`</p></div>`)
}

func pages(w *markup, l screen.List) {
	at, last := max(l.At.Page, 1), l.Pages()
	w.raw(`<nav class="pages"`)
	w.attribute("aria-label", wPages)
	w.raw(`>`)
	step := func(rel string, to int, text string) {
		w.raw(`<a class="btn" rel="`, rel, `"`)
		w.attribute("href", l.WithPage(to).String())
		w.raw(`>`)
		w.text(text)
		w.raw(`</a>`)
	}
	if at > 1 {
		step("prev", at-1, wNewer)
	}
	if at < last {
		step("next", at+1, wOlder)
	}
	w.raw(`</nav>`)
}
