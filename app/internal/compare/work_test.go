package compare

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"parallax/app/internal/article"
	"parallax/app/internal/names"

	"pgregory.net/rapid"
)

func TestStepsComeToTheSame(t *testing.T) {
	long, retold := grown(230) // long enough for anchors
	for _, texts := range [][][]string{{flood, floodToo}, {flood, chess, floodToo}, {long, retold}, {nil, nil}} {
		var docs []*article.Article
		for _, x := range texts {
			docs = append(docs, listed(x))
		}
		w, err := Begin(table(t), nil, docs...)
		if err != nil {
			t.Fatal(err)
		}
		steps, sentences := 0, 0
		for done := false; !done; steps++ {
			asked := 0
			done = w.Step(func() bool { asked++; return asked < 3 })
		}
		for _, x := range texts {
			sentences += len(x)
		}
		if want := aligned(t, table(t), texts...); !reflect.DeepEqual(w.Result(), want) {
			t.Errorf("%d sentences: other rows in steps", sentences)
		}
		if steps < sentences {
			t.Errorf("%d sentences in %d steps", sentences, steps)
		}
	}
}

func TestWorkCanBeStoppedWhereOneArticleBeginsLikeNothing(t *testing.T) {
	told, retold := grown(100)
	var a []string
	for i := range 100 {
		a = append(a, strings.Repeat("Z", 3+i%7)+" "+strings.Repeat("X", 3+i/7))
	}
	a = append(a, told...)
	rounds := func(most int) (n int) {
		w, err := Begin(nil, nil, listed(a), listed(retold))
		if err != nil {
			t.Fatal(err)
		}
		done := w.Step(func() bool { n++; return n <= most })
		if w.Stop(); done != (len(w.Result().Rows) > 0) {
			t.Errorf("done %v after %d rounds, with %d rows", done, n, len(w.Result().Rows))
		}
		return n
	}
	all := rounds(1 << 30)
	for most := all * 3 / 5; most < all; most++ { // the texts are read by then
		rounds(most)
	}
}

func TestWhatIsToldInAnotherOrderIsLinked(t *testing.T) {
	tb, err := names.NewTable([]names.Group{{Name: "Odessa", Kind: names.Place, Forms: []string{"Odesa"}}, {Name: "Yelena Zaharova", Kind: names.Person}})
	if err != nil {
		t.Fatal(err)
	}
	a := append([]string{"Yelena Zaharova had moved from Odessa in 1997, when the port was sold."}, flood[2:]...)
	b := append(append([]string{}, floodToo[2:]...), "The mayor, Yelena Zaharova, left Odesa in 1997 after the sale of the port.")
	al := aligned(t, tb, a, b)
	whole(t, al)
	if len(al.Crossed) != 1 || al.Crossed[0].I != 0 || al.Crossed[0].J != len(b)-1 || len(al.Crossed[0].Shared) < 3 {
		t.Errorf("links %v, rows %s", al.Crossed, matches(al))
	}
}

func TestTwoTrustedRowsAreNotLinked(t *testing.T) {
	bridge := []string{"The stone bridge of 1784 in Tiraspol collapsed before midnight.", "The stone bridge of 1784 in Tiraspol collapsed at dawn."}
	al := aligned(t, table(t), append(slices.Clone(bridge), flood[4:]...), append([]string{bridge[1], bridge[0]}, floodToo[4:]...))
	if matches(al)[:7] != "0=0 1=1" || len(al.Crossed) > 0 {
		t.Errorf("rows %s, links %v", matches(al), al.Crossed)
	}
}

func TestLinksJoinNoRowAndNoTwoTrustedRows(t *testing.T) {
	tb := table(t)
	rapid.Check(t, func(r *rapid.T) {
		al, err := Align(tb, nil, listed(text(r, "a")), listed(text(r, "b")))
		if err != nil {
			r.Fatal(err)
		}
		at := func(k, i int) int {
			for n, row := range al.Rows {
				for _, x := range row.Cells[k] {
					if x == i {
						return n
					}
				}
			}
			return -1
		}
		for _, c := range al.Crossed {
			x, y := at(c.A, c.I), at(c.B, c.J)
			if x == y || al.Rows[x].Strength >= Likely && al.Rows[y].Strength >= Likely || c.Strength < Likely {
				r.Fatalf("link %v between rows %v and %v", c, al.Rows[x], al.Rows[y])
			}
		}
	})
}

func TestOneCommonWordIsNoMatch(t *testing.T) {
	a := []string{"Dozens of soldiers watched the road from the hills.", "Snow fell in the valley overnight.", "Buses were late."}
	b := []string{"A law on pensions for soldiers was put off again.", "Prices rose for the third month.", "Nobody sang."}
	al := aligned(t, nil, a, b)
	for _, r := range matched(al) {
		if r.Strength > Weak {
			t.Errorf("%v is %v for %q", r.Cells, r.Strength, r.Shared)
		}
	}
	if !al.Little() || len(al.Crossed) > 0 {
		t.Errorf("little %v, links %v", al.Little(), al.Crossed)
	}
}

// common is a collection in which some words stand in every article.
type common map[string]bool

func (c common) Documents(w string) int {
	if c[w] {
		return 100
	}
	return 3
}
func (c common) All() int { return 100 }

func TestWordsCommonInTheCollectionAreNoReasons(t *testing.T) {
	a, b := listed([]string{"The stone bridge collapsed shortly before midnight."}), listed([]string{"Shortly before midnight the bridge of stone collapsed."})
	al, err := Align(nil, common{"before": true, "shortly": true, "the": true}, a, b)
	if err != nil {
		t.Fatal(err)
	}
	if len(matched(al)) != 1 {
		t.Fatalf("rows %v", al.Rows)
	}
	for _, r := range matched(al) {
		for _, s := range r.Shared {
			if s == "before" || s == "shortly" || s == "Shortly" || s == "the" {
				t.Errorf("reasons %q", r.Shared)
			}
		}
		if len(r.Shared) != 4 {
			t.Errorf("reasons %q, want stone, bridge, collapsed, midnight", r.Shared)
		}
	}
}
