package ui

import (
	"parallax/app/internal/screen"
)

// A picture is what the results of a list look like, as HTML for the parts of the page that library leaves empty.
type picture struct {
	count      string // a text
	about      bool   // what the collection is about stands above
	understood string
	first      string   // the first few hits, or what stands in their place
	below      []string // the others, piece by piece, then the way to other pages
}

// pictureOf draws a list of a collection of so many articles. What stands of the same hits already is not drawn again.
func pictureOf(l screen.List, articles int, stands picture) picture {
	p := picture{count: found(l, articles), about: l.At.Text == ""} // it stays when a filter is ticked: nothing moves under the pointer
	var said, first markup
	understood(&said, l)
	p.understood = said.String()
	few := min(len(l.Hits), screen.FirstFew)
	switch {
	case stands.first != "":
		first.raw(stands.first)
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
	}
	p.first, p.below = first.String(), stands.below
	for from := few + len(p.below)*screen.Piece; from < len(l.Hits); from += screen.Piece {
		var piece markup
		hits(&piece, l.Hits[from:min(from+screen.Piece, len(l.Hits))], l.First()+from)
		p.below = append(p.below, piece.String())
	}
	if l.Pages() > 1 && len(l.Hits) == len(l.Results.Hits) {
		var others markup
		pages(&others, l)
		p.below = append(p.below, others.String())
	}
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
