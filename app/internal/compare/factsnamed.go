package compare

import (
	"slices"
	"strings"
)

// nameToo notes in lines of places and speakers which other articles have the name all the same, in the sentences of cells, in any where
// cells is nil: of "Moscow said" nobody knows that it tells where, but that Moscow is not found there would be wrong.
func (g *gridder) nameToo(lines []FactLine, cells [][]int) {
	for n := range lines {
		l := &lines[n]
		if l.Kind != PlaceFact && l.Kind != SourceFact {
			continue
		}
		for k := range l.Cells {
			if len(l.Cells[k]) > 0 {
				continue
			}
			at := g.named[k][l.Label]
			if l.Kind == SourceFact && at == nil {
				at = g.named[k][calling(lastWord(headOf(l.Label)))]
			}
			if cells != nil {
				at = amongThem(cells[k], at)
			}
			if len(at) == 0 {
				continue
			}
			if l.Named == nil {
				l.Named = make([][]int, len(l.Cells))
			}
			l.Named[k] = at
		}
	}
}

// calling is under what the sentences with a word for a speaker stand, whatever its number: "ministry".
func calling(word string) string { return "\x00" + stemmed(strings.ToLower(word)) }

// amongThem gives the numbers of a few that are among many, which are in order.
func amongThem(few, many []int) (out []int) {
	for _, i := range few {
		if _, among := slices.BinarySearch(many, i); among {
			out = append(out, i)
		}
	}
	return out
}
