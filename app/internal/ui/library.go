package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/app/internal/route"
)

// library is the collection or what a query found in it: all but the results. It leaves the elements with the ids count, understood,
// first and below empty; App.paint fills them.
type library struct {
	app.Compo
	Title, Description string
	Sort               route.Sort
	Asked              bool // for something: there is relevance
	Narrowing          bool // on a narrow screen: the filters are unfolded
	Choice             choice
}

func (l *library) Render() app.UI {
	return app.Main().Class("page").ID("main").TabIndex(-1).Body(
		app.A().Class("skip").Href("#found").DataSet("do", "skip").DataSet("arg", "#found").Text(wSkipFacets),
		app.H1().Dir("auto").Text(l.Title),
		app.If(l.Description != "", func() app.UI { return app.P().Class("about").Dir("auto").Text(l.Description) }),
		app.Div().Class("count").Body(
			app.Span().ID("count").TabIndex(-1),
			app.Select().Aria("label", wSort).DataSet("do", "sort").Body(
				app.Range(wSorts).Slice(func(i int) app.UI {
					return app.Option().Value(strconv.Itoa(i)).Selected(route.Sort(i) == l.Sort).Text(sortWords(i, l.Asked))
				}),
			),
			app.A().Class("whole").Href(route.Route{Screen: route.Told}.String()).Text(wTelling),
			app.Button().Type("button").Class("narrow").DataSet("do", "narrow").Aria("expanded", l.Narrowing).
				Aria("controls", "facets").Title(wNarrow).Text(wNarrowShort),
		),
		app.Div().Class("cols").Body(
			&facets{Choice: l.Choice},
			app.Div().Class("understood").ID("understood"), // beside or below the facets: it grows with every one that is chosen
			app.Section().Class("found").ID("found").TabIndex(-1).Aria("label", wFound).Body(
				app.Span().ID("choose").Hidden(true).Text(wCompareThis),
				app.Div().ID("first"),
				app.Div().ID("below"),
			),
		),
	)
}

func (a *App) library() *library {
	l := a.page.List
	return &library{Title: a.desk.Articles.Title(), Description: a.desk.Articles.Description(), Sort: l.At.Sort, Asked: l.At.Text != "", Narrowing: a.narrowing,
		Choice: choice{Facets: l.Facets, Outlets: l.At.Outlets, Names: l.At.Names, From: l.At.From, To: l.At.To,
			Undated: l.At.Undated, Found: l.Results.Total, Open: a.narrowing, Unfolded: a.unfolded}}
}
