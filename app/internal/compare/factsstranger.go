package compare

import (
	"strings"

	"parallax/app/internal/names"
)

var (
	// humans are nouns of one person, beside those of persons and of the endings that human knows.
	humans = wordSet("suspect accused victim pilot thief guard friend boss boy girl child son daughter husband wife brother sister father mother parent uncle aunt cousin " +
		"nephew niece neighbour neighbor king queen prince princess pope priest bishop nun monk nurse student pupil athlete coach guest patient refugee migrant " +
		"youth hostage detainee convict inmate spy agent deputy aide chef clerk cook guide hero host poet candidate colleague partner defendant applicant " +
		"assistant informant infant person employee actor author sailor tailor tutor inventor investor visitor survivor inspector conductor sponsor monitor " +
		"contractor negotiator operator prosecutor")
	// things end like persons.
	things = wordSet("other another former latter order number paper matter power border river water winter summer corner letter quarter chapter tower theater chamber " +
		"cancer fever weather shelter computer container helicopter bunker tanker dinner center danger member december november october september offer answer " +
		"manner banner barrier layer never either neither whether rather after under over ever further later earlier greater larger smaller higher lower longer " +
		"better newspaper disaster register semester trailer freighter bomber list mist twist human german roman russian syrian iranian italian egyptian " +
		"ukrainian norwegian christian")
)

const determiners = "the|a|an|his|her|their|its|another|one|this|that|our|my|same|"

// stranger reports whether before token end somebody is spoken of who is none of those named: "the suspect", or a name that is not known.
func (r *factReader) stranger(end int) bool {
	for k := range end {
		if r.human(k) && r.determined(k) && !r.namesake(k) || r.unknownName(k) {
			return true
		}
	}
	return false
}

// human reports whether token k is a noun of one person.
func (r *factReader) human(k int) bool {
	w := r.low(k)
	if !r.word(k) || r.isName(k) || r.toks[k].possessive || things[w] {
		return false
	}
	if persons[w] || humans[w] {
		return true
	}
	return len(w) > 5 && !r.upper(k) && (strings.HasSuffix(w, "er") || strings.HasSuffix(w, "ist") || strings.HasSuffix(w, "man") || strings.HasSuffix(w, "ian")) && (r.stops(k+1) || r.human(k+1))
}

// determined reports whether the noun at token k stands behind "the", "a", "his", "Russia’s", and is not what somebody is said to be.
func (r *factReader) determined(k int) bool {
	for j := k - 1; j >= 0 && j > k-5 && (r.word(j) || r.hyphen(j) > 0); j-- {
		if r.toks[j].possessive || among(r.low(j), determiners) {
			return !among(r.low(j-1), "is|was|as|be|been|became|becomes|")
		}
		if r.stop[r.low(j)] && !r.isName(j) {
			return false
		}
	}
	return false
}

// namesake reports whether the noun at token k says what a person named beside it is: "the Kremlin spokesman Dmitry Peskov", "Lapin, the
// chief of staff", "the commander of the brigade, Ivo Brandt".
func (r *factReader) namesake(k int) bool {
	j := k + 1
	for j < len(r.toks) && j < k+9 && !r.personAt(j) && (r.word(j) && (!r.stop[r.low(j)] || inside[r.low(j)] || leaders[r.low(j)]) || r.hyphen(j) > 0) {
		j++
	}
	if r.low(j) == "," {
		j++
	}
	if r.personAt(j) && (j == k+1 || r.low(j-1) == "," || r.upper(k)) {
		return true
	}
	for j = k - 1; j > 0 && j > k-8 && (r.word(j) || r.hyphen(j) > 0); j-- {
	}
	return r.low(j) == "," && r.personAt(j-1)
}

// personAt reports whether token k belongs to the name of a person.
func (r *factReader) personAt(k int) bool {
	m, ok := r.mention(k)
	return ok && m.group.Kind == names.Person
}

// unknownName reports whether at token k starts what may be the name of a person: two words with capitals that are no name known, of which no
// kind is, or no title.
func (r *factReader) unknownName(k int) bool {
	unknown := func(i int) bool {
		m, ok := r.mention(i)
		return r.upper(i) && !r.taken[i] && !r.stop[r.low(i)] && !titles[r.low(i)] && !persons[r.low(i)] && (!ok || m.group.Kind == "")
	}
	if !unknown(k) || !unknown(k+1) || unknown(k-1) || r.personAt(k+2) {
		return false
	}
	return k == 0 || !r.toks[k-1].possessive && !r.isName(k-1) && !among(r.low(k-1), determiners+"in|at|near|off|of|from|") // the U.S. Air Force
}
