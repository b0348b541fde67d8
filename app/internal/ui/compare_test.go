package ui

import (
	"strings"
	"testing"

	"parallax/app/internal/article"
	"parallax/app/internal/collection"
	"parallax/app/internal/compare"
	"parallax/app/internal/export"
	"parallax/app/internal/route"
	"parallax/app/internal/say"
	"parallax/app/internal/screen"
)

func TestLayersThatLieAcrossEachOtherNest(t *testing.T) {
	at := func(from, to int) []article.Span { return []article.Span{{Start: from, End: to}} }
	for _, c := range []struct {
		shared, copied, changed, differing []article.Span
		want                               string
	}{
		{nil, nil, nil, nil, "one &lt;two three"},
		{at(4, 8), nil, nil, nil, "one <b>&lt;two</b> three"},
		{at(0, 8), at(4, 14), nil, nil, "<b>one </b><u><b>&lt;two</b> three</u>"},
		{at(9, 14), nil, nil, at(4, 14), `one <span class="differs">&lt;two <b>three</b></span>`},
		{append(at(4, 7), at(5, 14)...), nil, nil, nil, "one <b>&lt;two three</b>"},
		{nil, at(0, 8), at(4, 99), nil, "<u>one &lt;two</u> three"},
	} {
		var w markup
		w.layered("one <two three", c.shared, c.copied, c.changed, c.differing)
		if got := w.String(); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
}

func TestWhatIsTakenAlongIsWhatIsShown(t *testing.T) {
	sentences := [][]article.Sentence{{{Text: "One told it."}, {Text: "One alone."}}, {{Text: "Another told it."}}}
	c := &screen.Comparison{IDs: []string{"a", "b"}, Metas: []collection.Meta{{ID: "a"}, {ID: "b"}}, At: route.Parse("#/compare/a+b?show=only-1&at=a2"), Current: 1}
	c.Alignment = compare.Alignment{Sentences: sentences, Matched: []int{0, 0}, Elsewhere: []int{0, 0}, Weak: []int{1, 1}, Only: []int{1, 0},
		Rows: []compare.Row{{Cells: [][]int{{0}, {0}}, Strength: compare.Weak}, {Cells: [][]int{{1}, nil}}}}
	c.Rows = []screen.Row{{Row: compare.Row{Cells: [][]int{{0}, nil}}}, {Row: c.Alignment.Rows[1], Number: 1}}
	out := taken(c, "https://example.org/").Markdown(export.Aligned)
	for _, want := range []string{c.Alignment.Summary(false) + ".", "2 only in A", "One told it.", "One alone.", "(https://example.org/#/compare/a+b?show=only-1)"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
	if strings.Contains(out, "Another") || strings.Contains(out, "perhaps") || strings.Contains(out, "tell the same](") {
		t.Errorf("more than is shown:\n%s", out)
	}
}

func TestAWordThatStandsOutInTwoArticlesOpensInTheOneThatTheAddressSays(t *testing.T) {
	dam := compare.Word{Text: "dam", Stem: "dam", N: []int{4, 4, 0}, Lines: make([][]compare.Line, 3)}
	c := &screen.Comparison{IDs: []string{"a", "b", "c"}, Metas: make([]collection.Meta, 3)}
	c.Words = []compare.Vocabulary{{Words: []compare.Word{{Text: "ice", Stem: "ice", N: []int{3, 0, 0}}, dam}}, {Words: []compare.Word{dam}}, {}}
	for address, want := range map[string]int{"": 0, "&open=dam": 2, "&open=dam.b": 3, "&open=dam&row=3": 2, "&open=dam.b&row=2": 3} {
		c.At = route.Parse("#/compare/a+b+c?view=words" + address)
		v := columnsOf(c).view()
		html := v.entries(0, v.n)
		if n := strings.Count(html, `id="by-left"`); v.opened != want || n != min(want, 1) {
			t.Errorf("%q opens row %d and %d lists of lines, want row %d", address, v.opened, n, want)
		}
		// A link to where one is does nothing.
		if _, link, _ := strings.Cut(html, `id="word-1-0"`); strings.HasPrefix(link[strings.Index(link, `href="`)+len(`href="`):], strings.ReplaceAll(c.At.String(), "&", "&amp;")+`"`) {
			t.Errorf("at %q the word of the second article cannot be opened or shut", address)
		}
	}
}

func TestLinksFromAViewToASentenceKeepWhatIsShown(t *testing.T) {
	c := &screen.Comparison{IDs: []string{"a", "b"}, Metas: make([]collection.Meta, 2), At: route.Parse("#/compare/a+b?view=names&row=2&open=Rome&by=left&weak=1&changed=1")}
	c.Alignment.Sentences = [][]article.Sentence{nil, {{}, {Block: 4}}}
	var w markup
	columnsOf(c).toSentence(&w, 1, 1)
	if got := w.String(); !strings.Contains(got, `href="#/compare/a+b?at=b2&amp;changed=1&amp;weak=1"`) {
		t.Errorf("leads to %s", got)
	}
}

func TestAWordIsSaidToBeUsedMoreInPlainWords(t *testing.T) {
	for _, c := range []struct {
		ratio, g2 float64
		other     int
		want      string
	}{{1, 4, 2, "2\u00a0times, possible"}, {1.2, 7, 2, "2.3\u00a0times, unlikely"}, {3, 11, 0, "at least 8\u00a0times, very unlikely"}} {
		w := compare.Word{LogRatio: c.ratio, G2: c.g2, N: []int{9, c.other}}
		if got := export.MoreOften(w, 0) + ", " + say.Chance(w.G2); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
}

func TestFactsOfWeakMatchesComeWhenAskedForAndWhatDiffersReadsOn(t *testing.T) {
	var docs []*article.Article
	for _, month := range []string{"March", "April"} {
		a := &article.Article{Language: "en"}
		for _, s := range []string{"They took it in " + month + " 2016.", map[string]string{"March": "Two dozen men died.", "April": "20 men died."}[month]} {
			a.Blocks = append(a.Blocks, article.Block{Text: s, Sentences: []article.Span{{End: len(s)}}})
		}
		docs = append(docs, a)
	}
	c := &screen.Comparison{IDs: []string{"a", "b"}, Metas: make([]collection.Meta, 2)}
	c.Alignment = compare.Alignment{Sentences: [][]article.Sentence{docs[0].Sentences(), docs[1].Sentences()}, Rows: []compare.Row{
		{Cells: [][]int{{0}, {0}}, Strength: compare.Likely}, {Cells: [][]int{{1}, {1}}, Strength: compare.Weak}}}
	facts := compare.Facts(nil, nil, c.Alignment, docs...)
	c.Facts = &facts
	for address, want := range map[string]int{"": 1, "&weak=1": 2} {
		c.At = route.Parse("#/compare/a+b?view=facts" + address)
		v := columnsOf(c).view()
		if n := strings.Count(v.entries(0, v.n), wMatchAt); n != want {
			t.Errorf("%q shows the facts of %d matches, want %d", address, n, want)
		}
	}
	facts.Differs = append(facts.Differs, compare.Difference{Row: -1, A: 1, B: 3})
	c.Rows = []screen.Row{{Row: compare.Row{Cells: [][]int{nil, {1}}}, Differs: []int{len(facts.Differs) - 1}}}
	var w markup
	columnsOf(c).differing(&w, 0)
	if got, want := plain(w.String()), "≠ Two dozen men died (24), A\u00a0¶2 / 20 men died"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// plain leaves the tags out.
func plain(markup string) string {
	var b strings.Builder
	for _, s := range strings.Split(markup, "<") {
		b.WriteString(s[strings.IndexByte(s, '>')+1:])
	}
	return b.String()
}

func TestOfAnArticleThatADifferenceIsNotAboutNothingIsSaid(t *testing.T) {
	sentences := make([][]article.Sentence, 3)
	for i, n := range []string{"two", "three", "two"} {
		sentences[i] = []article.Sentence{{Text: "The " + n + " managers resigned."}}
	}
	facts := &compare.FactTable{Facts: []compare.Fact{{Article: 0, Text: "two"}, {Article: 1, Text: "three"}}, Differs: []compare.Difference{{A: 0, B: 1}}}
	c := &screen.Comparison{IDs: []string{"a", "b", "c"}, Articles: make([]*article.Article, 3), Metas: make([]collection.Meta, 3), Current: -1,
		Alignment: compare.Alignment{Sentences: sentences}, Facts: facts}
	var w markup
	columnsOf(c).difference(&w, 0, facts.Differs[0])
	if out := w.String(); strings.Contains(out, wNotSaid) || !strings.Contains(out, "three managers") {
		t.Error(out)
	}
}
