package discover

import (
	"strings"
	"unicode"

	"parallax/app/internal/article"
)

// A run is a name as it stands in a sentence.
type run struct {
	from, to int  // tokens
	first    bool // its first word has its capital anyway
	cues     cues
}

// cues count what speaks for each kind.
type cues struct{ person, place, party, organisation int32 }

func (c *cues) add(d cues) {
	c.person += d.person
	c.place += d.place
	c.party += d.party
	c.organisation += d.organisation
}

// A cue of weight strong decides alone; two weak ones do together.
const (
	weak   = 1
	strong = 3
)

// runs finds the names in the words of a sentence.
func (s *scanner) runs(tokens []token) []run {
	out := s.out[:0]
	for i := 0; i < len(tokens); {
		to := s.spelt(i)
		if to > i {
			r := run{from: i, to: to, cues: cues{organisation: weak}}
			s.look(tokens, &r)
			out = append(out, r)
			i = to
			continue
		}
		to = s.titleEnd(tokens, i)
		if to > i {
			i = to
			continue
		}
		to = s.runEnd(tokens, i)
		if to == i {
			i++
			continue
		}
		if to < len(tokens) && tokens[to].gap == space && !tokens[to-1].possessive && s.titleEnd(tokens, to) > to && tokens[to].named() {
			i = to // "Foreign" before "Minister"
			continue
		}
		for _, part := range s.split(tokens, i, to) {
			if r, ok := s.trim(tokens, part[0], part[1]); ok {
				s.look(tokens, &r)
				out = append(out, r)
			}
		}
		i = to
	}
	s.out = out
	return out
}

// spelt returns the end of the name that starts at token i and has its short form beside it; i when none does.
func (s *scanner) spelt(i int) int {
	for _, l := range s.long {
		if l.from == i {
			return l.to
		}
	}
	return i
}

// titleEnd returns the end of the title that starts at token i in capitals, with its office: "Secretary of State".
func (s *scanner) titleEnd(tokens []token, i int) int {
	t := tokens[i]
	if !t.named() || t.word.sign&title == 0 || t.possessive || t.group >= 0 {
		return i
	}
	if i+1 < len(tokens) && tokens[i+1].gap == space && tokens[i+1].named() && tokens[i+1].word.sign&(groupHead|orgHead) > 0 {
		return i // "General Staff"
	}
	if i > 0 && t.gap == space && tokens[i-1].named() && tokens[i-1].word.sign&given > 0 {
		return i // "Stephen King"
	}
	to := i + 1
	if to < len(tokens) && (tokens[to].gap == space || tokens[to].gap == hyphen) && tokens[to].named() && tokens[to].word.sign&title == 0 && tokens[to].text == "General" {
		to++
	}
	if to+2 < len(tokens) && tokens[to].text == "of" && tokens[to+1].word.sign&office > 0 {
		end := to + 1
		for end < len(tokens) && tokens[end].named() && tokens[end].word.sign&office > 0 && tokens[end].gap == space {
			end++
		}
		if end < len(tokens) && tokens[end].named() && tokens[end].gap == space {
			to = end
		}
	}
	return to
}

// runEnd returns the end of the run of names that starts at token i; i when none does.
func (s *scanner) runEnd(tokens []token, i int) int {
	if !s.starts(tokens, i) {
		return i
	}
	to := i
	for to < len(tokens) && !tokens[to].named() {
		to++ // particles and ordinals in front
	}
	to++
	for to < len(tokens) && (!tokens[to-1].possessive || tokens[to-1].word.sign&collective > 0 && tokens[to].named()) {
		n := s.more(tokens, i, to)
		if n == to {
			break
		}
		to = n
	}
	return to
}

// starts reports whether a name can start at token i.
func (s *scanner) starts(tokens []token, i int) bool {
	t := tokens[i]
	switch {
	case t.named():
		return (t.word.sign&never == 0 || t.homograph()) && !modelled(tokens, i)
	case t.shape == ordinal:
		return i+1 < len(tokens) && tokens[i+1].shape == capital && tokens[i+1].gap == space && tokens[i+1].word.sign&groupHead > 0
	case t.shape != lower || i+1 == len(tokens) || !tokens[i+1].named() || tokens[i+1].shape == single || i > 0 && t.gap == hyphen && tokens[i-1].shape == lower:
		return false
	case tokens[i+1].gap == hyphen:
		return t.word.sign&(inside|tied) > 0 && len(t.text) < 4
	}
	return tokens[i+1].gap == space && t.word.sign&leading > 0 && !s.romance
}

// modelled reports whether token i is the front of a model's number: "MQ-9", "Su-24".
func modelled(tokens []token, i int) bool {
	return i+1 < len(tokens) && tokens[i+1].gap == hyphen && (tokens[i+1].shape == number || tokens[i+1].shape == ordinal)
}

// more returns the end of the run with what goes on at token to; to when nothing does.
func (s *scanner) more(tokens []token, from, to int) int {
	t := tokens[to]
	if !s.joined(tokens[to-1], t) {
		return to
	}
	if t.named() {
		if t.text == "Without" && to+1 < len(tokens) && tokens[to+1].named() && tokens[to+1].gap == space {
			return to + 2
		}
		if t.word.sign&never > 0 && tokens[to-1].word.sign&given == 0 || modelled(tokens, to) || t.gap != hyphen && s.titleEnd(tokens, to) > to && t.word.sign&(groupHead|orgHead) == 0 {
			return to
		}
		if t.gap == hyphen && (tokens[to-1].word.sign|t.word.sign)&(demonym|country|city) > 0 {
			return to
		}
		return to + 1
	}
	if t.shape != lower {
		return to
	}
	next := to + 1
	for next < len(tokens) && next < to+3 && tokens[next].shape == lower && tokens[next].gap <= hyphen && tokens[next].word.sign&inside > 0 {
		next++ // "de la", "von der"
	}
	switch {
	case s.particle(tokens, to):
	case t.text == "and" && joins(tokens[from:to]):
	case t.word.sign&linking > 0 && tokens[from].shape != ordinal && headed(tokens[from:to]):
		if next < len(tokens) && tokens[next].text == "the" && tokens[next].gap == space {
			next++
		}
	default:
		return to
	}
	if next < len(tokens) && tokens[next].named() && tokens[next].gap <= hyphen && tokens[next].word.sign&never == 0 {
		return next + 1
	}
	return to
}

// particle reports whether token i can stand in lower case inside a name: "de la", "al-". "der" and "la" are mere articles in
// their own languages unless they follow another particle.
func (s *scanner) particle(tokens []token, i int) bool {
	sign := tokens[i].word.sign
	switch {
	case sign&tied > 0:
		return i+1 < len(tokens) && tokens[i+1].gap == hyphen
	case (s.german || s.romance || s.french) && len(tokens[i].text) > 1 && strings.Contains(" der den la le los las das el al ", " "+tokens[i].text+" "):
		return i+1 < len(tokens) && tokens[i+1].gap == hyphen
	}
	return sign&inside > 0
}

// joins reports whether a name may go on with "and": "Institute of Electrical and Electronics Engineers".
func joins(name []token) bool {
	last := name[len(name)-1]
	if len(name) < 3 || last.word.sign&(country|city|known) > 0 {
		return false
	}
	for i, t := range name[1:] {
		if t.word.sign&linking > 0 {
			return name[i].word.sign&joining > 0
		}
	}
	return false
}

// joined reports whether a word may go on the name that ends with the word before.
func (s *scanner) joined(before, t token) bool {
	switch t.gap {
	case space, hyphen:
		return !t.first
	case stop:
		return before.shape == single || before.text == "St" || before.text == "Mt" || before.text == "Ft"
	}
	return false
}

func headed(tokens []token) bool {
	for _, t := range tokens {
		if t.named() && t.word.sign&(groupHead|orgHead|placeHead) > 0 {
			return true
		}
	}
	return false
}

// split parts a run at the names of the alias table, which are known. Where the table holds only part of a longer name,
// such as that of a university, the name stays whole.
func (s *scanner) split(tokens []token, from, to int) [][2]int {
	known := 0
	for _, t := range tokens[from:to] {
		if t.group >= 0 {
			known++
		}
	}
	last := tokens[to-1]
	switch {
	case known == 0, last.group < 0 && last.word.sign&(groupHead|orgHead|placeHead) > 0 && last.word.sign&division == 0:
		s.parts = append(s.parts[:0], [2]int{from, to})
	default:
		s.parts = s.parts[:0]
	}
	return s.parts
}

// trim cuts from a run what is no part of the name; false when nothing is left.
func (s *scanner) trim(tokens []token, from, to int) (r run, ok bool) {
	r.first = tokens[from].first && tokens[from].named()
	if to-from > 1 && to-from < 5 {
		switch known := s.fold(tokens[from:to]); {
		case longPlaces[known]:
			return run{from: from, to: to, cues: cues{place: strong}}, true
		case longBodies[known]:
			return run{from: from, to: to, cues: cues{organisation: strong}}, true
		}
	}
	for to-from > 1 && tokens[to-1].word.sign&division > 0 { // "Idlib Province"
		to--
		r.cues.place += strong
	}
	for to-from > 1 && tokens[to-1].shape == lower {
		to--
	}
	head := headed(tokens[from:to])
	for to-from > 1 && !head && tokens[to-1].word.sign&known > 0 && tokens[to-1].shape == upper { // "Cairo AFP"
		to--
	}
	for from < to && tokens[from].named() && foreign(tokens[from:to]) && (!head || to-from == 1) && !longPlaces[s.fold(tokens[from:min(to, from+2)])] {
		from++
		r.first = false
	}
	if from > 0 && to-from > 2 && tokens[from].word.sign&country > 0 && tokens[from].gap == space && tokens[from-1].word.sign&(title|role) > 0 {
		from++ // "президент Франции …"
	}
	if to-from == 2 && tokens[from].word.sign&compass > 0 && (tokens[from+1].word.sign&(country|city) > 0 || tokens[from+1].group >= 0) && !longPlaces[s.fold(tokens[from:to])] {
		from++
		r.first = false
	}
	if from >= to || tokens[to-1].word.sign&demonym > 0 { // "South African"
		return r, false
	}
	r.from, r.to = from, to
	var n [number + 1]int
	for _, t := range tokens[from:to] {
		n[t.shape]++
	}
	shout := n[upper] > 1 && n[capital] == 0
	return r, n[upper]+n[capital] > 0 && !shout
}

// foreign reports whether a run starts with a word that tells where something is from and is no part of its name.
func foreign(name []token) bool {
	return name[0].word.sign&demonym > 0 || name[0].word.sign&statal > 0 && name[0].shape == upper && len(name) > 1
}

// fold returns words in lower case with spaces between.
func (s *scanner) fold(tokens []token) string {
	s.buffer = s.buffer[:0]
	for i, t := range tokens {
		if i > 0 {
			s.buffer = append(s.buffer, ' ')
		}
		s.buffer = append(s.buffer, strings.ToLower(t.text)...)
	}
	return string(s.buffer)
}

// look reads the signs around a run and in it.
func (s *scanner) look(tokens []token, r *run) {
	s.lookInside(tokens[r.from:r.to], &r.cues)
	s.lookBefore(tokens, r)
	s.lookAfter(tokens, r)
}

func (s *scanner) lookInside(name []token, c *cues) {
	for i, t := range name {
		if !t.named() {
			continue
		}
		g := t.word.sign
		last := i == len(name)-1
		switch {
		case g&groupHead > 0 && len(name) > 1 && (last || i == 0):
			c.party += strong + weak
		case g&orgHead > 0 && len(name) > 1:
			c.organisation += strong + weak
		case g&placeHead > 0 && len(name) > 1 && (last || i == 0):
			c.place += strong + weak
		case g&(country|city) > 0 && len(name) == 1:
			c.place += strong
		case g&statal > 0 && g&known == 0 && len(name) == 1 && t.shape == upper:
			c.place += strong
		case g&known > 0 && len(name) == 1:
			c.organisation += strong
		case g&given > 0 && i == 0 && len(name) > 1 && len(name) < 5:
			c.person += strong
		case t.shape == single && i > 0 && !last, t.shape == single && i == 0 && len(name) > 1:
			c.person += weak
		}
	}
}

func (s *scanner) lookBefore(tokens []token, r *run) {
	if r.from == 0 {
		return
	}
	name := tokens[r.from:r.to]
	t, g := tokens[r.from-1], tokens[r.from].gap
	if t.group >= 0 && t.shape != lower {
		return
	}
	sign := t.word.sign
	beside := g == space || g == stop && t.named()
	switch {
	case beside && t.named() && sign&title > 0 && !t.possessive, beside && s.office(tokens, r.from-1):
		if !headed(name) || len(name) == 1 {
			r.cues.person += strong
		}
	case beside && t.shape == lower && sign&role > 0 && !t.possessive:
		r.cues.person += strong
	case g == comma && t.shape == lower && sign&role > 0 && len(name) > 1:
		r.cues.person += weak
	case beside && t.shape == lower && sign&orgNoun > 0:
		r.cues.organisation += strong
	case beside && t.shape == lower && sign&groupNoun > 0:
		r.cues.party += strong
	case beside && t.shape == lower && sign&geoNoun > 0 && !compassWord(t.text):
		r.cues.place += strong
	case g == comma && t.text == "capital":
		r.cues.place += strong
	case beside && t.shape == lower && sign&locating > 0 && tokens[r.from].shape != upper:
		r.cues.place += weak
	case beside && (t.text == "of" || t.text == "de" || t.text == "von") && r.from > 1 && tokens[r.from-2].shape == lower && tokens[r.from-2].word.sign&geoNoun > 0 &&
		t.gap == space && tokens[r.from-2].text != "state" && tokens[r.from-2].text != "area":
		r.cues.place += strong
	}
}

// office reports whether token i ends an office that stands after its title: "Minister of Defence".
func (s *scanner) office(tokens []token, i int) bool {
	for i > 1 && tokens[i].named() && tokens[i].word.sign&office > 0 && tokens[i].gap == space {
		if i--; tokens[i].text == "of" {
			return tokens[i-1].named() && tokens[i-1].word.sign&title > 0
		}
	}
	return false
}

func compassWord(w string) bool {
	return w == "north" || w == "south" || w == "east" || w == "west" || w == "coast" || w == "state" || w == "area" || w == "capital"
}

func (s *scanner) lookAfter(tokens []token, r *run) {
	if r.to >= len(tokens) || tokens[r.to-1].possessive {
		return
	}
	t := tokens[r.to]
	if t.group >= 0 {
		return
	}
	name := tokens[r.from:r.to]
	sign := t.word.sign
	switch {
	case t.gap == comma && (t.text == "who" || t.text == "whose"):
		r.cues.person += strong
	case t.gap == comma && t.shape == number && len(name) > 1 && len(t.text) == 2 && r.to+1 < len(tokens) && tokens[r.to+1].gap != space:
		r.cues.person += strong // an age
	case t.gap == comma && described(tokens[r.to:]) != 0:
		switch k := described(tokens[r.to:]); {
		case k&role > 0:
			r.cues.person += strong
		case k&geoNoun > 0:
			r.cues.place += strong
		}
	case t.gap == space && (t.text == "television" || t.text == "newspaper" || t.text == "radio" || t.text == "magazine" || t.text == "news"):
		r.cues.organisation += strong
	case t.gap == space && t.shape == lower && sign&saying > 0 && len(name) > 1 && !headed(name):
		r.cues.person += weak
	case t.gap == space && t.shape == lower && sign&groupNoun > 0:
		r.cues.party += strong - weak
	case t.gap == space && t.shape == lower && settled(t.text):
		r.cues.place += strong
	case t.gap == space && t.text == "air" && r.to+1 < len(tokens) && settled(tokens[r.to+1].text):
		r.cues.place += strong
	}
}

// described tells what a name is said to be after its comma: "the U.N. envoy", "a town in the hills".
func described(after []token) sign {
	switch after[0].text {
	case "the", "a", "an", "his", "her", "its", "their", "former", "then":
	default:
		return 0
	}
	for i, t := range after[1:min(len(after), 7)] {
		if t.gap > hyphen || t.word.sign&linking > 0 {
			return 0
		}
		if t.shape == lower && t.word.sign&(role|geoNoun|orgNoun) > 0 && !compassWord(t.text) && t.text != "group" {
			if next := i + 2; next < len(after) && after[next].gap <= hyphen && after[next].shape == lower && after[next].word.sign&(role|geoNoun|orgNoun) > 0 {
				continue // "city council leader"
			}
			return t.word.sign & (role | geoNoun)
		}
	}
	return 0
}

// settled reports whether a word after a name makes that a place.
func settled(w string) bool {
	switch w {
	case "province", "city", "governorate", "district", "town", "region", "village", "base", "airbase", "aerodrome", "airport", "airfield":
		return true
	}
	return false
}

// shouts reports whether a sentence is set in capitals or like a headline: there a capital says nothing.
func shouts(tokens []token, block string, sentence article.Span) bool {
	words, capitals, long, started := 0, 0, 0, 0
	for _, t := range tokens {
		switch t.shape {
		case number, ordinal:
			continue
		case upper:
			capitals++
		}
		words++
		if len(t.text) > 3 {
			long++
			if t.named() {
				started++
			}
		}
	}
	if words >= 3 && capitals*5 >= words*3 {
		return true
	}
	end := strings.TrimRightFunc(block[sentence.Start:sentence.End], func(r rune) bool { return unicode.Is(unicode.Quotation_Mark, r) || r == ')' })
	closed := strings.HasSuffix(end, ".") || strings.HasSuffix(end, "!") || strings.HasSuffix(end, "?") || strings.HasSuffix(end, "…") || strings.HasSuffix(end, ",") || strings.HasSuffix(end, ":")
	return !closed && long > 0 && started*3 >= long*2
}
