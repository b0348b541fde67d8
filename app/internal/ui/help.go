package ui

import (
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/app/internal/route"
	"parallax/app/internal/search"
)

// help tells what can be typed and which keys there are, in a dialog that the browser opens and closes. Its content is drawn
// when it is first asked for: it would be a quarter of the first page.
type help struct {
	app.Compo
	Asked bool
	On    route.Screen // that is shown
}

func (h *help) Render() app.UI {
	dialog := app.Elem("dialog").ID("help").Aria("labelledby", "help-title")
	if !h.Asked {
		return dialog
	}
	var w markup
	w.raw(`<div><div class="dialog-head">`)
	w.element(`h2 id="help-title"`, wHelpTitle)
	w.raw(`<button type="button" class="icon" data-do="close"`)
	w.attribute("aria-label", wClose)
	w.raw(`>✕</button></div>`)
	if first := keysFirst[h.On]; first != nil {
		w.keys(first)
		w.examples()
	} else {
		w.examples()
		w.keys(nil)
	}
	w.element(`p class="soft"`, wHelpQuiet)
	w.raw(`</div>`)
	return dialog.Body(w.ui())
}

func (w *markup) examples() {
	w.element(`h3 id="help-examples"`, wHelpQueries)
	w.element(`p`, wHelpSearch)
	w.raw(`<table class="examples" aria-labelledby="help-examples"><tbody>`)
	for _, e := range search.Examples {
		w.raw(`<tr><th scope="row"><a data-do="try"`)
		w.attribute("href", route.Route{Text: e.Query}.String())
		w.raw(`><code>`)
		for i, c := range search.Parse(e.Query).Clauses { // no line ends within one of its parts
			if i > 0 {
				w.raw(" ")
			}
			w.element("span", c.String())
		}
		w.raw(`</code></a></th>`)
		w.element("td", e.Means)
		w.raw(`</tr>`)
	}
	w.raw(`</tbody></table>`)
}

// keys lists the keys, some of them first.
func (w *markup) keys(first []string) {
	w.element("h3", wHelpKeys)
	w.raw(`<dl class="keys">`)
	for _, k := range first {
		w.key(helpKeys[slices.IndexFunc(helpKeys, func(h helpKey) bool { return h.keys == k })])
	}
	for _, k := range helpKeys {
		if !slices.Contains(first, k.keys) {
			w.key(k)
		}
	}
	w.raw(`</dl>`)
}

func (w *markup) key(k helpKey) {
	w.raw(`<div><dt>`)
	w.element("kbd", k.keys)
	w.raw(`</dt>`)
	w.element("dd", k.does)
	w.raw(`</div>`)
}
