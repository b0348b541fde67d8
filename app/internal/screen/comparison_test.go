package screen

import (
	"slices"
	"strings"
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
	}{{"", 5, 3}, {"?weak=1", 4, 4}, {"?show=matched", 3, 3}, {"?show=only-1", 1, 1}, {"?show=only-1&weak=1", 0, 0}} {
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
	if c := laidOut("?weak=1").Step(-1); c.At.String() != "#/compare/a+b?at=b3&weak=1" {
		t.Errorf("a step back from the beginning goes to %s", c.At)
	}
}

func TestAParagraphLeadsToWhatOthersTellOfItFirst(t *testing.T) {
	c := laidOut("")
	c.Alignment.Sentences[0][2].Block = 1 // beside a sentence that stands in no row with another
	if got := c.show(route.Parse("#/compare/a+b?p=2")); got.Current != 3 {
		t.Errorf("row %d, want that which is told elsewhere, 3", got.Current)
	}
}

func TestWhatIsToldElsewhereIsPulledAndPutBack(t *testing.T) {
	c, ok := laidOut("").Level()
	if !ok || c.Pulled != 3 || c.Rows[c.Pulled].Told[0].There != 2 {
		t.Fatalf("pulled beside row %d, %v", c.Pulled, ok)
	}
	if got := c.ChangedElsewhere(&c.Rows[3].Told[0]); len(got) != 2 || len(got[0][0]) != 1 || len(got[1][0]) != 1 || got[1][0][0].End != len("Snow") {
		t.Errorf("changed: %v", got)
	}
	if c, ok = c.Level(); !ok || c.Pulled != -1 {
		t.Errorf("asked again it stays beside row %d", c.Pulled)
	}
	if c, ok = laidOut("").Stand(99).Level(); !ok || c.Current != 3 { // a button of rows that were there before
		t.Errorf("from a row that is not there it goes to row %d", c.Current)
	}
	if _, ok = laidOut("?show=only-1").Level(); ok {
		t.Error("something is pulled where nothing is told elsewhere")
	}
}

func TestOneMarkIsOfferedBesideTwoOthers(t *testing.T) {
	for _, c := range []struct{ address, marked, want string }{
		{"?show=only-1&at=b3&weak=1", "c", "#/compare/a+b+c?weak=1"}, {"?view=facts&row=2", "c", "#/compare/a+b+c?view=facts"},
		{"", "a", ""}, {"", "c d", ""}, {"", "", ""},
	} {
		got := ""
		if to, ok := (Page{Comparison: laidOut(c.address), Marked: strings.Fields(c.marked)}).Beside(); ok {
			got = to.String()
		}
		if got != c.want {
			t.Errorf("%q with %q marked offers %q, want %q", c.address, c.marked, got, c.want)
		}
	}
}

func TestTheFiltersCountWhatTheyShow(t *testing.T) {
	for _, weak := range []string{"", "&weak=1"} {
		sum := 0
		for i, f := range laidOut("?" + weak).Filters() {
			c := laidOut("?show=" + f.Show + weak)
			if len(c.Rows) != f.N {
				t.Errorf("%s%s shows %d rows and says %d", f.Show, weak, len(c.Rows), f.N)
			}
			if i > 0 {
				sum += f.N
			}
			if _, of := c.Match(); f.Show != "" && of != f.N {
				t.Errorf("%s%s: the keys go to %d of %d rows", f.Show, weak, of, f.N)
			}
			if f.Only >= 0 && slices.ContainsFunc(c.Rows, func(r Row) bool { return r.Matched() }) {
				t.Errorf("%s%s holds matches", f.Show, weak)
			}
		}
		if all := len(laidOut("?" + weak).Rows); sum != all {
			t.Errorf("the filters leave %d of %d rows", sum, all)
		}
	}
}

func TestWhatDiffersIsCountedAndShownOnce(t *testing.T) {
	c := laidOut("?show=differ")
	if c.Found() {
		t.Error("before it is known what differs no row is said to")
	}
	c.Facts = &compare.FactTable{
		Facts:   []compare.Fact{{Article: 0, Sentence: 0}, {Article: 0, Sentence: 2}, {Article: 1, Sentence: 0}, {Article: 1, Sentence: 2}},
		Differs: []compare.Difference{{Row: 0, A: 0, B: 2}, {Row: -1, A: 1, B: 3}}, // the second is given in two rows
	}
	c.differ()
	c = c.show(c.At)
	if f := c.Filters(); f[len(f)-1].N != 2 || len(c.Rows) != 2 {
		t.Errorf("%d differ in %d rows, want 2 in 2", f[len(f)-1].N, len(c.Rows))
	}
	if here, away := c.Beside(0, 1), c.Beside(1, 1); len(here) != 0 || len(away) != 1 || away[0] != 2 {
		t.Errorf("beside them stand %v and %v", here, away)
	}
	if c = c.Step(1).Step(1); c.Current != 1 {
		t.Errorf("two steps lead to row %d", c.Current)
	}
}

func TestThePlaceIsKeptInOtherViewsAndFilters(t *testing.T) {
	c := laidOut("?at=b3&weak=1")
	facts := c.Here()
	facts.View = "facts"
	there := c.show(facts).Stand(7)
	if there.At.String() != "#/compare/a+b?at=b3&row=8&view=facts&weak=1" {
		t.Errorf("the facts are at %s", there.At)
	}
	there.At.Open, there.At.By = "Rome", "left" // lines that are open belong to their view
	back := there.Here()
	back.View, back.Weak = "", false
	if c = c.show(back); c.Current != 4 || c.At.String() != "#/compare/a+b?at=b3" {
		t.Errorf("back at row %d of %s", c.Current, c.At)
	}
	// Where a filter leaves the place out, the keys go on from there.
	for by, want := range map[int]int{1: 1, -1: 0} {
		gone := laidOut("?at=a2&show=matched")
		if next := gone.Step(by); gone.Current != -1 || next.Current != want {
			t.Errorf("from a row that is not shown %d leads to row %d, want %d", by, next.Current, want)
		}
	}
}

func TestAnArticleIsComparedWithItselfByNobody(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"#/compare/a+b+a?at=c4", "#/compare/a+b?at=a4"}, {"#/compare/a+a?at=b4", "#/compare/a?at=a4"}, {"#/compare/b+a", "#/compare/b+a"},
	} {
		if got := once(route.Parse(c.in)); got.String() != c.want {
			t.Errorf("%s becomes %s, want %s", c.in, got, c.want)
		}
	}
}

func TestChangedWordsAreThoseOfTheOneAndNotTheOther(t *testing.T) {
	c := laidOut("?weak=1")
	got := c.Changed(c.Rows[0].Cells)
	words := func(k int) string {
		s := got[k][0][0]
		return c.Alignment.Sentences[k][0].Text[s.Start:s.End]
	}
	if len(got[0][0]) != 1 || words(0) != "lorries" || words(1) != "buses" {
		t.Errorf("changed: %v", got)
	}
	if c.Changed(c.Rows[2].Cells) != nil {
		t.Error("a row of one article has changed words")
	}
	for _, x := range []struct{ a, b, onlyA, onlyB string }{
		{"The transport minister, Helga Voss, said the vote of 14 to 9 in September was final.",
			"The vote of 14 to 8 in October was final, said Transport Minister Helga Voss.", "9 September", "8 October"},
		{"The council voted 14 to 9 for the bridge.", "For the bridge the council voted 14 to 8.", "9", "8"},
		{"Some 27,000 people fled.", "Some 27,500 people fled.", "27,000", "27,500"},
		{"Some 27,000 people fled.", "Some 27\u00a0000 people fled.", "", ""}, // the same, written otherwise
		{"It cost 14.5 million.", "It cost 14.6 million.", "14.5", "14.6"},
		{"A vote of 14 to 9 on May 9.", "A vote of 14 to 8 on May 9.", "9", "8"}, // another 9 is no 9 to 8
		{"Eine Kata·strophe in Syrien.", "Eine Katastrophe in Syrien.", "", ""},
		{"会议上有五百人死亡", "会议上有三百人死亡", "五", "三"},
		{"Nobody from the brewery came.", "Rain fell on the quay of Osseby.", "", ""},                          // not alike
		{strings.Repeat("quay ", mostWords) + "lorries", strings.Repeat("quay ", mostWords) + "buses", "", ""}, // too long
	} {
		c.Alignment.Sentences[0][0].Text, c.Alignment.Sentences[1][0].Text = x.a, x.b
		var words [2]string
		for k, all := range c.Changed(c.Rows[0].Cells) {
			for _, s := range all[0] {
				words[k] = strings.TrimSpace(words[k] + " " + c.Alignment.Sentences[k][0].Text[s.Start:s.End])
			}
		}
		if words != [2]string{x.onlyA, x.onlyB} {
			t.Errorf("%.80s / %.80s: changed %q", x.a, x.b, words)
		}
	}
}
