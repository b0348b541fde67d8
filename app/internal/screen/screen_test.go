package screen

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parallax/app/internal/article"
	"parallax/app/internal/collection"
	"parallax/app/internal/names"
	"parallax/app/internal/route"
	"parallax/app/internal/search"
)

// shelf is a small collection and a search that finds every article that holds the text, without an index.
type shelf struct {
	articles []*article.Article
	searched int
	counted  int
	snippets []int // numbers of the articles that were asked for one
}

func (s *shelf) Title() string                           { return "Shelf" }
func (s *shelf) Description() string                     { return "" }
func (s *shelf) Len() int                                { return len(s.articles) }
func (s *shelf) Names() *names.Table                     { return nil }
func (s *shelf) Article(n int) (*article.Article, error) { return s.articles[n], nil }
func (s *shelf) Meta(n int) collection.Meta {
	a := s.articles[n]
	return collection.Meta{ID: a.ID, Title: a.Title, Outlet: a.Outlet, Published: a.Published}
}

func (s *shelf) Number(id string) (int, bool) {
	n := slices.IndexFunc(s.articles, func(a *article.Article) bool { return a.ID == id })
	return n, n >= 0
}

func (s *shelf) Search(q search.Request, first, n int) (search.Results, error) {
	s.searched++
	var r search.Results
	for i, a := range s.articles {
		if !strings.Contains(a.Blocks[0].Text, q.Text) {
			continue
		}
		if r.Total >= first && r.Total < first+n {
			r.Hits = append(r.Hits, search.Hit{Number: i, Meta: s.Meta(i)})
		}
		r.Total++
	}
	return r, nil
}

func (s *shelf) Ready() bool { return true }

func (s *shelf) Facets(q search.Request) (search.Facets, error) {
	s.counted++
	return search.Facets{Outlets: []search.Count{{Value: "CNN", N: len(q.Text)}}}, nil
}

func (s *shelf) Related(number, n int) ([]search.Related, error) {
	return []search.Related{{Number: 0, Meta: s.Meta(0), Shared: []string{"bridge"}}}, nil
}

func (s *shelf) Snippet(q search.Request, n int) search.Snippet {
	s.snippets = append(s.snippets, n)
	out := search.Snippet{Text: s.articles[n].Blocks[0].Text}
	if at := strings.Index(s.articles[n].Title, q.Text); q.Text != "" && at >= 0 {
		out.Title = []search.Mark{{Span: article.Span{Start: at, End: at + len(q.Text)}}}
	}
	return out
}

func (s *shelf) Marks(q search.Request, a *article.Article) [][]search.Mark {
	out := make([][]search.Mark, len(a.Blocks))
	for i, b := range a.Blocks {
		for at := 0; ; {
			j := strings.Index(b.Text[at:], q.Text)
			if j < 0 {
				break
			}
			out[i] = append(out[i], search.Mark{Span: article.Span{Start: at + j, End: at + j + len(q.Text)}})
			at += j + len(q.Text)
		}
	}
	return out
}

// newDesk makes n articles a000, a001 …; each has the words "all", its number, and "even" or "odd", in two blocks.
func newDesk(n int) (Desk, *shelf) {
	s := &shelf{}
	for i := range n {
		text := fmt.Sprintf("all %d %s. all again.", i, []string{"even", "odd"}[i%2])
		s.articles = append(s.articles, &article.Article{ID: fmt.Sprintf("a%03d", i), Title: "T", Blocks: []article.Block{
			{Text: text}, {Text: "The same day the bridge at the river was closed, all say."},
		}})
	}
	return Desk{Articles: s, Search: s}, s
}

func TestTypingDrawsTheFirstFewThenTheRest(t *testing.T) {
	d, s := newDesk(120)
	p := d.Open(Page{}, route.Route{})
	if len(p.List.Hits) != PageSize {
		t.Fatalf("the library draws %d hits, want %d", len(p.List.Hits), PageSize)
	}
	s.snippets = nil
	p = d.Typed(p, "odd")
	if len(p.List.Hits) != FirstFew || len(s.snippets) != FirstFew {
		t.Errorf("typing draws %d hits with %d snippets, want %d", len(p.List.Hits), len(s.snippets), FirstFew)
	}
	if p.At.String() != "#/search?q=odd" {
		t.Errorf("the address is %s", p.At)
	}
	p = d.Rest(p)
	if len(p.List.Hits) != PageSize || len(s.snippets) != PageSize {
		t.Errorf("then there are %d hits from %d snippets, want %d: none is made twice", len(p.List.Hits), len(s.snippets), PageSize)
	}
}

func TestAFilterKeepsSnippetsAndTypingClearsThePage(t *testing.T) {
	d, s := newDesk(120)
	p := d.Open(Page{}, route.Route{Text: "all", Page: 2})
	if p.List.Hits[0].Number != 50 || p.List.Pages() != 3 {
		t.Errorf("page 2 of %d begins with %d", p.List.Pages(), p.List.Hits[0].Number)
	}
	s.snippets = nil
	p = d.Open(p, p.List.WithPage(2))
	p = d.Open(p, route.Route{Text: "all", Page: 2, Sort: route.Newest})
	if len(s.snippets) != 0 {
		t.Errorf("%d snippets were made again for the same words", len(s.snippets))
	}
	if p = d.Typed(p, "all "); p.At.Page != 0 || p.At.Sort != route.Newest {
		t.Errorf("typing goes to %s, want the first page in the same order", p.At)
	}
	if p = d.Open(p, route.Route{Text: "odd", Page: 99}); p.At.Page != 2 {
		t.Errorf("a page after the last leads to page %d, want 2", p.At.Page)
	}
}

func TestTheWayBackKeepsQueryAndSelection(t *testing.T) {
	d, s := newDesk(30)
	p := d.Open(Page{}, route.Route{Text: "odd", Sort: route.Oldest})
	p.List = p.List.Move(1).Move(1)
	opened := p.List.Hits[p.List.Selected]
	p = d.Open(p, opened.Link(2))
	if p.Reading == nil || p.Reading.Paragraph != 2 || p.At.String() != "#/read/a003?p=2&q=odd" {
		t.Fatalf("opened %s", p.At)
	}
	before := s.searched
	p = d.Open(p, p.Back())
	if p.At.String() != "#/search?q=odd&sort=oldest" || p.List.Selected != 1 || s.searched != before {
		t.Errorf("back at %s, hit %d, after %d more searches", p.At, p.List.Selected, s.searched-before)
	}
	// Somebody who was sent the article comes back to the query of its address.
	p = d.Open(Page{}, route.Parse("#/read/a003?q=odd"))
	if back := p.Back().String(); back != "#/search?q=odd" {
		t.Errorf("from an address that was sent, back is %s", back)
	}
}

func TestStepsGoRoundTheHits(t *testing.T) {
	d, _ := newDesk(3)
	p := d.Open(Page{}, route.Route{Screen: route.Read, IDs: []string{"a001"}, Text: "all"})
	var got []int
	for _, by := range []int{1, 1, 1, 1, -1, -1} {
		p.Reading = p.Reading.Step(by)
		got = append(got, p.Reading.Current)
	}
	if want := []int{0, 1, 2, 0, 2, 1}; !slices.Equal(got, want) {
		t.Errorf("of three hits: %v, want %v", got, want)
	}
	p = d.Open(p, route.Route{Screen: route.Read, IDs: []string{"a001"}, Text: "all", Paragraph: 2})
	if at := p.Reading.Step(1).Current; at != 2 {
		t.Errorf("from paragraph 2 the next hit is %d, want 2, the first one there", at)
	}
	p = d.Open(p, route.Route{Screen: route.Read, IDs: []string{"a001"}, Text: "nowhere"})
	if at := p.Reading.Step(1).Current; at != -1 {
		t.Errorf("without hits the step goes to %d", at)
	}
}

func TestAHitInTheHeadlineCountsFirstAndIsToldWhenItIsTheOnlyOne(t *testing.T) {
	d, s := newDesk(3)
	for _, c := range []struct {
		title       string
		hits, first int
	}{{"all of it", 4, 1}, {"nothing", 3, 0}} {
		s.articles[1].Title = c.title
		r := d.Open(Page{}, route.Route{Screen: route.Read, IDs: []string{"a001"}, Text: "all"}).Reading
		if r.Hits != c.hits || r.FirstHit[0] != c.first || r.TitleOnly() {
			t.Errorf("%s: %d hits, the text begins with %d", c.title, r.Hits, r.FirstHit[0])
		}
	}
	s.articles[1].Title = "of zebras"
	r := d.Open(Page{}, route.Route{Screen: route.Read, IDs: []string{"a001"}, Text: "zebras"}).Reading
	if !r.TitleOnly() || r.Step(1).Current != 0 {
		t.Errorf("a hit in the headline alone: %d hits, %v", r.Hits, r.Title)
	}
}

func TestUnknownArticlesAreNamed(t *testing.T) {
	d, _ := newDesk(2)
	p := d.Open(Page{}, route.Parse("#/read/gone"))
	if p.Reading != nil || !slices.Equal(p.Missing, []string{"gone"}) {
		t.Errorf("reading: missing %v", p.Missing)
	}
	p = d.Open(p, route.Parse("#/compare/a000+gone"))
	if p.Comparison != nil || !slices.Equal(p.Missing, []string{"gone"}) {
		t.Errorf("comparing: missing %v", p.Missing)
	}
	p = d.Open(p, route.Route{Screen: route.Read, IDs: []string{"a001"}, Paragraph: 77})
	if p.Reading == nil || p.Reading.Paragraph != 0 || len(p.Missing) != 0 {
		t.Errorf("a paragraph after the last: %+v, missing %v", p.Reading, p.Missing)
	}
}

func TestMarking(t *testing.T) {
	d, _ := newDesk(6)
	p := d.Remember(Page{}, []string{"a001", "gone", "a001"})
	if !slices.Equal(p.Marked, []string{"a001"}) {
		t.Fatalf("remembered %v", p.Marked)
	}
	if _, ok := p.CompareMarked(); ok {
		t.Error("one article can be compared")
	}
	p, _ = p.Toggle("a002")
	if to, ok := p.CompareMarked(); !ok || to.String() != "#/compare/a001+a002" {
		t.Errorf("compares at %s", to)
	}
	p, _ = p.Toggle("a003")
	if same, full := p.Toggle("a004"); !full || len(same.Marked) != MaxMarked {
		t.Errorf("a fourth: full %v, %v", full, same.Marked)
	}
	before := p
	if p, _ = p.Toggle("a002"); !slices.Equal(p.Marked, []string{"a001", "a003"}) || len(before.Marked) != 3 {
		t.Errorf("taken off: %v; the page before now has %v", p.Marked, before.Marked)
	}
}

func TestComparisonFiltersAndSteps(t *testing.T) {
	d, _ := newDesk(2)
	p := d.Open(Page{}, route.Parse("#/compare/a000+a001?weak=1"))
	c := p.Comparison
	if c == nil {
		t.Fatal(p.Fault)
	}
	sum := 0
	for _, f := range c.Filters()[1:] {
		sum += f.N
	}
	if all := c.Filters()[0]; !all.On || all.N != len(c.Alignment.Rows) || sum != all.N {
		t.Errorf("all shows %d of %d rows, the others %d together", all.N, len(c.Alignment.Rows), sum)
	}
	c = c.Step(1)
	if at, of := c.Match(); at != 1 || of == 0 || c.Rows[c.Current].Only() >= 0 {
		t.Errorf("the first step goes to match %d of %d", at, of)
	}
	p = d.Open(p, route.Parse("#/compare/a000+a001?show=only-2&weak=1"))
	for _, r := range p.Comparison.Rows {
		if r.Only() != 1 {
			t.Errorf("row %d is not only B's", r.Number)
		}
	}
}

func TestTypingLeavesTheCountsForLater(t *testing.T) {
	d, s := newDesk(120)
	p := d.Typed(d.Open(Page{}, route.Route{}), "odd")
	if s.counted != 1 || p.List.Counted || len(p.List.Facets.Outlets) == 0 {
		t.Errorf("after typing: counted %d times, %+v", s.counted, p.List.Facets)
	}
	p = d.Rest(d.Rest(p))
	if s.counted != 2 || p.List.Facets.Outlets[0].N != len("odd") {
		t.Errorf("after the rest: counted %d times, %+v", s.counted, p.List.Facets)
	}
}

func TestChoicesAddUpAndEachCanBeTakenAway(t *testing.T) {
	l := List{At: route.Parse("#/search?q=odd&sort=date&page=3")}
	for _, to := range []func() route.Route{
		func() route.Route { return l.WithOutlet("") },
		func() route.Route { return l.WithName("Palmyra") },
		func() route.Route { return l.WithName("Hama") },
		func() route.Route { return l.WithYears(2017, 2015) },
		func() route.Route { return l.WithUndated() },
	} {
		l.At = to()
	}
	const all = "#/search?from=2015&name=Palmyra&name=Hama&outlet=&q=odd&sort=date&to=2017&undated=1"
	if l.At.String() != all || !l.Filtered() {
		t.Errorf("all together: %s", l.At)
	}
	var gone []string
	for _, c := range l.Chips() {
		gone = append(gone, c.Gone)
	}
	if want := []string{
		"#/search?from=2015&name=Palmyra&name=Hama&outlet=&sort=date&to=2017&undated=1",
		"#/search?from=2015&name=Palmyra&name=Hama&q=odd&sort=date&to=2017&undated=1",
		"#/search?name=Palmyra&name=Hama&outlet=&q=odd&sort=date&undated=1",
		"#/search?from=2015&name=Palmyra&name=Hama&outlet=&q=odd&sort=date&to=2017",
		"#/search?from=2015&name=Hama&outlet=&q=odd&sort=date&to=2017&undated=1",
		"#/search?from=2015&name=Palmyra&outlet=&q=odd&sort=date&to=2017&undated=1",
	}; !slices.Equal(gone, want) {
		t.Errorf("without each:\n got %s\nwant %s", strings.Join(gone, "\n     "), strings.Join(want, "\n     "))
	}
	if to := l.Unfiltered().String(); to != "#/search?q=odd&sort=date" {
		t.Errorf("without all: %s", to)
	}
}

func TestPlainWordsAreNoChips(t *testing.T) {
	for text, want := range map[string]int{"": 0, "air strikes": 0, `"air strikes" -turkey after:2016`: 3, "hem*": 1} {
		if got := (List{At: route.Route{Text: text}}).Chips(); len(got) != want {
			t.Errorf("%s: %d chips, want %d", text, len(got), want)
		}
	}
}

func TestHistogram(t *testing.T) {
	count := func(from, to int) (out []search.Count) {
		for y := from; y <= to; y++ {
			out = append(out, search.Count{Value: fmt.Sprint(y), N: y % 10})
		}
		return append(out, search.Count{N: 7})
	}
	for _, c := range []struct {
		from, to         int
		bars, each, most int
	}{{2015, 2017, 3, 1, 7}, {2015, 2015, 1, 1, 5}, {1700, 2025, 37, 9, 45}, {1, 0, 0, 1, 1}} {
		h := HistogramOf(count(c.from, c.to))
		if len(h.Bars) != c.bars || h.Each != c.each || h.Most != c.most || h.Undated != 7 || !h.Missing {
			t.Errorf("%d to %d: %d bars of %d, %d at most, %d undated", c.from, c.to, len(h.Bars), h.Each, h.Most, h.Undated)
		}
	}
}

func TestSlidersAndYearsFitTogether(t *testing.T) {
	h := HistogramOf([]search.Count{{Value: "2015"}, {Value: "2016"}, {Value: "2017"}, {Value: "2020"}})
	for _, c := range []struct{ from, to, first, last, backFrom, backTo int }{
		{0, 0, 0, 4, 0, 0},
		{2016, 2016, 1, 2, 2016, 2016},
		{2016, 0, 1, 4, 2016, 0},
		{0, 2017, 0, 3, 0, 2017},
		{2018, 2019, 3, 3, 2020, 2017}, // no year of the collection: nothing between them
		{1900, 1950, 0, 0, 0, 2015},
	} {
		first, last := h.Ends(c.from, c.to)
		if first != c.first || last != c.last {
			t.Errorf("%d to %d stand at %d and %d, want %d and %d", c.from, c.to, first, last, c.first, c.last)
		}
		if from, to := h.Range(first, last); from != c.backFrom || to != c.backTo {
			t.Errorf("%d and %d are %d to %d, want %d to %d", first, last, from, to, c.backFrom, c.backTo)
		}
	}
	l := List{At: route.Route{From: 2015, To: 2016}}
	if to := l.PickYears(2016, 2015); to.From != 0 || to.To != 0 {
		t.Errorf("what is chosen already becomes %d to %d", to.From, to.To)
	}
}

func TestLikeArticlesAreFoundAfterTheArticleStands(t *testing.T) {
	d, _ := newDesk(3)
	p := d.Open(Page{}, route.Route{Screen: route.Read, IDs: []string{"a001"}})
	if p.Reading.Told || p.Reading.Related != nil {
		t.Error("opening an article waits for what is like it")
	}
	before := p
	p = d.Relate(p)
	if !p.Reading.Told || len(p.Reading.Related) != 1 || before.Reading.Told {
		t.Errorf("then there is %+v", p.Reading.Related)
	}
	if p = d.Relate(Page{}); p.Reading != nil {
		t.Error("a page without an article has one now")
	}
}

func TestKeys(t *testing.T) {
	for _, c := range []struct {
		on   route.Screen
		at   Place
		key  string
		want Action
	}{
		{route.Library, Elsewhere, "/", FocusBox},
		{route.Library, Box, "/", None},
		{route.Library, Box, "j", None},
		{route.Library, Box, "x", None},
		{route.Library, Box, "?", None},
		{route.Library, Box, "Enter", Commit},
		{route.Library, Box, "ArrowDown", Down},
		{route.Library, Box, "Escape", ClearBox},
		{route.Library, EmptyBox, "Escape", LeaveBox},
		{route.Library, Elsewhere, "j", Down},
		{route.Library, HitLink, "k", Up},
		{route.Library, HitLink, "Enter", None}, // the link opens by itself
		{route.Library, HitBox, "Enter", Open},
		{route.Library, Control, "Enter", None},
		{route.Library, HitLink, "ArrowUp", Up},
		{route.Library, Elsewhere, "ArrowUp", None}, // scrolls
		{route.Library, Field, "j", None},
		{route.Library, HitLink, "x", Mark},
		{route.Library, HitLink, "c", Compare},
		{route.Library, HitLink, "Escape", FocusBox},
		{route.Library, Elsewhere, "n", None},
		{route.Library, Control, "0", ClearFilters},
		{route.Library, Box, "0", None},
		{route.Library, Field, "0", None},
		{route.Read, Elsewhere, "0", None},
		{route.Read, Elsewhere, "n", Next},
		{route.Read, Control, "p", Previous},
		{route.Read, Elsewhere, "x", Mark},
		{route.Read, Elsewhere, "Escape", Back},
		{route.Compare, Elsewhere, "n", Next},
		{route.Compare, Elsewhere, "?", Help},
		{route.Compare, Elsewhere, "Tab", None},
	} {
		if got := Key(c.on, c.at, c.key); got != c.want {
			t.Errorf("screen %d, place %d, key %s: %d, want %d", c.on, c.at, c.key, got, c.want)
		}
	}
}
