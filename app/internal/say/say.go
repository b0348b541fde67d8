// Package say writes numbers, shares and lists as people read them, on the page, in what is taken along, in the terminal and in the
// benchmark's table alike.
package say

import (
	"math"
	"strconv"
	"strings"
)

// Number writes n, not negative, with a comma before every three digits: "10,000".
func Number(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// Count writes how many there are of what has the names one and many: "1 article", "10,000 articles".
func Count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return Number(n) + " " + many
}

// Percent writes a share, 0 to 1, in whole hundredths, rounded half up: "36 %", with a space that does not break. Only nothing is
// "0 %" and only all is "100 %": between lie "under 1 %" and "over 99 %".
func Percent(share float64) string {
	n := int(math.Floor(100*share + .5))
	switch {
	case n == 0 && share > 0:
		return "under 1\u00a0%"
	case n == 100 && share < 1:
		return "over 99\u00a0%"
	}
	return strconv.Itoa(n) + "\u00a0%"
}

// List joins words: with " or " as last it gives "a", "a or b", "a, b or c".
func List(words []string, last string) string {
	n := len(words)
	if n < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:n-1], ", ") + last + words[n-1]
}

// Letter names an article of a comparison by its place, from 0: A, B, C.
func Letter(k int) string { return string(rune('A' + k)) }
