package compare

import (
	"fmt"
	"slices"
	"strings"

	"parallax/app/internal/article"
)

// Summary counts sentences in one line: "9 of 31 sentences of A and 8 of 27 of B tell the same; 2 and 2 more in another order; 3 and
// 2 more perhaps; 17 only in A; 15 only in B". Perhaps are the weak rows, left out when there are none. labels name the articles in
// their order; where one is missing it is A, B or C.
func (a Alignment) Summary(labels ...string) string {
	label := func(k int) string {
		if k < len(labels) && labels[k] != "" {
			return labels[k]
		}
		return string(rune('A' + k))
	}
	var same, moved, perhaps, only []string
	elsewhere, weak := 0, 0
	for k, all := range a.Sentences {
		what := ""
		switch {
		case k == 0 && len(all) == 1:
			what = "sentence "
		case k == 0:
			what = "sentences "
		}
		same = append(same, fmt.Sprintf("%d of %d %sof %s", a.Matched[k], len(all), what, label(k)))
		moved, perhaps = append(moved, fmt.Sprint(a.Elsewhere[k])), append(perhaps, fmt.Sprint(a.Weak[k]))
		only = append(only, fmt.Sprintf("%d only in %s", a.Only[k], label(k)))
		elsewhere, weak = elsewhere+a.Elsewhere[k], weak+a.Weak[k]
	}
	parts := []string{and(same) + " tell the same"}
	if elsewhere > 0 {
		parts = append(parts, and(moved)+" more in another order")
	}
	if weak > 0 {
		parts = append(parts, and(perhaps)+" more perhaps")
	}
	return strings.Join(append(parts, only...), "; ")
}

// and joins two or three parts.
func and(parts []string) string {
	last := len(parts) - 1
	return strings.Join(parts[:last], ", ") + " and " + parts[last]
}

// Little reports whether the articles share so little that a page should say so instead of pressing a comparison: no
// strong row, and of no article a tenth of the sentences in likely ones. A chance likely row among thirty sentences turns
// up between articles that only have their subject in common, so one alone proves nothing.
func (a Alignment) Little() bool { return little(a.Rows, a.Sentences) }

func little(rows []Row, texts [][]article.Sentence) bool {
	for k, all := range texts {
		if trusted := in(rows, k, Likely); trusted > 0 && trusted*10 >= len(all) {
			return false
		}
	}
	return !slices.ContainsFunc(rows, func(r Row) bool { return r.Strength == Strong })
}
