package compare

import (
	"slices"
	"strings"
)

// limitWords end an expression of limits, as limits lists them.
var limitWords = func() map[string]bool {
	set := map[string]bool{}
	for k := range limits {
		set[k[strings.LastIndexByte(k, ' ')+1:]] = true
	}
	return set
}()

// limits say how sharply a number is meant.
var limits = map[string]Limit{
	"about": About, "some": About, "around": About, "roughly": About, "approximately": About, "circa": About, "estimated": About, "~": About, "≈": About,
	"over": Over, "above": Over, "more than": Over, "greater than": Over, "higher than": Over, ">": Over, "beyond": Over,
	"under": Under, "below": Under, "less than": Under, "fewer than": Under, "<": Under,
	"at least": AtLeast, "no fewer than": AtLeast, "no less than": AtLeast, "not less than": AtLeast, "a minimum of": AtLeast,
	"up to": UpTo, "at most": UpTo, "as many as": UpTo, "as much as": UpTo, "no more than": UpTo, "not more than": UpTo, "a maximum of": UpTo,
	"nearly": Nearly, "almost": Nearly, "close to": Nearly,
	"rund": About, "etwa": About, "ungefähr": About, "mehr als": Over, "über": Over, "weniger als": Under, "unter": Under, "mindestens": AtLeast,
	"bis zu": UpTo, "höchstens": UpTo, "fast": Nearly, "knapp": Nearly, "beinahe": Nearly,
	"environ": About, "plus de": Over, "moins de": Under, "au moins": AtLeast, "jusqu'à": UpTo, "jusqu’à": UpTo, "près de": Nearly, "presque": Nearly,
	"unos": About, "unas": About, "aproximadamente": About, "más de": Over, "menos de": Under, "al menos": AtLeast, "hasta": UpTo, "casi": Nearly, "cerca de": Nearly,
}

// limit reads the limit before token i and gives where it starts.
func (r *factReader) limit(i int, a Amount) (Limit, int) {
	for n := min(3, i); n > 0; n-- {
		key := r.low(i - n)
		for k := i - n + 1; k < i; k++ {
			key += " " + r.low(k)
		}
		l, ok := limits[key]
		if !ok || r.hyphen(i-n-1) > 0 { // a turn-around
			continue
		}
		from := i - n
		if l == Over && a.unit.timed() && n == 1 && !slices.Contains([]string{"for", "well", "just", "after", "of"}, r.low(from-1)) {
			return Exactly, i // "over two weeks" is during
		}
		if w := r.low(from - 1); w == "well" || w == "just" || w == "an" && key == "estimated" {
			from--
		}
		return l, from
	}
	return Exactly, i
}

// limitBehind reads "or so", "or more" and "+" at token j.
func (r *factReader) limitBehind(j int, a *Amount) int {
	if r.low(j) != "or" || a.Limit != Exactly {
		return j
	}
	switch r.low(j + 1) {
	case "so":
		a.Limit = About
	case "more":
		a.Limit = AtLeast
	case "less", "fewer":
		a.Limit = UpTo
	default:
		return j
	}
	return j + 2
}
