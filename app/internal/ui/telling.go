package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/app/internal/collection"
	"parallax/app/internal/route"
	"parallax/app/internal/say"
	"parallax/app/internal/screen"
)

// telling is who tells what in the whole collection: a frame into which App.paintTelling writes, around a field that stays while
// somebody types in it.
type telling struct {
	app.Compo
	Few bool // articles, or one alone that it is about: there is nothing to choose from
}

func (t *telling) Render() app.UI {
	return app.Main().Class("wide telling").ID("main").TabIndex(-1).Body(
		app.Div().ID("t-head"),
		app.P().Class("about-which").Hidden(t.Few).Body(
			app.Label().For("t-words").Text(wAbout),
			app.Input().Type("text").ID("t-words").Dir("auto").Placeholder(wAboutHint).AutoComplete(false).Spellcheck(false).MaxLength(200),
		),
		app.Div().ID("t-body"),
	)
}

func (a *App) paintTelling() bool {
	head, body := app.Window().GetElementByID("t-head"), app.Window().GetElementByID("t-body")
	t := a.page.Telling
	if t == nil || !body.Truthy() {
		return false
	}
	if head.Get("firstChild").Truthy() && a.laid.telling == t {
		return true
	}
	a.laid.telling = t
	held := focused()
	head.Set("innerHTML", tellingHead(t, a.desk.Articles.Len()))
	body.Set("innerHTML", tellingBody(t))
	if words := app.Window().GetElementByID("t-words"); words.Get("value").String() != t.At.Text {
		words.Set("value", t.At.Text)
	}
	refocus(held)
	return true
}

// namedTold narrows who tells what to the articles that are named as the field says.
func (a *App) namedTold() {
	to := a.page.At
	to.Text, to.IDs, to.Page = app.Window().GetElementByID("t-words").Get("value").String(), nil, 0
	if to.Screen == route.Told && to.Text != a.page.At.Text {
		a.quickly(false, func() screen.Page { return a.desk.Open(a.page, to) })
	}
}

func tellingHead(t *screen.Telling, articles int) string {
	var w markup
	w.raw(`<p class="back">`)
	w.link("", "#/", wLibrary)
	w.raw(`</p>`)
	w.element(`h1 id="title" tabindex="-1"`, wTelling)
	if t.At.View == "" {
		w.element(`p class="about"`, tellingWords(t, articles))
	}
	if t.Sharing == 0 {
		return w.String()
	}
	w.raw(`<nav class="tabs"`)
	w.attribute("aria-label", wViews)
	w.raw(`>`)
	for _, v := range tellingViews(t) {
		w.choice("tab", "page", "told-"+v.value, t.In(v.value, 0), v.words, v.value == t.At.View)
	}
	w.raw(`</nav>`)
	return w.String()
}

func tellingBody(t *screen.Telling) string {
	var w markup
	w.whom(t)
	all := t.At.View == ""
	if t.At.View == "pairs" || all && len(t.Pairs) > 0 {
		w.closest(t)
		w.rest(t, "pairs", len(t.Pairs), t.Shared, allPairs)
	}
	if t.At.View == "matrix" || all && len(t.Pairs) > 0 {
		w.matrix(t)
		w.rest(t, "matrix", len(t.Matrix), t.Near, allInMatrix)
	}
	if t.At.View == "several" || t.At.View == "one" || all && t.Several+t.One > 0 {
		w.things(t)
		w.rest(t, "several", len(t.Things), t.Several, allThings)
	}
	w.pagesOf(t)
	return w.String()
}

// whom says which articles it is about where it is not about all.
func (w *markup) whom(t *screen.Telling) {
	all := t.In(t.At.View, 0)
	all.IDs, all.Text = nil, ""
	switch {
	case t.Of != nil:
		w.raw(`<p class="whom">`)
		w.text(wAboutOne)
		w.tag(t.Of.Outlet, tint(*t.Of))
		w.title(*t.Of)
		w.raw(` `)
		w.link("whom-all", all.String(), wAboutAll)
		w.raw(`</p>`)
	case t.At.Text != "":
		w.raw(`<p class="whom">`)
		w.text(namedSo(t.Naming))
		w.raw(`</p><ul class="named">`)
		for _, s := range t.Named {
			w.raw(`<li>`)
			w.tag(s.Outlet, tint(s.Meta))
			w.title(s.Meta)
			w.with(t, s)
			w.raw(`</li>`)
		}
		w.raw(`</ul>`)
	}
}

// title links an article.
func (w *markup) title(m collection.Meta) {
	w.raw(`<a class="cut" dir="auto"`)
	w.attribute("title", m.Title)
	w.attribute("href", route.Route{Screen: route.Read, IDs: []string{m.ID}}.String())
	w.raw(`>`)
	w.text(m.Title)
	w.raw(`</a>`)
}

// with links what an article shares with all others.
func (w *markup) with(t *screen.Telling, s screen.Sharer) {
	if s.With == 0 {
		w.element(`span class="soft small"`, wSharesNothing)
		return
	}
	to := t.In("pairs", 0)
	to.IDs, to.Text = []string{s.ID}, ""
	w.raw(` <a class="told"`)
	w.attribute("href", to.String())
	w.attribute("aria-label", sharesWith(s.With, s.Title))
	w.attribute("title", sharesWith(s.With, s.Title))
	w.raw(">⇄\u00a0", strconv.Itoa(s.With), `</a>`)
}

func (w *markup) closest(t *screen.Telling) {
	w.element(`h2 id="t-what" tabindex="-1"`, wClosest)
	if len(t.Pairs) == 0 {
		w.element(`p class="empty"`, wNoThings)
		return
	}
	w.raw(`<ol class="closest" start="`, strconv.Itoa(t.First+1), `">`)
	for _, p := range t.Pairs {
		w.raw(`<li>`)
		w.element(`span class="num"`, say.Percent(p.Share))
		to := route.Route{Screen: route.Compare, IDs: []string{p.A.ID, p.B.ID}}
		w.raw(`<a`)
		w.attribute("href", to.String())
		w.raw(`>`)
		if t.Of != nil {
			w.element(`span class="sr"`, p.A.Title+" "+wAnd+" ")
		} else {
			w.tag(p.A.Outlet, tint(p.A))
			w.element("bdi", p.A.Title)
			w.raw(`<span class="soft"> `, wAnd, ` </span>`)
		}
		w.tag(p.B.Outlet, tint(p.B))
		w.element("bdi", p.B.Title)
		w.raw(`</a></li>`)
	}
	w.raw(`</ol>`)
}

// rest leads from the first few to all.
func (w *markup) rest(t *screen.Telling, view string, shown, of int, words func(n int) string) {
	if t.At.View == "" && shown < of {
		w.raw(`<p class="rest">`)
		w.link("", t.In(view, 0).String(), words(of))
		w.raw(`</p>`)
	}
}

func (w *markup) matrix(t *screen.Telling) {
	w.element(`h2 id="`+heading(t, "matrix")+`" tabindex="-1"`, wMatrix)
	if len(t.Matrix) == 0 {
		w.element(`p class="empty"`, wNoThings)
		return
	}
	w.advice("p", matrixWords(t), wChooseShare)
	w.raw(`<div class="scroll"><table class="matrix"`)
	w.attribute("aria-label", wMatrix)
	w.raw(`><thead><tr><td></td>`)
	for i, m := range t.Matrix {
		w.raw(`<th scope="col"><span aria-hidden="true" class="num">`, strconv.Itoa(t.First+i+1), `</span>`)
		w.element(`span class="sr"`, m.Title)
		w.raw(`</th>`)
	}
	w.raw(`</tr></thead><tbody>`)
	for i, m := range t.Matrix {
		w.raw(`<tr><th scope="row"><div class="who"><span class="num soft" aria-hidden="true">`, strconv.Itoa(t.First+i+1), `</span>`)
		w.tag(m.Outlet, tint(m.Meta))
		w.title(m.Meta)
		if m.With > 0 {
			w.with(t, m)
		}
		w.raw(`</div></th>`)
		for j, share := range t.Shares[i] {
			w.shared(t, i, j, share)
		}
		w.raw(`</tr>`)
	}
	w.raw(`</tbody></table></div>`)
}

// advice writes a remark, and what can be done about it, which means nothing on paper.
func (w *markup) advice(element, remark, what string) {
	w.raw(`<`, element, ` class="soft">`)
	w.text(remark)
	w.element(`span class="advice"`, what)
	w.raw(`</`, element, `>`)
}

// heading gives the id of a heading: that of the view is where the keyboard goes on.
func heading(t *screen.Telling, of string) string {
	if t.At.View == "" {
		return of
	}
	return "t-what"
}

// shared writes a cell of the matrix: what two articles share, as a link to their comparison.
func (w *markup) shared(t *screen.Telling, i, j int, share float64) {
	switch {
	case i == j:
		w.raw(`<td class="self"></td>`)
	case share == 0:
		w.raw(`<td class="none">·</td>`)
	default:
		to := route.Route{Screen: route.Compare, IDs: []string{t.Matrix[i].ID, t.Matrix[j].ID}}
		w.raw(`<td class="s`, strconv.Itoa(min(10, 1+int(share*10))), `"><a`)
		w.attribute("href", to.String())
		w.attribute("title", t.Matrix[i].Title+" "+wAnd+" "+t.Matrix[j].Title)
		w.raw(`>`)
		w.text(say.Percent(share))
		w.raw(`</a></td>`)
	}
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
		w.link("btn", t.In(t.At.View, at-1).String(), wNewer)
	}
	if at < t.Pages() {
		w.link("btn", t.In(t.At.View, at+1).String(), wOlder)
	}
	w.element(`span class="soft num"`, pageOf(at, t.Pages()))
	w.raw(`</nav>`)
}
