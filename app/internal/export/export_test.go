package export

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strconv"
	"strings"
	"testing"

	"parallax/app/internal/article"
	"parallax/app/internal/collection"
	"parallax/app/internal/compare"
	"parallax/app/internal/names"
	"parallax/app/internal/route"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
	"pgregory.net/rapid"
)

// nasty lists texts that would be markup, a link, a list or a cell of a table.
var nasty = []string{
	"<script>alert(1)</script>", "*bold* _it_ __x__ `code` ~~no~~", "[a](javascript:b) ![i](j)", "a | b | c", "\\| \\* \\",
	"# head", "- item", "+ item", "1. item", "12) item", "> quote", "=== x", "line\nbreak\r\n\n# two", "&amp; &lt;b&gt; AT&T",
	"see http://x.example/a_b_c and www.example.org, a@b.example @someone", "$x$ and $$y$$", "<!-- c -->", "<https://x.example>", "\\<b>", "| --- | --- |",
	"\ttab", "    code", "a  ", "[x]: /y", "[^1]", "- [ ] task", "a\u2028b", "www.www.example", "***", "---", "`` ` ``",
}

var github = goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote), goldmark.WithRendererOptions(html.WithUnsafe()))

// shown gives what a reader of Markdown sees, and fails where the source made anything but text, tables and lists of links.
func shown(t interface{ Fatalf(string, ...any) }, source string, links int) string {
	doc := github.Parser().Parse(text.NewReader([]byte(source)))
	var b strings.Builder
	seen := 0
	_ = ast.Walk(doc, func(n ast.Node, in bool) (ast.WalkStatus, error) {
		if !in {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Link:
			seen++
		case *ast.Image, *ast.AutoLink, *ast.RawHTML, *ast.HTMLBlock, *ast.CodeSpan, *ast.CodeBlock, *ast.FencedCodeBlock, *ast.Blockquote, *ast.ThematicBreak:
			t.Fatalf("%T comes of\n%s", n, source)
		case *ast.Text:
			b.Write(n.Segment.Value([]byte(source)))
			if n.SoftLineBreak() {
				b.WriteByte(' ')
			}
		case *ast.String:
			b.Write(n.Value)
		}
		return ast.WalkContinue, nil
	})
	if seen != links {
		t.Fatalf("%d links, want %d, of\n%s", seen, links, source)
	}
	return b.String()
}

// rendered gives the words of a source as HTML that has one paragraph.
func rendered(source string) string {
	var b bytes.Buffer
	_ = github.Convert([]byte(source), &b)
	return b.String()
}

var back = strings.NewReplacer("<p>", "", "</p>\n", "", "&lt;", "<", "&gt;", ">", "&quot;", `"`, "&amp;", "&")

func flat(s string) string { return strings.TrimSpace(strings.Map(plain, s)) }

func TestTextOfArticlesIsTextInMarkdown(t *testing.T) {
	for _, s := range nasty {
		if got, want := back.Replace(rendered(inline(s))), flat(s); got != want {
			t.Errorf("%q is written %q and read %q", s, inline(s), got)
		}
		// In a list, a cell and a link.
		shown(t, "- "+inline(s)+"\n", 0)
		shown(t, "- A: "+link(inline(s), "#/read/a?p=1")+"\n", 1)
		cells := "| a | b |\n| --- | --- |\n| " + inline(s) + " | x |\n"
		if got := rendered(cells); strings.Count(got, "<td>") != 2 {
			t.Errorf("%q in a cell gives %s", s, got)
		}
	}
}

func TestAnyTextIsTextInMarkdown(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		s := strings.Join(rapid.SliceOfN(rapid.OneOf(rapid.SampledFrom(strings.Split("* _ ` ~~ [ ] ( ) ! < > & ; | \\ # - + = . : / @ $ www. http:// a 1 ^ { } \" '", " ")),
			rapid.SampledFrom(nasty), rapid.SampledFrom([]string{" ", "\n", "&amp", "é"})), 0, 12).Draw(r, "parts"), "")
		if got, want := back.Replace(rendered(inline(s))), flat(s); got != want {
			r.Fatalf("%q is written %q and read %q", s, inline(s), got)
		}
	})
}

func TestAnAddressEndsWhereItEnds(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"#/read/a?p=4", "#/read/a?p=4"},
		{"#/compare/a+b?show=matched&view=names", "#/compare/a+b?show=matched&view=names"},
		{"file:///a b/(c)/index.html#/read/x", "file:///a%20b/%28c%29/index.html#/read/x"},
		{"#/read/x|y`<z>\\", "#/read/x%7Cy%60%3Cz%3E%5C"},
		{"#/read/é_?a=1&lt;", "#/read/é_?a=1&lt%3B"},
	} {
		if got := destination(c.in); got != c.want {
			t.Errorf("%q: %q, want %q", c.in, got, c.want)
		}
		shown(t, "a "+link("b", c.in)+" | c\n", 1)
	}
}

func TestCellsAreNoFormulas(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"=1+1", "'=1+1"}, {"+1", "'+1"}, {"-5", "'-5"}, {"@SUM(A1)", "'@SUM(A1)"}, {" =1", "' =1"}, {"\t=1", "'\t=1"}, {"＝1", "'＝1"},
		{"", ""}, {"a=1", "a=1"}, {"5", "5"}, {"'=1", "'=1"}, {"#/read/a", "#/read/a"}, {"–", "–"},
	} {
		if got := cell(c.in); got != c.want {
			t.Errorf("%q: %q, want %q", c.in, got, c.want)
		}
	}
}

// two makes a comparison of which everything that comes from articles is s.
func two(t testing.TB, s string) *Comparison {
	t.Helper()
	docs := []*article.Article{
		{ID: "a", Title: s, Language: "en", Blocks: []article.Block{{Text: "The bridge at Orvel fell at 5 past nine by the ferry. The ferry left. " + s}, {Text: s + " Orvel ferry bridges, ferry by ferry"}}},
		{ID: "b", Title: s, Language: "en", Blocks: []article.Block{{Text: "At 5 past nine the bridge at Orwell fell. " + s}, {Text: "Orwell " + s}}},
	}
	table, err := names.NewTable([]names.Group{{Name: "Orvel", Kind: names.Place, Forms: []string{"Orwell"}}})
	if err != nil {
		t.Fatal(err)
	}
	al, err := compare.Align(table, nil, docs...)
	if err != nil {
		t.Fatal(err)
	}
	cut := func(_, text string, word func(article.Span, string)) {
		compare.EachWord(text, func(w string, _ bool, at article.Span) { word(at, w) })
	}
	return &Comparison{
		At:        route.Route{Screen: route.Compare, IDs: []string{"a", "b"}, Weak: true},
		Metas:     []collection.Meta{{ID: "a", Title: s, Outlet: s}, {ID: "b", Title: s}},
		Alignment: al,
		Facts:     compare.Facts(table, nil, al, docs...),
		Names:     compare.Called(table, nil, docs...),
		Words:     compare.Distinct(cut, table, nil, docs...),
	}
}

var all = []View{Aligned, Facts, Names, Words}

func TestNothingOfAnArticleIsMarkupInAnyView(t *testing.T) {
	for _, s := range nasty {
		c := two(t, s)
		for _, v := range all {
			out := c.Markdown(v)
			links := strings.Count(out, "](#/")
			shown(t, out, links)
			if got := rendered(out); strings.Contains(got, "<script") || strings.Count(got, "<a ") != strings.Count(got, `<a href="#/`) || links < 3 {
				t.Errorf("%s of %q, with %d links:\n%s", v, s, links, got)
			}
		}
	}
}

func TestCSVComesBackAsItWent(t *testing.T) {
	for _, s := range append(nasty, `quote " and , comma`, "=cmd|' /C calc'!A0") {
		c := two(t, s)
		for _, v := range all {
			out := c.CSV(v)
			lines, err := csv.NewReader(strings.NewReader(out)).ReadAll() // asks for as many cells in every line
			if err != nil {
				t.Fatalf("%s of %q: %v", v, s, err)
			}
			if len(lines) < 2 || v == Words && !strings.Contains(out, ","+listDistinct+",") {
				t.Errorf("%s of %q has no lines", v, s)
			}
			if v == Aligned {
				for _, l := range lines[1:] {
					k, n := int(l[4][0]-'A'), slices.Index(lines[0], "text")
					if i, _ := strconv.Atoi(l[9]); l[n] != strings.ReplaceAll(cell(c.Alignment.Sentences[k][i-1].Text), "\r", "") {
						t.Errorf("sentence %d of %s comes back as %q", i, l[4], l[n])
					}
				}
			}
			for _, l := range lines {
				for _, x := range l {
					if x != "" && strings.ContainsRune("=+-@\t", rune(x[0])) {
						t.Errorf("%s of %q: a cell begins %q", v, s, x)
					}
				}
			}
			if out != c.CSV(v) || c.Markdown(v) != two(t, s).Markdown(v) {
				t.Errorf("%s of %q comes out in two ways", v, s)
			}
			c.BOM = true
			if with := c.CSV(v); with != "\uFEFF"+out || !strings.Contains(out, "\r\n") {
				t.Errorf("%s: the byte order mark changes more than the beginning", v)
			}
			c.BOM = false
		}
	}
}

func TestAMatchSaysHowSureItIsAndWhy(t *testing.T) {
	c := two(t, "Rain.")
	c.Alignment.Rows, c.At.Weak = c.Alignment.Rows[:1], false // the page hides weak matches; an address of one shows it
	r := &c.Alignment.Rows[0]
	for _, x := range []struct {
		strength compare.Strength
		shared   []string
		want     string
	}{
		{compare.Strong, []string{"Orvel = Orwell"}, "\n**[A and B tell the same](#/compare/a+b?at=a1)** (strong: Orvel = Orwell)\n\n- A: The bridge"},
		{compare.Weak, nil, "\n**[A and B perhaps tell the same](#/compare/a+b?at=a1&weak=1)** (weak: no rare words shared; place and wording alone)\n\n- A: The bridge"},
	} {
		r.Strength, r.Shared = x.strength, x.shared
		if out := c.Markdown(Aligned); !strings.Contains(out, x.want) {
			t.Errorf("%v:\n%s", x.strength, out)
		}
	}
}

// laid is two articles of four sentences: a match, a weak one, one alone, and one told in another order.
func laid() *Comparison {
	c := &Comparison{Page: "https://example.org/", At: route.Route{Screen: route.Compare, IDs: []string{"a", "b"}}, Metas: []collection.Meta{{ID: "a"}, {ID: "b"}}}
	for k := range c.Metas {
		var s []article.Sentence
		for i, what := range []string{"match", "weak", "alone", "moved"} {
			s = append(s, article.Sentence{Block: i, Text: string(rune('a'+k)) + " " + what})
		}
		c.Alignment.Sentences = append(c.Alignment.Sentences, s)
	}
	two := func(i int, s compare.Strength) compare.Row { return compare.Row{Cells: [][]int{{i}, {i}}, Strength: s} }
	c.Alignment.Rows = []compare.Row{two(0, compare.Strong), two(1, compare.Weak), {Cells: [][]int{{2}, nil}}, {Cells: [][]int{nil, {2}}}, {Cells: [][]int{{3}, nil}}, {Cells: [][]int{nil, {3}}}}
	c.Alignment.Crossed = []compare.Cross{{A: 0, I: 3, B: 1, J: 3, Strength: compare.Likely, Shared: []string{"Osseby"}}}
	c.Alignment.Matched, c.Alignment.Elsewhere, c.Alignment.Weak, c.Alignment.Only = []int{1, 1}, []int{1, 1}, []int{1, 1}, []int{1, 1}
	return c
}

// alone is a row of one sentence, as a page that filters or hides weak matches shows it.
func alone(k, i, number int) Row {
	r := Row{Row: compare.Row{Cells: make([][]int, 2)}, Number: number}
	r.Cells[k] = []int{i}
	return r
}

func TestWhatGoesOutIsWhatThePageShows(t *testing.T) {
	c := laid()
	c.At.Show = "only-1"
	c.Rows = []Row{alone(0, 1, 1), alone(0, 2, 2), alone(0, 3, 4)}
	out := c.Markdown(Aligned)
	for _, want := range []string{
		"1 of 4 sentences of A and 1 of 4 of B tell the same; 1 more of A and 1 of B in another order; 2 only in A (1 with a weak match); 2 only in B (1 with a weak match).\n",
		"[Open this view](https://example.org/#/compare/a+b?show=only-1)\n",
		"have no match, of A.\n",
		"\n**Only A**\n\n- A: a weak [¶2](https://example.org/#/read/a?p=2)\n- A: a alone ",
		"\n**A, told by B in another place**\n\n- A: a moved [¶4](https://example.org/#/read/a?p=4)\n  - also told in B at [¶4](https://example.org/#/read/b?p=4) (likely: Osseby)\n",
		"## Told in another order\n\n- A: a moved ",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
	for _, not := range []string{"b weak", "b alone", "a match", wWithin} {
		if strings.Contains(out, not) {
			t.Errorf("%q in\n%s", not, out)
		}
	}
	lines, err := csv.NewReader(strings.NewReader(c.CSV(Aligned))).ReadAll()
	if err != nil || len(lines) != 4 || lines[1][1] != "only A" || lines[1][2] != "" || lines[3][1] != "A, told by B in another place" || lines[3][12] != "B ¶4" || lines[3][14] != "https://example.org/#/read/a?p=4" {
		t.Errorf("%v, %q", err, lines)
	}
	c.Rows = []Row{}
	if out := c.Markdown(Aligned); strings.Contains(out, "\n- A: a ") || strings.Contains(out, wElsewhere) {
		t.Errorf("without rows:\n%s", out)
	}
}

func TestAddressesWithinThePageSayWhereTheyBelong(t *testing.T) {
	for _, v := range all {
		c := laid()
		c.Page = ""
		if out := c.Markdown(v); !strings.Contains(out, "](#/compare/a+b") || !strings.Contains(out, "\n\n"+wWithin+"\n") {
			t.Errorf("%s:\n%s", v, out)
		}
		if head, _, _ := strings.Cut(c.CSV(v), "\r\n"); !strings.HasSuffix(head, addressWithin+`"`) {
			t.Errorf("%s: %s", v, head)
		}
	}
}

func TestLinesThatAreCutSaySo(t *testing.T) {
	c := laid()
	c.Alignment.Sentences[0] = []article.Sentence{{Text: "Rain fell."}, {Text: "Then Orvel rose at last."}}
	for _, x := range []struct {
		left, right string
		start       int
		want        string
	}{
		{"Rain fell. Then ", " rose at last.", 16, "Rain fell. Then **Orvel** rose at last."},
		{"fell. Then ", " rose", 16, "… fell. Then **Orvel** rose …"},
	} {
		l := compare.Line{Left: x.left, Form: "Orvel", Right: x.right, Span: article.Span{Start: x.start, End: x.start + 5}}
		if got := c.inContext(0, l); got != x.want {
			t.Errorf("%q, want %q", got, x.want)
		}
	}
}
