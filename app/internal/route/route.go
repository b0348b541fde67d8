// Package route turns the address of a page into a value and back.
//
// Everything stands in the fragment, so an address works from a disk and under any path:
//
//	#/                                                        the whole collection
//	#/search?q=deir+ezzor&outlet=CNN&from=2015&to=2016&undated=1&name=Palmyra&sort=date&exact=1&page=2
//	#/read/ID?q=deir+ezzor&p=4                                an article, at its fourth paragraph
//	#/compare/ID+ID?view=aligned&show=matched&weak=1&at=b17   two or three articles side by side, at sentence 17 of the second
//	#/compare/ID+ID?view=facts&row=12                         the facts, at their twelfth row
//	#/told?view=pairs&of=ID&page=2                            who tells what in the whole collection: what one article shares
//
// Call Parse on location.hash and String to write a link. Parse never fails: what makes no sense is left
// out, and a path that leads nowhere gives the screen Nowhere.
package route

import (
	"cmp"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Screen says which of the page's screens an address shows.
type Screen uint8

const (
	Library Screen = iota // also search results
	Read
	Compare
	Told
	Nowhere
)

// Sort is the order of search results.
type Sort uint8

const (
	Relevance Sort = iota
	Newest         // sort=date
	Oldest         // sort=oldest
)

// Route is an address. The zero Route is the library. Fields that a screen does not use are left out of its address.
type Route struct {
	Screen    Screen
	IDs       []string // Read: one; Compare: one to three; Told: none or the one it is about; Nowhere: more than can be compared; not yet checked against the collection
	Text      string   // Library, Read: the query as typed; Told: words of the titles and outlets it is about
	Outlets   []string // Library: any of them; "" is the unnamed outlet
	From, To  int      // Library: years 1…9999, inclusive; 0 is open
	Undated   bool     // Library: articles without a date, beside the years or alone
	Names     []string // Library: an article must name all of them
	Sort      Sort     // Library
	Exact     bool     // Library, Read: do not follow other forms of a name
	Page      int      // Library, Told: from 1; 0 means 1
	Paragraph int      // Read, and Compare of its first article: from 1; 0 is none
	View      string   // Compare: "" is aligned, "facts", "names", "words"; Told: "" is a little of all, "pairs", "matrix", "several", "one"
	Show      string   // Compare: "" is all rows; "matched", "only-1", "only-2", "only-3", "differ"
	Weak      bool     // Compare: weak matches too
	Changed   bool     // Compare: mark the words that differ in sentences nearly alike
	Column    int      // Compare: the article of Sentence, from 0
	Sentence  int      // Compare: from 1; 0 is none
	Row       int      // Compare, of the rows of facts, names or words: from 1; 0 is none
	Open      string   // Compare: the name or word whose lines are open
	By        string   // Compare: the order of these lines: "" as in the text, "left", "right"
}

const (
	maxText = 1000 // runes of a query; the rest of a longer one is cut off
	maxPage = 9999
	maxIDs  = 3

	maxChoices = 200 // outlets or names of an address; further ones are left out
)

var sorts = map[string]Sort{"date": Newest, "newest": Newest, "oldest": Oldest}
var shows = []string{"matched", "only-1", "only-2", "only-3", "differ"}
var orders = []string{"left", "right"}
var views = []string{"facts", "names", "words"}
var toldViews = []string{"pairs", "matrix", "several", "one"}

// Parse reads a fragment, with or without its leading '#'.
func Parse(fragment string) Route {
	fragment = strings.TrimPrefix(fragment, "#")
	path, query, _ := strings.Cut(fragment, "?")
	// What ParseQuery cannot read it leaves out and reports; the rest is still good.
	v, _ := url.ParseQuery(query)
	parts := strings.SplitN(strings.TrimPrefix(path, "/"), "/", 2)
	switch {
	case !strings.HasPrefix(path, "/"), parts[0] == "" && len(parts) == 1:
		return Route{}
	case parts[0] == "search" && len(parts) == 1:
		return library(v)
	case parts[0] == "read" && len(parts) == 2:
		if ids := parseIDs(parts[1]); len(ids) == 1 {
			return Route{Screen: Read, IDs: ids, Text: text(v), Exact: v.Get("exact") == "1", Paragraph: number(v, "p", 1, 1<<30)}
		}
	case parts[0] == "compare" && len(parts) == 2:
		ids := parseIDs(parts[1])
		if len(ids) > maxIDs {
			return Route{Screen: Nowhere, IDs: ids}
		} else if len(ids) > 0 {
			return comparison(ids, v)
		}
	case parts[0] == "told" && len(parts) == 1:
		return told(v)
	}
	return Route{Screen: Nowhere}
}

func library(v url.Values) Route {
	r := Route{
		Text: text(v), From: number(v, "from", 1, 9999), To: number(v, "to", 1, 9999),
		Sort: sorts[v.Get("sort")], Exact: v.Get("exact") == "1", Page: number(v, "page", 2, maxPage),
	}
	r.Undated = v.Get("undated") == "1"
	r.Outlets, r.Names = choices(v["outlet"], true), choices(v["name"], false)
	if r.From > 0 && r.To > 0 && r.From > r.To {
		r.From, r.To = r.To, r.From
	}
	return r
}

func comparison(ids []string, v url.Values) Route {
	r := Route{
		Screen: Compare, IDs: ids, View: oneOf(v, "view", views), Show: oneOf(v, "show", shows), By: oneOf(v, "by", orders),
		Row: number(v, "row", 1, 1<<30), Paragraph: number(v, "p", 1, 1<<30), Weak: v.Get("weak") == "1", Changed: v.Get("changed") == "1", Open: valid(v.Get("open")),
	}
	if at := v.Get("at"); len(at) > 1 && at[0] >= 'a' && int(at[0]-'a') < len(ids) {
		if n, err := strconv.Atoi(at[1:]); err == nil && n > 0 && n < 1<<30 {
			r.Column, r.Sentence = int(at[0]-'a'), n
		}
	}
	return r
}

func told(v url.Values) Route {
	r := Route{Screen: Told, View: cmp.Or(oneOf(v, "view", toldViews), oneOf(v, "show", toldViews)), Text: text(v)} // older addresses have show
	if id := valid(v.Get("of")); id != "" {
		r.IDs, r.Text = []string{id}, ""
	}
	if r.View != "" {
		r.Page = number(v, "page", 2, maxPage)
	}
	return r
}

// choices gives each value once; an empty one is an outlet without a name and no name at all.
func choices(values []string, empty bool) (out []string) {
	for _, s := range values {
		if s = valid(s); (s != "" || empty) && !slices.Contains(out, s) && len(out) < maxChoices {
			out = append(out, s)
		}
	}
	return out
}

// String writes the address with its leading '#'. For every s, Parse(Parse(s).String()) equals Parse(s).
func (r Route) String() string {
	switch r.Screen {
	case Read:
		return join("#/read/"+escapeIDs(r.IDs), values(
			setting{"q", r.Text, r.Text != ""},
			setting{"exact", "1", r.Exact},
			setting{"p", strconv.Itoa(r.Paragraph), r.Paragraph > 0},
		))
	case Compare:
		return join("#/compare/"+escapeIDs(r.IDs), values(
			setting{"view", r.View, r.View != ""},
			setting{"show", r.Show, r.Show != ""},
			setting{"by", r.By, r.By != ""},
			setting{"open", r.Open, r.Open != ""},
			setting{"weak", "1", r.Weak},
			setting{"changed", "1", r.Changed},
			setting{"row", strconv.Itoa(r.Row), r.Row > 0},
			setting{"p", strconv.Itoa(r.Paragraph), r.Paragraph > 0},
			setting{"at", string(rune('a'+r.Column)) + strconv.Itoa(r.Sentence), r.Sentence > 0},
		))
	case Told:
		return join("#/told", values(
			setting{"view", r.View, r.View != ""},
			setting{"q", r.Text, r.Text != "" && len(r.IDs) == 0},
			setting{"of", strings.Join(r.IDs, ""), len(r.IDs) == 1},
			setting{"page", strconv.Itoa(r.Page), r.Page > 1},
		))
	case Nowhere:
		if len(r.IDs) > maxIDs {
			return "#/compare/" + escapeIDs(r.IDs)
		}
		return "#/nowhere"
	}
	v := values(
		setting{"q", r.Text, r.Text != ""},
		setting{"from", strconv.Itoa(r.From), r.From > 0},
		setting{"to", strconv.Itoa(r.To), r.To > 0},
		setting{"sort", [...]string{"", "date", "oldest"}[r.Sort], r.Sort != Relevance},
		setting{"exact", "1", r.Exact},
		setting{"page", strconv.Itoa(r.Page), r.Page > 1},
		setting{"undated", "1", r.Undated},
	)
	if len(r.Outlets) > 0 {
		v["outlet"] = r.Outlets
	}
	if len(r.Names) > 0 {
		v["name"] = r.Names
	}
	if len(v) == 0 {
		return "#/"
	}
	return join("#/search", v)
}

// A setting is a part of an address behind the question mark, which stands there when it says something.
type setting struct {
	key, value string
	when       bool
}

func values(settings ...setting) url.Values {
	v := url.Values{}
	for _, s := range settings {
		if s.when {
			v.Set(s.key, s.value)
		}
	}
	return v
}

// Same reports whether r and q are the same address.
func (r Route) Same(q Route) bool { return r.String() == q.String() }

func join(path string, v url.Values) string {
	if len(v) == 0 {
		return path
	}
	return path + "?" + v.Encode()
}

func parseIDs(s string) []string {
	var ids []string
	for _, part := range strings.Split(s, "+") {
		id, err := url.PathUnescape(part)
		if err != nil || id == "" || !utf8.ValidString(id) {
			return nil
		}
		ids = append(ids, id)
	}
	return ids
}

// PathEscape leaves '+' as it is, which here stands between ids.
func escapeIDs(ids []string) string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = strings.ReplaceAll(url.PathEscape(id), "+", "%2B")
	}
	return strings.Join(out, "+")
}

func text(v url.Values) string {
	s := valid(v.Get("q"))
	if n := 0; len(s) > maxText {
		for i := range s {
			if n++; n > maxText {
				return s[:i]
			}
		}
	}
	return s
}

func valid(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }

func number(v url.Values, key string, least, most int) int {
	n, err := strconv.Atoi(v.Get(key))
	if err != nil || n < least || n > most {
		return 0
	}
	return n
}

func oneOf(v url.Values, key string, known []string) string {
	if s := v.Get(key); slices.Contains(known, s) {
		return s
	}
	return ""
}
