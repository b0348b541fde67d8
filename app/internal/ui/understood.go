package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/app/internal/screen"
)

// understood says how the query was taken: as chips that can be taken away, and what else was searched for, or why not all of it.
func understood(w *markup, l screen.List) {
	if all := l.Chips(); len(all) > 0 {
		w.raw(`<ul class="chips"`)
		w.attribute("aria-label", wAsked)
		w.raw(`>`)
		for _, c := range all {
			chip(w, c)
		}
		if l.Filtered() {
			w.raw(`<li><a class="clear"`)
			w.attribute("href", l.Unfiltered().String())
			w.raw(`>`)
			w.text(wClearFilters)
			w.raw(`</a>`)
			w.element(`kbd aria-hidden="true"`, wClearKey)
			w.raw(`</li>`)
		}
		w.raw(`</ul>`)
	}
	if l.At.Text == "" && l.Results.Message == "" {
		return
	}
	w.raw(`<p>`) // keeps its place while somebody types, even empty
	if l.Results.Message != "" {
		w.element(`span class="message"`, l.Results.Message)
	}
	meant(w, l)
	also(w, l)
	w.raw(`</p>`)
}

func chip(w *markup, c screen.Chip) {
	words := chipWords(c)
	w.raw(`<li><a class="chip"`)
	w.attribute("href", c.Gone)
	w.attribute("title", takeAway(words))
	w.raw(`>`)
	w.element(`span class="cut" dir="auto"`, words)
	w.raw(`<span class="x" aria-hidden="true">✕</span>`)
	w.element(`span class="sr"`, wTakeAway)
	w.raw(`</a></li>`)
}

// meant offers other texts that find something.
func meant(w *markup, l screen.List) {
	all := l.Results.Meant
	if len(all) == 0 {
		return
	}
	w.text(wMeant)
	for i, text := range all {
		w.text(between(i, len(all)))
		w.link("meant", l.WithText(text).String(), text)
	}
	w.text("? ")
}

// also names the other forms that were looked for, with the switch that leaves them out.
func also(w *markup, l screen.List) {
	if l.At.Exact && l.At.Text != "" {
		w.text(wExactOn + " · ")
		w.link("switch", l.WithExact(false).String(), wFollowNames)
		return
	}
	forms := l.Results.Also
	if len(forms) == 0 {
		return
	}
	w.text(wAlso)
	for i, form := range forms {
		if i > 0 {
			w.text(", ")
		}
		w.element(`mark class="alias" dir="auto"`, form)
	}
	w.text(" · ")
	w.link("switch", l.WithExact(true).String(), wOnlyExact)
}

// rewriteUnderstood keeps the keyboard where it was, or near: at the chip that follows the one taken away, at the same switch, else in
// the box. After a tap the box is left alone: it would bring up the keys of a phone.
func (a *App) rewriteUnderstood(within app.Value, html string) {
	e := document().Get("activeElement")
	if !e.Truthy() || !within.Call("contains", e).Bool() {
		within.Set("innerHTML", html)
		return
	}
	chips := within.Call("getElementsByClassName", "chip")
	at := -1
	for i := range chips.Length() {
		if chips.Index(i).Equal(e) {
			at = i
		}
	}
	byKeys, onSwitch := e.Call("matches", ":focus-visible").Bool(), e.Call("matches", ".switch").Bool()
	within.Set("innerHTML", html)
	switch n := chips.Length(); {
	case at >= 0 && n > 0:
		chips.Index(min(at, n-1)).Call("focus", map[string]any{"preventScroll": true})
	case onSwitch && query(".switch").Truthy():
		focus(".switch")
	case byKeys:
		focus("#q")
	}
}
