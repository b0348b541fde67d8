package ui

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/app/internal/route"
	"parallax/app/internal/screen"
)

// listenComparison hangs on the window what only a comparison needs.
func (a *App) listenComparison(on func(event string, f func(e app.Value)), dispatch func(func())) {
	a.laid.onward = app.FuncOf(func(app.Value, []app.Value) any {
		a.laid.posted = false
		a.goOn(func(next *screen.Comparison) {
			before := a.page.Comparison
			dispatch(func() {
				if a.page.Comparison != before {
					return // somebody went on to another screen
				}
				a.page.Comparison = next
				if before.Work != nil && a.due == nil {
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
			dispatch(func() { a.toSentence(sentenceAt(a.page.Comparison, x, y)) })
		}
	})
	// A view, a filter or a switch keeps the place, which the links do not hold: they would have to be written anew with every step.
	on("click", func(e app.Value) {
		link, ok := nearest(e, "#c-views a, #c-sum a")
		if c := a.page.Comparison; ok && c != nil && c.Work == nil && plainly(e) {
			e.Call("preventDefault")
			dispatch(func() {
				at := a.page.Comparison.Here()
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

// stand goes on with the comparison at another place, and brings the address there.
func (a *App) stand(c *screen.Comparison) {
	a.page.Comparison, a.page.At = c, c.At
	if a.unsaid == "" {
		a.unsaid = "replace"
	}
	a.say()
}

// toPlace brings the row of the address into sight.
func (a *App) toPlace(andFocus bool) {
	if c := a.page.Comparison; c != nil && a.rowShown() >= 0 {
		a.due = nil
		a.paint()
		a.seek(andFocus)
	}
}

// Something is brought into sight so many frames long, or until it stood there for some: how high the rows between are is known only
// after they were near, which a busy browser finds out frames later.
const (
	sights = 20
	calm   = 4
)

// seek brings the row into sight as soon as it is drawn.
func (a *App) seek(andFocus bool) {
	a.laid.sight, a.laid.focus = sights, andFocus
	a.found()
}

// goBack scrolls to where the page is due, as soon as that is drawn.
func (a *App) goBack() {
	if a.due != nil {
		a.laid.sight, a.due.times = 0, sights
		a.found()
	}
}

// found brings into sight what was sought, if it is drawn by now.
func (a *App) found() {
	switch {
	case !a.reached():
	case a.due != nil && a.due.times == sights:
		a.showDue()
	case a.laid.sight == sights:
		a.sight()
	}
}

// reached reports whether what is to be brought into sight stands, with as many rows below as a screen shows.
func (a *App) reached() bool {
	c, v := a.page.Comparison, a.laid.view
	if c == nil {
		return true
	}
	if !c.Found() || a.laid.c != c {
		return false
	}
	at := v.at(a.rowShown())
	if a.due != nil {
		if at = v.n; strings.HasPrefix(a.due.ID, "row-") {
			row, _ := strconv.Atoi(a.due.ID[len("row-"):])
			at = v.at(row)
		}
	}
	return a.laid.drawn >= min(at+firstRows, v.n)
}

// sight brings the row into sight.
func (a *App) sight() {
	if c := a.page.Comparison; c != nil && a.rowShown() >= 0 && a.laid.sight > 0 {
		before := scrolled()
		a.laid.sight--
		row := "row-" + strconv.Itoa(a.rowShown())
		reveal(row, a.laid.focus)
		if a.laid.focus && c.At.View != "" {
			focus("#" + row + " .opener") // Enter shows the lines
		}
		a.laid.focus = false
		if a.laid.still++; scrolled() != before {
			a.laid.still = 0
		}
		if a.laid.still == calm {
			a.laid.sight, a.laid.still = 0, 0
			return
		}
		app.Window().Call("requestAnimationFrame", a.laid.again)
	}
}

// showDue scrolls to where the page is due, until nothing comes any more.
func (a *App) showDue() {
	switch {
	case a.due.times > 0:
		before := scrolled()
		a.due.times--
		a.due.show()
		if a.laid.still++; scrolled() != before {
			a.laid.still = 0
		}
		if a.laid.still == calm {
			a.due.times, a.laid.still = 0, 0
		}
		app.Window().Call("requestAnimationFrame", a.laid.again)
	case a.rested:
		a.due = nil
	}
}

// stay keeps what is seen of the aligned view where it is while other rows come around it: where the row goes, the one above. It
// reports whether that is to be done, which it is where only the choice of rows is another.
func (a *App) stay(from screen.Page) bool {
	c, was := a.page.Comparison, from.Comparison
	if c == nil || was == nil || c.Work != nil || was.Work != nil || c.At.View != "" || was.At.View != "" {
		return false
	}
	x, y := was.Here(), c.Here()
	if x.Column != y.Column || x.Sentence != y.Sentence {
		return false
	}
	row := -1
	if was.SameRows(c) {
		return true // they were not written anew
	}
	if n, err := strconv.Atoi(strings.TrimPrefix(a.seen.ID, "row-")); err == nil && n < len(was.Rows) {
		for k, cell := range was.Rows[n].Cells {
			if len(cell) > 0 && row < 0 {
				row = c.Near(k, cell[0])
			}
		}
	}
	if row >= 0 {
		a.due = &spot{ID: "row-" + strconv.Itoa(row), Top: a.seen.Top}
		a.goBack()
	}
	return true
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
		return
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
