// Package told finds out who tells what in a whole collection. Call Fill: it compares the articles that may tell of the same and sets
// what collection.File gives as EachPair, Told and Things.
//
// What is told by several was matched sentence by sentence. What one outlet alone tells was matched with nothing, not even perhaps, and
// holds a name or figure that no other account of the event does; who may tell a thing is never said not to.
//
// It runs once, when a page is built. Comparing all articles with all would take hours, so each is compared with the few others
// that share most of its rare words and names, best pairs first, up to a bound. What comes out does not depend on the number of
// processors.
package told

import (
	"fmt"

	"parallax/app/internal/collection"
	"parallax/app/internal/names"
)

// A Report says how far Fill went.
type Report struct {
	Worth    int // pairs of articles that share enough rare words to be worth comparing
	Compared int // of those; the others were left out to keep the build short
}

// Fill sets c.Pairs and c.Things. It fails when the groups contradict one another.
func Fill(c *collection.Collection) (Report, error) {
	c.Pairs, c.Things = nil, nil
	table, err := names.NewTable(c.Groups)
	if err != nil {
		return Report{}, fmt.Errorf("who tells what: %w", err)
	}
	w := countWords(c)
	sentences := make([]int, len(c.Articles))
	for i := range c.Articles {
		sentences[i] = len(c.Articles[i].Sentences())
	}
	chosen, worth := choose(w, sentences)
	r := readAll(c, table, w, chosen)
	all, err := r.alignAll(chosen)
	if err != nil {
		return Report{}, fmt.Errorf("who tells what: %w", err)
	}
	for i := range all {
		if p := pairOf(c, &all[i]); p.Share > 0 {
			c.Pairs = append(c.Pairs, p)
		}
	}
	near := r.nearby(all)
	c.Things = append(near.settle(r.several(all)), near.alone()...)
	return Report{worth, len(chosen)}, nil
}
