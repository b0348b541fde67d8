package ui

import (
	"parallax/app/internal/say"
	"parallax/app/internal/screen"
)

// These are the words of the comparison.

const (
	wViews       = "Views"
	wSwitches    = "Also show"
	wNoRowHere   = "There is no row here."
	wNoMatches   = "No match is shown."
	wOnlyWeak    = "There is no strong or likely match. Press w for the weak ones."
	wStrip       = "Where the matches lie"
	wPutBack     = "↶ put back"
	wGoThere     = "go there"
	wMarkChanged = "mark changed words"
	wPlainWords  = "do not mark changed words"
	wNoneChanged = "No word here is marked as changed: that takes matched sentences that are nearly alike."
	wHideWeak    = "hide weak matches"
	wComparing   = "Comparing "
	wLoneTitle   = "One article is not yet a comparison"
	wLoneHint    = "Mark one more, in the list or with x where you read, then press c. Up to three can be laid side by side."
	wTake        = "Take along"
	wFolded      = "About this table, take along"
	wNoPrint     = "The page around this one does not let it print. Open it by itself at this address:"
	wCopy        = "Copy"
	wCopied      = "Copied."
	wNotCopied   = "The text is selected: press Ctrl or ⌘ and C to copy it."
	wBehindPage  = " (belongs right behind the address of the page with these articles)"
	wNoneTold    = "Nothing here is also told in another place."
)

func foldedFilters(on string) string { return on + " · filter, take along" }

func handedOver(name string) string { return name + " was handed to the browser." }

func ifNoFile(name string) string {
	return "If no file “" + name + "” comes, the page around this one does not let it give files. This is its text:"
}

var takings = []setting{{"markdown", "Text (Markdown)"}, {"csv", "Table (CSV)"}, {"print", "Print"}}

var wViewNames = []struct{ view, words string }{{"", "Aligned"}, {"facts", "Facts"}, {"names", "Names"}, {"words", "Words"}}

func showWeak(n int) string { return "show " + say.Count(n, "weak match", "weak matches") }

func comparingWords(sentences []int) string {
	var parts []string
	for _, n := range sentences {
		parts = append(parts, say.Number(n))
	}
	return wComparing + say.List(parts, " and ") + " sentences…"
}

func toldAt(other, block int) string {
	return "↷ also told in " + say.Letter(other) + " at " + paragraph(block)
}

func pulledFrom(e screen.Echo, block int) string {
	return strengths[e.Strength] + " with " + say.Letter(e.Other) + " " + paragraph(block)
}

func stripValue(c *screen.Comparison) string {
	if at, _ := c.Match(); at == 0 {
		return stopCount(c)
	}
	var places []string
	for k, cell := range c.Rows[c.Current].Cells {
		if len(cell) > 0 {
			places = append(places, "sentence "+say.Number(cell[0]+1)+" of "+say.Letter(k))
		}
	}
	return stopCount(c) + ": " + say.List(places, " and ")
}
