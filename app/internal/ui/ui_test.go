package ui

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/app/internal/article"
	"parallax/app/internal/collection"
	"parallax/app/internal/compare"
	"parallax/app/internal/route"
	"parallax/app/internal/say"
	"parallax/app/internal/screen"
	"parallax/app/internal/search"
)

var (
	hostile = `<script>alert(1)</script>`
	meta    = collection.Meta{ID: "a-1", Title: hostile, Outlet: `"><b>`, Published: article.Date{Year: 2016, Month: 2}, Words: 460, Language: "ar"}
	text    = "Palmyra fell; <b>Tadmur</b> is its other name."
	account = &article.Article{ID: "a-1", Title: hostile, URL: "javascript:alert(1)", Blocks: []article.Block{{Text: text}},
		Furniture: []article.Furniture{{Text: "Leave a Reply", Why: "comment form"}}}
)

// drawing is a list of one hit, hostile wherever somebody else has the word.
func drawing() picture {
	hits := []screen.Hit{{Hit: search.Hit{Meta: meta}, Text: `"pal<m`, Snippet: search.Snippet{Text: text, More: []int{3}, Rest: 2, Title: []search.Mark{{Span: article.Span{Start: 1, End: 7}}},
		Marks: []search.Mark{{Span: article.Span{Start: 0, End: 7}}, {Span: article.Span{Start: 17, End: 23}, Alias: true}}}}}
	return pictureOf(screen.List{At: route.Parse(`#/search?q=palm+-"no+<script>"&outlet=CNN&name=Ham<script>a&from=2016`), Hits: hits,
		Results: search.Results{Total: 1, Hits: []search.Hit{{Meta: meta}}, Message: hostile, Meant: []string{hostile}, Also: []string{hostile}}}, 2, picture{})
}

func TestResultsAreWrittenWithoutAMarkupOfTheCollection(t *testing.T) {
	p := drawing()
	for _, html := range []string{p.understood, p.first, pictureOf(screen.List{Fault: errors.New(hostile)}, 2, picture{}).first} {
		if strings.Contains(html, "<script") || strings.Contains(html, "<b>") || !strings.Contains(html, "&lt;") {
			t.Errorf("markup stays in %s", html)
		}
	}
}

func TestOnlyTheFirstHitsAreWrittenWhileOthersWait(t *testing.T) {
	hits := make([]screen.Hit, 30)
	l := screen.List{Hits: hits[:screen.FirstFew]}
	l.Results.Total, l.Results.Hits = 120, make([]search.Hit, screen.PageSize)
	few := pictureOf(l, 120, picture{})
	if len(few.below) > 0 || strings.Count(few.first, "<li") != screen.FirstFew {
		t.Errorf("while typing %d hits are written, then %q", strings.Count(few.first, "<li"), few.below)
	}
	l.Hits = hits[:screen.FirstFew+screen.Piece]
	some := pictureOf(l, 120, few)
	l.Hits, l.Results.Hits = hits, l.Results.Hits[:len(hits)]
	all := pictureOf(l, 120, some)
	if again := pictureOf(l, 120, picture{}); !reflect.DeepEqual(all, again) {
		t.Errorf("piece by piece %q, at once %q", all.below, again.below)
	}
	if len(some.below) != 1 || len(all.below) != 3 || strings.Count(all.below[1], "<li") != 8 || !strings.Contains(all.below[1], `start="23"`) || !strings.Contains(all.below[2], `rel="next"`) {
		t.Errorf("first %s, then %s", some.below, all.below)
	}
}

func everyPage() map[string]string {
	al, _ := compare.Align(nil, nil, account, account)
	c := columnsOf(&screen.Comparison{IDs: []string{"a-1", "a-2"}, Articles: []*article.Article{account, account}, Metas: []collection.Meta{meta, meta}, Alignment: al, Rows: []screen.Row{{Row: al.Rows[0]}}, Current: -1})
	counts := search.Facets{
		Outlets: []search.Count{{Value: hostile, N: 1}}, People: []search.Count{{Value: hostile, N: 1}, {Value: "Elissa Slotkin"}},
		Years: []search.Count{{Value: "2016", N: 1}, {Value: "2017", N: 3}, {N: 1}}}
	drawn := drawing()
	return map[string]string{
		"library": app.HTMLString(&library{Title: hostile, Description: hostile, Choice: choice{Facets: counts}}) + drawn.understood + drawn.first + strings.Join(drawn.below, ""),
		"reader": app.HTMLString(&reader{Reading: &screen.Reading{Meta: meta, Article: account, FirstHit: []int{0}, Hits: 1, Drawn: 1,
			Related: []search.Related{{Meta: meta, Shared: []string{"Palmyra", "Tadmur", hostile}}}, Marks: [][]search.Mark{{{Span: article.Span{Start: 0, End: 7}}}}}}),
		"comparison": c.heads("#/", hostile) + c.views() + c.sum() + c.strip() + c.view().entries(0, 1),
		"header":     app.HTMLString(&header{Articles: 2}),
		"help":       app.HTMLString(&help{Asked: true}),
	}
}

func TestPagesHoldTheHooksAndNoStylesOrScripts(t *testing.T) {
	want := map[string][]string{
		"library": {`data-article="a-1"`, `<mark>Palmyra</mark>`, `<mark class="alias">Tadmur</mark>`, `#/read/a-1?p=4&amp;q=%22pal%3Cm"`, `#/read/a-1?p=1&amp;q=%22pal%3Cm" aria-label="Read this passage: paragraph 1"`, "February 2016", "2 min",
			`<mark>script</mark>`, "also in", "and 2 more paragraphs", "date unknown", `2017: 3 articles`, `aria-valuetext="2016: 1 article"`, `class="none"`,
			"without “no &lt;script&gt;”", "names Ham", "from 2016", "Did you mean"},
		"reader": {`id="hit-0"`, `id="p1"`, "1 line of the page set apart", "comment form",
			"shares Palmyra, Tadmur and &lt;script", `#/compare/a-1+a-1`},
		"comparison": {`data-row="match"`, `data-strength="strong"`, `id="row-0"`},
		"header":     {`type="search"`, `id="q"`, "Search 2 articles"},
		"help":       {"<dialog", "Escape"},
	}
	for name, html := range everyPage() {
		for _, bad := range []string{"> <script", "><script", " style=", "javascript:"} {
			if strings.Contains(html, bad) {
				t.Errorf("%s holds %s", name, bad)
			}
		}
		flat := strings.Join(strings.Fields(html), " ")
		for _, s := range want[name] {
			if !strings.Contains(flat, s) && !strings.Contains(strings.ReplaceAll(flat, "> ", ">"), s) {
				t.Errorf("%s lacks %s in\n%s", name, s, html)
			}
		}
	}
}

func TestSpansThatDoNotFitLeaveTheTextWhole(t *testing.T) {
	const text = "ab é cd"
	for _, spans := range [][]article.Span{
		nil, {{Start: 0, End: 2}}, {{Start: 3, End: 5}, {Start: 6, End: 8}}, {{Start: 0, End: 8}},
		{{Start: 4, End: 5}}, {{Start: 3, End: 4}}, {{Start: 5, End: 2}}, {{Start: -1, End: 99}}, {{Start: 3, End: 6}, {Start: 4, End: 7}},
	} {
		got := ""
		var marks []search.Mark
		for _, s := range spans {
			marks = append(marks, search.Mark{Span: s})
		}
		for _, ui := range spanned(text, marks, func(_ int, _ search.Mark, s string) app.UI { return app.Text(s) }) {
			got += app.HTMLString(ui)
		}
		if got != text {
			t.Errorf("%v: %q", spans, got)
		}
	}
}

func TestWords(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{say.Number(1234567), "1,234,567"}, {say.Number(999), "999"}, {articles(1), "1 article"}, {articles(10000), "10,000 articles"},
		{date(article.Date{}), "date unknown"}, {date(article.Date{Year: 2016}), "2016"}, {date(article.Date{Year: 2016, Month: 2, Day: 7}), "7 February 2016"},
		{letters("CNN"), "CNN"}, {letters("The Duran"), "TD"}, {letters("The People’s Voice"), "TPV"}, {letters("Al Jazeera America"), "AJA"}, {letters("McDonald’s"), "Mc"}, {letters("Guardian"), "Gu"}, {letters(""), "—"}, {letters("…"), "—"},
		{minutes(0), "1\u00a0min"}, {minutes(700), "3\u00a0min"}, {outlet(""), "outlet not named"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestOnlyWebAddressesBecomeLinks(t *testing.T) {
	for url, want := range map[string]bool{
		"https://a.example/": true, "HTTP://a.example": true, "": false, "javascript:alert(1)": false, " https://a": false,
		"data:text/html,x": false, "//a.example": false, "file:///etc/passwd": false,
	} {
		if linkable(url) != want {
			t.Errorf("linkable(%q) is %v", url, !want)
		}
	}
}

func TestColumnsHaveColoursOfTheirOwn(t *testing.T) {
	got := columnTints([]collection.Meta{{Outlet: "A", OutletNumber: 3}, {Outlet: "A", OutletNumber: 3}, {}})
	if got[0] != "t3" || got[1] == got[0] || got[2] != "tn" {
		t.Errorf("got %v", got)
	}
	if two := columnTints([]collection.Meta{{}, {}}); two[0] == two[1] {
		t.Errorf("two unnamed outlets: %v", two)
	}
}

func TestAnOutletThatIsNotNamedIsCalledSoAmongOutlets(t *testing.T) {
	if got := outletValue(""); got != "not named" { // not as somebody whom an article does not name
		t.Errorf("it is called %q", got)
	}
}
