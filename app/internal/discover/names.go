package discover

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"parallax/app/internal/names"
)

// names decides what the scan has gathered.
func (s *scanner) names() []Name {
	s.settleFirsts()
	byKey := map[string]int{} // folded name → index in all
	of := make([]int, len(s.spelled))
	counts := make([]int, len(s.spelled))
	for i := range s.found {
		counts[s.found[i].surface]++
	}
	var all []gathered
	for i, f := range s.spelled {
		of[i] = -1
		if counts[i] == 0 {
			continue
		}
		key := names.Fold(f.text)
		n, ok := byKey[key]
		if !ok {
			n = len(all)
			byKey[key] = n
			all = append(all, gathered{key: key, words: f.words, upper: f.upper})
		}
		g := &all[n]
		of[i] = n
		g.upper = g.upper && f.upper
		g.spellings = append(g.spellings, spelling{Spelling{f.text, counts[i]}, int32(i)})
	}
	for i := range s.found {
		o := &s.found[i]
		if n := of[o.surface]; n >= 0 {
			g := &all[n]
			g.found = append(g.found, int32(i))
			g.cues.add(o.cues)
			if !o.first {
				g.inside++
			}
		}
	}
	links := slices.SortedFunc(maps.Keys(s.links), func(a, b [2]int32) int { return slices.Compare(a[:], b[:]) })
	for _, link := range links {
		if long, short := of[link[0]], of[link[1]]; long >= 0 && short >= 0 {
			all[long].short = append(all[long].short, all[short].key)
			all[short].cues.add(all[long].cues) // they are one thing
		}
	}
	return s.finish(all)
}

// A gathered name is all surfaces that fold alike.
type gathered struct {
	key       string
	words     []*word
	upper     bool
	spellings []spelling
	found     []int32 // in s.found
	inside    int     // how often where the capital counts
	cues      cues
	kind      names.Kind
	short     []string // keys
}

type spelling struct {
	Spelling
	surface int32
}

// settleFirsts decides for each run that starts a sentence whether its first word belongs to it.
func (s *scanner) settleFirsts() {
	mid := make([]bool, len(s.spelled))
	for _, o := range s.found {
		if !o.first {
			mid[o.surface] = true
		}
	}
	kept := s.found[:0]
	for _, o := range s.found {
		if f := &s.spelled[o.surface]; o.first && !mid[o.surface] {
			switch first := f.words[0]; {
			case first.capital > 0 && first.lower <= first.capital/4 && first.sign&demonym == 0:
			case len(f.words) > 1 && first.lower == 0 && first.sign&^(given|inside|country|city) == 0:
			case f.rest >= 0:
				o.surface, o.mention.Start, o.first = f.rest, o.restStart, false
			default:
				continue
			}
		}
		kept = append(kept, o)
	}
	s.found = kept
}

func (s *scanner) finish(all []gathered) []Name {
	places := s.places(all)
	var out []Name
	for i := range all {
		g := &all[i]
		if g.kind = g.decide(); !g.holds(places) {
			continue
		}
		out = append(out, s.name(g))
	}
	slices.SortFunc(out, func(a, b Name) int {
		return cmp.Or(cmp.Compare(b.Articles, a.Articles), cmp.Compare(len(b.Mentions), len(a.Mentions)), cmp.Compare(a.Text(), b.Text()))
	})
	return out
}

// name makes the result of what was gathered.
func (s *scanner) name(g *gathered) Name {
	slices.SortFunc(g.spellings, func(a, b spelling) int {
		return cmp.Or(cmp.Compare(b.N, a.N), cmp.Compare(bound(a.Text), bound(b.Text)), cmp.Compare(b.Text, a.Text))
	})
	n := Name{Key: g.key, Kind: g.kind, Short: slices.Compact(slices.Sorted(slices.Values(g.short)))}
	at := map[int32]int32{}
	for i, sp := range g.spellings {
		n.Spellings = append(n.Spellings, sp.Spelling)
		at[sp.surface] = int32(i)
	}
	before := int32(-1)
	for _, i := range g.found {
		o := &s.found[i]
		m := o.mention
		m.Spelling = at[o.surface]
		if m.Article != before {
			n.Articles++
			before = m.Article
		}
		n.Mentions = append(n.Mentions, m)
	}
	return n
}

// bound counts particles that hang on to both sides: "Bashar-al-Assad" is rarely meant.
func bound(name string) int { return strings.Count(name, "-al-") + strings.Count(name, "-el-") }

// places gives the folded names of what are surely places.
func (s *scanner) places(all []gathered) map[string]bool {
	m := map[string]bool{}
	for _, g := range s.table.Groups() {
		if g.Kind == names.Place {
			for _, f := range append([]string{g.Name}, g.Forms...) {
				m[names.Fold(f)] = true
			}
		}
	}
	for i := range all {
		if all[i].decide() == names.Place {
			m[all[i].key] = true
		}
	}
	return m
}

// decide gives the kind that the cues speak for: one strong cue or two weak ones, and twice as much as for all others.
func (g *gathered) decide() names.Kind {
	c := g.cues
	sum := c.person + c.place + c.party + c.organisation
	for _, v := range []struct {
		votes int32
		kind  names.Kind
	}{{c.person, names.Person}, {c.place, names.Place}, {c.party, names.Party}, {c.organisation, names.Organisation}} {
		enough := v.votes > weak || v.kind == names.Place && len(g.found) < 4 && len(g.words) == 1
		if v.votes > 0 && enough && 3*v.votes >= 2*sum && int(v.votes)*12 >= len(g.found) {
			return v.kind
		}
	}
	return ""
}

// holds reports whether what was gathered is a name.
func (g *gathered) holds(places map[string]bool) bool {
	if len(g.words) == 0 || utf8.RuneCountInString(g.key) < 2 {
		return false
	}
	if len(g.words) > 1 {
		return g.holdsTogether()
	}
	w := g.words[0]
	particle := strings.Contains(g.key, " ")
	switch {
	case g.upper && (g.key == "us" || g.key == "is" || g.key == "who"):
		return g.inside > 1 || g.key == "us"
	case w.sign&(never|demonym|title) > 0, w.sign&(generic|groupHead|orgHead|placeHead|given) > 0 && !particle:
		return false
	case g.upper:
		return len(g.key) < 7 && !roman(g.key) && (len(g.key) < 4 || int(w.lower) <= 5*len(g.found))
	case utf8.RuneCountInString(g.key) < 3, g.inside == 0 && w.capital == 0:
		return false
	case demonymOf(g.key, places):
		return false
	}
	return w.lower*4 <= w.capital || particle && w.lower <= w.capital
}

// holdsTogether asks of several words that they are no common ones that happened to get capitals.
func (g *gathered) holdsTogether() bool {
	if known := strings.ToLower(g.spellings[0].Text); longPlaces[known] || longBodies[known] {
		return true
	}
	rare, head := false, false
	for _, w := range g.words {
		rare = rare || w.lower*4 <= w.capital && w.sign&(never|generic|demonym|title) == 0
		head = head || w.sign&(groupHead|orgHead|placeHead) > 0
	}
	return rare || g.inside > 1 || head && g.inside > 0
}

func roman(key string) bool { return strings.Trim(key, "ivxlc") == "" }

// demonymOf reports whether a word is made of the name of a place: Chechen, Palmyran, Aleppines are no names.
func demonymOf(key string, places map[string]bool) bool {
	for _, suffix := range []string{"n", "an", "ian", "ans", "ns", "ians", "i", "is", "ese", "ish", "en", "ens", "ite", "ites", "ine", "ines"} {
		stem, ok := strings.CutSuffix(key, suffix)
		if !ok || len(stem) < 3 {
			continue
		}
		for _, end := range []string{"", "a", "e", "ia", "y", "nya", "o"} {
			if places[stem+end] && stem+end != key {
				return true
			}
		}
	}
	return false
}
