package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/app/internal/screen"
)

// mostForms is how many other forms of names are told.
const mostForms = 12

// understood says how the query was taken: as chips that can be taken away, and what else was searched for, or why not all of it.
type understood struct {
	app.Compo
	Chips   []screen.Chip
	Clear   string // address without what narrows the list; "" where nothing does
	Results answer
}

// An answer is what the results say about themselves, with the addresses that it leads to.
type answer struct {
	Message string
	Meant   []link // other texts that find something
	Also    []string
	Exact   bool   // other forms of names are left out
	Switch  string // the address with them, or without
}

type link struct{ Text, Address string }

func answerOf(l screen.List) answer {
	a := answer{Message: l.Results.Message, Also: l.Results.Also, Exact: l.At.Exact && l.At.Text != "", Switch: l.WithExact(!l.At.Exact).String()}
	for _, text := range l.Results.Meant {
		a.Meant = append(a.Meant, link{text, l.WithText(text).String()})
	}
	return a
}

func (u *understood) Render() app.UI {
	return app.Div().Class("understood").Body(
		app.Ul().Class("chips").Aria("label", wAsked).Hidden(len(u.Chips) == 0).Body(u.chips()...),
		app.P().Body(u.said()...),
	)
}

func (u *understood) chips() []app.UI {
	out := make([]app.UI, 0, len(u.Chips)+1)
	for _, c := range u.Chips {
		words := chipWords(c)
		out = append(out, app.Li().Body(
			app.A().Class("chip").Href(c.Gone).Title(takeAway(words)).Body(
				app.Span().Class("cut").Dir("auto").Text(words),
				app.Span().Class("x").Aria("hidden", true).Text("✕"),
				app.Span().Class("sr").Text(wTakeAway),
			),
		))
	}
	if u.Clear != "" {
		out = append(out, app.Li().Body(app.A().Class("clear").Href(u.Clear).Body(
			app.Text(wClearFilters), app.Kbd().Aria("hidden", true).Text("0"))))
	}
	return out
}

func (u *understood) said() []app.UI {
	r := u.Results
	var out []app.UI
	if r.Message != "" {
		out = append(out, app.Span().Class("message").Text(r.Message))
	}
	if len(r.Meant) > 0 {
		out = append(out, app.Text(wMeant))
		for i, m := range r.Meant {
			out = append(out, app.Text(between(i, len(r.Meant))), app.A().Class("meant").Href(m.Address).Dir("auto").Text(m.Text))
		}
		out = append(out, app.Text("? "))
	}
	if r.Exact {
		return append(out, app.Span().Text(wExactOn+" · "), app.A().Class("switch").Href(r.Switch).Text(wFollowNames))
	}
	if len(r.Also) == 0 {
		return out
	}
	out = append(out, app.Span().Text(wAlso))
	for i, form := range r.Also {
		if i > 0 {
			out = append(out, app.Text(", "))
		}
		if i == mostForms {
			out = append(out, app.Text(moreForms(len(r.Also)-i)))
			break
		}
		out = append(out, app.Mark().Class("alias").Dir("auto").Text(form))
	}
	return append(out, app.Text(" · "), app.A().Class("switch").Href(r.Switch).Text(wOnlyExact))
}
