package compare

import (
	"unicode"
	"unicode/utf8"
)

// Accounts of one event share a good part of what they name; reports of two floods share set phrases and name other places. Nothing is
// said of texts that name little, or of scripts without capitals.
const (
	kinFrom   = 0.25 // share of the names of the text with fewer, below which no match is beyond doubt
	strangers = 0.15 // below which none can be trusted
	leastKin  = 4    // names that both must have
)

// proper marks the terms that name something: names, and words that have a capital in the midst of a sentence and are never written
// without. In German those are all nouns, which retellings share just as well.
func (sp *space) properTerms() []bool {
	out, small := make([]bool, len(sp.lex.terms)), make([]bool, len(sp.lex.terms))
	for k, text := range sp.tokens {
		for i, sentence := range text {
			for at, t := range sentence {
				first, _ := utf8.DecodeRuneInString(sp.texts[k][i].Text[t.Start:])
				switch {
				case !unicode.IsUpper(first):
					small[t.term] = true
				case at > 0:
					out[t.term] = true
				}
			}
		}
	}
	for n := range out {
		out[n] = out[n] && !small[n] || sp.lex.terms[n].key[0] == '@'
	}
	return out
}

// kinship gives the share of the names of the text with fewer that the other has too, 1 where they are too few to tell.
func (sp *space) kinship(proper []bool) float64 {
	var own [2]int
	both := 0
	for n, is := range proper {
		a, b := is && sp.df[0][n] > 0, is && sp.df[1][n] > 0
		if a {
			own[0]++
		}
		if b {
			own[1]++
		}
		if a && b {
			both++
		}
	}
	least := min(own[0], own[1])
	if least < leastKin {
		return 1
	}
	return float64(both) / float64(least)
}

// atMost gives the strength that a match of cells can have at most, whatever its score.
func (e *explainer) atMost(cells [][]int, reasons []reason) Strength {
	switch {
	case e.kin < strangers:
		return Weak
	case e.kin < kinFrom || e.others(cells, reasons):
		return Likely
	}
	return Strong
}

// others reports whether both cells point at things, two or more, but at no one thing together: other towns and other figures in the
// same words.
func (e *explainer) others(cells [][]int, reasons []reason) bool {
	for _, r := range reasons {
		if e.points(r.uses[0].term) {
			return false
		}
	}
	for k, cell := range cells {
		n, first := 0, int32(-1)
		for _, i := range cell {
			for _, t := range e.tokens[k][i] {
				if e.points(t.term) && t.term != first {
					n, first = n+1, t.term
				}
			}
		}
		if n < 2 {
			return false
		}
	}
	return true
}

// points reports whether a term points at one thing: a name or a figure.
func (e *explainer) points(n int32) bool { return e.proper[n] || e.lex.terms[n].named() }
