package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/app/internal/route"
)

// header is the bar on top. The page's shell draws the same markup, so nothing moves when the program takes over. Its
// search box has no value here: the browser keeps what is typed, and App sets it when the address changes.
type header struct {
	app.Compo
	Articles    int
	Theme, Size string
}

func (h *header) Render() app.UI {
	return app.Header().Class("bar").Body(
		app.A().Class("name").Href("#/").Text(wName),
		app.Div().Class("box").Role("search").Body(
			app.Input().Type("search").ID("q").Dir("auto").Aria("label", wSearchLabel).Placeholder(placeholder(h.Articles)).
				AutoComplete(false).Attr("autocapitalize", "off").Spellcheck(false).Attr("enterkeyhint", "search").MaxLength(1000),
			app.Kbd().Aria("hidden", true).Text("/"),
		),
		app.Div().Class("tools").Body(
			tool("size", wSizeLabel+wordsOf(sizes, h.Size), "Aa"),
			tool("theme", wThemeLabel+wordsOf(themes, h.Theme), "◐"),
			tool("help", wHelpLabel, "?"),
		),
	)
}

func tool(do, label, text string) app.UI {
	return app.Button().Type("button").Class("icon").DataSet("do", do).Aria("label", label).Title(label).Text(text)
}

// dock holds what stays at the bottom edge: the stepper through hits or matches, and the marked articles.
type dock struct {
	app.Compo
	Step       string // count line of the stepper; "" is no stepper
	Next, Prev string // labels of its buttons
	Marked     []mark
	Address    string // that compares them, or the one with those that are open; "" where nothing is to be compared yet
	Go         string // what its link says
	Hint       string // what to do where there is no Address
	Said       string // why a mark or a comparison was refused
}

type mark struct{ ID, Title, Tint, Letters string }

func (d *dock) Render() app.UI {
	return app.Div().Class("dock").Body(
		app.P().Class("said").Aria("hidden", true).Hidden(d.Said == "").Text(d.Said), // the live region says it too
		app.If(d.Step != "", func() app.UI {
			return app.Section().Class("step").Aria("label", wSteps).Body(
				app.Span().Class("num").Text(d.Step),
				app.Button().Type("button").Class("icon").DataSet("do", "previous").Aria("label", d.Prev).Title(d.Prev).Text("↑"),
				app.Button().Type("button").Class("icon").DataSet("do", "next").Aria("label", d.Next).Title(d.Next).Text("↓"),
			)
		}),
		app.If(len(d.Marked) > 0, func() app.UI {
			return app.Section().Class("tray").Aria("label", marked(len(d.Marked))).Body(
				app.Range(d.Marked).Slice(func(i int) app.UI {
					m := d.Marked[i]
					return app.Button().Type("button").Class("chosen").DataSet("do", "mark").DataSet("arg", m.ID).
						Title(takeAway(m.Title)).Body(
						app.Span().Class("tag "+m.Tint).Aria("hidden", true).Text(m.Letters),
						app.Span().Class("cut").Dir("auto").Text(m.Title),
						app.Span().Aria("hidden", true).Text("✕"),
						app.Span().Class("sr").Text(wTakeAway),
					)
				}),
				app.If(d.Address != "", func() app.UI {
					return app.A().Class("btn go").Href(d.Address).Body(app.Text(d.Go), app.Kbd().Aria("hidden", true).Text("c"))
				}).Else(func() app.UI {
					return app.Span().Class("small").Text(d.Hint)
				}),
			)
		}),
	)
}

func (a *App) dock() *dock {
	d := &dock{}
	p := a.page
	if a.notice == wFull || a.notice == wMarkFirst || a.notice == wMarkNext || a.notice == wOnlyWeak || a.notice == wCopied || a.notice == wNotCopied || a.notice == wNoneTold {
		d.Said = a.notice
	}
	switch {
	case p.Reading != nil && p.Reading.Hits > 0:
		d.Step, d.Next, d.Prev = hitCount(p.Reading.Current, p.Reading.Hits), wNextHit, wPrevHit
	case p.Comparison != nil:
		if _, of := p.Comparison.Match(); of > 0 {
			d.Step, d.Next, d.Prev = stopCount(p.Comparison), wNextMatch, wPrevMatch
		}
	}
	if c := p.Comparison; c != nil && sameSet(c.IDs, p.Marked) {
		return d
	}
	for _, id := range p.Marked {
		n, ok := a.desk.Articles.Number(id)
		if !ok {
			continue
		}
		m := a.desk.Articles.Meta(n)
		d.Marked = append(d.Marked, mark{id, m.Title, tint(m), letters(m.Outlet)})
	}
	d.Hint = wMarkOne
	if p.At.Screen != route.Library && p.At.Screen != route.Read {
		d.Hint = wMarkInList
	}
	if to, ok := p.CompareMarked(); ok {
		d.Address, d.Go = to.String(), compareButton(len(p.Marked))
	} else if to, ok := p.Beside(); ok {
		d.Address, d.Go = to.String(), wLayBeside
	}
	return d
}

func sameSet(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	in := map[string]bool{}
	for _, s := range a {
		in[s] = true
	}
	for _, s := range b {
		if !in[s] {
			return false
		}
	}
	return true
}

func (a *App) header() *header {
	return &header{Articles: a.desk.Articles.Len(), Theme: a.theme, Size: a.size}
}
