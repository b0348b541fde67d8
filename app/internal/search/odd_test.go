//go:build !js

package search_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"parallax/app/internal/article"
	"parallax/app/internal/collection"
	"parallax/app/internal/search"
)

func TestAnEmptyCollectionAnswersWithNothing(t *testing.T) {
	e := engine(t)
	for _, text := range []string{"", "a", "foo", `"foo bar"`, "title:x", "foo~", "-x", "author:x outlet:y"} {
		q := search.Request{Text: text, Typing: true}
		if r := ask(t, e, q); r.Total != 0 || r.Message != "" {
			t.Errorf("%q: %d articles, %q", text, r.Total, r.Message)
		}
		e.Snippet(q, 0)
		facets(t, e, q)
		a := art("a", "A foo", "", "", "Text of foo bar.")
		e.Marks(q, &a)
	}
}

// authored are articles by one and the same author, one of them by another too.
func authored(t *testing.T) *search.Engine {
	both := art("both", "Palmyra falls", "CNN", "2015", "Raqqa was quiet. Idlib was not.")
	both.Authors = []string{"Fred Pleitgen", "Tim Lister"}
	one := art("one", "Other news", "BBC", "2016", "Farmers of Hemeimem water Köln. Idlib alone.")
	one.Authors = []string{"Tim Lister"}
	return engine(t, both, one)
}

func TestScoresAreNumbers(t *testing.T) {
	e := authored(t)
	for _, text := range []string{"author:pleitgen author:lister", "author:lister outlet:cnn", "title:palmyra author:lister", "outlet:cnn"} {
		r := ask(t, e, search.Request{Text: text})
		if len(r.Hits) == 0 {
			t.Errorf("%q finds nothing", text)
		}
		for _, h := range r.Hits {
			if math.IsNaN(h.Score) {
				t.Errorf("%q: the score of %s is no number", text, h.Meta.ID)
			}
		}
	}
}

func TestWhatIsAskedForTwiceInDifferentWaysCountsEachWay(t *testing.T) {
	e := authored(t)
	for _, text := range []string{"raqqa OR idlib raqqa", "raqqa raqqa OR idlib"} {
		if r := ask(t, e, search.Request{Text: text}); r.Total != 2 || r.All != 1 {
			t.Errorf("%q: %d of %d articles have both, want 1 of 2", text, r.All, r.Total)
		}
	}
}

func TestWordsSpeltAlikeAreFoundWhateverTheCase(t *testing.T) {
	e := authored(t)
	for _, c := range []struct {
		text string
		want string
	}{
		{"HEMEIMAM~", "one"},
		{"Kölm~", "one"},
		{"farm~", ""}, // not the beginning of one
	} {
		for _, typing := range []bool{false, true} {
			r := ask(t, e, search.Request{Text: c.text, Typing: typing})
			if ids(r) != c.want || len(r.Meant) > 0 {
				t.Errorf("%q: %q, %q", c.text, ids(r), r.Message)
			}
		}
	}
}

func TestQuotationMarksOfEveryKindEndAWord(t *testing.T) {
	for text, want := range map[string]bool{"": false, "a": true, "a ": false, "a\u00a0": false, `"a"`: false, "“a”": false, "«a»": false, "a~": true} {
		if search.Begun(text) != want {
			t.Errorf("%q: begun %t", text, !want)
		}
	}
}

func TestAWordThatSaysNothingInOneLanguageIsFoundInAnother(t *testing.T) {
	english := []article.Article{
		art("a", "War crimes", "", "", "The war goes on. The court speaks of crimes."),
		art("b", "A court", "", "", "The court speaks of crimes. The hard men die."),
	}
	german := art("c", "Krieg", "", "", "Es war einmal ein Haus. Der Mann war alt, die Frau las The Wire.")
	german.Language = "de"
	e := open(t, &collection.Collection{Title: "Test", Language: "en", Articles: append(english, german)})
	for _, c := range []struct{ text, want string }{
		{"war", "a"},
		{"war crimes", "a b"},
		{"the crimes", "a b"}, // "The" stands in a German text
		{"die Frau", "c"},
		{"crimes -war", "b"},
	} {
		if r := ask(t, e, search.Request{Text: c.text}); ids(r) != c.want || r.All != len(strings.Fields(c.want)) {
			t.Errorf("%q finds %q, %d with all words: %q", c.text, ids(r), r.All, r.Message)
		}
	}
	if r := ask(t, e, search.Request{Text: "the"}); r.Total != 3 {
		t.Errorf("the language of most articles has no word “the”, yet it narrows to %q", ids(r))
	}
}

func TestAnswersStayRightWhileManyAreRemembered(t *testing.T) {
	e := five(t)
	var long string
	for i := range 60 {
		long += fmt.Sprintf(" w%02d", i)
	}
	for range 3 {
		for _, c := range []struct{ text, want string }{{"palmyra" + long, "palm ruins"}, {"palmyra statues", "ruins palm"}, {"hotel" + long, "talks"}} {
			if r := ask(t, e, search.Request{Text: c.text}); ids(r) != c.want {
				t.Errorf("%q finds %q, want %q", c.text, ids(r), c.want)
			}
		}
	}
}

func TestVeryLongWordsAreNoMisspellings(t *testing.T) {
	e := five(t)
	for _, text := range []string{strings.Repeat("palmyra", 100) + "~", strings.Repeat("é", 900), strings.Repeat("叙", 900) + "*"} {
		if r := ask(t, e, search.Request{Text: text, Typing: true}); r.Total != 0 || len(r.Meant) > 0 {
			t.Errorf("%.20q…: finds %q, means %q", text, ids(r), r.Meant)
		}
	}
}
