package compare

import (
	"fmt"
	"iter"
	"slices"

	"parallax/app/internal/article"
	"parallax/app/internal/names"
)

// Align matches the sentences of two or three articles in order: one to one, one to a few, two to two. t and r, which tells how common
// words are in the collection, may be nil.
// It does not matter which article comes first: the same sentences match. Of three each two are aligned, and what they share is
// joined. Between two matches the articles take turns, a paragraph at a time, each at its own pace.
func Align(t *names.Table, r Rarity, docs ...*article.Article) (Alignment, error) {
	texts, err := sentences(docs)
	if err != nil {
		return Alignment{}, err
	}
	return align(t, r, texts, &pacer{}), nil
}

// A Work is a T under way: call Step until it reports true, then Result; call Stop to give up before.
type Work[T any] struct {
	next func() (struct{}, bool)
	stop func()
	more func() bool // of the step at hand
	out  T
}

// begin makes a Work of what do does, which asks the pacer in every round.
func begin[T any](do func(rest *pacer) T) *Work[T] {
	w := &Work[T]{}
	w.next, w.stop = iter.Pull(func(yield func(struct{}) bool) {
		w.out = do(&pacer{yield: func() bool { return w.more() || yield(struct{}{}) }}) // to yield takes longer than to ask
	})
	return w
}

// Begin is Align in steps.
func Begin(t *names.Table, r Rarity, docs ...*article.Article) (*Work[Alignment], error) {
	texts, err := sentences(docs)
	if err != nil {
		return nil, err
	}
	return begin(func(rest *pacer) Alignment { return align(t, r, texts, rest) }), nil
}

// Step works on for as long as more says so, which it asks after a few sentences' worth of work (less than a millisecond for
// articles of a thousand sentences), and reports whether all is done.
func (w *Work[T]) Step(more func() bool) (done bool) {
	if !more() {
		return false
	}
	w.more = more
	_, under := w.next()
	return !under
}

// Result gives what came out, once Step has reported that all is done.
func (w *Work[T]) Result() T { return w.out }

// Stop lets go of a comparison that is not wanted any more: Step then reports that all is done, and Result is the zero value.
func (w *Work[T]) Stop() { w.stop() }

// A pacer lets long work be put down and taken up again: the work asks it in every round.
type pacer struct {
	yield   func() bool // false: give up; nil never rests
	stopped bool
	rounds  int
}

// restEvery is how many rounds are worked through before one rests: to rest takes longer than a short round.
const restEvery = 4

// on rests where that is due; false tells the work to return at once, whatever it has.
func (p *pacer) on() bool {
	if p.rounds++; p.yield == nil || p.stopped || p.rounds%restEvery > 0 {
		return !p.stopped
	}
	p.stopped = !p.yield()
	return !p.stopped
}

func sentences(docs []*article.Article) ([][]article.Sentence, error) {
	if len(docs) < 2 || len(docs) > 3 {
		return nil, fmt.Errorf("compare takes two or three articles, not %d", len(docs))
	}
	texts := make([][]article.Sentence, len(docs))
	for k, d := range docs {
		texts[k] = d.Sentences()
	}
	return texts, nil
}

// align does the work of Align, resting where it is told to; what it gives when told to stop is nothing.
func align(t *names.Table, r Rarity, texts [][]article.Sentence, rest *pacer) Alignment {
	if len(texts) == 3 {
		return alignThree(t, r, texts, rest)
	}
	return alignTwo(t, r, texts, rest)
}

func alignTwo(t *names.Table, r Rarity, texts [][]article.Sentence, rest *pacer) Alignment {
	sp := newSpace(t, r, texts, rest)
	if !rest.on() {
		return Alignment{}
	}
	lines, links := matchPair(sp, rest)
	e := newExplainer(sp)
	rows := e.rows(lines, rest)
	if !rest.on() {
		return Alignment{}
	}
	if little(rows, texts) && sparse(rows, texts) {
		rows = apart(rows, func(r Row) bool { return len(r.Shared) == 0 }) // no neighbours bear them out, and they share nothing worth naming
	}
	out := Alignment{Rows: rows, Sentences: texts}
	out.Crossed = e.crossed(out.Rows, links, rest)
	out.Rows = mix(out.better(), texts)
	var all []wording
	all, out.Copied, out.Wording = sp.copied(rest)
	if !rest.on() {
		return Alignment{}
	}
	out.Crossed = append(out.Crossed, e.copies(&out, all)...)
	out.settleCrossed()
	out.count()
	return out
}

// rows explains and grades lines.
func (e *explainer) rows(lines []line, rest *pacer) []Row {
	out := make([]Row, 0, len(lines))
	for _, l := range lines {
		if !rest.on() {
			break
		}
		row := Row{Cells: [][]int{l.cells[0].list(), l.cells[1].list()}}
		if row.Only() < 0 {
			row.Score = l.score
			row.Strength = e.grade(&row, e.explain(&row))
		}
		out = append(out, row)
	}
	return out
}

// alone gives the sentences of a cell a row each.
func alone(cells [][]int, k int) []Row {
	var out []Row
	for _, i := range cells[k] {
		row := Row{Cells: make([][]int, len(cells))}
		row.Cells[k] = []int{i}
		out = append(out, row)
	}
	return out
}

// sparse reports whether of no article a quarter of the sentences stands in matches of any strength.
func sparse(rows []Row, texts [][]article.Sentence) bool {
	for k, all := range texts {
		if 4*in(rows, k, Weak) >= len(all) {
			return false
		}
	}
	return true
}

// in counts the sentences of article k in matches of such strength or more.
func in(rows []Row, k int, least Strength) (n int) {
	for _, r := range rows {
		if r.Strength >= least {
			n += len(r.Cells[k])
		}
	}
	return n
}

// count fills in how many sentences stand where.
func (a *Alignment) count() {
	linked := a.linked()
	for k, text := range a.Sentences {
		at := make([]Strength, len(text)) // of their rows
		for _, r := range a.Rows {
			for _, i := range r.Cells[k] {
				at[i] = r.Strength
			}
		}
		var n [4]int // matched, elsewhere, weak, only
		for i, s := range at {
			switch {
			case s > Weak:
				n[0]++
			case linked[k][i]:
				n[1]++
			case s == Weak:
				n[2]++
			default:
				n[3]++
			}
		}
		a.Matched, a.Elsewhere = append(a.Matched, n[0]), append(a.Elsewhere, n[1])
		a.Weak, a.Only = append(a.Weak, n[2]), append(a.Only, n[3])
	}
}

// better parts the weak rows of which one side is told elsewhere altogether: that is the better guess.
func (a *Alignment) better() []Row {
	linked := a.linked()
	return apart(a.Rows, func(r Row) bool {
		for k, cell := range r.Cells {
			if !slices.ContainsFunc(cell, func(i int) bool { return !linked[k][i] }) {
				return true
			}
		}
		return false
	})
}

// linked tells of each sentence of each article whether Crossed links it.
func (a *Alignment) linked() [][]bool {
	out := make([][]bool, len(a.Sentences))
	for k, text := range a.Sentences {
		out[k] = make([]bool, len(text))
	}
	for _, c := range a.Crossed {
		out[c.A][c.I], out[c.B][c.J] = true, true
	}
	return out
}

// apart gives the sentences of the weak rows that are to be parted a row each.
func apart(rows []Row, part func(r Row) bool) []Row {
	var out []Row
	for _, r := range rows {
		if r.Strength != Weak || !part(r) {
			out = append(out, r)
			continue
		}
		for k := range r.Cells {
			out = append(out, alone(r.Cells, k)...)
		}
	}
	return out
}
