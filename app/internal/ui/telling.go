package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/app/internal/route"
	"parallax/app/internal/say"
	"parallax/app/internal/screen"
)

// telling is who tells what in the whole collection: a frame into which App.paintTelling writes.
type telling struct{ app.Compo }

func (t *telling) Render() app.UI {
	return app.Main().Class("wide telling").ID("main").TabIndex(-1).Body(app.Div().ID("c-telling"))
}

func (a *App) paintTelling() bool {
	frame := app.Window().GetElementByID("c-telling")
	if a.page.Telling == nil || !frame.Truthy() {
		return false
	}
	if frame.Get("firstChild").Truthy() && a.laid.telling == a.page.Telling {
		return true
	}
	a.laid.telling = a.page.Telling
	held := focused()
	frame.Set("innerHTML", whoTellsWhat(a.page.Telling, a.desk.Articles.Len()))
	refocus(held)
	return true
}

func whoTellsWhat(t *screen.Telling, articles int) string {
	var w markup
	w.raw(`<p class="back">`)
	w.link("", "#/", wLibrary)
	w.raw(`</p>`)
	w.element(`h1 id="title" tabindex="-1"`, wTelling)
	w.element(`p class="about"`, tellingWords(t, articles))
	if len(t.Closest) > 0 {
		w.closest(t)
		w.matrix(t)
	}
	if t.Several+t.One > 0 {
		w.things(t)
	}
	return w.String()
}

func (w *markup) closest(t *screen.Telling) {
	w.element(`h2`, wClosest)
	w.raw(`<ol class="closest">`)
	for _, p := range t.Closest {
		w.raw(`<li>`)
		w.element(`span class="num"`, say.Percent(p.Share))
		to := route.Route{Screen: route.Compare, IDs: []string{p.MetaA.ID, p.MetaB.ID}}
		w.raw(`<a`)
		w.attribute("href", to.String())
		w.raw(`>`)
		w.tag(p.MetaA.Outlet, tint(p.MetaA))
		w.element("bdi", p.MetaA.Title)
		w.raw(`<span class="soft"> `, wAnd, ` </span>`)
		w.tag(p.MetaB.Outlet, tint(p.MetaB))
		w.element("bdi", p.MetaB.Title)
		w.raw(`</a></li>`)
	}
	w.raw(`</ol>`)
}

func (w *markup) matrix(t *screen.Telling) {
	w.element(`h2 id="matrix"`, wMatrix)
	w.element(`p class="soft"`, matrixWords(t))
	w.raw(`<div class="scroll"><table class="matrix" aria-labelledby="matrix"><thead><tr><td></td>`)
	for i, m := range t.Metas {
		w.raw(`<th scope="col"><span aria-hidden="true" class="num">`, strconv.Itoa(i+1), `</span>`)
		w.element(`span class="sr"`, m.Title)
		w.raw(`</th>`)
	}
	w.raw(`</tr></thead><tbody>`)
	for i, m := range t.Metas {
		w.raw(`<tr><th scope="row"><span class="num soft" aria-hidden="true">`, strconv.Itoa(i+1), `</span>`)
		w.tag(m.Outlet, tint(m))
		w.raw(`<a class="cut" dir="auto"`)
		w.attribute("title", m.Title)
		w.attribute("href", route.Route{Screen: route.Read, IDs: []string{m.ID}}.String())
		w.raw(`>`)
		w.text(m.Title)
		w.raw(`</a></th>`)
		for j, share := range t.Shares[i] {
			w.shared(t, i, j, share)
		}
		w.raw(`</tr>`)
	}
	w.raw(`</tbody></table></div>`)
}

// shared writes a cell of the matrix: what two articles share, as a link to their comparison.
func (w *markup) shared(t *screen.Telling, i, j int, share float64) {
	switch {
	case i == j:
		w.raw(`<td class="self"></td>`)
	case share == 0:
		w.raw(`<td class="none">·</td>`)
	default:
		to := route.Route{Screen: route.Compare, IDs: []string{t.Metas[i].ID, t.Metas[j].ID}}
		w.raw(`<td class="s`, strconv.Itoa(min(5, 1+int(share*10))), `"><a`)
		w.attribute("href", to.String())
		w.attribute("title", t.Metas[i].Title+" "+wAnd+" "+t.Metas[j].Title)
		w.raw(`>`)
		w.text(say.Percent(share))
		w.raw(`</a></td>`)
	}
}

func (w *markup) things(t *screen.Telling) {
	w.element(`h2 id="things" tabindex="-1"`, wThings)
	w.raw(`<nav class="filters"`)
	w.attribute("aria-label", wShow)
	w.raw(`>`)
	w.chip("things-several", route.Route{Screen: route.Told}, toldBySeveral(t.Several), t.At.Show == "")
	w.chip("things-one", route.Route{Screen: route.Told, Show: "one"}, toldByOne(t.One), t.At.Show != "")
	w.raw(`</nav>`)
	if len(t.Things) == 0 {
		w.element(`p class="empty"`, wNoThings)
		return
	}
	w.raw(`<ol class="things">`)
	for _, x := range t.Things {
		w.thing(x)
	}
	w.raw(`</ol>`)
	w.pagesOf(t)
}

func (w *markup) thing(x screen.Thing) {
	w.raw(`<li class="thing" data-thing="`, strconv.Itoa(len(x.Told)), `">`)
	var ids []string
	for _, s := range x.Told {
		ids = appendNew(ids, s.Meta.ID)
		w.raw(`<p class="told-so `, tint(s.Meta), `"><span class="by">`)
		w.tag(s.Meta.Outlet, tint(s.Meta))
		w.text(byline(outlet(s.Meta.Outlet), date(s.Meta.Published)))
		w.raw(`</span><span class="so" dir="auto"`)
		w.attribute("lang", s.Meta.Language)
		w.raw(`>`)
		w.text(s.Text)
		w.raw(`</span> `)
		w.raw(`<a class="pn"`)
		w.attribute("href", route.Route{Screen: route.Read, IDs: []string{s.Meta.ID}, Paragraph: s.Paragraph}.String())
		w.attribute("aria-label", toParagraph(s.Paragraph)+" "+wOf+" "+s.Meta.Title)
		w.raw(`>`, paragraph(s.Paragraph), `</a></p>`)
	}
	w.raw(`<p class="small soft">`)
	if len(ids) > 1 {
		to := screen.ComparePlace(ids[0], ids[1:], x.Told[0].Paragraph)
		w.link("there", to.String(), wCompareThere)
	}
	if len(x.Absent) > 0 {
		w.raw(` <span class="absent">`)
		w.text(wNotToldBy)
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
			w.text(outlet(m.Outlet) + " " + date(m.Published))
			w.raw(`</bdi>`)
		}
		w.raw(`</span>`)
	}
	w.raw(`</p></li>`)
}

// mostAbsent is how many that leave a thing out are named.
const mostAbsent = 6

func appendNew(ids []string, id string) []string {
	for _, s := range ids {
		if s == id {
			return ids
		}
	}
	return append(ids, id)
}

func (w *markup) pagesOf(t *screen.Telling) {
	if t.Pages() < 2 {
		return
	}
	w.raw(`<nav class="pages"`)
	w.attribute("aria-label", wPages)
	w.raw(`>`)
	at := max(t.At.Page, 1)
	if at > 1 {
		to := t.At
		to.Page = at - 1
		w.link("btn", to.String(), wNewer)
	}
	w.element(`span class="soft num"`, pageOf(at, t.Pages()))
	if at < t.Pages() {
		to := t.At
		to.Page = at + 1
		w.link("btn", to.String(), wOlder)
	}
	w.raw(`</nav>`)
}
