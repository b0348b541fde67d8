// Package ui draws the page with go-app and passes on what people do to package screen.
//
// Call Run in main: it opens the desk, draws the address that the browser shows, and never returns in a browser.
// App is the root; each screen has a file. Words shown to people stand in words.go.
package ui

import (
	"runtime/debug"
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/app/internal/collection"
	"parallax/app/internal/route"
	"parallax/app/internal/screen"
)

// Run draws the page. Where open fails the page says so. Nothing is swept before the first page stands.
func Run(open func() (screen.Desk, error)) {
	debug.SetGCPercent(-1)
	desk, err := open()
	app.Route(here(), func() app.Composer { return &App{desk: desk, fault: err} })
	app.RunWhenOnBrowser()
}

// App is the page. All listeners hang on the window and all links are plain fragments, so rows need no handlers.
type App struct {
	app.Compo
	desk  screen.Desk
	fault error // why there is no desk

	page        screen.Page
	theme, size string
	notice      string // for the live region
	narrowing   bool
	unfolded    unfolded
	helped      bool // the list of keys was asked for

	ctx          app.Context
	box          app.Value // the search box
	former       app.Value // what had the keyboard before it
	started      bool      // the first screen stands
	typing       int       // counts keystrokes, so that only the last one's pause counts
	settled      bool      // the address shown is an entry of its own in the history
	unsaid       string    // "push" or "replace": the address is behind the page
	rest         app.Func  // draws the hits that did not matter for the first picture
	ready        app.Func  // makes the search ready for the first letter
	ahead        app.Func  // works on at the comparison that is likely to be opened next
	aheadWaiting app.Value // the timer that will call ahead
	sweep        app.Func  // sweeps memory where that is worth it
	sweepWaiting app.Value // the timer that will call sweep
	heap         heap
	prepared     bool // the search is ready
	painted      painting
	laid         laid            // what stands of a comparison
	waiting      app.Value       // the timer that will call rest
	spots        map[string]spot // address → how far it was scrolled when it was left
	offset       int             // how far the page was scrolled when it was last: to ask the page may cost a layout
	rested       bool            // what did not matter for the first picture of a screen stands too
	asked        screen.Action   // of a comparison under way, by the last key: it is done once the rows stand
	sighted      spot            // what was seen when the page last came to rest
	width        int             // of the window then
	seen         spot            // the row of a comparison that was seen when its rows were chosen anew
	refused      bool            // the browser did not take the last address it was given
	known        string          // the address that the page last saw or gave
	due          *spot           // where the page is to be scrolled to, while what stands there may still come
}

// OnInit opens the first screen before anything is drawn, so that the shell is replaced by a whole page.
func (a *App) OnInit() {
	if a.fault != nil {
		return
	}
	a.desk.Slice = func() func() bool { return lasting(opening) }
	a.settled, a.spots = true, map[string]spot{}
	a.theme, a.size = kept("theme", themes), kept("size", sizes)
	a.page = a.desk.Remember(a.page, keptMarks())
	a.known = fragment()
	at := route.Parse(a.known)
	// What was typed into the shell's box counts for more than the address.
	if box := shellBox(); box.typed && box.value != boxText(at) {
		at = route.Route{Text: box.value}
		a.unsaid = "push"
	}
	a.opened(func() screen.Page { return a.desk.Begin(a.page, at) })
	if !at.Same(a.page.At) && a.unsaid == "" {
		a.unsaid = "replace"
	}
	if s, ok := keptSpot(); ok { // it was reloaded
		a.spots[a.page.At.String()] = s
	}
}

// OnMount takes over the box and starts to listen.
func (a *App) OnMount(ctx app.Context) {
	if a.fault != nil {
		ready("failed")
		return
	}
	a.ctx = ctx
	a.box = app.Window().GetElementByID("q")
	shell := shellBox()
	a.box.Set("value", boxText(a.page.At))
	if shell.focused {
		a.box.Call("focus")
		a.box.Call("setSelectionRange", shell.start, shell.end)
	}
	a.listen()
	a.paint()
	a.say()
	stamp()
	a.look()
	a.land(screen.Page{}, true)
	a.started = true
	a.waiting = later(a.rest, lull, nil)
	later(a.ready, 2*lull, nil)
	ready("ready")
	a.sweepSeldom()
}

func (a *App) Render() app.UI {
	if a.fault != nil {
		return app.Div().Class("app").Body(faulty(a.fault))
	}
	return app.Div().Class("app").Body(
		app.A().Class("skip").Href("#main").DataSet("do", "skip").DataSet("arg", "#main").Text(wSkip),
		a.header(),
		a.screen(),
		a.dock(),
		&help{Asked: a.helped, On: a.page.At.Screen},
		app.P().Class("sr").Role("status").Aria("live", "polite").Text(a.notice),
	)
}

func (a *App) screen() app.UI {
	p := a.page
	switch {
	case p.Fault != nil:
		return faulty(p.Fault)
	case p.Reading != nil:
		return &reader{Reading: p.Reading, At: p.At, Back: p.Back().String(), From: backTo(p), Marked: slices.Contains(p.Marked, p.Reading.Meta.ID)}
	case p.Comparison != nil:
		return &comparison{IDs: p.Comparison.IDs}
	case p.At.Screen == route.Told && len(p.Missing) == 0:
		return &telling{Few: len(p.At.IDs) > 0 || a.desk.Articles.Len() <= screen.MaxMatrix}
	case p.Lone != nil:
		return lone(p.Lone)
	case len(p.Missing) > 0:
		return lost(unknownID(strings.Join(p.Missing, "”, “")), wUnknownHint, p.Known)
	case len(p.At.IDs) > screen.MaxMarked:
		return tooMany(p.At.IDs)
	case p.At.Screen == route.Nowhere:
		return lost(wLost, wLostHint, nil)
	}
	return a.library()
}

// lost says what is not there, and leads to the articles that are.
func lost(what, hint string, known []collection.Meta) app.UI {
	var w markup
	w.empty(what, hint)
	for i := range known {
		m := &known[i]
		w.raw(`<p>`)
		w.tag(m.Outlet, tint(*m))
		w.raw(` <a dir="auto"`)
		w.attribute("lang", m.Language)
		w.attribute("href", route.Route{Screen: route.Read, IDs: []string{m.ID}}.String())
		w.raw(`>`)
		w.text(m.Title)
		w.raw(`</a></p>`)
	}
	w.whole()
	return w.ui()
}

// tooMany leads to as many articles as can be compared.
func tooMany(ids []string) app.UI {
	var w markup
	w.empty(wTooMany, wTooManyHint)
	w.raw(`<p>`)
	w.link("", route.Route{Screen: route.Compare, IDs: ids[:screen.MaxMarked]}.String(), wFirstThree)
	w.raw(`</p>`)
	w.whole()
	return w.ui()
}

func faulty(err error) app.UI {
	var w markup
	w.empty(wFaulty, wFaultyHint)
	w.element(`p class="small soft"`, err.Error())
	w.raw(`</div></main>`)
	return w.ui()
}

// empty begins a page without what was wanted.
func (w *markup) empty(what, hint string) {
	w.raw(`<main class="page" id="main" tabindex="-1"><div class="empty">`)
	w.element(`h1 id="title" tabindex="-1"`, what)
	w.element(`p`, hint)
}

// whole ends it with the way to the whole collection.
func (w *markup) whole() {
	w.raw(`<p>`)
	w.link("", "#/", wWhole)
	w.raw(`</p></div></main>`)
}

// behind notes that the page went on in the same entry of the history, which say is to bring up to it.
func (a *App) behind() {
	if a.unsaid == "" {
		a.unsaid = "replace"
	}
}

// say brings address and title up to the page.
func (a *App) say() {
	if how := a.unsaid; how != "" {
		a.unsaid = ""
		a.history(how, a.page.At.String())
	}
	setTitle(title(a.page, a.desk.Articles.Title()))
}

// toggle marks an article for comparing or takes the mark off.
func (a *App) toggle(id string) {
	next, full := a.page.Toggle(id)
	a.page = next
	if full {
		a.notice = wFull
		a.ctx.Defer(func(app.Context) { uncheck(id) })
		return
	}
	a.notice = marked(len(a.page.Marked))
	a.lookAhead()
	keepMarks(a.page.Marked)
}

func (a *App) look() {
	setLook("theme", a.theme)
	setLook("size", a.size)
}
