package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/app/internal/route"
)

// listenAhead makes ready, while nobody waits, what is likely to be wanted next: the search, then a comparison.
func (a *App) listenAhead(on func(event string, f func(e app.Value))) {
	a.ahead = app.FuncOf(func(app.Value, []app.Value) any {
		next, done := a.desk.Ahead(a.page, lasting(aside))
		if a.page.Ahead = next.Ahead; !done {
			a.aheadWaiting = later(a.ahead, aside, a.aheadWaiting)
		} else {
			a.sweepSoon()
		}
		return nil
	})
	a.ready = app.FuncOf(func(app.Value, []app.Value) any {
		if a.prepared = a.desk.Search.Ready(); !a.prepared {
			later(a.ready, lull, nil)
		}
		a.lookAhead()
		return nil
	})
	for _, event := range []string{"pointerover", "focusin"} { // a finger comes over a link before it is lifted from it
		on(event, func(e app.Value) {
			if link, ok := nearest(e, `a[href*="#/compare/"]`); ok {
				a.page = a.page.Point(route.Parse(link.Get("hash").String()))
				a.lookAhead()
			}
		})
	}
}

// hold keeps what nobody waits for from being done now: who calls it has rest begin it again.
func (a *App) hold() {
	never(a.waiting)
	never(a.aheadWaiting)
	never(a.sweepWaiting)
}

// lookAhead works on at the comparison that is likely to be opened next once nothing else is to be done.
func (a *App) lookAhead() {
	if a.prepared {
		a.aheadWaiting = later(a.ahead, lull, a.aheadWaiting)
	}
}
