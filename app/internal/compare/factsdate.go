package compare

import (
	"strings"

	"parallax/app/internal/article"
)

// dates adds the dates of the sentence and marks their tokens as taken.
func (r *factReader) dates() {
	type found struct {
		writtenDate
		from, end int
	}
	var all []found
	before, within := false, false // another year stood before in the sentence, or stands anywhere in it
	for i := 0; i < len(r.toks); i++ {
		if d, from, end := r.date(i); end > i {
			if d.Month > 0 && d.Year == 0 && d.to.Month == 0 {
				end = r.whichYear(&d, end)
			}
			d.away = before || r.justElse && !(r.base == "en" && partDay[r.low(end-1)])
			all = append(all, found{d, from, end})
			for k := from; k < end; k++ {
				r.taken[k] = true
			}
			if d.Year > 0 && d.Year != r.published.Year {
				before = before || r.low(from-1) != "since" // it is so now
				within = true
			}
			i = end - 1
		}
	}
	r.justElse, r.elsewhen = before, r.elsewhen || before
	for _, d := range all {
		f := Fact{Kind: DateFact, Span: r.span(d.from, d.end)}
		if r.toks[d.end-1].possessive { // Thursday’s talks
			f.End = r.toks[d.end-1].Start + len(r.toks[d.end-1].low)
		}
		f.Value = r.s[f.Start:f.End]
		d.tense, f.about = r.toldAt(d.from, d.end, d.writtenDate)
		if r.base != "en" {
			f.words = r.longWords()
		}
		if d.weekday == 0 {
			d.away = r.elsewhen || within
		}
		r.resolve(&f, d.writtenDate)
		f.key, f.spoken = f.Value, r.saidAt(d.from, d.end)
		r.facts = append(r.facts, f)
	}
}

// whichYear reads "last year" behind a month or day, at token k, and gives the token behind it.
func (r *factReader) whichYear(d *writtenDate, k int) int {
	j := k
	if r.low(j) == "of" {
		j++
	}
	by := strings.Index("last this next", r.low(j)) / 5
	if r.base != "en" || !among(r.low(j), "last|this|next|") || r.low(j+1) != "year" || r.toks[j+1].possessive {
		return k
	}
	d.unit, d.by = "year", by-1
	return j + 2
}

// A writtenDate is a date as it stands in the text, before it is resolved.
type writtenDate struct {
	article.Date        // as far as it is written; Year 0 where only a month and perhaps a day are
	weekday      int    // 1 Monday to 7 Sunday
	unit         string // "day", "weekend", "week", "month", "year": counted from the date of publication
	by           int    // how many units, -1 the last, 0 this
	span         int    // of "the past 10 days": how many units, up to the date of publication
	toward       byte   // 'l' last, 'n' next, 't' this, for a weekday or a month
	to           article.Date
	tense        byte // in which the sentence tells what was then
	away         bool // another year was named: of a month in the paragraph, of a weekday right before
}

// date reads the date at token i, which may take words before it in; end is i where there is none.
func (r *factReader) date(i int) (d writtenDate, from, end int) {
	t := r.toks[i]
	switch t.kind {
	case 'd':
		if t.date.Known() {
			return writtenDate{Date: t.date}, i, i + 1
		}
	case 'n':
		if d, end = r.dayFirst(i); end > i {
			return d, i, end
		}
		if d, from, end = r.year(i); end > i {
			return d, from, end
		}
	case 'w':
		if t.starts&startsDate == 0 {
			return d, i, i
		}
		if d, from, end = r.monthFirst(i); end > i {
			return d, from, end
		}
		if d, from, end = r.weekday(i); end > i {
			return d, from, end
		}
		return r.relative(i)
	}
	if t.kind == 'n' {
		return r.relative(i)
	}
	return d, i, i
}

// month gives the month whose name stands at token i.
func (r *factReader) month(i int) int {
	if !r.word(i) {
		return 0
	}
	m := months[r.base][strings.TrimSuffix(r.low(i), ".")]
	if m > 0 && !r.upper(i) && among(r.base, "en|de|") {
		return 0
	}
	return m
}

// number of a day, "17", "17th", "1er"; the token behind it.
func (r *factReader) day(i int) (int, int) {
	if i < 0 || i >= len(r.toks) || r.toks[i].kind != 'n' || !r.toks[i].num.plain || r.toks[i].num.value < 1 || r.toks[i].num.value > 31 || r.toks[i].num.digits > 2 {
		return 0, i
	}
	end := i + 1
	if r.glued(end) {
		switch r.low(end) {
		case "st", "nd", "rd", "th", "er", "ème":
			end++
		case ".":
			if r.base == "de" {
				end++
			}
		}
	}
	return int(r.toks[i].num.value), end
}

// yearAt gives the year in digits at token i.
func (r *factReader) yearAt(i int) int {
	if i >= len(r.toks) || r.toks[i].kind != 'n' || !r.toks[i].num.plain || r.toks[i].num.digits != 4 || r.toks[i].num.bad || r.glued(i+1) && r.word(i+1) {
		return 0
	}
	if v := int(r.toks[i].num.value); v >= 1000 && v <= 2199 {
		return v
	}
	return 0
}

// dayFirst reads "30 September", "30th of September 2015", "30. September", "30 de septiembre de 2015", "10–12 May".
func (r *factReader) dayFirst(i int) (d writtenDate, end int) {
	day, j := r.day(i)
	if day == 0 || r.glued(i) && r.low(i-1) != "(" {
		return d, i
	}
	last := 0
	between := r.low(i-1) == "between" && r.low(j) == "and" || r.low(i-1) == "zwischen" && r.low(j) == "und" || r.low(i-1) == "from" && r.low(j) == "to"
	if between || among(r.low(j), "–|-|") && r.glued(j) {
		if last, end = r.day(j + 1); last > day {
			j = end
		} else {
			last = 0
		}
	}
	if w := r.low(j); among(w, "of|de|") {
		j++
	}
	month := r.month(j)
	if month == 0 {
		return d, i
	}
	d.Date = article.Date{Month: month, Day: day}
	d.Year, end = r.yearBehind(j + 1)
	if d.Day > daysIn(max(d.Year, 4), month) {
		return writtenDate{}, i
	}
	if last > 0 {
		d.to = article.Date{Year: d.Year, Month: month, Day: last}
	}
	return d, end
}

// yearBehind reads the year behind a month and gives the token behind it.
func (r *factReader) yearBehind(j int) (year, end int) {
	k := j
	if w := r.low(k); among(w, "of|de|del|,|") {
		k++
	}
	if y := r.yearAt(k); y > 0 {
		return y, k + 1
	}
	return 0, j
}

// monthFirst reads "March 2016", "March 3rd, 2016", "last March", "in March", "the end of March".
func (r *factReader) monthFirst(i int) (d writtenDate, from, end int) {
	month := r.month(i)
	if month == 0 || r.glued(i) && !among(r.low(i-1), "(|-|") || r.hyphen(i+1) > 0 {
		return d, i, i
	}
	from, end = i, i+1
	d.Month = month
	if last := r.month(i + 2); last > 0 && last != month && strings.Contains("|between and|from to|zwischen und|entre et|entre y|", "|"+r.low(i-1)+" "+r.low(i+1)+"|") {
		if day, _ := r.day(i + 3); day > 0 && r.base == "en" {
			return writtenDate{}, i, i // between January and May 5
		}
		d.to.Month = last
		d.Year, end = r.yearBehind(i + 3)
		if d.to.Year = d.Year; month > last && d.Year > 0 {
			d.Year--
		}
		return d, i, end
	}
	if r.low(end) == "." && end+1 < len(r.toks) && r.toks[end+1].kind == 'n' { // Sept. 30
		end++
	}
	day, j := r.day(end)
	numbered := false
	if y, k := r.yearBehind(end); y > 0 {
		d.Year, end, numbered = y, k, true
	} else if day > 0 && !(j < len(r.toks) && r.glued(j) && (r.word(j) || r.low(j) == ":")) && r.base == "en" {
		d.Day, end, numbered = day, j, true
		if r.low(j) == "," && r.yearAt(j+1) > 0 {
			d.Year, end = r.yearAt(j+1), j+2
		} else if y := r.yearAt(j); y > 0 {
			d.Year, end = y, j+1
		}
		if day > daysIn(max(d.Year, 4), month) {
			return writtenDate{}, i, i
		}
	}
	prev := r.low(i - 1)
	if prev == "-" && r.low(i-2) == "mid" {
		prev, from = "mid", i-2
	}
	if !numbered && !r.stands(i, prev) {
		return writtenDate{}, i, i
	}
	if r.base == "en" && !numbered {
		switch prev {
		case "last", "past":
			d.toward, from = 'l', i-1
		case "next", "coming":
			d.toward, from = 'n', i-1
		case "this":
			d.toward, from = 't', i-1
		}
	}
	switch r.low(from - 1) {
	case "early", "late", "mid":
		from--
	}
	return d, from, end
}

// stands reports whether the month without a number at token i, after the word prev, is one.
func (r *factReader) stands(i int, prev string) bool {
	low := r.low(i)
	if among(r.base, "fr|es|") {
		return among(prev, "en|depuis|desde|fin|début|")
	}
	if r.toks[i].possessive || r.upper(i+1) && !r.taken[i+1] && !r.isName(i+1) && r.low(i+1) != "i" {
		return false
	}
	if surely[prev] {
		return low != "may" || !among(prev, "of|this|") || r.low(i-2) == "end"
	}
	if doubtful[low] || r.base == "de" {
		return inWords[prev] && low != "may" && (low != "march" || prev == "by" || prev == "before" || prev == "after" || prev == "from" && r.low(i+1) == "to")
	}
	return !r.upper(i-1) || r.first(i-1)
}

// year reads a year that stands where a year would: "in 2016", "since 2015", "(2016)", "early 2016", "the 2016 offensive".
func (r *factReader) year(i int) (d writtenDate, from, end int) {
	y := r.yearAt(i)
	if y < 1500 || r.glued(i) && !among(r.low(i-1), "(|-|") || r.glued(i+1) && !strings.Contains(",.;:)?!”\"’'»…", r.low(i+1)) {
		return d, i, i
	}
	const seasons = "summer|spring|autumn|winter|fall|"
	if u, _ := r.unit(i + 1); u != nil || numberScales[r.base][r.low(i+1)] > 0 {
		return d, i, i
	}
	prev := r.low(i - 1)
	d.Year = y
	switch {
	case prev == "-" && r.low(i-2) == "mid":
		return d, i - 2, i + 1
	case r.glued(i) && prev == "-":
	case prev == "(" && r.low(i+1) == ")":
		return d, i, i + 1
	case among(prev, "early|late|mid|"):
		return d, i - 1, i + 1
	case prev == "and" && r.low(i-3) == "between" && r.taken[i-2]:
		return d, i, i + 1
	case among(prev, seasons+"year|jahr|année|año|"), prev == "the" && !r.plural(i+1):
		return d, i, i + 1
	case inWords[prev] && !(r.plural(i+1) && !among(prev, "in|since|")):
		if prev == "of" && !among(r.low(i-2), seasons+"end|") && r.plural(i+1) {
			return writtenDate{}, i, i
		}
		return d, i, i + 1
	}
	return writtenDate{}, i, i
}
