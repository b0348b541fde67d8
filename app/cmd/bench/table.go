package main

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// A row of the table. met is "", "met" or "missed".
type row struct{ what, got, want, met, how string }

type table []row

func (t *table) add(r row) { *t = append(*t, r) }

func (t table) String() string {
	var b strings.Builder
	b.WriteString("| what | measured | must | | how |\n|---|---|---|---|---|\n")
	for _, r := range t {
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %s |\n", r.what, r.got, r.want, r.met, r.how)
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
	return s[min(int(q*float64(len(s))), len(s)-1)]
}

func (t times) median() float64 { return t.at(0.5) }

// spread shows the median with minimum and maximum.
func (t times) spread() string {
	return fmt.Sprintf("%.0f ms (%.0f to %.0f)", t.median(), t.at(0), t.at(1))
}

// tail shows what the slowest of many took.
func (t times) tail() string {
	return fmt.Sprintf("p95 %.1f ms (median %.1f, maximum %.1f)", t.at(0.95), t.median(), t.at(1))
}

func megabytes(n int64) string { return fmt.Sprintf("%.2f MB", float64(n)/1e6) }

func seconds(d time.Duration) string { return fmt.Sprintf("%.1f s", d.Seconds()) }

func join(parts []string) string { return strings.Join(parts, ", ") }
