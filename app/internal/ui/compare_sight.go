package ui

import (
	"slices"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/app/internal/screen"
)

// This file brings rows of a comparison into sight, and scrolls to where a screen was left.

// toPlace brings the row of the address into sight.
func (a *App) toPlace(andFocus bool) {
	if c := a.page.Comparison; c != nil && a.rowShown() >= 0 {
		a.due = nil
		a.paint()
		a.seek(andFocus)
	}
}

// sights is for how many frames something is brought into sight, unless it stands there before: how high the rows between are is known only
// after they were near, which a busy browser finds out frames later.
const sights = 20

// isCalm reports, once a frame, whether nothing had to be scrolled for long enough to take a place for reached: where no heights are
// guessed, for one frame. before is how far the page was scrolled.
func (a *App) isCalm(before int) bool {
	enough := 1
	if a.page.Comparison != nil {
		enough = 4
	}
	if a.laid.still++; scrolled() != before {
		a.laid.still = 0
	}
	if a.laid.still < enough {
		return false
	}
	a.laid.still = 0
	return true
}

// seek brings the row into sight as soon as it is drawn. A key that was faster than the screen it was pressed on keeps its focus.
func (a *App) seek(andFocus bool) {
	a.laid.sight, a.laid.focus = sights, andFocus || a.laid.sight > 0 && a.laid.focus
	a.found()
}

// goBack scrolls to where the page is due, as soon as that is drawn.
func (a *App) goBack() {
	if a.due != nil {
		a.laid.sight, a.due.times = 0, sights
		a.found()
	}
}

// giveWay leaves the page where somebody scrolls it. While nothing stands yet there is nothing to scroll.
func (a *App) giveWay() {
	if c := a.page.Comparison; c == nil || c.Work == nil && c.Found() {
		a.due, a.laid.sight = nil, 0
	}
}

// found brings into sight what was sought, if it is drawn by now.
func (a *App) found() {
	a.holdRow()
	switch {
	case !a.reached():
	case a.due != nil && a.due.times == sights:
		a.showDue()
	case a.laid.sight == sights:
		a.sight()
	}
}

// holdRow gives the keyboard back to the row it stood on, which has another number by now, unless it went elsewhere meanwhile.
func (a *App) holdRow() {
	c := a.page.Comparison
	if !a.laid.held || c == nil || a.laid.c != c || a.laid.drawn <= a.rowShown() {
		return
	}
	a.laid.held = false
	if focused() == "" {
		focus("#row-" + strconv.Itoa(a.rowShown())) // none where no row is shown
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
		if a.isCalm(before) {
			a.laid.sight = 0
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
		if a.isCalm(before) {
			a.due.times = 0
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
	if c == nil || was == nil || c.Work != nil || was.Work != nil || c.At.View != "" || was.At.View != "" || !slices.Equal(c.IDs, was.IDs) {
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
