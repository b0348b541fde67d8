package ui

import (
	"strconv"
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// This file holds what the page asks of the browser itself.

func document() app.Value { return app.Window().Get("document") }
func root() app.Value     { return document().Get("documentElement") }

func ready(state string) { root().Get("dataset").Set("state", state) }

// here is the path of the page as go-app's router looks it up. A pattern for any path would cost a compilation at the start.
func here() string { return "/" + strings.TrimPrefix(app.Window().URL().Path, "/") }

// searched notes for measurements that the hits of the last keystroke, or what the last address opens, stand, and the milliseconds
// that finding them took.
func searched(took time.Duration) {
	root().Get("dataset").Set("took", strconv.FormatFloat(took.Seconds()*1000, 'f', 1, 64))
}

// aligned notes for measurements that a comparison stands, and the milliseconds that reading and aligning its articles took.
func aligned(took time.Duration) {
	root().Get("dataset").Set("aligned", strconv.FormatFloat(took.Seconds()*1000, 'f', 1, 64))
}

func fragment() string { return app.Window().Get("location").Get("hash").String() }

// attempt runs what a browser may refuse, such as storage or history in a sandboxed frame. Nothing is lost but comfort.
func attempt(f func()) {
	defer func() { _ = recover() }()
	f()
}

func setTitle(s string) {
	if d := document(); d.Get("title").String() != s {
		d.Set("title", s)
	}
}

// shell is what the box held before the program was there; the loader keeps it.
type shell struct {
	typed, focused bool // typed: it is not what the address put there
	value          string
	start, end     int
}

func shellBox() shell {
	p := app.Window().Get("parallax")
	if !p.Truthy() || !p.Get("box").Truthy() {
		return shell{}
	}
	b := p.Get("box")
	value := b.Get("value").String()
	return shell{value != b.Get("first").String(), b.Get("focused").Truthy(), value, b.Get("start").Int(), b.Get("end").Int()}
}

// later calls f after a while, in place of the call that was waiting; it gives what the next one is to replace.
func later(f app.Func, wait time.Duration, waiting app.Value) app.Value {
	never(waiting)
	return app.Window().Call("setTimeout", f, int(wait.Milliseconds()))
}

// never takes back the call that was waiting.
func never(waiting app.Value) {
	if waiting != nil {
		app.Window().Call("clearTimeout", waiting)
	}
}

// mailbox gives a port: what is posted to it calls f from a task of its own.
func mailbox(f app.Func) app.Value {
	channel := app.Window().Get("MessageChannel").New()
	channel.Get("port1").Set("onmessage", f)
	return channel.Get("port2")
}

func scrolled() int { return app.Window().Get("scrollY").Int() }

func scrollTo(y int) {
	if scrolled() != y {
		app.Window().Call("scrollTo", 0, y)
	}
}

func query(selector string) app.Value { return document().Call("querySelector", selector) }

// hasFocus reports whether the keyboard is anywhere in the page.
func hasFocus() bool { return !document().Get("activeElement").Equal(document().Get("body")) }

// focus moves the keyboard without scrolling.
func focus(selector string) {
	if e := query(selector); e.Truthy() {
		e.Call("focus", map[string]any{"preventScroll": true})
	}
}

// show moves the keyboard to an element and scrolls as far as needed to see it.
func show(selector string) {
	if e := query(selector); e.Truthy() {
		e.Call("focus", map[string]any{"preventScroll": true})
		e.Call("closest", "li").Call("scrollIntoView", map[string]any{"block": "nearest"})
	}
}

// begin moves the keyboard to an element and scrolls to its beginning.
func begin(selector string) {
	focus(selector)
	if e := query(selector); e.Truthy() {
		e.Call("scrollIntoView", map[string]any{"block": "start"})
	}
}

// reveal scrolls an element to the middle, and moves the keyboard there when asked to.
func reveal(id string, andFocus bool) {
	e := app.Window().GetElementByID(id)
	if !e.Truthy() {
		return
	}
	if andFocus {
		e.Call("focus", map[string]any{"preventScroll": true})
	}
	e.Call("scrollIntoView", map[string]any{"block": "center"})
}

func valueOf(selector string) int {
	e := query(selector)
	if !e.Truthy() {
		return 0
	}
	n, _ := strconv.Atoi(e.Get("value").String())
	return n
}

// setValue puts a slider where it is not yet.
func setValue(selector string, n int) {
	if e := query(selector); e.Truthy() && valueOf(selector) != n {
		e.Set("value", strconv.Itoa(n))
	}
}

// belowTop reports whether the page is scrolled further than to an element.
func belowTop(selector string) bool {
	e := query(selector)
	return e.Truthy() && top(e) < 0
}

func inBox() bool {
	e := document().Get("activeElement")
	return e.Truthy() && e.Get("id").String() == "q"
}

// nearest gives the closest element around an event's target that fits a selector.
func nearest(e app.Value, selector string) (app.Value, bool) {
	target := e.Get("target")
	if !target.Truthy() || !target.Get("closest").Truthy() {
		return nil, false
	}
	at := target.Call("closest", selector)
	return at, at.Truthy()
}

// plainly reports whether a click asks for no more than to follow a link: no new window, no download.
func plainly(e app.Value) bool {
	for _, key := range []string{"ctrlKey", "metaKey", "shiftKey", "altKey", "defaultPrevented"} {
		if e.Get(key).Bool() {
			return false
		}
	}
	return e.Get("button").Int() == 0
}

// hitOf gives the id of the article whose hit an event is about.
func hitOf(e app.Value) string {
	if li, ok := nearest(e, ".hit"); ok {
		return li.Get("dataset").Get("article").String()
	}
	return ""
}

// doing gives what a click asks for: data-do and data-arg of the button, link or checkbox, or marking for a hit's checkbox.
func doing(e app.Value) (do, arg string) {
	if at, ok := nearest(e, "[data-do]:not(select)"); ok {
		d := at.Get("dataset")
		if d.Get("arg").Truthy() {
			arg = d.Get("arg").String()
		}
		return d.Get("do").String(), arg
	}
	if _, ok := nearest(e, ".hit > input"); ok {
		return "mark", hitOf(e)
	}
	return "", ""
}

// chosen gives the data-do of the list of choices that an event is about.
func chosen(e app.Value) string {
	if at, ok := nearest(e, "select[data-do]"); ok {
		return at.Get("dataset").Get("do").String()
	}
	return ""
}

// uncheck takes the tick off boxes that the browser has ticked but the page has not.
func uncheck(id string) {
	all := document().Call("querySelectorAll", ".hit > input, input[data-do=mark]")
	for i := range all.Length() {
		e := all.Index(i)
		if e.Get("dataset").Get("arg").Equal(app.ValueOf(id)) || e.Get("parentElement").Get("dataset").Get("article").Equal(app.ValueOf(id)) {
			e.Set("checked", false)
		}
	}
}

func helpOpen() bool {
	d := query("#help")
	return d.Truthy() && d.Get("open").Bool()
}

func openHelp() {
	if d := query("#help"); d.Truthy() && !d.Get("open").Bool() {
		d.Call("showModal")
	}
}

func closeHelp() {
	if d := query("#help"); d.Truthy() {
		d.Call("close")
	}
}

// stepAmong moves the keyboard among the elements that fit a selector; after the last comes the first.
func stepAmong(selector string, by int) {
	all := document().Call("querySelectorAll", selector)
	n, at := all.Length(), -1
	for i := range n {
		if all.Index(i).Equal(document().Get("activeElement")) {
			at = i
		}
	}
	if n == 0 {
		return
	}
	if at < 0 && by < 0 {
		at = 0
	}
	e := all.Index((at + by + n) % n)
	e.Call("focus", map[string]any{"preventScroll": true})
	e.Call("scrollIntoView", map[string]any{"block": "center"})
}
