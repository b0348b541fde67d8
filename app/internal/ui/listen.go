package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/app/internal/route"
	"parallax/app/internal/screen"
)

// listen hangs all listeners of the page on the window. go-app's own for clicks and history are taken away: they compare
// with an address that replaceState does not tell them, while a plain link to a fragment needs no help.
func (a *App) listen() {
	w := app.Window()
	w.Set("onclick", nil)
	w.Set("onpopstate", nil)
	on := func(event string, f func(e app.Value)) {
		w.Call("addEventListener", event, app.FuncOf(func(_ app.Value, args []app.Value) any {
			f(args[0])
			return nil
		}))
	}
	dispatch := func(f func()) {
		a.ctx.Dispatch(func(app.Context) {
			f()
			a.paint()
		})
	}
	on("hashchange", func(app.Value) { dispatch(a.navigated) })
	on("pagehide", func(app.Value) {
		a.say() // the spot is that of an address
		keepSpot()
	})
	on("scroll", func(app.Value) {
		a.offset = scrolled()
		a.lookAway()
	})
	on("scrollend", func(app.Value) { a.lookAround() })
	on("resize", func(app.Value) { a.resized() })
	for _, moving := range []string{"wheel", "touchmove", "pointerdown"} { // a scroll bar takes the pointer
		on(moving, func(app.Value) { a.giveWay() })
	}
	on("keydown", func(e app.Value) {
		if scrolls(e) {
			a.giveWay()
		}
		if act := a.key(e); act != screen.None {
			e.Call("preventDefault")
			if e.Get("repeat").Bool() && !act.Steps() {
				return // a key held down a little long asks once
			}
			switch act {
			case screen.FocusBox: // at once: the next letter may follow before anything is drawn
				a.toBox()
			case screen.LeaveBox:
				a.leaveBox()
			default:
				dispatch(func() { a.act(act) })
			}
		}
	})
	on("click", func(e app.Value) {
		a.say() // a link followed at once must find the query in the history, to come back to
		do, arg := doing(e)
		switch do {
		case "":
		case "skip": // a link, but no address of ours
			e.Call("preventDefault")
			begin(arg)
		default:
			dispatch(func() { a.do(do, arg) })
		}
	})
	// The keys go on from the hit that Tab or a click went to.
	on("focusin", func(e app.Value) {
		if id := hitOf(e); id != "" {
			if i := a.page.List.Index(id); i >= 0 && i != a.page.List.Selected {
				dispatch(func() { a.page.List.Selected = i })
			}
		}
	})
	on("change", func(e app.Value) {
		if chosen(e) == "sort" {
			value, _ := strconv.Atoi(e.Get("target").Get("value").String())
			dispatch(func() { a.goTo(a.page.List.WithSort(route.Sort(min(max(value, 0), int(route.Oldest))))) })
		}
	})
	a.listenBars(on)
	a.listenComparison(on, dispatch)
	a.listenAhead(on)
	// Half words of an input method are not searched: compositionend brings the whole one.
	typed := func(e app.Value) {
		if _, ok := nearest(e, ".ends input"); ok {
			dispatch(a.slid)
			return
		}
		if e.Get("isComposing").Truthy() {
			return
		}
		if e.Get("target").Equal(a.box) {
			dispatch(a.typed)
		} else if _, ok := nearest(e, "#t-words"); ok {
			dispatch(a.namedTold)
		}
	}
	on("input", typed)
	on("compositionend", typed)
	a.rest = app.FuncOf(func(app.Value, []app.Value) any {
		if next, done := a.desk.More(a.page); !done {
			a.page = next
			a.paint()
			a.waiting = later(a.rest, 0, a.waiting) // a letter typed meanwhile comes first
			return nil
		}
		dispatch(func() {
			a.page = a.desk.Relate(a.desk.Rest(a.page))
			a.say()
			a.ctx.Defer(func(app.Context) {
				a.rested = true
				a.lookAround()
				a.sweepSoon()
				a.goBack()
				a.lookAhead()
			})
		})
		return nil
	})
}

// key tells what a key asks for at the place where the focus is.
func (a *App) key(e app.Value) screen.Action {
	const composing = 229 // the keyCode of a key that an input method takes; some browsers tell by it alone
	if e.Get("keyCode").Int() == composing || e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool() || e.Get("altKey").Bool() || e.Get("isComposing").Bool() {
		return screen.None
	}
	key := e.Get("key").String()
	if helpOpen() {
		return screen.None // the dialog has its own keys
	}
	return screen.Key(a.page.At.Screen, a.place(e.Get("target")), key)
}

func (a *App) place(target app.Value) screen.Place {
	if !target.Get("matches").Truthy() {
		return screen.Elsewhere
	}
	is := func(selector string) bool { return target.Call("matches", selector).Bool() }
	switch {
	case target.Equal(a.box):
		if a.box.Get("value").String() == "" {
			return screen.EmptyBox
		}
		return screen.Box
	case is("select,textarea,input:not([type=checkbox],[type=range])"): // a slider takes arrows alone
		return screen.Field
	case is(".hit h2 a"):
		return screen.HitLink
	case is(".hit input"):
		return screen.HitBox
	case is("#strip"):
		return screen.Strip
	case is("a,button,input,summary"):
		return screen.Control
	}
	return screen.Elsewhere
}

// scrolls reports whether a key scrolls the page where nothing else takes it.
func scrolls(e app.Value) bool {
	switch e.Get("key").String() {
	case "ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End", " ":
		return true
	}
	return false
}
