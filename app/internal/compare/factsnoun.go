package compare

import (
	"strings"

	"parallax/app/internal/names"
)

// A noun is what a figure counts.
type noun struct {
	text  string   // as written: "ISIL installations"
	words []string // stems and names ("@Islamic State"), the head last
}

// wordSetOf holds the sets of words that tell where a noun ends and what a number is not.
var wordSetOf = struct{ of, stop, clock, ordinal, hurt, many, abstract, region, article map[string]bool }{
	of:      wordSet("of de du des d der von del"),
	article: wordSet("the a an its their his her our my this these those last remaining le la les los las el der die das dem den l’ l'"),
	clock:   wordSet("am pm a.m p.m a.m. p.m. o’clock o'clock uhr gmt utc"),
	ordinal: wordSet("first second third last other latter former"),
	hurt:    wordSet("killed dead injured wounded missing arrested detained displaced hospitalised hospitalized captured hurt rescued aboard homeless evacuated"),
	many: wordSet(`people personnel men women children police staff aircraft crew cattle sheep fish dead wounded injured faithful
		servicemen servicewomen policemen policewomen gunmen firemen fishermen businessmen lives wives`),
	abstract: wordSet(`ways respects kinds sorts types things sides reasons halves points times cases terms senses hands others ones
		aspects thirds fifths hundredths thousandths is us has was does this thus plus pros cons`),
	region: wordSet(`province provinces governorate governorates region state city town area territory district county countryside airport airbase
		border army government forces troops`),
	stop: wordSet(`of in at on for from with without by to into onto near since until till during after before between among across against
		around over under about through within toward towards as than per via upon off out up down along behind beyond above below
		and or but nor while when where which who whom whose that because if although though so yet whether both either
		he she it they we i you him them us his her its their our my your this these those there here what each the a an
		is are was were be been being am has have had do does did will would can could may might must shall should cannot
		not no never ago alone later earlier now then also only too already still away apart long wide tall deep high again
		today yesterday tomorrow tonight all any some many several few more most such very how why just even however meanwhile
		worth per said says told amid despite including plus minus times percent
		came went took left made saw held gave got put set met lost won ran sent built led fell rose grew kept found brought`),
}

// stopsOf are the words of other languages that end a noun.
var stopsOf = map[string]map[string]bool{
	"de": wordSet(`und oder aber die der das den dem ein eine ist sind war wurden wurde haben hat mal im in am an mit auf aus bei von vom zu zum zur für durch nach vor
		über seit bis sich nicht auch als wie statt anstatt sowie zwischen insgesamt allein gegen ohne unter wegen`),
	"fr": wordSet(`et ou mais le la les un une est sont a ont à au aux en dans sur avec par pour du de des depuis qui que se ne pas son sa ses leur ce cette`),
	"es": wordSet(`y o pero el la los las un una es son ha han a al en con por para de del desde que se no su sus este esta`),
}

// stops reports whether token j ends a noun.
func (r *factReader) stops(j int) bool {
	return j >= len(r.toks) || r.taken[j] || r.toks[j].kind != 'w' || r.stop[r.toks[j].low] && !r.isName(j) && r.hyphen(j-1) == 0
}

// isName reports whether token j belongs to a name: "the US" is no "us".
func (r *factReader) isName(j int) bool { return r.named[j] > 0 }

// counted reads what a number before token j counts and gives the token behind it. In English, French and Spanish that is a plural, in
// German a noun with its capital.
func (r *factReader) counted(j int) (noun, int, bool) {
	if r.is(j, wordSetOf.hurt) && !r.plural(j+1) {
		return r.noun(j, j+1), j + 1, true
	}
	if w := r.low(j); among(w, "were|was|are|") && r.is(j+1, wordSetOf.hurt) {
		return r.noun(j+1, j+2), j + 2, true
	}
	if r.low(j) == "人" {
		return r.noun(j, j+1), j + 1, true
	}
	from := j
	switch {
	case r.low(j) == "of" && r.is(j+1, wordSetOf.article):
		if from = j + 2; from < len(r.toks) && (r.toks[from].kind == 'n' || numberWords[r.low(from)] > 0) { // two of the three suspects
			from++
		}
	case r.low(j) == "the" && r.put(j-2):
		from = j + 1
	}
	for w := r.low(from); among(w, "more|other|further|additional|such|de|"); w = r.low(from) {
		from++
	}
	head := -1
	for k := from; k < from+7 && !r.stops(k); k++ {
		if k > from && r.ends(k) {
			break
		}
		if r.plural(k) {
			if head = k; !r.plural(k + 1) {
				break
			}
		} else if head >= 0 {
			break
		}
		if r.hyphen(k+1) > 0 {
			k++
		}
	}
	if head < 0 || wordSetOf.abstract[r.low(head)] || !strings.Contains("en de fr es", r.base) {
		return noun{}, j, false
	}
	if next := head + 3; r.base == "en" && r.low(head+1) == "and" && r.plural(head+2) && (next >= len(r.toks) || r.toks[next].kind == 'p' && r.hyphen(next) == 0 ||
		among(r.low(next), auxiliaries) || among(r.low(next), "in|on|at|from|of|to|aboard|with|without|across|")) { // passengers and crew
		head += 2
	}
	n, end := r.noun(from, head+1), head+1
	if x, ok := r.mention(end + 1); ok && r.low(end) == "of" && !r.plural(end+1) { // installations of ISIL
		last := end + 1
		for last+1 < len(r.toks) && r.named[last+1] == r.named[end+1] {
			last++
		}
		if !r.toks[last].possessive && (last+1 >= len(r.toks) || r.stops(last+1)) {
			whole := r.noun(from, last+1)
			n.text, n.words, end = whole.text, append([]string{"@" + x.group.Name}, n.words...), last+1
		}
	}
	return n, end, true
}

// put reports whether "put at" and the like end at token i, other words between them: "put on Thursday at 12 the targets".
func (r *factReader) put(i int) bool {
	for k := i - 1; r.low(i) == "at" && k >= max(0, i-5); k-- {
		if w := r.low(k); among(w, "put|puts|estimated|") {
			return true
		}
	}
	return false
}

// plural reports whether token k looks like a noun in the plural.
func (r *factReader) plural(k int) bool {
	if k < len(r.toks) && r.isName(k) || !r.word(k) || r.stops(k) || r.toks[k].possessive || r.hyphen(k+1) > 0 {
		return false
	}
	w := r.low(k)
	if r.base == "de" {
		return r.toks[k].upper
	}
	if among(r.base, "fr|es|") {
		return len(w) > 3 && (strings.HasSuffix(w, "s") || r.base == "fr" && strings.HasSuffix(w, "x"))
	}
	if r.is(k, wordSetOf.many) {
		return true
	}
	return len(w) > 3 && w[len(w)-1] == 's' && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && (r.toks[k].upper || !strings.HasSuffix(w, "is"))
}

// ends reports whether the word at token k, behind others of a noun, is a participle or an adverb rather than a part of it.
func (r *factReader) ends(k int) bool {
	w := r.low(k)
	return r.base == "en" && !r.toks[k].upper && r.hyphen(k+1) == 0 && !(r.glued(k) && r.low(k-1) == "-") && len(w) > 3 &&
		(strings.HasSuffix(w, "ly") || strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing") && !r.plural(k+1))
}

// part reads what a share or measure before token j is of: "of their country", "of Homs province"; "half the country".
func (r *factReader) part(j int) (noun, int, bool) {
	k := j
	if r.is(k, wordSetOf.of) {
		if numberScales[r.base][r.low(k+2)] > 0 { // a quarter of a million
			return noun{}, j, false
		}
		k++
		if among(r.low(k), "’|'|") {
			k++
		}
	} else if !r.is(k, wordSetOf.article) {
		return noun{}, j, false
	}
	for r.is(k, wordSetOf.article) || r.low(k) == "all" {
		k++
	}
	end := r.phrase(k)
	if end == k || r.toks[end-1].possessive { // of the 8.2 million voters, of Homs’s 3,000 people
		if _, m, ok := r.count(end); ok {
			if n, _, ok := r.counted(m); ok {
				return n, j, true
			}
		}
	}
	if end == k {
		return noun{}, j, false
	}
	return r.noun(k, end), end, true
}

// phrase gives the token behind the noun that starts at token k, which may be in the singular.
func (r *factReader) phrase(k int) int {
	end := k
	for end < k+7 && !r.stops(end) && (end == k || !r.ends(end)) {
		if end > k && r.isName(end-1) && r.named[end] != r.named[end-1] && !r.toks[end-1].possessive && !r.shortName(end-1) && !wordSetOf.region[r.low(end)] && !r.plural(end) {
			break // the name was all: "half of Syria stood"
		}
		if end++; r.plural(end-1) && !r.plural(end) {
			break
		}
		if r.hyphen(end) > 0 {
			end++
		}
	}
	return end
}

// shortName reports whether the name that token k belongs to is written in capitals alone, as before a noun: U.S. start-ups.
func (r *factReader) shortName(k int) bool {
	m, ok := r.mention(k)
	written := r.s[m.Start:m.End]
	return ok && strings.ToUpper(written) == written
}

// compound reads the noun at token j behind "five-year" or "40-km", "the conflict" or "convoy".
func (r *factReader) compound(j int) (noun, int) {
	if r.hyphen(j) > 0 {
		return noun{}, j
	}
	if end := r.phrase(j); end > j && end <= j+3 {
		return r.noun(j, end), end
	}
	return noun{}, j
}

// noun makes a noun of tokens i to j.
func (r *factReader) noun(i, j int) noun {
	s := r.span(i, j)
	n := noun{text: r.s[s.Start:s.End]}
	for k := i; k < j; k++ {
		if m, ok := r.mention(k); ok {
			if k == i || r.named[k] != r.named[k-1] {
				n.words = append(n.words, "@"+m.group.Name)
			}
		} else if r.word(k) && !wordSetOf.article[r.low(k)] && !among(r.low(k), "of|and|") {
			n.words = append(n.words, stemmed(r.low(k)))
		}
	}
	if r.toks[j-1].possessive {
		n.text = strings.TrimSuffix(strings.TrimSuffix(n.text, "’s"), "'s")
	}
	return n
}

// stemmed folds a word and takes the ending of the plural off.
func stemmed(w string) string {
	w = names.Fold(w)
	switch {
	case w == "men" || strings.HasSuffix(w, "men") && wordSetOf.many[w]:
		return w[:len(w)-2] + "an"
	case w == "children":
		return "child"
	case among(w, "homes|home|"):
		return "house"
	case w == "lives":
		return "life"
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "xes"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && len(w) > 3:
		return w[:len(w)-1]
	}
	return w
}
