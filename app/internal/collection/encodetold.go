package collection

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// encodeTold packs the pairs and things of c, and gives where the pairs of each article start and the last end.
func encodeTold(c *Collection) ([]byte, []uint32, error) {
	before := make([][]int, len(c.Articles))
	for _, p := range c.Pairs {
		if p.A < 0 || p.A >= p.B || p.B >= len(c.Articles) {
			return nil, nil, fmt.Errorf("pair of articles %d and %d is out of order", p.A, p.B)
		}
		before[p.B] = append(before[p.B], p.A)
	}
	if !slices.IsSortedFunc(c.Pairs, func(x, y Pair) int { return cmp.Or(x.A-y.A, x.B-y.B) }) {
		return nil, nil, fmt.Errorf("pairs are out of order")
	}
	var w writer
	var starts []uint32
	pairs := c.Pairs
	for n := range c.Articles {
		starts = append(starts, uint32(len(w.b)))
		w.gaps(before[n])
		after := 0
		for after < len(pairs) && pairs[after].A == n {
			after++
		}
		w.uint(after)
		next := n + 1
		for _, p := range pairs[:after] {
			if err := w.pair(p, next); err != nil {
				return nil, nil, fmt.Errorf("pair of articles %s and %s: %w", c.Articles[p.A].ID, c.Articles[p.B].ID, err)
			}
			next = p.B + 1
		}
		pairs = pairs[after:]
	}
	starts = append(starts, uint32(len(w.b)))
	w.uint(len(c.Things))
	for i, t := range c.Things {
		if err := w.thing(t, len(c.Articles)); err != nil {
			return nil, nil, fmt.Errorf("thing %d: %w", i, err)
		}
	}
	return w.b, starts, nil
}

// gaps appends ascending numbers.
func (w *writer) gaps(numbers []int) {
	w.uint(len(numbers))
	next := 0
	for _, n := range numbers {
		w.uint(n - next)
		next = n + 1
	}
}

// pair appends p, of which B is next or later.
func (w *writer) pair(p Pair, next int) error {
	if p.B < next || !(p.Share > 0 && p.Share <= 1) {
		return fmt.Errorf("told twice, or the share %v is not above 0 and up to 1", p.Share)
	}
	w.uint(p.B - next)
	w.uint(max(1, int(math.Round(1000*p.Share))))
	w.uint(len(p.Links))
	last := Link{0, -1, false}
	for _, l := range p.Links {
		if l.BlockA < last.BlockA || l.BlockA == last.BlockA && l.BlockB <= last.BlockB || l.BlockB < 0 {
			return fmt.Errorf("link %+v is out of order", l)
		}
		w.uint(2*(l.BlockA-last.BlockA) + bit(l.Strong))
		w.uint(l.BlockB)
		last = l
	}
	return nil
}

func (w *writer) thing(t Thing, articles int) error {
	if len(t.Members) == 0 {
		return fmt.Errorf("nobody tells it")
	}
	w.uint(4*len(t.Members) + 2*bit(len(t.Perhaps) > 0) + bit(t.Strong))
	last := Member{0, -1}
	for _, m := range t.Members {
		if m.Article < last.Article || m.Article == last.Article && m.Sentence <= last.Sentence || m.Sentence < 0 || m.Article >= articles {
			return fmt.Errorf("sentence %+v is out of order", m)
		}
		w.uint(m.Article - last.Article)
		w.uint(m.Sentence)
		last = m
	}
	if len(t.Perhaps) == 0 {
		return nil
	}
	for i, n := range t.Perhaps {
		if n < 0 || n >= articles || i > 0 && n <= t.Perhaps[i-1] {
			return fmt.Errorf("article %d, which may tell it, is out of order", n)
		}
	}
	w.gaps(t.Perhaps)
	return nil
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}
