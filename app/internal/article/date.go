package article

import (
	"cmp"
	"fmt"
	"strconv"
	"time"
)

// A Date is a day, a month or a year, as precisely as it is known. Month 0 means that only the year is known, Day 0 that
// only year and month are. The zero Date is unknown.
type Date struct{ Year, Month, Day int }

// ParseDate reads "2016", "2016-02" or "2016-02-17" (ISO 8601, Gregorian, years 1 to 9999).
func ParseDate(s string) (Date, error) {
	for _, layout := range []string{"2006-01-02", "2006-01", "2006"} {
		t, err := time.Parse(layout, s)
		if err != nil || t.Year() == 0 {
			continue
		}
		d := Date{Year: t.Year()}
		if len(layout) >= 7 {
			d.Month = int(t.Month())
		}
		if len(layout) == 10 {
			d.Day = t.Day()
		}
		return d, nil
	}
	return Date{}, fmt.Errorf("%q is no date: write 2016, 2016-02 or 2016-02-17", s)
}

// Known reports whether at least the year is known.
func (d Date) Known() bool { return d.Year != 0 }

// String gives the form that ParseDate reads, "" for an unknown date.
func (d Date) String() string {
	switch {
	case d.Year == 0:
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// Words gives the date as people read it: "2016", "February 2016", "17 February 2016"; "" for an unknown date.
func (d Date) Words() string {
	switch {
	case !d.Known():
		return ""
	case d.Month < 1 || d.Month > 12:
		return strconv.Itoa(d.Year)
	case d.Day == 0:
		return time.Month(d.Month).String() + " " + strconv.Itoa(d.Year)
	}
	return strconv.Itoa(d.Day) + " " + time.Month(d.Month).String() + " " + strconv.Itoa(d.Year)
}

// Compare orders dates in time; an unknown date stands before all, a year before its months, a month before its days.
func (d Date) Compare(e Date) int {
	return cmp.Or(cmp.Compare(d.Year, e.Year), cmp.Compare(d.Month, e.Month), cmp.Compare(d.Day, e.Day))
}
