package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/app/internal/route"
	"parallax/app/internal/search"
)

// related names the articles that are like the open one, each with its reason.
type related struct {
	app.Compo
	To   string // id of the open one
	Like []search.Related
}

func (r *related) Render() app.UI {
	return app.Section().Class("related").Aria("labelledby", "related").Hidden(len(r.Like) == 0).Body(
		app.H2().ID("related").Text(wRelated),
		app.Ul().Body(app.Range(r.Like).Slice(func(i int) app.UI { return r.one(r.Like[i]) })),
	)
}

func (r *related) one(like search.Related) app.UI {
	m := like.Meta
	read := route.Route{Screen: route.Read, IDs: []string{m.ID}}
	both := route.Route{Screen: route.Compare, IDs: []string{r.To, m.ID}}
	return app.Li().DataSet("related", m.ID).Body(
		app.H3().Body(app.A().Href(read.String()).Dir("auto").Lang(m.Language).Text(m.Title)),
		app.P().Class("by").Body(tag(m, tint(m)), app.Text(byline(outlet(m.Outlet), date(m.Published), minutes(m.Words)))),
		app.P().Class("reason").Body(
			app.If(len(like.Shared) > 0, func() app.UI { return app.Span().Text(shares(apart(like.Shared)) + " · ") }),
			app.A().Href(both.String()).Aria("label", compareLabel(m.Title)).Text(wCompareWith),
		),
	)
}
