package compare

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"parallax/app/internal/article"
	"parallax/app/internal/sorting"
)

// mostShared is how many reasons a row gives: more are not read.
const mostShared = 8

// mostForms is how many words that only one cell has are looked through for forms of each other: of more, as in a transcript without
// full stops, some always are.
const mostForms = 400

// A use is a token of a row with its place.
type use struct {
	token
	article  int
	cell     int // which sentence of the cell
	sentence int // of the article
	at       int // which token of the sentence
}

// A reason is one thing that cells share.
type reason struct {
	weight float32
	uses   []use // of one term, or of two forms of one word
}

// An explainer finds out what cells share.
type explainer struct {
	*space
	group  []int32 // per term: its group of uses in the row at hand, plus one; -1 tells nothing
	told   []int8  // per term: 1 tells something, -1 nothing, 0 was not asked yet
	total  int     // sentences
	order  []int   // articles; the first two in an order that does not depend on which was named first
	uses   []use   // of the row at hand, in the order of the text
	room   []use   // the same by term
	proper []bool  // per term: whether it names something
	kin    float64 // of two articles; see kinship
	first  [][]int // per article, per sentence: how many tokens come before it
	spots  []int32 // per token; see following
}

func newExplainer(sp *space) *explainer {
	e := &explainer{space: sp, group: make([]int32, len(sp.lex.terms)), told: make([]int8, len(sp.lex.terms)), order: sp.order()}
	tokens := 0
	for k, t := range sp.texts {
		e.total += len(t)
		e.first = append(e.first, make([]int, len(t)))
		for i := range t {
			e.first[k][i] = tokens
			tokens += len(sp.tokens[k][i])
		}
	}
	e.spots = make([]int32, tokens)
	e.proper = sp.properTerms()
	e.kin = sp.kinship(e.proper)
	return e
}

// explain fills in what the cells of a row share and where it stands, and gives all that they share, until it is called again.
func (e *explainer) explain(row *Row) []reason {
	uses := e.uses[:0]
	row.Marks = make([][][]article.Span, len(row.Cells))
	for _, k := range e.order {
		row.Marks[k] = make([][]article.Span, len(row.Cells[k]))
		for c, i := range row.Cells[k] {
			for at, t := range e.tokens[k][i] {
				uses = append(uses, use{t, k, c, i, at})
			}
		}
	}
	e.uses = uses
	reasons := e.reasons(uses)
	sorting.By(reasons, func(x, y reason) int { return cmp.Compare(y.weight, x.weight) })
	row.Shared = e.read(reasons)
	for _, r := range reasons {
		for _, u := range r.uses {
			row.Marks[u.article][u.cell] = append(row.Marks[u.article][u.cell], u.Span)
		}
	}
	for _, cell := range row.Marks {
		for _, spans := range cell {
			sorting.By(spans, func(x, y article.Span) int { return cmp.Compare(x.Start, y.Start) })
		}
	}
	return reasons
}

// reasons lists the terms that stand in more than one cell, and the words of which another form does, where they tell anything.
func (e *explainer) reasons(uses []use) []reason {
	groups := e.byTerm(uses)
	var out []reason
	var left [][]use
	for _, g := range groups {
		if shared(g) {
			out = append(out, reason{e.rare[byTerm][g[0].term], g})
		} else if t := e.lex.terms[g[0].term]; !t.named() && t.runes >= 5 {
			left = append(left, g)
		}
	}
	for len(left) > 1 && len(left) < mostForms {
		g := left[0]
		left = left[1:]
		m := slices.IndexFunc(left, func(h []use) bool {
			return h[0].article != g[0].article && sameStem(e.lex.terms[g[0].term].key, e.lex.terms[h[0].term].key)
		})
		if m >= 0 {
			both := slices.Concat(g, left[m])
			out = append(out, reason{min(e.rare[byTerm][g[0].term], e.rare[byTerm][left[m][0].term]), both})
			left = slices.Delete(left, m, m+1)
		}
	}
	return out
}

// byTerm groups uses of terms that tell anything, in order of first use.
func (e *explainer) byTerm(uses []use) [][]use {
	var sizes []int
	for _, u := range uses {
		if e.group[u.term] == 0 {
			sizes = append(sizes, 0)
			if e.group[u.term] = -1; e.telling(u.term) {
				e.group[u.term] = int32(len(sizes))
			}
		}
		if n := e.group[u.term]; n > 0 {
			sizes[n-1]++
		}
	}
	e.room = slices.Grow(e.room[:0], len(uses))
	groups, room := make([][]use, len(sizes)), e.room
	for n, size := range sizes {
		groups[n] = room[len(room) : len(room) : len(room)+size]
		room = room[:len(room)+size]
	}
	for _, u := range uses {
		if n := e.group[u.term]; n > 0 {
			groups[n-1] = append(groups[n-1], u)
		}
	}
	for _, u := range uses {
		e.group[u.term] = 0
	}
	return slices.DeleteFunc(groups, func(g []use) bool { return len(g) == 0 })
}

// shared reports whether uses stand in more than one cell.
func shared(uses []use) bool {
	return slices.ContainsFunc(uses, func(u use) bool { return u.article != uses[0].article })
}

// telling is tells, asked once for each term.
func (e *explainer) telling(n int32) bool {
	if e.told[n] == 0 {
		if e.told[n] = -1; e.tells(n) {
			e.told[n] = 1
		}
	}
	return e.told[n] > 0
}

// tells reports whether sharing a term says anything: names and figures do, words that few sentences here and few other
// articles of the collection have do. Short words are common in every language (Zipf 1935), so they have to be rarer here.
func (e *explainer) tells(n int32) bool {
	t := e.lex.terms[n]
	if t.named() {
		return true
	}
	df := 0
	for k := range e.df {
		df += int(e.df[k][n])
	}
	if t.runes < 5 && df > max(2, e.total/40) || df > max(3, e.total/12) {
		return false
	}
	return e.rarity == nil || 2*int(e.held[n]) <= e.rarity.All()-len(e.texts)
}

// sameStem takes two words for forms of one when they begin alike, at least five letters and three quarters of the longer, or when
// one begins or ends with the other, as a compound does: "airstrikes" and "strikes". Both have five letters or more.
func sameStem(x, y string) bool {
	if len(x) < len(y) {
		x, y = y, x
	}
	if x[0] != y[0] && x[len(x)-1] != y[len(y)-1] {
		return false
	}
	if strings.HasPrefix(x, y) || strings.HasSuffix(x, y) {
		return true
	}
	n := 0
	for n < len(x) && n < len(y) && x[n] == y[n] {
		n++
	}
	for n > 0 && n < len(x) && !utf8.RuneStart(x[n]) {
		n--
	}
	if n < 5 {
		return false
	}
	runes := utf8.RuneCountInString(x[:n])
	return runes >= 5 && 4*runes >= 3*max(utf8.RuneCountInString(x), utf8.RuneCountInString(y))
}

// forms joins what the articles write, each once: "Deir Ezzor = Deir al-Zor" for a name, "advance ~ advances" for a word.
func (e *explainer) forms(uses []use) string {
	first := e.lex.terms[uses[0].term]
	sign := " ~ "
	if first.named() {
		sign = " = "
	}
	var folded [3]string
	out, n := "", 0
	for k := range e.texts {
		at := slices.IndexFunc(uses, func(u use) bool { return u.article == k }) // one form of each article
		if at < 0 {
			continue
		}
		u := uses[at]
		text := e.texts[u.article][u.sentence].Text[u.Start:u.End]
		f := foldWord(text)
		if slices.Contains(folded[:n], f) {
			continue
		}
		if folded[n], n = f, n+1; out != "" {
			out += sign
		}
		out += text
		if first.key[0] == '=' {
			break
		}
	}
	return out
}
