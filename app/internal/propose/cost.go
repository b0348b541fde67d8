package propose

import "strings"

// lost is the cost of a sound that stands in one word only.
func lost(w []sound, i int) (cost float64, unsafe bool) {
	last := i == len(w)-1
	switch s := w[i]; {
	case s.text == "h" && last && i > 0:
		return .1, false
	case s.text == "h":
		return .25, i == 0
	case s.vowel && (s.text == "e" || s.text == "i") && i > 0 && !last:
		return .25, false
	case s.vowel && len(s.text) == 1 && i > 0 && !last:
		return .45, true
	}
	return 1, true
}

// swapped is the cost of one sound for another.
func swapped(a, b sound, first bool) (cost float64, unsafe bool) {
	double := 0.0
	if a.double != b.double {
		double = .05
	}
	switch {
	case a.text == b.text:
		return double, false
	case a.vowel != b.vowel:
		return 2, true
	case a.vowel:
		cost, unsafe = vowels(a.text, b.text)
		if first {
			return cost * 1.5, unsafe
		}
		return cost, unsafe
	}
	pair := a.text + " " + b.text
	if a.text > b.text {
		pair = b.text + " " + a.text
	}
	if cost, ok := near[pair]; ok {
		return cost + double, cost > .2
	}
	return 1.2, true
}

// near holds consonants that stand for one another when names are written in Latin letters.
var near = map[string]float64{
	"k q": .1, "c k": .1, "c q": .15, "ck k": .05, "h kh": .2, "k kh": .2, "kh q": .4, "ch kh": .35, "g q": .35, "g gh": .1, "gh q": .4,
	"g k": .45, "g j": .4, "d dh": .1, "dh z": .35, "dh th": .3, "t th": .15, "s z": .35, "ch sh": .3, "s sh": .35, "j zh": .2, "z zh": .3,
	"dj j": .1, "ts z": .2, "c ts": .2, "ts tz": .05, "f ph": .05, "f v": .35, "ch tch": .1, "b p": .6, "s th": .3, "c s": .3,
}

// vowels is the cost of one run of vowels for another: single swaps of their letters, w for u and y for i.
func vowels(a, b string) (cost float64, unsafe bool) {
	x, y := plainVowels(a), plainVowels(b)
	if x == y {
		return .05, false
	}
	if isFront(x) && isFront(y) {
		return .1 + .05*abs(len(x)-len(y)), false
	}
	if isBack(x) && isBack(y) {
		return .1, false
	}
	if len(x) == len(y) {
		for i := range len(x) {
			if x[i] != y[i] {
				c, u := letterSwap(x[i], y[i])
				cost += c
				unsafe = unsafe || u
			}
		}
		return cost, unsafe
	}
	if strings.HasPrefix(x, y) || strings.HasPrefix(y, x) || strings.HasSuffix(x, y) || strings.HasSuffix(y, x) {
		return .25 * abs(len(x)-len(y)), true
	}
	return .8, true
}

func letterSwap(a, b byte) (cost float64, unsafe bool) {
	switch string([]byte{min(a, b), max(a, b)}) {
	case "ei", "ou":
		return .1, false
	case "ae":
		return .25, true
	case "ao":
		return .35, true
	case "ai":
		return .5, true
	}
	return .7, true
}

// plainVowels writes w as u and y as i, and doubled letters once.
func plainVowels(s string) string {
	s = strings.NewReplacer("w", "u", "y", "i").Replace(s)
	var out []byte
	for i := range len(s) {
		if i == 0 || s[i] != s[i-1] {
			out = append(out, s[i])
		}
	}
	return string(out)
}

// isFront: the many ways to write e, i and the diphthong ay.
func isFront(s string) bool {
	return s == "e" || s == "i" || s == "ei" || s == "ie" || s == "ai" || s == "ae" || s == "iei"
}

// isBack: the ways to write o and u.
func isBack(s string) bool { return s == "o" || s == "u" || s == "ou" || s == "uo" || s == "au" }

func abs(n int) float64 { return float64(max(n, -n)) }
