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
	parts := []app.UI{
		app.Div().Class("dialog-head").Body(
			app.H2().ID("help-title").Text(wHelpTitle),
			app.Button().Type("button").Class("icon").DataSet("do", "close").Aria("label", wClose).Text("✕"),
		),
	}
	if keysFirst[h.On] != nil {
		parts = append(append(parts, h.keys()...), examples()...)
	} else {
		parts = append(append(parts, examples()...), h.keys()...)
	}
	return dialog.Body(append(parts, app.P().Class("soft").Text(wHelpQuiet))...)
}

func examples() []app.UI {
	return []app.UI{
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
	}
}

func (h *help) keys() []app.UI {
	var all, others []helpKey
	for _, k := range helpKeys {
		if !slices.Contains(keysFirst[h.On], k.keys) {
			others = append(others, k)
		}
	}
	for _, first := range keysFirst[h.On] {
		all = append(all, helpKeys[slices.IndexFunc(helpKeys, func(k helpKey) bool { return k.keys == first })])
	}
	all = append(all, others...)
	return []app.UI{
		app.H3().Text(wHelpKeys),
		app.Dl().Class("keys").Body(
			app.Range(all).Slice(func(i int) app.UI {
				return app.Div().Body(
					app.Dt().Body(app.Kbd().Text(all[i].keys)),
					app.Dd().Text(all[i].does),
				)
			}),
		),
	}
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
