package compare

import (
	"slices"

	"parallax/app/internal/names"
)

// standsFor gives the person that the pronoun at token i stands for: who spoke last in the paragraph, the one that the sentence
// before began with, or the only one named; "" where somebody else was spoken of since, so that it is not sure.
func (r *factReader) standsFor(i int) string {
	var here []string
	for _, m := range r.mentions {
		if g := m.group; g.Kind == names.Person && m.End <= r.toks[i].Start && !slices.Contains(here, g.Name) {
			here = append(here, g.Name)
		}
	}
	who := ""
	switch {
	case r.spoke:
		who = r.speaker
	case len(here) > 0:
		who = here[0]
	case r.subject != "":
		who = r.subject
	case len(r.people) == 1:
		who = r.people[0]
	}
	other := func(p string) bool { return p != who }
	if r.crowd || slices.ContainsFunc(here, other) || slices.ContainsFunc(r.people, other) || slices.ContainsFunc(r.owners, other) || r.stranger(i) {
		return ""
	}
	return who
}

// remember keeps whom the sentence named, for the pronouns of the next; of those before only while nobody new speaks or is its subject.
func (r *factReader) remember(spoken []Fact) {
	r.subject = ""
	var people, owners []string
	for _, m := range r.mentions {
		switch g := m.group; {
		case g.Kind != names.Person:
		case r.possessiveAt(m):
			owners = append(owners, g.Name)
		default:
			people = append(people, g.Name)
			if len(spoken) == 0 && r.opens(m) {
				r.subject = g.Name
			}
		}
	}
	if len(spoken) > 0 || r.subject != "" {
		r.people, r.owners, r.crowd = r.people[:0], r.owners[:0], false
	}
	r.people, r.owners = append(r.people, people...), append(r.owners, owners...)
	r.crowd = r.crowd || r.stranger(len(r.toks))
	for i := range r.toks {
		if len(people) == 0 && r.is(i, persons) && !r.upper(i+1) {
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
