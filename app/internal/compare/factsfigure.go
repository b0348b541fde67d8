package compare

import (
	"math"
	"slices"
	"strings"

	"parallax/app/internal/names"
)

// figures adds what the sentence counts and measures.
func (r *factReader) figures() {
	for i := 0; i < len(r.toks); i++ {
		if r.taken[i] {
			continue
		}
		if end := r.figure(i); end > i {
			i = end - 1
		}
	}
}

// A reckoned is a number with its scale as it is read from tokens.
type reckoned struct {
	value, step float64
	fraction    string // "1/2"
	bare        bool   // digits without a sign between them or a scale behind: may be a year or part of a name
	digits      int
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
		if r.hyphen(j) > 0 && r.low(j+1) == "old" {
			return start // an age
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

// count reads the number at token i: 1,234 or 1.2 million, "two dozen", "twenty-two", "a hundred", "two-thirds", "half".
func (r *factReader) count(i int) (c reckoned, end int, ok bool) {
	if i >= len(r.toks) {
		return c, i, false
	}
	if t := r.toks[i]; t.kind == 'n' {
		if t.num.bad {
			return c, i, false
		}
		c = reckoned{value: t.num.value, step: math.Pow10(-t.num.places), bare: t.num.plain, digits: t.num.digits}
		for n := c.value; t.num.places == 0 && n >= 10 && math.Mod(n, 10) == 0; n /= 10 {
			c.step *= 10
		}
		end = i + 1
	} else if c, end, ok = r.spelled(i); !ok {
		return c, i, false
	}
	for scale := numberScales[r.base]; c.fraction == "" && r.word(end); end++ {
		f := scale[strings.TrimSuffix(r.low(end), ".")]
		if f == 0 || r.upper(end) && r.base == "en" {
			break
		}
		c.value, c.step, c.bare = c.value*f, c.step*f, false
	}
	return c, end, true
}

// spelled reads a number written in English words.
func (r *factReader) spelled(i int) (c reckoned, end int, ok bool) {
	if r.base != "en" || !r.word(i) || r.upper(i) && !r.first(i) {
		return c, i, false
	}
	low := r.low(i)
	if low == "half" {
		return reckoned{value: .5, fraction: "1/2"}, i + 1, r.low(i-1) != "-" && !r.is(i-1, wordSetOf.ordinal)
	}
	if low == "a" || low == "an" || low == "one" {
		return r.single(i)
	}
	v, known := numberWords[low]
	if !known {
		return c, i, false
	}
	end = i + 1
	if v >= 20 && r.low(end) == "-" && r.glued(end) && numberWords[r.low(end+1)] > 0 && numberWords[r.low(end+1)] < 10 {
		v, end = v+numberWords[r.low(end+1)], end+2
	}
	if f := r.afterHyphen(end); fractionWords[f] > 0 {
		return reckoned{value: v / fractionWords[f], fraction: digits(v) + "/" + digits(fractionWords[f])}, end + 1 + r.hyphen(end), true
	}
	if r.low(end) == "hundred" {
		v, end = v*100, end+1
		if r.low(end) == "and" && numberWords[r.low(end+1)] > 0 {
			v, end = v+numberWords[r.low(end+1)], end+2
			if u := numberWords[r.low(end+1)]; r.low(end) == "-" && u > 0 && u < 10 {
				v, end = v+u, end+2
			}
		}
	}
	return reckoned{value: v, step: 1}, end, true
}

// single reads what "a" or "one" starts: a third of, a dozen, a hundred, a mile where a limit stands before it.
func (r *factReader) single(i int) (c reckoned, end int, ok bool) {
	f, next := r.afterHyphen(i+1), r.low(i+1)
	behind := i + 2 + r.hyphen(i+1)
	switch {
	case fractionWords[f] > 0 && (r.low(behind) == "of" || r.low(i) == "one"):
		return reckoned{value: 1 / fractionWords[f], fraction: "1/" + digits(fractionWords[f])}, behind, true
	case r.low(i) != "an" && numberScales["en"][next] > 0 && r.word(i+1):
		return reckoned{value: 1, step: 1}, i + 1, true
	}
	u, j := r.unit(i + 1)
	if u == nil || r.glued(j) && r.low(j) == "-" {
		return c, i, false
	}
	limit, _ := r.limit(i, Amount{unit: u})
	return reckoned{value: 1, step: 1}, i + 1, limit != Exactly || r.low(i) == "one" && !u.timed()
}

// hyphen gives 1 when token i is a hyphen within a word.
func (r *factReader) hyphen(i int) int {
	if r.glued(i) && r.glued(i+1) && (r.low(i) == "-" || r.low(i) == "‑") {
		return 1
	}
	return 0
}

// afterHyphen gives the word at token i, or behind the hyphen there.
func (r *factReader) afterHyphen(i int) string { return r.low(i + r.hyphen(i)) }

// free reports whether the number in tokens i to j stands by itself: it is no part of a designation (SU-30, B-52), a time, a
// score, a telephone number, "24/7", an ordinal, a number of a number ("one in five").
func (r *factReader) free(i, j int) bool {
	if r.glued(i) && !(r.toks[i-1].kind == 'p' && strings.Contains("(“\"‘«„[~≈<>+–—", r.low(i-1))) {
		return false
	}
	if i > 0 && r.low(i-1) == "+" || i > 1 && r.low(i-1) == "in" && (r.low(i-2) == "one" || r.toks[i-2].kind == 'n') || i > 1 && r.low(i-1) == "of" && r.low(i-2) == "out" {
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

// rangeEnd reads the second number of a range: 10–15, "10 to 15", "two or three", "between 10 and 15".
func (r *factReader) rangeEnd(start, j int) (reckoned, int, bool) {
	link, before := r.low(j), r.low(start-1)
	switch {
	case (link == "-" || link == "–") && r.glued(j) && r.glued(j+1):
	case link == "to" && before != "from", link == "or" && r.toks[j-1].kind == 'w' && numberWords[r.low(j-1)] > 0:
	case link == "and" && before == "between":
	default:
		return reckoned{}, j, false
	}
	c, k, ok := r.count(j + 1)
	if !ok || c.fraction != "" || r.glued(k) && r.toks[k].kind != 'p' {
		return c, j, false
	}
	return c, k, true
}

// unit reads the measure at token j, and gives the token behind it; nil when there is none.
func (r *factReader) unit(j int) (*unit, int) {
	j += r.hyphen(j)
	if j >= len(r.toks) || r.toks[j].kind == 'n' {
		return nil, j
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
	u := units[low]
	if u == nil || r.toks[j].possessive {
		return nil, j
	}
	if (r.low(j+1) == "²" || r.low(j+1) == "³") && r.glued(j+1) {
		return units[low+r.low(j+1)], j + 2
	}
	if low == "km" && r.low(j+1) == "/" && r.low(j+2) == "h" {
		return units["km/h"], j + 3
	}
	if r.low(j+1) == "/" && r.glued(j+1) || len(low) == 1 && r.upper(j) {
		return nil, j
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

// limitWords end an expression of limits, as limits lists them.
var limitWords = func() map[string]bool {
	set := map[string]bool{}
	for k := range limits {
		set[k[strings.LastIndexByte(k, ' ')+1:]] = true
	}
	return set
}()

// limits say how sharply a number is meant.
var limits = map[string]Limit{
	"about": About, "some": About, "around": About, "roughly": About, "approximately": About, "circa": About, "estimated": About, "~": About, "≈": About,
	"over": Over, "above": Over, "more than": Over, "greater than": Over, "higher than": Over, ">": Over, "beyond": Over,
	"under": Under, "below": Under, "less than": Under, "fewer than": Under, "<": Under,
	"at least": AtLeast, "no fewer than": AtLeast, "no less than": AtLeast, "not less than": AtLeast, "a minimum of": AtLeast,
	"up to": UpTo, "at most": UpTo, "as many as": UpTo, "as much as": UpTo, "no more than": UpTo, "not more than": UpTo, "a maximum of": UpTo,
	"nearly": Nearly, "almost": Nearly, "close to": Nearly,
	"rund": About, "etwa": About, "ungefähr": About, "mehr als": Over, "über": Over, "weniger als": Under, "unter": Under, "mindestens": AtLeast,
	"bis zu": UpTo, "höchstens": UpTo, "fast": Nearly, "knapp": Nearly, "beinahe": Nearly,
	"environ": About, "plus de": Over, "moins de": Under, "au moins": AtLeast, "jusqu'à": UpTo, "jusqu’à": UpTo, "près de": Nearly, "presque": Nearly,
	"unos": About, "unas": About, "aproximadamente": About, "más de": Over, "menos de": Under, "al menos": AtLeast, "hasta": UpTo, "casi": Nearly, "cerca de": Nearly,
}

// limit reads the limit before token i and gives where it starts.
func (r *factReader) limit(i int, a Amount) (Limit, int) {
	for n := min(3, i); n > 0; n-- {
		key := r.low(i - n)
		for k := i - n + 1; k < i; k++ {
			key += " " + r.low(k)
		}
		l, ok := limits[key]
		if !ok || r.hyphen(i-n-1) > 0 { // a turn-around
			continue
		}
		from := i - n
		if l == Over && a.unit.timed() && n == 1 && !slices.Contains([]string{"for", "well", "just", "after", "of"}, r.low(from-1)) {
			return Exactly, i // "over two weeks" is during
		}
		if w := r.low(from - 1); w == "well" || w == "just" || w == "an" && key == "estimated" {
			from--
		}
		return l, from
	}
	return Exactly, i
}

// limitBehind reads "or so", "or more" and "+" at token j.
func (r *factReader) limitBehind(j int, a *Amount) int {
	if r.low(j) != "or" || a.Limit != Exactly {
		return j
	}
	switch r.low(j + 1) {
	case "so":
		a.Limit = About
	case "more":
		a.Limit = AtLeast
	case "less", "fewer":
		a.Limit = UpTo
	default:
		return j
	}
	return j + 2
}
