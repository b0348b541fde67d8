package compare

import "strings"

// fateOf gives what an English word says that happened to those counted, in one word for all that mean the same; "" when it says nothing.
func fateOf(w string) string {
	if strings.HasPrefix(w, "hospitali") {
		return "in hospital"
	}
	return fates[w]
}

var fates = irregular(`killed=dead died=dead dead=dead die=dead perished=dead drowned=dead killing=dead kills=dead kill=dead
	injured=injured hurt=injured wounded=injured injuring=injured wounding=injured injures=injured
	rescued=rescued saved=rescued lifted=rescued airlifted=rescued rescuing=rescued winched=rescued
	aboard=aboard carrying=aboard carried=aboard arrested=arrested detained=arrested arresting=arrested detaining=arrested
	destroyed=destroyed destroying=destroyed razed=destroyed wrecked=destroyed damaged=damaged damaging=damaged
	flooded=flooded flooding=flooded inundated=flooded evacuated=evacuated evacuating=evacuated
	displaced=displaced displacing=displaced trapped=trapped trapping=trapped
	missing=missing homeless=homeless stranded=stranded captured=captured infected=infected`)

const (
	// fateLinks stand between those counted and what happened to them.
	fateLinks = "who|that|which|were|are|have|had|been|being|got|left|feared|reported|confirmed|believed|presumed|also|still|later|now|made|"
	// fateObjects are verbs of fates that may have an object: "12 people rescued the dog".
	fateObjects = "killed|injured|hurt|wounded|rescued|saved|lifted|airlifted|winched|carried|arrested|detained|destroyed|razed|wrecked|damaged|flooded|inundated|evacuated|displaced|trapped|captured|infected|"
	// peopleWords say of those counted only that they are people.
	peopleWords = "people|person|other|life|man woman|victim|"
	otherPeople = "firefighter|fireman|rescuer|police|policeman|officer|official|troop|volunteer|guest|fan|visitor|spectator|employee|member|firefight|"
	// personWords are those of whom "carried" and "saved" mean what fateOf says.
	personWords = "people|person|passenger|crew|migrant|refugee|soldier|man|woman|child|tourist|pilgrim|student|pupil|worker|sailor|resident|villager|survivor|victim|"
	notCounts   = "of|aged|age|at|on|by|in|from|" // stand before a number that says how old, when or which
	tollWords   = "to|at|of|reached|was|is|passed|topped|exceeded|stands|stood|hit|"
)

// fated completes what an amount in tokens from to j counts by what happened to them: "12 people were killed", "killing four", "the toll
// rose to 17". n and end are what it counts as far as that was found.
func (r *factReader) fated(from, j int, n noun, end int, counted bool) (what noun, fate string, last int, ok bool) {
	k := j
	switch {
	case counted && !r.is(j, wordSetOf.hurt) && !(among(r.low(j), "were|was|are|") && r.is(j+1, wordSetOf.hurt)):
		k = end
	case counted:
		counted = false // only what happened to them: "12 killed"
	case among(r.low(j), "others|more|"):
		k = j + 1
	}
	if fate, last = r.fateBehind(k); !counted && k == j && among(r.low(from-1), notCounts) {
		fate = "" // a boy of 12 died
	}
	if fate == "aboard" || fate == "" && counted {
		if f := r.fateBeyond(last); f != "" && f != "aboard" {
			fate, last = f, k
		}
	}
	if fate == "" {
		head := ""
		if counted {
			head = n.words[len(n.words)-1]
		}
		if fate, last = r.fateBefore(from, head), k; fate != "" && !counted && (k < len(r.toks) && !r.stops(k) || r.hyphen(k) > 0) {
			fate = ""
		}
	}
	switch {
	case fate == "":
		return n, "", end, counted
	case !counted && among(fate, "damaged|destroyed|flooded|"): // no people: what was counted before, "76 buildings fell, 640 were damaged"
		for b := len(r.facts) - 1; b >= 0; b-- {
			if f := &r.facts[b]; f.Kind == FigureFact && f.Amount.unit == nil && len(f.words) > 0 {
				if among(f.words[len(f.words)-1], personWords+otherPeople) {
					continue
				}
				return noun{strings.TrimSuffix(f.What, " "+f.fate) + " " + fate, f.words}, fate, last, true
			}
		}
		return n, "", end, false
	case !counted || among(n.words[len(n.words)-1], peopleWords) && len(n.words) == 1:
		return noun{"people " + fate, []string{"people"}}, fate, last, true
	}
	n.text += " " + fate
	return n, fate, last, true
}

// fateBehind reads what the words from token k on say happened to those before.
func (r *factReader) fateBehind(k int) (fate string, end int) {
	j := k
	for j < k+5 && r.word(j) && among(r.low(j), fateLinks) {
		j++
	}
	if strings.HasSuffix(r.low(j), "ly") {
		j++
	}
	w := r.low(j)
	switch {
	case !r.word(j):
	case w == "on" && r.low(j+1) == "board":
		return "aboard", j + 2
	case w == "unaccounted" && r.low(j+1) == "for":
		return "missing", j + 2
	case w == "without" && among(r.low(j+1), "power|electricity|water|"):
		return "without " + r.low(j+1), j + 2
	case w == "taken" && r.low(j+1) == "to" && among(r.low(j+2), "hospital|hospitals|"):
		return "in hospital", j + 3
	case w == "treated" && among(r.low(j+1), "at|in|"):
		for n := j + 2; n < j+6 && r.word(n); n++ { // in the city’s hospital
			if among(r.low(n), "hospital|hospitals|") {
				return "in hospital", n + 1
			}
		}
	case w == "aboard", fateOf(w) != "" && !strings.HasSuffix(w, "ing") && w != "carried" && !(among(w, fateObjects) && !r.passive(k, j) && r.objectAt(j+1)), w == "missing":
		if w == "dead" && r.plural(j+1) || r.orElse(j) {
			return "", k
		}
		return fateOf(w), j + 1
	}
	return "", k
}

// orElse reports whether the fate at token j is one of two of those counted: "killed or injured".
func (r *factReader) orElse(j int) bool {
	k := j + 2
	for among(r.low(k), fateLinks) || strings.HasSuffix(r.low(k), "ly") {
		k++
	}
	f := fateOf(r.low(k))
	return among(r.low(j+1), "or|and|") && f != "" && f != fateOf(r.low(j))
}

// passive reports whether a form of "be" stands in tokens k to j.
func (r *factReader) passive(k, j int) bool {
	for ; k < j; k++ {
		if among(r.low(k), "were|are|been|being|got|left|") {
			return true
		}
	}
	return false
}

// objectAt reports whether an object may start at token k.
func (r *factReader) objectAt(k int) bool {
	if k >= len(r.toks) || r.taken[k] {
		return false
	}
	return r.toks[k].kind == 'n' || r.isName(k) || r.is(k, wordSetOf.article) || r.word(k) && !r.stop[r.low(k)] || among(r.low(k), "him|her|them|some|several|many|")
}

// fateBeyond reads what happened to those counted behind words that say where they were: "12 people in the village were killed".
func (r *factReader) fateBeyond(k int) string {
	if w := r.low(k); !wordSetOf.of[w] && !among(w, "in|at|from|on|near|inside|the|a|") {
		return ""
	}
	for m := k; m < k+7 && m < len(r.toks); m++ {
		w := r.low(m)
		switch {
		case r.toks[m].kind != 'w' || among(w, "and|or|but|who|which|that|"):
			return ""
		case among(w, "died|perished|drowned|"):
			return "dead"
		case among(w, "were|was|are|have|had|has|"):
			f, _ := r.fateBehind(m)
			return f
		}
	}
	return ""
}

// fateBefore reads what the words before token from say happened to those counted behind, of whom head is the noun, if any.
func (r *factReader) fateBefore(from int, head string) string {
	k := from - 1
	for among(r.low(k), "another|further|a|all|the|some|its|") {
		k--
	}
	w := r.low(k)
	if among(w, "aboard|dead|missing|died|homeless|drowned|perished|") {
		return ""
	}
	if f := fateOf(w); f != "" {
		if !strings.HasSuffix(w, "ing") && r.auxiliaryAt(k-1) {
			return "" // he was killed two …
		}
		if g := fateOf(r.low(k - 2)); among(r.low(k-1), "or|and|") && g != "" && g != f {
			return "" // damaged or destroyed
		}
		if among(f, "aboard|rescued|arrested|") && !among(head, personWords) && !(head == "" && strings.HasSuffix(w, "ing")) {
			return "" // lifted 12 bans
		}
		return f
	}
	if w == "of" && (among(r.low(k-1), "deaths|bodies|killing|") || r.low(k-1) == "lives" && among(r.low(k-3), "claimed|claiming|cost|costing|taking|")) ||
		among(w, "claimed|claiming|") && among(head, "life|victim|") {
		return "dead"
	}
	if !among(w, tollWords) || head != "" && !among(head, personWords) {
		return ""
	}
	for b := k; b > k-14 && b >= 0 && r.toks[b].kind != 'p'; b-- {
		if r.low(b) == "toll" && (w != "of" || b == k-1) && !among(r.low(b+1), "road|roads|bridge|booth|booths|gate|motorway|") {
			return "dead"
		}
		if r.low(b) == "number" && r.low(b+1) == "of" {
			for m := b + 2; m < b+4; m++ {
				if f := fateOf(r.low(m)); f != "" {
					return f
				}
				if r.low(m) == "deaths" {
					return "dead"
				}
			}
			return ""
		}
	}
	return ""
}

// auxiliaryAt reports whether a form of "be" stands at token k, adverbs apart.
func (r *factReader) auxiliaryAt(k int) bool {
	for strings.HasSuffix(r.low(k), "ly") || r.low(k) == "also" {
		k--
	}
	return among(r.low(k), "was|were|is|are|be|been|being|")
}
