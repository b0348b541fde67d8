package ui

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"parallax/app/internal/article"
	"parallax/app/internal/collection"
	"parallax/app/internal/compare"
	"parallax/app/internal/route"
	"parallax/app/internal/say"
	"parallax/app/internal/screen"
)

// Every word that people read on the page stands in this file and those beside it named words_….go, comes from package say, where
// what is taken along says it too, or from the collection.

const (
	wLanguage    = "en" // of all these words, and of <html>
	wName        = "Parallax"
	wSkip        = "Skip to the text"
	wSearchLabel = "Search the articles"
	wSizeLabel   = "Text size: "
	wThemeLabel  = "Colours: "
	wHelpLabel   = "Keys and help"
	wClose       = "Close"
	wMarkThis    = "Mark for comparing"
	wMarkedThis  = "Marked for comparing"
	wMarkOne     = "Mark one more to compare"
	wMarkInList  = "Mark one more in the list to compare it with"
	wLayBeside   = "Lay beside these"
	wFull        = "Three articles are the most that can be compared. Take one away first."
	wMarkFirst   = "Mark two articles first: go to one and press x."
	wMarkNext    = "This article is marked. Go to another and press x, then c."
	wResults     = "← results"
	wLibrary     = "← library"
	wSource      = "original"
	wOriginal    = "Original headline: "
	wSteps       = "Hits and matches"
	wNextHit     = "Next hit"
	wPrevHit     = "Previous hit"
	wNextMatch   = "Next match"
	wPrevMatch   = "Previous match"
	wRestBlocks  = "Show the rest of the article"
	wComparison  = "Comparison"
	wLittle      = say.Little
	wBoth        = "both: "
	wNoRows      = "No sentence of this kind."
	wGap         = "–"
	wShow        = "Show"
	wLost        = "There is nothing at this address"
	wLostHint    = "The address may be cut off, or it belongs to another collection."
	wTooMany     = "These are too many to compare"
	wTooManyHint = "A comparison takes three articles at most."
	wFirstThree  = "Compare the first three"
	wUnknownHint = "This collection holds no article with this name. It may have been renamed or belong to another collection."
	wFaulty      = "This cannot be shown"
	wFaultyHint  = "The collection in this copy may be damaged. Reload the page; if that does not help, get the copy again."
)

// The values of data-theme and data-size on <html>, in the order in which the switches go, with their words.
var (
	themes = []setting{{"", "as the system"}, {"light", "light"}, {"dark", "dark"}}
	sizes  = []setting{{"", "normal"}, {"large", "large"}, {"huge", "very large"}, {"small", "small"}}
)

type setting struct{ value, words string }

// after gives the choice that follows value.
func after(list []setting, value string) setting {
	for i, c := range list {
		if c.value == value {
			return list[(i+1)%len(list)]
		}
	}
	return list[0]
}

func wordsOf(list []setting, value string) string {
	for _, c := range list {
		if c.value == value {
			return c.words
		}
	}
	return list[0].words
}

type helpKey struct{ keys, does string }

var helpKeys = []helpKey{
	{"/", "go to the search box"},
	{"j  k", "next and previous article of the list; ↓ and ↑ do the same there"},
	{"Enter", "in the box: go to the first hit; on a hit: open it"},
	{"x", "mark the article for comparing, or take the mark off"},
	{"c", "compare the marked articles"},
	{"0", "on the results: clear all filters; in a comparison: show all rows"},
	{"n  p", "next and previous hit in an article, match or row in a comparison; j and k do the same there"},
	{"l", "in a comparison: pull what is told in another order level, or put it back"},
	{"w  d", "in a comparison: weak matches, changed words"},
	{"1 … 4", "in a comparison: aligned, facts, names, words"},
	{"Escape", "back: from an article to the results, from the results to the box"},
	{"?", "this help"},
}

// keysFirst are those of the keys that matter most on a screen; there they stand before what can be searched.
var keysFirst = map[route.Screen][]string{route.Compare: {"n  p", "l", "w  d", "1 … 4", "0"}, route.Told: {"n  p"}}

const (
	wHelpTitle   = "Searching and keys"
	wHelpKeys    = "Keys"
	wHelpQueries = "What can be searched"
	wHelpSearch  = "Type words, and results come with every letter; a plain question is a good query. What stands below can be mixed, and nothing is an error."
	wHelpQuiet   = "Nothing you type or read leaves this page."
)

func marked(n int) string { return say.Number(n) + " marked" }

func compareButton(n int) string { return "Compare " + say.Number(n) }

func paragraph(n int) string { return "¶" + strconv.Itoa(n) }

func paragraphLabel(n int) string { return "Address of paragraph " + strconv.Itoa(n) }

func toParagraph(n int) string { return "Paragraph " + strconv.Itoa(n) }

func hitCount(at, of int) string {
	if at < 0 {
		return say.Count(of, "hit", "hits")
	}
	return fmt.Sprintf("hit %s of %s", say.Number(at+1), say.Number(of))
}

// stopCount tells which of the rows that the keys go to it is, and how many there are.
func stopCount(c *screen.Comparison) string {
	one, many := "matched row", "matched rows" // what is told in another order stands in two
	if c.ByRow() {
		one, many = "row", "rows"
	}
	at, of := c.Match()
	if at == 0 {
		return say.Count(of, one, many)
	}
	return fmt.Sprintf("%s %s of %s", one, say.Number(at), say.Number(of))
}

func backTo(p screen.Page) string {
	back := p.Back()
	switch {
	case back.Text == "" && !p.List.Filtered():
		return wLibrary
	case back.Same(p.List.At):
		return "← " + say.Count(p.List.Results.Total, "result", "results")
	}
	return wResults
}

func furniture(n int) string { return say.Count(n, "line", "lines") + " of the page set apart" }

func unknownID(id string) string { return "No article “" + id + "”" }

func minutes(words int) string { return strconv.Itoa(max(1, (words+115)/230)) + "\u00a0min" }

func length(m collection.Meta) string {
	return say.Count(m.Sentences, "sentence", "sentences") + ", " + minutes(m.Words)
}

func outlet(name string) string {
	if name == "" {
		return wNoOutlet
	}
	return name
}

func outletValue(name string) string {
	if name == "" {
		return wNotGiven
	}
	return name
}

func date(d article.Date) string { return cmp.Or(d.Words(), wNoDate) }

// letters gives the letter mark of an outlet: "CNN", "TD" for The Duran, "Gu" for Guardian.
func letters(outlet string) string {
	outlet = strings.ReplaceAll(strings.ReplaceAll(outlet+" ", "’s ", " "), "'s ", " ") // People's Voice
	words := strings.FieldsFunc(outlet, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	switch {
	case len(words) == 0:
		return wNoOutletTag
	case len(words) == 1:
		r := []rune(words[0])
		if len(r) <= 4 && strings.ToUpper(words[0]) == words[0] && strings.ToLower(words[0]) != words[0] {
			return words[0]
		}
		return string(r[:min(2, len(r))])
	}
	var s []rune
	for _, w := range words[:min(3, len(words))] {
		s = append(s, unicode.ToUpper([]rune(w)[0]))
	}
	return string(s)
}

var strengths = map[compare.Strength]string{
	compare.Strong: "● strong match", compare.Likely: "◐ likely match", compare.Weak: "○ weak match",
}

func filterWords(f screen.Filter) string {
	switch {
	case f.Only >= 0:
		return "only " + say.Letter(f.Only) + " " + say.Number(f.N)
	case f.Show == "differ":
		return say.Count(f.N, "difference", "differences")
	case f.Show == "matched":
		return "matched " + say.Number(f.N)
	}
	return "all " + say.Count(f.N, "row", "rows")
}

func title(p screen.Page, collection string) string {
	what := ""
	switch {
	case p.Reading != nil:
		what = p.Reading.Meta.Title
	case p.Comparison != nil:
		var t []string
		for _, m := range p.Comparison.Metas {
			t = append(t, m.Title)
		}
		what = strings.Join(t, " | ")
	case p.At.Screen == route.Told:
		what = wTelling
	case len(p.Missing) > 0:
		what = unknownID(p.Missing[0])
	case p.At.Text != "":
		what = p.At.Text
	default:
		what = collection
	}
	if what == "" {
		return wName
	}
	return what + " · " + wName
}
