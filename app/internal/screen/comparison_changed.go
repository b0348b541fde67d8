package screen

import (
	"strings"
	"unicode"

	"parallax/app/internal/article"
)

// nearlyAlike is the share of the longer text's words that two texts must have in common, in order, for the others to be
// worth marking: with fewer, nearly all would be marked.
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

// maxSet bounds the work and the memory of setting two texts against each other: the product of their words.
const maxSet = 1 << 20

// differences sets two texts against each other word by word: the longest sequence of words that stands in both stays (Wagner and
// Fischer 1974). Texts of thousands of words, which no writer made one sentence, are not alike.
func differences(a, b []wordAt) (onlyA, onlyB []wordAt, alike bool) {
	if len(a)*len(b) > maxSet {
		return nil, nil, false
	}
	// same holds how many words stay of a[i:] and b[j:], at [i*width+j].
	width := len(b) + 1
	same := make([]int32, (len(a)+1)*width)
	for i := len(a) - 1; i >= 0; i-- {
		row, below := same[i*width:(i+1)*width], same[(i+1)*width:]
		for j := len(b) - 1; j >= 0; j-- {
			if a[i].text == b[j].text {
				row[j] = below[j+1] + 1
			} else {
				row[j] = max(row[j+1], below[j])
			}
		}
	}
	for i, j := 0, 0; i < len(a) || j < len(b); {
		switch {
		case i < len(a) && j < len(b) && a[i].text == b[j].text:
			i, j = i+1, j+1
		case j == len(b) || i < len(a) && same[(i+1)*width+j] >= same[i*width+j+1]:
			onlyA, i = append(onlyA, a[i]), i+1
		default:
			onlyB, j = append(onlyB, b[j]), j+1
		}
	}
	return onlyA, onlyB, float64(same[0]) >= nearlyAlike*float64(max(len(a), len(b)))
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
