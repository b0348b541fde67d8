package screen

import (
	"cmp"
	"container/heap"
	"slices"

	"parallax/app/internal/collection"
	"parallax/app/internal/names"
	"parallax/app/internal/sorting"
)

// A sharing is what the collection knows of who tells what, in the orders in which it is shown.
type sharing struct {
	pairs []pair      // the closest first
	with  [][]partner // of each article, the closest first
	order []int       // the articles that share anything, so that those that share much stand together
	all   []collection.Thing
	said  []string // titles and outlets, folded; nil until asked for
}

type pair struct {
	a, b  int
	share float64
}

type partner struct {
	other int
	share float64
}

func sharingOf(f teller, articles int) *sharing {
	k := sharing{with: make([][]partner, articles), all: f.Things()}
	f.EachPair(func(a, b int, share float64) { k.pairs = append(k.pairs, pair{a, b, share}) })
	sorting.By(k.pairs, func(x, y pair) int { return cmp.Compare(y.share, x.share) })
	for _, p := range k.pairs {
		k.with[p.a] = append(k.with[p.a], partner{p.b, p.share})
		k.with[p.b] = append(k.with[p.b], partner{p.a, p.share})
	}
	k.order = k.together(articles)
	return &k
}

// together orders the articles as Prim's algorithm grows a greatest spanning tree: from the closest pair on, always the article next
// that shares most with one that stands already; where none shares anything, the closest pair of the rest.
func (k *sharing) together(articles int) (order []int) {
	placed := make([]bool, articles)
	var edge nearest
	place := func(n int) {
		placed[n] = true
		order = append(order, n)
		for _, p := range k.with[n] {
			if !placed[p.other] {
				heap.Push(&edge, p)
			}
		}
	}
	for _, p := range k.pairs {
		if placed[p.a] { // then all that it leads to stands too
			continue
		}
		place(p.a)
		for len(edge) > 0 {
			if next := heap.Pop(&edge).(partner); !placed[next.other] {
				place(next.other)
			}
		}
	}
	return order
}

// nearest is a heap of articles, the one that shares most on top.
type nearest []partner

func (h nearest) Len() int { return len(h) }
func (h nearest) Less(i, j int) bool {
	return h[i].share > h[j].share || h[i].share == h[j].share && h[i].other < h[j].other
}
func (h nearest) Swap(i, j int) { h[i], h[j] = h[j], h[i] }
func (h *nearest) Push(x any)   { *h = append(*h, x.(partner)) }
func (h *nearest) Pop() any {
	last := (*h)[len(*h)-1]
	*h = (*h)[:len(*h)-1]
	return last
}

// titles gives what articles are looked for by, folded once: it is asked for with every letter typed.
func (k *sharing) titles(of Articles) []string {
	if k.said == nil {
		k.said = make([]string, of.Len())
		for n := range k.said {
			m := of.Meta(n)
			k.said[n] = names.Fold(m.Title + "\n" + m.Outlet)
		}
	}
	return k.said
}

// about gives the pairs of some articles, and the articles of these pairs in their order; of a single article it stands first, then
// those that share most with it.
func (k *sharing) about(is func(n int) bool) (pairs []pair, near []int) {
	in := make([]bool, len(k.with))
	for _, p := range k.pairs {
		if is(p.a) || is(p.b) {
			pairs = append(pairs, p)
			in[p.a], in[p.b] = true, true
		}
	}
	var own []int
	for _, n := range k.order {
		if in[n] {
			near = append(near, n)
			if is(n) {
				own = append(own, n)
			}
		}
	}
	if len(own) == 1 {
		near = own
		for _, p := range k.with[own[0]] {
			near = append(near, p.other)
		}
	}
	return pairs, near
}

// tell gives the things that some articles tell, or with nil all, told by several outlets and by one alone.
func (k *sharing) tell(is func(n int) bool) (several, one []collection.Thing) {
	for _, x := range k.all {
		if is != nil && !slices.ContainsFunc(x.Members, func(m collection.Member) bool { return is(m.Article) }) {
			continue
		}
		if x.Several() {
			several = append(several, x)
		} else {
			one = append(one, x)
		}
	}
	return several, one
}
