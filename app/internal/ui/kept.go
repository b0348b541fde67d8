package ui

import (
	"encoding/json"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// This file holds what the browser keeps for the page: its history, and choices.

// history pushes or replaces the address. Each entry is stamped, so that visited can tell an old one from a new one. Where the browser
// shows another address by now than the page knows of, it is on its way there, and stays. Where the browser refuses, which it does to
// a page that asks for too many within seconds, it is asked once more after a while, then with whatever say says next.
func (a *App) history(how, address string) {
	was := fragment()
	if was != a.known || how == "replace" && address == was && visited() {
		return
	}
	a.unsaid = ""
	defer func() {
		a.known = fragment()
		refused := a.known == was && address != was
		if refused {
			a.unsaid = how
			if !a.refused {
				a.waiting = later(a.rest, time.Second, a.waiting)
			}
		}
		a.refused = refused
	}()
	attempt(func() {
		h := app.Window().Get("history")
		h.Set("scrollRestoration", "manual")
		if how == "replace" && address == "#/" && was == "" {
			address = was
			return
		}
		h.Call(how+"State", 1, "", address)
	})
}

// stamp marks the entry of the history that the page begins with, whatever its address.
func stamp() {
	attempt(func() {
		h := app.Window().Get("history")
		h.Set("scrollRestoration", "manual")
		h.Call("replaceState", 1, "")
	})
}

// visited reports whether the present entry of the history was here before: somebody went back or forward.
func visited() (yes bool) {
	attempt(func() { yes = app.Window().Get("history").Get("state").Truthy() })
	return yes
}

// setLook sets or takes away data-theme or data-size on <html>, which app.css goes by.
func setLook(key, value string) {
	if value == "" {
		root().Call("removeAttribute", "data-"+key)
		return
	}
	root().Call("setAttribute", "data-"+key, value)
}

// kept reads a choice from local storage; the loader reads the same keys before the first paint.
func kept(key string, known []setting) string {
	s := ""
	attempt(func() {
		if v := app.Window().Get("localStorage").Call("getItem", "parallax."+key); v.Truthy() {
			s = v.String()
		}
	})
	for _, c := range known {
		if c.value == s {
			return s
		}
	}
	return ""
}

func keep(key, value string) {
	attempt(func() { app.Window().Get("localStorage").Call("setItem", "parallax."+key, value) })
}

// The marked articles are kept for the tab, so that a reload does not lose them.
func keptMarks() (ids []string) {
	attempt(func() {
		if v := app.Window().Get("sessionStorage").Call("getItem", "parallax.marked"); v.Truthy() {
			_ = json.Unmarshal([]byte(v.String()), &ids)
		}
	})
	return ids
}

func keepMarks(ids []string) {
	attempt(func() {
		b, _ := json.Marshal(append([]string{}, ids...))
		app.Window().Get("sessionStorage").Call("setItem", "parallax.marked", string(b))
	})
}
