package propose

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"parallax/app/internal/discover"
	"parallax/app/internal/names"
)

const (
	slotWords = 3  // on each side of a name
	fewSlots  = 2  // that two names must share
	slotCrowd = 12 // names in one slot: more is a phrase that fits everything
)

// slots pairs names that stand in the same place of several sentences which accounts otherwise tell in the same words, and
// that no article has both of.
func (p *proposer) slots() {
	in := map[string][]int{} // words around → entries
	for i := range p.all {
		seen := map[string]bool{}
		for _, m := range p.all[i].Mentions[:min(len(p.all[i].Mentions), mostLooks)] {
			if s := p.around.slot(m); s != "" && !seen[s] {
				seen[s] = true
				in[s] = append(in[s], i)
			}
		}
	}
	shared := map[[2]int][]string{}
	for s, entries := range in {
		if len(entries) > slotCrowd {
			continue
		}
		for n, i := range entries {
			for _, j := range entries[n+1:] {
				shared[[2]int{i, j}] = append(shared[[2]int{i, j}], s)
			}
		}
	}
	var found [][2]int
	for k, s := range shared {
		if len(s) >= fewSlots && p.interchangeable(&p.all[k[0]], &p.all[k[1]]) {
			found = append(found, k)
		}
	}
	slices.SortFunc(found, func(a, b [2]int) int { return slices.Compare(a[:], b[:]) })
	for _, k := range found {
		s := slices.Sorted(slices.Values(shared[k]))
		p.add(k[0], k[1], p.all[k[0]].Text(), p.all[k[1]].Text(), fmt.Sprintf("in the same place of %d sentences that are told alike, such as “%s”, and never in one article", len(s), s[0]),
			.6+.02*float64(min(5, len(s))))
	}
}

// interchangeable reports whether nothing but the words around needs to speak for two names being one.
func (p *proposer) interchangeable(a, b *entry) bool {
	if a.group >= 0 && b.group >= 0 || !sameKind(a.Kind, b.Kind) || a.Kind == names.Person && b.Kind == names.Person && !sharesWord(a.form, b.form) {
		return false
	}
	if discover.WellKnown(a.Key) && discover.WellKnown(b.Key) {
		return false
	}
	n, _ := p.around.together(a, b)
	return n == 0
}

// slot gives the words around a mention in its sentence, with "…" for it; "" where they are few or say little.
func (s *surroundings) slot(m discover.Mention) string {
	b := s.articles[m.Article].Blocks[m.Block]
	from, to := int(s.sentence(m)[2]), len(b.Text)
	for _, span := range b.Sentences {
		if span.Start == from {
			to = span.End
		}
	}
	if int(m.End) > to {
		return ""
	}
	left, right := plainWords(b.Text[from:m.Start]), plainWords(b.Text[m.End:to])
	if len(left) < slotWords || len(right) < slotWords {
		return ""
	}
	left, right = left[len(left)-slotWords:], right[:slotWords]
	telling := 0
	for _, w := range slices.Concat(left, right) {
		if utf8.RuneCountInString(w) > 3 && !discover.Common(w) && s.telling(w) {
			telling++
		}
	}
	if telling < 3 {
		return ""
	}
	return strings.Join(left, " ") + " … " + strings.Join(right, " ")
}
