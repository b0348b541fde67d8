package told

import (
	"math"
	"runtime"
	"slices"
	"strconv"
	"sync"
	"sync/atomic"

	"github.com/cespare/xxhash/v2"

	"parallax/app/internal/article"
	"parallax/app/internal/collection"
	"parallax/app/internal/compare"
	"parallax/app/internal/index"
)

// words knows which articles hold a word, in title or text. A word is its hash; a name counts as a word too, whatever it is called.
// As a compare.Rarity it answers as the page's does, so that the page finds the same rows.
type words struct {
	cutters []*index.Analyzer // one for each language
	of      [][]uint64        // per article, ascending, each once
	df      map[uint64]int32
	common  int                // the number of articles up to which a word that they hold speaks for a pair of them
	holds   map[uint64][]int32 // of words in two articles or more, but not in more than that: the articles, ascending
}

// countWords counts words and names of all articles.
func countWords(c *collection.Collection) *words {
	w := &words{of: make([][]uint64, len(c.Articles)), df: map[uint64]int32{}, holds: map[uint64][]int32{}, common: max(10, min(len(c.Articles)/20, 100))}
	for _, language := range index.Linked(c) {
		w.cutters = append(w.cutters, index.NewAnalyzer(language))
	}
	each(len(c.Articles), func(i int) {
		var all []uint64
		eachWord(c.Articles[i].Title, func(hash uint64, _ bool) { all = append(all, hash) })
		for _, b := range c.Articles[i].Blocks {
			eachWord(b.Text, func(hash uint64, _ bool) { all = append(all, hash) })
		}
		if i < len(c.Mentions) {
			for _, m := range c.Mentions[i] {
				all = append(all, hashName(m.Name))
			}
		}
		slices.Sort(all)
		w.of[i] = slices.Clone(slices.Compact(all))
	})
	for _, of := range w.of {
		for _, hash := range of {
			w.df[hash]++
		}
	}
	for i, of := range w.of {
		for _, hash := range of {
			if df := w.df[hash]; df >= 2 && int(df) <= w.common {
				if w.holds[hash] == nil {
					w.holds[hash] = make([]int32, 0, df)
				}
				w.holds[hash] = append(w.holds[hash], int32(i))
			}
		}
	}
	return w
}

// Documents implements compare.Rarity. What the index leaves out of a language's words counts as held by all.
func (w *words) Documents(word string) int {
	for _, a := range w.cutters {
		if a.Stop(word) {
			return w.All()
		}
	}
	return int(w.df[xxhash.Sum64String(word)])
}

// All implements compare.Rarity.
func (w *words) All() int { return len(w.of) }

// rare gives how rare a word is: the logarithm of one over the share of articles that hold it (Spärck Jones 1972).
func (w *words) rare(hash uint64) float64 {
	return math.Log(float64(len(w.of)+1) / float64(max(w.df[hash], 1)))
}

func hashName(n int) uint64 { return xxhash.Sum64String("@" + strconv.Itoa(n)) }

func hashFigure(value string) uint64 { return xxhash.Sum64String("#" + value) }

// eachWord calls do with each word and figure of a text, as package compare cuts and folds them.
func eachWord(text string, do func(hash uint64, figure bool)) {
	compare.EachWord(text, func(word string, figure bool, _ article.Span) {
		if figure {
			do(hashFigure(word), true)
			return
		}
		do(xxhash.Sum64String(word), false)
	})
}

// each calls do with 0 to n-1, on all processors.
func each(n int, do func(i int)) {
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), n) {
		wg.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				do(i)
			}
		})
	}
	wg.Wait()
}
