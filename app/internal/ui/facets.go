package ui

import (
	"slices"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/app/internal/say"
	"parallax/app/internal/screen"
	"parallax/app/internal/search"
)

// fewValues is how many values of a facet stand before it is unfolded; one more is shown rather than hidden.
const fewValues = 8

// unfolded says which facets show all their values, by their number.
type unfolded [5]bool

// A choice is what can be chosen to narrow the list, and what is.
type choice struct {
	Facets         search.Facets
	Outlets, Names []string // chosen
	From, To       int
	Undated        bool
	Open           bool // on a narrow screen
	Found          int  // articles that the list holds
	Unfolded       unfolded
}

// facets narrows the list: by outlet, year, and the people, places and groups that are named, each with its count.
type facets struct {
	app.Compo
	Choice choice
}

func (f *facets) Render() app.UI {
	c, class := f.Choice, "facets"
	if c.Open {
		class += " open"
	}
	return app.Aside().Class(class).ID("facets").Aria("label", wNarrow).Body(
		f.values(0, wOutlet, "outlet", c.Facets.Outlets, c.Outlets),
		&years{Counts: c.Facets.Years, From: c.From, To: c.To, Undated: c.Undated},
		f.values(1, wPeople, "name", c.Facets.People, c.Names),
		f.values(2, wPlaces, "name", c.Facets.Places, c.Names),
		f.values(3, wGroups, "name", c.Facets.Groups, c.Names),
		f.values(4, wOthers, "name", c.Facets.Others, c.Names),
		app.Button().Type("button").Class("show").DataSet("do", "results").Text(showFound(c.Found)), // where the facets stand above the results
	)
}

// values lists what can be chosen of one facet. What the page has chosen counts, not the counts: they may be those of before.
func (f *facets) values(n int, legend, do string, all []search.Count, chosen []string) app.UI {
	if len(all) == 0 || do == "outlet" && len(all) == 1 && len(chosen) == 0 { // one outlet narrows nothing
		return app.FieldSet().Hidden(true) // the facets below keep their places
	}
	shown, folds := all, len(all) > fewValues+1
	if folds && !f.Choice.Unfolded[n] {
		shown = few(all, chosen)
	}
	return app.FieldSet().Body(
		app.Legend().Text(legend),
		app.Range(shown).Slice(func(i int) app.UI {
			return choose(do, shown[i].Value, outletValue(shown[i].Value), shown[i].N, slices.Contains(chosen, shown[i].Value))
		}),
		app.If(folds, func() app.UI {
			words := allValues(len(all))
			if f.Choice.Unfolded[n] {
				words = wFewValues
			}
			return app.Button().Type("button").Class("plain").DataSet("do", "unfold").DataSet("arg", n).Aria("expanded", f.Choice.Unfolded[n]).
				Body(app.Text(words), app.Span().Class("sr").Text(" ("+legend+")"))
		}),
	)
}

// few gives the first values and those that are chosen.
func few(all []search.Count, chosen []string) []search.Count {
	var out []search.Count
	for i, c := range all {
		if i < fewValues || slices.Contains(chosen, c.Value) {
			out = append(out, c)
		}
	}
	return out
}

// choose is a value with its box and its count. One that would find nothing is dim, but can be chosen.
func choose(do, arg, words string, n int, on bool) app.UI {
	label := app.Label()
	if n == 0 && !on {
		label = label.Class("none")
	}
	return label.Body(
		app.Input().Type("checkbox").Checked(on).DataSet("do", do).DataSet("arg", "="+arg),
		app.Span().Class("cut").Dir("auto").Text(words),
		app.Span().Class("num").Text(say.Number(n)),
	)
}

// years is a histogram: drag over its bars, or step its two ends, which are sliders between the bars.
type years struct {
	app.Compo
	Counts   []search.Count
	From, To int
	Undated  bool
}

func (y *years) OnMount(ctx app.Context)  { ctx.Defer(func(app.Context) { y.place() }) }
func (y *years) OnUpdate(ctx app.Context) { ctx.Defer(func(app.Context) { y.place() }) }

// place puts the sliders where they belong. An attribute would not do: it may be set before the greatest value is, and a slider that was
// dragged no longer follows it.
func (y *years) place() {
	h := screen.HistogramOf(y.Counts)
	first, last := h.Ends(y.From, y.To)
	setValue("#from", first)
	setValue("#to", last)
}

func (y *years) Render() app.UI {
	h := screen.HistogramOf(y.Counts)
	return app.FieldSet().Class("years").Hidden(len(y.Counts) == 0).Body(
		app.Legend().Text(wYear),
		app.If(len(h.Years) > 1, func() app.UI {
			return app.Div().Body(y.bars(h), y.ends(h))
		}).ElseIf(len(h.Years) == 1, func() app.UI {
			one := h.Years[0]
			return choose("year", strconv.Itoa(one), strconv.Itoa(one), h.N[0], y.From == one && y.To == one)
		}),
		app.If(h.Missing || y.Undated, func() app.UI {
			return choose("undated", "", wNoDate, h.Undated, y.Undated)
		}),
	)
}

// bars is for the pointer; the sliders say the same to those who do not see it.
func (y *years) bars(h screen.Histogram) app.UI {
	any := y.From == 0 && y.To == 0 && !y.Undated
	return app.Div().Class("hist").Aria("hidden", true).Body(app.Range(h.Bars).Slice(func(i int) app.UI {
		b := h.Bars[i]
		in := b.To >= y.From && (y.To == 0 || b.From <= y.To) && (y.From > 0 || y.To > 0)
		return app.I().Class(barClass(b.N, h.Most, in, any)).DataSet("from", b.From).DataSet("to", b.To).Title(yearLabel(b.From, b.To, b.N))
	}))
}

// barClass gives the height of a bar as a class, h0 to h20: the page allows no styles in attributes.
func barClass(n, most int, in, any bool) string {
	class := "h" + strconv.Itoa((20*n+most-1)/most)
	switch {
	case in:
		class += " in"
	case !any:
		class += " out"
	}
	return class
}

// ends is the sliders. They stand between the bars: place i is before the year of that number.
func (y *years) ends(h screen.Histogram) app.UI {
	first, last := h.Ends(y.From, y.To)
	slider := func(id, label, value string) app.UI {
		return app.Input().Type("range").ID(id).Aria("label", label).Aria("valuetext", value).Min(0).Max(len(h.Bars) * h.Each).Step(1)
	}
	return app.Div().Class("ends").Body(
		slider("from", wFromYear, endWords(h, min(first, len(h.Years)-1))),
		slider("to", wToYear, endWords(h, max(last, 1)-1)),
		app.P().Class("axis").Aria("hidden", true).Body(
			app.Span().Text(h.Years[0]),
			app.Span().Class("chosen-years").Text(yearsChosen(y.From, y.To)),
			app.Span().Text(h.Years[len(h.Years)-1]),
		),
	)
}
