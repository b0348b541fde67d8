package ui

import (
	"strconv"
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/app/internal/route"
	"parallax/app/internal/screen"
)

// This file goes from one address to another.

// goTo opens an address as a new entry of the history.
func (a *App) goTo(to route.Route) {
	a.say()
	if to.Same(a.page.At) {
		return
	}
	a.leave()
	a.history("push", to.String())
	a.arrive(to, false)
}

// navigated follows the browser to the address it shows.
func (a *App) navigated() {
	a.known = fragment()
	to := route.Parse(a.known)
	a.unsaid = ""
	a.leave()
	a.arrive(to, visited())
}

// leave remembers how far the present screen is scrolled, and which hit led away from the list.
func (a *App) leave() {
	a.spots[a.page.At.String()] = spotHere()
	a.seen = rowSeen()
}

func (a *App) arrive(to route.Route, returning bool) {
	defer func(start time.Time) { searched(time.Since(start)) }(time.Now()) // until the first picture, which comes after
	from := a.page
	a.hold()
	a.typing++
	a.settled = true
	a.narrowing = a.narrowing && to.Screen == route.Library
	if to.Screen == route.Read && from.At.Screen == route.Library {
		a.page.List.Selected = a.page.List.Index(to.IDs[0])
	}
	a.opened(func() screen.Page { return a.desk.Open(a.page, to) })
	a.behind() // rest says it: a browser takes milliseconds for that
	if text := boxText(a.page.At); a.box.Get("value").String() != text {
		a.box.Set("value", text)
	}
	if a.page.At.Screen == route.Library {
		a.notice = told(a.page.List, a.desk.Articles.Len())
		if from.At.Screen != route.Library && to.Same(from.List.At) {
			returning = true
		}
	} else {
		a.notice = ""
	}
	a.ctx.Defer(func(app.Context) {
		a.paint()
		a.land(from, returning)
		a.waiting = later(a.rest, lull, a.waiting)
	})
}

// land puts scroll and focus where they belong on the screen that now stands.
func (a *App) land(from screen.Page, returning bool) {
	p := a.page
	here := p.At.Screen == from.At.Screen && a.started
	spot, known := a.spots[p.At.String()]
	a.due, a.rested = nil, false
	switch {
	case p.At.Screen == route.Told && here && !returning:
		if !strings.HasPrefix(focused(), "told-") { // the tabs keep the keyboard
			if p.At.View == "" {
				begin("#title")
			} else {
				begin("#t-what")
			}
		}
	case returning && known:
		a.due = &spot
		a.goBack()
	case p.Comparison != nil && from.Comparison != nil && sameLines(p.At, from.At): // what was opened is under the pointer
	case a.started && a.stay(from):
	case p.Comparison != nil && a.rowShown() >= 0:
		a.toPlace(false)
	case p.Comparison != nil && from.Comparison != nil && p.At.View != from.At.View && belowTop("#c-views"):
		begin("#c-views") // another view is read from its beginning
	case p.Reading != nil && p.Reading.Paragraph > 0 && !(returning && known):
		reveal("p"+strconv.Itoa(p.Reading.Paragraph), false)
	case !a.started: // a fresh page stands at its top, and asking would cost a layout
	case p.At.Screen == route.Library && here && p.List.At.Page == from.List.At.Page,
		p.Comparison != nil && from.Comparison != nil && p.Comparison.IDs[0] == from.Comparison.IDs[0]:
	case a.spots[from.At.String()].Y > 0: // asking would cost a layout
		scrollTo(0)
	}
	switch {
	case a.started && inBox() && returning && p.At.Screen != route.Library:
		focus("#main") // the keys are those of the screen somebody came back to
	case !a.started, inBox(), p.At.Screen == route.Told && here:
	case p.At.Screen != route.Library:
		if !here || from.Reading == nil || p.Reading == nil || from.Reading.Number != p.Reading.Number {
			if p.Comparison == nil || from.Comparison == nil {
				focus("#title")
			}
		}
	case !here && p.List.Selected >= 0:
		focus(".hit.on a")
	case !here, p.List.At.Page != from.List.At.Page:
		focus("#count")
	}
}

// sameLines reports whether two addresses of a comparison show the same rows, whatever lines are open among them.
func sameLines(a, b route.Route) bool {
	a.Open, a.By, a.Row, b.Open, b.By, b.Row = "", "", 0, "", "", 0
	return a.View != "" && a.Same(b)
}
