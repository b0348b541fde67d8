// Package propose finds spellings and forms in a collection that seem to mean the same and that its table of names does
// not have together.
//
// Call Groups. Each proposal holds its evidence: which rule speaks for each pair of forms, and where both stand. Nothing is
// applied; a person decides. The rules ask for much, because a wrong group is worse than none:
//
//   - the same letters, other hyphens, capitals, accents or apostrophes;
//   - the same name in another transliteration: the costs in spell.go, together with the words around where the change
//     could as well make another name;
//   - a short form beside what it stands for, in brackets, or with the same initials;
//   - words that say so: "also known as", "formerly";
//   - a last name in articles that have one full name with it;
//   - a name without the word that says what it is: "Front", "News";
//   - the same place in several sentences that are otherwise told in the same words.
//
// Two names in one sentence, of different kinds or well known apart, are never one.
package propose

import (
	"cmp"
	"slices"

	"parallax/app/internal/collection"
	"parallax/app/internal/discover"
	"parallax/app/internal/names"
)

// A Proposal is a group to add, or forms to add to one.
type Proposal struct {
	Group int // index in the collection's groups; -1: a new one
	Name  string
	Kind  names.Kind
	Sure  bool   // the text or the table tells the kind; else it is guessed
	Forms []Form // new to the table, those in most articles first; of a new group Name is the first
	Pairs []Pair // the evidence, strongest first
}

// A Form is a spelling with how often it stands in the text.
type Form struct {
	Text               string
	Mentions, Articles int
}

// A Pair is two forms that seem to be one, and why.
type Pair struct {
	A, B  string
	Why   string  // the rule, for people
	Score float64 // 0 to 1
	A1    Quote   // where A stands
	B1    Quote   // where B stands
}

// A Quote is a piece of an article around a form.
type Quote struct {
	Article   string // its id
	Paragraph int    // from 1
	Text      string
}

// Groups proposes groups for c, those with the strongest evidence first.
func Groups(c *collection.Collection) ([]Proposal, error) {
	table, err := names.NewTable(c.Groups)
	if err != nil {
		return nil, err
	}
	p := newProposer(c, table)
	p.sameLetters()
	p.transliterated()
	p.shortForms()
	p.worded()
	p.join()
	p.lastNames()
	p.headless()
	p.slots()
	p.join()
	return p.proposals(), nil
}

// A proposer compares all names of a collection, those of its table and those found in the text.
type proposer struct {
	c      *collection.Collection
	all    []entry
	byKey  map[string]int
	around *surroundings
	pairs  []pair
	parent []int // of each entry: which other it was joined to
	joined int   // how many of pairs were looked at
}

// An entry is a name: all spellings that fold alike.
type entry struct {
	discover.Name
	group int // of the table; -1: found in the text
	form  form
	in    []int32 // articles, ascending
}

// A pair of entries, by index; where both are the same, a and b are its spellings.
type pair struct {
	x, y  int
	a, b  string
	why   string
	score float64
}

func newProposer(c *collection.Collection, table *names.Table) *proposer {
	p := &proposer{c: c, byKey: map[string]int{}}
	for _, n := range append(discover.Scan(c.Articles, table), tabled(c, table)...) {
		e := entry{Name: n, group: -1, form: newForm(n.Text())}
		if g, ok := table.Lookup(n.Text()); ok {
			e.group = g
			e.Kind = c.Groups[g].Kind
		}
		for _, m := range n.Mentions {
			if len(e.in) == 0 || e.in[len(e.in)-1] != m.Article {
				e.in = append(e.in, m.Article)
			}
		}
		p.byKey[n.Key] = len(p.all)
		p.parent = append(p.parent, len(p.all))
		p.all = append(p.all, e)
	}
	p.around = newSurroundings(c.Articles)
	return p
}

// tabled gives the forms of the table that stand in the text as names.
func tabled(c *collection.Collection, table *names.Table) []discover.Name {
	var out []discover.Name
	at := map[string]int{}
	for i := range c.Articles {
		for j, b := range c.Articles[i].Blocks {
			before := int32(-1)
			for _, m := range table.Find(b.Text) {
				text := b.Text[m.Start:m.End]
				key := names.Fold(text)
				n, ok := at[key]
				if !ok {
					n = len(out)
					at[key] = n
					out = append(out, discover.Name{Key: key, Kind: c.Groups[m.Group].Kind})
				}
				e := &out[n]
				s := slices.IndexFunc(e.Spellings, func(s discover.Spelling) bool { return s.Text == text })
				if s < 0 {
					s = len(e.Spellings)
					e.Spellings = append(e.Spellings, discover.Spelling{Text: text})
				}
				e.Spellings[s].N++
				e.Mentions = append(e.Mentions, discover.Mention{Article: int32(i), Block: int32(j), Spelling: int32(s), Start: int32(m.Start), End: int32(m.End)})
				if before != int32(i) {
					e.Articles++
					before = int32(i)
				}
			}
		}
	}
	return out
}

func (p *proposer) root(i int) int {
	for p.parent[i] != i {
		i = p.parent[i]
	}
	return i
}

// join puts the pairs found since the last call together, strongest first, and drops those that contradict a stronger one or
// the table.
func (p *proposer) join() {
	fresh := p.pairs[p.joined:]
	slices.SortStableFunc(fresh, func(a, b pair) int { return cmp.Compare(b.score, a.score) })
	kept := p.pairs[:p.joined]
	for _, q := range fresh {
		x, y := p.root(q.x), p.root(q.y)
		if x == y && q.x != q.y || x != y && !p.compatible(x, y) {
			continue // stronger pairs join them already, or speak against it
		}
		if p.all[q.x].group >= 0 && p.all[q.x].group == p.all[q.y].group {
			continue
		}
		p.parent[y] = x
		kept = append(kept, q)
	}
	p.pairs, p.joined = kept, len(kept)
}

// compatible reports whether two joined groups of entries can be one: no two groups of the table, no two kinds, no two names
// that stand in one sentence.
func (p *proposer) compatible(x, y int) bool {
	var kinds, groups [2]map[string]bool
	for side, root := range []int{x, y} {
		kinds[side], groups[side] = map[string]bool{}, map[string]bool{}
		for i := range p.all {
			if p.root(i) == root {
				if p.all[i].Kind != "" {
					kinds[side][string(p.all[i].Kind)] = true
				}
				if p.all[i].group >= 0 {
					groups[side][p.c.Groups[p.all[i].group].Name] = true
				}
			}
		}
	}
	for k := range kinds[0] {
		if len(kinds[1]) > 0 && !kinds[1][k] && !(k != "person" && k != "place" && !kinds[1]["person"] && !kinds[1]["place"]) {
			return false
		}
	}
	for g := range groups[0] {
		if len(groups[1]) > 0 && !groups[1][g] {
			return false
		}
	}
	return true
}
