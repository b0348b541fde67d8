package search_test

import (
	"strings"
	"testing"

	"parallax/app/internal/article"
	"parallax/app/internal/collection"
	"parallax/app/internal/names"
	"parallax/app/internal/search"
)

func TestWordsNearEachOtherComeBeforeWordsFarApart(t *testing.T) {
	e := engine(t,
		art("far", "One", "", "", "The convoy stopped at noon. Nobody knew why it had come. Later the bridge was closed."),
		art("near", "Two", "", "", "Nobody knew why it had come. The convoy stopped at the bridge. Later it was noon, and closed."),
		art("other", "Three", "", "", "Nothing else was told."),
	)
	if got := ids(ask(t, e, search.Request{Text: "convoy bridge"})); got != "near far" {
		t.Errorf("found %q, want near before far", got)
	}
}

func TestTheExactTitleComesFirst(t *testing.T) {
	e := engine(t,
		art("a", "The general and the desert road", "", "", "General, general, general! On the desert road the general met a general. Desert road."),
		art("b", "Desert road", "", "", "Nothing of it is told here but some other things, and those at great length, as one may see from this sentence."),
		art("c", "Another", "", "", "Nothing else was told."),
	)
	if got := ids(ask(t, e, search.Request{Text: "desert road"})); !strings.HasPrefix(got, "b ") {
		t.Errorf("found %q, want the article of that title first", got)
	}
}

func TestCompoundsAreFoundWrittenEitherWay(t *testing.T) {
	e := engine(t,
		art("one", "One", "", "", "Jets flew two airstrikes."),
		art("two", "Two", "", "", "Jets flew an air strike."),
		art("none", "None", "", "", "Staff went on strike, and the air was hot."),
	)
	for _, text := range []string{"airstrikes", "air strikes", "airstrike"} {
		got := ids(ask(t, e, search.Request{Text: text}))
		if !strings.Contains(got, "one") || !strings.Contains(got, "two") || strings.HasPrefix(got, "none") {
			t.Errorf("%q finds %q, want both ways of writing", text, got)
		}
	}
	marks := e.Snippet(search.Request{Text: "airstrikes"}, 2).Marks
	if len(marks) != 1 {
		t.Errorf("marks %v in “Jets flew an air strike.”, want the two words as one", marks)
	}
}

func TestMisspeltWordsSuggestThoseThatStandThere(t *testing.T) {
	e := five(t)
	for _, c := range []struct {
		text  string
		meant string // the first
	}{
		{"statuse", "statues"},
		{"palmyra statuse", "palmyra statues"},
		{"hotle", "hotel"},
		{"hxtle", ""}, // two letters of five are too many
		{"palmyra", ""},
		{"the", ""},
		{"xylophone", ""},
	} {
		r := ask(t, e, search.Request{Text: c.text})
		if got := strings.Join(r.Meant[:min(1, len(r.Meant))], ""); got != c.meant {
			t.Errorf("%q: meant %q, want %q", c.text, got, c.meant)
		}
	}
}

func TestAnEmptyAnswerSaysWhy(t *testing.T) {
	e := five(t)
	for _, c := range []struct{ text, message string }{
		{`"air strikes" -bridge`, "Articles hold these very words together, but nothing else you asked for"},
		{`"ruins of aleppo"`, "No article holds these very words together"},
		{"xylophone", "No article holds this"},
		{"xylophone zebra", "No article holds any of these words"},
		{"palmyra after:february", "“after:february” is no date"},
		{"palmyra after:2016-13", "“after:2016-13” is no date"},
		{"after:2019", "No article passes what you asked for."},
		{"palmyra hotel", "No article has both “palmyra” and “hotel”; showing those with one of them."},
		{"palmyra hotel delegates", "No article has all 3 words; showing those with 2 or fewer."},
	} {
		if got := ask(t, e, search.Request{Text: c.text}).Message; !strings.HasPrefix(got, c.message) {
			t.Errorf("%q: %q, want %q", c.text, got, c.message)
		}
	}
}

func TestRelatedArticlesShareRareWordsAndNames(t *testing.T) {
	e := five(t)
	got, err := e.Related(2, 3) // palm
	if err != nil || len(got) == 0 || got[0].Meta.ID != "ruins" || !strings.Contains(strings.Join(got[0].Shared, " "), "Palmyra") {
		t.Fatalf("related to the palm groves: %+v, %v; want the ruins, for Palmyra", got, err)
	}
	for _, r := range got {
		if r.Number == 2 || r.Score <= 0 || r.Score > 1 || len(r.Shared) == 0 {
			t.Errorf("related %+v: want another article, a score from 0 to 1 and a reason", r)
		}
	}
	if _, err := e.Related(99, 3); err == nil {
		t.Error("no error for an article that is not there")
	}
}

func TestNamesNarrowAndAreCounted(t *testing.T) {
	c := &collection.Collection{Title: "Test", Language: "en", Articles: []article.Article{
		art("a", "One", "", "", "Ann met Bob in Homs."), art("b", "Two", "", "", "Ann wrote."), art("c", "Three", "", "", "Nobody came."),
	}, Groups: []names.Group{{Name: "Homs", Kind: names.Place}}, Found: []names.Group{{Name: "Ann", Kind: names.Person}, {Name: "Bob"}},
		Mentions: [][]collection.Mention{{{Name: 0, N: 1}, {Name: 1, N: 1}, {Name: 2, N: 1}}, {{Name: 1, N: 1}}, nil}}
	e := open(t, c)
	for _, want := range []struct {
		names               []string
		ids, people, others string
	}{
		{nil, "a b c", "Ann=2", "Bob=1"},
		{[]string{"Ann"}, "a b", "Ann=2*", "Bob=1"},
		{[]string{"Ann", "Homs"}, "a", "Ann=1*", "Bob=1"},
		{[]string{"Nobody"}, "", "", ""},
	} {
		q := search.Request{Names: want.names}
		f := facets(t, e, q)
		if got := ids(ask(t, e, q)); got != want.ids || show(f.People) != want.people || show(f.Others) != want.others {
			t.Errorf("names %v: found %q, people %q, others %q; want %+v", want.names, got, show(f.People), show(f.Others), want)
		}
	}
}

func TestRarityCountsArticles(t *testing.T) {
	r := five(t).Rarity()
	if r.All() != 5 || r.Documents("palmyra") != 2 || r.Documents("strikes") != 2 || r.Documents("xylophone") != 0 {
		t.Errorf("%d articles; palmyra in %d, strikes in %d, xylophone in %d", r.All(), r.Documents("palmyra"), r.Documents("strikes"), r.Documents("xylophone"))
	}
}
