package main

import (
	"slices"
	"strings"
	"testing"
)

// pairsOf compares each two articles of the default collection.
func pairsOf(t *testing.T, each func(a, b string, got comparisonJSON)) {
	t.Helper()
	d := desk(t)
	for i := range d.Articles.Len() {
		for j := range i {
			a, b := d.Articles.Meta(j).ID, d.Articles.Meta(i).ID
			var got comparisonJSON
			answer(t, &got, "compare", a, b)
			each(a, b, got)
		}
	}
}

func TestAccountsOfDifferentEventsHaveLittleInCommon(t *testing.T) {
	pairsOf(t, func(a, b string, got comparisonJSON) {
		if a == "closing-in-on-palmyra" && b == "most-of-syria-retaken" {
			return // both tell of Palmyra
		}
		if !got.Little || len(got.Crossed) > 0 {
			t.Errorf("%s and %s: little in common %v, links %v", a, b, got.Little, got.Crossed)
		}
		for _, r := range got.Rows {
			if r.Strength == "strong" || r.Strength == "likely" {
				t.Errorf("%s and %s: %s row for %q", a, b, r.Strength, r.Shared)
			}
		}
	})
}

func TestBothAccountsOfPalmyraTellOfItsRecapture(t *testing.T) {
	var got comparisonJSON
	answer(t, &got, "compare", "closing-in-on-palmyra", "most-of-syria-retaken")
	for _, r := range got.Rows {
		if r.Strength != "strong" && r.Strength != "likely" {
			continue
		}
		if !strings.HasPrefix(r.Cells[0][0].Text, "In March 2016") || !strings.Contains(r.Cells[1][0].Text, "in April 2016") {
			t.Errorf("%s row for %q: %q and %q", r.Strength, r.Shared, r.Cells[0][0].Text, r.Cells[1][0].Text)
		}
		for _, want := range []string{"2016", "ISIS = IS", "Palmyra"} {
			if !slices.Contains(r.Shared, want) {
				t.Errorf("reasons %q without %q", r.Shared, want)
			}
		}
		return
	}
	t.Error("no likely row")
}

func TestNoWordOfAStopListIsAReason(t *testing.T) {
	pairsOf(t, func(a, b string, got comparisonJSON) {
		for _, r := range got.Rows {
			for _, s := range r.Shared {
				if slices.Contains([]string{"into", "where", "other", "before", "the", "of"}, strings.ToLower(s)) {
					t.Errorf("%s and %s: %q", a, b, r.Shared)
				}
			}
		}
	})
}
