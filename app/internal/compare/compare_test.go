package compare

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"parallax/app/internal/article"
	"parallax/app/internal/names"
)

// Two accounts of one flood and one of a chess match, written for these tests.
var (
	flood = []string{
		"The river Orvel left its banks on Tuesday night and flooded the lower town of Tiraspol.",
		"Mayor Yelena Zaharova said 1,250 people had been taken to schools and sports halls.",
		"Shops along the quay stayed shut.",
		"A stone bridge from 1784 collapsed shortly before midnight.",
		"Nobody was on it at the time, according to the fire brigade.",
		"Meteorologists recorded 94 millimetres of rain within a day.",
		"The national railway suspended trains to Odessa until the weekend.",
	}
	floodToo = []string{
		"It had been raining for a week.",
		"In Tyraspil the Orvel overflowed late on Tuesday, and the lower town was flooded.",
		"Some 1250 inhabitants spent the night in schools or sports halls, Elena Zakharova, the mayor, told reporters.",
		"Shortly before midnight the old bridge, built of stone in 1784, collapsed.",
		"Firemen say that nobody was on it.",
		"Rainfall reached 94 millimetres in a day, meteorologists said.",
		"Insurers would not yet name a sum.",
		"No trains will run to Odesa before the weekend.",
	}
	chess = []string{
		"The young grandmaster opened with the Catalan and gave up a pawn.",
		"Her opponent declined the exchange of queens.",
		"After 41 moves both players agreed to a draw.",
		"Spectators applauded for several minutes.",
		"The next game begins on Friday at three o'clock.",
	}
)

func table(t testing.TB) *names.Table {
	t.Helper()
	tb, err := names.NewTable([]names.Group{
		{Name: "Tiraspol", Kind: names.Place, Forms: []string{"Tyraspil"}},
		{Name: "Odessa", Kind: names.Place, Forms: []string{"Odesa"}},
		{Name: "Yelena Zaharova", Kind: names.Person, Forms: []string{"Elena Zakharova"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return tb
}

func aligned(t testing.TB, tb *names.Table, texts ...[]string) Alignment {
	t.Helper()
	var docs []*article.Article
	for _, x := range texts {
		docs = append(docs, listed(x))
	}
	al, err := Align(tb, nil, docs...)
	if err != nil {
		t.Fatal(err)
	}
	return al
}

// matches writes the rows of several articles as "0=1 3,4=3".
func matches(al Alignment) string {
	var out []string
	for _, r := range al.Rows {
		if r.Only() >= 0 {
			continue
		}
		var cells []string
		for _, c := range r.Cells {
			cells = append(cells, strings.Trim(strings.ReplaceAll(fmt.Sprint(c), " ", ","), "[]"))
		}
		out = append(out, strings.Join(cells, "="))
	}
	return strings.Join(out, " ")
}

func TestSameEventInOtherWordsIsMatched(t *testing.T) {
	al := aligned(t, table(t), flood, floodToo)
	if got, want := matches(al), "0=1 1=2 3=3 4=4 5=5 6=7"; got != want {
		t.Errorf("rows %s, want %s", got, want)
	}
	if al.Little() {
		t.Error("says that the accounts share little")
	}
	all := map[string]bool{}
	for _, r := range al.Rows {
		if r.Only() < 0 && len(r.Shared) == 0 {
			t.Errorf("row %v gives no reason", r.Cells)
		}
		for _, s := range r.Shared {
			all[s] = true
		}
	}
	for _, want := range []string{"Tiraspol = Tyraspil", "Yelena Zaharova = Elena Zakharova", "Odessa = Odesa", "1,250", "1784", "94"} {
		if !all[want] {
			t.Errorf("no row gives %q as a reason, only %v", want, all)
		}
	}
	for weak, want := range map[bool]string{
		true:  "5 of 7 sentences of A and 5 of 8 of B tell the same; 1 more of A and 1 of B perhaps; 1 only in A; 2 only in B",
		false: "5 of 7 sentences of A and 5 of 8 of B tell the same; 2 only in A (1 with a weak match); 3 only in B (1 with a weak match)",
	} {
		if got := al.Summary(weak); got != want {
			t.Errorf("summary %q, want %q", got, want)
		}
	}
}

func TestMarksAreTheSharedWords(t *testing.T) {
	al := aligned(t, table(t), flood, floodToo)
	for _, r := range al.Rows {
		for k := range r.Marks {
			for c, spans := range r.Marks[k] {
				text, at := al.Sentences[k][r.Cells[k][c]].Text, 0
				for _, m := range spans {
					if m.Start < at || m.End <= m.Start || m.End > len(text) {
						t.Fatalf("mark %v of %q is out of order", m, text)
					}
					at = m.End
				}
			}
		}
		if len(r.Cells[0]) == 1 && r.Cells[0][0] == 3 {
			var got []string
			for _, m := range r.Marks[0][0] {
				got = append(got, flood[3][m.Start:m.End])
			}
			if want := []string{"stone", "bridge", "1784", "collapsed", "shortly", "before", "midnight"}; !reflect.DeepEqual(got, want) {
				t.Errorf("marks %q, want %q", got, want)
			}
		}
	}
}

func TestUnrelatedArticlesShareNothingStrong(t *testing.T) {
	for _, x := range [][]string{flood, floodToo} {
		al := aligned(t, table(t), x, chess)
		for _, r := range al.Rows {
			if r.Strength == Strong {
				t.Errorf("strong: %v %q", r.Cells, r.Shared)
			}
		}
		if !al.Little() {
			t.Errorf("does not say that they share little: %s", al.Summary(true))
		}
	}
}

func TestIdenticalArticlesMatchOneToOneAndStrong(t *testing.T) {
	for _, x := range [][]string{flood, floodToo, chess} {
		al := aligned(t, nil, x, x)
		if len(al.Rows) != len(x) {
			t.Errorf("%d rows of %d sentences", len(al.Rows), len(x))
		}
		for i, r := range al.Rows {
			if r.Strength != Strong || !reflect.DeepEqual(r.Cells, [][]int{{i}, {i}}) {
				t.Errorf("row %d: %v %v %.2f", i, r.Cells, r.Strength, r.Score)
			}
		}
	}
}

func TestSplitSentencesShareARow(t *testing.T) {
	whole := []string{
		"The council met in the old granary.",
		"After a long debate the members rejected the new stadium, approved money for two libraries and postponed the tram.",
		"Visitors clapped and whistled.",
	}
	parts := []string{
		"In the old granary the council met.",
		"The debate was long, and the members rejected the new stadium.",
		"They approved money for two libraries.",
		"The tram was postponed.",
		"There was clapping and whistling among the visitors.",
	}
	if got, want := matches(aligned(t, nil, whole, parts)), "0=0 1=1,2,3 2=4"; got != want {
		t.Errorf("rows %s, want %s", got, want)
	}
}

func TestShortArticles(t *testing.T) {
	one := []string{"The bridge collapsed at midnight."}
	for _, c := range []struct {
		name string
		a, b []string
		want string
	}{
		{"both empty", nil, nil, "0 of 0 sentences of A and 0 of 0 of B tell the same; 0 only in A; 0 only in B"},
		{"one empty", one, nil, "0 of 1 sentence of A and 0 of 0 of B tell the same; 1 only in A; 0 only in B"},
		{"no words", []string{"…"}, []string{"?!"}, "0 of 1 sentence of A and 0 of 1 of B tell the same; 1 only in A; 1 only in B"},
		{"one and the same", one, one, "1 of 1 sentence of A and 1 of 1 of B tell the same; 0 only in A; 0 only in B"},
	} {
		if got := aligned(t, nil, c.a, c.b).Summary(true); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestThreeArticlesShareRows(t *testing.T) {
	al := aligned(t, table(t), flood, floodToo, []string{
		"A chess match was called off.",
		"Mayor Yelena Zaharova spoke of 1,250 people in schools and sports halls.",
		"The bridge of 1784, made of stone, collapsed before midnight.",
	})
	if got := matches(al); !strings.Contains(got, "1=2=1 3=3=2") {
		t.Errorf("rows %s, want 1=2=1 3=3=2 among them", got)
	}
	whole(t, al)
}

func TestWhatTwoShareIsNotLostForAThird(t *testing.T) {
	both := func(s ...string) []string { return append(s, "Nobody was hurt.") } // word for word, of common words
	texts := [][]string{both(flood...), both(floodToo...), {"A chess match was called off.", "The mayor of another town had hoped to open it.", "Rain fell on the board.",
		"Mayor Yelena Zaharova spoke of 1,250 people in schools and sports halls."}}
	links := func(al Alignment, text func(k, i int) string) map[string]bool {
		out := map[string]bool{}
		add := func(k, i, l, j int) {
			x, y := text(k, i), text(l, j)
			out[min(x, y)+" = "+max(x, y)] = true
		}
		for _, r := range al.Rows {
			for k := range r.Cells {
				for l := range k {
					for _, i := range r.Cells[k] {
						for _, j := range r.Cells[l] {
							if r.Strength > Weak {
								add(k, i, l, j)
							}
						}
					}
				}
			}
		}
		for _, c := range al.Crossed {
			add(c.A, c.I, c.B, c.J)
		}
		return out
	}
	var first map[string]bool
	for _, order := range [][3]int{{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}} {
		three := [][]string{texts[order[0]], texts[order[1]], texts[order[2]]}
		al := aligned(t, table(t), three...)
		whole(t, al)
		got := links(al, func(k, i int) string { return three[k][i] })
		for _, p := range pairs {
			two := [][]string{three[p[0]], three[p[1]]}
			for want := range links(aligned(t, table(t), two...), func(k, i int) string { return two[k][i] }) {
				if !got[want] {
					t.Errorf("order %v lost %s", order, want)
				}
			}
		}
		if first == nil {
			first = got
		}
		if !maps.Equal(got, first) || len(got) < 4 {
			t.Errorf("order %v links %v, the first %v", order, got, first)
		}
	}
}

func TestOneArticleOrFourIsAnError(t *testing.T) {
	for _, n := range []int{0, 1, 4} {
		if _, err := Align(nil, nil, make([]*article.Article, n)...); err == nil {
			t.Errorf("%d articles: no error", n)
		}
	}
}

func TestOneSharedNameIsNoMoreThanWeak(t *testing.T) {
	al := aligned(t, table(t),
		[]string{"The council of Tiraspol met.", "Snow fell."},
		[]string{"Tyraspil has a football club.", "Nobody sang."})
	for _, r := range matched(al) {
		if r.Strength > Weak {
			t.Errorf("%v %v %q", r.Cells, r.Strength, r.Shared)
		}
	}
}

func TestSameFactInOtherwiseDifferentAccountsIsShown(t *testing.T) {
	var a, b []string
	for _, s := range chess {
		a = append(a, s, "Elsewhere "+strings.ToLower(s))
	}
	b = append(b, flood[2:]...)
	a = append(a, "In March 1997 Yelena Zaharova moved from Odessa.")
	b = append(b, "It was 1997 when she who would govern the town, Elena Zakharova, left the port of Odesa behind.")
	al := aligned(t, table(t), a, b)
	for _, r := range matched(al) {
		if reflect.DeepEqual(r.Cells, [][]int{{10}, {5}}) {
			return
		}
	}
	t.Errorf("rows %s", matches(al))
}

func TestPartsOfANameAreReadTogetherWhereBothWriteThemSo(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{"The mayor, Ines Maria Quandt, left the harbour.", "Mayor Ines Maria Quandt left a harbour.", "Ines Maria Quandt"},
		{"The mayor, Ines Quandt, left the harbour.", "Mayor Quandt, Ines by name, left a harbour.", "Ines|Quandt"},
		{"A mayor of Skarvik, Quandt, left the harbour.", "In Skarvik, Quandt the mayor left the harbour.", "Skarvik|Quandt"},
	} {
		al := aligned(t, nil, []string{c.a}, []string{c.b})
		var got []string
		for _, s := range al.Rows[0].Shared {
			if s[0] < 'a' {
				got = append(got, s)
			}
		}
		slices.Sort(got)
		want := strings.Split(c.want, "|")
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s / %s: %q of %q", c.a, c.b, got, al.Rows[0].Shared)
		}
	}
}
