// Package ui draws the page with go-app and passes on what people do to package screen.
//
// Call Run in main: it opens the desk, draws the address that the browser shows, and never returns in a browser.
// App is the root; each screen has a file. Words shown to people stand in words.go.
package ui

import (
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/app/internal/route"
	"parallax/app/internal/screen"
)

// lull is how long after a keystroke's picture the hits below the first few follow: long enough for the picture to be
// painted and for a fast next letter to come first, too short to scroll there.
const lull = 40 * time.Millisecond

// pause is how long nobody types before the address becomes an entry of the history and the count is read out.
const pause = 900 * time.Millisecond

// The heap grows by so much before it is swept, whichever is more: sweeping stops the page, memory is at hand.
const (
	garbage = 300      // percent
	room    = 48 << 20 // bytes
)

// sweepSeldom sets that, taking what stands on the heap now for what will stay.
func sweepSeldom() {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	debug.SetGCPercent(max(garbage, int(100*room/max(m.HeapAlloc, 1))))
}

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

	ctx     app.Context
	box     app.Value // the search box
	former  app.Value // what had the keyboard before it
	started bool      // the first screen stands
	typing  int       // counts keystrokes, so that only the last one's pause counts
	settled bool      // the address shown is an entry of its own in the history
	unsaid  string    // "push" or "replace": the address is behind the page
	rest    app.Func  // draws the hits that did not matter for the first picture
	ready   app.Func  // makes the search ready for the first letter
	painted painting
	laid    laid            // what stands of a comparison
	waiting app.Value       // the timer that will call it
	spots   map[string]spot // address → how far it was scrolled when it was left
	rested  bool            // what did not matter for the first picture of a screen stands too
	seen    spot            // the row of a comparison that was seen when its rows were chosen anew
	due     *spot           // where the page is to be scrolled to, while what stands there may still come
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
	at := route.Parse(fragment())
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
	sweepSeldom()
}

func (a *App) Render() app.UI {
	if a.fault != nil {
		return app.Div().Class("app").Body(app.Main().Class("page").ID("main").Body(faulty(a.fault)))
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
		return app.Main().Class("page").ID("main").TabIndex(-1).Body(faulty(p.Fault))
	case p.Reading != nil:
		marked := false
		for _, id := range p.Marked {
			marked = marked || id == p.Reading.Meta.ID
		}
		return &reader{Reading: p.Reading, At: p.At, Back: p.Back().String(), From: backTo(p), Marked: marked}
	case p.Comparison != nil:
		return &comparison{IDs: p.Comparison.IDs}
	case p.At.Screen == route.Told && len(p.Missing) == 0:
		return &telling{Few: len(p.At.IDs) > 0 || a.desk.Articles.Len() <= screen.MaxMatrix}
	case p.Lone != nil:
		return &lone{To: p.Lone.Meta, Like: p.Lone.Like}
	case len(p.Missing) > 0:
		return lost(unknownID(strings.Join(p.Missing, "”, “")), wUnknownHint)
	case p.At.Screen == route.Nowhere:
		return lost(wLost, wLostHint)
	}
	return a.library()
}

func lost(what, hint string) app.UI {
	return app.Main().Class("page").ID("main").TabIndex(-1).Body(app.Div().Class("empty").Body(
		app.H1().ID("title").TabIndex(-1).Text(what),
		app.P().Text(hint),
		app.P().Body(app.A().Href("#/").Text(wWhole)),
	))
}

func faulty(err error) app.UI {
	return app.Div().Class("empty").Body(
		app.H1().ID("title").TabIndex(-1).Text(wFaulty),
		app.P().Text(wFaultyHint),
		app.P().Class("small soft").Text(err.Error()),
	)
}

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
	offset := scrolled() // asked for before anything changes: afterwards it would cost a layout
	if a.settled {
		a.leave()
		a.settled, a.unsaid = false, "push"
	} else if a.unsaid == "" {
		a.unsaid = "replace"
	}
	start := time.Now()
	a.due, a.page = nil, change()
	took := time.Since(start)
	stands := a.paint()
	if stands {
		searched(took)
	}
	if up && offset > 0 {
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

// say brings address and title up to the page.
func (a *App) say() {
	if a.unsaid != "" {
		history(a.unsaid, a.page.At.String())
		a.unsaid = ""
	}
	setTitle(title(a.page, a.desk.Articles.Title()))
}

// goTo opens an address as a new entry of the history.
func (a *App) goTo(to route.Route) {
	a.say()
	if to.Same(a.page.At) {
		return
	}
	a.leave()
	history("push", to.String())
	a.arrive(to, false)
}

// navigated follows the browser to the address it shows.
func (a *App) navigated() {
	to := route.Parse(fragment())
	a.unsaid = ""
	a.leave()
	a.arrive(to, visited())
}

// leave remembers how far the present screen is scrolled, and which hit led away from the list.
func (a *App) leave() {
	a.spots[a.page.At.String()] = spotHere()
	a.seen = rowSeen()
}

func (a *App) arrive(to route.Route, returning bool) {
	defer func(start time.Time) { searched(time.Since(start)) }(time.Now()) // until the first picture, which comes after
	from := a.page
	a.typing++
	a.settled = true
	a.narrowing = a.narrowing && to.Screen == route.Library
	if to.Screen == route.Read && from.At.Screen == route.Library {
		a.page.List.Selected = a.page.List.Index(to.IDs[0])
	}
	a.opened(func() screen.Page { return a.desk.Open(a.page, to) })
	history("replace", a.page.At.String())
	if text := boxText(a.page.At); a.box.Get("value").String() != text {
		a.box.Set("value", text)
	}
	a.say()
	if a.page.At.Screen == route.Library {
		a.notice = told(a.page.List, a.desk.Articles.Len())
		if from.At.Screen != route.Library && to.Same(from.List.At) {
			returning = true
		}
	} else {
		a.notice = ""
	}
	a.ctx.Defer(func(app.Context) {
		a.paint()
		a.land(from, returning)
		a.waiting = later(a.rest, lull, a.waiting)
	})
}

// land puts scroll and focus where they belong on the screen that now stands.
func (a *App) land(from screen.Page, returning bool) {
	p := a.page
	here := p.At.Screen == from.At.Screen && a.started
	spot, known := a.spots[p.At.String()]
	a.due, a.rested = nil, false
	switch {
	case p.At.Screen == route.Told && here && !returning:
		if !strings.HasPrefix(focused(), "told-") { // the tabs keep the keyboard
			if p.At.View == "" {
				begin("#title")
			} else {
				begin("#t-what")
			}
		}
	case returning && known:
		a.due = &spot
		a.goBack()
	case p.Comparison != nil && from.Comparison != nil && sameLines(p.At, from.At): // what was opened is under the pointer
	case a.started && a.stay(from):
	case p.Comparison != nil && a.rowShown() >= 0:
		a.toPlace(false)
	case p.Comparison != nil && from.Comparison != nil && p.At.View != from.At.View && belowTop("#c-views"):
		begin("#c-views") // another view is read from its beginning
	case p.Reading != nil && p.Reading.Paragraph > 0 && !(returning && known):
		reveal("p"+strconv.Itoa(p.Reading.Paragraph), false)
	case !a.started: // a fresh page stands at its top, and asking would cost a layout
	case p.At.Screen == route.Library && here && p.List.At.Page == from.List.At.Page,
		p.Comparison != nil && from.Comparison != nil && p.Comparison.IDs[0] == from.Comparison.IDs[0]:
	default:
		scrollTo(0)
	}
	switch {
	case a.started && inBox() && returning && p.At.Screen != route.Library:
		focus("#main") // the keys are those of the screen somebody came back to
	case !a.started, inBox(), p.At.Screen == route.Told && here:
	case p.At.Screen != route.Library:
		if !here || from.Reading == nil || p.Reading == nil || from.Reading.Number != p.Reading.Number {
			if p.Comparison == nil || from.Comparison == nil {
				focus("#title")
			}
		}
	case !here && p.List.Selected >= 0:
		focus(".hit.on a")
	case !here, p.List.At.Page != from.List.At.Page:
		focus("#count")
	}
}

// sameLines reports whether two addresses of a comparison show the same rows, whatever lines are open among them.
func sameLines(a, b route.Route) bool {
	a.Open, a.By, a.Row, b.Open, b.By, b.Row = "", "", 0, "", "", 0
	return a.View != "" && a.Same(b)
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
	keepMarks(a.page.Marked)
}

func (a *App) look() {
	setLook("theme", a.theme)
	setLook("size", a.size)
}
