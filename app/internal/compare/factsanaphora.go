package compare

import (
	"slices"

	"parallax/app/internal/names"
)

// standsFor gives the person that the pronoun at token i stands for: who spoke last in the paragraph, the one that the sentence
// before began with, or the only one named; "" where that is not sure.
func (r *factReader) standsFor(i int) string {
	if r.spoke {
		return r.speaker
	}
	var here []string
	for _, m := range r.mentions {
		if g := m.group; g.Kind == names.Person && m.End <= r.toks[i].Start && !slices.Contains(here, g.Name) {
			here = append(here, g.Name)
		}
	}
	switch {
	case len(here) > 1:
		return ""
	case len(here) == 1:
		if slices.ContainsFunc(r.people, func(p string) bool { return p != here[0] }) || r.crowd {
			return ""
		}
		return here[0]
	case r.subject != "":
		return r.subject
	case len(r.people) == 1 && !r.crowd:
		return r.people[0]
	}
	return ""
}

// remember keeps whom the sentence named, for the pronouns of the next.
func (r *factReader) remember(spoken []Fact) {
	r.subject = ""
	named := false
	for _, m := range r.mentions {
		g := m.group
		if g.Kind != names.Person || r.possessiveAt(m) {
			continue
		}
		if named = true; !slices.Contains(r.people, g.Name) {
			r.people = append(r.people, g.Name)
		}
		if len(spoken) == 0 && r.opens(m) {
			r.subject = g.Name
		}
	}
	for i := range r.toks {
		if !named && r.is(i, persons) && !r.upper(i+1) {
			r.crowd = true
			if len(spoken) == 0 {
				r.spoke, r.speaker = true, ""
			}
		}
	}
}

// opens reports whether the sentence begins with a name, titles apart.
func (r *factReader) opens(m naming) bool {
	for i := range r.toks {
		if r.toks[i].Start >= m.Start {
			return true
		}
		if !r.upper(i) || r.isName(i) {
			return false
		}
	}
	return false
}
