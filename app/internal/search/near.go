package search

import (
	"math/bits"
	"sort"

	"parallax/app/internal/index"
)

const (
	// nearFirst is how many hits are looked at again.
	nearFirst = 100
	// nearGain is the most that a score grows, as a part of it, where the words of the query stand close together all over the article.
	nearGain = 0.25
	// titleGain is the most that it grows where the title holds the words of a short query.
	titleGain = 0.2
)

// near looks again at the first hits. It raises those that hold the words of the query near to each other, and puts articles whose
// title is just the query first.
func (e *Engine) near(f *found) {
	n := min(nearFirst, len(f.ranked))
	f.order(n)
	e.locate(f)
	for i, d := range f.ranked[:n] {
		t := e.ix.Trace(int(d))
		if len(f.weight) > 1 {
			f.score[d] *= 1 + nearGain*e.closeness(t, f.weight)
		}
		if f.clauses <= maxListed {
			f.score[d] *= 1 + titleGain*e.inTitle(t, f.weight)
		}
		f.keys[i] = e.keyOf(f, d, Relevance)
		if e.isTitle(f, t) {
			f.keys[i] |= 1 << 62
		}
	}
	sort.Sort(&head{f, 0, n})
}

// closeness is from 0 to 1: s/(s+½), where s adds up for every sentence with two words of the query or more the square of the share of the
// query that it holds, by weight.
func (e *Engine) closeness(t index.Trace, weight []float32) float32 {
	all := float32(0)
	for _, w := range weight {
		all += w
	}
	if all == 0 { // authors and outlets have no rarity, and no place in the text
		return 0
	}
	sum := float32(0)
	var has uint64
	for i := range t.Len() {
		p := t.At(i)
		has |= e.where[p]
		if p != index.EndOfSentence {
			continue
		}
		if has&(has-1) != 0 {
			share := float32(0)
			for c := has; c != 0; c &= c - 1 {
				share += weight[bits.TrailingZeros64(c)]
			}
			sum += share * share
		}
		has = 0
	}
	sum /= all * all
	return sum / (sum + 0.5)
}

// inTitle gives the share of the query, by weight, that the title holds.
func (e *Engine) inTitle(t index.Trace, weight []float32) float32 {
	var has uint64
	for i := 0; i < t.Len() && t.At(i) != index.EndOfSentence; i++ {
		has |= e.where[t.At(i)]
	}
	share, all := float32(0), float32(0)
	for c, w := range weight {
		all += w
		if has>>c&1 > 0 {
			share += w
		}
	}
	if all == 0 {
		return 0
	}
	return share / all
}

// isTitle reports whether the title holds every word of the query and no other.
func (e *Engine) isTitle(f *found, t index.Trace) bool {
	var has uint64
	for i := range t.Len() {
		p := t.At(i)
		if p == index.EndOfSentence {
			break
		}
		if e.where[p] == 0 && !p.IsName() {
			return false
		}
		has |= e.where[p]
	}
	return has != 0 && bits.OnesCount64(has) == len(f.plan.clauses)
}

// locate sets e.where: for each fingerprint the set of clauses that it answers. Phrases are not among them.
func (e *Engine) locate(f *found) {
	if e.located == f {
		return
	}
	for _, p := range e.placed {
		e.where[p] = 0
	}
	e.placed, e.located = e.placed[:0], f
	for i, c := range f.plan.clauses {
		for k := range c.atoms {
			a := &c.atoms[k]
			if a.field != Anywhere || a.phrase != "" {
				continue
			}
			own := a.terms
			if a.group >= 0 {
				own = own[:1] // of a name the trace holds its words too, which would count it twice
			}
			for _, list := range [][]term{own, a.more} {
				for _, t := range list {
					p := index.PrintOf(t.text)
					e.where[p] |= 1 << i
					e.placed = append(e.placed, p)
				}
			}
		}
	}
}
