package compare

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"parallax/app/internal/article"
	"parallax/app/internal/names"
)

// cutPlain cuts at spaces; "the" is a stop word, a stem lacks the plural's s.
func cutPlain(_, text string, word func(article.Span, string)) {
	for at := 0; at < len(text); {
		end := len(text)
		if i := strings.IndexByte(text[at:], ' '); i >= 0 {
			end = at + i
		}
		if end > at {
			stem := strings.TrimSuffix(strings.ToLower(text[at:end]), "s")
			if stem == "the" {
				stem = ""
			}
			word(article.Span{Start: at, End: end}, stem)
		}
		at = end + 1
	}
}

// A has 20 words and B 40, so of a word that stands a times in A and b times in B a third is expected in A: E₁ = (a+b)/3,
// E₂ = 2(a+b)/3.
//
//	word     a   b   E₁    E₂    G2                                            log ratio
//	rebels   4   0   4/3   8/3   2·4·ln 3               = 8 ln 3  =  8.7889    log₂(4/20 ÷ .5/40) = log₂ 16 = 4
//	bridge   5   1   2     4     2·(5 ln 2.5 + ln .25)            =  6.3903    log₂(5/20 ÷ 1/40)  = log₂ 10 = 3.3219
//	gas      4   2   2     4     2·(4 ln 2 + 2 ln .5)   = 4 ln 2  =  2.7726    below the gate
//	song     4   0   as rebels, but in one paragraph alone
//	the      3  30   a stop word: counted among the words, never shown
//	town     0   7   7/3   14/3  2·7·ln 1.5                       =  5.6765    log₂(7/40 ÷ .5/20) = log₂ 7 = 2.8074
func TestDistinctWordsAreThoseComputedByHand(t *testing.T) {
	a := written("en", "Rebels rebels bridge bridge gas gas song song song song the", "rebel rebels bridges bridge bridge gas gas the the")
	b := written("en", "the the the the the the the the the the the the the the the bridge gas gas town town",
		"town town towns Town town the the the the the the the the the the the the the the the")
	got := Distinct(cutPlain, nil, nil, a, b)
	if got[0].Size != 20 || got[0].Against != 40 || got[1].Size != 40 || got[1].Against != 20 {
		t.Fatalf("sizes %d of %d, %d of %d", got[0].Size, got[0].Against, got[1].Size, got[1].Against)
	}
	want := [][]Word{
		{{Text: "rebels", G2: 8 * math.Log(3), LogRatio: 4, N: []int{4, 0}}, {Text: "bridge", G2: 2 * (5*math.Log(2.5) + math.Log(.25)), LogRatio: math.Log2(10), N: []int{5, 1}}},
		{{Text: "town", G2: 14 * math.Log(1.5), LogRatio: math.Log2(7), N: []int{0, 7}}},
	}
	for k := range want {
		if len(got[k].Words) != len(want[k]) {
			t.Fatalf("article %d: %d words, want %d", k, len(got[k].Words), len(want[k]))
		}
		for i, w := range want[k] {
			g := got[k].Words[i]
			if g.Text != w.Text || math.Abs(g.G2-w.G2) > 1e-12 || math.Abs(g.LogRatio-w.LogRatio) > 1e-12 || fmt.Sprint(g.N) != fmt.Sprint(w.N) || g.Paragraphs != 2 {
				t.Errorf("article %d: %s %.4f %.4f %v in %d paragraphs, want %+v", k, g.Text, g.G2, g.LogRatio, g.N, g.Paragraphs, w)
			}
		}
	}
	if own := got[0].Own; len(own) != 0 {
		t.Errorf("own words %+v", own)
	}
	bridge := got[0].Words[1]
	if fmt.Sprint(bridge.Forms) != "[{bridge 4} {bridges 1}]" {
		t.Errorf("forms %v", bridge.Forms)
	}
	if len(bridge.Lines[1]) != 1 || bridge.Lines[1][0].Form != "bridge" || bridge.Lines[1][0].Right != " gas gas town town" {
		t.Errorf("lines in B %+v", bridge.Lines[1])
	}
}

func TestNamesFiguresAndLettersAreNotDistinct(t *testing.T) {
	a := written("en", strings.Repeat("Tiraspol Port Watch Ostrow 805 x ships ", 5), strings.Repeat("Tyraspil HG Ostrow 805 x ship ", 5))
	b := written("en", strings.Repeat("rain fell on fields ", 10), strings.Repeat("snow came after rain ", 10))
	got := Distinct(cutPlain, groups(t), [][]names.Group{{{Name: "Ostrow"}}}, a, b)
	if len(got[0].Words) != 1 || got[0].Words[0].Text != "ships" {
		t.Errorf("%+v", got[0].Words)
	}
}

func TestRareWordsOfOneArticleAreItsOwn(t *testing.T) {
	// 2 against 0 of 10 words each: G2 = 4 ln 2 = 2.77. "once" stands there once, "twice" in one paragraph, "both" in B as well.
	a := written("en", "convoy both twice twice once rain", "convoys both rain rain")
	b := written("en", "both rain rain rain rain", "rain rain rain rain rain")
	got := Distinct(cutPlain, nil, nil, a, b)[0]
	if len(got.Words) != 0 || len(got.Own) != 1 || got.Own[0].Text != "convoy" || math.Abs(got.Own[0].G2-4*math.Ln2) > 1e-12 {
		t.Errorf("%+v", got)
	}
}

func TestShortStemsAndCapitalsJoinNothing(t *testing.T) {
	a := written("en", "The US told the US of uses uses uses", "US of us us us uses")
	b := written("en", strings.Repeat("rain ", 30), "GAS FOR US")
	cut := func(language, text string, word func(article.Span, string)) { // as English stems them
		cutPlain(language, text, func(at article.Span, stem string) {
			if stem == "use" || stem == "u" {
				stem = "us"
			}
			word(at, stem)
		})
	}
	var got []string
	for _, w := range Distinct(cut, nil, nil, a, b)[0].Words {
		got = append(got, fmt.Sprint(w.Text, w.N))
	}
	if strings.Join(got, " ") != "uses[4 0] US[3 0]" { // us stands in one paragraph alone
		t.Errorf("%v", got)
	}
}

func TestWordsAreSetAgainstTheSameLanguageOnly(t *testing.T) {
	en := written("en-GB", strings.Repeat("rain ", 9), "rain")
	de := written("de", strings.Repeat("gas ", 9), "gas")
	us := written("en", strings.Repeat("gas ", 9), "gas")
	got := Distinct(cutPlain, nil, nil, en, de, us)
	if got[1].Against != 0 || len(got[1].Words) != 0 {
		t.Errorf("German has nothing to be set against: %+v", got[1])
	}
	if got[2].Against != 10 || len(got[2].Words) != 1 || fmt.Sprint(got[2].Words[0].N) != "[0 0 10]" {
		t.Errorf("English against English: %+v", got[2])
	}
}

func TestAnArticleOfOneParagraphCountsSentences(t *testing.T) {
	a := written("en", "ships ships ships|ships gas|gas gas gas gas")
	b := written("en", strings.Repeat("rain ", 20), "rain")
	if got := Distinct(cutPlain, nil, nil, a, b)[0].Words; len(got) != 2 || got[0].Text != "gas" || got[1].Text != "ships" || got[0].Paragraphs != 1 {
		t.Errorf("words of two sentences: %+v", got)
	}
	one := written("en", "ships ships ships ships|gas gas gas gas gas")
	if got := Distinct(cutPlain, nil, nil, one, b)[0].Words; len(got) != 0 {
		t.Errorf("words of one sentence: %+v", got)
	}
}

func BenchmarkDistinct(b *testing.B) {
	for _, n := range []int{40, 1000} {
		x, y := grown(n)
		p, q := listed(x), listed(y)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Distinct(cutPlain, nil, nil, p, q)
			}
		})
	}
}

func TestAPartOfACompoundIsShownWhole(t *testing.T) {
	parts := func(_, text string, word func(article.Span, string)) {
		eachWord(text, func(at article.Span, _ string) {
			word(at, strings.TrimSuffix(strings.ToLower(text[at.Start:at.End]), "s"))
		})
	}
	got := Distinct(parts, nil, nil, written("en", "De-escalation and air-strikes. Air.", "Then de-escalation, air strikes. One war\u2010torn day"), written("en", "Nothing else here but a day.", "And one more."))[0]
	var out []string
	for _, w := range append(got.Words, got.Own...) {
		out = append(out, w.Text+" "+fmt.Sprint(w.Forms))
	}
	if s, want := strings.Join(out, "; "), "air [{air 2} {air-strikes 1}]; de-escalation [{de-escalation 2}]; air-strikes [{air-strikes 1} {strikes 1}]"; s != want {
		t.Errorf("got %s, want %s", s, want)
	}
	for in, want := range map[string]string{"a war\u2010torn-out x": "war\u2010torn-out", "x torn-": "torn", "-torn": "torn", "–torn": "torn", "天-torn-天": "torn"} {
		at := strings.Index(in, "torn")
		if c := compound(in, article.Span{Start: at, End: at + 4}); in[c.Start:c.End] != want {
			t.Errorf("%q of %q, want %q", in[c.Start:c.End], in, want)
		}
	}
}
