package compare

import (
	"time"

	"parallax/app/internal/article"
)

// resolve says what a written date means, by the date of publication where it has to. What cannot be told stays open.
func (r *factReader) resolve(f *Fact, d writtenDate) {
	p := r.published
	if d.Year > 0 {
		f.From, f.To = d.Date, d.Date
		if d.to.Month > 0 {
			f.To = d.to
		}
	} else if p.Known() {
		if f.From, f.To = r.relativeTo(p, d); f.From.Known() {
			f.By = p
		}
	}
	if f.From.Known() {
		if f.Value = f.From.String(); f.To != f.From {
			f.Value += " – " + f.To.String()
		}
	}
}

// relativeTo gives the first and the last day, month or year of d, told by p; zero where p is not precise enough.
func (r *factReader) relativeTo(p article.Date, d writtenDate) (from, to article.Date) {
	one := func(x article.Date) (article.Date, article.Date) { return x, x }
	switch {
	case d.Month > 0 && d.unit == "year": // June last year
		if d.Day > daysIn(p.Year+d.by, d.Month) {
			return
		}
		return one(article.Date{Year: p.Year + d.by, Month: d.Month, Day: d.Day})
	case d.to.Month > 0 && d.to.Day == 0: // between October and March: the last has come, or the first is to come
		first, last := d, d
		last.Month = d.to.Month
		from, to = r.monthBy(p, first), r.monthBy(p, last)
		if d.tense == aheadTense {
			to.Year = from.Year
			if last.Month < first.Month {
				to.Year++
			}
		} else {
			from.Year = to.Year
			if last.Month < first.Month {
				from.Year--
			}
		}
		if !from.Known() || !to.Known() {
			return article.Date{}, article.Date{}
		}
		return from, to
	case d.Month > 0:
		x := r.monthBy(p, d)
		if !x.Known() || d.to.Day == 0 {
			return one(x)
		}
		return x, article.Date{Year: x.Year, Month: x.Month, Day: d.to.Day}
	case d.unit == "year" && d.span == 0:
		return one(article.Date{Year: p.Year + d.by})
	case d.unit == "month" && d.span == 0:
		if p.Month == 0 {
			return
		}
		return one(monthsOn(p, d.by))
	case p.Day == 0:
		return
	case d.span > 0:
		return spanBefore(p, d), p
	case d.weekday > 0:
		return one(r.weekdayBy(p, d))
	case d.unit == "day":
		return one(daysOn(p, d.by))
	case d.unit == "week" && d.by < -1: // "three weeks ago" is no exact day
		at := daysOn(p, 7*d.by)
		return daysOn(at, -3), daysOn(at, 3)
	case d.unit == "week":
		monday := daysOn(p, 1-weekdayOf(p)+7*d.by)
		return monday, daysOn(monday, 6)
	case d.unit == "weekend":
		saturday := daysOn(p, 6-weekdayOf(p)+7*d.by)
		if d.by == 0 && weekdayOf(p) <= 3 { // early in the week, it may be the one that has just been
			if d.tense == noTense {
				return
			}
		}
		if d.by == 0 && weekdayOf(p) <= 3 && d.tense == pastTense {
			saturday = daysOn(saturday, -7)
		}
		return saturday, daysOn(saturday, 1)
	}
	return
}

// monthBy gives the year to a month, or a day of one: the last that had come when p was written, the next where the sentence looks
// ahead. Where it does neither for sure, or tells of another year, the year stays open.
func (r *factReader) monthBy(p article.Date, d writtenDate) article.Date {
	if d.toward == 't' {
		return article.Date{Year: p.Year, Month: d.Month, Day: d.Day}
	}
	if p.Month == 0 || d.toward == 0 && (d.tense == noTense || d.away) {
		return article.Date{}
	}
	next := d.toward == 'n' || d.toward == 0 && d.tense == aheadTense
	x := article.Date{Year: p.Year, Month: d.Month, Day: d.Day}
	same := d.Month == p.Month && (d.Day == 0 || p.Day == 0 || d.Day == p.Day)
	before := d.Month < p.Month || d.Month == p.Month && d.Day > 0 && p.Day > 0 && d.Day < p.Day
	switch {
	case d.toward == 'l' && same:
		x.Year--
	case d.toward == 'n' && same:
		x.Year++
	case same:
	case before && next:
		x.Year++
	case !before && !next:
		x.Year--
	}
	return x
}

// weekdayBy gives the day: the last of that name up to p where the sentence tells of the past, the next where it looks ahead.
func (r *factReader) weekdayBy(p article.Date, d writtenDate) article.Date {
	back := (weekdayOf(p) - d.weekday + 7) % 7
	switch {
	case d.toward == 'l' && back == 0:
		back = 7
	case d.toward == 'n' || d.toward == 0 && back != 0 && d.tense == aheadTense:
		back -= 7
	case d.toward == 0 && (d.tense == noTense || d.tense == aheadTense || d.away):
		return article.Date{}
	}
	return daysOn(p, -back)
}

// spanBefore gives the first day of the past so many days, weeks, months or years.
func spanBefore(p article.Date, d writtenDate) article.Date {
	switch d.unit {
	case "week", "weekend":
		return daysOn(p, -7*d.span)
	case "month":
		x := monthsOn(p, -d.span)
		x.Day = min(p.Day, daysIn(x.Year, x.Month))
		return x
	case "year":
		return article.Date{Year: p.Year - d.span, Month: p.Month, Day: min(p.Day, daysIn(p.Year-d.span, p.Month))}
	}
	return daysOn(p, -d.span)
}

func monthsOn(p article.Date, by int) article.Date {
	n := p.Year*12 + p.Month - 1 + by
	return article.Date{Year: n / 12, Month: n%12 + 1}
}

func daysOn(p article.Date, by int) article.Date {
	t := midnight(p).AddDate(0, 0, by)
	return article.Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
}

// weekdayOf gives 1 for Monday to 7 for Sunday.
func weekdayOf(p article.Date) int { return (int(midnight(p).Weekday())+6)%7 + 1 }

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

func midnight(d article.Date) time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

// reach gives the first and the last day that a date can mean.
func (f *Fact) reach() (from, to time.Time) {
	a, b := f.From, f.To
	a.Month, a.Day = max(a.Month, 1), max(a.Day, 1)
	if b.Month == 0 {
		b.Month = 12
	}
	if b.Day == 0 {
		b.Day = daysIn(b.Year, b.Month)
	}
	return midnight(a), midnight(b)
}

// meets reports whether two dates can be the same: one contains the other, or they overlap.
func (f *Fact) meets(g *Fact) bool {
	a, b := f.reach()
	c, d := g.reach()
	return !b.Before(c) && !d.Before(a)
}
