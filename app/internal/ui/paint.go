package ui

import (
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/app/internal/route"
	"parallax/app/internal/screen"
)

// A painting is what stands in the parts of the page that library leaves empty. They are written here at once: what go-app draws
// comes some nine milliseconds after the event at the earliest, since it waits for the next beat of its clock.
type painting struct {
	list     screen.List
	picture  picture
	selected int      // of the rows
	marked   []string // ids
}

// paint brings the results up to the page. It reports whether they stand; on another screen, or before go-app has drawn the library,
// they do not.
func (a *App) paint() bool {
	switch a.page.At.Screen {
	case route.Compare:
		return a.paintComparison()
	case route.Told:
		return a.paintTelling()
	}
	if a.page.At.Screen != route.Library || a.page.Fault != nil {
		return false
	}
	first := app.Window().GetElementByID("first")
	if !first.Truthy() {
		return false
	}
	fresh := !first.Get("firstChild").Truthy()
	if fresh || !sameHits(a.page.List, a.painted.list) {
		a.write(first, fresh)
	}
	a.showState()
	return true
}

// sameHits reports whether two lists have the very same hits drawn: every search and every drawing makes new ones.
func sameHits(a, b screen.List) bool {
	return len(a.Hits) == len(b.Hits) && a.At.Same(b.At) && (len(a.Hits) == 0 || &a.Hits[0] == &b.Hits[0])
}

// isMoreOf reports whether a list shows the very results of b, of which hits were still to be drawn.
func isMoreOf(a, b screen.List) bool {
	return a.At.Same(b.At) && len(b.Hits) < len(a.Hits) && len(b.Results.Hits) > 0 && &a.Results.Hits[0] == &b.Results.Hits[0]
}

func (a *App) write(first app.Value, fresh bool) {
	was := &a.painted
	if fresh {
		*was = painting{selected: -1}
	}
	var stands picture
	if isMoreOf(a.page.List, was.list) {
		stands = was.picture
	}
	p := pictureOf(a.page.List, a.desk.Articles.Len(), stands)
	get := app.Window().GetElementByID
	if p.count != was.picture.count {
		get("count").Set("textContent", p.count)
	}
	if fresh || p.about != was.picture.about {
		if about := query(".about"); about.Truthy() {
			about.Set("hidden", !p.about)
		}
	}
	if p.understood != was.picture.understood {
		a.rewriteUnderstood(get("understood"), p.understood)
	}
	stay := p.first == was.picture.first
	if !stay {
		first.Set("innerHTML", p.first)
	}
	below := get("below")
	switch {
	case len(p.below) == 0: // kept out of sight, so that the old ones are taken away when there is time
		below.Set("hidden", true)
		if len(a.page.List.Hits) == len(a.page.List.Results.Hits) {
			below.Set("innerHTML", "")
		}
	case slices.Equal(p.below, was.picture.below):
	default:
		if n := len(stands.below); n > 0 {
			below.Call("insertAdjacentHTML", "beforeend", strings.Join(p.below[n:], ""))
		} else {
			below.Set("innerHTML", strings.Join(p.below, ""))
		}
		below.Set("hidden", false)
		stay = false
	}
	was.list, was.picture = a.page.List, p
	if !stay {
		was.selected, was.marked = -1, nil
	}
}

// showState shows which hit is selected and which are marked.
func (a *App) showState() {
	l, was := a.page.List, &a.painted
	if was.selected != l.Selected {
		if on := query(".hit.on"); on.Truthy() {
			on.Get("classList").Call("remove", "on")
		}
		if row := rowOf(l.Selected); row.Truthy() {
			row.Get("classList").Call("add", "on")
		}
		was.selected = l.Selected
	}
	if slices.Equal(was.marked, a.page.Marked) {
		return
	}
	for _, id := range append(slices.Clone(was.marked), a.page.Marked...) {
		if row := rowOf(l.Index(id)); row.Truthy() {
			row.Get("firstElementChild").Set("checked", slices.Contains(a.page.Marked, id))
		}
	}
	was.marked = a.page.Marked
}

// rowOf gives the entry at a place of the list, which may not be there.
func rowOf(i int) app.Value {
	if i < 0 {
		return app.Null()
	}
	return app.Window().GetElementByID("found").Call("getElementsByClassName", "hit").Index(i)
}
