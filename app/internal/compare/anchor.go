package compare

import (
	"cmp"
	"slices"
)

// Long texts are matched between anchors: pairs of sentences much alike, each the other's best by far. Moves that lie across the
// longest chain of them are not followed up, which spares most of the time and changes next to nothing.
const (
	longTexts  = 200 * 200 // pairs of sentences from which on
	anchorLike = 0.4
	anchorLead = 0.7 // the next best of both sentences is at most so much of it
	astray     = 6   // sentences that a move may lie beyond an anchor
)

// between drops the moves that lie across the anchors.
func between(moves []move, n, m int) []move {
	if n*m < longTexts {
		return moves
	}
	chain := anchors(moves, n, m)
	before, after := make([]int32, n+1), make([]int32, n+1) // places in B of the anchors before and after a place in A
	for i := range after {
		before[i], after[i] = -1, int32(m)
	}
	for _, c := range chain {
		before[c.i+1], after[c.i] = int32(c.j), int32(c.j)
	}
	for i := 1; i <= n; i++ {
		before[i] = max(before[i], before[i-1])
	}
	for i := n - 1; i >= 0; i-- {
		after[i] = min(after[i], after[i+1])
	}
	return slices.DeleteFunc(moves, func(x move) bool {
		return before[x.begin()] >= x.j+astray || after[x.i]+astray < x.j-int32(x.step.b)
	})
}

// anchors gives the longest chain of anchors that goes forward in both texts.
func anchors(moves []move, n, m int) []candidate {
	type best struct{ first, second float32 }
	inA, inB := make([]best, n+1), make([]best, m+1)
	note := func(b *best, like float32) {
		if like > b.first {
			b.first, b.second = like, b.first
		} else if like > b.second {
			b.second = like
		}
	}
	for k := range moves {
		if x := &moves[k]; x.step == (step{1, 1}) {
			note(&inA[x.i], x.like)
			note(&inB[x.j], x.like)
		}
	}
	var all []candidate
	for k := range moves {
		x := &moves[k]
		lead := x.like * anchorLead
		if x.step == (step{1, 1}) && x.like >= anchorLike && inA[x.i].second <= lead && inB[x.j].second <= lead {
			all = append(all, candidate{int(x.i) - 1, int(x.j) - 1, float64(x.like)})
		}
	}
	return forward(all)
}

// forward gives the longest chain of candidates, which come by i, that goes forward in j (Fredman 1975).
func forward(all []candidate) []candidate {
	var ends []int // of the chains of each length, the one with the least j
	from := make([]int, len(all))
	for k, c := range all {
		at, _ := slices.BinarySearchFunc(ends, c.j, func(e, j int) int { return cmp.Compare(all[e].j, j) })
		from[k] = -1
		if at > 0 {
			from[k] = ends[at-1]
		}
		if at == len(ends) {
			ends = append(ends, k)
		} else {
			ends[at] = k
		}
	}
	var out []candidate
	if len(ends) > 0 {
		for k := ends[len(ends)-1]; k >= 0; k = from[k] {
			out = append(out, all[k])
		}
	}
	slices.Reverse(out)
	return out
}
