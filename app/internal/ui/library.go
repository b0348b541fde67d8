package ui

import (
	"slices"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/app/internal/route"
	"parallax/app/internal/say"
	"parallax/app/internal/screen"
	"parallax/app/internal/search"
)

// fewOutlets is how many outlets the list of them shows before it is unfolded.
const fewOutlets = 12

// mostForms is how many other forms of names are told.
const mostForms = 12

// library is the collection or what a query found in it.
type library struct {
	app.Compo
	List               screen.List
	Marked             []string
	Title, Description string
	All                int  // articles of the collection
	Narrowing          bool // on a narrow screen: the filters are unfolded
	AllOutlets         bool
}

func (l *library) Render() app.UI {
	list := l.List
	bare := list.At.Text == "" && !list.Filtered()
	return app.Main().Class("page").ID("main").TabIndex(-1).Body(
		app.H1().Dir("auto").Text(l.Title),
		// Hidden and not left out: children are compared by position, and those below would be torn down.
		app.P().Class("about").Dir("auto").Hidden(!bare || l.Description == "" || list.First() > 0).Text(l.Description),
		app.Div().Class("count").Body(
			app.Span().ID("count").TabIndex(-1).Text(found(list, l.All)),
			app.Select().Aria("label", wSort).DataSet("do", "sort").Body(
				app.Range(wSorts).Slice(func(i int) app.UI {
					return app.Option().Value(strconv.Itoa(i)).Selected(route.Sort(i) == list.At.Sort).Text(wSorts[i])
				}),
			),
			app.Button().Type("button").Class("narrow").DataSet("do", "narrow").Aria("expanded", l.Narrowing).
				Aria("controls", "facets").Title(wNarrow).Text(wNarrowShort),
		),
		app.Div().Class("understood").Aria("live", "off").Body(l.understood()...),
		app.Div().Class("cols").Body(
			&facets{Outlets: list.Results.Outlets, Years: list.Results.Years, From: list.At.From, To: list.At.To,
				Open: l.Narrowing, All: l.AllOutlets, Filtered: list.Filtered(), Clear: list.Unfiltered().String()},
			app.Div().Class("found").Body(l.found()...),
		),
	)
}

// understood says what else was searched for, or why not all of it was.
func (l *library) understood() []app.UI {
	list := l.List
	var out []app.UI
	if list.Results.Message != "" {
		out = append(out, app.Span().Class("message").Text(list.Results.Message))
	}
	if list.At.Exact && list.At.Text != "" {
		return append(out, app.Span().Text(wExactOn+" · "),
			app.A().Href(list.WithExact(false).String()).Text(wFollowNames))
	}
	if len(list.Results.Also) > 0 {
		out = append(out, app.Span().Text(wAlso))
		for i, form := range list.Results.Also {
			if i > 0 {
				out = append(out, app.Text(", "))
			}
			if i == mostForms {
				out = append(out, app.Text(moreForms(len(list.Results.Also)-i)))
				break
			}
			out = append(out, app.Mark().Class("alias").Dir("auto").Text(form))
		}
		out = append(out, app.Text(" · "), app.A().Href(list.WithExact(true).String()).Text(wOnlyExact))
	}
	return out
}

func (l *library) found() []app.UI {
	list := l.List
	switch {
	case list.Fault != nil:
		return []app.UI{faulty(list.Fault)}
	case l.All == 0:
		return []app.UI{app.P().Class("empty").Text(wEmpty)}
	case len(list.Hits) == 0:
		return []app.UI{l.nothing()}
	}
	few := min(len(list.Hits), screen.FirstFew)
	below, hidden := list.Hits[few:], false
	if len(list.Hits) < len(list.Results.Hits) {
		below, hidden = list.Stale, true
	}
	return []app.UI{
		app.Ol().Class("hits").Attr("start", list.First()+1).Body(l.rows(list.Hits[:few], 0)...),
		app.If(len(below) > 0, func() app.UI {
			return app.Ol().Class("hits").Attr("start", list.First()+few+1).Hidden(hidden).Body(l.rows(below, few)...)
		}),
		app.If(list.Pages() > 1, func() app.UI { return pages(list) }),
	}
}

func (l *library) rows(hits []screen.Hit, first int) []app.UI {
	out := make([]app.UI, len(hits))
	for i, h := range hits {
		out[i] = &hit{Hit: h, Marked: slices.Contains(l.Marked, h.Meta.ID), Selected: first+i == l.List.Selected}
	}
	return out
}

func (l *library) nothing() app.UI {
	list := l.List
	return app.Div().Class("empty").Body(
		app.H2().Text(wNothing),
		app.If(list.Filtered(), func() app.UI {
			return app.P().Body(app.Text(wFilteredHint+" "), app.A().Href(list.Unfiltered().String()).Text(wUnfiltered))
		}),
		app.If(!list.Filtered() && list.Results.Message == "", func() app.UI { return app.P().Text(wNothingHint) }),
		app.P().Body(app.A().Href("#/").Text(wWhole)),
	)
}

func pages(list screen.List) app.UI {
	at, last := max(list.At.Page, 1), list.Pages()
	return app.Nav().Class("pages").Aria("label", wPages).Body(
		app.If(at > 1, func() app.UI {
			return app.A().Class("btn").Rel("prev").Href(list.WithPage(at - 1).String()).Text(wNewer)
		}),
		app.If(at < last, func() app.UI {
			return app.A().Class("btn").Rel("next").Href(list.WithPage(at + 1).String()).Text(wOlder)
		}),
	)
}

// hit is one entry. It is drawn again only when one of its fields changed. Every attribute costs some microseconds on each
// of 50 rows: app.css sets the direction of writing, and the listener finds the article by its row.
type hit struct {
	app.Compo
	Hit              screen.Hit
	Marked, Selected bool
}

func (h *hit) Render() app.UI {
	m := h.Hit.Meta
	class := "hit"
	if h.Selected {
		class = "hit on"
	}
	body := append(make([]app.UI, 0, 5),
		app.Input().Type("checkbox").Checked(h.Marked).Aria("label", markLabel(m.Title)),
		app.H2().Body(app.A().Href(h.Hit.Link(0).String()).Text(m.Title)),
		app.P().Class("by").Body(tag(m, tint(m)), app.Text(outlet(m.Outlet)+" · "+date(m.Published)+" · "+minutes(m.Words))),
		app.P().Class("snip").Body(spanned(h.Hit.Snippet.Text, h.Hit.Snippet.Marks, spanOfMark, plainMark)...),
	)
	if len(h.Hit.Snippet.More) > 0 {
		body = append(body, h.more())
	}
	li := app.Li().Class(class).DataSet("article", m.ID)
	if m.Language != wLanguage {
		li = li.Lang(m.Language)
	}
	return li.Body(body...)
}

func (h *hit) more() app.UI {
	body := []app.UI{app.Text(wMore)}
	for _, block := range h.Hit.Snippet.More {
		body = append(body, app.A().Href(h.Hit.Link(block+1).String()).Aria("label", toParagraph(block+1)).Text(paragraph(block+1)))
	}
	return app.P().Class("more").Body(body...)
}

// facets narrows the list by outlet and year, each with its count for the present query.
type facets struct {
	app.Compo
	Outlets, Years []search.Count
	From, To       int
	Open, All      bool
	Filtered       bool
	Clear          string // address
}

func (f *facets) Render() app.UI {
	class := "facets"
	if f.Open {
		class += " open"
	}
	shown := f.Outlets
	if len(shown) > fewOutlets+1 && !f.All {
		shown = f.few()
	}
	return app.Aside().Class(class).ID("facets").Aria("label", wNarrow).Body(
		app.If(len(f.Outlets) > 0, func() app.UI {
			return app.FieldSet().Body(
				app.Legend().Text(wOutlet),
				app.Range(shown).Slice(func(i int) app.UI {
					o := shown[i]
					return app.Label().Body(
						app.Input().Type("checkbox").Checked(o.On).DataSet("do", "outlet").DataSet("arg", "="+o.Value),
						app.Span().Class("cut").Dir("auto").Text(outletValue(o.Value)),
						app.Span().Class("num").Text(say.Number(o.N)),
					)
				}),
				app.If(len(f.Outlets) > fewOutlets+1, func() app.UI {
					words := moreOutlets(len(f.Outlets))
					if f.All {
						words = wFewOutlets
					}
					return app.Button().Type("button").Class("plain").DataSet("do", "outlets").Aria("expanded", f.All).Text(words)
				}),
			)
		}),
		f.years(),
		app.If(f.Filtered, func() app.UI {
			return app.P().Body(app.A().Href(f.Clear).Text(wClearFilters))
		}),
	)
}

// few gives the first outlets and those that are chosen.
func (f *facets) few() []search.Count {
	var out []search.Count
	for i, o := range f.Outlets {
		if i < fewOutlets || o.On {
			out = append(out, o)
		}
	}
	return out
}

func (f *facets) years() app.UI {
	var known []search.Count
	most, unknown := 1, 0
	for _, y := range f.Years {
		if _, err := strconv.Atoi(y.Value); err != nil {
			unknown += y.N
			continue
		}
		known = append(known, y)
		most = max(most, y.N)
	}
	return app.If(len(f.Years) > 0, func() app.UI {
		return app.FieldSet().Body(
			app.Legend().Text(wYear),
			app.If(len(known) > 0, func() app.UI {
				return app.Div().Class("hist").Body(app.Range(known).Slice(func(i int) app.UI {
					return bar(known[i], most)
				}))
			}),
			app.If(len(known) > 1, func() app.UI {
				return app.Div().Class("range").Body(
					yearSelect(wFrom, "from", known, f.From), yearSelect(wTo, "to", known, f.To),
				)
			}),
			app.If(unknown > 0, func() app.UI { return app.P().Class("small soft").Text(unknownDates(unknown)) }),
		)
	})
}

// bar is a year of the histogram. Its height is a class, h0 to h20: the page allows no styles in attributes.
func bar(y search.Count, most int) app.UI {
	h := (20*y.N + most - 1) / most
	class := "h" + strconv.Itoa(h)
	if y.On {
		class += " in"
	}
	return app.Button().Type("button").Class(class).DataSet("do", "year").DataSet("arg", y.Value).
		Aria("pressed", y.On).Aria("label", yearLabel(y.Value, y.N)).Title(yearLabel(y.Value, y.N)).Body(
		app.Span().Text(y.Value),
	)
}

func yearSelect(label, do string, years []search.Count, at int) app.UI {
	return app.Label().Body(
		app.Span().Text(label),
		app.Select().DataSet("do", do).Body(
			app.Option().Value("0").Selected(at == 0).Text(wAnyYear),
			app.Range(years).Slice(func(i int) app.UI {
				return app.Option().Value(years[i].Value).Selected(years[i].Value == strconv.Itoa(at)).Text(years[i].Value)
			}),
		),
	)
}
