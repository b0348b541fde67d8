package collection

import (
	"cmp"
	"encoding/binary"
	"slices"

	"parallax/app/internal/sorting"
)

// A Pair is two articles that tell some of the same. A sentence counts as told in the other when it stands in a strong or likely row
// of their comparison, is linked to a sentence told in another order, or shares half its words on end with one; likely rows below a
// score of compare.LikelyFrom count only where one sentence matches one and they share a figure. Articles that share little, or of
// which no linked sentences have a name or figure in common though they hold some, make no pair: they tell of different events.
type Pair struct {
	A, B  int     // numbers of articles, A before B
	Share float64 // of the sentences of the one with fewer, the share that the other tells too, above 0; kept in thousandths
	Links []Link  // by BlockA, then BlockB; no two alike
}

// A Link says that two blocks tell the same, at least in part. Blocks are indices in Article.Blocks.
type Link struct {
	BlockA, BlockB int
	Strong         bool // nearly always right; else about four of five are
}

// A Telling says that a block of an article is told in another one too.
type Telling struct {
	Block             int // of the article that was asked about
	Other, OtherBlock int // the number of the other article, and the block there
	Strong            bool
}

// A Thing is something told: by several articles, or by one outlet where no match was found in what others tell of the same event.
type Thing struct {
	Members []Member // by Article, then Sentence
	Strong  bool     // several tell it and at least one match is strong; else all are likely
	Perhaps []int    // articles that share something with one of these and may tell it too, ascending
	Outlets int      // how many outlets tell it, each article whose outlet is not known counting for itself; counted on opening
}

// Several reports whether more than one outlet tells it.
func (t Thing) Several() bool { return t.Outlets > 1 }

// A Member is a sentence: the number of its article, and its index in Article.Sentences.
type Member struct{ Article, Sentence int }

// EachPair calls do with each pair of articles that share something, a before b, by a, then b. What a pair shares is as in
// Pair.Share; it is above 0.
func (f *File) EachPair(do func(a, b int, share float64)) {
	for a := range f.n {
		f.after(a, func(b int, share float64, _ *links) { do(a, b, share) })
	}
}

// Sharing lists the pairs of article n, without links; n is A or B in each. They come by the number of the other article.
func (f *File) Sharing(n int) []Pair {
	var out []Pair
	before := f.before(n)
	for _, a := range before {
		f.after(a, func(b int, share float64, _ *links) {
			if b == n {
				out = append(out, Pair{A: a, B: n, Share: share})
			}
		})
	}
	f.after(n, func(b int, share float64, _ *links) { out = append(out, Pair{A: n, B: b, Share: share}) })
	return out
}

// Told lists what of article n stands in other articles, by Block, then Other, then OtherBlock: nothing for an article of which
// nothing is told elsewhere.
func (f *File) Told(n int) []Telling {
	var out []Telling
	before := f.before(n)
	for _, a := range before {
		f.after(a, func(b int, _ float64, l *links) {
			for b == n && l.next() {
				out = append(out, Telling{l.BlockB, a, l.BlockA, l.Strong})
			}
		})
	}
	f.after(n, func(b int, _ float64, l *links) {
		for l.next() {
			out = append(out, Telling{l.BlockA, b, l.BlockB, l.Strong})
		}
	})
	sorting.By(out, func(x, y Telling) int {
		return cmp.Or(x.Block-y.Block, x.Other-y.Other, x.OtherBlock-y.OtherBlock)
	})
	return out
}

// Things lists what is told: by several outlets first, those that most outlets tell before the others; then by one outlet alone. It unpacks
// the whole list at every call.
func (f *File) Things() []Thing {
	r := reader{b: f.told}
	if end := f.pairsAt(f.n); end <= len(r.b) {
		r.b = r.b[end:]
	} else {
		return nil
	}
	out := make([]Thing, 0, r.count())
	for range cap(out) {
		head := r.int()
		if head>>2 > len(r.b) {
			return nil
		}
		members, article := make([]Member, head>>2), 0
		for i := range members {
			article += r.int()
			members[i] = Member{article, r.int()}
		}
		var perhaps []int
		if head&2 > 0 {
			perhaps = make([]int, r.count())
		}
		next := 0
		for i := range perhaps {
			perhaps[i] = next + r.int()
			next = perhaps[i] + 1
		}
		if r.bad || article >= f.n || len(members) == 0 || next > f.n {
			return nil
		}
		out = append(out, Thing{members, head&1 > 0, perhaps, f.telling(members)})
	}
	return out
}

// telling counts the outlets of members.
func (f *File) telling(members []Member) int {
	var known []int
	n, last := 0, -1
	for _, m := range members {
		if m.Article == last {
			continue
		}
		last = m.Article
		if o := f.Outlet(last); o >= len(f.outlets) || f.outlets[o] == "" {
			n++
		} else if !slices.Contains(known, o) {
			known = append(known, o)
		}
	}
	return n + len(known)
}

// Absent lists the articles in which a thing was not found though they share something with one that tells it, by number; none of an
// outlet that tells it, and none that may tell it.
func (f *File) Absent(t Thing) []int {
	var out []int
	tells := func(n int) bool {
		o := f.Outlet(n)
		named := o < len(f.outlets) && f.outlets[o] != ""
		return slices.ContainsFunc(t.Members, func(m Member) bool { return m.Article == n || named && f.Outlet(m.Article) == o })
	}
	last := -1
	for _, m := range t.Members {
		if m.Article == last || m.Article < 0 || m.Article >= f.n {
			continue
		}
		last = m.Article
		for _, p := range f.Sharing(last) {
			if other := p.A + p.B - last; !tells(other) && !slices.Contains(t.Perhaps, other) {
				out = append(out, other)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func (f *File) pairsAt(n int) int { return int(binary.LittleEndian.Uint32(f.row(n)[18:])) }

// pairs reads those of article n; an empty reader where the table points astray.
func (f *File) pairs(n int) reader {
	from, to := f.pairsAt(n), f.pairsAt(n+1)
	if from > to || to > len(f.told) {
		return reader{bad: true}
	}
	return reader{b: f.told[from:to]}
}

// before lists the articles before n with which it makes a pair.
func (f *File) before(n int) []int {
	r := f.pairs(n)
	out, next := make([]int, r.count()), 0
	for i := range out {
		out[i] = next + r.int()
		if next = out[i] + 1; r.bad || next > n {
			return nil
		}
	}
	return out
}

// after calls do with each pair of article n and one after it.
func (f *File) after(n int, do func(b int, share float64, l *links)) {
	r := f.pairs(n)
	for range r.count() {
		r.int()
	}
	b := n
	for range r.count() {
		b += 1 + r.int()
		share := float64(r.int()) / 1000
		l := links{r: &r, left: r.count()}
		if r.bad || b >= f.n || share > 1 {
			return
		}
		do(b, share, &l)
		for l.next() {
		}
	}
}

// links reads those of a pair one by one.
type links struct {
	Link
	r    *reader
	left int
}

func (l *links) next() bool {
	if l.left == 0 || l.r.bad {
		return false
	}
	l.left--
	v := l.r.int()
	l.BlockA += v >> 1
	l.Strong = v&1 > 0
	l.BlockB = l.r.int()
	return !l.r.bad
}
