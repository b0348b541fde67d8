package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// dragging over the histogram. Only while a pointer is down on it does Go hear how it moves.
type dragging struct {
	from, to [2]int // years of the bars where it began and where it is now
	hist     app.Value
	moved    app.Func
}

// listenBars chooses years when a pointer is pressed on a bar, dragged and let go.
func (a *App) listenBars(on func(event string, f func(e app.Value))) {
	d := &dragging{}
	d.moved = app.FuncOf(func(_ app.Value, args []app.Value) any {
		d.move(args[0].Get("clientX").Int())
		return nil
	})
	on("pointerdown", func(e app.Value) {
		bar, ok := nearest(e, ".hist > i")
		if !ok || !e.Get("isPrimary").Bool() || e.Get("button").Int() != 0 {
			return
		}
		e.Call("preventDefault") // or text would be selected
		d.end()
		d.hist = bar.Get("parentElement")
		d.from = yearsOf(bar)
		attempt(func() { d.hist.Call("setPointerCapture", e.Get("pointerId")) })
		app.Window().Call("addEventListener", "pointermove", d.moved)
		d.move(e.Get("clientX").Int())
	})
	on("pointerup", func(app.Value) {
		if from, to := min(d.from[0], d.to[0]), max(d.from[1], d.to[1]); d.end() {
			a.ctx.Dispatch(func(app.Context) { a.goTo(a.page.List.PickYears(from, to)) })
		}
	})
	on("pointercancel", func(app.Value) { d.end() })
}

// move shows the bars from the first one to that below x as if they were chosen.
func (d *dragging) move(x int) {
	bars := d.hist.Get("children")
	n := bars.Length()
	box := d.hist.Call("getBoundingClientRect")
	left, width := box.Get("left").Float(), box.Get("width").Float()
	if n == 0 || width == 0 {
		return
	}
	at := min(max(int((float64(x)-left)/width*float64(n)), 0), n-1)
	d.to = yearsOf(bars.Index(at))
	from, to := min(d.from[0], d.to[0]), max(d.from[1], d.to[1])
	for i := range n {
		bar := bars.Index(i)
		y := yearsOf(bar)
		bar.Get("dataset").Set("drag", strconv.FormatBool(y[0] >= from && y[1] <= to))
	}
	if said := query(".chosen-years"); said.Truthy() {
		said.Get("dataset").Set("drag", yearsChosen(from, to))
	}
}

// end forgets the drag; it reports whether there was one.
func (d *dragging) end() bool {
	if d.hist == nil {
		return false
	}
	app.Window().Call("removeEventListener", "pointermove", d.moved)
	bars := d.hist.Get("children")
	for i := range bars.Length() {
		bars.Index(i).Call("removeAttribute", "data-drag")
	}
	if said := query(".chosen-years"); said.Truthy() {
		said.Call("removeAttribute", "data-drag")
	}
	d.hist = nil
	return true
}

func yearsOf(bar app.Value) [2]int {
	d := bar.Get("dataset")
	from, _ := strconv.Atoi(d.Get("from").String())
	to, _ := strconv.Atoi(d.Get("to").String())
	return [2]int{from, to}
}
