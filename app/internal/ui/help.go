package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/app/internal/route"
	"parallax/app/internal/search"
)

// help tells what can be typed and which keys there are, in a dialog that the browser opens and closes. Its content is drawn
// when it is first asked for: it would be a quarter of the first page.
type help struct {
	app.Compo
	Asked bool
}

func (h *help) Render() app.UI {
	dialog := app.Elem("dialog").ID("help").Aria("labelledby", "help-title")
	if !h.Asked {
		return dialog
	}
	return dialog.Body(
		app.Div().Class("dialog-head").Body(
			app.H2().ID("help-title").Text(wHelpTitle),
			app.Button().Type("button").Class("icon").DataSet("do", "close").Aria("label", wClose).Text("✕"),
		),
		app.H3().ID("help-examples").Text(wHelpQueries),
		app.P().Text(wHelpSearch),
		app.Table().Class("examples").Aria("labelledby", "help-examples").Body(app.TBody().Body(
			app.Range(search.Examples).Slice(func(i int) app.UI {
				e := search.Examples[i]
				return app.Tr().Body(
					app.Th().Scope("row").Body(app.A().Href(route.Route{Text: e.Query}.String()).DataSet("do", "try").Body(queryCode(e.Query))),
					app.Td().Text(e.Means),
				)
			}),
		)),
		app.H3().Text(wHelpKeys),
		app.Dl().Class("keys").Body(
			app.Range(helpKeys).Slice(func(i int) app.UI {
				return app.Div().Body(
					app.Dt().Body(app.Kbd().Text(helpKeys[i].keys)),
					app.Dd().Text(helpKeys[i].does),
				)
			}),
		),
		app.P().Class("soft").Text(wHelpQuiet),
	)
}

// queryCode writes a query so that no line ends within one of its parts.
func queryCode(query string) app.UI {
	var parts []app.UI
	for i, c := range search.Parse(query).Clauses {
		if i > 0 {
			parts = append(parts, app.Text(" "))
		}
		parts = append(parts, app.Span().Text(c.String()))
	}
	return app.Code().Body(parts...)
}
