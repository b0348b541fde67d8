package told

import (
	"cmp"
	"math"
	"slices"

	"parallax/app/internal/article"
	"parallax/app/internal/collection"
	"parallax/app/internal/names"
)

const (
	// aloneEach is how many sentences of an article are listed as told by it alone, aloneInAll of all.
	aloneEach, aloneInAll = 3, 2_000
	// pointing is how much more a name or a figure weighs than a word as rare.
	pointing = 3
	// elsewhere is the share of a sentence's weight in rare words from which an article that was not compared may tell it too.
	elsewhere = 0.4
)

// A loner is a sentence that no other article is known to tell.
type loner struct {
	at     collection.Member
	weight float64
}

// alone lists the weightiest sentences that one article tells while others that tell of the same event do not, the weightiest first.
func alone(c *collection.Collection, table *names.Table, w *words, all []aligned) []collection.Thing {
	told := make([]map[int]bool, len(c.Articles)) // per article that shares an event, the sentences others may tell
	with := make([]map[int]bool, len(c.Articles)) // per such article, those that it was compared with
	for _, al := range all {
		if al.event {
			told[al.a], told[al.b] = map[int]bool{}, map[int]bool{}
		}
	}
	for _, al := range all {
		for k, n := range [2]int{al.a, al.b} {
			if told[n] == nil {
				continue
			}
			if with[n] == nil {
				with[n] = map[int]bool{n: true}
			}
			with[n][al.a+al.b-n] = true
			for _, i := range al.touched[k] {
				told[n][i] = true
			}
		}
	}
	found := make([][]loner, len(c.Articles))
	each(len(c.Articles), func(n int) {
		if told[n] != nil {
			found[n] = loners(&c.Articles[n], n, table, w, told[n], with[n])
		}
	})
	list := slices.Concat(found...)
	sortLoners(list)
	var out []collection.Thing
	for _, l := range list[:min(len(list), aloneInAll)] {
		out = append(out, collection.Thing{Members: []collection.Member{l.at}})
	}
	return out
}

func sortLoners(list []loner) {
	slices.SortFunc(list, func(x, y loner) int { return cmp.Or(cmp.Compare(y.weight, x.weight), compareMembers(x.at, y.at)) })
}

// loners picks the weightiest sentences of article n that are not among told, and that no article but those in with may tell.
func loners(a *article.Article, n int, table *names.Table, w *words, told, with map[int]bool) []loner {
	var all []loner
	texts := a.Sentences()
	for i, s := range texts {
		if !told[i] && a.Blocks[s.Block].Kind != article.Heading {
			all = append(all, loner{collection.Member{Article: n, Sentence: i}, weight(s.Text, table, w)})
		}
	}
	sortLoners(all)
	var out []loner
	for _, l := range all {
		if len(out) == aloneEach {
			break
		}
		if !mayTell(texts[l.at.Sentence].Text, w, with) {
			out = append(out, l)
		}
	}
	return out
}

// weight says how much a sentence tells: the rarity of its words, names and figures counting more, over the root of their number, so that
// length alone does not win.
func weight(text string, table *names.Table, w *words) float64 {
	sum, seen := 0.0, make([]uint64, 0, 64)
	add := func(hash uint64, times float64) {
		if !slices.Contains(seen, hash) {
			seen = append(seen, hash)
			sum += times * w.rare(hash)
		}
	}
	for _, m := range table.Find(text) {
		add(hashName(m.Group), pointing)
	}
	eachWord(text, func(hash uint64, figure bool) {
		if figure {
			add(hash, pointing)
		} else {
			add(hash, 1)
		}
	})
	return sum / math.Sqrt(float64(len(seen)+10))
}

// mayTell reports whether an article that is not in with holds so much of a sentence's rare words that it may tell it too.
func mayTell(text string, w *words, with map[int]bool) bool {
	all, seen, held := 0.0, make([]uint64, 0, 64), map[int32]float64{}
	eachWord(text, func(hash uint64, _ bool) {
		if int(w.df[hash]) > w.common || slices.Contains(seen, hash) {
			return
		}
		seen = append(seen, hash)
		rare := w.rare(hash)
		all += rare
		for _, d := range w.holds[hash] {
			held[d] += rare
		}
	})
	for d, sum := range held {
		if !with[int(d)] && sum >= elsewhere*all {
			return true
		}
	}
	return false
}
