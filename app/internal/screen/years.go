package screen

import (
	"strconv"

	"parallax/app/internal/search"
)

// maxBars is how many bars a histogram has at most: more could not be told apart or hit with a finger.
const maxBars = 40

// Histogram is the years of a list.
type Histogram struct {
	Years   []int // in order: those that the counts name
	N       []int // articles of each
	Bars    []Bar
	Most    int  // articles of the highest bar; at least 1
	Each    int  // years of Years that a bar stands for; the last may stand for fewer
	Undated int  // articles without a date
	Missing bool // there are such in the collection
}

// Bar counts the articles of some years, both included.
type Bar struct{ From, To, N int }

// HistogramOf makes a histogram of the counts of years, of which "" stands for articles without a date.
func HistogramOf(counts []search.Count) Histogram {
	h := Histogram{Most: 1}
	for _, c := range counts {
		y, err := strconv.Atoi(c.Value)
		if err != nil {
			h.Undated += c.N
			h.Missing = true
			continue
		}
		h.Years, h.N = append(h.Years, y), append(h.N, c.N)
	}
	h.Each = max(1, (len(h.Years)+maxBars-1)/maxBars)
	for i, y := range h.Years {
		if i%h.Each == 0 {
			h.Bars = append(h.Bars, Bar{From: y})
		}
		b := &h.Bars[len(h.Bars)-1]
		b.To = y
		b.N += h.N[i]
		h.Most = max(h.Most, b.N)
	}
	return h
}

// Ends gives the places of a range between the years: that of from counts the years before it, that of to those up to it.
// An open end stands at 0 or at len(Years).
func (h Histogram) Ends(from, to int) (first, last int) {
	for _, y := range h.Years {
		if from > 0 && y < from {
			first++
		}
		if to == 0 || y <= to {
			last++
		}
	}
	return first, last
}

// Range gives the years between two places, at least one; 0 is open.
func (h Histogram) Range(first, last int) (from, to int) {
	n := len(h.Years)
	if n == 0 {
		return 0, 0
	}
	first, last = min(max(first, 0), n-1), min(max(last, 1), n)
	if first > 0 {
		from = h.Years[first]
	}
	if last < n {
		to = h.Years[last-1]
	}
	return from, to
}
