package told

import (
	"cmp"
	"slices"

	"parallax/app/internal/article"
	"parallax/app/internal/collection"
)

const (
	// held is the mean probability of the links between two groups of sentences from which they tell one thing. Half of the
	// links may be missing, so a chain of three holds and a longer one breaks.
	held = 0.4
	// mostThings bounds how many things of either kind are kept.
	mostThings = 4_000
)

// several lists what more than one article tells, those that most outlets tell first.
func (r *reader) several(all []aligned) []collection.Thing {
	g := newGraph(r, all)
	g.merge(true)
	g.merge(false)
	type entry struct {
		collection.Thing
		outlets, articles int
		p                 float64
	}
	var list []entry
	for _, members := range append(g.clusters(), g.left()...) {
		e := entry{p: g.mean(members)}
		e.Strong = g.holdsStrong(members)
		for _, m := range members {
			e.Members = append(e.Members, g.nodes[m])
		}
		slices.SortFunc(e.Members, compareMembers)
		e.outlets, e.articles = spread(r.c.Articles, e.Members)
		list = append(list, e)
	}
	slices.SortFunc(list, func(x, y entry) int {
		return cmp.Or(y.outlets-x.outlets, y.articles-x.articles, -compareBool(x.Strong, y.Strong), cmp.Compare(y.p, x.p),
			compareMembers(x.Members[0], y.Members[0]))
	})
	var out []collection.Thing
	for _, e := range list[:min(len(list), mostThings)] {
		out = append(out, e.Thing)
	}
	return out
}

func compareMembers(x, y collection.Member) int {
	return cmp.Or(x.Article-y.Article, x.Sentence-y.Sentence)
}

// spread counts the outlets and the articles of members, as collection.Thing counts outlets.
func spread(articles []article.Article, members []collection.Member) (outlets, all int) {
	known, last := map[string]bool{}, -1
	for _, m := range members {
		if m.Article == last {
			continue
		}
		last = m.Article
		all++
		if o := articles[last].Outlet; o == "" || !known[o] {
			outlets++
			known[o] = true
		}
	}
	return outlets, all
}

// A graph holds sentences and the links between them.
type graph struct {
	*reader
	nodes    []collection.Member
	edges    []edge           // the surest first
	of       map[[2]int]*edge // by both nodes, the lower first
	compared map[[2]int]bool  // articles
	group    []int            // per node, the group it is in
	members  [][]int          // per group; nil where it went into another
}

type edge struct {
	x, y   int // nodes, x before y
	p      float64
	strong bool
}

func newGraph(r *reader, all []aligned) *graph {
	g := &graph{reader: r, of: map[[2]int]*edge{}, compared: map[[2]int]bool{}}
	numbers := map[collection.Member]int{}
	node := func(m collection.Member) int {
		n, ok := numbers[m]
		if !ok {
			n = len(g.nodes)
			numbers[m] = n
			g.nodes = append(g.nodes, m)
			g.group = append(g.group, n)
			g.members = append(g.members, []int{n})
		}
		return n
	}
	for _, al := range all {
		g.compared[[2]int{al.a, al.b}] = true
		for _, l := range al.links {
			if !l.sure() || clash(&r.accounts[al.a].sentences[l.i], &r.accounts[al.b].sentences[l.j]) {
				continue
			}
			x, y := node(collection.Member{Article: al.a, Sentence: l.i}), node(collection.Member{Article: al.b, Sentence: l.j})
			g.edges = append(g.edges, edge{min(x, y), max(x, y), l.p, l.strong})
		}
	}
	slices.SortStableFunc(g.edges, func(x, y edge) int { return cmp.Or(-compareBool(x.strong, y.strong), cmp.Compare(y.p, x.p)) })
	for i := range g.edges {
		g.of[[2]int{g.edges[i].x, g.edges[i].y}] = &g.edges[i]
	}
	return g
}

// merge joins groups along the edges, the surest first, until none holds (average linkage; Sokal and Michener 1958).
func (g *graph) merge(strong bool) {
	for again := true; again; {
		again = false
		for _, e := range g.edges {
			x, y := g.group[e.x], g.group[e.y]
			if x == y || strong && !e.strong || g.between(g.members[x], g.members[y]) < held || !g.together(g.members[x], g.members[y]) {
				continue
			}
			for _, n := range g.members[y] {
				g.group[n] = x
			}
			g.members[x], g.members[y] = append(g.members[x], g.members[y]...), nil
			again = true
		}
	}
}

// between gives the mean probability of the links between two groups. Articles that were not compared do not count, nor do neighbours
// in one article, which may tell a thing together; two other places of one article do.
func (g *graph) between(xs, ys []int) float64 {
	sum, n := 0.0, 0
	for _, x := range xs {
		for _, y := range ys {
			if p, ok := g.link(x, y); ok {
				sum += p
				n++
			}
		}
	}
	return sum / float64(max(n, 1))
}

// together reports whether any two articles of two groups, brought together by others, may tell one thing: one link between them
// holds, or a sentence of one may be told by one of the other without a clash.
func (g *graph) together(xs, ys []int) bool {
	type articles struct{ a, b int }
	may := map[articles]bool{}
	for _, x := range xs {
		for _, y := range ys {
			a, b := g.nodes[x], g.nodes[y]
			if a.Article == b.Article {
				continue
			}
			on := articles{a.Article, b.Article}
			may[on] = may[on] || g.of[[2]int{min(x, y), max(x, y)}] != nil || g.maybe(a, b)
		}
	}
	for _, ok := range may {
		if !ok {
			return false
		}
	}
	return true
}

// maybe reports whether two sentences may tell the same.
func (g *graph) maybe(a, b collection.Member) bool {
	x, y := g.accounts[a.Article], g.accounts[b.Article]
	s, t := &x.sentences[a.Sentence], &y.sentences[b.Sentence]
	return !clash(s, t) && chance(x, y, s, t) <= maybe
}

// link gives the probability that two nodes tell the same; false when nothing is known of it.
func (g *graph) link(x, y int) (float64, bool) {
	x, y = min(x, y), max(x, y)
	if e := g.of[[2]int{x, y}]; e != nil {
		return e.p, true
	}
	a, b := g.nodes[x], g.nodes[y]
	if a.Article == b.Article {
		d := a.Sentence - b.Sentence
		return 0, d < -1 || d > 1
	}
	return 0, g.compared[[2]int{min(a.Article, b.Article), max(a.Article, b.Article)}]
}

// clusters lists the groups of more than one node.
func (g *graph) clusters() [][]int {
	return slices.DeleteFunc(slices.Clone(g.members), func(m []int) bool { return len(m) < 2 })
}

// left lists, for nodes that went into no group because what they are linked to stands in another, each with what it is linked to most
// surely and the other such nodes of its article: two articles tell that, whatever a third does.
func (g *graph) left() (out [][]int) {
	used := map[int]bool{}
	for _, e := range g.edges {
		for _, turn := range [2][2]int{{e.x, e.y}, {e.y, e.x}} {
			x, to := turn[0], turn[1]
			if len(g.members[x]) != 1 || used[x] { // a group of its own is as long as it was
				continue
			}
			members := []int{to}
			for _, f := range g.edges {
				if z := f.x + f.y - to; (f.x == to || f.y == to) && len(g.members[z]) == 1 && !used[z] && g.nodes[z].Article == g.nodes[x].Article {
					used[z] = true
					members = append(members, z)
				}
			}
			out = append(out, members)
		}
	}
	return out
}

// mean gives that of the known links within a group.
func (g *graph) mean(members []int) float64 {
	sum, n := 0.0, 0
	for i, x := range members {
		for _, y := range members[:i] {
			if p, ok := g.link(x, y); ok {
				sum += p
				n++
			}
		}
	}
	return sum / float64(max(n, 1))
}

func (g *graph) holdsStrong(members []int) bool {
	for i, x := range members {
		for _, y := range members[:i] {
			if e := g.of[[2]int{min(x, y), max(x, y)}]; e != nil && e.strong {
				return true
			}
		}
	}
	return false
}
