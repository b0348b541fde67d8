//go:build !js

package search_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"parallax/app/internal/article"
	"parallax/app/internal/collection"
	"parallax/app/internal/index"
	"parallax/app/internal/names"
	"parallax/app/internal/search"
)

// art makes an article; every paragraph is cut into sentences at ". ".
func art(id, title, outlet, date string, paragraphs ...string) article.Article {
	a := article.Article{ID: id, Title: title, Outlet: outlet}
	if date != "" {
		d, err := article.ParseDate(date)
		if err != nil {
			panic(err)
		}
		a.Published = d
	}
	for _, p := range paragraphs {
		b := article.Block{Text: p}
		for at := 0; at < len(p); {
			end := len(p)
			if i := strings.Index(p[at:], ". "); i >= 0 {
				end = at + i + 1
			}
			b.Sentences = append(b.Sentences, article.Span{Start: at, End: end})
			at = end + 1
		}
		a.Blocks = append(a.Blocks, b)
	}
	return a
}

func engine(t testing.TB, articles ...article.Article) *search.Engine {
	t.Helper()
	slices.SortFunc(articles, func(a, b article.Article) int { return strings.Compare(a.ID, b.ID) })
	c := &collection.Collection{Title: "Test", Language: "en", Articles: articles, Groups: []names.Group{
		{Name: "Islamic State", Kind: names.Party, Forms: []string{"ISIS", "ISIL", "IS", "Daesh"}},
		{Name: "Deir ez-Zor", Kind: names.Place, Forms: []string{"Deir Ezzor", "Deir al-Zor"}},
	}}
	return open(t, c)
}

// open gives an engine over a collection.
func open(t testing.TB, c *collection.Collection) *search.Engine {
	t.Helper()
	packed, err := collection.Encode(c)
	if err != nil {
		t.Fatal(err)
	}
	f, err := collection.Open(packed)
	if err != nil {
		t.Fatal(err)
	}
	b, err := index.Build(c, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	ix, err := index.Open(b)
	if err != nil {
		t.Fatal(err)
	}
	return search.New(f, ix)
}

func five(t testing.TB) *search.Engine {
	return engine(t,
		art("bridge", "A bridge falls", "The Wire", "2015-10-02",
			"Engineers watched the bridge. Nobody crossed it after noon.",
			"Jets made three air strikes near Deir al-Zor. The bridge fell into the river, and ISIS lost its road."),
		art("market", "Market day", "", "",
			"The market opened again. This is what traders hoped for.",
			"Daesh had closed it in spring, after an air strike."),
		art("palm", "Palm groves of Palmyra", "CNN", "2016-02",
			"The groves outside the city of Palmyra still stand. Farmers water them at night."),
		art("ruins", "What is left", "CNN", "2017",
			"Scholars list the ruins of Palmyra. The general they met asked what America had done.",
			"ISIL fighters broke statues. The IS group kept others to sell."),
		art("talks", "Talks go on", "The Wire", "2016-11-30",
			"Delegates met about Deir Ezzor in a quiet hotel. Strikes of staff delayed lunch, and the air was hot."),
	)
}

func ids(r search.Results) string {
	var out []string
	for _, h := range r.Hits {
		out = append(out, h.Meta.ID)
	}
	return strings.Join(out, " ")
}

// show writes counts as "CNN=1* The Wire=1"; a star is one that is chosen.
func show(counts []search.Count) string {
	var out []string
	for _, c := range counts {
		s := fmt.Sprintf("%s=%d", c.Value, c.N)
		if c.On {
			s += "*"
		}
		out = append(out, s)
	}
	return strings.Join(out, " ")
}

func facets(t testing.TB, e *search.Engine, q search.Request) search.Facets {
	t.Helper()
	f, err := e.Facets(q)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func ask(t testing.TB, e *search.Engine, q search.Request) search.Results {
	t.Helper()
	r, err := e.Search(q, 0, 50)
	if err != nil {
		t.Fatalf("%+v: %v", q, err)
	}
	return r
}

func TestQueriesFind(t *testing.T) {
	e := five(t)
	for _, c := range []struct {
		name    string
		q       search.Request
		want    string // ids in order; with "|" before those that hold only some of the words
		message string // part of it
	}{
		{"nothing asked shows all", search.Request{}, "bridge market palm ruins talks", ""},
		{"a word in the title counts more", search.Request{Text: "palmyra"}, "palm ruins", ""},
		{"all words come before some", search.Request{Text: "palmyra statues"}, "ruins | palm", ""},
		{"some words are better than none", search.Request{Text: "palmyra hotel"}, "| palm talks ruins", "both"},
		{"inflected forms match", search.Request{Text: "farmer"}, "palm", ""},
		{"a word being typed is a prefix", search.Request{Text: "palmy", Typing: true}, "palm ruins", ""},
		{"a whole word is no prefix, but one spelt alike is taken where nothing else is", search.Request{Text: "palmira"}, "palm ruins", "showing what was found for “palmyra”"},
		{"a beginning that no word has is a misspelling", search.Request{Text: "engineeri", Typing: true}, "bridge", "engineers"},
		{"the word before the last is whole", search.Request{Text: "palmy ruins", Typing: true}, "| ruins", "both"},
		{"a space ends the word", search.Request{Text: "palmy ", Typing: true}, "palm", "showing what"},
		{"a name finds every form, the typed one first", search.Request{Text: "isil"}, "ruins market bridge", ""},
		{"a name of several words too", search.Request{Text: "deir ez-zor"}, "talks bridge", ""},
		{"a name's possessive too", search.Request{Text: "ISIL's"}, "ruins market bridge", ""},
		{"exactly these words", search.Request{Text: "isil", Exact: true}, "ruins", ""},
		{"a short name is upper case", search.Request{Text: "IS"}, "ruins market bridge", ""},
		{"its lower case is a stop word", search.Request{Text: "is"}, "bridge market palm ruins talks", "nearly every text"},
		{"phrase", search.Request{Text: `"air strikes"`}, "bridge", ""},
		{"phrase with a stop word", search.Request{Text: `"city of palmyra"`}, "palm", ""},
		{"phrase of another stop word", search.Request{Text: `"city in palmyra"`}, "palm | ruins", "very words together"},
		{"phrase over the end of a sentence", search.Request{Text: "“left to sell”"}, "ruins", "very words together"},
		{"one exact word", search.Request{Text: `"strike"`}, "market", ""},
		{"signs alone", search.Request{Text: "?!"}, "bridge market palm ruins talks", "Only words"},
		{"phrase in a title", search.Request{Text: `"a bridge falls"`}, "bridge", ""},
		{"phrase not in that order in a title", search.Request{Text: `"falls bridge"`}, "bridge", "very words together"},
		{"phrase beside a word", search.Request{Text: `"air strikes" bridge`}, "bridge", ""},
		{"half a phrase counts as words", search.Request{Text: `"air strikes`}, "market talks bridge", ""},
		{"a question", search.Request{Text: "what did the general say about America"}, "ruins", ""},
		{"outlet", search.Request{Text: "palmyra", Outlets: []string{"CNN"}}, "palm ruins", ""},
		{"the unnamed outlet", search.Request{Outlets: []string{""}}, "market", ""},
		{"years", search.Request{From: 2016, To: 2016}, "palm talks", ""},
		{"from a year on", search.Request{From: 2016}, "palm ruins talks", ""},
		{"newest first, unknown last", search.Request{Sort: search.Newest}, "ruins talks palm bridge market", ""},
		{"oldest first, unknown last", search.Request{Sort: search.Oldest}, "bridge palm talks ruins market", ""},
		{"an outlet's name", search.Request{Text: "wire"}, "talks bridge", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := ask(t, e, c.q)
			all, some, _ := strings.Cut(c.want, "|")
			all, some = strings.TrimSpace(all), strings.TrimSpace(some)
			if want := strings.TrimSpace(all + " " + some); ids(r) != want {
				t.Errorf("found %q, want %q", ids(r), want)
			}
			if c.q.Text != "" && r.All != len(strings.Fields(all)) && c.message != "nearly every text" && c.message != "Only words" {
				t.Errorf("%d articles have all words, want %q", r.All, all)
			}
			if r.Total != len(r.Hits) {
				t.Errorf("total %d, hits %d", r.Total, len(r.Hits))
			}
			if c.message == "" && r.Message != "" && some == "" || !strings.Contains(r.Message, c.message) {
				t.Errorf("message %q, want %q", r.Message, c.message)
			}
		})
	}
}

func TestTypingLettersNeverShowsAnEmptyPageOnTheWay(t *testing.T) {
	e := five(t)
	for _, query := range []string{"palmyra", "are the engineers", "before America", "deir al-zor", "strikes of staff"} {
		for i := 1; i <= len(query); i++ {
			if r := ask(t, e, search.Request{Text: query[:i], Typing: true}); r.Total == 0 {
				t.Errorf("%q on the way to %q finds nothing", query[:i], query)
			}
		}
	}
}

func TestFacetsCountWithoutTheirOwnFilter(t *testing.T) {
	e := five(t)
	r := facets(t, e, search.Request{Outlets: []string{"CNN"}, From: 2016, To: 2016})
	if got, want := show(r.Outlets), "CNN=1* The Wire=1 =0"; got != want {
		t.Errorf("outlets %q, want %q", got, want)
	}
	if got, want := show(r.Years), "2015=0 2016=1* 2017=1 =0"; got != want {
		t.Errorf("years %q, want %q", got, want)
	}
	r = facets(t, e, search.Request{Text: "isil"})
	if got, want := show(r.Years), "2015=1 2016=0 2017=1 =1"; got != want {
		t.Errorf("years %q, want %q", got, want)
	}
}

// marked writes a text with its marks in brackets, those of other forms in braces.
func marked(text string, marks []search.Mark) string {
	var b strings.Builder
	at := 0
	for _, m := range marks {
		open, end := "[", "]"
		if m.Alias {
			open, end = "{", "}"
		}
		b.WriteString(text[at:m.Start] + open + text[m.Start:m.End] + end)
		at = m.End
	}
	return b.String() + text[at:]
}

func TestSnippetsShowTheBestPassage(t *testing.T) {
	e := five(t)
	for _, c := range []struct {
		q    search.Request
		id   string
		want string
	}{
		{search.Request{Text: "bridge river"}, "bridge", "Jets made three air strikes near Deir al-Zor. The [bridge] fell into the [river], and ISIS lost its road."},
		{search.Request{Text: "isil"}, "ruins", "[ISIL] fighters broke statues. The {IS} group kept others to sell."},
		{search.Request{Text: "daesh"}, "market", "[Daesh] had closed it in spring, after an air strike."},
		{search.Request{Text: "this hoped daesh"}, "market", "The market opened again. This is what traders [hoped] for."},
		{search.Request{Text: `"air strikes"`}, "bridge", "Jets made three [air strikes] near Deir al-Zor. The bridge fell into the river, and ISIS lost its road."},
		{search.Request{Text: "palm", Typing: true}, "ruins", "Scholars list the ruins of [Palmyra]. The general they met asked what America had done."},
		{search.Request{Text: "o", Typing: true}, "palm", "The groves [outside] the city of Palmyra still stand. Farmers water them at night."},
		{search.Request{}, "market", "The market opened again. This is what traders hoped for."},
	} {
		n, ok := e.File().Number(c.id)
		if !ok {
			t.Fatalf("no article %s", c.id)
		}
		s := e.Snippet(c.q, n)
		got := marked(s.Text, s.Marks)
		// A passage may begin before its hit where that fits.
		if !strings.HasSuffix(c.want, got) || !strings.Contains(got, "[") && c.q.Text != "" {
			t.Errorf("%q in %s: %q, want %q", c.q.Text, c.id, got, c.want)
		}
	}
	n, _ := e.File().Number("bridge")
	if s := e.Snippet(search.Request{Text: "bridge river"}, n); s.Block != 1 || !slices.Equal(s.More, []int{0}) {
		t.Errorf("passage in block %d, more in %v; want 1 and [0]", s.Block, s.More)
	}
}

func TestReaderMarksEveryForm(t *testing.T) {
	e := five(t)
	n, _ := e.File().Number("ruins")
	a, err := e.File().Article(n)
	if err != nil {
		t.Fatal(err)
	}
	marks := e.Marks(search.Request{Text: "Islamic State ruins"}, a)
	var got []string
	for i, b := range a.Blocks {
		got = append(got, marked(b.Text, marks[i]))
	}
	want := []string{"Scholars list the [ruins] of Palmyra. The general they met asked what America had done.",
		"{ISIL} fighters broke statues. The {IS} group kept others to sell."}
	if !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

func TestAlsoListsOtherFormsThatOccur(t *testing.T) {
	r := ask(t, five(t), search.Request{Text: "isil deir ezzor"})
	if got, want := strings.Join(r.Also, ", "), "ISIS, IS, Daesh, Deir al-Zor"; got != want {
		t.Errorf("also %q, want %q", got, want)
	}
	r = ask(t, five(t), search.Request{Text: "ISIL Daesh"})
	if got, want := strings.Join(r.Also, ", "), "ISIS, IS"; got != want {
		t.Errorf("two forms typed: also %q, want %q", got, want)
	}
}

func TestPagesJoinWithoutGapOrOverlap(t *testing.T) {
	var articles []article.Article
	for i := range 123 {
		articles = append(articles, art(fmt.Sprintf("a%03d", i), "Title", "", "", strings.Repeat("river ", 1+i%7)+"end."))
	}
	e := engine(t, articles...)
	seen := map[string]bool{}
	last := 1e9
	for first := 0; first < 200; first += 50 {
		r, err := e.Search(search.Request{Text: "river"}, first, 50)
		if err != nil || r.Total != 123 {
			t.Fatalf("total %d, %v", r.Total, err)
		}
		for _, h := range r.Hits {
			if seen[h.Meta.ID] || h.Score > last {
				t.Fatalf("%s comes twice or out of order", h.Meta.ID)
			}
			seen[h.Meta.ID], last = true, h.Score
		}
	}
	if len(seen) != 123 {
		t.Errorf("%d of 123 articles on the pages", len(seen))
	}
}

// The count of a query must be what reading every article gives.
func TestCountsAreThoseOfReadingEveryArticle(t *testing.T) {
	vocabulary := strings.Fields("river bridge town army general strike convoy desert road market palm ruin")
	r := rand.New(rand.NewPCG(1, 2))
	var articles []article.Article
	holds := make([]map[string]bool, 60)
	for i := range holds {
		holds[i] = map[string]bool{}
		var words []string
		for range 3 + r.IntN(5) {
			w := vocabulary[r.IntN(len(vocabulary))]
			words = append(words, w)
			holds[i][w] = true
		}
		articles = append(articles, art(fmt.Sprintf("a%03d", i), "Untitled", "", "", strings.Join(words, " ")+"."))
	}
	e := engine(t, articles...)
	for range 200 {
		var words []string
		for range 1 + r.IntN(3) {
			if w := vocabulary[r.IntN(len(vocabulary))]; !slices.Contains(words, w) {
				words = append(words, w)
			}
		}
		all, some := 0, 0
		for _, h := range holds {
			n := 0
			for _, w := range words {
				if h[w] {
					n++
				}
			}
			if n == len(words) {
				all++
			}
			if n > 0 {
				some++
			}
		}
		got := ask(t, e, search.Request{Text: strings.Join(words, " ")})
		if got.All != all || got.Total != some {
			t.Fatalf("%v: %d with all and %d with some, want %d and %d", words, got.All, got.Total, all, some)
		}
	}
}

func FuzzSearch(f *testing.F) {
	e := five(f)
	for _, s := range []string{"", `"`, `""" x`, "a*", "IS is", "\xff\x00", "деир 中文", strings.Repeat("palm ", 300), `"the of"`} {
		f.Add(s, true, false)
	}
	f.Fuzz(func(t *testing.T, text string, typing, exact bool) {
		q := search.Request{Text: text, Typing: typing, Exact: exact}
		r, err := e.Search(q, 0, 9)
		if err != nil {
			t.Fatal(err)
		}
		for _, h := range r.Hits {
			s := e.Snippet(q, h.Number)
			at := 0
			for _, m := range s.Marks {
				if m.Start < at || m.End <= m.Start || m.End > len(s.Text) {
					t.Fatalf("%q: mark %v of %q", text, m, s.Text)
				}
				at = m.End
			}
		}
	})
}

func TestAPhraseThatBeginsEveryParagraphIsFoundAtOnce(t *testing.T) {
	speech := make([]string, 1000)
	for i := range speech {
		speech[i] = "The prime minister said this and that. Prime minister said no."
	}
	e := engine(t, art("speech", "A long day", "", "", speech...), art("other", "Minister", "", "", "Said the prime minister."))
	start := time.Now()
	if r := ask(t, e, search.Request{Text: `"prime minister said"`}); ids(r) != "speech" {
		t.Errorf("found %q", ids(r))
	}
	if took := time.Since(start); took > 2*time.Second {
		t.Errorf("took %v", took)
	}
}

func TestOneWrongDateDoesNotListCenturies(t *testing.T) {
	e := engine(t, art("a", "A", "", "0216", "Text."), art("b", "B", "", "2016", "Text."))
	if years := facets(t, e, search.Request{}).Years; len(years) != 2 {
		t.Errorf("%d years: %v", len(years), years)
	}
}

func TestAPassageWithoutFullStopsIsCutAroundItsHit(t *testing.T) {
	long := strings.Repeat("größe and weight of it ", 9000)
	e := engine(t, art("a", "A", "", "", long+"palmyra "+long))
	s := e.Snippet(search.Request{Text: "palmyra"}, 0)
	if len(s.Text) > 600 || len(s.Marks) != 1 || s.Text[s.Marks[0].Start:s.Marks[0].End] != "palmyra" {
		t.Errorf("%d bytes, marks %v: %q", len(s.Text), s.Marks, s.Text)
	}
}

func TestMakingReadyEndsAndChangesNoAnswer(t *testing.T) {
	q := search.Request{Text: "palmira russia", Typing: true}
	want := ask(t, five(t), q)
	if len(want.Hits) == 0 || len(want.Meant) == 0 {
		t.Fatalf("%+v tells nothing", want)
	}
	prepared := five(t)
	for _, e := range []*search.Engine{prepared, engine(t)} {
		for pieces := 1; !e.Ready(); pieces++ {
			if pieces > 20 {
				t.Fatal("never ready")
			}
		}
	}
	if got := ask(t, prepared, q); !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
}
