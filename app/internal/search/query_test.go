package search_test

import (
	"testing"

	"parallax/app/internal/article"
	"parallax/app/internal/search"
)

func TestOnlyWordsArePlain(t *testing.T) {
	for _, s := range []string{"", "palmyra", "deir ezzor", "outlet:", "a or b", `"air str`} {
		if !search.Parse(s).Plain() {
			t.Errorf("%q is not plain", s)
		}
	}
	for _, s := range []string{`"a"`, "-a", "a OR b", "a*", "a~", "title:a", "year:2016", "a b -c"} {
		if search.Parse(s).Plain() {
			t.Errorf("%q is plain", s)
		}
	}
}

func TestQueriesMadeByHandCanBeTyped(t *testing.T) {
	for _, c := range []struct {
		clause search.Clause
		want   string
	}{
		{search.Clause{Any: []search.Atom{{Field: search.Outlet, Text: "Al Jazeera America"}}}, `outlet:"Al Jazeera America"`},
		{search.Clause{Not: true, Any: []search.Atom{{Text: "a"}, {Field: search.Title, Text: "b", Prefix: true}}}, "-a -title:b*"},
		{search.Clause{Any: []search.Atom{{Text: "-turkey"}}}, `"-turkey"`},
		{search.Clause{Not: true, Any: []search.Atom{{Text: "2016"}}}, `-"2016"`},
		{search.Clause{Any: []search.Atom{{Text: "OR"}}}, `"OR"`},
		{search.Clause{Any: []search.Atom{{Text: "title:x"}, {Text: "palm*"}}}, `"title:x" OR "palm*"`},
		{search.Clause{Any: []search.Atom{{Text: `say "no"`}}}, `"say no"`},
		{search.Clause{Any: []search.Atom{{Field: search.Published, From: article.Date{Year: 2016}}}}, "year:2016.."},
		{search.Clause{}, ""},
	} {
		if got := c.clause.String(); got != c.want {
			t.Errorf("%+v is written %q, want %q", c.clause, got, c.want)
		}
	}
}
