package screen

import (
	"testing"

	"parallax/app/internal/article"
	"parallax/app/internal/compare"
	"parallax/app/internal/route"
)

// laidOut is a comparison of two articles of three sentences each: a match, a weak one, and one told in another order.
func laidOut(address string) *Comparison {
	texts := [][]string{{"The bridge was closed to lorries.", "Nobody came.", "Rain fell on Osseby."}, {"The bridge was closed to buses.", "Somebody came.", "Snow fell on Osseby."}}
	c := Comparison{IDs: []string{"a", "b"}}
	for _, t := range texts {
		var s []article.Sentence
		for i, text := range t {
			s = append(s, article.Sentence{Block: i, Text: text})
		}
		c.Alignment.Sentences = append(c.Alignment.Sentences, s)
	}
	c.Alignment.Rows = []compare.Row{
		{Cells: [][]int{{0}, {0}}, Strength: compare.Strong},
		{Cells: [][]int{{1}, {1}}, Strength: compare.Weak},
		{Cells: [][]int{{2}, nil}}, {Cells: [][]int{nil, {2}}},
	}
	c.Alignment.Crossed = []compare.Cross{{A: 0, I: 2, B: 1, J: 2, Strength: compare.Likely}}
	c.link()
	return c.show(route.Parse("#/compare/a+b" + address))
}

func TestAWeakMatchStandsApartUntilAskedFor(t *testing.T) {
	for _, c := range []struct {
		address       string
		rows, matches int
	}{{"", 5, 1}, {"?weak=1", 4, 2}, {"?show=matched", 1, 1}, {"?show=only-1", 2, 0}, {"?show=only-1&weak=1", 1, 0}} {
		got := laidOut(c.address)
		if _, of := got.Match(); len(got.Rows) != c.rows || of != c.matches {
			t.Errorf("%q shows %d rows with %d matches, want %d with %d", c.address, len(got.Rows), of, c.rows, c.matches)
		}
	}
}

func TestAnAddressLeadsToItsPlaceAndStepsChangeIt(t *testing.T) {
	for _, c := range []struct {
		address string
		row     int
	}{{"?at=b3", 4}, {"?at=a2", 1}, {"?p=1", 0}, {"?p=3", 3}, {"?at=b9", -1}, {"", -1}} {
		if got := laidOut(c.address); got.Current != c.row {
			t.Errorf("%q stands at row %d, want %d", c.address, got.Current, c.row)
		}
	}
	if c := laidOut("?weak=1").Step(-1); c.At.String() != "#/compare/a+b?at=a2&weak=1" {
		t.Errorf("a step back from the beginning goes to %s", c.At)
	}
}

func TestWhatIsToldElsewhereIsPulledAndPutBack(t *testing.T) {
	c, ok := laidOut("").Level()
	if !ok || c.Pulled != 3 || c.Rows[c.Pulled].Told[0].There != 2 {
		t.Fatalf("pulled beside row %d, %v", c.Pulled, ok)
	}
	if c, ok = c.Level(); !ok || c.Pulled != -1 {
		t.Errorf("asked again it stays beside row %d", c.Pulled)
	}
	if _, ok = laidOut("?show=matched").Level(); ok {
		t.Error("something is pulled where nothing is told elsewhere")
	}
}

func TestChangedWordsAreThoseOfTheOneAndNotTheOther(t *testing.T) {
	c := laidOut("?weak=1")
	got := c.Changed(c.Rows[0])
	words := func(k int) string {
		s := got[k][0][0]
		return c.Alignment.Sentences[k][0].Text[s.Start:s.End]
	}
	if len(got[0][0]) != 1 || words(0) != "lorries" || words(1) != "buses" {
		t.Errorf("changed: %v", got)
	}
	if c.Changed(c.Rows[2]) != nil {
		t.Error("a row of one article has changed words")
	}
}
