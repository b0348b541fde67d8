package ui

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/app/internal/export"
	"parallax/app/internal/route"
	"parallax/app/internal/say"
	"parallax/app/internal/screen"
)

// comparison is the frame of two or three articles side by side: six empty elements. App.paintComparison writes into them at once, as
// markup: drawn element by element, a long comparison would stop the page.
type comparison struct {
	app.Compo
	IDs []string
}

// CompoID makes another pair a new component.
func (c *comparison) CompoID() string { return strings.Join(c.IDs, "+") }

func (c *comparison) Render() app.UI {
	return app.Main().Class("wide cols-" + strconv.Itoa(len(c.IDs))).ID("main").TabIndex(-1).Body(
		app.Range(comparisonParts).Slice(func(i int) app.UI { return app.Div().ID("c-" + comparisonParts[i]) }),
	)
}

var comparisonParts = []string{"heads", "views", "taken", "sum", "strip", "body"}

// columns is what every view of a comparison needs to know of its articles.
type columns struct {
	c     *screen.Comparison
	tints []string
}

func columnsOf(c *screen.Comparison) columns { return columns{c, columnTints(c.Metas)} }

// headsOf writes the way back and the titles.
func (k columns) heads(back, from string) string {
	var w markup
	w.raw(`<p class="back">`)
	w.link("", back, from)
	w.raw(`</p>`)
	w.element(`h1 id="title" class="sr" tabindex="-1"`, wComparison)
	w.raw(`<div class="heads">`)
	for i, m := range k.c.Metas {
		w.raw(`<div class="head `, k.tints[i], ` `, sideOf(m.Language), `"><p class="by"><span class="col" dir="ltr">`, say.Letter(i), `</span>`)
		w.tag(m.Outlet, k.tints[i])
		w.text(byline(outlet(m.Outlet), date(m.Published)))
		w.raw(`</p><h2 dir="auto"`)
		w.attribute("lang", m.Language)
		w.raw(`>`)
		w.link("", route.Route{Screen: route.Read, IDs: []string{m.ID}}.String(), m.Title)
		w.raw(`</h2>`)
		if url := k.c.Articles[i].URL; linkable(url) {
			w.element(`p class="printed"`, url)
		}
		w.raw(`</div>`)
	}
	w.raw(`</div>`)
	return w.String()
}

// tag writes an outlet's letter mark, as the function tag draws it.
func (w *markup) tag(outlet, tint string) {
	w.element(`span class="tag `+tint+`" aria-hidden="true"`, letters(outlet))
}

func (k columns) views() string {
	var w markup
	w.raw(`<nav class="tabs"`)
	w.attribute("aria-label", wViews)
	w.raw(`>`)
	for _, v := range wViewNames {
		to := k.c.Plain()
		if to.View, to.Show = v.view, ""; v.view == "" {
			to.Show = k.c.At.Show
		}
		w.choice("tab", "page", "view-"+v.view, to, v.words, v.view == k.c.At.View)
	}
	w.raw(`</nav>`)
	if k.c.Work == nil { // above all that it unfolds, which so moves nothing that is above it
		w.raw(`<button type="button" class="fold" id="fold" data-do="fold" aria-expanded="false">`)
		w.text(k.foldWords())
		w.raw(`</button>`)
	}
	w.raw(`<div class="take" role="group"`)
	w.attribute("aria-label", wTake)
	w.raw(`><span class="soft small" aria-hidden="true">`, wTake, `</span>`)
	for _, t := range takings {
		w.raw(`<button type="button" data-do="take" data-arg="`, t.value, `">`, t.words, `</button>`)
	}
	w.raw(`</div>`)
	return w.String()
}

// working says that a comparison is under way.
func (k columns) working() string {
	var w markup
	n := make([]int, len(k.c.Articles))
	for i, a := range k.c.Articles {
		n[i] = len(a.Sentences())
	}
	w.element(`p class="working" role="status"`, comparingWords(n))
	w.raw(`<progress`)
	w.attribute("aria-label", wComparing)
	w.raw(`></progress>`)
	return w.String()
}

// sum writes the line that counts and, above the rows, what narrows them.
func (k columns) sum() string {
	var w markup
	a := k.c.Alignment
	w.raw(`<div class="sum"><p>`)
	if a.Little() {
		w.element("strong", wLittle)
		w.raw(" ")
	}
	w.element(`span class="counted"`, a.Summary(k.c.At.Weak)+".")
	if s := a.SharedWording(); s != "" {
		w.raw(` <span class="wording">`)
		w.text(s + ".")
		w.raw(`</span>`)
	}
	if k.c.Facts != nil && len(k.c.Facts.Differs) > 0 {
		w.raw(` `)
		w.element(`span class="differs"`, k.c.Facts.Summary()+".")
	}
	if k.c.At.Changed && k.c.At.View == "" {
		w.raw(` <span id="unchanged" role="status"></span>`)
	}
	w.raw(`</p>`)
	if left := export.Left(k.c.At.Show); left != "" && k.c.At.View == "" {
		w.element(`p class="printed"`, left)
	}
	if k.c.At.View == "" {
		w.raw(`<div class="choices"><nav class="filters"`)
		w.attribute("aria-label", wShow)
		w.raw(`>`)
		for _, f := range k.c.Filters() {
			to := k.c.Plain()
			to.Show = f.Show
			w.chip("show-"+f.Show, to, filterWords(f), f.On)
		}
		w.raw(`</nav>`)
		k.switches(&w)
		w.raw(`</div>`)
	}
	w.raw(`</div>`)
	return w.String()
}

// foldWords names what is folded away on a narrow screen, with the filter that is on.
func (k columns) foldWords() string {
	if k.c.At.View == "" {
		for _, f := range k.c.Filters() {
			if f.On {
				return foldedFilters(filterWords(f))
			}
		}
	}
	return wFolded
}

func (w *markup) chip(id string, to route.Route, words string, on bool) {
	w.choice("chip", "true", id, to, words, on)
}

// choice writes a link to one of several things to see; current is what the one that is on is called by aria-current.
func (w *markup) choice(class, current, id string, to route.Route, words string, on bool) {
	w.raw(`<a class="`, class)
	if on {
		w.raw(` on" aria-current="`, current)
	}
	w.raw(`"`)
	w.attribute("id", id)
	w.attribute("href", to.String())
	w.raw(`>`)
	w.text(words)
	w.raw(`</a>`)
}

// switches writes what is off until asked for.
func (k columns) switches(w *markup) {
	w.raw(`<nav class="switches"`)
	w.attribute("aria-label", wSwitches)
	w.raw(`>`)
	link := func(id string, to route.Route, words string) {
		w.raw(`<a`)
		w.attribute("id", id)
		w.attribute("href", to.String())
		w.raw(`>`)
		w.text(words)
		w.raw(`</a>`)
	}
	if n := k.c.WeakRows(); n > 0 {
		to := k.c.Plain()
		to.Weak = !to.Weak
		words := wHideWeak
		if to.Weak {
			words = showWeak(n)
		}
		link("weak", to, words)
	}
	to := k.c.Plain()
	to.Changed = !to.Changed
	words := wPlainWords
	if to.Changed {
		words = wMarkChanged
	}
	link("changed", to, words)
	w.raw(`</nav>`)
}
