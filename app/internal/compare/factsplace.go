package compare

import (
	"strings"

	"parallax/app/internal/names"
)

// places adds the names of places, each once, but for those that are part of who speaks and those that stand for a state that
// acts ("the US has supplied", "Russia’s help", "U.S.-backed").
func (r *factReader) places() {
	for n, m := range r.mentions {
		g := r.group(m)
		if g.Kind != names.Place || !r.place(n) {
			continue
		}
		again := false
		for x := range n {
			again = again || r.mentions[x].Group == m.Group && r.place(x)
		}
		if !again {
			r.facts = append(r.facts, Fact{Kind: PlaceFact, Span: m.Span, Value: g.Name, key: g.Name})
		}
	}
}

// acting are verbs whose subject acts, and so is no place; "has" and the like count too, unless "been" follows.
var acting = wordSet(`wants want fears fear signed intervened intervenes stepped supplied backed backs contributes sent posted hopes plans planned agreed
	bombed struck strikes attacked attacks launched deployed destroyed denied may could would will must might has had have presented framed served joined`)

// place reports whether mention n tells where rather than who.
func (r *factReader) place(n int) bool {
	m := r.mentions[n]
	if r.within(m.Span, SourceFact) {
		return false
	}
	from, to := 0, 0
	for from < len(r.toks) && r.toks[from].Start < m.Start {
		from++
	}
	for to = from; to < len(r.toks) && r.toks[to].Start < m.End; to++ {
	}
	if r.hyphen(to) > 0 || r.hyphen(from-1) > 0 {
		return false
	}
	next := r.low(to)
	if to > from && r.toks[to-1].possessive {
		return to < len(r.toks) && (r.isName(to) || wordSetOf.region[next] || compass[next] || next == "capital")
	}
	written := r.s[m.Start:m.End]
	if abbreviated := strings.ToUpper(written) == written; abbreviated && r.word(to) && !r.taken[to] && !r.stop[next] && !wordSetOf.region[next] {
		return false // a U.S. Humvee
	}
	before := from - 1
	if r.low(before) == "the" {
		before--
	}
	switch r.low(before) {
	case "by", "with", "against":
		return false
	case "of", "in", "at", "to", "from", "near", "into", "around", "across", "toward", "towards", "on", "outside", "inside", "over", "between", "through":
		return true
	}
	acts := acting[next] && r.low(to+1) != "been" || (next == "is" || next == "was" || next == "are" || next == "were") && strings.HasSuffix(r.low(to+1), "ing")
	return !acts
}

// compass are the parts of a country.
var compass = wordSet("north south east west northern southern eastern western central centre center coast border borders interior")
