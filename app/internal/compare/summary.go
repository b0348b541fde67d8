package compare

import (
	"cmp"
	"slices"
	"strings"

	"parallax/app/internal/article"
	"parallax/app/internal/say"
)

// Summary counts sentences in one line: "9 of 31 sentences of A and 8 of 27 of B tell the same; 2 more of A and 1 of B in another order;
// 3 more of A and 2 of B perhaps; 17 only in A; 16 only in B". Of each article they add up. Perhaps are
// the weak rows. Without weak these are not shown, so their sentences stand with those of one alone: "20 only in A (3 with a weak match)".
func (a Alignment) Summary(weak bool) string {
	var same, moved, perhaps, only []string
	more := func(parts []string, n, k int) []string {
		switch {
		case n == 0:
			return parts
		case len(parts) == 0:
			return []string{say.Number(n) + " more of " + say.Letter(k)}
		}
		return append(parts, say.Number(n)+" of "+say.Letter(k))
	}
	for k, all := range a.Sentences {
		what := ""
		switch {
		case k == 0 && len(all) == 1:
			what = "sentence "
		case k == 0:
			what = "sentences "
		}
		alone, apart := a.Only[k], ""
		if weak {
			perhaps = more(perhaps, a.Weak[k], k)
		} else if n := a.Weak[k]; n > 0 {
			alone += n
			apart = " (" + say.Number(n) + " with a weak match)"
		}
		moved = more(moved, a.Elsewhere[k], k)
		same = append(same, say.Number(a.Matched[k])+" of "+say.Number(len(all))+" "+what+"of "+say.Letter(k))
		only = append(only, say.Number(alone)+" only in "+say.Letter(k)+apart)
	}
	parts := []string{say.List(same, " and ") + " tell the same"}
	if len(moved) > 0 {
		parts = append(parts, say.List(moved, " and ")+" in another order")
	}
	if len(perhaps) > 0 {
		parts = append(parts, say.List(perhaps, " and ")+" perhaps")
	}
	return strings.Join(append(parts, only...), "; ")
}

// SharedWording says how much stands word for word in another article: "Shared wording: 34 % of A, 0 % of B"; "" where nothing does.
func (a Alignment) SharedWording() string {
	var parts []string
	some := false
	for k, share := range a.Wording {
		parts = append(parts, say.Percent(share)+" of "+say.Letter(k))
		some = some || share > 0
	}
	if !some {
		return ""
	}
	return "Shared wording: " + strings.Join(parts, ", ")
}

// Summary counts what the articles give otherwise: "2 figures and 1 date differ"; "" where nothing differs.
func (t FactTable) Summary() string {
	dates := 0
	for _, d := range t.Differs {
		if t.Facts[d.A].Kind == DateFact {
			dates++
		}
	}
	var parts []string
	if n := len(t.Differs) - dates; n > 0 {
		parts = append(parts, say.Count(n, "figure", "figures"))
	}
	if dates > 0 {
		parts = append(parts, say.Count(dates, "date", "dates"))
	}
	switch len(t.Differs) {
	case 0:
		return ""
	case 1:
		return parts[0] + " differs"
	}
	return say.List(parts, " and ") + " differ"
}

// Teller says whose a row of one article is: "only A", or "A, told by B in another place" where Crossed links it.
func (a Alignment) Teller(r Row) string {
	k := r.Only()
	var also []string
	for _, i := range r.Cells[k] {
		for _, c := range a.Links(k, i) {
			if s := say.Letter(c.B); !slices.Contains(also, s) {
				also = append(also, s)
			}
		}
	}
	if len(also) == 0 {
		return "only " + say.Letter(k)
	}
	return say.Letter(k) + ", told by " + say.List(also, " and ") + " in another place"
}

// Unshared is said of a match that shares no word worth naming: where it stands and its wording as a whole speak for it.
const Unshared = "no rare words shared; place and wording alone"

// Because gives a strength with what speaks for it: "strong: 2016, ISIS = IS".
func (s Strength) Because(shared []string) string {
	return s.String() + ": " + cmp.Or(strings.Join(shared, ", "), Unshared)
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
