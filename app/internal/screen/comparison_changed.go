package screen

import (
	"slices"
	"strings"
	"unicode"

	"github.com/sergi/go-diff/diffmatchpatch"

	"parallax/app/internal/article"
)

// nearlyAlike is the share of its words that each of two texts must have in common with the other for the rest to be worth marking:
// with fewer, nearly all would be marked.
const nearlyAlike = .5

// Changed gives the words that differ in the cells of a matched row, per article and sentence of its cell, as bytes of the sentence's
// text: those of the first article that the next does not have, and of every other those that the first does not have. Nil where the
// cells are not nearly alike.
func (c *Comparison) Changed(r Row) [][][]article.Span {
	if r.Only() >= 0 {
		return nil
	}
	first := -1
	var out [][][]article.Span
	for k, cell := range r.Cells {
		switch {
		case len(cell) == 0:
		case first < 0:
			first = k
		default:
			a, b, alike := differences(c.wordsAt(r, first), c.wordsAt(r, k))
			if !alike {
				continue
			}
			if out == nil {
				out = make([][][]article.Span, len(r.Cells))
				out[first] = c.perSentence(r, first, a)
			}
			out[k] = c.perSentence(r, k, b)
		}
	}
	return out
}

// A wordAt is a word of a cell.
type wordAt struct {
	text string // lower case
	cell int    // which sentence of the cell
	article.Span
}

func (c *Comparison) wordsAt(r Row, k int) (out []wordAt) {
	for n, i := range r.Cells[k] {
		text := c.Alignment.Sentences[k][i].Text
		start := -1
		for at, ch := range text + " " {
			in := unicode.IsLetter(ch) || unicode.IsDigit(ch) || unicode.IsMark(ch)
			if in && start < 0 {
				start = at
			} else if !in && start >= 0 {
				out = append(out, wordAt{strings.ToLower(text[start:at]), n, article.Span{Start: start, End: at}})
				start = -1
			}
		}
	}
	return out
}

// differences sets two texts against each other word by word (Myers 1986, as go-diff has it). A word that only stands at another place
// in the other text has not changed.
func differences(a, b []wordAt) (onlyA, onlyB []wordAt, alike bool) {
	codes := map[string]rune{}
	code := func(words []wordAt) []rune {
		out := make([]rune, len(words))
		for i, w := range words {
			if codes[w.text] == 0 {
				codes[w.text] = rune(len(codes) + 1) // far fewer words than the first surrogate, 0xd800
			}
			out[i] = codes[w.text]
		}
		return out
	}
	d := diffmatchpatch.New()
	d.DiffTimeout = 0 // no clock: the same words always give the same answer
	i, j := 0, 0
	for _, part := range d.DiffMainRunes(code(a), code(b), false) {
		n := len([]rune(part.Text))
		switch part.Type {
		case diffmatchpatch.DiffDelete:
			onlyA, i = append(onlyA, without(a[i:i+n], b)...), i+n
		case diffmatchpatch.DiffInsert:
			onlyB, j = append(onlyB, without(b[j:j+n], a)...), j+n
		default:
			i, j = i+n, j+n
		}
	}
	few := func(only, all []wordAt) bool { return float64(len(only)) <= (1-nearlyAlike)*float64(len(all)) }
	return onlyA, onlyB, few(onlyA, a) && few(onlyB, b)
}

// without gives the words that stand nowhere in the other text.
func without(words, other []wordAt) (out []wordAt) {
	for _, w := range words {
		if !slices.ContainsFunc(other, func(o wordAt) bool { return o.text == w.text }) {
			out = append(out, w)
		}
	}
	return out
}

// perSentence gives words as spans of each sentence of a cell, neighbours joined.
func (c *Comparison) perSentence(r Row, k int, words []wordAt) [][]article.Span {
	out := make([][]article.Span, len(r.Cells[k]))
	for _, w := range words {
		text := c.Alignment.Sentences[k][r.Cells[k][w.cell]].Text
		list := out[w.cell]
		if n := len(list); n > 0 && strings.TrimSpace(text[list[n-1].End:w.Start]) == "" {
			list[n-1].End = w.End
			continue
		}
		out[w.cell] = append(list, w.Span)
	}
	return out
}
