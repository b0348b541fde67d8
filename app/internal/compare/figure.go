package compare

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// mostGroups is how many groups of digits a figure has at most: a longer row of them is a list.
const mostGroups = 8

// figure reads the number that s starts with and gives its value in plain digits and its length in bytes, 0 when s does
// not start with one or it is part of a word ("22M3", "1990s", not "450名"). 27,000, 27.000 and 27’000 are 27000; 2,5 and 2.5 are 2.5.
// A single separator before exactly three digits divides thousands, unless a 0 stands alone before it.
func figure(s string) (value string, size int) {
	var groups []string // of digits
	var seps []rune     // between them
	at := 0
	for len(groups) < mostGroups {
		digits, n := digitRun(s[at:])
		if n == 0 {
			break
		}
		groups, at = append(groups, digits), at+n
		size = at
		sep, n := utf8.DecodeRuneInString(s[at:])
		if _, more := digitRun(s[at+n:]); more == 0 || !strings.ContainsRune(",.'’\u00a0\u2009\u202f٫٬", sep) {
			break
		}
		seps, at = append(seps, sep), at+n
	}
	if size == 0 {
		return "", 0
	}
	if next, n := utf8.DecodeRuneInString(s[size:]); n > 0 && inWord(next) && !unspaced(next) {
		return "", 0
	}
	whole, part, ok := thousands(groups, seps)
	if !ok { // a date, a version, a score: the first group alone is the figure
		_, size = digitRun(s)
		return trim(groups[0], ""), size
	}
	return trim(whole, part), size
}

// digitRun gives the digits of any script that s starts with, as 0 to 9, and their length in bytes.
func digitRun(s string) (string, int) {
	var b []byte
	for i, r := range s {
		d, ok := digit(r)
		if !ok {
			return string(b), i
		}
		b = append(b, '0'+d)
	}
	return string(b), len(s)
}

// digit gives the value of a decimal digit of any script: Unicode keeps tens of them in a row, from zero.
func digit(r rune) (byte, bool) {
	if r >= '0' && r <= '9' {
		return byte(r - '0'), true
	}
	if r < 0x80 || !unicode.Is(unicode.Nd, r) {
		return 0, false
	}
	for _, t := range unicode.Nd.R16 {
		if rune(t.Lo) <= r && r <= rune(t.Hi) {
			return byte((r - rune(t.Lo)) % 10), true
		}
	}
	for _, t := range unicode.Nd.R32 {
		if rune(t.Lo) <= r && r <= rune(t.Hi) {
			return byte((r - rune(t.Lo)) % 10), true
		}
	}
	return 0, false
}

// thousands splits groups of digits into the whole number and the part after the decimal sign.
func thousands(groups []string, seps []rune) (whole, part string, ok bool) {
	last := len(groups) - 1
	if last == 0 {
		return groups[0], "", true
	}
	n := last // groups[:n+1] are the whole number
	other := last > 1 && seps[last-1] != seps[last-2]
	if other || last == 1 && (len(groups[1]) != 3 || groups[0] == "0" || len(groups[0]) > 3) {
		n, part = last-1, groups[last]
	}
	for k := 1; k <= n; k++ {
		if len(groups[k]) != 3 || len(groups[0]) > 3 || seps[k-1] != seps[0] {
			return "", "", false
		}
	}
	return strings.Join(groups[:n+1], ""), part, true
}

func trim(whole, part string) string {
	if whole = strings.TrimLeft(whole, "0"); whole == "" {
		whole = "0"
	}
	if part = strings.TrimRight(part, "0"); part != "" {
		return whole + "." + part
	}
	return whole
}
