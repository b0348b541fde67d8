package ui

import (
	"strconv"

	"parallax/app/internal/article"
	"parallax/app/internal/say"
	"parallax/app/internal/screen"
	"parallax/app/internal/search"
)

// These are the words of the search screens.

const (
	wFound        = "Results"
	wAsked        = "What you asked for"
	wCompareThis  = "Compare:"
	wTakeAway     = " (take away)"
	wClearFilters = "clear all filters"
	wClearKey     = "key 0"
	wMeant        = "Did you mean "
	wAlso         = "also matching "
	wOnlyExact    = "exactly these words"
	wExactOn      = "exactly these words only"
	wFollowNames  = "other spellings too"
	wPassage      = "read at "
	wMore         = "also in "
	wSkipFacets   = "Skip to the results"
	wNarrow       = "Narrow the list"
	wNarrowShort  = "narrow"
	wOutlet       = "Outlet"
	wYear         = "Year"
	wPeople       = "People"
	wPlaces       = "Places"
	wGroups       = "Groups"
	wOthers       = "Other names"
	wFewValues    = "fewer"
	wFromYear     = "From year"
	wToYear       = "To year"
	wAnyYear      = "all years"
	wSort         = "Order"
	wNoOutlet     = say.NoOutlet
	wNotGiven     = "not named" // an outlet, under that heading
	wNoOutletTag  = "—"
	wNoDate       = say.NoDate
	wNothing      = "Nothing found"
	wNothingHint  = "No article holds these words. Try fewer words, another spelling, or the beginning of a word."
	wFilteredHint = "There may be more beyond what you narrowed it to."
	wUnfiltered   = "Search everywhere"
	wWhole        = "Show the whole collection"
	wEmpty        = "This collection holds no articles."
	wNewer        = "Previous page"
	wOlder        = "Next page"
	wPages        = "Pages"
	wTitleOnly    = "What you searched for stands in the headline, not in the text."
	wRelated      = "More like this"
	wCompareWith  = "compare the two"
)

const wByFile = "by file name"

var wSorts = []string{"by relevance", "newest first", "oldest first"}

// sortWords names an order of the list. Where nothing is asked for, nothing is more relevant: the articles stand by their files' names.
func sortWords(i int, asked bool) string {
	if i == 0 && !asked {
		return wByFile
	}
	return wSorts[i]
}

func articles(n int) string { return say.Count(n, "article", "articles") }

func placeholder(n int) string { return "Search " + articles(n) }

// found says how many articles a list holds: "4 of 5 articles".
func found(l screen.List, all int) string {
	s := articles(all)
	if l.At.Text != "" || l.Filtered() {
		s = say.Number(l.Results.Total) + " of " + s
	}
	if l.At.Text != "" && l.Results.All > 0 && l.Results.All < l.Results.Total {
		s += ", " + say.Number(l.Results.All) + " with every word"
	}
	if l.Pages() > 1 {
		s += ", page " + say.Number(max(l.At.Page, 1)) + " of " + say.Number(l.Pages())
	}
	return s
}

// told says of a list what a live region reads out.
func told(l screen.List, all int) string {
	s := found(l, all)
	if l.Results.Message != "" {
		s += ". " + l.Results.Message
	}
	if n := len(l.Results.Meant); n > 0 {
		s += " " + wMeant + say.List(l.Results.Meant, " or ") + "?"
	}
	return s
}

// between gives what stands before part i of n that are alternatives.
func between(i, n int) string {
	switch {
	case i == 0:
		return ""
	case i == n-1:
		return " or "
	}
	return ", "
}

func takeAway(what string) string { return "Take away: " + what }

// chipWords says one thing that the list was asked for.
func chipWords(c screen.Chip) string {
	switch c.Kind {
	case screen.Outlet:
		return outlet(c.Value)
	case screen.Years:
		return yearsChosen(c.From, c.To)
	case screen.Undated:
		return wNoDate
	case screen.Name:
		return "names " + c.Value
	}
	return clauseWords(c.Clause)
}

func clauseWords(c search.Clause) string {
	words := make([]string, len(c.Any))
	for i, a := range c.Any {
		words[i] = atomWords(a)
	}
	s := say.List(words, " or ")
	if c.Not {
		s = "without " + s
	}
	return s
}

func atomWords(a search.Atom) string {
	s := a.Text
	switch {
	case a.Phrase:
		s = "“" + s + "”"
	case a.Prefix:
		s += "…"
	case a.Fuzzy:
		s = "like " + s
	}
	switch a.Field {
	case search.Title:
		return "in the title: " + s
	case search.Author:
		return "author: " + s
	case search.Outlet:
		return "outlet: " + s
	case search.Published:
		return datesWords(a)
	}
	return s
}

func datesWords(a search.Atom) string {
	from, to := date(a.From), date(a.To)
	switch {
	case a.Exclusive && a.To == (article.Date{}):
		return "after " + from
	case a.Exclusive:
		return "before " + to
	case a.From == a.To:
		return "published in " + from
	case a.To == (article.Date{}):
		return "published from " + from
	case a.From == (article.Date{}):
		return "published up to " + to
	}
	return "published " + from + " to " + to
}

// yearsChosen says a range of years; 0 is open.
func yearsChosen(from, to int) string {
	switch {
	case from == 0 && to == 0:
		return wAnyYear
	case from == to:
		return strconv.Itoa(from)
	case from == 0:
		return "to " + strconv.Itoa(to)
	case to == 0:
		return "from " + strconv.Itoa(from)
	}
	return strconv.Itoa(from) + " to " + strconv.Itoa(to)
}

func yearLabel(from, to, n int) string { return yearsChosen(from, to) + ": " + articles(n) }

// endWords says where an end of the histogram stands.
func endWords(h screen.Histogram, i int) string { return yearLabel(h.Years[i], h.Years[i], h.N[i]) }

// thisPassage says where the passage of a result is read on.
func thisPassage(n int) string { return "Read this passage: paragraph " + strconv.Itoa(n) }

func showFound(n int) string { return "show " + articles(n) }

func allValues(n int) string { return "all " + say.Number(n) }

func andMore(n int) string { return " and " + say.Count(n, "more paragraph", "more paragraphs") }

// shares says why an article is like another one.
func shares(words []string) string { return "shares " + say.List(words, " and ") }

func compareLabel(title string) string { return wCompareWith + ": " + title }
