package ui

import (
	"strings"

	"parallax/app/internal/route"
	"parallax/app/internal/screen"
)

// toPaper completes the page before it is printed: all rows of a comparison, both lists of who tells what, and the address to come
// back by, which app.css sets above the text.
func (a *App) toPaper() {
	a.drawTo(1 << 30)
	if main := query("#main"); main.Truthy() {
		main.Call("setAttribute", "data-from", addressOnPaper(pageAddress(), a.page.At))
	}
	a.fromPaper()
	if t := a.page.Telling; t != nil && t.At.View == "" && t.Several+t.One > 0 && a.page.At.Screen == route.Told {
		if body := query("#t-body"); body.Truthy() {
			several, one := a.desk.Open(a.page, t.In("several", 0)).Telling, a.desk.Open(a.page, t.In("one", 0)).Telling
			body.Call("insertAdjacentHTML", "beforeend", thingsOnPaper(several, one))
		}
	}
}

// fromPaper takes away what was for paper alone.
func (a *App) fromPaper() {
	if lists := query("#t-paper"); lists.Truthy() {
		lists.Call("remove")
	}
}

// addressOnPaper gives the address to come back by; of a page whose own address only this browser knows, what belongs behind it.
func addressOnPaper(page string, at route.Route) string {
	if page == "" {
		return at.String() + wBehindPage
	}
	return page + at.String()
}

// thingsOnPaper writes the beginnings of both lists of things, in place of the few of the overview.
func thingsOnPaper(several, one *screen.Telling) string {
	var w markup
	w.raw(`<div id="t-paper">`)
	for _, t := range []*screen.Telling{several, one} {
		all := t.Several
		if t == one {
			all = t.One
		}
		w.things(t)
		if n := len(t.Things); n < all {
			w.element(`p class="rest"`, firstOf(n, all, t.At.String()))
		}
	}
	w.raw(`</div>`)
	return strings.ReplaceAll(w.String(), ` id="t-what" tabindex="-1"`, "") // the same heading twice, and none to go to
}
