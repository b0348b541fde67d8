package told

import (
	"cmp"
	"slices"

	"parallax/app/internal/article"
	"parallax/app/internal/collection"
	"parallax/app/internal/compare"
	"parallax/app/internal/names"
)

// An aligned pair is what came of comparing articles a and b.
type aligned struct {
	a, b  int
	event bool // they share enough to tell of one event: they are not said to share little, or one link is sure
	links []link
	share float64
	// Sentences of a and of b that stand in any row with the other, weak ones included, ascending.
	touched [2][]int
}

// A link says that sentence i of a and sentence j of b tell the same.
type link struct {
	i, j   int
	p      float64 // the probability that it is right
	strong bool
}

const (
	// likely is the probability from which a row is likely for what it is worth. Below it only names and figures speak for it: then it
	// counts when it matches one sentence with one and a figure is among them, and is sure. (Of other such rows in made-up articles that
	// share an event one in five is right, of two in real ones neither.)
	likely = 0.6
	// surely is the probability from which a link may hold a thing together: so many are right in four of five cases.
	surely = 0.7
)

func (l link) sure() bool { return l.strong || l.p >= surely }

// What links between sentences told in another order are worth: their bar is that of rows (see compare.Cross).
const (
	crossedStrong = 0.9
	crossedLikely = surely
)

// alignAll compares the chosen pairs, in their order.
func alignAll(c *collection.Collection, table *names.Table, w *words, chosen []choice) ([]aligned, error) {
	out, errs := make([]aligned, len(chosen)), make([]error, len(chosen))
	each(len(chosen), func(k int) {
		a, err := compare.AlignIn(table, w, &c.Articles[chosen[k].a], &c.Articles[chosen[k].b])
		if err != nil {
			errs[k] = err
			return
		}
		out[k] = taken(chosen[k].a, chosen[k].b, &a)
	})
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// taken keeps of an alignment what is needed later.
func taken(a, b int, al *compare.Alignment) aligned {
	out := aligned{a: a, b: b, event: !al.Little()}
	for _, r := range al.Rows {
		if r.Only() >= 0 {
			continue
		}
		for k := range out.touched {
			out.touched[k] = append(out.touched[k], r.Cells[k]...)
		}
		l := link{p: r.Score, strong: r.Strength == compare.Strong}
		if r.Strength == compare.Weak {
			continue
		}
		if r.Score < likely && !l.strong {
			if len(r.Cells[0])*len(r.Cells[1]) > 1 || !slices.ContainsFunc(r.Shared, isFigure) {
				continue
			}
			l.p = surely
		}
		for _, l.i = range r.Cells[0] {
			for _, l.j = range r.Cells[1] {
				out.links = append(out.links, l)
			}
		}
	}
	for _, x := range al.Crossed {
		l := link{x.I, x.J, crossedLikely, x.Strength == compare.Strong}
		if l.strong {
			l.p = crossedStrong
		}
		out.links = append(out.links, l)
		out.touched[0], out.touched[1] = append(out.touched[0], x.I), append(out.touched[1], x.J)
	}
	for k := range out.touched {
		slices.Sort(out.touched[k])
		out.touched[k] = slices.Compact(out.touched[k])
	}
	slices.SortFunc(out.links, func(x, y link) int { return cmp.Or(x.i-y.i, x.j-y.j, cmp.Compare(y.p, x.p)) })
	out.links = slices.CompactFunc(out.links, func(x, y link) bool { return x.i == y.i && x.j == y.j })
	out.event = out.event || slices.ContainsFunc(out.links, link.sure)
	out.share = share(out.links, len(al.Sentences[0]), len(al.Sentences[1]))
	return out
}

// isFigure reports whether a shared thing is nothing but a figure.
func isFigure(shared string) bool {
	figures, words := 0, 0
	compare.EachWord(shared, func(_ string, figure bool, _ article.Span) {
		if figure {
			figures++
		} else {
			words++
		}
	})
	return figures == 1 && words == 0
}

// share gives what share of the shorter article's sentences is linked; n and m count the sentences of both.
func share(links []link, n, m int) float64 {
	inA, inB := map[int]bool{}, map[int]bool{}
	for _, l := range links {
		inA[l.i], inB[l.j] = true, true
	}
	switch {
	case len(links) == 0:
		return 0
	case n == m:
		return float64(max(len(inA), len(inB))) / float64(n)
	case n < m:
		return float64(len(inA)) / float64(n)
	default:
		return float64(len(inB)) / float64(m)
	}
}

// pairOf puts links between sentences down to their blocks.
func pairOf(c *collection.Collection, al *aligned) collection.Pair {
	p := collection.Pair{A: al.a, B: al.b, Share: al.share}
	if len(al.links) == 0 {
		return p
	}
	a, b := c.Articles[al.a].Sentences(), c.Articles[al.b].Sentences()
	for _, l := range al.links {
		p.Links = append(p.Links, collection.Link{BlockA: a[l.i].Block, BlockB: b[l.j].Block, Strong: l.strong})
	}
	slices.SortFunc(p.Links, func(x, y collection.Link) int {
		return cmp.Or(x.BlockA-y.BlockA, x.BlockB-y.BlockB, -compareBool(x.Strong, y.Strong))
	})
	p.Links = slices.CompactFunc(p.Links, func(x, y collection.Link) bool { return x.BlockA == y.BlockA && x.BlockB == y.BlockB })
	return p
}

// compareBool puts false before true.
func compareBool(x, y bool) int {
	switch {
	case x == y:
		return 0
	case y:
		return -1
	}
	return 1
}
