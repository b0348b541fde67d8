package compare

import (
	"strings"
)

// weekday reads "Thursday", "on Saturday evening", "last Tuesday".
func (r *factReader) weekday(i int) (d writtenDate, from, end int) {
	n := weekdays[r.base][r.low(i)]
	english := r.base == "en"
	if n == 0 || (english || r.base == "de") && !r.upper(i) || r.glued(i) && !among(r.low(i-1), "(|-|") || r.hyphen(i+1) > 0 {
		return d, i, i
	}
	if english && !r.toks[i].possessive && r.upper(i+1) && r.month(i+1) == 0 || r.upper(i-1) && !r.first(i-1) && !r.isName(i-1) {
		return d, i, i // the Sunday Times, Good Friday
	}
	from, end = i, i+1
	d.weekday = n
	if english {
		switch r.low(i - 1) {
		case "last", "past":
			d.toward, from = 'l', i-1
		case "next":
			d.toward, from = 'n', i-1
		case "this":
			from = i - 1
		}
		if partDay[r.low(end)] && !r.toks[i].possessive {
			end++
		}
	}
	if prev := r.low(i - 1); r.base == "de" {
		switch {
		case among(prev, "letzten|vergangenen|vorigen|"):
			d.toward, from = 'l', i-1
		case among(prev, "nächsten|kommenden|"):
			d.toward, from = 'n', i-1
		}
	}
	k := end
	if among(r.low(k), ",|the|") {
		k++
	}
	switch r.low(k) {
	case "der", "dem", "den", "le":
		k++
	}
	if x, _, j := r.monthFirst(k); k < len(r.toks) && j > k && x.Day > 0 {
		return x, from, j
	}
	if k < len(r.toks) {
		if x, j := r.dayFirst(k); j > k {
			return x, from, j
		}
		if day, then := r.day(k); k > end && day > 0 && (r.low(k-1) == "the" || !r.word(then)) {
			return writtenDate{}, i, i // a day of a month that is not known
		}
	}
	return d, from, end
}

// relative reads "yesterday", "last week", "two weeks ago", "the past 10 days", "earlier this year", "the end of the year".
func (r *factReader) relative(i int) (d writtenDate, from, end int) {
	low := r.low(i)
	if n, ok := dayWords[r.base][low]; ok && !r.toks[i].possessive && (r.base != "en" || !r.upper(i) || r.first(i)) {
		return writtenDate{unit: "day", by: n}, i, i + 1
	}
	if r.base != "en" {
		return d, i, i
	}
	switch low {
	case "last", "past", "this", "next", "coming":
		return r.lastOrNext(i, low)
	case "end", "beginning", "start":
		if u := spans[r.low(i+3)]; r.low(i+1) == "of" && among(r.low(i+2), "the|this|") && among(u, "year|month|") && r.low(i+4) != "of" {
			return writtenDate{unit: u}, i, i + 4
		}
	}
	if u := spans[r.low(i+1)]; among(low, "a|one|") && u != "" && r.low(i+2) == "ago" {
		return writtenDate{unit: u, by: -1}, i, i + 3
	}
	c, j, ok := r.count(i)
	if !ok || c.fraction != "" || c.value != float64(int(c.value)) || c.value > 1000 {
		return d, i, i
	}
	if u := spans[r.low(j)]; u != "" && r.low(j+1) == "ago" {
		return writtenDate{unit: u, by: -int(c.value)}, i, j + 2
	}
	return d, i, i
}

// lastOrNext reads what "last", "past", "this", "next" and "coming" at token i say.
func (r *factReader) lastOrNext(i int, low string) (d writtenDate, from, end int) {
	from = i
	if w := r.low(i - 1); among(w, "earlier|later|early|late|") && low == "this" {
		from--
	}
	if u := spans[r.low(i+1)]; u != "" && !r.toks[i+1].possessive && !strings.HasSuffix(r.low(i+1), "s") && u != "day" {
		d.unit = u
		switch low {
		case "last":
			d.by = -1
		case "past":
			d.span = 1
		case "next", "coming":
			d.by = 1
		}
		if w := r.low(i - 1); low == "last" && among(w, "the|its|their|") || low == "past" && !inPast[r.low(i-2)] && !inPast[r.low(i-1)] {
			return d, i, i // the last week of the siege
		}
		return d, from, i + 2
	}
	if !among(low, "last|past|") {
		return d, i, i
	}
	if c, j, ok := r.count(i + 1); ok && c.fraction == "" && c.value < 1000 && strings.HasSuffix(r.low(j), "s") {
		if u := spans[r.low(j)]; u != "" && !r.toks[j].possessive && r.low(j+1) != "of" {
			return writtenDate{unit: u, span: int(c.value)}, i, j + 1
		}
	}
	return d, i, i
}
