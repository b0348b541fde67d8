//go:build js

// Command bare is the least page that go-app draws. The benchmark holds Parallax against it.
package main

import "github.com/maxence-charriere/go-app/v10/pkg/app"

type page struct{ app.Compo }

func (p *page) Render() app.UI { return app.Main().Body(app.H1().Text("Bare")) }

func (p *page) OnMount(ctx app.Context) {
	ctx.Defer(func(app.Context) {
		app.Window().Get("document").Get("documentElement").Get("dataset").Set("state", "ready")
	})
}

func main() {
	app.Route(app.Window().URL().Path, func() app.Composer { return &page{} })
	app.RunWhenOnBrowser()
}
