package ui

import (
	"slices"
	"strconv"

	"parallax/app/internal/compare"
	"parallax/app/internal/route"
	"parallax/app/internal/screen"
)

// things writes what is told by several outlets or by one outlet alone.
func (w *markup) things(t *screen.Telling) {
	words := wThings
	if t.At.View == "one" {
		words = wThingsOne
	}
	w.element(`h2 id="`+heading(t, "things")+`" tabindex="-1"`, words)
	if len(t.Things) == 0 {
		w.element(`p class="empty"`, wNoThings)
		return
	}
	if t.At.View == "one" {
		w.advice("p", wAlone+" ", wAloneCheck)
	}
	w.raw(`<ol class="things">`)
	for _, x := range t.Things {
		w.thing(x)
	}
	w.raw(`</ol>`)
}

func (w *markup) thing(x screen.Thing) {
	w.raw(`<li class="thing" tabindex="-1" data-thing="`, strconv.Itoa(len(x.Told)), `">`)
	var ids []string
	for i, s := range x.Told {
		if !slices.Contains(ids, s.Meta.ID) {
			ids = append(ids, s.Meta.ID)
		}
		w.raw(`<p class="told-so `, tint(s.Meta), `"><span class="by">`)
		switch {
		case i > 0 && s.Meta.ID == x.Told[i-1].Meta.ID:
		case i == 0 || s.Meta.Outlet == "" || s.Meta.Outlet != x.Told[i-1].Meta.Outlet:
			w.tag(s.Meta.Outlet, tint(s.Meta))
			w.text(teller(s.Meta))
		default: // the outlet stands above
			w.text(date(s.Meta.Published))
		}
		w.raw(`</span><span class="so" dir="auto"`)
		w.attribute("lang", s.Meta.Language)
		w.raw(`>`)
		w.text(s.Text)
		w.raw(`</span> `)
		w.block(route.Route{Screen: route.Read, IDs: []string{s.Meta.ID}, Paragraph: s.Paragraph}, s.Paragraph, toParagraph(s.Paragraph)+" "+wOf+" "+s.Meta.Title)
		w.raw(`</p>`)
	}
	w.raw(`<p class="small soft">`)
	if len(ids) == 1 { // what is said to be told by one alone can be checked too
		for _, m := range x.Absent {
			ids = append(ids, m.ID)
		}
	}
	if len(ids) > 1 {
		to := screen.ComparePlace(ids[0], ids[1:], x.Told[0].Paragraph)
		w.link("there", to.String(), wCompareThere)
	}
	if len(x.Told) > 1 && !x.Strong {
		w.raw(` `)
		w.element(`span class="sure"`, strengths[compare.Likely])
	}
	if len(x.Absent) > 0 {
		w.raw(` <span class="absent">`)
		w.text(wNoMatchIn)
		for i, m := range x.Absent {
			if i == mostAbsent && len(x.Absent) > mostAbsent+1 {
				w.text(andOthers(len(x.Absent) - i))
				break
			}
			if i > 0 {
				w.text(", ")
			}
			w.raw(`<bdi`)
			w.attribute("title", m.Title)
			w.raw(`>`)
			w.text(leavesOut(m))
			w.raw(`</bdi>`)
		}
		w.raw(`</span>`)
	}
	w.raw(`</p></li>`)
}

// mostAbsent is how many that leave a thing out are named.
const mostAbsent = 6
