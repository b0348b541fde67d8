package told

import (
	"github.com/cespare/xxhash/v2"

	"parallax/app/internal/article"
	"parallax/app/internal/compare"
)

// copies links sentences of which at least half the words stand in the other on end, in whatever order the articles tell them.
func copies(al *compare.Alignment) []link {
	var out []link
	var with [][]uint64
	for j := range al.Sentences[1] {
		with = append(with, copiedWords(al, 1, j))
	}
	for i := range al.Sentences[0] {
		words := copiedWords(al, 0, i)
		if len(words) == 0 {
			continue
		}
		for j := range with {
			most := max(len(words), len(with[j]))
			if n := longest(words, with[j]); n >= compare.CopyWords && 2*n >= most {
				out = append(out, link{i, j, copied, true})
			}
		}
	}
	return out
}

// copied is the probability of a link that a copy makes.
const copied = 0.95

// copiedWords gives the words of a sentence of which some are copied; nothing for another.
func copiedWords(al *compare.Alignment, k, i int) (out []uint64) {
	if len(al.Copied[k][i]) == 0 {
		return nil
	}
	compare.EachWord(al.Sentences[k][i].Text, func(word string, _ bool, _ article.Span) { out = append(out, xxhash.Sum64String(word)) })
	return out
}

// longest counts the words of the longest run that two lists have.
func longest(xs, ys []uint64) int {
	best, row := 0, make([]int, len(ys)+1)
	for _, x := range xs {
		last := 0 // of the row before, at the word before
		for j, y := range ys {
			here := row[j+1]
			if row[j+1] = 0; x == y {
				row[j+1] = last + 1
				best = max(best, last+1)
			}
			last = here
		}
	}
	return best
}
