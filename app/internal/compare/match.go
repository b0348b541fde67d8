package compare

import (
	"cmp"
	"slices"
)

// A pair is a run of A that tells the same as a run of B.
type pair struct {
	a, b  run
	score float64 // mean probability of its pairs of sentences
}

// match finds what of A is told in B, in order. Every way to walk through both texts, skipping sentences and matching one
// with one to a few, has a weight; the probability of a pair of sentences is the weight of the ways that match it
// over that of all. The answer is the walk whose pairs have the greatest sum of probability over the price of a pair.
//
// The walks are those of Gale and Church (1993), with likeness in place of length; reading off probabilities instead
// of the one best walk follows Holmes and Durbin (1998), "Dynamic programming alignment accuracy".
func match(sp *space, a, b []vectors) []pair {
	t := tuned
	w := walks{t, len(a), len(b), findMoves(sp, a, b, t)}
	return fill(t, decode(t, len(b), w.pairs()), w.moves)
}

// fill adds pairs of single sentences that are clearly alike where rows leave room for them, the most alike first. In
// accounts that share little the few walks that hold such a pair are lost among the many that hold a chance one, so its
// probability is small although it is what a reader looks for. About one of three is right.
func fill(t tune, rows []pair, moves []move) []pair {
	var found []*move
	for k := range moves {
		if m := &moves[k]; m.step == (step{1, 1}) && float64(m.like) >= t.clear {
			found = append(found, m)
		}
	}
	slices.SortStableFunc(found, func(x, y *move) int { return cmp.Compare(y.like, x.like) })
	for _, m := range found {
		p := pair{run{int(m.i) - 1, int(m.i)}, run{int(m.j) - 1, int(m.j)}, 1. / 3}
		at, _ := slices.BinarySearchFunc(rows, p, func(x, y pair) int { return cmp.Compare(x.a.to, y.a.to) })
		if before := at > 0 && rows[at-1].b.to > p.b.from; before || at < len(rows) && (rows[at].a.from < p.a.to || rows[at].b.from < p.b.to) {
			continue
		}
		rows = slices.Insert(rows, at, p)
	}
	return rows
}

// A node is a pair of sentences with its probability.
type node struct {
	i, j int32
	p    float64
}

// chain is how good a row can be that ends at a node, by its shape: one to one so far, growing along A, or along B.
type chain struct {
	gain [3]float64
	from [3]int32 // shape of the node before in the same row; -1: the row begins here, after the row that ends at prev
	prev int32    // best node (times 3, plus shape) before the row, -1 for none
}

const (
	single = iota
	growA
	growB
)

// decode picks the rows of greatest gain from nodes, which are sorted by i, then j.
func decode(t tune, m int, nodes []node) []pair {
	type top struct {
		gain float64
		end  int32 // node times 3 plus shape
	}
	best := make([]top, m+1) // over all rows of A before this one, by how much of B is used
	for j := range best {
		best[j].end = -1
	}
	chains := make([]chain, len(nodes))
	above := []int32{} // nodes of the row of A before
	var next []int32
	for x := 0; x < len(nodes); {
		y := x
		for y < len(nodes) && nodes[y].i == nodes[x].i {
			y++
		}
		next = next[:0]
		if x > 0 && nodes[x-1].i != nodes[x].i-1 {
			above = above[:0]
		}
		for k := x; k < y; k++ {
			nd, c := nodes[k], &chains[k]
			g := nd.p - t.price
			c.prev = best[nd.j].end
			c.gain = [3]float64{best[nd.j].gain + g, -1e9, -1e9}
			c.from = [3]int32{-1, -1, -1}
			if at, ok := slices.BinarySearchFunc(above, nd.j, func(u, j int32) int { return int(nodes[u].j - j) }); ok {
				up := &chains[above[at]]
				c.gain[growA], c.from[growA] = up.gain[single]+g, single
				if up.gain[growA] > up.gain[single] {
					c.gain[growA], c.from[growA] = up.gain[growA]+g, growA
				}
			}
			if k > x && nodes[k-1].j == nd.j-1 {
				left := &chains[k-1]
				c.gain[growB], c.from[growB] = left.gain[single]+g, single
				if left.gain[growB] > left.gain[single] {
					c.gain[growB], c.from[growB] = left.gain[growB]+g, growB
				}
			}
			next = append(next, int32(k))
		}
		// carry the best of this row over: first what ends at j, then what ends before
		run := top{0, -1}
		at := x
		for j := 0; j <= m; j++ {
			for ; at < y && int(nodes[at].j)+1 == j; at++ {
				for shape := range 3 {
					if g := chains[at].gain[shape]; g > run.gain {
						run = top{g, int32(at*3 + shape)}
					}
				}
			}
			if run.gain > best[j].gain {
				best[j] = run
			}
		}
		above = append(above[:0], next...)
		x = y
	}
	return rowsOf(nodes, chains, best[m].end)
}

// rowsOf follows the chains back from the last node.
func rowsOf(nodes []node, chains []chain, end int32) []pair {
	find := func(i, j int32) int32 {
		k, _ := slices.BinarySearchFunc(nodes, node{i: i, j: j}, compareNodes)
		return int32(k)
	}
	var out []pair
	for end >= 0 {
		k, shape := end/3, end%3
		last := nodes[k]
		sum, count := 0.0, 0
		for {
			sum, count = sum+nodes[k].p, count+1
			from := chains[k].from[shape]
			if from < 0 {
				break
			}
			if shape == growA {
				k = find(nodes[k].i-1, nodes[k].j)
			} else {
				k = find(nodes[k].i, nodes[k].j-1)
			}
			shape = from
		}
		out = append(out, pair{
			a:     run{int(nodes[k].i), int(last.i) + 1},
			b:     run{int(nodes[k].j), int(last.j) + 1},
			score: min(sum/float64(count), 1),
		})
		end = chains[k].prev
	}
	slices.Reverse(out)
	return out
}

func compareNodes(x, y node) int {
	if x.i != y.i {
		return int(x.i - y.i)
	}
	return int(x.j - y.j)
}
