package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/app/internal/screen"
)

// lone says what to do where an address names only one article to compare.
func lone(l *screen.Lone) app.UI {
	var w markup
	w.raw(`<main class="page" id="main" tabindex="-1"><div class="empty">`)
	w.element(`h1 id="title" tabindex="-1"`, wLoneTitle)
	w.raw(`<p dir="auto"`)
	w.attribute("lang", l.Meta.Language)
	w.raw(`>`)
	w.element("strong", l.Meta.Title)
	w.raw(`</p>`)
	w.element("p", wLoneHint)
	w.raw(`<p>`)
	w.link("", "#/", wWhole)
	w.raw(`</p></div>`)
	w.related(l.Meta.ID, l.Like)
	w.raw(`</main>`)
	return w.ui()
}
