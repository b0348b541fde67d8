// Package say writes numbers as people read them, on the page, in the terminal and in the benchmark's table alike.
package say

import "strconv"

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
