package compare

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"parallax/app/internal/article"
)

func TestLinksMakeRowsOfThree(t *testing.T) {
	of := func(pair, i, j int, s Strength) link {
		l := link{pair: pair, strength: s, score: float64(s), row: Row{Marks: make([][][]article.Span, 2)}}
		l.cells[pairs[pair][0]], l.cells[pairs[pair][1]] = run{i, i + 1}, run{j, j + 1}
		return l
	}
	ab := func(i, j int, s Strength) link { return of(0, i, j, s) }
	ac := func(i, j int, s Strength) link { return of(1, i, j, s) }
	bc := func(i, j int, s Strength) link { return of(2, i, j, s) }
	var long []link // each row of A goes on in the next of B
	for i := range longestCell {
		long = append(long, ab(i, i, Strong), ab(i, i+1, Strong))
	}
	texts := make([][]article.Sentence, 3)
	for _, c := range []struct {
		name  string
		links []link
		want  string // rows of several articles
		left  int    // links that do not fit
	}{
		{"as good as the weaker of two links", []link{ab(0, 0, Strong), bc(0, 0, Likely)}, "[0] [0] [0] likely 2", 0},
		{"the weakest of three does not matter", []link{ab(0, 0, Strong), ac(0, 0, Strong), bc(0, 0, Likely)}, "[0] [0] [0] strong 3", 0},
		{"of two articles as good as its link", []link{ac(1, 2, Likely)}, "[1] [] [2] likely 2", 0},
		{"two sentences beside one", []link{ab(0, 0, Strong), ab(0, 1, Likely)}, "[0] [0 1] [] strong 3", 0},
		{"no hole in a cell", []link{ab(0, 0, Strong), ab(0, 2, Strong)}, "[0] [0] [] strong 3", 1},
		{"not across another row", []link{ab(0, 1, Strong), ab(1, 0, Strong)}, "[0] [1] [] strong 3", 1},
		{"not across by way of the third", []link{ab(0, 0, Strong), ac(1, 0, Strong), bc(0, 1, Strong)}, "[0] [0] [] strong 3; [1] [] [0] strong 3", 1},
		{"what is weak joins nothing", []link{ab(0, 0, Strong), bc(0, 0, Weak), bc(1, 1, Weak)}, "[0] [0] [] strong 3; [] [1] [1] weak 1", 1},
		{"no longer than can be read", long, "[0 1 2 3 4 5] [0 1 2 3 4 5] [] strong 3", 1},
	} {
		var s stack
		left := 0
		for _, l := range c.links {
			if !s.add(l) {
				left++
			}
		}
		var got []string
		for _, r := range s.lines(texts) {
			if r.Only() < 0 {
				got = append(got, fmt.Sprint(r.Cells[0], r.Cells[1], r.Cells[2], " ", r.Strength, " ", r.Score))
			}
		}
		if all := strings.Join(got, "; "); all != c.want || left != c.left {
			t.Errorf("%s: %s with %d left, want %s with %d", c.name, all, left, c.want, c.left)
		}
	}
}

func TestALikelyMatchThatFitsNoRowOfThreeIsALink(t *testing.T) {
	al := aligned(t, table(t), []string{"bridge", "1,250"}, []string{"1,250"}, []string{"1,250", "bridge"})
	want := Cross{A: 1, I: 0, B: 2, J: 0, Strength: Likely}
	if !slices.ContainsFunc(al.Crossed, func(x Cross) bool { x.Shared, x.Marks = nil, want.Marks; return reflect.DeepEqual(x, want) }) {
		t.Errorf("rows %s, links %v, want %v among them", matches(al), al.Crossed, want)
	}
}
