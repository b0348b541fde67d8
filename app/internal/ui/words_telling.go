package ui

import (
	"parallax/app/internal/say"
	"parallax/app/internal/screen"
)

// These are the words of who tells what.

const (
	wTelling      = "Who tells what"
	wClosest      = "The closest accounts"
	wMatrix       = "Who shares how much"
	wThings       = "What is told"
	wAnd          = "and"
	wOf           = "of"
	wNoThings     = "Nothing of this kind was found."
	wCompareThere = "compare there"
	wNotToldBy    = "Not told by "
)

// tellingWords says how many articles share anything.
func tellingWords(t *screen.Telling, articles int) string {
	if len(t.Closest) == 0 {
		return "No two articles of this collection were found to tell the same."
	}
	return say.Number(t.Sharing) + " of " + say.Count(articles, "article", "articles") + " share something with another. A share is that of the sentences of the shorter article which the other tells too."
}

func matrixWords(t *screen.Telling) string {
	if len(t.Metas) < t.Sharing {
		return "The " + say.Number(len(t.Metas)) + " articles that share most. Choose a share to see the two side by side."
	}
	return "Choose a share to see the two side by side."
}

func toldBySeveral(n int) string { return "by several outlets " + say.Number(n) }

func toldByOne(n int) string { return "by one alone " + say.Number(n) }

func andOthers(n int) string { return " and " + say.Number(n) + " more" }

func pageOf(at, of int) string { return "page " + say.Number(at) + " of " + say.Number(of) }

func toldIn(n int) string {
	return "Told in " + say.Count(n, "other article", "other articles") + ": compare there"
}
