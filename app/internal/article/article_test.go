package article

import (
	"slices"
	"strings"
	"testing"
)

func TestParseDateKeepsItsPrecision(t *testing.T) {
	for _, c := range []struct {
		in   string
		want Date
	}{
		{"2016", Date{Year: 2016}}, {"2016-02", Date{2016, 2, 0}}, {"2016-02-29", Date{2016, 2, 29}}, {"0001", Date{Year: 1}},
		{"2015-02-29", Date{}}, {"2016-13", Date{}}, {"2016-2", Date{}}, {"0000", Date{}}, {"16", Date{}}, {"", Date{}},
		{" 2016", Date{}}, {"2016-02-17T10:00:00Z", Date{}}, {"+2016", Date{}}, {"-001", Date{}},
	} {
		got, err := ParseDate(c.in)
		if got != c.want || (err == nil) != c.want.Known() {
			t.Errorf("%q: %v, %v", c.in, got, err)
		}
		if err == nil && got.String() != c.in {
			t.Errorf("%q becomes %q", c.in, got)
		}
	}
}

func TestDatesSortUnknownFirstThenTheLessPrecise(t *testing.T) {
	want := []Date{{}, {2015, 12, 31}, {Year: 2016}, {2016, 2, 0}, {2016, 2, 1}, {2016, 10, 0}}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, Date.Compare)
	if !slices.Equal(got, want) {
		t.Error(got)
	}
}

func TestValidIDsCanStandInAnAddress(t *testing.T) {
	for _, id := range []string{"a", "000_0a33", "a.b-c", "Köln", "東京", "नमस्ते", "a..", strings.Repeat("x", 200)} {
		if !ValidID(id) {
			t.Errorf("%q is refused", id)
		}
	}
	for _, id := range []string{"", ".a", "..", "a b", "a+b", "a/b", "a?b", "a#b", "a%b", "a&b", "a\x00", "a\xff", "a\n", "“a”", strings.Repeat("x", 201)} {
		if ValidID(id) {
			t.Errorf("%q is taken", id)
		}
	}
}

func TestSentencesCoverBlocksWithoutSpans(t *testing.T) {
	a := Article{Blocks: []Block{{Text: "One. Two.", Sentences: []Span{{0, 4}, {5, 9}}}, {Text: ""}, {Kind: Heading, Text: "Three"}}}
	want := []Sentence{{"One.", 0, Span{0, 4}}, {"Two.", 0, Span{5, 9}}, {"Three", 2, Span{0, 5}}}
	if got := a.Sentences(); !slices.Equal(got, want) {
		t.Error(got)
	}
}

func TestWordsCountsWordsNotSigns(t *testing.T) {
	for in, want := range map[string]int{
		"": 0, "One two – three.": 3, "It’s the U.S.-led 12.5 %": 4, "- ' ’": 0, "rebels' dogs": 2, "他们在 Homs 2016年来了。": 5, "군대가 왔다": 2,
	} {
		a := Article{Blocks: []Block{{Text: in}}}
		if got := a.Words(); got != want {
			t.Errorf("%q: %d words, want %d", in, got, want)
		}
	}
}

func TestValidateNamesWhatIsWrong(t *testing.T) {
	good := func() Article {
		return Article{ID: "a", Title: "T", Blocks: []Block{{Text: "One. Two.", Sentences: []Span{{0, 4}, {5, 9}}}}}
	}
	a := good()
	if err := a.Validate(); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		spoil func(*Article)
		want  string
	}{
		{func(a *Article) { a.ID = "a b" }, "id"},
		{func(a *Article) { a.Title = " " }, "no title"},
		{func(a *Article) { a.Blocks = nil }, "no text"},
		{func(a *Article) { a.Blocks[0].Text = "\xff" }, "UTF-8"},
		{func(a *Article) { a.Blocks[0].Sentences[1].End = 10 }, "bytes 5 to 10"},
		{func(a *Article) { a.Blocks[0].Sentences[1].Start = 3 }, "bytes 3 to 9"},
		{func(a *Article) { a.Blocks[0].Sentences[0].End = 0 }, "bytes 0 to 0"},
	} {
		a := good()
		c.spoil(&a)
		if err := a.Validate(); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%v, want %s", err, c.want)
		}
	}
}
