package search

import (
	"cmp"
	"fmt"
	"strings"

	"parallax/app/internal/say"
)

// message says in plain words what a person should know about an answer that is not quite what was asked for.
func message(q Request, f *found) string {
	p := f.plan
	narrowed := len(q.Outlets) > 0 || q.years() || len(q.Names) > 0
	only := fmt.Sprintf("No article has all %s words", say.Number(f.clauses))
	if f.clauses == 2 {
		only = "No article has both " + strings.Join(p.asked(), " and ")
	}
	if s := noDate(q.Text, p.text); s != "" {
		return fmt.Sprintf("“%s” is no date: write 2016, 2016-02 or 2016-02-15.", s)
	}
	switch {
	case len(f.base) == 0: // the collection is empty
		return ""
	case f.instead != "":
		return fmt.Sprintf("No article holds this; showing what was found for “%s”.", f.instead)
	case len(p.clauses)+len(p.nots) == 0 && len(p.ignored) > 0:
		return fmt.Sprintf("“%s” stands in nearly every text and cannot be searched alone; showing all articles.", p.ignored[0])
	case len(p.clauses)+len(p.nots) == 0 && strings.Trim(p.text, "\" “”„«»") != "":
		return "Only words and figures can be searched; showing all articles."
	case f.clauses == 0 && len(f.ranked) > 0:
		return ""
	case len(f.ranked) == 0 && narrowed && f.clauses == 0:
		return "No article passes what you chose."
	case len(f.ranked) == 0 && f.clauses == 0 && len(p.clauses)+len(p.nots) > 0:
		return "No article passes what you asked for."
	case len(f.ranked) == 0 && narrowed && f.any():
		return "No article that passes what you chose holds this."
	case len(f.ranked) == 0 && f.clauses <= 1:
		return "No article holds this. Try another spelling, or the beginning of a word."
	case len(f.ranked) == 0:
		return "No article holds any of these words. Try another spelling."
	case p.loose && f.held:
		return "Articles hold these very words together, but nothing else you asked for; they are searched one by one."
	case p.loose:
		return "No article holds these very words together; they are searched one by one."
	case f.best < f.clauses && f.clauses == 2:
		return only + "; showing those with one of them."
	case f.best < f.clauses:
		return fmt.Sprintf("%s; showing those with %s or fewer.", only, say.Number(f.best))
	}
	return ""
}

// asked lists the words that count, as typed.
func (p *plan) asked() (out []string) {
	for _, c := range p.clauses {
		if !c.silent && !c.light {
			out = append(out, "“"+strings.Trim(cmp.Or(c.atoms[0].typed.Text, c.atoms[0].form, c.atoms[0].prefix), `"`)+"”")
		}
	}
	return out
}
