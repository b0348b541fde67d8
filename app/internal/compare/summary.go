package compare

import (
	"fmt"
	"strings"
)

// Summary counts sentences in one line: "9 of 31 sentences of A and 8 of 27 of B tell the same; 22 only in A; 19 only in B".
// labels name the articles in their order; where one is missing it is A, B or C.
func (a Alignment) Summary(labels ...string) string {
	label := func(k int) string {
		if k < len(labels) && labels[k] != "" {
			return labels[k]
		}
		return string(rune('A' + k))
	}
	var same, only []string
	for k, all := range a.Sentences {
		what := ""
		if k == 0 {
			what = "sentences "
			if len(all) == 1 {
				what = "sentence "
			}
		}
		same = append(same, fmt.Sprintf("%d of %d %sof %s", a.Matched[k], len(all), what, label(k)))
		only = append(only, fmt.Sprintf("%d only in %s", a.Only[k], label(k)))
	}
	last := len(same) - 1
	return strings.Join(same[:last], ", ") + " and " + same[last] + " tell the same; " + strings.Join(only, "; ")
}

// Little reports whether the articles share so little that a page should say so instead of pressing a comparison:
// no strong match, and fewer than one in ten sentences of either in a match that is at least likely.
func (a Alignment) Little() bool {
	trusted := make([]int, len(a.Sentences))
	for _, r := range a.Rows {
		if r.Strength == Strong {
			return false
		}
		for k, cell := range r.Cells {
			if r.Strength >= Likely {
				trusted[k] += len(cell)
			}
		}
	}
	for k, n := range trusted {
		if n > 0 && n*10 >= len(a.Sentences[k]) {
			return false
		}
	}
	return true
}
