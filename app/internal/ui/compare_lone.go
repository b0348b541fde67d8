package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/app/internal/collection"
	"parallax/app/internal/search"
)

// lone says what to do where an address names only one article to compare.
type lone struct {
	app.Compo
	To   collection.Meta
	Like []search.Related
}

func (l *lone) Render() app.UI {
	return app.Main().Class("page").ID("main").TabIndex(-1).Body(
		app.Div().Class("empty").Body(
			app.H1().ID("title").TabIndex(-1).Text(wLoneTitle),
			app.P().Dir("auto").Lang(l.To.Language).Body(app.Strong().Text(l.To.Title)),
			app.P().Text(wLoneHint),
			app.P().Body(app.A().Href("#/").Text(wWhole)),
		),
		&related{To: l.To.ID, Like: l.Like},
	)
}
