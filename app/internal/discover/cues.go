package discover

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
	case beside && t.text == "MS": // a motor ship
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
