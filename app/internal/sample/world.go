package sample

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
)

// A world is what all articles of a collection share: words, names, outlets.
type world struct {
	stems   []string // most frequent first
	content []uint64 // running weights of stems
	common  []uint64 // running weights of function
	groups  []group
	outlets []outlet
}

type group struct {
	kind  string
	forms []string // the first is the canonical one
}

type outlet struct {
	name    string
	spells  int // which form of a name it prefers
	authors []string
}

const stems = 12_500 // with the endings below about 60,000 word forms

var (
	onsets = strings.Fields("b br c ch cl cr d dr f fl fr g gl gr h j k l m n p pl pr qu r s sc sh sl sp st str t th tr v w")
	vowels = strings.Fields("a e i o u a e i o ai ea ee ou")
	codas  = strings.Fields("b ck d ft g ld ll lt m mp n nd ng nk nt p r rd rk rm rn rt sh sk st t x")
)

func newWorld(seed uint64) *world {
	r := source(seed, 1<<63)
	w := &world{}
	seen := map[string]bool{}
	for _, f := range function {
		seen[f] = true
	}
	for len(w.stems) < stems {
		// Frequent words are short, as everywhere.
		s := syllables(r, 1+r.IntN(2)+min(2, len(w.stems)/2000))
		if len(s) > 3 && !seen[s] {
			seen[s] = true
			w.stems = append(w.stems, s)
		}
	}
	w.content, w.common = zipf(len(w.stems), 12), zipf(len(function), 3)
	w.groups = newGroups(r)
	w.outlets = newOutlets(r)
	return w
}

func syllables(r *rand.Rand, n int) string {
	var b strings.Builder
	for range n {
		b.WriteString(pick(r, onsets))
		b.WriteString(pick(r, vowels))
	}
	b.WriteString(pick(r, codas))
	return b.String()
}

// zipf gives the running weights of n words in falling frequency after Zipf's law with Mandelbrot's shift: a word's weight
// is 1/(rank+shift), in whole numbers.
func zipf(n, shift int) []uint64 {
	sums, sum := make([]uint64, n), uint64(0)
	for i := range sums {
		sum += 1 << 40 / uint64(i+shift)
		sums[i] = sum
	}
	return sums
}

// draw picks a word by its weight.
func draw(r *rand.Rand, words []string, sums []uint64) string {
	i, _ := slices.BinarySearch(sums, 1+r.Uint64N(sums[len(sums)-1]))
	return words[i]
}

func (w *world) stem(r *rand.Rand) string { return draw(r, w.stems, w.content) }

// inflect gives a stem one of the endings that English stemmers take off again.
func inflect(r *rand.Rand, stem string) string {
	switch n := r.IntN(100); {
	case n < 48:
		return stem
	case n < 68:
		return stem + "s"
	case n < 83:
		return stem + "ed"
	case n < 95:
		return stem + "ing"
	}
	return stem + "ly"
}

func newGroups(r *rand.Rand) []group {
	var groups []group
	seen := map[string]bool{}
	add := func(kind string, forms ...string) {
		forms = slices.DeleteFunc(forms, func(f string) bool { return seen[strings.ToLower(f)] })
		for _, f := range forms {
			seen[strings.ToLower(f)] = true
		}
		if len(forms) > 1 {
			groups = append(groups, group{kind, forms})
		}
	}
	for range 40 {
		first, last := capital(syllables(r, 1)), capital(syllables(r, 2))
		add("person", first+" "+last, last, first[:1]+". "+last)
		place := capital(syllables(r, 2))
		add("place", "Deir "+place, "Dayr "+place, "Deir al-"+place)
		front := capital(syllables(r, 2))
		add("group", "al-"+front+" Front", front+" Front", "Jabhat al-"+front, initials("Front", front))
		org := capital(syllables(r, 1))
		add("organisation", org+" Relief Committee", "Committee for Relief in "+org, initials(org, "Relief", "Committee", "Union"))
	}
	return groups
}

func initials(words ...string) string {
	s := ""
	for _, w := range words {
		s += strings.ToUpper(w[:2])
	}
	return s
}

func newOutlets(r *rand.Rand) []outlet {
	var out []outlet
	for i, kind := range strings.Fields("Herald Tribune Post Dispatch Monitor Observer Courier Wire Chronicle Gazette Today") {
		o := outlet{name: capital(syllables(r, 1)) + " " + kind, spells: i}
		for range 6 {
			o.authors = append(o.authors, capital(syllables(r, 1))+" "+capital(syllables(r, 2)))
		}
		out = append(out, o)
	}
	return append(out, outlet{}) // one is not named
}

func (w *world) aliasesYAML() []byte {
	var b []byte
	for _, g := range w.groups {
		b = fmt.Appendf(b, "- name: %q\n  kind: %s\n  forms:\n", g.forms[0], g.kind)
		for _, f := range g.forms[1:] {
			b = fmt.Appendf(b, "    - %q\n", f)
		}
	}
	return b
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// function holds common English words in falling frequency.
var function = strings.Fields(`the of and to in a that for is was on with as by at from it he said be are has were had his
	have not they this but an their who been which its more than will she after also one about would when there all we
	out up over two into her no or other could some last him them time people new year now only first under between
	because before while during against since most many three our what if so where both such through being may should`)
