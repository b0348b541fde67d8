package search

import (
	"strings"
	"time"
	"unicode"

	"parallax/app/internal/article"
)

// A Query is what a person typed, understood: an article should have what every clause asks for. The empty Query asks for
// nothing, which every article has. Make one with Parse.
type Query struct{ Clauses []Clause }

// A Clause is one thing that is asked for, or that is to be left out.
type Clause struct {
	Not bool   // leave out what any of the atoms matches
	Any []Atom // alternatives joined by OR, at least one; exactly one where Parse set Not
}

// An Atom is a word, a phrase or a range of dates.
type Atom struct {
	Field  Field
	Text   string // a word, or the words of a phrase with single spaces, as typed; "" for Published
	Phrase bool   // in quotation marks: these very words together
	Prefix bool   // word*: words that it starts too
	Fuzzy  bool   // word~: words spelt alike too; never together with Prefix

	// For Published: the first and the last date, each as precise as typed; a zero Date leaves that end open.
	From, To  article.Date
	Exclusive bool // typed after: or before:, so the year, month or day that is named does not count itself
}

// A Field is where an atom is looked for.
type Field uint8

const (
	Anywhere Field = iota
	Title
	Author
	Outlet
	Published // a range of dates
)

// textFields are the names typed before a colon.
var textFields = map[string]Field{"title": Title, "author": Author, "outlet": Outlet}

// String gives the name typed before a colon; "" for Anywhere and for Published, which goes by three names.
func (f Field) String() string {
	for name, field := range textFields {
		if field == f {
			return name
		}
	}
	return ""
}

// String gives the query as one would type it. Parse gives the same value of it again, where it came from Parse.
func (q Query) String() string {
	var parts []string
	for _, c := range q.Clauses {
		if s := c.String(); s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, " ")
}

// Without gives the query but for clause i, counted from 0.
func (q Query) Without(i int) Query {
	if i < 0 || i >= len(q.Clauses) {
		return q
	}
	rest := append([]Clause(nil), q.Clauses[:i]...)
	return Query{append(rest, q.Clauses[i+1:]...)}
}

// Plain reports whether the query is nothing but words to be found.
func (q Query) Plain() bool {
	for _, c := range q.Clauses {
		if c.Not || len(c.Any) != 1 || c.Any[0] != (Atom{Text: c.Any[0].Text}) {
			return false
		}
	}
	return true
}

// String gives the clause as one would type it.
func (c Clause) String() string {
	before, between := "", " OR "
	if c.Not {
		before, between = "-", " -" // neither of two is what OR would say
	}
	var parts []string
	for _, a := range c.Any {
		if s := a.typed(c.Not); s != "" {
			parts = append(parts, s)
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return before + strings.Join(parts, between)
}

// String gives the atom as one would type it.
func (a Atom) String() string { return a.typed(false) }

// typed gives the atom as it stands after a minus or without one. A text that would not be read as a word gets quotation marks.
func (a Atom) typed(not bool) string {
	if a.Field == Published {
		return a.dates()
	}
	if a.Text == "" {
		return ""
	}
	name := a.Field.String()
	if name != "" {
		name += ":"
	}
	switch {
	case a.Prefix:
		return name + a.Text + "*"
	case a.Fuzzy:
		return name + a.Text + "~"
	case a.Phrase, !readsAsWord(a, not, name+a.Text):
		return name + `"` + strings.Join(strings.FieldsFunc(a.Text, func(r rune) bool { return isQuote(r) || unicode.IsSpace(r) }), " ") + `"`
	}
	return name + a.Text
}

func (a Atom) dates() string {
	switch from, to := a.From.String(), a.To.String(); {
	case from == "" && to == "":
		return ""
	case a.Exclusive && to == "":
		return "after:" + from
	case a.Exclusive && from == "":
		return "before:" + to
	case from == to:
		return "year:" + from
	default:
		return "year:" + from + ".." + to
	}
}

// Holds reports whether an article of date d was certainly published within From and To: one of "2016" was not certainly
// published after 2016-02, and one without a date is in no range.
func (a Atom) Holds(d article.Date) bool {
	if !d.Known() {
		return false
	}
	if a.From.Known() {
		bound := firstDay(a.From)
		if a.Exclusive {
			bound = lastDay(a.From) + 1
		}
		if firstDay(d) < bound {
			return false
		}
	}
	if a.To.Known() {
		bound := lastDay(a.To)
		if a.Exclusive {
			bound = firstDay(a.To) - 1
		}
		if lastDay(d) > bound {
			return false
		}
	}
	return true
}

// firstDay numbers the first day of a year, month or day so that later days have higher numbers.
func firstDay(d article.Date) int { return d.Year*10000 + max(d.Month, 1)*100 + max(d.Day, 1) }

// lastDay numbers its last day.
func lastDay(d article.Date) int {
	month, day := d.Month, d.Day
	if month == 0 {
		month = 12
	}
	if day == 0 {
		day = time.Date(d.Year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
	}
	return d.Year*10000 + month*100 + day
}
