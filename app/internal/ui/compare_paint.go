package ui

import (
	"strconv"
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/app/internal/screen"
)

const (
	firstRows = 80                    // that are written at once: more than a screen shows
	nextRows  = 120                   // that follow at a time
	stretch   = 30 * time.Millisecond // of work between which the page can answer
)

// A laid is what stands in the parts of the comparison's frame.
type laid struct {
	c     *screen.Comparison
	parts map[string]string
	view  view
	drawn int // entries of the view

	telling *screen.Telling // what stands of who tells what

	onward    app.Func  // goes on with what did not matter for the first picture
	following app.Value // the timer that will call it
	again     app.Func  // brings the row into sight once more
	printed   bool      // the browser began to print
	sight     int       // how often it is still to do so
}

// slice lets work go on for a stretch.
func slice() func() bool {
	end := time.Now().Add(stretch)
	return func() bool { return time.Now().Before(end) }
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
	held := focused()
	a.put("heads", k.heads(a.page.Back().String(), backTo(a.page)))
	a.put("views", k.views())
	if c.Work != nil {
		a.put("body", k.working())
		a.put("taken", "")
		a.put("sum", "")
		a.put("strip", "")
		a.laid.following = later(a.laid.onward, 0, a.laid.following)
		return true
	}
	if was == nil || was.Work != nil || !was.SameRows(c) {
		a.put("taken", "")
		a.put("sum", k.sum())
		a.put("strip", k.strip())
		a.body(k)
	} else {
		a.restate(k, was)
	}
	if was == nil || was.At.View == c.At.View || !strings.HasPrefix(held, "row-") { // a row of another view is not that row
		refocus(held)
	}
	a.laid.following = later(a.laid.onward, lull, a.laid.following)
	return true
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
	a.laid.drawn = min(max(firstRows, v.at(a.rowShown())+1), v.n)
	switch {
	case !k.c.Whole() && k.c.At.View != "":
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
	a.drawTo(a.laid.view.at(k.c.Current) + 1)
	if was.Pulled != k.c.Pulled && k.c.At.View == "" {
		for _, i := range []int{was.Pulled, k.c.Pulled} {
			if row := app.Window().GetElementByID("row-" + strconv.Itoa(i)); row.Truthy() {
				row.Set("outerHTML", a.laid.view.entries(i, i+1))
			}
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

// goOn works on at a comparison under way, or writes the rows that did not matter for the first picture. It is called from the
// browser's own clock, so the page can answer in between.
func (a *App) goOn(finished func(*screen.Comparison)) {
	c := a.page.Comparison
	switch {
	case c == nil || a.laid.c != c:
	case c.Work != nil:
		if next := a.desk.Go(a.page, slice()); next.Comparison.Work == nil {
			finished(next.Comparison)
		} else {
			a.page.Comparison, a.laid.c = next.Comparison, next.Comparison
			a.laid.following = later(a.laid.onward, 0, a.laid.following)
		}
	case a.laid.drawn < a.laid.view.n:
		a.drawTo(a.laid.drawn + nextRows)
		a.laid.following = later(a.laid.onward, 0, a.laid.following)
	case !c.Whole():
		finished(a.desk.Look(a.page).Comparison)
	default: // what the other views will show
		if next, done := a.desk.Warm(a.page); !done {
			a.page, a.laid.c = next, next.Comparison
			a.laid.following = later(a.laid.onward, lull, a.laid.following)
		}
	}
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
