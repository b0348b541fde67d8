// Package names knows which names mean the same person, place, group or organisation, and finds them in text.
//
// Call NewTable with the groups of a collection, then Find for the names in a sentence or Lookup for a name that
// somebody typed. A Table does not change and may be used by many at once.
//
// Two spellings are the same form when Fold makes them equal. Fold ignores case, accents on Latin letters, combining
// marks of every script, apostrophes inside a word and dots inside initials; hyphens and spaces are one. So "al-Nusra"
// is "Al Nusra", "Da’esh" is "Daesh", "U.S." is "US"; behind "d’", "l’", "qu’" and the like a name is found as well. Scripts without spaces between words are found letter by letter
// (Han) or not at all inside a longer run (Thai, Lao, Khmer). Greek and Cyrillic accents count unless decomposed.
package names

import (
	"errors"
	"fmt"
	"strings"
	"unicode"

	"parallax/app/internal/article"
)

// Kind says what a name stands for.
type Kind string

// The kinds that a group can have.
const (
	Person       Kind = "person"
	Place        Kind = "place"
	Party        Kind = "group"
	Organisation Kind = "organisation"
)

// A Group is one person, place, group or organisation with all that it is called.
type Group struct {
	Name  string // the canonical form; it is a form too
	Kind  Kind
	Forms []string // the other forms
}

// A Mention is a name in a text: the bytes of the span, without a possessive 's.
type Mention struct {
	Group int // index in Groups
	article.Span
}

// A Table finds the forms of its groups. The nil Table finds nothing.
type Table struct {
	groups []Group
	proper bool             // forms are found with a capital only
	words  map[string]int32 // folded word → its number
	longs  [256]uint32      // by the first byte of a folded word, which lengths there are in words, as bits; the last one is that and more
	next   map[step]int32   // the trie; node 0 is its root
	ends   []end            // per node
}

type step struct{ node, word int32 }

// An end says what a form that ends at a node means.
type end struct {
	group int32 // -1: no form ends here
	short bool  // only in upper case
}

// shortLetters is the length up to which a form in upper case is found in upper case only: "IS" is no "is".
const shortLetters = 3

// NewTable returns a table of groups. It fails when a form is empty, a kind unknown, or a form in two groups.
func NewTable(groups []Group) (*Table, error) {
	t := &Table{groups: groups, words: map[string]int32{}, next: map[step]int32{}, ends: []end{{group: -1}}}
	var errs []error
	for i, g := range groups {
		if !g.Kind.Valid() {
			errs = append(errs, fmt.Errorf("group %q: unknown kind %q", g.Name, g.Kind))
		}
		errs = append(errs, t.add(i, g.Name))
		for _, form := range g.Forms {
			errs = append(errs, t.add(i, form))
		}
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return t, nil
}

// NewFound returns a table of names as they were found in one text, whose kind may be unknown. It cannot fail: what is a name
// of one group and a form of another stands for the name, and a form of several for none. Find asks for a capital.
func NewFound(groups []Group) *Table {
	t := &Table{groups: groups, proper: true, words: map[string]int32{}, next: map[step]int32{}, ends: []end{{group: -1}}}
	for i, g := range groups {
		t.add(i, g.Name)
	}
	named := map[string]bool{}
	for _, g := range groups {
		named[Fold(g.Name)] = true
	}
	of := map[string]int{}
	for i, g := range groups {
		for _, form := range g.Forms {
			if first, seen := of[Fold(form)]; seen && first != i {
				of[Fold(form)] = -1
			} else {
				of[Fold(form)] = i
			}
		}
	}
	for i, g := range groups {
		for _, form := range g.Forms {
			if key := Fold(form); of[key] == i && !named[key] {
				t.add(i, form)
			}
		}
	}
	return t
}

// Valid reports whether k is one of the kinds above.
func (k Kind) Valid() bool { return k == Person || k == Place || k == Party || k == Organisation }

// Groups returns the groups that the table was made of. Do not change them.
func (t *Table) Groups() []Group {
	if t == nil {
		return nil
	}
	return t.groups
}

func (t *Table) add(group int, form string) error {
	node := int32(0)
	for s := (scanner{text: form}); s.scan(); {
		word, ok := t.words[string(s.word)]
		if !ok {
			word = int32(len(t.words))
			t.words[string(s.word)] = word
			t.longs[s.word[0]] |= 1 << min(len(s.word), 31)
		}
		to, ok := t.next[step{node, word}]
		if !ok {
			to = int32(len(t.ends))
			t.next[step{node, word}] = to
			t.ends = append(t.ends, end{group: -1})
		}
		node = to
	}
	e := &t.ends[node]
	switch {
	case node == 0:
		return fmt.Errorf("group %q: empty form %q", t.groups[group].Name, form)
	case e.group < 0:
		*e = end{int32(group), Short(form)}
	case int(e.group) == group:
		e.short = e.short && Short(form)
	default:
		return fmt.Errorf("form %q is in two groups: %q and %q", form, t.groups[e.group].Name, t.groups[group].Name)
	}
	return nil
}

// Short reports whether form is found in upper case only: at most three letters, all of them capitals.
func Short(form string) bool {
	n := 0
	for _, r := range form {
		if unicode.IsLetter(r) {
			n++
			if !unicode.IsUpper(r) {
				return false
			}
		}
	}
	return n > 0 && n <= shortLetters
}

// Fold returns the words of form, folded, with one space between them. Forms that fold alike are one form; what folds
// to "" is no form.
func Fold(form string) string {
	var out []byte
	for s := (scanner{text: form}); s.scan(); {
		if len(out) > 0 {
			out = append(out, ' ')
		}
		out = append(out, s.word...)
	}
	return string(out)
}

// A token is a word of a text as the table knows it; -1 is a word that no form has.
type token struct {
	start, end, bareEnd int
	word, bare, tail    int32 // bare: without a possessive 's; tail: behind an elided word
	tailStart           int
}

// Find returns the names in text from left to right, the longest form first; mentions never overlap.
func (t *Table) Find(text string) []Mention {
	if t == nil || len(t.next) == 0 {
		return nil
	}
	var room [64]token
	tokens := t.tokens(room[:0], text)
	var out []Mention
	for i := 0; i < len(tokens); {
		m, n := t.longest(text, tokens[i:])
		if n == 0 {
			i++
			continue
		}
		out = append(out, m)
		i += n
	}
	return out
}

func (t *Table) tokens(out []token, text string) []token {
	var room [32]byte
	for s := (scanner{text: text, word: room[:0]}); s.scan(); {
		k := token{s.start, s.end, s.bareEnd, -1, -1, -1, s.tailStart}
		if w, ok := t.word(s.word); ok {
			k.word = w
		}
		if s.bare > 0 {
			if w, ok := t.word(s.word[:s.bare]); ok {
				k.bare = w
			}
		}
		if s.tail > 0 {
			if w, ok := t.word(s.word[s.tail:]); ok {
				k.tail = w
			}
		}
		out = append(out, k)
	}
	return out
}

// word gives the number of a folded word. Most words of a text are of no name, and most of those are told by
// their first letter and their length.
func (t *Table) word(folded []byte) (int32, bool) {
	if len(folded) == 0 || t.longs[folded[0]]&(1<<min(len(folded), 31)) == 0 {
		return 0, false
	}
	n, ok := t.words[string(folded)]
	return n, ok
}

// longest returns the longest form that starts with the first token, or behind an elided word in it, and of how many tokens it is made.
func (t *Table) longest(text string, tokens []token) (m Mention, n int) {
	first := &tokens[0]
	m, n = t.from(text, tokens, first.start, first.word)
	if first.tail >= 0 {
		if behind, more := t.from(text, tokens, first.tailStart, first.tail); more > n {
			return behind, more
		}
	}
	return m, n
}

// from returns the longest form that starts with word, at byte start in the first token.
func (t *Table) from(text string, tokens []token, start int, word int32) (m Mention, n int) {
	accept := func(node int32, i, stop int) {
		e := t.ends[node]
		if e.group >= 0 && t.fits(e, text[start:stop]) {
			m, n = Mention{int(e.group), article.Span{Start: start, End: stop}}, i+1
		}
	}
	node := int32(0)
	for i := range tokens {
		k := &tokens[i]
		if i > 0 {
			word = k.word
		}
		if k.bare >= 0 && start <= k.start {
			if to, ok := t.next[step{node, k.bare}]; ok {
				accept(to, i, k.bareEnd)
			}
		}
		if word < 0 {
			break
		}
		to, ok := t.next[step{node, word}]
		if !ok {
			break
		}
		accept(to, i, k.end)
		node = to
	}
	return m, n
}

// fits reports whether a form of e may be written so.
func (t *Table) fits(e end, written string) bool {
	return !(e.short && strings.ContainsFunc(written, unicode.IsLower)) && !(t.proper && !strings.ContainsFunc(written, unicode.IsUpper))
}

// Lookup returns the group of a whole form as somebody types it; a possessive 's at its end and an elided word before it do not
// count.
func (t *Table) Lookup(form string) (group int, ok bool) {
	if t == nil {
		return 0, false
	}
	group, tail, ok := t.whole(form)
	if !ok && tail > 0 {
		group, _, ok = t.whole(form[tail:])
	}
	return group, ok
}

// whole is Lookup without a look behind an elided first word, and tells at which byte of form that would be; 0 is nowhere.
func (t *Table) whole(form string) (group, tail int, ok bool) {
	node, words := int32(0), 0
	bare, bareEnd := int32(0), 0 // where the form without a possessive at the last word leads; 0: nowhere
	for s := (scanner{text: form}); s.scan(); words++ {
		if words == 0 && s.tail > 0 {
			tail = s.tailStart
		}
		if words > 0 && node == 0 {
			return 0, tail, false
		}
		bare, bareEnd = 0, s.bareEnd
		if s.bare > 0 {
			bare = t.step(node, s.word[:s.bare])
		}
		node = t.step(node, s.word)
	}
	if group, ok = t.ending(node, form); !ok && bare > 0 {
		group, ok = t.ending(bare, form[:bareEnd])
	}
	return group, tail, ok
}

// step goes on from node with a folded word; 0 when no form does.
func (t *Table) step(node int32, word []byte) int32 {
	w, ok := t.word(word)
	if !ok {
		return 0
	}
	return t.next[step{node, w}]
}

// ending returns the group of the form that ends at node and is written so.
func (t *Table) ending(node int32, written string) (group int, ok bool) {
	e := t.ends[node]
	if node == 0 || e.group < 0 || e.short && strings.ContainsFunc(written, unicode.IsLower) {
		return 0, false
	}
	return int(e.group), true
}
