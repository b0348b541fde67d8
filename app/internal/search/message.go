package search

import (
	"fmt"
	"strings"
)

// message says in plain words what a person should know about an answer that is not quite what was asked for.
func message(q Request, f *found, all int) string {
	n := len(f.plan.clauses)
	switch {
	case n == 0 && len(f.plan.ignored) > 0:
		return fmt.Sprintf("“%s” stands in nearly every text and cannot be searched alone; showing all articles.", f.plan.ignored[0])
	case n == 0 && strings.Trim(q.Text, "\" “”„«»") != "":
		return "Only words and figures can be searched; showing all articles."
	case n == 0:
		return ""
	case len(f.ranked) == 0 && (len(q.Outlets) > 0 || q.From > 0 || q.To > 0):
		return "No article of the chosen outlets and years holds this."
	case len(f.ranked) == 0 && n == 1:
		return "No article holds this. Try another spelling, or the beginning of a word."
	case len(f.ranked) == 0:
		return "No article holds any of these words. Try another spelling."
	case all == 0 && n == 2:
		return "No article has both words; these have one of them."
	case all == 0:
		return fmt.Sprintf("No article has all %d words; these have some of them.", n)
	}
	return ""
}
