// Package compare lays two or three accounts of the same events side by side. Call Align first: it gives rows in which
// sentences that tell the same stand together, and rows for what one account alone tells; what was told in another order; and
// what was copied word for word. Begin does the same in steps, where nothing may stand still for long.
//
// The package is pure and knows no language: it compares words, pieces of words, names by their canonical form and
// figures by their value, and weighs each by how rare it is.
package compare

import "parallax/app/internal/article"

// Strength says how far a match can be trusted.
type Strength uint8

const (
	None   Strength = iota // no match: one article alone tells it
	Weak                   // perhaps the same: every other one is right, or fewer
	Likely                 // about four of five are right
	Strong                 // nearly always right
)

// String gives "none", "weak", "likely" or "strong".
func (s Strength) String() string {
	return [...]string{"none", "weak", "likely", "strong"}[s]
}

// An Alignment is two or three articles cut into rows.
type Alignment struct {
	Rows      []Row                // every sentence of every article stands in exactly one row, in the order of its article
	Sentences [][]article.Sentence // per article, as article.Sentences gives them
	Matched   []int                // per article, how many sentences stand in likely or strong rows with another
	Elsewhere []int                // per article, how many of the others another article tells at another place, as Crossed links them
	Weak      []int                // per article, how many of the rest stand in weak rows
	Only      []int                // per article, how many it tells alone: all that is left
	Crossed   []Cross              // what was told in another order, by A, B, then I
	Copied    [][][]article.Span   // per article, per sentence: what stands word for word in another, six words or more on end, as bytes of Text
	Wording   []float64            // per article, the share of its words that are copied, 0 to 1
}

// A Row is what one, two or three articles tell at one place.
type Row struct {
	Cells    [][]int            // per article, indices into its sentences, ascending and without holes; empty is a gap
	Strength Strength           // None when only one cell is filled
	Score    float64            // the probability that the match is right; with three, of its less certain link
	Shared   []string           // words, names and figures that cells share, rarest first: "2016", "ISIS = IS", "advance ~ advances"; of a Weak row maybe none
	Marks    [][][]article.Span // per article, per sentence of the cell: the shared words in it, as bytes of the sentence's Text
}

// Only gives the index of the one article that tells this row, or -1 when several do.
func (r Row) Only() int {
	only := -1
	for k, cell := range r.Cells {
		if len(cell) == 0 {
			continue
		}
		if only >= 0 {
			return -1
		}
		only = k
	}
	return only
}
