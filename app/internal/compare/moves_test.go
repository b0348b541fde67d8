package compare

import (
	"slices"
	"testing"

	"parallax/app/internal/article"
)

func TestOneSentenceOverAndOverIsBounded(t *testing.T) {
	litany := listed(slices.Repeat([]string{"The same sentence stands here again."}, 700)).Sentences()
	sp := newSpace(nil, nil, [][]article.Sentence{litany, litany[:500]}, &pacer{})
	a, b := &sp.docs[0], &sp.docs[1]
	if sp.swap {
		a, b = b, a
	}
	moves := findMoves(sp, a, b, tuned, &pacer{})
	if len(moves) == 0 || len(moves) > mostMoves {
		t.Errorf("%d moves, at most %d are wanted", len(moves), mostMoves)
	}
	for k := 1; k < len(moves); k++ {
		if x, y := moves[k-1], moves[k]; x.i > y.i || x.i == y.i && x.j > y.j {
			t.Fatalf("move %d is out of order", k)
		}
	}
	if lines, _ := matchPair(sp, &pacer{}); len(lines) != 700 {
		t.Errorf("%d rows for 700 against 500 sentences that are all the same", len(lines))
	}
}
