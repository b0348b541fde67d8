package ui

import (
	"slices"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/app/internal/route"
	"parallax/app/internal/screen"
)

// act carries out what a key asked for.
func (a *App) act(act screen.Action) {
	if a.waits(act) {
		return
	}
	switch act {
	case screen.ClearBox:
		a.box.Set("value", "")
		a.typed()
	case screen.Commit:
		a.typing++
		a.page = a.desk.Rest(a.page)
		a.settle()
		a.move(1)
	case screen.Down:
		a.move(1)
	case screen.Up:
		a.move(-1)
	case screen.Open:
		if l := a.page.List; l.Selected >= 0 && l.Selected < len(l.Hits) {
			a.goTo(l.Hits[l.Selected].Link(0))
		}
	case screen.Mark:
		if id := a.current(); id != "" {
			a.toggle(id)
		}
	case screen.Compare:
		a.compare()
	case screen.Next:
		a.step(1)
	case screen.Previous:
		a.step(-1)
	case screen.Help:
		a.help()
	case screen.Back:
		a.goTo(a.page.Back())
	case screen.ClearFilters:
		a.goTo(a.page.List.Unfiltered())
	default:
		a.actComparison(act)
	}
}

// toBox moves the keyboard to the search box, leaveBox back to where it was.
func (a *App) toBox() {
	if !inBox() {
		a.former = document().Get("activeElement")
	}
	a.box.Call("focus")
	a.box.Call("select")
}

func (a *App) leaveBox() {
	a.box.Call("blur")
	if e := a.former; e != nil && e.Truthy() && e.Get("isConnected").Truthy() {
		e.Call("focus", map[string]any{"preventScroll": true})
	}
}

// compare opens the marked articles side by side. The one that is open is taken for one of the first two.
func (a *App) compare() {
	if r := a.page.Reading; r != nil && len(a.page.Marked) < 2 {
		if !slices.Contains(a.page.Marked, r.Meta.ID) {
			a.toggle(r.Meta.ID)
		}
		a.notice = wMarkNext
	} else {
		a.notice = wMarkFirst
	}
	to, ok := a.page.CompareMarked()
	if !ok {
		to, ok = a.page.Beside()
	}
	if ok {
		a.notice = ""
		a.goTo(to)
	}
}

// current gives the id of the article that x marks: the one that is open, or the selected hit.
func (a *App) current() string {
	l := a.page.List
	switch {
	case a.page.Reading != nil:
		return a.page.Reading.Meta.ID
	case a.page.At.Screen == route.Library && l.Selected >= 0 && l.Selected < len(l.Hits):
		return l.Hits[l.Selected].Meta.ID
	}
	return ""
}

func (a *App) move(by int) {
	if a.page.At.Screen != route.Library {
		return
	}
	a.page.List = a.page.List.Move(by)
	a.paint()
	show(".hit.on a")
}

// step goes to the next hit of an article or match of a comparison.
func (a *App) step(by int) {
	switch {
	case a.page.Reading != nil:
		r := a.page.Reading.Step(by)
		a.page.Reading = r
		if r.Current >= 0 {
			a.notice = hitCount(r.Current, r.Hits)
			a.ctx.Defer(func(app.Context) { reveal("hit-"+strconv.Itoa(r.Current), true) })
		}
	case a.page.Comparison != nil:
		a.stepComparison(by)
	case a.page.At.Screen == route.Told:
		stepAmong("#t-body :is(.closest a, .thing)", by)
	}
}

// do carries out the data-do of a button or checkbox.
func (a *App) do(do, arg string) {
	switch do {
	case "mark":
		a.toggle(arg)
	case "next":
		a.step(1)
	case "previous":
		a.step(-1)
	case "more":
		if a.page.Reading != nil {
			a.page.Reading = a.page.Reading.More()
		}
	case "size":
		a.size = after(sizes, a.size).value
		keep("size", a.size)
		a.look()
	case "theme":
		a.theme = after(themes, a.theme).value
		keep("theme", a.theme)
		a.look()
	case "help":
		a.help()
	case "close", "try": // a link in the dialog leads on by itself
		closeHelp()
	case "take", "fold", "copy", "taken", "level":
		a.doComparison(do, arg)
	default:
		a.doList(do, arg)
	}
}

// doList carries out what narrows the list.
func (a *App) doList(do, arg string) {
	l := a.page.List
	switch do {
	case "outlet":
		a.goTo(l.WithOutlet(arg[1:]))
	case "name":
		a.goTo(l.WithName(arg[1:]))
	case "undated":
		a.goTo(l.WithUndated())
	case "year":
		if y, err := strconv.Atoi(arg[1:]); err == nil {
			a.goTo(l.PickYears(y, y))
		}
	case "unfold":
		if n, err := strconv.Atoi(arg); err == nil && n < len(a.unfolded) {
			a.unfolded[n] = !a.unfolded[n]
		}
	case "narrow":
		a.narrowing = !a.narrowing
	case "results":
		a.narrowing = false
		a.ctx.Defer(func(app.Context) { begin("#count") })
	}
}

func (a *App) help() {
	a.helped = true
	a.ctx.Defer(func(app.Context) { openHelp() })
}

// slid narrows the list to the years between the two sliders. The one that is moved stops at the other.
func (a *App) slid() {
	h := screen.HistogramOf(a.page.List.Facets.Years)
	first, last := valueOf("#from"), valueOf("#to")
	if query("#from").Equal(document().Get("activeElement")) {
		first = min(first, last-1, len(h.Years)-1)
	} else {
		last = max(last, first+1)
	}
	to := a.page.List.WithYears(h.Range(first, last))
	setValue("#from", max(first, 0))
	setValue("#to", min(last, len(h.Years)))
	if a.page.At.Screen == route.Library && !to.Same(a.page.At) {
		a.quickly(false, func() screen.Page { return a.desk.Narrow(a.page, to) })
	}
}
