package told

import (
	"slices"
	"strings"

	"github.com/cespare/xxhash/v2"

	"parallax/app/internal/article"
	"parallax/app/internal/compare"
)

// That nobody else tells a thing cannot be seen as surely as that two do: what is told in quite other words shares nothing that could
// be found. So it is said only where two things come together. No sentence of the other article shares so much with it that it
// might tell it; and it names somebody or something, or gives a figure, that the other does not hold at all. Who tells it would hardly
// leave out both.

const (
	// maybe is how many pairs of sentences of two articles may be expected to share by chance what two share (as in package compare,
	// after Karlin and Altschul 1990), if the two may tell the same. For a match it is a hundredth of that.
	maybe = 0.1
	// maybeFree is the same where but one name or figure points away from an article, of which the sentence tells nothing else that is
	// known and has no name or figure of its own: a single rare word.
	maybeFree = 1
	// atLeast is the number of sentences that shorter articles are taken to have: a word is not common because its text is short.
	atLeast = 30
	// perArticle is how many sentences articles are taken to have, to estimate from the articles that hold a word the share of sentences.
	perArticle = 20
)

// perhaps reports whether article b may tell sentence i of article a, of which so many names and figures point away: one of its
// sentences shares a name and a figure with it, or words, names and figures that two sentences hardly share by chance. free are the
// sentences of b that tell nothing else known; nil where the articles are not known to tell of one event.
func (r *reader) perhaps(a, i, b, away int, free []bool) bool {
	x, y := r.accounts[a], r.accounts[b]
	s := &x.sentences[i]
	for j := range y.sentences {
		t := &y.sentences[j]
		if meet(s.names, t.names) && meet(s.figures, t.figures) {
			return true
		}
		switch c := chance(x, y, s, t); {
		case c <= maybe, c <= maybeFree && away < 2 && free != nil && free[j] && r.away(b, j, a) == 0:
			return true
		}
	}
	return false
}

// chance gives how many pairs of sentences of two accounts may be expected to share what s and t share, if all fell at random; of
// two that share nothing, all. Package compare reckons so for rows; here it is any two sentences of any two articles, read beforehand.
func chance(x, y *account, s, t *said) float64 {
	n, m := float64(max(len(x.sentences), atLeast)), float64(max(len(y.sentences), atLeast))
	out := n * m
	one := func(hash uint64) { out *= float64(x.holds[hash]) / n * float64(y.holds[hash]) / m }
	eachShared(s.names, t.names, one)
	eachShared(s.figures, t.figures, one)
	for i, j := 0, 0; i < len(s.words) && j < len(t.words); {
		v, w := s.words[i], t.words[j]
		switch {
		case v.head < w.head:
			i++
		case v.head > w.head:
			j++
		default:
			p, q := float64(x.holds[v.head])/n, float64(y.holds[v.head])/m
			if most := max(p, q, v.share); most <= 1./6 && sharesForm(s.words[i:], t.words[j:]) { // what each sixth sentence holds tells nothing
				out *= max(p, v.share) * max(q, v.share)
			}
			for i < len(s.words) && s.words[i].head == v.head {
				i++
			}
			for j < len(t.words) && t.words[j].head == v.head {
				j++
			}
		}
	}
	return out
}

// sharesForm reports whether two lists that begin with words of one head hold forms of one word.
func sharesForm(s, t []word) bool {
	head := s[0].head
	for _, v := range s {
		for _, w := range t {
			if v.head == head && w.head == head && formsOfOne(v.text, w.text) {
				return true
			}
		}
	}
	return false
}

// eachShared calls do with what two ascending lists share.
func eachShared(xs, ys []uint64, do func(uint64)) {
	for i, j := 0, 0; i < len(xs) && j < len(ys); {
		switch {
		case xs[i] < ys[j]:
			i++
		case xs[i] > ys[j]:
			j++
		default:
			do(xs[i])
			i, j = i+1, j+1
		}
	}
}

func meet(xs, ys []uint64) bool {
	found := false
	eachShared(xs, ys, func(uint64) { found = true })
	return found
}

// away counts the names and figures of sentence i of article a that article b does not hold at all. Of a name of several words none
// that is longer than three letters may stand there; the outlet's own name points at nothing.
func (r *reader) away(a, i, b int) int {
	n := 0
	for _, hash := range r.accounts[a].sentences[i].figures {
		if !r.w.in(b, hash) {
			n++
		}
	}
	return n + r.awayNames(a, i, b)
}

// awayNames is away for names alone.
func (r *reader) awayNames(a, i, b int) int {
	n := 0
	if len(r.accounts[a].sentences[i].names) == 0 {
		return n
	}
	text, outlet := r.accounts[a].texts[i], strings.ToLower(r.c.Articles[a].Outlet)
	r.eachName(text, func(hash uint64, at article.Span) {
		name := text[at.Start:at.End]
		if !r.w.in(b, hash) && !strings.Contains(outlet, strings.ToLower(name)) && !r.w.holdsOf(b, name) {
			n++
		}
	})
	return n
}

// in reports whether an article holds a word, name or figure.
func (w *words) in(n int, hash uint64) bool {
	_, found := slices.BinarySearch(w.of[n], hash)
	return found
}

// holdsOf reports whether an article holds one of the longer words of a name, or all of one that has none.
func (w *words) holdsOf(n int, name string) bool {
	long, held, all := false, false, true
	compare.EachWord(name, func(word string, _ bool, _ article.Span) {
		in := w.in(n, xxhash.Sum64String(word))
		if all = all && in; len(word) > 3 {
			long = true
			held = held || in
		}
	})
	return held || !long && all
}

// clash reports whether two sentences tell of different things in the same words: names and figures both have, and none in common.
// Where no names are known it takes two figures of each.
func clash(s, t *said) bool {
	if meet(s.names, t.names) || meet(s.figures, t.figures) {
		return false
	}
	n, figures := min(len(s.names), len(t.names)), min(len(s.figures), len(t.figures))
	return n > 0 && figures > 0 || n == 0 && figures > 1
}
