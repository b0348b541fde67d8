package export

import (
	"strings"
	"testing"

	"parallax/app/internal/compare"
	"parallax/app/internal/names"
	"parallax/app/internal/say"
)

func TestARowIsLinkedWhereItIsSeen(t *testing.T) {
	c := laid() // whose address hides weak matches
	for i, want := range []string{"?at=a1", "?at=a2&weak=1", "?at=a3", "?at=b3"} {
		if got := c.row(&Row{Row: c.Alignment.Rows[i]}); got != "https://example.org/#/compare/a+b"+want {
			t.Errorf("row %d is at %s, want %s", i, got, want)
		}
	}
}

func TestSentencesOfOneParagraphBearItOnce(t *testing.T) {
	c := laid()
	c.Alignment.Sentences[0][1].Block = 0
	if got := c.told(0, []int{0, 1, 2}); got != "a match a weak [¶1](https://example.org/#/read/a?p=1) a alone [¶3](https://example.org/#/read/a?p=3)" {
		t.Error(got)
	}
}

func TestWhatIsStatedAgainIsWrittenOnceAndWhatDiffersIsMarked(t *testing.T) {
	c := laid()
	for _, at := range [][2]int{{0, 0}, {0, 2}, {1, 2}} {
		c.Facts.Facts = append(c.Facts.Facts, compare.Fact{Kind: compare.PlaceFact, Article: at[0], Sentence: at[1], Text: "Orvel", Value: "Orvel"})
	}
	cells := [][]int{{0, 1}, {2}}
	c.Facts.Whole = []compare.FactLine{
		{Kind: compare.PlaceFact, Label: "One", Cells: cells}, {Kind: compare.PlaceFact, Label: "Two", Cells: cells, Differs: true, Other: true},
		{Kind: compare.PlaceFact, Label: "Three", Cells: cells, Other: true}, {Kind: compare.PlaceFact, Label: "Four", Cells: [][]int{{1}, nil}, Named: [][]int{nil, {0, 1}}},
	}
	const both = " | Orvel [¶1](https://example.org/#/read/a?p=1), [¶3](https://example.org/#/read/a?p=3) | Orvel [¶3](https://example.org/#/read/b?p=3) |\n"
	out := c.Markdown(Facts)
	for _, want := range []string{"| One" + both, "| Two: **differs**" + both, "| Three: " + say.Other + both,
		" | " + say.NamedAt + " [¶1](https://example.org/#/read/b?p=1), [¶2](https://example.org/#/read/b?p=2) |\n"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
}

func TestOnlyNamesThatDifferAreQuoted(t *testing.T) {
	c := laid()
	for _, name := range []string{"Kesh", "Orvel"} {
		cell := compare.NameCell{Forms: []compare.FormCount{{Text: name, N: 1}}, Lines: []compare.Line{{Form: name}}}
		c.Names = append(c.Names, compare.NameRow{Group: names.Group{Name: name}, Cells: []compare.NameCell{cell, cell}, Differs: name == "Orvel"})
	}
	if out := c.Markdown(Names); !strings.Contains(out, "\n- Orvel\n") || strings.Contains(out, "\n- Kesh\n") || !strings.Contains(out, "| Kesh 1 | Kesh 1 |") {
		t.Error(out)
	}
}

func TestAWordThatOthersDoNotUseIsAtLeastSoManyTimesMoreFrequent(t *testing.T) {
	for _, c := range []struct {
		n    []int
		want string
	}{{[]int{0, 4}, "at least 4\u00a0times"}, {[]int{1, 4}, "4\u00a0times"}, {[]int{0, 4, 1}, "4\u00a0times"}} {
		if got := MoreOften(compare.Word{N: c.n, LogRatio: 2}, 1); got != c.want {
			t.Errorf("%v: %q, want %q", c.n, got, c.want)
		}
	}
}
