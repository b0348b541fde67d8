package ui

import (
	"fmt"
	"math"
	"strings"

	"parallax/app/internal/compare"
	"parallax/app/internal/say"
	"parallax/app/internal/screen"
)

// These are the words of the comparison.

const (
	wViews       = "Views"
	wSwitches    = "Also show"
	wNoMatches   = "No match is shown."
	wOnlyWeak    = "There is no strong or likely match. Press w for the weak ones."
	wStrip       = "Where the matches lie"
	wPutBack     = "↶ put back"
	wGoThere     = "go there"
	wMarkChanged = "mark changed words"
	wPlainWords  = "do not mark changed words"
	wHideWeak    = "hide weak matches"
	wComparing   = "Comparing "
	wLoneTitle   = "One article is not yet a comparison"
	wLoneHint    = "Mark one more, in the list or with x where you read, then press c. Up to three can be laid side by side."
	wLoneLike    = "Articles like it"
	wTake        = "Take along"
	wNoneTold    = "Nothing here is also told in another place."
)

var takings = []setting{{"markdown", "Markdown"}, {"csv", "CSV"}, {"print", "Print"}}

var wViewNames = []struct{ view, words string }{{"", "Aligned"}, {"facts", "Facts"}, {"names", "Names"}, {"words", "Words"}}

// sumWords counts sentences: "9 of 31 sentences of A and 8 of 27 of B tell the same; 22 only in A; 19 only in B". While weak matches
// are not shown, their sentences count as told by one alone.
func sumWords(a compare.Alignment, weak bool) string {
	var same, moved, perhaps, only []string
	elsewhere, some := false, false
	for k, all := range a.Sentences {
		what := ""
		if k == 0 {
			what = "sentences "
			if len(all) == 1 {
				what = "sentence "
			}
		}
		alone := a.Only[k]
		if !weak {
			alone += a.Weak[k]
		}
		same = append(same, say.Number(a.Matched[k])+" of "+say.Number(len(all))+" "+what+"of "+column(k))
		moved = append(moved, say.Number(a.Elsewhere[k]))
		perhaps = append(perhaps, say.Number(a.Weak[k]))
		only = append(only, say.Number(alone)+" only in "+column(k))
		elsewhere, some = elsewhere || a.Elsewhere[k] > 0, some || a.Weak[k] > 0
	}
	parts := []string{list(same, " and ") + " tell the same"}
	if elsewhere {
		parts = append(parts, list(moved, " and ")+" more in another order")
	}
	if weak && some {
		parts = append(parts, list(perhaps, " and ")+" more perhaps")
	}
	return strings.Join(append(parts, only...), "; ") + "."
}

// wordingWords says how much is copied word for word: "Shared wording: 34 % of A, 30 % of B." It is empty where nothing is.
func wordingWords(share []float64) string {
	var parts []string
	some := false
	for k, s := range share {
		parts = append(parts, percent(s)+" of "+column(k))
		some = some || s > 0
	}
	if !some {
		return ""
	}
	return "Shared wording: " + strings.Join(parts, ", ") + "."
}

func percent(share float64) string {
	switch n := int(math.Round(share * 100)); {
	case share > 0 && n == 0:
		return "under 1\u00a0%"
	default:
		return fmt.Sprintf("%d\u00a0%%", n)
	}
}

func showWeak(n int) string { return "show " + say.Count(n, "weak match", "weak matches") }

func comparingWords(sentences []int) string {
	var parts []string
	for _, n := range sentences {
		parts = append(parts, say.Number(n))
	}
	return wComparing + list(parts, " and ") + " sentences…"
}

// perhapsIn says of a sentence in which others a weak match to it stands.
func perhapsIn(columns []int) string {
	var c []string
	for _, k := range columns {
		c = append(c, column(k))
	}
	return "○ perhaps told in " + list(c, " and ") + " too"
}

func toldAt(other, block int) string {
	return "↷ also told in " + column(other) + " at " + paragraph(block)
}

func pulledFrom(e screen.Echo, block int) string {
	return strengths[e.Strength] + " with " + column(e.Other) + " " + paragraph(block)
}

func stripValue(c *screen.Comparison) string {
	at, of := c.Match()
	if at == 0 {
		return say.Count(of, "match", "matches")
	}
	var places []string
	for k, cell := range c.Rows[c.Current].Cells {
		if len(cell) > 0 {
			places = append(places, "sentence "+say.Number(cell[0]+1)+" of "+column(k))
		}
	}
	return matchCount(at, of) + ": " + list(places, " and ")
}
