package ui

import (
	"strconv"
	"unicode/utf8"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/app/internal/collection"
	"parallax/app/internal/search"
)

// tints is how many colours outlets have; app.css names them t0 to t7, and tn where there is no outlet.
const tints = 8

func tint(m collection.Meta) string {
	if m.Outlet == "" {
		return "tn"
	}
	return "t" + strconv.Itoa(m.OutletNumber%tints)
}

// columnTints gives articles side by side colours that differ, each its outlet's where that is free.
func columnTints(metas []collection.Meta) []string {
	taken := map[string]bool{}
	out := make([]string, len(metas))
	for i, m := range metas {
		t := tint(m)
		for n := m.OutletNumber; taken[t]; n++ {
			t = "t" + strconv.Itoa(n%tints)
		}
		out[i], taken[t] = t, true
	}
	return out
}

// tag draws an outlet's letter mark in its colour. The name always stands beside it, so readers of the screen skip it.
func tag(m collection.Meta, tint string) app.UI {
	return app.Span().Class("tag "+tint).Aria("hidden", true).Text(letters(m.Outlet))
}

// spanned cuts text at its hits, which are in order; mark draws the i-th. A hit that does not fit is left out.
func spanned(text string, marks []search.Mark, mark func(i int, m search.Mark, text string) app.UI) []app.UI {
	var out []app.UI
	pieces(text, marks, func(i int, s string) {
		if i < 0 {
			out = append(out, app.Text(s))
		} else {
			out = append(out, mark(i, marks[i], s))
		}
	})
	return out
}

// pieces cuts text at its hits, which are in order, and hands over each piece with the number of its hit; -1 is none.
func pieces(text string, marks []search.Mark, piece func(i int, s string)) {
	at := 0
	for i, m := range marks {
		if m.Start < at || m.End <= m.Start || m.End > len(text) || !boundary(text, m.Start) || !boundary(text, m.End) {
			continue
		}
		if m.Start > at {
			piece(-1, text[at:m.Start])
		}
		piece(i, text[m.Start:m.End])
		at = m.End
	}
	if at < len(text) {
		piece(-1, text[at:])
	}
}

func boundary(s string, i int) bool { return i == len(s) || utf8.RuneStart(s[i]) }
