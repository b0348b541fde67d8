package ui

import (
	"slices"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/app/internal/route"
	"parallax/app/internal/screen"
)

// library is the collection or what a query found in it.
type library struct {
	app.Compo
	List               screen.List
	Marked             []string
	Title, Description string
	All                int  // articles of the collection
	Narrowing          bool // on a narrow screen: the filters are unfolded
	Unfolded           unfolded
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
		&understood{Chips: list.Chips(), Clear: clear(list), Results: answerOf(list)},
		app.Div().Class("cols").Body(
			l.facets(),
			app.Section().Class("found").Aria("label", wFound).Body(l.found()...),
		),
	)
}

// facets gives what narrows the list. It is the same while somebody types, so that it is drawn with the counts and not before.
func (l *library) facets() *facets {
	list := l.List
	return &facets{Facets: list.Facets, Outlets: list.At.Outlets, Names: list.At.Names, From: list.At.From, To: list.At.To,
		Undated: list.At.Undated, Open: l.Narrowing, Unfolded: l.Unfolded}
}

func clear(list screen.List) string {
	if !list.Filtered() {
		return ""
	}
	return list.Unfiltered().String()
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
	if rightToLeft(m.Language) {
		class += " rtl"
	}
	body := append(make([]app.UI, 0, 5),
		app.Input().Type("checkbox").Checked(h.Marked).Aria("label", markLabel(m.Title)),
		app.H2().Body(app.A().Href(h.Hit.Link(0).String()).Body(spanned(m.Title, h.Hit.Snippet.Title, spanOfMark, plainMark)...)),
		app.P().Class("by").Body(tag(m, tint(m)), app.Text(byline(outlet(m.Outlet), date(m.Published), minutes(m.Words)))),
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

// more links the other paragraphs with hits.
func (h *hit) more() app.UI {
	s := h.Hit.Snippet
	body := make([]app.UI, 0, len(s.More)+2)
	body = append(body, app.Text(wMore))
	for _, block := range s.More {
		body = append(body, app.A().Href(h.Hit.Link(block+1).String()).Aria("label", toParagraph(block+1)).Text(paragraph(block+1)))
	}
	if s.Rest > 0 {
		body = append(body, app.Text(andMore(s.Rest)))
	}
	return app.P().Class("more").Body(body...)
}
