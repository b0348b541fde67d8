package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/app/internal/route"
	"parallax/app/internal/screen"
)

// listenComparison hangs on the window what only a comparison needs.
func (a *App) listenComparison(on func(event string, f func(e app.Value)), dispatch func(func())) {
	a.laid.onward = app.FuncOf(func(app.Value, []app.Value) any {
		a.laid.posted = false
		a.goOn(func(next *screen.Comparison) {
			aligned := a.page.Comparison.Work != nil
			a.page.Comparison = next // at once: whoever goes elsewhere before it is drawn takes along what it has, and what it began
			dispatch(func() {
				switch {
				case a.page.Comparison != next:
				case a.asked != screen.None && next.Found():
					a.paint()
					a.act(a.asked)
				case aligned && a.due == nil:
					a.ctx.Defer(func(app.Context) { a.toPlace(false) })
				}
			})
		})
		return nil
	})
	a.laid.outbox = mailbox(a.laid.onward)
	a.laid.again = app.FuncOf(func(app.Value, []app.Value) any {
		if a.laid.sight < sights {
			a.sight()
		}
		if a.due != nil && a.due.times < sights {
			a.showDue()
		}
		return nil
	})
	on("beforeprint", func(app.Value) {
		a.laid.printed = true
		a.toPaper()
	})
	on("afterprint", func(app.Value) { a.fromPaper() })
	on("click", func(e app.Value) {
		if strip, ok := nearest(e, "#strip"); ok {
			box := strip.Call("querySelector", "svg").Call("getBoundingClientRect")
			x := (e.Get("clientX").Float() - box.Get("x").Float()) / max(1, box.Get("width").Float())
			y := (e.Get("clientY").Float() - box.Get("y").Float()) / max(1, box.Get("height").Float())
			dispatch(func() {
				if c := a.page.Comparison; c != nil && c.Work == nil { // the strip of one that was left stands for a moment
					a.toSentence(sentenceAt(c, x, y))
				}
			})
		}
	})
	// A view, a filter or a switch keeps the place, which the links do not hold: they would have to be written anew with every step.
	on("click", func(e app.Value) {
		link, ok := nearest(e, "#c-views a, #c-sum a")
		if c := a.page.Comparison; ok && c != nil && c.Work == nil && plainly(e) {
			e.Call("preventDefault")
			dispatch(func() {
				if a.page.Comparison != c {
					return // somebody went elsewhere
				}
				at := c.Here()
				to := route.Parse(link.Get("hash").String())
				to.Column, to.Sentence = at.Column, at.Sentence
				a.goTo(to)
			})
		}
	})
	// The keys go on from the row that Tab or a click went to.
	on("focusin", func(e app.Value) {
		row, ok := nearest(e, ".row, .stop")
		if c := a.page.Comparison; ok && c != nil && c.Work == nil {
			if i, err := strconv.Atoi(row.Get("id").String()[len("row-"):]); err == nil && i != c.Current && i < a.laid.view.of() {
				dispatch(func() {
					if a.page.Comparison == c { // and nobody went elsewhere since
						a.stand(c.Stand(i))
					}
				})
			}
		}
	})
}

// stand goes on with the comparison at another place. The address follows once no other key does: browsers refuse it too often.
func (a *App) stand(c *screen.Comparison) {
	a.page.Comparison, a.page.At = c, c.At
	a.behind()
	a.waiting = later(a.rest, lull, a.waiting)
}

// toSentence goes to the row of a sentence; where it is not among those shown, to all rows.
func (a *App) toSentence(col, sentence int) {
	c := a.page.Comparison
	if i := c.RowOf(col, sentence); i >= 0 {
		a.stand(c.Stand(i))
		a.toPlace(false)
		return
	}
	to := c.Plain()
	to.Show, to.Column, to.Sentence = "", col, sentence+1
	a.goTo(to)
}

// stepComparison goes to the next match; with the keyboard, unless it stands on the strip, which stays in sight.
func (a *App) stepComparison(by int) {
	if c := a.page.Comparison; c.Work != nil {
		return // a button
	} else if c.At.View != "" {
		a.stepRow(by)
		return
	}
	a.stand(a.page.Comparison.Step(by))
	c := a.page.Comparison
	switch _, of := c.Match(); {
	case of > 0 && c.Current >= 0:
		a.notice = stopCount(c)
		a.toPlace(focused() != "strip")
	case c.WeakRows() > 0:
		a.notice = wOnlyWeak
	default:
		a.notice = wNoMatches
	}
}

// stepRow goes to the next row of facts, names or words; after the last comes the first.
func (a *App) stepRow(by int) {
	c, of := a.page.Comparison, a.laid.view.of()
	if of == 0 {
		a.notice = wNoRowHere
		return
	}
	at := a.rowShown()
	if at < 0 && by < 0 {
		at = 0
	}
	a.stand(c.Stand((at + by + of) % of))
	a.notice = ""
	a.toPlace(true)
}

// waits reports whether what a key asked for is kept until the rows of a comparison stand. Only the last such key counts.
func (a *App) waits(act screen.Action) bool {
	c := a.page.Comparison
	a.asked = screen.None
	if c == nil || c.Found() || act != screen.Next && act != screen.Previous && (act < screen.First || c.Work == nil) {
		return false
	}
	a.asked = act
	return true
}

// actComparison carries out a key that means something only in a comparison.
func (a *App) actComparison(act screen.Action) {
	c := a.page.Comparison
	if c == nil || c.Work != nil {
		return
	}
	to := c.Here()
	switch act {
	case screen.Level:
		a.level()
		return
	case screen.First, screen.Last:
		a.page.Comparison = c.Stand(-1)
		if act == screen.First {
			a.stepComparison(1)
		} else {
			a.stepComparison(-1)
		}
		return
	case screen.WeakToo:
		to.Weak = !to.Weak
	case screen.Changed:
		to.Changed = !to.Changed
	case screen.AllRows:
		to.Show = ""
	case screen.View1, screen.View2, screen.View3, screen.View4:
		to.View = wViewNames[act-screen.View1].view
	}
	a.goTo(to)
}

// doComparison carries out the buttons of a comparison.
func (a *App) doComparison(do, arg string) {
	switch do {
	case "take":
		a.take(arg)
	case "fold":
		a.laid.unfolded = !a.laid.unfolded
		a.showUnfolded()
	case "copy":
		a.copyTaken()
	case "taken":
		a.put("taken", "")
		focus("[data-do=take]")
	case "level":
		if n, err := strconv.Atoi(arg); err == nil && a.page.Comparison != nil {
			if n != a.page.Comparison.Current {
				a.stand(a.page.Comparison.Stand(n))
			}
			a.level()
		}
	}
}

// level pulls what is told elsewhere beside the row that the keys stand at.
func (a *App) level() {
	next, ok := a.page.Comparison.Level()
	if !ok {
		a.notice = wNoneTold
		return
	}
	a.stand(next)
	a.toPlace(true)
}

// sayUnchanged says, once all rows stand, that changed words are to be marked and none is. Only the rows know: to set all cells against
// each other beforehand would stop the page.
func (a *App) sayUnchanged() {
	if a.laid.drawn < a.laid.view.n || len(a.laid.stale) > 0 {
		return
	}
	said, words := query("#unchanged"), ""
	if !said.Truthy() {
		return
	}
	if !query("#rows .changed").Truthy() {
		words = wNoneChanged
	}
	if said.Get("textContent").String() != words {
		said.Set("textContent", words)
	}
}
