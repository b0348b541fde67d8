package compare

import (
	"slices"
	"strings"

	"parallax/app/internal/names"
)

// places adds the names of places that tell where, each once. A name that stands for a state that acts is left out: who speaks, "the
// US has supplied", "Russia’s help", "U.S.-backed", "support from Turkey".
func (r *factReader) places() {
	at := 0
	r.where = cleared(r.where, len(r.mentions))
	var told []string
	for n, m := range r.mentions {
		for at < len(r.toks) && r.toks[at].End <= m.Start {
			at++
		}
		end := at
		for end < len(r.toks) && r.toks[end].Start < m.End {
			end++
		}
		switch m.group.Kind {
		case names.Place:
			r.where[n] = (!r.within(m.Span, SourceFact) || r.is(at-1, wherein) || compass[r.low(at-1)]) && r.place(at, end)
		case "": // nobody knows what it is: its preposition must tell
			r.where[n] = end > at && r.unknownPlace(at, end)
		}
		if r.where[n] && !slices.Contains(told, m.group.Name) {
			told = append(told, m.group.Name)
			r.facts = append(r.facts, Fact{Kind: PlaceFact, Span: m.Span, Value: m.group.Name, key: m.group.Name})
		}
	}
	if r.base == "de" {
		r.germanPlaces(told)
	}
}

var (
	// wherein stand before places alone.
	wherein = wordSet("in near off outside around")
	compass = wordSet(`north south east west northern southern eastern western central centre center northwestern northeastern southwestern southeastern
		north-western upper lower greater coast border borders interior capital ancient`)
	// region are words behind the name of a place.
	region  = wordSet("province provinces governorate governorates region regions state city town village area territory district county countryside airport airbase border side road highway suburb suburbs")
	whither = wordSet(`off in at near into onto around across toward towards on outside inside over through to throughout within along beyond between west east north south
		northwest northeast southwest southeast of from`)
	// given are what comes from or of a state that acts.
	given = wordSet(`intervention interference support supported help aid backing assistance account accounts report reports pressure including also welcome ally allies government president leader
		leaders army troops forces military ministry ministers sharing weapons missiles arms money`)
	// acting are verbs whose subject acts, and so is no place.
	acting = wordSet(`wants want fears fear signed intervened intervenes stepped supplied backed backs contributes sent posted hopes plans planned agreed
		bombed struck strikes attacked attacks launched deployed destroyed denied may could would will must might has had have presented framed served joined`)
	// taking are verbs whose object is a place as well.
	taking = wordSet("took left held lost won made saw")
	// addressed are verbs whose object is told or done something as a state.
	addressed = wordSet(`beat beats defeated thrashed hosted faced told tells accused accuses urged urges asked asks blamed blames backed backs support supports supported help helps helped joined joins warned warns
		criticised criticized thanked see sees made makes neither either both whether nor unlike like says said`)
)

const owned = "shares|stake|stakes|invest|invested|investors|investment|" // stand before "in" and a company

// unknownPlace reports whether a name of which no kind is known, in tokens from to to, stands where only a place does: "off Lindholm".
func (r *factReader) unknownPlace(from, to int) bool {
	w, written := r.low(from-1), r.s[r.toks[from].Start:r.toks[to-1].End]
	if strings.ToUpper(written) == written || r.hyphen(to) > 0 || r.toks[to-1].possessive || r.word(to) && !r.stop[r.low(to)] && !r.taken[to] && !region[r.low(to)] {
		return false
	}
	return w == "near" || w == "off" && !among(r.low(from-2), "see|sees|saw|seen|fight|fought|fend|hold|held|") || w == "outside" || w == "in" && !among(r.low(from-2), "interest|trust|confidence|believe|believes|role|part|interested|"+owned)
}

// place reports whether the name of a place in tokens from to to tells where.
func (r *factReader) place(from, to int) bool {
	next := r.low(to)
	if r.hyphen(to) > 0 || r.hyphen(from-1) > 0 {
		return false
	}
	if r.officeOf(from) {
		return false
	}
	if r.toks[to-1].possessive {
		m, named := r.mention(to)
		return named && (m.group.Kind == names.Place || m.group.Kind == "" && !r.shortName(to) && !strings.Contains(r.s[m.Start:m.End], " ")) || // not Russia’s Dora Falk
			region[next] || compass[next]
	}
	if r.word(to) && region[next] {
		return true
	}
	written := r.s[r.toks[from].Start:r.toks[to-1].End]
	abbreviated := strings.ToUpper(written) == written
	if abbreviated && r.word(to) && !r.taken[to] && !r.stop[next] {
		return false // a U.S. Humvee
	}
	before := from - 1
	for before >= 0 && (r.low(before) == "the" || compass[r.low(before)] || r.low(before) == "of" && region[r.low(before-1)]) {
		before--
	}
	if r.low(before) == "and" && compass[r.low(before-1)] { // northwestern and central Syria
		for before--; compass[r.low(before)]; before-- {
		}
	}
	if before < 0 || r.toks[before].kind != 'w' && r.low(before) != "," {
		return !abbreviated && r.rests(to)
	}
	w := r.low(before)
	switch {
	case w == "over" && among(r.low(before-1), "win|victory|triumph|"), w == "to" && among(r.low(before-1), "lost|lose|loses|"), w == "in" && among(r.low(before-1), owned):
		return false // beaten or owned, not where
	case among(w, "from|of|"):
		return !given[r.low(before-1)]
	case w == "to" && among(r.low(before-1), "dangerous|harmful|hostile|loyal|friendly|important|known|thanks|help|aid|damage|threat|"):
		return false
	case w == "with":
		return strings.HasPrefix(r.low(before-1), "border") || strings.HasPrefix(r.low(before-1), "frontier")
	case taking[w]:
		return !abbreviated
	case whither[w], before < from-1 && compass[r.low(from-1)]:
		return true
	case among(w, ",|and|or|"):
		k := before - 1
		if r.low(k) == "," {
			k--
		}
		if m, ok := r.mention(k); ok && r.where[r.named[k]-1] && m.group.Kind == names.Place {
			return !acting[next]
		}
	case r.isName(before): // Syria’s Homs
		return r.toks[before].possessive
	case !r.stop[w] && !addressed[w] && !r.toks[before].upper:
		return !abbreviated && !acting[next]
	}
	return !abbreviated && r.rests(to)
}

// germanCities are places that German articles tell of and whose names are no other words, since names are not found there by their capitals.
const germanCities = "berlin|hamburg|münchen|köln|frankfurt|stuttgart|düsseldorf|leipzig|dortmund|bremen|dresden|hannover|nürnberg|duisburg|bochum|wuppertal|bielefeld|bonn|mannheim|karlsruhe|augsburg|wiesbaden|mainz|kassel|göttingen|erfurt|rostock|magdeburg|potsdam|saarbrücken|freiburg|lübeck|braunschweig|chemnitz|aachen|regensburg|würzburg|wien|graz|linz|salzburg|innsbruck|zürich|genf|bern|basel|brüssel|paris|london|madrid|warschau|prag|moskau|kiew|istanbul|washington|bayern|hessen|sachsen|thüringen|brandenburg|niedersachsen|"

// germanPlaces adds the cities that "in", "aus", "nach", "bei" or "nahe" stands before.
func (r *factReader) germanPlaces(told []string) {
	for i := range r.toks {
		v := r.s[r.toks[i].Start:r.toks[i].End]
		if !r.upper(i) || r.isName(i) || r.taken[i] || !among(r.low(i), germanCities) || !among(r.low(i-1), "in|aus|nach|bei|nahe|") || r.hyphen(i+1) > 0 || r.upper(i+1) || slices.Contains(told, r.low(i)) {
			continue
		}
		told = append(told, r.low(i))
		r.facts = append(r.facts, Fact{Kind: PlaceFact, Span: r.toks[i].Span, Value: v, key: names.Fold(v)})
	}
}

// officeOf reports whether the name of a place at token k ends the name of an organisation: "Organization for Security and Co-operation in Europe".
func (r *factReader) officeOf(k int) bool {
	of := false
	for least := k - 12; k > max(least, 0) && (among(r.low(k-1), "of|in|for|and|the|") || r.upper(k-1) || r.hyphen(k-1) > 0 || r.hyphen(k-2) > 0); { // Co-operation
		k--
		of = of || among(r.low(k), "of|for|")
		if w := r.low(k); r.upper(k) && among(w, "organization|organisation|association|council|committee|union|institute|agency|commission|federation|society|congress|league|university|foundation|") {
			return of
		}
	}
	return false
}

// rests reports whether what follows the name of a place that opens a clause tells what it is or how it fares, at token to.
func (r *factReader) rests(to int) bool {
	next, then := r.low(to), r.low(to+1)
	switch next {
	case "is", "was", "were", "are":
		return !strings.HasSuffix(then, "ing") && then != "present"
	case "has", "had":
		return then == "been" && !strings.HasSuffix(r.low(to+2), "ing") || then == "fallen"
	case "fell", "lies", "lay", "stands", "remains", "remained":
		return true
	case ",":
		return then == "a" || then == "an" || then == "the" && !r.isName(to+2) || then == "where" || then == "which" && !acting[r.low(to+2)] && !strings.HasSuffix(r.low(to+3), "ing")
	}
	return false
}
