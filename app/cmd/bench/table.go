package main

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"time"
)

// A row of a table. n is how often it was measured, met is "", "met" or "missed".
type row struct{ what, on, n, got, want, met string }

// A section of the report is a table with its heading and what has to be known to read it.
type section struct {
	title, note string
	head        []string
	rows        [][]string
}

type report struct {
	sections     []*section
	met, missed  int
	missedTitles []string
}

// add puts a row under a heading.
func (r *report) add(title string, w row) {
	s := r.section(title, "what", "on what", "n", "measured", "target", "")
	s.rows = append(s.rows, []string{w.what, w.on, w.n, w.got, w.want, w.met})
	switch w.met {
	case "met":
		r.met++
	case "missed":
		r.missed++
		r.missedTitles = append(r.missedTitles, fmt.Sprintf("%s: %s (%s, target %s)", title, w.what, w.got, w.want))
	}
}

// section gives the section of this title, new with these columns where there is none.
func (r *report) section(title string, head ...string) *section {
	for _, s := range r.sections {
		if s.title == title {
			return s
		}
	}
	s := &section{title: title, head: head}
	r.sections = append(r.sections, s)
	return s
}

func (r *report) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d of %d targets met.\n", r.met, r.met+r.missed)
	for _, m := range r.missedTitles {
		fmt.Fprintf(&b, "- Missed: %s\n", m)
	}
	for _, s := range r.sections {
		fmt.Fprintf(&b, "\n### %s\n\n", s.title)
		if s.note != "" {
			fmt.Fprintf(&b, "%s\n\n", s.note)
		}
		fmt.Fprintf(&b, "| %s |\n|%s\n", strings.Join(s.head, " | "), strings.Repeat("---|", len(s.head)))
		for _, row := range s.rows {
			fmt.Fprintf(&b, "| %s |\n", strings.Join(row, " | "))
		}
	}
	return b.String()
}

func yes(ok bool) string {
	if ok {
		return "met"
	}
	return "missed"
}

// times are milliseconds.
type times []float64

// at gives a quantile by the nearest rank; q from 0 to 1.
func (t times) at(q float64) float64 {
	if len(t) == 0 {
		return 0
	}
	s := slices.Sorted(slices.Values(t))
	return s[max(int(math.Ceil(q*float64(len(s))))-1, 0)]
}

func (t times) median() float64 { return t.at(0.5) }

func (t times) n() string { return fmt.Sprint(len(t)) }

// spread shows the median with minimum and maximum.
func (t times) spread() string {
	return fmt.Sprintf("%.0f ms (%.0f to %.0f)", t.median(), t.at(0), t.at(1))
}

// tail shows what half, the slowest of many and the very slowest took.
func (t times) tail() string {
	return fmt.Sprintf("%.1f / %.1f / %.1f ms", t.median(), t.at(0.95), t.at(1))
}

func megabytes(n int64) string { return fmt.Sprintf("%.2f MB", float64(n)/1e6) }

func seconds(d time.Duration) string { return fmt.Sprintf("%.1f s", d.Seconds()) }
