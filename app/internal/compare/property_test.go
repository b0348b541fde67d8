package compare

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"parallax/app/internal/article"

	"pgregory.net/rapid"
)

// whole checks that every sentence stands in one row and rows keep the order of each article.
func whole(t interface{ Fatalf(string, ...any) }, al Alignment) {
	for k, text := range al.Sentences {
		at, matched := 0, 0
		for _, r := range al.Rows {
			for _, i := range r.Cells[k] {
				if i != at {
					t.Fatalf("article %d: sentence %d stands where %d should: %v", k, i, at, al.Rows)
				}
				at++
				if r.Only() < 0 {
					matched++
				}
			}
		}
		counted := al.Matched[k] + al.Elsewhere[k] + al.Weak[k] + al.Only[k]
		if at != len(text) || counted != at || matched < al.Matched[k] || matched > at-al.Only[k] {
			t.Fatalf("article %d: %d sentences, %d in rows, %d matched, counted %d + %d + %d + %d", k, len(text), at, matched,
				al.Matched[k], al.Elsewhere[k], al.Weak[k], al.Only[k])
		}
	}
}

// text draws sentences over few words, so that many are alike.
func text(t *rapid.T, name string) []string {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) string {
		words := rapid.SliceOfN(rapid.SampledFrom([]string{"river", "bridge", "Odessa", "Odesa", "1,250", "1250", "mayor", "rain", "rained", "of", "—"}), 1, 7).Draw(t, "words")
		return strings.Join(words, " ")
	}), 0, 12).Draw(t, name)
}

func TestEverySentenceStandsInOneRow(t *testing.T) {
	tb := table(t)
	rapid.Check(t, func(r *rapid.T) {
		texts := []*article.Article{listed(text(r, "a")), listed(text(r, "b"))}
		if rapid.Bool().Draw(r, "three") {
			texts = append(texts, listed(text(r, "c")))
		}
		al, err := Align(tb, nil, texts...)
		if err != nil {
			r.Fatal(err)
		}
		whole(r, al)
	})
}

// phrases draws sentences of longer phrases, so that many are copied whole.
func phrases(t *rapid.T, name string) []string {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom([]string{
			"The river rose above the old bridge", "before dawn on Friday in Odessa", "two shops lost all of their stock", "the mayor said it rained for days",
			"nobody was hurt in the upper town", "bread is dear",
		}), 1, 3).Draw(t, "phrases"), " ") + "."
	}), 0, 6).Draw(t, name)
}

func TestOrderOfTwoArticlesDoesNotMatter(t *testing.T) {
	tb := table(t)
	rapid.Check(t, func(r *rapid.T) {
		draw := text
		if rapid.Bool().Draw(r, "phrases") {
			draw = phrases
		}
		a, b := listed(draw(r, "a")), listed(draw(r, "b"))
		ab, _ := Align(tb, nil, a, b)
		ba, _ := Align(tb, nil, b, a)
		x, y := matched(ab), matched(ba)
		turned := func(c Cross) Cross {
			return Cross{c.A, c.J, c.B, c.I, c.Strength, nil, [2][]article.Span{c.Marks[1], c.Marks[0]}}
		}
		if len(ab.Crossed) != len(ba.Crossed) || !reflect.DeepEqual(ab.Copied[0], ba.Copied[1]) || ab.Wording[0] != ba.Wording[1] {
			r.Fatalf("links %v against %v, copies %v against %v", ab.Crossed, ba.Crossed, ab.Copied, ba.Copied)
		}
		for _, c := range ab.Crossed {
			c.Shared = nil
			if !slices.ContainsFunc(ba.Crossed, func(d Cross) bool { return reflect.DeepEqual(turned(d), c) }) {
				r.Fatalf("link %v is not among %v", c, ba.Crossed)
			}
		}
		if len(x) != len(y) {
			r.Fatalf("%d rows against %d", len(x), len(y))
		}
		for n := range x {
			if !reflect.DeepEqual(x[n].Cells[0], y[n].Cells[1]) || !reflect.DeepEqual(x[n].Cells[1], y[n].Cells[0]) ||
				x[n].Score != y[n].Score || x[n].Strength != y[n].Strength || len(x[n].Shared) != len(y[n].Shared) ||
				!reflect.DeepEqual(x[n].Marks[0], y[n].Marks[1]) || !reflect.DeepEqual(x[n].Marks[1], y[n].Marks[0]) {
				r.Fatalf("row %d: %+v against %+v", n, x[n], y[n])
			}
		}
	})
}

func matched(al Alignment) (out []Row) {
	for _, r := range al.Rows {
		if r.Only() < 0 {
			out = append(out, r)
		}
	}
	return out
}
