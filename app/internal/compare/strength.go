package compare

import (
	"math"
	"slices"
)

// Scores are probabilities, and on the pairs of texts that settled the model they held as such.
const (
	strongFrom = 0.9
	likelyFrom = 0.6
)

// strength grades a score.
func strength(score float64) Strength {
	switch {
	case score >= strongFrom:
		return Strong
	case score >= likelyFrom:
		return Likely
	}
	return Weak
}

// So many pairs of sentences may share by chance what a row shares for it to count as strong and as likely; see chance. A single
// shared word or name is never enough: two sentences that touch one subject hardly tell the same.
var strongChance, likelyChance = 0.001, 0.1

// trust grades what cells share. Three cells are as good as the weaker of the two links that hold them together.
func (e *explainer) trust(cells [][]int, reasons []reason) Strength {
	var links []float64
	for k := range cells {
		for l := range k {
			if len(cells[k]) > 0 && len(cells[l]) > 0 {
				links = append(links, e.chance(l, k, reasons))
			}
		}
	}
	slices.Sort(links)
	switch log := links[len(links)/2]; {
	case log <= math.Log(strongChance), e.sameWords(cells):
		return Strong
	case log <= math.Log(likelyChance):
		return Likely
	}
	return Weak
}

// sameWords reports whether all cells are word for word the same.
func (e *explainer) sameWords(cells [][]int) bool {
	var first []int32
	for k, cell := range cells {
		var terms []int32
		for _, i := range cell {
			for _, t := range e.tokens[k][i] {
				terms = append(terms, t.term)
			}
		}
		if k == 0 {
			first = terms
		}
		if !slices.Equal(first, terms) {
			return false
		}
	}
	return len(first) > 0
}
