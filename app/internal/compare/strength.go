package compare

import (
	"math"
	"slices"
)

// Scores are probabilities. On the pairs of texts that settled the model 99 of 100 pairs of sentences in strong rows were right, 81 in
// likely ones, 68 in weak ones. Where accounts share little, weak rows are right less often.
const (
	strongFrom = 0.9
	likelyFrom = 0.65
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

// byChance is how many pairs of sentences may be expected to share by chance what a row shares, if it is to be trusted.
const byChance = 0.001

// grade says how far a row can be trusted. Its score tells how well it fits between the others, what it shares whether that can
// be chance; a single word or name always can. Two names or figures that cannot be chance make a row likely wherever it stands:
// where accounts share little, scores say nothing.
func (e *explainer) grade(row *Row, reasons []reason) Strength {
	sure := e.chance(row.Cells, reasons) <= math.Log(byChance)
	s := strength(row.Score)
	switch {
	case !sure && !e.sameWords(row.Cells):
		s = Weak
	case s == Weak && sure && e.pointed(reasons) >= 2:
		s = Likely
	}
	return min(s, e.atMost(row.Cells, reasons))
}

// pointed counts the names and figures among reasons.
func (e *explainer) pointed(reasons []reason) int {
	n := 0
	for _, r := range reasons {
		if e.lex.terms[r.uses[0].term].named() {
			n++
		}
	}
	return n
}

// So much of a word's evidence counts: words of one subject come together (Church and Gale 1995), names and figures less so.
const clumped = 0.75

// short is the number of sentences that shorter texts are taken to have: a word is not common because its text is short.
const short = 30

// chance gives the logarithm of how many pairs of cells like these two may be expected to share all of reasons if
// terms fell at random: the number of pairs of sentences, times for each reason the share of pairs that have it on both sides, and
// the more the larger the cells. Alignments of sequences are judged so (Karlin and Altschul 1990). What the texts are too short
// to show is taken from the collection.
func (e *explainer) chance(cells [][]int, reasons []reason) float64 {
	size := float64(len(cells[0])) * float64(len(cells[1]))
	n, m := float64(len(e.texts[0])), float64(len(e.texts[1]))
	log := math.Log(n * m)
	following := e.following(reasons)
	for x, r := range reasons {
		if s := e.share(0, r) * e.share(1, r) / (max(n, short) * max(m, short)); s > 0 {
			s = math.Log(min(1, max(s, e.known(r))*size))
			if !e.lex.terms[r.uses[0].term].named() {
				s *= clumped
			}
			if following[x] {
				s /= 2
			}
			log += s
		}
	}
	return log
}

// following marks the reasons that stand right behind another in both articles: such a pair is rather one expression than two pieces
// of evidence, "President Assad", "square kilometres".
func (e *explainer) following(reasons []reason) []bool {
	for n, r := range reasons {
		for _, u := range r.uses {
			*e.spot(u) = int32(n) + 1
		}
	}
	out := make([]bool, len(reasons))
	behind := make([]uint8, len(reasons)+1) // another reason, plus one: the articles in which this one stands behind it, as bits
	for n, r := range reasons {
		clear(behind)
		for _, u := range r.uses {
			if u.at == 0 {
				continue
			}
			u.at--
			if x := *e.spot(u); x > 0 {
				behind[x] |= 1 << u.article
				out[n] = out[n] || behind[x] == 3
			}
		}
	}
	for _, r := range reasons {
		for _, u := range r.uses {
			*e.spot(u) = 0
		}
	}
	return out
}

// spot is where following notes the reason that a token belongs to, plus one.
func (e *explainer) spot(u use) *int32 { return &e.spots[e.first[u.article][u.sentence]+u.at] }

// share counts the sentences of article k that hold the term of a reason, or one of its forms; 0 where the row has none of them.
func (e *explainer) share(k int, r reason) float64 {
	here, sum, last := false, 0, int32(-1)
	for _, u := range r.uses { // uses of a form stand together
		here = here || u.article == k
		if u.term != last {
			sum, last = sum+int(e.df[k][u.term]), u.term
		}
	}
	if !here {
		return 0
	}
	return float64(sum)
}

// known gives the share of pairs of a collection's sentences that hold the term of a reason on both sides.
func (e *explainer) known(r reason) float64 {
	p, last := 0.0, int32(-1)
	for _, u := range r.uses {
		if u.term != last {
			p, last = p+e.common[u.term], u.term
		}
	}
	return p * p
}

// sameWords reports whether both cells are word for word the same.
func (e *explainer) sameWords(cells [][]int) bool {
	var terms [2][]int32
	for k := range terms {
		for _, i := range cells[k] {
			for _, t := range e.tokens[k][i] {
				terms[k] = append(terms[k], t.term)
			}
		}
	}
	return len(terms[0]) > 0 && slices.Equal(terms[0], terms[1])
}
