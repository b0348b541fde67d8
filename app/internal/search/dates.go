package search

import (
	"strings"

	"parallax/app/internal/article"
)

// datesAtom reads the value of before:, after: or year:.
func datesAtom(name, value string) (Atom, bool) {
	a := Atom{Field: Published}
	var ok bool
	switch name {
	case "before":
		a.Exclusive = true
		a.To, ok = readDate(value)
	case "after":
		a.Exclusive = true
		a.From, ok = readDate(value)
	default:
		a.From, a.To, ok = readRange(value)
	}
	return a, ok
}

// readRange reads a date, or two with ".." or a dash between them, of which one may be missing; they may be the wrong way round.
func readRange(s string) (from, to article.Date, ok bool) {
	if d, ok := readDate(strings.TrimSuffix(s, ".")); ok {
		return d, d, true
	}
	a, b, ok := cutRange(s)
	if !ok || a == "" && b == "" {
		return from, to, false
	}
	if a != "" {
		if from, ok = readDate(a); !ok {
			return from, to, false
		}
	}
	if b != "" {
		if to, ok = readDate(b); !ok {
			return from, to, false
		}
	}
	if from.Known() && to.Known() && lastDay(to) < firstDay(from) {
		from, to = to, from
	}
	return from, to, true
}

func cutRange(s string) (a, b string, ok bool) {
	for _, sep := range []string{"..", "…", "–", "—"} {
		if a, b, ok = strings.Cut(s, sep); ok {
			return a, strings.TrimLeft(b, "."), true
		}
	}
	if len(s) == len("2015-2017") && s[4] == '-' {
		return s[:4], s[5:], true
	}
	return "", "", false
}

// readDate reads a year, month or day as people type them: 2016-2 and 2016/02 are months too, and what is typed so far of
// 2016-02 is 2016.
func readDate(s string) (article.Date, bool) {
	if len(s) > len("2016-02-17") {
		return article.Date{}, false
	}
	parts := strings.Split(strings.ReplaceAll(s, "/", "-"), "-")
	for n := len(parts); n > 1 && (parts[n-1] == "" || parts[n-1] == "0"); n-- {
		parts = parts[:n-1]
	}
	for i, p := range parts {
		if i > 0 && len(p) == 1 {
			parts[i] = "0" + p
		}
	}
	d, err := article.ParseDate(strings.Join(parts, "-"))
	return d, err == nil
}
