package compare

import (
	"fmt"
	"strings"
	"testing"

	"parallax/app/internal/article"
	"parallax/app/internal/names"

	"pgregory.net/rapid"
)

// written makes an article of paragraphs; "|" parts the sentences of one.
func written(language string, paragraphs ...string) *article.Article {
	a := &article.Article{Language: language}
	for _, p := range paragraphs {
		var b article.Block
		for i, s := range strings.Split(p, "|") {
			if i > 0 {
				b.Text += " "
			}
			start := len(b.Text)
			b.Text += s
			b.Sentences = append(b.Sentences, article.Span{Start: start, End: len(b.Text)})
		}
		a.Blocks = append(a.Blocks, b)
	}
	return a
}

func groups(t testing.TB) *names.Table {
	t.Helper()
	tb, err := names.NewTable([]names.Group{
		{Name: "Harbour Guard", Kind: names.Party, Forms: []string{"HG", "Port Watch"}},
		{Name: "Tiraspol", Kind: names.Place, Forms: []string{"Tyraspil"}},
		{Name: "Yelena Zaharova", Kind: names.Person, Forms: []string{"Zaharova"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return tb
}

// called writes rows as "Tiraspol: Tyraspil 2 / Tiraspol 1".
func called(rows []NameRow) string {
	var out []string
	for _, r := range rows {
		var cells []string
		for _, c := range r.Cells {
			var forms []string
			for _, f := range c.Forms {
				forms = append(forms, fmt.Sprintf("%s %d", f.Text, f.N))
			}
			cells = append(cells, strings.Join(forms, ", "))
		}
		out = append(out, r.Group.Name+": "+strings.Join(cells, " / "))
	}
	return strings.Join(out, "\n")
}

func TestNamesThatDifferComeFirst(t *testing.T) {
	a := written("en", "Yelena Zaharova came to Tiraspol.|Zaharova met the Harbour Guard, and HG men sang.", "The HG's boats left Tiraspol for Ostrow with Zaharova.")
	b := written("en", "In Tiraspol the Port-Watch and the Port Watch are one.|Envoy Ole Brandt arrived; Brandt left.", "ZAHAROVA slept. Yelena Zaharova woke.")
	rows := Called(groups(t), [][]names.Group{
		{{Name: "Ostrow"}},
		{{Name: "Ole Brandt", Kind: names.Person, Forms: []string{"Brandt"}}, {Name: "Watch"}}, // "Watch" lies in a name of the table
	}, a, b)
	// Both call the woman by both forms and the town by one; so only the guard differs.
	want := `Harbour Guard: HG 2, Harbour Guard 1 / Port-Watch 2
Yelena Zaharova: Zaharova 2, Yelena Zaharova 1 / ZAHAROVA 1, Yelena Zaharova 1
Tiraspol: Tiraspol 2 / Tiraspol 1
Ole Brandt:  / Ole Brandt 1, Brandt 1
Ostrow: Ostrow 1 / `
	if got := called(rows); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	for i, r := range rows {
		if r.Differs != (i == 0) || r.Apart != r.Differs {
			t.Errorf("%s: differs %v", r.Group.Name, r.Differs)
		}
	}
	l := rows[0].Cells[0].Lines[2]
	if l.Form != "HG" || l.Left != "The " || l.Right != "'s boats left Tiraspol for Ostrow with Zaharova." || l.Block != 1 || l.Sentence != 2 {
		t.Errorf("line %+v", l)
	}
}

func TestLinesAreSortedByTheNextWord(t *testing.T) {
	a := written("en", "Old Tiraspol froze.", "They left éast Tiraspol, Zed said.", "Tiraspol slept.", "The East Tiraspol (bridge) fell.", "Of east Tiraspol étude and song.")
	lines := Called(groups(t), nil, a)[0].Cells[0].Lines
	for _, c := range []struct {
		by   LineOrder
		want string
	}{
		{ByLeft, "3 2 5 4 1"},  // nothing; (they) left east, of east, the east; old
		{ByRight, "4 5 1 3 2"}, // bridge, étude, froze, slept, Zed
		{InText, "1 2 3 4 5"},
	} {
		SortLines(lines, c.by)
		var got []string
		for _, l := range lines {
			got = append(got, fmt.Sprint(l.Block+1))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("order %d: %v, want %s", c.by, got, c.want)
		}
	}
}

func TestContextEndsBetweenWords(t *testing.T) {
	for _, c := range []struct{ name, text, form, left, right string }{
		{"whole", "He saw Rome once.", "Rome", "He saw ", " once."},
		{"long", strings.Repeat("abcdefg ", 10) + "Rome" + strings.Repeat(" abcdefg", 10), "Rome", strings.Repeat("abcdefg ", 7), strings.Repeat(" abcdefg", 7)},
		{"just so long", "x " + strings.Repeat("y", 59) + " Rome " + strings.Repeat("y", 59) + " x", "Rome", strings.Repeat("y", 59) + " ", " " + strings.Repeat("y", 59)},
		{"no spaces", strings.Repeat("天", 70) + "Rome" + strings.Repeat("地", 70), "Rome", strings.Repeat("天", 60), strings.Repeat("地", 60)},
		{"marks stay with their letter", strings.Repeat("e\u0301", 70) + "Rome", "Rome", strings.Repeat("e\u0301", 60), ""},
	} {
		at := strings.Index(c.text, c.form)
		left, right := context(c.text, article.Span{Start: at, End: at + len(c.form)}, reach)
		if left != c.left || right != c.right {
			t.Errorf("%s: %q | %q, want %q | %q", c.name, left, right, c.left, c.right)
		}
	}
}

func TestALineStandsInItsParagraph(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		before, after := rapid.String().Draw(r, "before"), rapid.String().Draw(r, "after")
		text := before + "Rome" + after
		left, right := context(text, article.Span{Start: len(before), End: len(before) + 4}, reach)
		if !strings.HasSuffix(before, left) || !strings.HasPrefix(after, right) || len([]rune(left)) > len([]rune(before)) {
			r.Fatalf("%q | %q of %q", left, right, text)
		}
	})
}

// Two reports of 40 sentences, the second of which retells half of the first.
func BenchmarkCalled(b *testing.B) {
	x, y := grown(40)
	for i := range x {
		x[i] = "Zaharova of HG in Tiraspol: " + x[i]
	}
	p, q := listed(x), listed(y)
	b.ReportAllocs()
	for b.Loop() {
		Called(groups(b), [][]names.Group{{{Name: "Ostrow"}}}, p, q)
	}
}

func TestALastNameAloneIsCountedWithTheFullOne(t *testing.T) {
	tb, err := names.NewTable([]names.Group{
		{Name: "Yelena Markovic", Kind: names.Person, Forms: []string{"Elena Markovich"}},
		{Name: "Ana Dragan", Kind: names.Person}, {Name: "Pavel Dragan", Kind: names.Person},
	})
	if err != nil {
		t.Fatal(err)
	}
	a := written("en", "Yelena Markovic met Ana Dragan and Pavel Dragan.", "YELENA MARKOVIC SPEAKS", "Markovic spoke, and Dragan kept silent.")
	b := written("en", "Markovic was away.", "Elena Markovich wrote.")
	want := "Yelena Markovic: Yelena Markovic 2, Markovic 1 / Elena Markovich 1\nAna Dragan: Ana Dragan 1 / \nPavel Dragan: Pavel Dragan 1 / "
	if got := called(Called(tb, nil, a, b)); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}
