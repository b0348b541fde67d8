package told

import (
	"cmp"
	"slices"

	"parallax/app/internal/article"
	"parallax/app/internal/collection"
	"parallax/app/internal/compare"
)

// An aligned pair is what came of comparing articles a and b.
type aligned struct {
	a, b  int
	links []link // none where they do not tell of one event, see sameEvent
	share float64
	// Sentences of a and of b that stand in a trusted row with the other, are linked in another order or have copied words, ascending.
	touched [2][]int
	weak    [][2]int // those in weak rows, each of a with each of b
}

// A link says that sentence i of a and sentence j of b tell the same.
type link struct {
	i, j   int
	p      float64 // the probability that it is right
	strong bool
}

const (
	// likely is the score from which a row is worth what it says; where nothing but names speaks for it, it is not sure. Below that
	// names and figures alone speak for a likely row: it counts, and is sure, when it matches one sentence with one and a figure is
	// among them. (Of other such rows in made-up articles that share an event one in five is right, of two in real ones neither.)
	likely = compare.LikelyFrom
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
func (r *reader) alignAll(chosen []choice) ([]aligned, error) {
	out, errs := make([]aligned, len(chosen)), make([]error, len(chosen))
	each(len(chosen), func(k int) {
		a, err := compare.Align(r.table, r.w, &r.c.Articles[chosen[k].a], &r.c.Articles[chosen[k].b])
		if err != nil {
			errs[k] = err
			return
		}
		out[k] = r.taken(chosen[k].a, chosen[k].b, &a)
	})
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// taken keeps of an alignment what is needed later.
func (r *reader) taken(a, b int, al *compare.Alignment) aligned {
	out := aligned{a: a, b: b}
	for _, row := range al.Rows {
		if row.Only() >= 0 {
			continue
		}
		l, ok := r.linkOf(&row)
		for _, l.i = range row.Cells[0] {
			for _, l.j = range row.Cells[1] {
				if ok {
					out.links = append(out.links, l)
				}
				if row.Strength == compare.Weak {
					out.weak = append(out.weak, [2]int{l.i, l.j})
				}
			}
		}
		for k := range out.touched {
			if row.Strength > compare.Weak {
				out.touched[k] = append(out.touched[k], row.Cells[k]...)
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
	trusted := !al.Little() || slices.ContainsFunc(out.links, link.sure)
	out.links = append(out.links, copies(al)...)
	for k := range out.touched {
		for i, spans := range al.Copied[k] {
			if len(spans) > 0 {
				out.touched[k] = append(out.touched[k], i)
			}
		}
		slices.Sort(out.touched[k])
		out.touched[k] = slices.Compact(out.touched[k])
	}
	slices.SortFunc(out.links, func(x, y link) int {
		return cmp.Or(x.i-y.i, x.j-y.j, -compareBool(x.strong, y.strong), cmp.Compare(y.p, x.p))
	})
	out.links = slices.CompactFunc(out.links, func(x, y link) bool { return x.i == y.i && x.j == y.j })
	if !r.sameEvent(&out, trusted) {
		out.links = nil
	}
	out.share = share(out.links, len(al.Sentences[0]), len(al.Sentences[1]))
	return out
}

// linkOf gives what a row is worth; false for one that counts for nothing.
func (r *reader) linkOf(row *compare.Row) (link, bool) {
	l := link{p: row.Score, strong: row.Strength == compare.Strong}
	switch {
	case l.strong:
		return l, true
	case row.Strength == compare.Weak:
		return l, false
	case row.Score < likely:
		l.p = surely
		return l, len(row.Cells[0])*len(row.Cells[1]) == 1 && slices.ContainsFunc(row.Shared, isFigure)
	case slices.ContainsFunc(row.Shared, func(s string) bool { return !r.isName(s) }):
		l.p = max(l.p, surely)
	default:
		l.p = min(l.p, likely)
	}
	return l, true
}

// isName reports whether a shared thing is nothing but a name, or two forms of one.
func (r *reader) isName(shared string) bool {
	at := r.eachName(shared, func(uint64, article.Span) {})
	outside := false
	compare.EachWord(shared, func(_ string, _ bool, word article.Span) {
		outside = outside || !slices.ContainsFunc(at, func(s article.Span) bool { return s.Start <= word.Start && word.Start < s.End })
	})
	return !outside
}

// sameEvent reports whether two articles tell of one event: some linked sentences have a name or figure in common. Where none of those
// linked holds any, it is enough that the comparison is trusted: they do not share little, or one link is sure. Else other events are
// told in set phrases. Figures alone do not keep articles apart in which no name is known: one event is counted differently.
func (r *reader) sameEvent(al *aligned, trusted bool) bool {
	x, y := r.accounts[al.a].sentences, r.accounts[al.b].sentences
	var named, otherNames, otherFigures bool
	for _, l := range al.links {
		s, t := &x[l.i], &y[l.j]
		if (trusted || l.sure()) && (meet(s.names, t.names) || meet(s.figures, t.figures)) {
			return true
		}
		named = named || len(s.names)+len(t.names) > 0
		otherNames = otherNames || min(len(s.names), len(t.names)) > 0
		otherFigures = otherFigures || min(len(s.figures), len(t.figures)) > 0
	}
	return trusted && !otherNames && !(named && otherFigures)
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
