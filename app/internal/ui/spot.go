package ui

import (
	"encoding/json"
	"math"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// A spot is how far a screen is scrolled. Pixels alone would not do: how high the rows of a comparison are is known only after they
// were near, so it notes something in the window too that can be found again.
type spot struct {
	Y   int     // pixels
	ID  string  // of a row or paragraph in the window; "" where there is none
	Top float64 // pixels from the window's top to that

	times int // how often it is still to be shown
}

// spotHere gives the spot of the screen that stands.
func spotHere() spot {
	s := spot{Y: scrolled()}
	if s.Y == 0 {
		return s
	}
	w := app.Window()
	x, y := w.Get("innerWidth").Int()/2, w.Get("innerHeight").Int()/3
	for try := range 8 { // between two rows there is nothing
		at := document().Call("elementFromPoint", x, y+12*try)
		if !at.Truthy() {
			break
		}
		if e := at.Call("closest", "#rows > [id], .t[id], .sub[id]"); e.Truthy() {
			s.ID, s.Top = e.Get("id").String(), top(e)
			break
		}
	}
	return s
}

// rowSeen gives the row of a comparison that the keys stand at if it is in the window, else one that is; no ID where the page is at
// its top.
func rowSeen() spot {
	if now := query("#rows > .now"); now.Truthy() {
		if y := top(now); y > 0 && y < app.Window().Get("innerHeight").Float() {
			return spot{ID: now.Get("id").String(), Top: y}
		}
	}
	return spotHere()
}

// lookAround notes what is seen, to be seen still when the window has another width.
func (a *App) lookAround() {
	if a.due == nil || a.due.times == 0 {
		a.sighted, a.width = rowSeen(), app.Window().Get("innerWidth").Int()
	}
}

// lookAway forgets what was seen, until the page comes to rest: a browser that does not tell when that is stays where it is.
func (a *App) lookAway() {
	if a.due == nil || a.due.times == 0 {
		a.sighted = spot{}
	}
}

// resized brings what was seen back into sight where the window has another width, and so all rows other heights.
func (a *App) resized() {
	w := app.Window()
	width := w.Get("innerWidth").Int()
	if width == a.width || a.sighted.ID == "" {
		return
	}
	a.width = width
	s := a.sighted
	s.Top = min(s.Top, w.Get("innerHeight").Float()/2)
	a.due = &s
	a.goBack()
}

// show scrolls there.
func (s spot) show() {
	y := s.Y
	if s.ID != "" {
		if e := app.Window().GetElementByID(s.ID); e.Truthy() {
			y = scrolled() + int(math.Round(top(e)-s.Top))
		}
	}
	scrollTo(y)
}

func top(e app.Value) float64 { return e.Call("getBoundingClientRect").Get("top").Float() }

// keepSpot and keptSpot carry the spot over a reload of the page.
func keepSpot() {
	attempt(func() {
		b, _ := json.Marshal(spotHere())
		app.Window().Get("sessionStorage").Call("setItem", "parallax.spot", wholeAddress()+" "+string(b))
	})
}

func keptSpot() (s spot, ok bool) {
	attempt(func() {
		store := app.Window().Get("sessionStorage")
		if v := store.Call("getItem", "parallax.spot"); v.Truthy() {
			at, kept, _ := strings.Cut(v.String(), " ")
			ok = at == wholeAddress() && json.Unmarshal([]byte(kept), &s) == nil && s.Y > 0
			store.Call("removeItem", "parallax.spot")
		}
	})
	return s, ok
}

func wholeAddress() string { return app.Window().Get("location").Get("href").String() }
