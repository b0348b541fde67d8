package compare

import (
	"cmp"
	"slices"
	"strings"

	"parallax/app/internal/article"
	"parallax/app/internal/names"
	"parallax/app/internal/sorting"
)

// pairs lists which two of three articles are aligned with each other.
var pairs = [3][2]int{{0, 1}, {0, 2}, {1, 2}}

// A link is a row of two of three articles.
type link struct {
	cells    [3]run
	pair     int // index in pairs
	strength Strength
	score    float64
	row      Row    // of the two alone
	text     string // says which of two equal links comes first, whatever order the articles were named in
}

// alignThree aligns each two of three articles and joins what they share into rows of three, the surest first, so that no match of
// two is lost for the third and it does not matter which is named first. What does not fit the order of the rows so far is told
// elsewhere.
func alignThree(t *names.Table, r Rarity, texts [][]article.Sentence, rest *pacer) Alignment {
	var links []link
	out := Alignment{Sentences: texts}
	for n, p := range pairs {
		two := alignTwo(t, r, [][]article.Sentence{texts[p[0]], texts[p[1]]}, rest)
		if !rest.on() {
			return Alignment{}
		}
		for _, row := range two.Rows {
			if row.Only() < 0 {
				links = append(links, newLink(row, n, texts))
			}
		}
		for _, c := range two.Crossed {
			c.A, c.B = p[0], p[1]
			out.Crossed = append(out.Crossed, c)
		}
	}
	sorting.By(links, func(x, y link) int {
		return cmp.Or(cmp.Compare(y.strength, x.strength), cmp.Compare(y.score, x.score), strings.Compare(x.text, y.text))
	})
	var s stack
	var left []link
	for _, l := range links {
		if !rest.on() {
			return Alignment{}
		}
		if !s.add(l) && l.strength > Weak {
			left = append(left, l)
		}
	}
	sp := newSpace(t, r, texts, rest)
	if !rest.on() {
		return Alignment{}
	}
	e := newExplainer(sp)
	for _, row := range s.lines(texts) {
		if !rest.on() {
			return Alignment{}
		}
		if row.Only() < 0 && row.Shared == nil {
			e.explain(&row)
		}
		out.Rows = append(out.Rows, row)
	}
	out.Rows = mix(out.Rows, texts)
	for _, l := range left {
		p := pairs[l.pair]
		out.Crossed = append(out.Crossed, crossing(p[0], p[1], l.strength, l.row))
	}
	out.settleCrossed()
	out.count()
	_, out.Copied, out.Wording = sp.copied(rest)
	if !rest.on() {
		return Alignment{}
	}
	return out
}

func newLink(row Row, pair int, texts [][]article.Sentence) link {
	l := link{pair: pair, strength: row.Strength, score: row.Score, row: row}
	var first [2]string
	for n, k := range pairs[pair] {
		cell := row.Cells[n]
		l.cells[k] = run{cell[0], cell[len(cell)-1] + 1}
		first[n] = texts[k][cell[0]].Text
	}
	l.text = min(first[0], first[1]) + "\n" + max(first[0], first[1])
	return l
}

// A stack is rows of three articles in order. Any two hold an article in common, so the order of any two is beyond doubt.
type stack []level

type level struct {
	cells    [3]run
	strength [3]Strength // of the best link of each pair
	score    [3]float64
	only     *link // where it is of one link alone, so that its reasons are those of the two
}

// longestCell is how many sentences a cell of joined rows may have.
const longestCell = 6

// add joins a link with the rows that hold one of its sentences and reports whether it fits: without holes, and in the order of all
// three articles. What is only perhaps the same makes rows of its own, but joins none.
func (s *stack) add(l link) bool {
	var joined []level
	whole := level{cells: l.cells, only: &l}
	whole.strength[l.pair], whole.score[l.pair] = l.strength, l.score
	for grown := true; grown; {
		joined, grown = joined[:0], false
		for _, x := range *s {
			if x.meets(whole) {
				joined = append(joined, x)
			}
		}
		for _, x := range joined {
			grown = whole.join(x) || grown
		}
	}
	if len(joined) > 0 {
		if whole.only = nil; l.strength == Weak {
			return false
		}
	}
	for k, c := range whole.cells {
		n := 0 // sentences that a link holds
		for i := c.from; i < c.to; i++ {
			if l.cells[k].holds(i) || slices.ContainsFunc(joined, func(x level) bool { return x.cells[k].holds(i) }) {
				n++
			}
		}
		if n != c.to-c.from || n > longestCell {
			return false
		}
	}
	at, after := 0, false // how many rows come before it, whether one came after
	for _, x := range *s {
		if x.meets(whole) {
			continue
		}
		switch x.order(whole) {
		case -1:
			if after {
				return false
			}
			at++
		case 1:
			after = true
		default:
			return false
		}
	}
	if len(joined) > 0 {
		*s = slices.DeleteFunc(*s, func(x level) bool { return x.meets(whole) })
	}
	*s = slices.Insert(*s, at, whole)
	return true
}

func (r run) holds(i int) bool { return r.from <= i && i < r.to }

// meets reports whether two levels have a sentence in common.
func (x level) meets(y level) bool {
	for k := range x.cells {
		if a, b := x.cells[k], y.cells[k]; a.from < b.to && b.from < a.to {
			return true
		}
	}
	return false
}

// join takes x into w and reports whether that made it larger.
func (w *level) join(x level) (grown bool) {
	for k, c := range x.cells {
		d := &w.cells[k]
		if c.to == c.from {
			continue
		}
		if d.to == d.from {
			*d, grown = c, true
		}
		if c.from < d.from || c.to > d.to {
			d.from, d.to, grown = min(d.from, c.from), max(d.to, c.to), true
		}
	}
	for n := range pairs {
		w.strength[n], w.score[n] = max(w.strength[n], x.strength[n]), max(w.score[n], x.score[n])
	}
	return grown
}

// order is -1 where x comes before y in every article that both hold, 1 where it comes after, 0 where they cross.
func (x level) order(y level) int {
	all := 0
	for k := range x.cells {
		a, b := x.cells[k], y.cells[k]
		if a.to == a.from || b.to == b.from {
			continue
		}
		one := cmp.Compare(a.from, b.from)
		if all == 0 {
			all = one
		} else if all != one {
			return 0
		}
	}
	return all
}

// lines gives the rows with a row between for each sentence that stands in none. Three cells are as good as the weaker of the two
// links that hold them together.
func (s stack) lines(texts [][]article.Sentence) []Row {
	var out []Row
	var at [3]int
	upTo := func(k, end int) {
		for ; at[k] < end; at[k]++ {
			row := Row{Cells: make([][]int, 3)}
			row.Cells[k] = []int{at[k]}
			out = append(out, row)
		}
	}
	for _, l := range s {
		row := Row{Cells: make([][]int, 3)}
		filled := 0
		for k, c := range l.cells {
			if c.to > c.from {
				upTo(k, c.from)
				at[k], row.Cells[k] = c.to, c.list()
				filled++
			}
		}
		sorting.By(l.strength[:], cmp.Compare)
		sorting.By(l.score[:], cmp.Compare)
		row.Strength, row.Score = l.strength[4-filled], l.score[4-filled]
		if l.only != nil {
			row.Shared, row.Marks = l.only.row.Shared, make([][][]article.Span, 3)
			for n, k := range pairs[l.only.pair] {
				row.Marks[k] = l.only.row.Marks[n]
			}
		}
		out = append(out, row)
	}
	for k := range texts {
		upTo(k, len(texts[k]))
	}
	return out
}
