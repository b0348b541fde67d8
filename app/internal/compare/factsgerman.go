package compare

import (
	"strings"

	"parallax/app/internal/names"
)

const (
	germanSaying   = "sagte|sagt|erklärte|erklärt|berichtete|berichtet|betonte|betont|meinte|meint|meldete|meldet|"
	germanTelling  = "sagte|sagten|erklärte|erklärten|berichtete|berichteten|meldete|meldeten|mitteilte|mitteilten|berichtet|meldet|mitteilt|" // behind "wie die Polizei"
	germanArticles = "der|die|das|den|dem|ein|eine|einer|einem|"
	// germanSpeakers tell, by their last part: Polizeisprecher, Innenministerium.
	germanSpeakers = "polizei|sprecher|sprecherin|feuerwehr|ministerium|minister|ministerin|behörde|behörden|anwaltschaft|regierung|gemeinde|präsident|präsidentin|bürgermeister|bürgermeisterin|leiter|leiterin|zeitung|agentur|zeuge|zeugin|zeugen|anwohner|bericht|berichten|gericht|verwaltung|armee|militär|bergrettung|direktor|direktorin|kreis|kreises|gewerkschaft|unternehmen|ministeriums|wetterdienst|wetterdienstes|chef|chefin|experte|experten|"
	germanOld      = "alt|alte|alten|alter|altes|"
	germanPast     = "sagte|sagten|teilte|teilten|brach|brachen|ereignete|ereigneten|geschah|fand|fanden|fuhr|fuhren|flog|flogen|stieß|stießen|verlor|stürzte|stürzten|brannte|brannten|tötete|töteten|rettete|retteten|lief|liefen|stand|standen|lag|lagen|ließ|ließen|hielt|hielten|stieg|stiegen|sank|sanken|ertrank|ertranken|erreichte|erreichten|griff|griffen|schlug|schlugen|schoss|schossen|trat|entschied|entschieden|beschloss|stimmte|stimmten|nannte|bestätigte|bestätigten|worden|gestorben|abgestürzt|eingestürzt|ertrunken|verunglückt|umgekommen|gewesen|"
	germanMay      = "kann|können|könnte|könnten|würde|würden|sollte|sollten|müsste|müssen|muss|hätte|hätten|wäre|wären|wollte|wollten|will|wollen|möchte|möchten|dürfte|dürften|sei|seien|werde|habe|solle|wolle|könne|"
)

// germanTense gives the tense of the clause around a date in tokens from to end, where its words are sure.
func (r *factReader) germanTense(from, end int, d writtenDate) byte {
	a, b := r.clauseAround(from)
	if d.weekday > 0 && d.toward == 0 && !among(r.low(from-1), "am|seit|vom|zum|vor|nach|ab|") {
		return noTense // es war nur Freitag
	}
	last := b
	for last > a && !r.word(last) {
		last--
	}
	past, ahead, has := false, false, false
	for k := a; k <= b; k++ {
		switch w := r.low(k); {
		case !r.word(k) || r.toks[k].upper && k > a:
		case among(w, germanMay), among(w, "jedes|jeden|jährlich|alljährlich|meist|oft|immer|stets|alle|"):
			return noTense
		case among(w, germanPast), among(w, pastWords["de"]):
			past = true
		case among(w, "wird|werden|soll|sollen|"):
			ahead = true
		case among(w, "hat|haben|"):
			has = true
		case strings.HasSuffix(w, "te") && len(w) > 5 && !among(w, "letzte|zweite|dritte|vierte|fünfte|") && (k == last || k == end && from <= a+1):
			past = true // was er am Montag mitteilte; am Montag startete
		}
	}
	if w := r.low(last); has && last > end-1 && !among(w, "haben|") && (strings.HasSuffix(w, "t") || strings.HasSuffix(w, "en")) && germanParticiple(w) {
		past = true
	}
	switch {
	case past == ahead || ahead && among(r.low(last), "haben|sein|"):
		return noTense
	case past:
		return pastTense
	}
	return aheadTense
}

// germanParticiple reports whether a word that ends like one begins like a participle too: gelöscht, verloren, abgebrannt.
func germanParticiple(w string) bool {
	for _, p := range [...]string{"ge", "ver", "be", "er", "ent", "zer"} {
		if strings.HasPrefix(w, p) {
			return true
		}
	}
	return strings.Contains(w, "ge") || strings.HasSuffix(w, "iert")
}

// germanSources adds who says so: "sagte Josef Unterholzner", "teilte die Polizei mit", "wie die Polizei mitteilte", "nach Angaben von",
// "laut Polizei", and "Die Polizei sagte".
func (r *factReader) germanSources() {
	for i := range r.toks {
		if !r.word(i) || r.taken[i] {
			continue
		}
		switch low := r.low(i); {
		case low == "laut" && !r.upper(i) || low == "laut" && r.first(i):
			r.said(r.germanSpeaker(i + 1))
		case low == "angaben" && r.low(i-1) == "nach":
			if w := r.low(i + 1); among(w, "von|der|vom|des|") {
				n := len(r.facts)
				r.said(r.germanSpeaker(i + 2))
				if w == "des" && len(r.facts) > n { // des Kreises
					v := &r.facts[n].Value
					if cut, ok := strings.CutSuffix(*v, "es"); ok {
						*v = cut
					} else {
						*v = strings.TrimSuffix(*v, "s")
					}
				}
			}
		case low == "wie":
			if from, to := r.germanSpeaker(i + 1); to > from {
				for k := to; k < to+6; k++ {
					if among(r.low(k), germanTelling) {
						r.said(from, to)
					} else if !r.taken[min(k, len(r.taken)-1)] && !among(r.low(k), "am|im|gestern|heute|abend|nachmittag|mittag|vormittag|morgen|") {
						break
					}
				}
			}
		case r.upper(i):
		case among(low, germanSaying), among(low, "teilte|teilten|"):
			if _, b := r.clauseAround(i); strings.HasPrefix(low, "teilte") && r.low(b) != "mit" {
				continue
			}
			if from, to := r.germanSpeaker(0); to == i && to > from {
				r.said(from, to)
			} else if from, to := r.germanSpeaker(i + 1); to > from && !r.dative(from, to) {
				r.said(from, to)
			}
		}
	}
}

// dative reports whether the article of a noun in tokens from to to says that it was told, and did not tell: "sagte der Zeitung".
func (r *factReader) dative(from, to int) bool {
	w := r.low(to - 1)
	feminine := strings.HasSuffix(w, "ung") || strings.HasSuffix(w, "agentur") || strings.HasSuffix(w, "in") || strings.HasSuffix(w, "ei")
	return r.low(from) == "der" && feminine && !r.isName(to-1) || among(r.low(from), "dem|den|")
}

// germanSpeaker gives the tokens of the speaker that starts at token j, article and day apart; none where nouns alone do not tell that
// it is one.
func (r *factReader) germanSpeaker(j int) (from, to int) {
	for r.low(j) == "am" || j < len(r.toks) && r.taken[j] {
		j++
	}
	if from = j; among(r.low(j), germanArticles) && !r.isName(j) {
		j++
	}
	if r.word(j) && !r.upper(j) && strings.HasSuffix(strings.TrimRight(r.low(j), "nr"), "e") && r.upper(j+1) { // die örtliche Polizei
		j++
	}
	if from == j && r.first(j) && !r.isName(j) && !germanSpeaks(r.low(j)) && !among(r.low(j), "herr|frau|dr.|prof.|") {
		return 0, 0 // Aber Sidney sagte
	}
	to = j
	for to < len(r.toks) && !r.taken[to] && (r.upper(to) && !(to > j && r.isName(to-1) && !r.isName(to)) || r.low(to) == "&" && r.upper(to+1) || r.hyphen(to) > 0) {
		to++
	}
	if to == j || to > j+5 {
		return 0, 0
	}
	if m, ok := r.mention(to - 1); ok && m.group.Kind != names.Place && m.End == r.toks[to-1].End {
		return from, to
	}
	if k := to + 1; among(r.low(to), "von|vom|des|") && germanSpeaks(r.low(to-1)) && r.upper(k) && !r.taken[k] { // eine Sprecherin von Westnetz
		for to = k; to < len(r.toks) && to < k+4 && r.upper(to) && !r.taken[to]; to++ {
		}
		return from, to
	}
	if !germanSpeaks(r.low(to-1)) && to < j+3 && !(to > j+1 && from == j) && !(to > j+1 && germanSpeaks(r.low(j))) {
		return 0, 0
	}
	return from, to
}

// germanSpeaks reports whether a noun ends in one of those who tell.
func germanSpeaks(w string) bool {
	for _, s := range strings.Split(germanSpeakers, "|") {
		if s != "" && strings.HasSuffix(w, s) {
			return true
		}
	}
	return false
}

// germanNumber gives the value of a number word from two to 99; 0 for others.
func germanNumber(w string) float64 {
	if unit, ten, ok := strings.Cut(w, "und"); ok {
		if u, t := germanNumber(unit), germanNumber(ten); t >= 20 && (u > 1 && u < 10 || unit == "ein") {
			return t + max(u, 1)
		}
		return 0
	}
	for n, s := range germanOnes {
		if s == w {
			return float64(n + 2)
		}
	}
	for n, s := range germanTens {
		if s == w {
			return float64(10*n + 20)
		}
	}
	return 0
}

var (
	germanOnes = strings.Fields("zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn")
	germanTens = strings.Fields("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig")
)

// germanFates are words with what they say happened to people.
var germanFates = irregular(`leben=dead getötet=dead gestorben=dead starben=dead umgekommen=dead ertranken=dead ertrunken=dead tote=dead todesopfer=dead
	verletzt=injured verletzte=injured vermisst=missing vermisste=missing gerettet=rescued festgenommen=arrested evakuiert=evacuated`)

// germanFate completes what an amount in tokens from to j counts by what happened to those people: "12 Menschen kamen ums Leben", "30 wurden
// verletzt". n and end are what it counts as far as that was found.
func (r *factReader) germanFate(from, j int, n noun, end int, counted bool) (what noun, fate string, last int, ok bool) {
	if counted && !among(r.low(end-1), "menschen|personen|leute|tote|todesopfer|verletzte|vermisste|") || end > j+1 || among(r.low(from-1), "mit|von|für|als|bei|") {
		return n, "", end, counted
	}
	k := max(end, j)
	if counted {
		if fate = germanFates[r.low(end-1)]; fate == "" && r.low(from-1) == "starben" {
			fate = "dead"
		}
	} else if w := r.low(k); !among(w, "wurden|werden|sind|") && germanFates[w] == "" {
		return n, "", end, false
	}
	for last = k; fate == "" && k < len(r.toks) && k < last+12 && r.word(k) && !among(r.low(k), germanMay+"und|oder|aber|nicht|fast|beinahe|niemand|keine|wurde|war|"); k++ {
		if fate = germanFates[r.low(k)]; r.low(k) == "leben" && r.low(k-1) != "ums" {
			fate = ""
		}
	}
	if fate == "" || r.low(k) == "oder" { // getötet oder verletzt
		return n, "", end, counted
	}
	return noun{"people " + fate, []string{"people"}}, fate, max(end, j), true
}
