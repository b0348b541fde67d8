package ui

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/app/internal/screen"
)

const (
	firstRows = 24                    // that are written at once: more than most screens show
	fewRows   = 8                     // that are written before the clock is looked at
	stretch   = 12 * time.Millisecond // of work between which the page can answer
	opening   = 16 * time.Millisecond // of the same on arriving, when the frame of the screen is still to be drawn
	writing   = 8 * time.Millisecond  // of writing rows: the browser takes twice as long again to lay them out
	breath    = 16 * time.Millisecond // between, unless somebody waits for a row: the browser lays out in one go what came since its last picture
	aside     = 8 * time.Millisecond  // of what nobody waits for, and between
)

// A laid is what stands in the parts of the comparison's frame.
type laid struct {
	c     *screen.Comparison
	parts map[string]string
	view  view
	drawn int   // entries of the view
	stale []int // those drawn before it was known what differs in them

	telling *screen.Telling // what stands of who tells what

	onward    app.Func  // goes on with what did not matter for the first picture
	following app.Value // the timer that will call it
	outbox    app.Value // what is posted there calls it at once
	posted    bool
	again     app.Func // brings the row into sight once more
	unfolded  bool     // on a narrow screen: what narrows the rows and takes them along
	printed   bool     // the browser began to print
	sight     int      // how often it is still to do so
	still     int      // for how many frames nothing had to be scrolled
	focus     bool     // with the keyboard
	held      bool     // a row that was written anew under another number had the keyboard

	aligning time.Duration // that the alignment took so far
}

// slice lets work go on for a stretch.
func slice() func() bool { return lasting(stretch) }

func lasting(d time.Duration) func() bool {
	start := time.Now()
	return func() bool { return time.Since(start) < d } // asks one clock of the browser, where Now asks two
}

// paintComparison brings the comparison up to the page. It reports whether it stands.
func (a *App) paintComparison() bool {
	c := a.page.Comparison
	frame := app.Window().GetElementByID("c-heads")
	if c == nil || !frame.Truthy() {
		return false
	}
	if !frame.Get("firstChild").Truthy() {
		a.laid.c, a.laid.parts = nil, map[string]string{}
	}
	if a.laid.c == c {
		return true
	}
	k, was := columnsOf(c), a.laid.c
	a.laid.c = c
	held, had := focused(), hasFocus()
	a.put("heads", k.heads(a.page.Back().String(), backTo(a.page)))
	a.put("views", k.views())
	a.showUnfolded()
	if c.Work != nil {
		a.put("body", k.working())
		a.put("taken", "")
		a.put("sum", "")
		a.put("strip", "")
		a.onwards(0)
		return true
	}
	if was == nil || was.Work != nil || !was.SameRows(c) {
		a.put("taken", "")
		a.put("sum", k.sum())
		a.put("strip", k.strip())
		a.body(k)
	} else {
		if was.Facts != c.Facts || was.At.Changed != c.At.Changed {
			a.put("sum", k.sum())
		}
		a.restate(k, was)
	}
	switch {
	case !strings.HasPrefix(held, "row-"), was == nil, was.Work == nil && was.SameRows(c):
		refocus(held)
	case was.At.View == c.At.View: // a row of another view is not that row
		a.laid.held = true
	}
	if had && !hasFocus() && !a.laid.held { // what had it went with its view: the keyboard stays close by
		focus("#view-" + c.At.View)
	}
	wait := lull
	if a.laid.view.at(a.rowShown()) >= a.laid.drawn || len(a.laid.stale) > 0 || a.due != nil {
		wait = 0
	}
	a.found()
	a.sayUnchanged()
	a.onwards(wait)
	return true
}

// showUnfolded folds what app.css folds on a narrow screen, or unfolds it.
func (a *App) showUnfolded() {
	if fold := query("#fold"); fold.Truthy() {
		fold.Call("setAttribute", "aria-expanded", a.laid.unfolded)
		query("#main").Get("classList").Call("toggle", "unfolded", a.laid.unfolded)
	}
}

// put writes one part, unless it stands so already.
func (a *App) put(part, html string) {
	if old, known := a.laid.parts[part]; known && old == html {
		return
	}
	a.laid.parts[part] = html
	app.Window().GetElementByID("c-"+part).Set("innerHTML", html)
}

// body writes the view.
func (a *App) body(k columns) {
	delete(a.laid.parts, "body")
	v := k.view()
	a.laid.view = v
	a.laid.drawn, a.laid.stale = min(firstRows, v.n), nil
	switch {
	case !k.c.Found():
		a.put("body", k.working())
	case v.n == 0:
		a.put("body", `<p class="empty">`+v.empty+`</p>`)
	default:
		a.put("body", v.open+v.entries(0, a.laid.drawn)+v.shut)
	}
}

// rowShown gives the row to be seen: where the keys stand, or what is open; -1 is none.
func (a *App) rowShown() int {
	c := a.page.Comparison
	if c.Current < 0 && c.At.View != "" {
		return a.laid.view.opened - 1
	}
	return c.Current
}

// restate shows which row the keys stand at and what was pulled beside it.
func (a *App) restate(k columns, was *screen.Comparison) {
	a.laid.view = k.view()
	if (was.Facts != k.c.Facts || was.At.Changed != k.c.At.Changed) && k.c.At.View == "" {
		a.staleRows(k.c, was)
	}
	if was.Pulled != k.c.Pulled && k.c.At.View == "" {
		for _, i := range []int{was.Pulled, k.c.Pulled} {
			a.redraw(i)
		}
	}
	if was.Current == k.c.Current {
		return
	}
	if row := query("#rows > .now"); row.Truthy() {
		row.Get("classList").Call("remove", "now")
	}
	if row := app.Window().GetElementByID("row-" + strconv.Itoa(k.c.Current)); row.Truthy() {
		row.Get("classList").Call("add", "now")
	}
	if strip := query("#strip"); strip.Truthy() && k.c.At.View == "" {
		at, _ := k.c.Match()
		strip.Call("setAttribute", "aria-valuenow", at)
		strip.Call("setAttribute", "aria-valuetext", stripValue(k.c))
		query("#strip-at").Call("setAttribute", "d", k.stripAt())
	}
}

// drawTo writes rows until n stand.
func (a *App) drawTo(n int) {
	n = min(n, a.laid.view.n)
	if rows := query("#rows"); rows.Truthy() && a.laid.drawn < n {
		rows.Call("insertAdjacentHTML", "beforeend", a.laid.view.entries(a.laid.drawn, n))
		a.laid.drawn = n
	}
}

// staleRows notes the rows that are other ones since what differs or changed is known or shown, those in the window first.
func (a *App) staleRows(c, was *screen.Comparison) {
	from, _ := strconv.Atoi(strings.TrimPrefix(spotHere().ID, "row-"))
	from = max(0, from-fewRows)
	n := a.laid.drawn
	for i := range n {
		i = (from + i) % n
		marks := was.At.Changed != c.At.Changed && (c.Rows[i].Only() < 0 || i == c.Pulled)
		if marks || !slices.Equal(was.Rows[i].Differs, c.Rows[i].Differs) {
			a.laid.stale = append(a.laid.stale, i)
		}
	}
}

// redraw writes one row of the aligned view anew.
func (a *App) redraw(i int) {
	if row := app.Window().GetElementByID("row-" + strconv.Itoa(i)); row.Truthy() {
		row.Set("outerHTML", a.laid.view.entries(i, i+1))
	}
}

// drawOn writes rows anew that have become other ones, then those that are still to come, for a while.
func (a *App) drawOn() {
	more := lasting(writing)
	if len(a.laid.stale) > 0 {
		held := focused()
		for len(a.laid.stale) > 0 && more() {
			a.redraw(a.laid.stale[0])
			a.laid.stale = a.laid.stale[1:]
		}
		refocus(held)
	}
	for a.laid.drawn < a.laid.view.n && more() {
		a.drawTo(a.laid.drawn + fewRows)
	}
	a.found()
	a.sayUnchanged()
}

// onwards calls goOn after a while, or as soon as the browser has answered what waits: timers that set each other it holds back.
func (a *App) onwards(wait time.Duration) {
	switch {
	case wait > 0:
		a.laid.following = later(a.laid.onward, wait, a.laid.following)
	case !a.laid.posted:
		a.laid.posted = true
		a.laid.outbox.Call("postMessage", 0)
	}
}

// goOn works on at a comparison under way, writes the rows that did not matter for the first picture, or finds what the views show, a
// stretch of it. It is called from the browser's own clock, so the page can answer in between.
func (a *App) goOn(finished func(*screen.Comparison)) {
	c := a.page.Comparison
	if c == nil || a.laid.c != c {
		return
	}
	var next screen.Page
	wait, stands := time.Duration(0), false
	switch {
	case c.Work != nil:
		start := time.Now()
		next = a.desk.Go(a.page, slice())
		a.laid.aligning += time.Since(start)
		if stands = next.Comparison.Work == nil; stands {
			aligned(a.laid.aligning)
			next = a.desk.Soon(next)
		}
	case a.laid.drawn < a.laid.view.n || len(a.laid.stale) > 0:
		a.drawOn()
		if next = a.page; a.due == nil && a.laid.sight == 0 {
			wait = breath
		}
	case !c.Whole():
		next = a.desk.Find(a.page, slice())
		stands = next.Comparison.Found() != c.Found() || next.Comparison.Facts != c.Facts
	default: // what the other views will show
		var done bool
		if next, done = a.desk.Warm(a.page, slice()); done {
			a.page, a.laid.c = next, next.Comparison
			a.sweepSoon()
			return
		}
		wait = lull
	}
	if stands {
		finished(next.Comparison)
		return
	}
	a.page, a.laid.c = next, next.Comparison
	a.onwards(wait)
}

// opened takes over a page whose address was just opened, and finds at once what takes no time. It notes how long an alignment took.
func (a *App) opened(open func() screen.Page) {
	was, start := a.page.Comparison, time.Now()
	a.page = open()
	if c := a.page.Comparison; c != nil && (was == nil || !slices.Equal(was.IDs, c.IDs)) {
		a.laid.sight, a.asked = 0, screen.None // what was sought is gone
		if a.laid.aligning = time.Since(start); c.Work == nil {
			aligned(a.laid.aligning)
		}
	}
	a.page = a.desk.Soon(a.page)
}

// focused gives the id of what has the focus.
func focused() string {
	if e := document().Get("activeElement"); e.Truthy() {
		return e.Get("id").String()
	}
	return ""
}

// refocus gives the focus back to what was written anew.
func refocus(id string) {
	if id != "" && focused() != id {
		focus("#" + id)
	}
}
