package search_test

import (
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"

	"parallax/app/internal/article"
	"parallax/app/internal/search"
)

// spell writes a query so that every part of it can be told: one clause in brackets, phrases in <>.
func spell(q search.Query) string {
	var clauses []string
	for _, c := range q.Clauses {
		var atoms []string
		for _, a := range c.Any {
			s := a.Text
			if a.Phrase {
				s = "<" + s + ">"
			}
			if a.Prefix {
				s += " prefix"
			}
			if a.Fuzzy {
				s += " fuzzy"
			}
			if a.Field == search.Published {
				s += a.From.String() + " to " + a.To.String()
				if a.Exclusive {
					s += " exclusive"
				}
			}
			if a.Field.String() != "" {
				s = a.Field.String() + ": " + s
			}
			atoms = append(atoms, s)
		}
		s := "[" + strings.Join(atoms, " | ") + "]"
		if c.Not {
			s = "-" + s
		}
		clauses = append(clauses, s)
	}
	return strings.Join(clauses, "")
}

func TestParseUnderstands(t *testing.T) {
	for _, c := range []struct{ in, want, canonical string }{ // canonical "" is in
		{"", "", ""},
		{" \t\n", "", "-"},
		{"palmyra", "[palmyra]", ""},
		{"  deir   ezzor ", "[deir][ezzor]", "deir ezzor"},

		{`"air strikes"`, "[<air strikes>]", ""},
		{`war "air  strikes " now`, "[war][<air strikes>][now]", `war "air strikes" now`},
		{`war"air strikes"now`, "[war][<air strikes>][now]", `war "air strikes" now`},
		{`“air strikes” „zwei drei“ «quatre cinq» 「六 七」`, "[<air strikes>][<zwei drei>][<quatre cinq>][<六 七>]",
			`"air strikes" "zwei drei" "quatre cinq" "六 七"`},
		{`"palm"`, "[<palm>]", ""},
		{`""`, "", "-"},
		{`"" a " " b`, "[a][b]", "a b"},
		{`"air str`, "[air][str]", "air str"},
		{`a" b`, "[a][b]", "a b"},
		{`"a b" c" d`, "[<a b>][c][d]", `"a b" c d`},
		{`the city's people’s`, "[the][city's][people’s]", ""},
		{`"-a OR b* title:c"`, "[<-a OR b* title:c>]", ""},

		{"-turkey", "-[turkey]", ""},
		{`-"air strikes"`, "-[<air strikes>]", ""},
		{`ruins -turkey -"air strikes"`, "[ruins]-[turkey]-[<air strikes>]", ""},
		{`-"air str`, "-[<air str>]", `-"air str"`},
		{`-`, "[-]", ""},
		{`- turkey`, "[-][turkey]", ""},
		{`--`, "[--]", ""},
		{`--turkey`, "[--turkey]", ""},
		{`-""`, "[-]", "-"},
		{"a-b al-Nusra", "[a-b][al-Nusra]", ""},
		{"-5 -12:30 -5%", "[-5][-12:30][-5%]", ""},
		{`-"5" -before:-5`, "-[<5>]-[before:]-[<5>]", `-"5" -before: -"5"`},
		{"-5th", "-[5th]", ""},
		{`"a"-b "c"-"d"`, "[<a>][b][<c>][-][<d>]", `"a" b "c" - "d"`},
		{"−turkey －turkey ‐turkey", "-[turkey]-[turkey]-[turkey]", "-turkey -turkey -turkey"},
		{"–turkey —turkey a – b", "[–turkey][—turkey][a][–][b]", ""},

		{"palmyra OR raqqa", "[palmyra | raqqa]", ""},
		{`a OR "b c" OR outlet:d e`, "[a | <b c> | outlet: d][e]", ""},
		{"a or b", "[a][or][b]", ""},
		{"OR", "[or]", "or"},
		{"OR a", "[or][a]", "or a"},
		{"a OR", "[a][or]", "a or"},
		{"a OR OR b", "[a | b]", "a OR b"},
		{"OR OR a", "[or][a]", "or a"},
		{"-a OR b", "-[a][or][b]", "-a or b"},
		{"a OR -b", "[a][or]-[b]", "a or -b"},
		{`"a"OR"b"`, "[<a> | <b>]", `"a" OR "b"`},
		{`"OR"`, "[<OR>]", ""},
		{"-OR ORE", "-[or][ORE]", "-or ORE"},
		{"title:OR", "[title: OR]", ""},

		{"palm*", "[palm prefix]", ""},
		{"hemeimem~", "[hemeimem fuzzy]", ""},
		{"-palm* palm** a*~ b~*", "-[palm prefix][palm prefix][a fuzzy][b prefix]", "-palm* palm* a~ b*"},
		{"* ~ ** pa*m wa~2", "[*][~][**][pa*m][wa~2]", ""},
		{"帕尔＊ 米拉～", "[帕尔 prefix][米拉 fuzzy]", "帕尔* 米拉~"},

		{"outlet:CNN", "[outlet: CNN]", ""},
		{"OUTLET:CNN Title:palm* AUTHOR:pleitgn~", "[outlet: CNN][title: palm prefix][author: pleitgn fuzzy]",
			"outlet:CNN title:palm* author:pleitgn~"},
		{`outlet:"The Duran"`, "[outlet: <The Duran>]", ""},
		{`-outlet:CNN -title:"on the way"`, "-[outlet: CNN]-[title: <on the way>]", ""},
		{"outlet:-CNN", "-[outlet: CNN]", "-outlet:CNN"},
		{"title：帕尔米拉", "[title: 帕尔米拉]", "title:帕尔米拉"},
		{"title:a:b", "[title: a:b]", ""},
		{`title:"air str`, "[title: air][title: str]", "title:air title:str"},
		{`-title:"air str`, "-[title: <air str>]", `-title:"air str"`},
		{"outlet: CNN", "[outlet:][CNN]", ""},
		{`outlet:"" outlet:`, "[outlet:][outlet:]", "outlet: outlet:"},
		{"outlet:* title:- -author:", "[outlet:*][title:-]-[author:]", ""},
		{"e:mail http://x.y 12:30 site:x", "[e:mail][http://x.y][12:30][site:x]", ""},

		{"before:2016-02", "[ to 2016-02 exclusive]", ""},
		{"after:2015 AFTER:2016-02-17", "[2015 to  exclusive][2016-02-17 to  exclusive]", "after:2015 after:2016-02-17"},
		{"year:2015..2017", "[2015 to 2017]", ""},
		{"year:2016 year:2016-02", "[2016 to 2016][2016-02 to 2016-02]", ""},
		{"year:2015.. year:..2017", "[2015 to ][ to 2017]", ""},
		{"year:2017..2015 year:2016-02..2016", "[2015 to 2017][2016-02 to 2016]", "year:2015..2017 year:2016-02..2016"},
		{"year:2015-2017 year:2015–2017 year:2015…2017", "[2015 to 2017][2015 to 2017][2015 to 2017]",
			"year:2015..2017 year:2015..2017 year:2015..2017"},
		{"-year:2016 OR before:2015", "-[2016 to 2016][or][ to 2015 exclusive]", "-year:2016 or before:2015"},
		{"year:2015 OR before:2014", "[2015 to 2015 |  to 2014 exclusive]", ""},
		{`before:"2016-02"`, "[ to 2016-02 exclusive]", "before:2016-02"},
		{"before:2016-2 before:2016/02/7", "[ to 2016-02 exclusive][ to 2016-02-07 exclusive]", "before:2016-02 before:2016-02-07"},
		{"before:2016- before:2016-0", "[ to 2016 exclusive][ to 2016 exclusive]", "before:2016 before:2016"},
		{"before:soon", "[before:][soon]", "before: soon"},
		{`before:"the war"`, "[before:][<the war>]", `before: "the war"`},
		{"-before:soon after:-x year:.. before:title:a before:OR", "-[before:]-[soon][after:][x][year:..][before:][title: a][before:][or]",
			"-before: -soon after: x year:.. before: title:a before: or"},
		{"before:2016-13 before:20 after:20166", "[before:][2016-13][before:][20][after:][20166]",
			"before: 2016-13 before: 20 after: 20166"},

		{"حلب -تركيا", "[حلب]-[تركيا]", ""},
		{"\u200f-تركيا", "-[تركيا]", "-تركيا"},
		{"می\u200cخواهم", "[می\u200cخواهم]", ""},
		{"阿勒颇　－土耳其", "[阿勒颇]-[土耳其]", "阿勒颇 -土耳其"},
		{"a\x00b\xffc", "[a][b][c]", "a b c"},
	} {
		q := search.Parse(c.in)
		if got := spell(q); got != c.want {
			t.Errorf("%q is understood as %s, want %s", c.in, got, c.want)
		}
		want := c.canonical
		if want == "" {
			want = c.in
		}
		if want == "-" && len(q.Clauses) == 0 {
			want = ""
		}
		if got := q.String(); got != want {
			t.Errorf("%q is written %q, want %q", c.in, got, want)
		}
	}
}

// roundTrip fails where what was understood is not what its own text says.
func roundTrip(t interface{ Fatalf(string, ...any) }, text string) search.Query {
	q := search.Parse(text)
	s := q.String()
	if again := search.Parse(s); spell(again) != spell(q) || again.String() != s {
		t.Fatalf("%q is understood as %s, but its text %q as %s", text, spell(q), s, spell(again))
	}
	return q
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{
		`a "b c" -d -"e f" g OR h OR "i j" k* l~ outlet:m -title:"n o" before:2016-02 after:2015 year:2015..2017`,
		`"`, `-"`, `title:"x -y`, `a OR`, `OR - -- "a"-"b" before:-5 year:..`, "x\u200e-y：z＊", strings.Repeat("before:", 200), "\xff",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		q := roundTrip(t, text)
		atoms := 0
		for i, c := range q.Clauses {
			atoms += len(c.Any)
			if len(c.Any) == 0 || c.Not && len(c.Any) > 1 {
				t.Fatalf("%q: clause %d has %d atoms", text, i, len(c.Any))
			}
			for _, a := range c.Any {
				if (a.Text == "") != (a.Field == search.Published) || a.Prefix && a.Fuzzy || !utf8.ValidString(a.Text) {
					t.Fatalf("%q: atom %+v", text, a)
				}
			}
		}
		if n := utf8.RuneCountInString(q.String()); atoms > 64 || n > 1000 {
			t.Fatalf("%q: %d atoms, %d runes", text, atoms, n)
		}
		if q.Plain() && strings.ContainsRune(q.String(), '"') {
			t.Fatalf("%q is not plain", text)
		}
	})
}

// pieces are what makes a difference to the parser; a random text would hardly have any.
var pieces = []string{" ", " ", " ", `"`, `"`, "-", "OR", " OR ", "a", "Deir", "عربي", "中文", "*", "~", ":", "title:", "outlet:", "before:", "year:",
	"after:", "2016", "2016-02", "..", "5", "—", "’", "“", "．", "："}

func TestWhatParseUnderstandsItsTextSays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		roundTrip(t, strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 40).Draw(t, "pieces"), ""))
	})
}

func TestEveryWordThatWasTypedIsSearched(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 40).Draw(t, "pieces"), "")
		got := strings.ToLower(search.Parse(text).String())
		for _, w := range []string{"deir", "عربي", "中文"} {
			if strings.Count(strings.ToLower(text), w) > strings.Count(got, w) {
				t.Fatalf("%q became %q", text, got)
			}
		}
	})
}

func TestTakingAClauseAwayLeavesTheOthersAsTheyAre(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := search.Parse(strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 30).Draw(t, "pieces"), ""))
		whole := spell(q)
		for i := range q.Clauses {
			rest := q.Without(i)
			want := spell(search.Query{Clauses: slices.Delete(slices.Clone(q.Clauses), i, i+1)})
			if again := search.Parse(rest.String()); spell(rest) != want || spell(again) != want {
				t.Fatalf("%s without %d: %s, read again %s", whole, i, spell(rest), spell(again))
			}
		}
		if spell(q) != whole {
			t.Fatal("Without changed the query itself")
		}
	})
}

func TestLongTextsAreCutAtAWord(t *testing.T) {
	q := search.Parse(strings.Repeat("word ", 100))
	if len(q.Clauses) != 64 {
		t.Errorf("%d clauses of 100 words, want 64", len(q.Clauses))
	}
	q = search.Parse(strings.Repeat("a OR ", 100) + "a")
	if len(q.Clauses) != 1 || len(q.Clauses[0].Any) != 64 {
		t.Errorf("alternatives are not bounded")
	}
	q = search.Parse(strings.Repeat("extraordinarily ", 40) + strings.Repeat("x", 500))
	if n := len(q.Clauses); n != 40 {
		t.Errorf("%d clauses, want 40: a word that does not fit is left out", n)
	}
	if q = search.Parse(strings.Repeat("中", 5000)); len(q.Clauses) != 1 || utf8.RuneCountInString(q.Clauses[0].Any[0].Text) != 1000 {
		t.Errorf("a text without spaces is not cut at 1,000 runes")
	}
	start := time.Now()
	for _, s := range []string{`"`, "before:", "-", "a OR ", `title:"`, "*", "\u200b", "year:."} {
		roundTrip(t, strings.Repeat(s, 1<<20))
	}
	if took := time.Since(start); took > time.Second {
		t.Errorf("eight texts of megabytes took %v", took)
	}
}

func TestDatesHoldOnlyWhatIsCertain(t *testing.T) {
	for _, c := range []struct{ query, in, out string }{
		{"after:2015", "2016 2016-01 2016-01-01 2020", "2015 2015-12 2015-12-31 1990"},
		{"after:2016-02", "2016-03 2016-03-01 2017", "2016 2016-02 2016-02-29 2015"},
		{"after:2016-02-17", "2016-02-18 2016-03", "2016-02 2016 2016-02-17"},
		{"before:2016-02", "2016-01 2016-01-31 2015", "2016 2016-02 2016-02-01 2016-03"},
		{"before:2016", "2015 2015-12-31", "2016 2016-01-01"},
		{"before:2016-02-17", "2016-02-16 2016-01", "2016-02 2016-02-17"},
		{"year:2016", "2016 2016-01-01 2016-12-31", "2015 2017-01-01"},
		{"year:2015..2017", "2015-01-01 2016 2017-12", "2014-12-31 2018"},
		{"year:2016-02", "2016-02 2016-02-01 2016-02-29", "2016 2016-03 2016-01"},
		{"year:2016-02-01..2016-02-29", "2016-02", "2016"},
		{"year:2016..", "2016 2017", "2015"},
		{"year:..2016", "2016 2015", "2017"},
	} {
		a := search.Parse(c.query).Clauses[0].Any[0]
		for _, s := range []struct {
			dates string
			want  bool
		}{{c.in, true}, {c.out, false}} {
			for _, text := range strings.Fields(s.dates) {
				d, err := article.ParseDate(text)
				if err != nil {
					t.Fatal(err)
				}
				if a.Holds(d) != s.want {
					t.Errorf("%s holds %s: %v", c.query, d, !s.want)
				}
			}
		}
		if a.Holds(article.Date{}) {
			t.Errorf("%s holds an unknown date", c.query)
		}
	}
}
