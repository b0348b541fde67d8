package ui

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/app/internal/article"
	"parallax/app/internal/compare"
	"parallax/app/internal/route"
	"parallax/app/internal/screen"
)

// comparison lays two or three articles side by side: sentences that tell the same share a row.
type comparison struct {
	app.Compo
	C          *screen.Comparison
	At         route.Route
	Back, From string // address and words of the way back
}

// CompoID makes another pair a new component.
func (c *comparison) CompoID() string { return strings.Join(c.C.IDs, "+") }

func (c *comparison) Render() app.UI {
	tints := columnTints(c.C.Metas)
	languages := make([]string, len(c.C.Metas))
	for k, m := range c.C.Metas {
		languages[k] = m.Language
	}
	return app.Main().Class("wide cols-"+strconv.Itoa(len(c.C.IDs))).ID("main").TabIndex(-1).Body(
		app.P().Class("back").Body(app.A().Href(c.Back).Text(c.From)),
		app.H1().ID("title").Class("sr").TabIndex(-1).Text(wComparison),
		app.Div().Class("heads").Body(app.Range(c.C.IDs).Slice(func(k int) app.UI { return c.head(k, tints[k]) })),
		app.Div().Class("sum").Body(
			app.P().Body(
				app.If(c.C.Alignment.Little(), func() app.UI { return app.Strong().Text(wLittle + " ") }),
				app.Text(c.C.Alignment.Summary()+"."),
			),
			app.Nav().Class("filters").Aria("label", wShow).Body(c.filters()...),
		),
		app.Ol().Class("rows").Body(app.Range(c.C.Rows[:c.C.Drawn]).Slice(func(i int) app.UI {
			return &row{Index: i, Row: c.C.Alignment.Rows[c.C.Rows[i]], Sentences: c.C.Alignment.Sentences,
				IDs: c.C.IDs, Languages: languages, Tints: tints, Current: i == c.C.Current}
		})),
		app.If(len(c.C.Rows) == 0, func() app.UI { return app.P().Class("empty").Text(wNoRows) }),
		app.If(c.C.Drawn < len(c.C.Rows), func() app.UI {
			return app.P().Body(app.Button().Type("button").DataSet("do", "more").Text(wRestRows))
		}),
	)
}

func (c *comparison) head(k int, tint string) app.UI {
	m := c.C.Metas[k]
	to := route.Route{Screen: route.Read, IDs: []string{m.ID}}
	return app.Div().Class("head "+tint).Body(
		app.P().Class("by").Body(
			app.Span().Class("col").Dir("ltr").Text(column(k)),
			tag(m, tint),
			app.Text(byline(outlet(m.Outlet), date(m.Published))),
		),
		app.H2().Dir("auto").Lang(m.Language).Body(app.A().Href(to.String()).Text(m.Title)),
	)
}

func (c *comparison) filters() []app.UI {
	var out []app.UI
	for _, f := range c.C.Filters() {
		to := c.At
		to.Show = f.Show
		a := app.A().Class("chip").Href(to.String()).Text(filterWords(f))
		if f.On {
			a = a.Class("on").Aria("current", true)
		}
		out = append(out, a)
	}
	return out
}

// row is one row. It is drawn again only when one of its fields changed.
type row struct {
	app.Compo
	Index     int
	Row       compare.Row
	Sentences [][]article.Sentence
	IDs       []string
	Languages []string
	Tints     []string
	Current   bool
}

func (r *row) Render() app.UI {
	only := r.Row.Only()
	class, kind := "row m", "match"
	if only >= 0 {
		class, kind = "row", "only-"+strconv.Itoa(only+1)
	}
	if r.Current {
		class += " now"
	}
	li := app.Li().Class(class).ID("row-"+strconv.Itoa(r.Index)).DataSet("row", kind).TabIndex(-1)
	body := make([]app.UI, 0, len(r.IDs)+1)
	for k := range r.IDs {
		body = append(body, r.cell(k))
	}
	if only < 0 {
		li = li.DataSet("strength", r.Row.Strength.String())
		body = append(body, r.why())
	}
	return li.Body(body...)
}

func (r *row) cell(k int) app.UI {
	sentences := r.Row.Cells[k]
	if len(sentences) == 0 {
		return app.P().Class("gap").Aria("hidden", true).Text(wGap)
	}
	body := []app.UI{app.Span().Class("col").Dir("ltr").Text(column(k))}
	block := 0
	for j, n := range sentences {
		s := r.Sentences[k][n]
		if j > 0 {
			body = append(body, app.Text(" "))
		}
		block = s.Block + 1
		body = append(body, spanned(s.Text, r.marks(k, j), spanItself, func(_ int, _ article.Span, text string) app.UI {
			return app.B().Text(text)
		})...)
	}
	to := route.Route{Screen: route.Read, IDs: []string{r.IDs[k]}, Paragraph: block}
	body = append(body, app.Text("\u00a0"), app.A().Class("pn").Href(to.String()).Aria("label", toParagraph(block)).Text(paragraph(block)))
	return app.P().Class("cell " + r.Tints[k]).Dir("auto").Lang(r.Languages[k]).Body(body...)
}

func (r *row) marks(k, j int) []article.Span {
	if k < len(r.Row.Marks) && j < len(r.Row.Marks[k]) {
		return r.Row.Marks[k][j]
	}
	return nil
}

func (r *row) why() app.UI {
	return app.P().Class("why").Body(
		app.Span().Class("strength").Text(strengths[r.Row.Strength]),
		app.If(len(r.Row.Shared) > 0, func() app.UI {
			return app.Span().Body(app.Text(wBoth), app.Span().Dir("auto").Text(strings.Join(r.Row.Shared, ", ")))
		}),
	)
}
