package told

import (
	"cmp"
	"math"
	"slices"

	"parallax/app/internal/article"
	"parallax/app/internal/collection"
	"parallax/app/internal/compare"
)

const (
	// aloneEach is how many sentences of an article are listed as told by its outlet alone, aloneInAll of all.
	aloneEach, aloneInAll = 3, 2_000
	// elsewhere is the share of a sentence's weight in rare words from which an article that was not compared may tell it too.
	elsewhere = 0.4
)

// near knows of each article the others that it was compared with.
type near struct {
	*reader
	with [][]neighbour
	free [][]bool // per article that was compared, the sentences that hold together with none
}

type neighbour struct {
	n       int
	event   bool  // it is linked with the article, so both tell of one event
	touched []int // sentences of the article that it tells or may tell, ascending
	weak    [][2]int
}

func (r *reader) nearby(all []aligned) *near {
	out := &near{r, make([][]neighbour, len(r.c.Articles)), make([][]bool, len(r.c.Articles))}
	for n, x := range r.accounts {
		if x != nil {
			out.free[n] = slices.Repeat([]bool{true}, len(x.sentences))
		}
	}
	for _, al := range all {
		event := len(al.links) > 0
		turned := make([][2]int, len(al.weak))
		for i, p := range al.weak {
			turned[i] = [2]int{p[1], p[0]}
		}
		out.with[al.a] = append(out.with[al.a], neighbour{al.b, event, al.touched[0], al.weak})
		out.with[al.b] = append(out.with[al.b], neighbour{al.a, event, al.touched[1], turned})
		for _, l := range al.links {
			if l.sure() {
				out.free[al.a][l.i], out.free[al.b][l.j] = false, false
			}
		}
	}
	return out
}

// may reports whether a neighbour may tell a sentence of article n of which so many names and figures point away from it. A weak row
// does not say so where both its sentences name what the other article does not hold.
func (r *near) may(n, sentence, away int, other *neighbour) bool {
	if _, touched := slices.BinarySearch(other.touched, sentence); touched {
		return true
	}
	for _, p := range other.weak {
		if p[0] == sentence && min(r.awayNames(n, sentence, other.n), r.awayNames(other.n, p[1], n)) == 0 {
			return true
		}
	}
	free := r.free[other.n]
	if !other.event {
		free = nil
	}
	return r.perhaps(n, sentence, other.n, away, free)
}

// sameOutlet reports whether two articles are known to be of one outlet.
func (r *reader) sameOutlet(a, b int) bool {
	outlet := r.c.Articles[a].Outlet
	return outlet != "" && outlet == r.c.Articles[b].Outlet
}

// settle finds out who may tell the things that several articles tell, and leaves out those told by one outlet of which it cannot be
// said that it alone tells them.
func (r *near) settle(things []collection.Thing) []collection.Thing {
	alone := make([]bool, len(things))
	each(len(things), func(i int) { alone[i] = r.others(&things[i]) })
	var out []collection.Thing
	for i, t := range things {
		outlets, _ := spread(r.c.Articles, t.Members)
		if outlets > 1 || alone[i] {
			out = append(out, t)
		}
	}
	return out
}

// others lists who may tell a thing too, and reports whether other outlets tell of its event and none of them may.
func (r *near) others(t *collection.Thing) (alone bool) {
	away, maybe, event := map[int]int{}, map[int]bool{}, map[int]bool{}
	for _, m := range t.Members {
		with := r.with[m.Article]
		for k := range with {
			x := &with[k]
			if slices.ContainsFunc(t.Members, func(m collection.Member) bool { return m.Article == x.n || r.sameOutlet(m.Article, x.n) }) {
				continue
			}
			event[x.n] = event[x.n] || x.event
			here := r.away(m.Article, m.Sentence, x.n)
			maybe[x.n] = maybe[x.n] || r.may(m.Article, m.Sentence, here, x)
			away[x.n] += here
		}
		alone = alone || slices.ContainsFunc(with, func(x neighbour) bool { return event[x.n] })
	}
	for n := range event {
		if maybe[n] || event[n] && away[n] == 0 {
			alone = false
			if event[n] {
				t.Perhaps = append(t.Perhaps, n)
			}
		}
	}
	slices.Sort(t.Perhaps)
	return alone
}

// A loner is a sentence that no other outlet is known to tell.
type loner struct {
	at     collection.Member
	weight float64
}

// alone lists the weightiest sentences that one outlet tells while others that tell of the same event do not, the weightiest first.
func (r *near) alone() []collection.Thing {
	found := make([][]loner, len(r.c.Articles))
	each(len(r.c.Articles), func(n int) {
		if slices.ContainsFunc(r.with[n], func(x neighbour) bool { return x.event && !r.sameOutlet(n, x.n) }) {
			found[n] = r.loners(n)
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

// loners picks the weightiest sentences of article n that no other article may tell.
func (r *near) loners(n int) []loner {
	var all []loner
	a := &r.c.Articles[n]
	texts := a.Sentences()
	for i, s := range texts {
		if x := &r.accounts[n].sentences[i]; len(x.names)+len(x.figures) > 0 && a.Blocks[s.Block].Kind != article.Heading {
			all = append(all, loner{collection.Member{Article: n, Sentence: i}, r.weight(s.Text)})
		}
	}
	sortLoners(all)
	compared := map[int]bool{n: true}
	for _, x := range r.with[n] {
		compared[x.n] = true
	}
	var out []loner
	for _, l := range all {
		if len(out) == aloneEach {
			break
		}
		if r.only(n, l.at.Sentence) && !mayTell(texts[l.at.Sentence].Text, r.w, compared) {
			out = append(out, l)
		}
	}
	return out
}

// only reports whether no article that article n was compared with may tell a sentence of it.
func (r *near) only(n, sentence int) bool {
	for k := range r.with[n] {
		x := &r.with[n][k]
		away := r.away(n, sentence, x.n)
		if x.event && away == 0 && !r.sameOutlet(n, x.n) || r.may(n, sentence, away, x) {
			return false
		}
	}
	return true
}

// weight says how much a sentence tells: the rarity of its words, names and figures counting more, over the root of their number, so that
// length alone does not win.
func (r *reader) weight(text string) float64 {
	sum, seen := 0.0, make([]uint64, 0, 64)
	add := func(hash uint64, times float64) {
		if !slices.Contains(seen, hash) {
			seen = append(seen, hash)
			sum += times * r.w.rare(hash)
		}
	}
	r.eachName(text, func(hash uint64, _ article.Span) { add(hash, compare.Pointing) })
	eachWord(text, func(hash uint64, figure bool) {
		if figure {
			add(hash, compare.Pointing)
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
