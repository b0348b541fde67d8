package compare

import (
	"slices"
	"strings"
)

// differ notes the figures and the date of which two matched sentences, or groups of them, give another value.
func (g *gridder) differ(row int, as, bs []int) {
	for _, a := range as {
		if x := &g.Facts[a]; x.Kind == FigureFact {
			if b := g.counterpart(x, as, bs); b >= 0 && !x.Amount.agrees(g.Facts[b].Amount) && !(x.Amount.unit == magnitudeUnit && g.sequel(as) != g.sequel(bs)) {
				g.add(row, a, b)
			}
		}
	}
	happened := func(of []int) (out []int) {
		for _, n := range of {
			if f := &g.Facts[n]; f.Kind == DateFact && f.From.Known() && !f.spoken {
				out = append(out, n)
			}
		}
		return out
	}
	x, y := happened(as), happened(bs)
	if len(x) == 0 || len(y) == 0 || g.sequel(as) != g.sequel(bs) {
		return
	}
	if len(x) > 1 && len(y) > 1 {
		g.differAmongSeveral(row, x, y)
		return
	}
	near, away := [2]int{}, -1.0
	for _, a := range x {
		for _, b := range y {
			if g.Facts[a].meets(&g.Facts[b]) {
				return
			}
			if !g.Facts[a].goesAlong(&g.Facts[b]) {
				continue
			}
			p, _ := g.Facts[a].reach()
			q, _ := g.Facts[b].reach()
			if d := p.Sub(q).Abs().Hours(); away < 0 || d < away {
				near, away = [2]int{a, b}, d
			}
		}
	}
	if away >= 0 {
		g.add(row, near[0], near[1])
	}
}

// differAmongSeveral notes the days of which two sentences, each of several dates, give another: both are exact, go along with no other date of
// the other sentence, and with none agree.
func (g *gridder) differAmongSeveral(row int, x, y []int) {
	partner := func(a int, of []int) int {
		at := -1
		for _, b := range of {
			p, q := &g.Facts[a], &g.Facts[b]
			if p.meets(q) || p.goesAlong(q) && at >= 0 {
				return -1
			}
			if p.goesAlong(q) {
				at = b
			}
		}
		return at
	}
	for _, a := range x {
		if b := partner(a, y); b >= 0 && g.Facts[a].From.Day > 0 && g.Facts[b].From.Day > 0 && len(g.Facts[a].words) == 0 && partner(b, x) == a {
			g.add(row, a, b)
		}
	}
}

// sequel reports whether the sentences of facts tell of one more event: "a second quake".
func (g *gridder) sequel(facts []int) bool {
	for _, n := range facts {
		for _, w := range strings.FieldsFunc(g.al.Sentences[g.Facts[n].Article][g.Facts[n].Sentence].Text, func(r rune) bool { return !inWord(r) }) {
			if among(strings.ToLower(w), "aftershock|aftershocks|second|third|again|another|further|anew|afterwards|") {
				return true
			}
		}
	}
	return false
}

// goesAlong reports whether two dates go with the same verb or noun, or stand in sentences of like words where verbs are not known.
func (f *Fact) goesAlong(g *Fact) bool {
	if len(f.words) > 0 && len(g.words) > 0 {
		n := 0
		for _, w := range f.words {
			if slices.Contains(g.words, w) {
				n++
			}
		}
		return n >= 2 && 2*n >= min(len(f.words), len(g.words))
	}
	return slices.ContainsFunc(f.about, func(a string) bool {
		return slices.ContainsFunc(g.about, func(b string) bool { return sameVerb(a, b) })
	})
}

func (g *gridder) add(row, a, b int) {
	if d := (Difference{row, a, b}); !slices.ContainsFunc(g.Differs, func(e Difference) bool { return e.A == a && e.B == b }) {
		g.Differs = append(g.Differs, d)
	}
}

// counterpart gives the one figure among bs that counts the same as x, which must be the only one of its kind among as; -1 is none.
func (g *gridder) counterpart(x *Fact, as, bs []int) int {
	alike := func(of []int) (int, int) {
		at, n := -1, 0
		for _, i := range of {
			if f := &g.Facts[i]; f.Kind == FigureFact && f.same(x) {
				at, n = i, n+1
			}
		}
		return at, n
	}
	if _, n := alike(as); n != 1 {
		return -1
	}
	if b, n := alike(bs); n == 1 {
		return b
	}
	return -1
}

// same reports whether two figures of matched sentences are of one thing: the same measure, the same thing counted, and the same said of
// it. Where what is counted is not said, the words beside must tell.
func (f *Fact) same(g *Fact) bool {
	if (f.Amount.unit == nil) != (g.Amount.unit == nil) || f.Amount.unit != nil && f.Amount.unit.base != g.Amount.unit.base || f.fate != g.fate || f.part() != g.part() {
		return false
	}
	if f.fate == "" && len(f.verbs) > 0 && len(g.verbs) > 0 && !slices.ContainsFunc(f.verbs, func(v string) bool {
		return slices.ContainsFunc(g.verbs, func(w string) bool { return sameVerb(v, w) })
	}) {
		return false
	}
	if f.Amount.unit == scoreUnit { // of one match: both sides are the same
		x, y := namesIn(f.about), namesIn(g.about)
		return len(x) > 1 && len(y) > 1 && len(x) == len(y) && !slices.ContainsFunc(x, func(w string) bool { return !slices.Contains(y, w) })
	}
	common := func(w string) bool { return slices.Contains(g.words, w) }
	if f.Amount.unit == nil {
		return f.sameHead(g)
	}
	if len(f.words) > 0 && len(g.words) > 0 {
		return slices.ContainsFunc(f.words, common)
	}
	shared, name := false, false
	for _, w := range f.about {
		if slices.Contains(g.about, w) {
			shared, name = true, name || w[0] == '@'
		}
	}
	return shared && f.measure == g.measure && (name || len(namesIn(f.about)) == 0 || len(namesIn(g.about)) == 0) && f.Amount.Low+g.Amount.Low != 100
}

// namesIn gives the words that are names.
func namesIn(words []string) []string {
	return slices.DeleteFunc(slices.Clone(words), func(w string) bool { return w[0] != '@' })
}

// beside counts the words and names that stand beside both figures.
func (f *Fact) beside(g *Fact) (n int) {
	for _, w := range f.about {
		if slices.Contains(g.about, w) {
			n++
		}
	}
	return n
}

// sameHead reports whether two figures count the same; of people it must be said what happened to them.
func (f *Fact) sameHead(g *Fact) bool {
	if len(f.words) == 0 || len(g.words) == 0 {
		return false
	}
	head, other := f.words[len(f.words)-1], g.words[len(g.words)-1]
	if head == other {
		return f.fate != "" || head != "people"
	}
	return len(head) >= 5 && len(other) >= 5 && sameStem(head, other)
}

// subject is what tells a figure's subject from all others: its measure, all the words of what is counted, in any order, and what was done
// with it; "" where those are fewer than three.
func (f *Fact) subject() string {
	if f.Kind != FigureFact || len(f.words) < 2 || len(f.verbs) == 0 && f.fate == "" || f.part() {
		return ""
	}
	words := slices.Clone(f.words)
	slices.Sort(words)
	base := ""
	if f.Amount.unit != nil {
		base = f.Amount.unit.base
	}
	did := f.fate
	if did == "" {
		did = f.verbs[0]
	}
	return base + " " + strings.Join(slices.Compact(words), " ") + " " + did
}
