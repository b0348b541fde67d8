package ui

import (
	"parallax/app/internal/collection"
	"parallax/app/internal/say"
	"parallax/app/internal/screen"
)

// These are the words of who tells what.

const (
	wTelling      = "Who tells what"
	wClosest      = "The closest accounts"
	wMatrix       = "Who shares how much"
	wThings       = "Told by several outlets"
	wThingsOne    = "Told by one outlet alone"
	wAnd          = "and"
	wOf           = "of"
	wNoThings     = "Nothing of this kind was found."
	wCompareThere = "compare there"
	wNoMatchIn    = "No match found in "
	wAlone        = "Others tell of the same event, but no match was found in what they tell: quite other words are not recognised."
	wAloneCheck   = "Compare there to see for yourself."
	wChooseShare  = "Choose a share to see the two side by side."

	wAbout         = "Only what concerns articles named"
	wAboutHint     = "words of a title or an outlet"
	wAboutOne      = "Only what concerns "
	wAboutAll      = "show all"
	wSharesNothing = " shares nothing"
)

// tellingWords says how many articles share anything.
func tellingWords(t *screen.Telling, articles int) string {
	if t.Sharing == 0 {
		return "No two articles of this collection were found to tell the same."
	}
	return say.Number(t.Sharing) + " of " + say.Count(articles, "article", "articles") + " share something with another. A share of 40 % means: of ten sentences in the shorter article, the other tells four as well."
}

func tellingViews(t *screen.Telling) []setting {
	return []setting{{"", "Overview"}, {"pairs", "Pairs " + say.Number(t.Shared)}, {"matrix", "Matrix"},
		{"several", "By several " + say.Number(t.Several)}, {"one", "By one outlet " + say.Number(t.One)}}
}

func allPairs(n int) string { return "all " + say.Count(n, "pair", "pairs") + " →" }

func allInMatrix(n int) string {
	return "all " + say.Count(n, "article", "articles") + " of the matrix →"
}

func allThings(n int) string {
	return "all " + say.Count(n, "thing", "things") + " told by several outlets →"
}

func matrixWords(t *screen.Telling) string {
	if t.Near > len(t.Matrix) {
		return say.Number(t.First+1) + "–" + say.Number(t.First+len(t.Matrix)) + " of " + say.Count(t.Near, "article", "articles") +
			", so that those that share much stand together. "
	}
	return ""
}

func namedSo(n int) string {
	if n == 0 {
		return "No title and no outlet has these words."
	}
	words := say.Count(n, "article is", "articles are") + " named so"
	if n > screen.MostNamed {
		words += ", among them"
	}
	return words + ":"
}

func sharesWith(n int, title string) string {
	return "What it shares with " + say.Count(n, "other", "others") + ": " + title
}

// toldCount is read out when the articles were narrowed.
func toldCount(t *screen.Telling) string {
	return say.Count(t.Shared, "pair", "pairs") + ", " + say.Count(t.Several, "thing", "things") + " told by several outlets, " + say.Number(t.One) + " by one outlet alone"
}

func andOthers(n int) string { return " and " + say.Number(n) + " more" }

// teller names an article above what it tells: where no outlet is known, by its title.
func teller(m collection.Meta) string {
	parts := []string{m.Outlet}
	if m.Outlet == "" {
		parts[0] = "“" + m.Title + "”"
	}
	if m.Published.Year > 0 {
		parts = append(parts, date(m.Published))
	}
	return byline(parts...)
}

// leavesOut names an article in which no match was found, among others in one sentence.
func leavesOut(m collection.Meta) string {
	switch {
	case m.Outlet == "":
		return "“" + m.Title + "”"
	case m.Published.Year == 0:
		return m.Outlet
	}
	return m.Outlet + " " + date(m.Published)
}

func pageOf(at, of int) string { return "page " + say.Number(at) + " of " + say.Number(of) }

func toldIn(n int) string {
	return "Told in " + say.Count(n, "other article", "other articles") + ": compare there"
}

// firstOf says on paper how much of a list stands there, and where the rest is.
func firstOf(n, all int, address string) string {
	return "These are the first " + say.Number(n) + " of " + say.Number(all) + "; for more: " + address
}
