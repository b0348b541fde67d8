package ui

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// help is the list of keys, a dialog that the browser opens and closes.
type help struct{ app.Compo }

func (h *help) Render() app.UI {
	return app.Elem("dialog").ID("help").Aria("labelledby", "help-title").Body(
		app.Div().Class("dialog-head").Body(
			app.H2().ID("help-title").Text(wHelpTitle),
			app.Button().Type("button").Class("icon").DataSet("do", "close").Aria("label", wClose).Text("✕"),
		),
		app.Dl().Class("keys").Body(
			app.Range(helpKeys).Slice(func(i int) app.UI {
				return app.Div().Body(
					app.Dt().Body(app.Kbd().Text(helpKeys[i].keys)),
					app.Dd().Text(helpKeys[i].does),
				)
			}),
		),
		app.P().Text(wHelpSearch),
		app.P().Class("soft").Text(wHelpQuiet),
	)
}
