package compare

import (
	"strings"

	"parallax/app/internal/names"
)

// figures adds what the sentence counts and measures.
func (r *factReader) figures() {
	for i := 0; i < len(r.toks); i++ {
		if t := &r.toks[i]; r.taken[i] || t.kind == 'w' && t.starts&startsFigure == 0 && !(r.base == "de" && germanNumber(t.low) > 0) {
			continue
		}
		if end := r.figure(i); end > i {
			i = end - 1
		}
	}
}

// figure adds the figure that starts at token i and gives the token behind it, i when there is none.
func (r *factReader) figure(i int) int {
	if among(r.base, "en|de|") {
		if end := r.score(i); end > i {
			return end
		}
		if end := r.vote(i); end > i {
			return end
		}
	}
	if r.base == "en" {
		if end := r.magnitude(i); end > i {
			return end
		}
	}
	c, a, j, ok := r.amount(i)
	if !ok {
		return i
	}
	lead := i
	if r.low(i-1) == "minus" {
		if lead--; r.low(lead-1) == "or" || !a.negate() {
			return i
		}
	}
	what, end, ok := r.object(i, j, c, &a)
	limit, from := r.limit(lead, a)
	fate := ""
	if r.base == "en" && a.unit == nil && c.fraction == "" {
		if what, fate, end, ok = r.fated(from, j, what, end, ok); fate != "" {
			ok = r.sure(i, j, c)
		}
	}
	if r.base == "de" && a.unit == nil && c.fraction == "" {
		counted := ok
		if what, fate, end, ok = r.germanFate(from, j, what, end, ok); fate != "" && !counted {
			ok = r.sure(i, j, c)
		}
	}
	if !ok || end <= i {
		return i
	}
	end = r.parts(from, end, &a)
	if a.unit != nil && a.fraction == "" {
		a.Unit = a.unit.name
	}
	a.Limit = limit
	end = r.limitBehind(end, &a)
	r.addFigure(from, end, a, what, fate)
	return end
}

// addFigure adds the figure in tokens from to end.
func (r *factReader) addFigure(from, end int, a Amount, what noun, fate string) {
	f := Fact{Kind: FigureFact, Span: r.span(from, end), Value: a.String(), Amount: a, What: what.text, words: what.words, fate: fate}
	f.measure = r.measured(&f, end)
	f.about, f.verbs = r.around(from, end)
	f.key = f.quantity()
	r.facts = append(r.facts, f)
}

// amount reads the number or the range at token i with its currency or measure, and gives the token behind it.
func (r *factReader) amount(i int) (c reckoned, a Amount, j int, ok bool) {
	at := i
	a.unit = r.currency(i)
	if a.unit != nil {
		for at++; r.low(at) == "$"; at++ {
		}
	}
	if c, j, ok = r.count(at); !ok || !r.free(i, j) {
		return c, a, i, false
	}
	a.Low, a.High, a.step, a.fraction = c.value, c.value, c.step, c.fraction
	if a.unit != nil && r.glued(j) { // $5m
		f := 0.0
		switch r.low(j) {
		case "m":
			f = 1e6
		case "k":
			f = 1e3
		case "b":
			f = 1e9
		}
		if f > 0 {
			a.Low, a.High, a.step, j = times(a.Low, f), times(a.High, f), times(a.step, f), j+1
		}
	}
	if a.unit != nil && numberScales[r.base] == nil && scaled(r.low(j)) {
		return c, a, i, false // $5 miljard: how much nobody here knows
	}
	if d, k, ok := r.rangeEnd(i, j); ok && c.fraction == "" {
		if c.scale == 1 && d.scale > 1 && c.value < d.value/d.scale { // 2 to 3 million
			a.Low = times(a.Low, d.scale)
		}
		if d.value > a.Low {
			a.High, j = d.value, k
		}
	}
	if a.unit == nil && c.fraction == "" {
		a.unit, j = r.unit(j)
		if d, k, ok := r.rangeEnd(i, j); ok && a.unit != nil && a.Low == a.High && among(r.low(j), "and|und|et|y|") { // between 4 % and 5 %
			if u, end := r.unit(k); u == a.unit && d.value > a.Low {
				a.High, j = d.value, end
			}
		}
	}
	return c, a, j, true
}

// object reads what the amount in tokens i to j counts or is of, and gives the token behind it; false where it is no figure after all.
func (r *factReader) object(i, j int, c reckoned, a *Amount) (what noun, end int, ok bool) {
	switch {
	case c.fraction != "":
		k := j
		if r.is(k, wordSetOf.of) {
			k++
		}
		if u, end := r.unit(k + 1); u != nil && among(r.low(k), "a|an|") { // half a mile
			a.unit, a.fraction = u, ""
			return noun{}, end, true
		}
		a.unit = partOfAll
		return r.part(j)
	case a.unit == nil:
		what, end, ok = r.counted(j)
		return what, end, ok && r.sure(i, j, c)
	case a.unit.timed() && (r.hyphen(j) > 0 || r.aged(i)): // an age, a 40-hour-week
		return what, j, false
	case a.unit.timed() && (r.low(j) == "old" || r.base == "de" && among(r.low(j), germanOld)):
		return what, j + 1, true
	case r.hyphen(j-2) > 0: // the five-year conflict, a 40-km convoy
		what, end = r.compound(j)
		return what, end, true
	case !a.unit.timed() && r.is(j, wordSetOf.of):
		if what, end, ok = r.part(j); ok {
			return what, end, true
		}
	}
	return noun{}, j, true
}

// quantity is the key of a figure: its dimension, what happened to what is counted and the head of that; "" after the dimension where
// what is counted is not said.
func (f *Fact) quantity() string {
	key := f.Amount.dimension() + " " + f.fate
	if len(f.words) > 0 {
		return key + " " + f.words[len(f.words)-1]
	}
	return key + " "
}

// currency gives the currency whose sign stands at token i, before a number.
func (r *factReader) currency(i int) *unit {
	switch low := r.low(i); {
	case i >= len(r.toks):
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
	if r.glued(i) && !(r.toks[i-1].kind == 'p' && strings.Contains("(“\"‘«„[~≈<>+–—，。、（", r.low(i-1))) {
		return false
	}
	if i > 0 && r.low(i-1) == "+" || i > 1 && r.low(i-1) == "in" && (numberWords[r.low(i-2)] > 0 || r.toks[i-2].kind == 'n') && !r.timedAt(j) || i > 1 && r.low(i-1) == "of" && r.low(i-2) == "out" {
		return false
	}
	if i > 0 && r.toks[i-1].kind == 'n' && !r.taken[i-1] || j < len(r.toks) && r.toks[j].kind == 'n' {
		return false
	}
	if r.is(j, wordSetOf.clock) || r.low(j) == "in" && j+1 < len(r.toks) && (r.toks[j+1].kind == 'n' || numberWords[r.low(j+1)] > 0) && j == i+1 {
		return false
	}
	if r.base == "de" && (r.low(j) == "zu" && j+1 < len(r.toks) && r.toks[j+1].kind == 'n' || i > 1 && r.low(i-1) == "zu" && r.toks[i-2].kind == 'n') { // 3 zu 1
		return false
	}
	if !r.glued(j) {
		return true
	}
	switch t := r.toks[j]; {
	case t.kind == 'w':
		_, known := units[t.low]
		return known || among(t.low, "人|m|k|b|")
	case strings.Contains("/:°", t.low):
		return t.low == "°" || !r.glued(j+1)
	case among(t.low, "-|–|"):
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
	if u = units[low]; u == nil || r.toks[j].possessive || low == "grad" && (r.base != "de" || r.upper(j+1) || r.low(j-2) == "um") { // grad students, um 180 Grad
		return nil, i
	}
	if among(r.low(j+1), "²|³|") && r.glued(j+1) {
		return units[low+r.low(j+1)], j + 2
	}
	if t := r.low(j + 2); r.low(j+1) == "/" && r.glued(j+1) || among(r.low(j+1), "per|pro|par|por|a|an|") {
		in := ""
		switch {
		case among(t, "h|hour|stunde|heure|hora|"):
			in = u.name + "/h"
		case among(t, "s|second|sekunde|seconde|segundo|"):
			in = u.name + "/s"
		}
		if in != "" { // 20 litres per second are no litres
			return units[strings.Replace(in, "mi/h", "mph", 1)], j + 3
		}
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
	if !r.upper(i-1) || r.is(i-1, r.stop) || r.is(i-1, limitWords) || r.base == "de" && !c.bare {
		return true
	}
	if m, ok := r.mention(i - 1); ok && m.group.Kind == names.Place {
		return true
	}
	return false
}
