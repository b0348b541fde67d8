package compare

import (
	"strings"

	"parallax/app/internal/names"
)

// figures adds what the sentence counts and measures.
func (r *factReader) figures() {
	for i := 0; i < len(r.toks); i++ {
		if t := &r.toks[i]; r.taken[i] || t.kind == 'w' && t.starts&startsFigure == 0 {
			continue
		}
		if end := r.figure(i); end > i {
			i = end - 1
		}
	}
}

// figure adds the figure that starts at token i and gives the token behind it, i when there is none.
func (r *factReader) figure(i int) int {
	start := i
	money := r.currency(i)
	if money != nil {
		for i++; r.low(i) == "$"; i++ {
		}
	}
	c, j, ok := r.count(i)
	if !ok || !r.free(start, j) {
		return start
	}
	a := Amount{Low: c.value, High: c.value, step: c.step, fraction: c.fraction, unit: money}
	if money != nil && r.glued(j) { // $5m
		if f := map[string]float64{"m": 1e6, "k": 1e3, "b": 1e9}[r.low(j)]; f > 0 {
			a.Low, a.High, a.step, j = a.Low*f, a.High*f, a.step*f, j+1
		}
	}
	if c.fraction == "" {
		if d, k, ok := r.rangeEnd(start, j); ok && d.value > c.value {
			if c.digits < d.digits && d.value >= 1e6*c.value { // 2 to 3 million
				a.Low *= d.step
			}
			a.High, j = d.value, k
			c.bare = c.bare && d.bare
		}
	}
	var what noun
	if a.unit == nil {
		a.unit, j = r.unit(j)
	}
	switch {
	case c.fraction != "":
		if what, j, ok = r.part(j); !ok {
			return start
		}
		a.unit = partOfAll
	case a.unit == nil:
		if what, j, ok = r.counted(j, c); !ok || !r.sure(start, j, c) {
			return start
		}
	case a.unit.timed():
		if r.hyphen(j) > 0 {
			return start // an age, a 40-hour-week
		}
		what, j = r.lasting(i, j)
	default:
		if r.glued(j) && r.low(j) == "-" { // a 40-km convoy
			what, j = r.compound(j)
		} else if w, k, ok := r.part(j); ok && r.is(j, wordSetOf.of) {
			what, j = w, k
		}
	}
	if a.unit != nil {
		a.Unit = a.unit.name
	}
	begin := start
	a.Limit, begin = r.limit(start, a)
	j = r.limitBehind(j, &a)
	f := Fact{Kind: FigureFact, Span: r.span(begin, j), Value: a.String(), Amount: a, What: what.text, words: what.words}
	f.key = f.quantity()
	r.facts = append(r.facts, f)
	return j
}

// quantity is the key of a figure: the base of its unit and the head of what is counted, or the amount where that is not said.
func (f *Fact) quantity() string {
	base := ""
	if f.Amount.unit != nil {
		base = f.Amount.unit.base
	}
	if len(f.words) > 0 {
		return base + " " + f.words[len(f.words)-1]
	}
	low, high := f.Amount.bounds()
	return base + " " + digits(low) + " " + digits(high)
}

// currency gives the currency whose sign stands at token i, before a number.
func (r *factReader) currency(i int) *unit {
	switch low := r.low(i); {
	case r.toks[i].kind == 'p' && strings.Contains("$€£¥", low):
		return units[low]
	case low == "us" && r.low(i+1) == "$" && r.glued(i+1):
		return units["us$"]
	}
	return nil
}

// free reports whether the number in tokens i to j stands by itself: it is no part of a designation (SU-30, B-52), a time, a
// score, a telephone number, "24/7", an ordinal, a number of a number ("one in five").
func (r *factReader) free(i, j int) bool {
	if r.glued(i) && !(r.toks[i-1].kind == 'p' && strings.Contains("(“\"‘«„[~≈<>+–—", r.low(i-1))) {
		return false
	}
	if i > 0 && r.low(i-1) == "+" || i > 1 && r.low(i-1) == "in" && (numberWords[r.low(i-2)] > 0 || r.toks[i-2].kind == 'n') && !r.timedAt(j) || i > 1 && r.low(i-1) == "of" && r.low(i-2) == "out" {
		return false
	}
	if i > 0 && r.toks[i-1].kind == 'n' || j < len(r.toks) && r.toks[j].kind == 'n' {
		return false
	}
	if r.is(j, wordSetOf.clock) || r.low(j) == "in" && j+1 < len(r.toks) && (r.toks[j+1].kind == 'n' || numberWords[r.low(j+1)] > 0) && j == i+1 {
		return false
	}
	if !r.glued(j) {
		return true
	}
	switch t := r.toks[j]; {
	case t.kind == 'w':
		_, known := units[t.low]
		return known || t.low == "m" || t.low == "k" || t.low == "b"
	case strings.Contains("/:°", t.low):
		return t.low == "°" || !r.glued(j+1)
	case t.low == "-" || t.low == "–":
		return r.glued(j+1) || t.low == "–"
	}
	return true
}

// timedAt reports whether a measure of time stands at token j.
func (r *factReader) timedAt(j int) bool {
	u, _ := r.unit(j)
	return u.timed()
}

// unit reads the measure at token j, and gives the token behind it; nil when there is none.
func (r *factReader) unit(i int) (u *unit, j int) {
	j = i + r.hyphen(i)
	if j >= len(r.toks) || r.toks[j].kind == 'n' {
		return nil, i
	}
	low := r.low(j)
	if r.base == "fr" {
		low = strings.TrimPrefix(strings.TrimPrefix(low, "d’"), "d'")
	}
	if k := j + 1 + r.hyphen(j+1); r.word(k) && r.word(j) {
		if u := units[low+" "+r.low(k)]; u != nil {
			return u, k + 1
		}
	}
	if low == "°" && r.word(j+1) {
		low, j = low+r.low(j+1), j+1
	}
	if u = units[low]; u == nil || r.toks[j].possessive {
		return nil, i
	}
	if (r.low(j+1) == "²" || r.low(j+1) == "³") && r.glued(j+1) {
		return units[low+r.low(j+1)], j + 2
	}
	if low == "km" && r.low(j+1) == "/" && r.low(j+2) == "h" {
		return units["km/h"], j + 3
	}
	if r.low(j+1) == "/" && r.glued(j+1) || len(low) == 1 && r.upper(j) {
		return nil, i
	}
	return u, j + 1
}

// sure reports whether a bare number before a noun counts it: not in "Route 66 runs", "the 2016 elections" or "World War Two soldiers".
func (r *factReader) sure(i, j int, c reckoned) bool {
	if c.bare && c.digits == 4 && c.value >= 1500 && c.value <= 2100 {
		l, _ := r.limit(i, Amount{})
		return l != Exactly
	}
	if !r.upper(i-1) || r.is(i-1, r.stop) || r.is(i-1, limitWords) {
		return true
	}
	if m, ok := r.mention(i - 1); ok && m.group.Kind == names.Place {
		return true
	}
	return false
}
