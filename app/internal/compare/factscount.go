package compare

import (
	"cmp"
	"math"
	"strings"
)

// A reckoned is a number with its scale as it is read from tokens.
type reckoned struct {
	value, step float64
	scale       float64 // a thousand, a million …
	fraction    string  // "1/2"
	bare        bool    // digits without a sign between them or a scale behind: may be a year or part of a name
	digits      int
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
	c.scale = 1
	for scale, most := numberScales[r.base], end+3; c.fraction == "" && r.word(end) && end < most; end++ { // two hundred thousand million
		f := cmp.Or(scale[strings.TrimSuffix(r.low(end), ".")], numberScales["zh"][r.low(end)])
		if f == 0 || r.upper(end) && r.base == "en" {
			break
		}
		c.value, c.step, c.scale, c.bare = times(c.value, f), times(c.step, f), c.scale*f, false
	}
	if r.base == "en" && r.toks[i].kind == 'w' && c.scale > 1 && r.low(end) == "and" && numberWords[r.low(end+1)] > 0 { // a hundred and forty
		if d, k, ok := r.spelled(end + 1); ok && d.fraction == "" && d.value < c.scale {
			c.value, c.step, end = c.value+d.value, 1, k
		}
	}
	return c, end, true
}

// spelled reads a number written in English words, in German up to 99.
func (r *factReader) spelled(i int) (c reckoned, end int, ok bool) {
	if v := germanNumber(r.low(i)); r.base == "de" && v > 0 && (!r.upper(i) || r.first(i)) && !among(r.low(i-1), "uhr|halb|viertel|dreiviertel|") {
		return reckoned{value: v, step: 1}, i + 1, true
	}
	if r.base != "en" || !r.word(i) || r.upper(i) && !r.first(i) {
		return c, i, false
	}
	low := r.low(i)
	if f := numberScales["en"][r.low(i+2)]; low == "half" && r.low(i+1) == "a" && f > 0 { // half a million
		return reckoned{value: f / 2, step: f / 10}, i + 3, true
	}
	if low == "half" {
		return reckoned{value: .5, fraction: "1/2"}, i + 1, r.low(i-1) != "-" && !r.is(i-1, wordSetOf.ordinal)
	}
	if among(low, "a|an|one|") {
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

// times gives v times a scale without the last bits that binary fractions leave over: 8.2 million is 8,200,000.
func times(v, scale float64) float64 {
	x := v * scale
	if n := math.RoundToEven(x); math.Abs(n-x) <= 1e-12*math.Abs(x) {
		return n
	}
	return x
}

// single reads what "a" or "one" starts: a third of, a dozen, a hundred, a mile where a limit stands before it.
func (r *factReader) single(i int) (c reckoned, end int, ok bool) {
	f, next := r.afterHyphen(i+1), r.low(i+1)
	behind := i + 2 + r.hyphen(i+1)
	switch {
	case fractionWords[f] > 0 && (r.low(behind) == "of" || r.low(i) == "one"):
		return reckoned{value: 1 / fractionWords[f], fraction: "1/" + digits(fractionWords[f])}, behind, true
	case r.low(i-1) == "of" && (fractionWords[r.low(i-2)] > 0 || r.low(i-2) == "half"): // a quarter of a million
		return c, i, false
	case r.low(i) != "an" && numberScales["en"][next] > 0 && r.word(i+1):
		return reckoned{value: 1, step: 1}, i + 1, true
	}
	u, j := r.unit(i + 1)
	if u == nil || r.glued(j) && r.low(j) == "-" {
		return c, i, false
	}
	if u.timed() && among(r.low(j), "earlier|before|ago|") { // a third more than a year earlier
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

// rangeEnd reads the second number of a range: 10–15, "10 to 15", "two or three", "between 10 and 15".
func (r *factReader) rangeEnd(start, j int) (reckoned, int, bool) {
	link, before := r.low(j), r.low(start-1)
	switch {
	case among(link, "-|–|") && r.glued(j) && r.glued(j+1):
	case link == "to" && before != "from", link == "or" && r.toks[j-1].kind == 'w' && numberWords[r.low(j-1)] > 0:
	case link == "or" && r.toks[j-1].kind == 'n' && j+1 < len(r.toks) && r.toks[j+1].num.value == r.toks[j-1].num.value+1: // 76 or 77
	case link == "and" && before == "between", link == "bis" && r.base == "de", link == "und" && before == "zwischen", among(link, "et|y|") && before == "entre":
	default:
		return reckoned{}, j, false
	}
	if u := r.currency(start); u != nil && r.currency(j+1) == u { // $40 to $60
		j++
	}
	c, k, ok := r.count(j + 1)
	if !ok || c.fraction != "" || r.glued(k) && r.toks[k].kind != 'p' {
		return c, j, false
	}
	return c, k, true
}
