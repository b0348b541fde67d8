package ui

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/app/internal/route"
	"parallax/app/internal/screen"
)

// lull is how long after a picture follows what it was not to wait for, such as the hits below the first few: long enough for the picture
// to be painted and for a fast next letter to come first, too short to scroll there.
const lull = 40 * time.Millisecond

// pause is how long nobody types before the address becomes an entry of the history and the count is read out.
const pause = 900 * time.Millisecond

// boxText gives what the search box holds at an address.
func boxText(at route.Route) string {
	if at.Screen == route.Library || at.Screen == route.Read {
		return at.Text
	}
	return ""
}

// typed searches for what stands in the box. Events that queued up while Go was busy find nothing new and end here.
func (a *App) typed() {
	text := a.box.Get("value").String()
	if a.page.At.Screen == route.Library && text == a.page.List.At.Text {
		return
	}
	a.quickly(true, func() screen.Page { return a.desk.Typed(a.page, text) })
}

// quickly goes on a stretch of changes that come fast, letters or steps of a slider: only the first few hits are drawn now, and
// the whole stretch is one entry of the history.
func (a *App) quickly(up bool, change func() screen.Page) {
	if a.settled {
		a.say() // the entry that is left
		a.leave()
		a.settled, a.unsaid = false, "push"
	} else {
		a.behind()
	}
	a.hold()
	start := time.Now()
	a.due, a.page = nil, change()
	took := time.Since(start)
	stands := a.paint()
	if stands {
		searched(took)
	}
	if up && a.offset > 0 {
		scrollTo(0)
	}
	a.notice = ""
	a.typing++
	now := a.typing
	a.ctx.Defer(func(ctx app.Context) {
		if !stands { // on the way from another screen
			a.paint()
			searched(took)
		}
		a.waiting = later(a.rest, lull, a.waiting)
		ctx.After(pause, func(app.Context) {
			if now == a.typing {
				a.settle()
			}
		})
	})
}

// settle ends a stretch of typing: the address becomes an entry of the history.
func (a *App) settle() {
	a.say()
	a.settled = true
	if t := a.page.Telling; a.page.At.Screen == route.Told && t != nil {
		a.notice = toldCount(t)
	} else {
		a.notice = told(a.page.List, a.desk.Articles.Len())
	}
}
