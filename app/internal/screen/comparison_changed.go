package screen

import (
	"strings"

	"znkr.io/diff"

	"parallax/app/internal/article"
	"parallax/app/internal/compare"
)

// nearlyAlike is the share of its words that each of two texts must have in common with the other for the rest to be worth marking:
// with fewer, nearly all would be marked.
const nearlyAlike = .5

// mostWords is how many words a cell may have for what changed to be marked: the time that setting two cells against each other
// takes grows with their words times what differs in them.
const mostWords = 600

// Changed gives the words and figures that differ in the cells of a row, per article and sentence of its cell, as bytes of the
// sentence's text: those of the first article that the next does not have, and of every other those that the first does not have. Nil
// where there is one cell alone, and where they are not nearly alike or longer than mostWords.
func (c *Comparison) Changed(cells [][]int) [][][]article.Span {
	first := -1
	var out [][][]article.Span
	for k, cell := range cells {
		switch {
		case len(cell) == 0:
		case first < 0:
			first = k
		default:
			a, b := c.wordsAt(cells, first), c.wordsAt(cells, k)
			if !differences(a, b) {
				continue
			}
			if out == nil {
				out = make([][][]article.Span, len(cells))
				out[first] = c.perSentence(cells, first, a)
			}
			out[k] = c.perSentence(cells, k, b)
		}
	}
	return out
}

// ChangedElsewhere gives the same of a sentence and of that which tells it at another place.
func (c *Comparison) ChangedElsewhere(e *Echo) [][][]article.Span {
	cells := make([][]int, len(c.IDs))
	cells[e.Column], cells[e.Other] = []int{e.Sentence}, []int{e.There}
	return c.Changed(cells)
}

// A wordAt is a word or figure of a cell.
type wordAt struct {
	text    string // as the comparison folds it
	figure  bool   // text is its value
	cell    int    // which sentence of the cell
	changed bool
	article.Span
}

func (c *Comparison) wordsAt(cells [][]int, k int) (out []wordAt) {
	for n, i := range cells[k] {
		compare.EachWord(c.Alignment.Sentences[k][i].Text, func(word string, figure bool, at article.Span) {
			out = append(out, wordAt{word, figure, n, false, at})
		})
	}
	return out
}

// differences sets two texts against each other word by word (Myers 1986, as znkr.io/diff has it) and notes what changed. It reports
// whether they are nearly alike.
func differences(a, b []wordAt) (alike bool) {
	if max(len(a), len(b)) > mostWords {
		return false
	}
	for _, e := range diff.EditsFunc(a, b, func(x, y wordAt) bool { return x.text == y.text }, diff.Minimal()) {
		switch e.Op {
		case diff.Delete:
			a[e.PosX].changed = true
		case diff.Insert:
			b[e.PosY].changed = true
		}
	}
	gone, come := kept(a), kept(b)
	return forgive(a, come) && forgive(b, gone)
}

// kept gives what a text has: each word, and each figure that the other lacks at its place.
func kept(words []wordAt) map[string]bool {
	out := map[string]bool{}
	for _, w := range words {
		if w.changed || !w.figure {
			out[w.text] = true
		}
	}
	return out
}

// forgive takes the marks off what the other text has too. A word that stands anywhere in it has not changed; a figure only if it
// moved: the same figure at another place mostly counts something else. It reports whether few enough marks remain.
func forgive(words []wordAt, other map[string]bool) (few bool) {
	n := 0
	for i := range words {
		w := &words[i]
		if w.changed = w.changed && !other[w.text]; w.changed {
			n++
		}
	}
	return float64(n) <= (1-nearlyAlike)*float64(len(words))
}

// perSentence gives the changed words as spans of each sentence of a cell, neighbours joined. Of a script without spaces each two
// letters are a word, so that words overlap: a letter has changed where all words that it is part of have.
func (c *Comparison) perSentence(cells [][]int, k int, words []wordAt) [][]article.Span {
	out := make([][]article.Span, len(cells[k]))
	for i, w := range words {
		if !w.changed {
			continue
		}
		if i > 0 && words[i-1].cell == w.cell && !words[i-1].changed {
			w.Start = max(w.Start, words[i-1].End)
		}
		if i+1 < len(words) && words[i+1].cell == w.cell && !words[i+1].changed {
			w.End = min(w.End, words[i+1].Start)
		}
		list, text := out[w.cell], c.Alignment.Sentences[k][cells[k][w.cell]].Text
		switch n := len(list); {
		case w.Start >= w.End:
		case n > 0 && (w.Start <= list[n-1].End || strings.TrimSpace(text[list[n-1].End:w.Start]) == ""):
			list[n-1].End = w.End
		default:
			out[w.cell] = append(list, w.Span)
		}
	}
	return out
}
