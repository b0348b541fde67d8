// Package compare lays two or three accounts of the same events side by side. Call Align first: it gives rows in which
// sentences that tell the same stand together, and rows for what one account alone tells.
//
// The package is pure and knows no language: it compares words, pieces of words, names by their canonical form and
// figures by their value, and weighs each by how rare it is.
package compare

import (
	"fmt"

	"parallax/app/internal/article"
	"parallax/app/internal/names"
)

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
	Matched   []int                // per article, how many sentences stand in rows with another article, weak ones included
	Weak      []int                // per article, how many of the matched stand in weak rows
	Only      []int                // per article, how many it tells alone
}

// A Row is what one, two or three articles tell at one place.
type Row struct {
	Cells    [][]int            // per article, indices into its sentences, ascending and without holes; empty is a gap
	Strength Strength           // None when only one cell is filled
	Score    float64            // the probability that the match is right; with three, of its less certain link
	Shared   []string           // words, names and figures that cells share, rarest first: "2016", "ISIS = IS", "advance ~ advances"
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

// Align matches the sentences of two or three articles in order: one to one, one to a few, two to two. t may be nil.
// Of two articles it does not matter which comes first: the same sentences match. A third is laid against the rows of
// the first two. Between two matches the articles take turns, a paragraph at a time, each at its own pace.
func Align(t *names.Table, docs ...*article.Article) (Alignment, error) {
	return AlignIn(t, nil, docs...)
}

// AlignIn is Align for articles of a collection of which r tells how common words are. r may be nil.
func AlignIn(t *names.Table, r Rarity, docs ...*article.Article) (Alignment, error) {
	texts, err := sentences(docs)
	if err != nil {
		return Alignment{}, err
	}
	return align(t, r, texts, &pacer{}), nil
}

func sentences(docs []*article.Article) ([][]article.Sentence, error) {
	if len(docs) < 2 || len(docs) > 3 {
		return nil, fmt.Errorf("compare takes two or three articles, not %d", len(docs))
	}
	texts := make([][]article.Sentence, len(docs))
	for k, d := range docs {
		texts[k] = d.Sentences()
	}
	return texts, nil
}

// align does the work of Align, resting where it is told to.
func align(t *names.Table, r Rarity, texts [][]article.Sentence, rest *pacer) Alignment {
	sp := newSpace(t, r, texts, rest)
	if !rest.on() {
		return Alignment{}
	}
	rows := matchPair(sp, rest)
	if len(texts) == 3 && rest.on() {
		rows = matchThird(sp, rows, rest)
	}
	out := Alignment{Sentences: texts}
	for range texts {
		out.Matched, out.Weak, out.Only = append(out.Matched, 0), append(out.Weak, 0), append(out.Only, 0)
	}
	e := newExplainer(sp)
	for _, l := range mix(rows, texts) {
		if !rest.on() {
			return Alignment{}
		}
		row := Row{Cells: make([][]int, len(texts))}
		for k := range texts {
			row.Cells[k] = l.cells[k].list()
		}
		if row.Only() < 0 {
			row.Score = l.score
			e.explain(&row)
		}
		out.count(row)
		out.Rows = append(out.Rows, row)
	}
	return out
}

func (a *Alignment) count(r Row) {
	for k, cell := range r.Cells {
		switch r.Strength {
		case None:
			a.Only[k] += len(cell)
		case Weak:
			a.Weak[k] += len(cell)
			fallthrough
		default:
			a.Matched[k] += len(cell)
		}
	}
}

// A run is the sentences from..to-1 of one article.
type run struct{ from, to int }

func (r run) list() []int {
	if r.to <= r.from {
		return nil
	}
	out := make([]int, 0, r.to-r.from)
	for i := r.from; i < r.to; i++ {
		out = append(out, i)
	}
	return out
}

// A line is a row before it is explained.
type line struct {
	cells [3]run
	score float64
}

// matchPair matches articles 0 and 1.
func matchPair(sp *space, rest *pacer) []line {
	first, second := &sp.docs[0], &sp.docs[1]
	if sp.swap {
		first, second = second, first
	}
	var out []line
	i, j := 0, 0
	pairs, _ := match(sp, first, second, tuned, rest)
	for _, m := range pairs {
		x, y := m.a, m.b
		if sp.swap {
			x, y = y, x
		}
		out = appendOnly(out, 0, &i, x.from)
		out = appendOnly(out, 1, &j, y.from)
		out = append(out, line{[3]run{x, y}, m.score})
		i, j = x.to, y.to
	}
	out = appendOnly(out, 0, &i, len(sp.texts[0]))
	return appendOnly(out, 1, &j, len(sp.texts[1]))
}

// appendOnly adds a line for each sentence of article k from *at to before end.
func appendOnly(out []line, k int, at *int, end int) []line {
	for ; *at < end; *at++ {
		l := line{}
		l.cells[k] = run{*at, *at + 1}
		out = append(out, l)
	}
	return out
}

// matchThird lays article 2 against the rows of the first two, each row taken as one text.
func matchThird(sp *space, rows []line, rest *pacer) []line {
	profile := sp.join(rows, rest)
	var out []line
	i, j := 0, 0
	pairs, _ := match(sp, &profile, &sp.docs[2], tuned, rest)
	for _, m := range pairs {
		out = append(out, rows[i:m.a.from]...)
		out = appendOnly(out, 2, &j, m.b.from)
		out = append(out, merge(rows[m.a.from:m.a.to], m))
		i, j = m.a.to, m.b.to
	}
	out = append(out, rows[i:]...)
	return appendOnly(out, 2, &j, len(sp.texts[2]))
}

// merge makes one line of neighbouring lines of the first two articles and what they match in the third.
func merge(rows []line, m pair) line {
	out := line{score: m.score}
	out.cells[2] = m.b
	for _, l := range rows {
		for k := range 2 {
			c := l.cells[k]
			if c.to <= c.from {
				continue
			}
			if out.cells[k].to == 0 {
				out.cells[k] = c
			}
			out.cells[k].to = c.to
		}
		if l.score > 0 { // a match already: the row is as good as its weaker link
			out.score = min(out.score, l.score)
		}
	}
	return out
}
