package screen

import (
	"slices"

	"parallax/app/internal/route"
	"parallax/app/internal/search"
)

// Filtered reports whether anything but the words narrows the list.
func (l List) Filtered() bool {
	a := l.At
	return len(a.Outlets) > 0 || a.From > 0 || a.To > 0 || a.Undated || len(a.Names) > 0
}

// WithOutlet gives the address with an outlet added or taken away.
func (l List) WithOutlet(outlet string) route.Route {
	to := l.first()
	to.Outlets = toggled(to.Outlets, outlet)
	return to
}

// WithName gives the address with a name that every article must hold added or taken away.
func (l List) WithName(name string) route.Route {
	to := l.first()
	to.Names = toggled(to.Names, name)
	return to
}

// WithUndated gives the address with articles without a date added to the years or taken away.
func (l List) WithUndated() route.Route {
	to := l.first()
	to.Undated = !to.Undated
	return to
}

// WithYears gives the address with the range from…to, in either order; 0 is open.
func (l List) WithYears(from, to int) route.Route {
	r := l.first()
	if from > 0 && to > 0 && from > to {
		from, to = to, from
	}
	r.From, r.To = from, to
	return r
}

// PickYears does the same, but lets the range go that is chosen already.
func (l List) PickYears(from, to int) route.Route {
	r := l.WithYears(from, to)
	if r.From == l.At.From && r.To == l.At.To {
		r.From, r.To = 0, 0
	}
	return r
}

// WithSort gives the address in another order.
func (l List) WithSort(s route.Sort) route.Route {
	to := l.first()
	to.Sort = s
	return to
}

// WithExact gives the address with other forms of names followed or not.
func (l List) WithExact(on bool) route.Route {
	to := l.first()
	to.Exact = on
	return to
}

// WithText gives the address with other words.
func (l List) WithText(text string) route.Route {
	to := l.first()
	to.Text = text
	return to
}

// WithPage gives the address of page n, from 1.
func (l List) WithPage(n int) route.Route {
	to := l.At
	to.Page = n
	if n <= 1 {
		to.Page = 0
	}
	return to
}

// Unfiltered gives the address with the words alone.
func (l List) Unfiltered() route.Route {
	to := l.first()
	to.Outlets, to.From, to.To, to.Undated, to.Names = nil, 0, 0, false, nil
	return to
}

// first gives the address of the first page.
func (l List) first() route.Route {
	to := l.At
	to.Page = 0
	return to
}

// toggled gives a list of its own with s added or taken away; an empty one is nil.
func toggled(list []string, s string) []string {
	i := slices.Index(list, s)
	if i < 0 {
		return append(slices.Clone(list), s)
	}
	if len(list) == 1 {
		return nil
	}
	return slices.Delete(slices.Clone(list), i, i+1)
}

// A Chip is one thing that the list was asked for. Its address is without it.
type Chip struct {
	Kind     ChipKind
	Clause   search.Clause // of a Clause
	Value    string        // of an Outlet or a Name
	From, To int           // of Years; 0 is open
	Gone     string        // the address without it
}

// ChipKind says what a chip stands for.
type ChipKind uint8

const (
	Clause ChipKind = iota
	Outlet
	Years
	Undated
	Name
)

// Chips tells how the query was understood, where it is more than plain words, and what narrows it.
func (l List) Chips() []Chip {
	var out []Chip
	q := search.Parse(l.At.Text)
	if len(q.Clauses) > 0 && (!q.Plain() || l.Filtered()) {
		for i, c := range q.Clauses {
			out = append(out, Chip{Kind: Clause, Clause: c, Gone: l.WithText(q.Without(i).String()).String()})
		}
	}
	for _, o := range l.At.Outlets {
		out = append(out, Chip{Kind: Outlet, Value: o, Gone: l.WithOutlet(o).String()})
	}
	if l.At.From > 0 || l.At.To > 0 {
		out = append(out, Chip{Kind: Years, From: l.At.From, To: l.At.To, Gone: l.WithYears(0, 0).String()})
	}
	if l.At.Undated {
		out = append(out, Chip{Kind: Undated, Gone: l.WithUndated().String()})
	}
	for _, n := range l.At.Names {
		out = append(out, Chip{Kind: Name, Value: n, Gone: l.WithName(n).String()})
	}
	return out
}
