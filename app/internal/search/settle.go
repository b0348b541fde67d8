package search

import (
	"slices"
	"strings"
	"unicode"
)

// settle leaves out what is only begun at the end of a text that is being typed: "palmyra before:20" is "palmyra" until a year
// stands there, OR waits for what it joins, and half a phrase leaves nothing out. Searched as words they would empty the page
// for a moment.
func settle(text string) string {
	quotes, from := 0, 0
	for i, r := range text {
		if isQuote(r) {
			quotes++
			from = i
		}
	}
	if quotes%2 == 1 {
		raw := lastWord(text[:from])
		not, name := opening(raw, false)
		if not || name != "" && !hasWord(text[from:]) {
			return text[:from-len(raw)]
		}
	}
	raw := lastWord(text)
	rest := text[:len(text)-len(raw)]
	if raw == "OR" && rest != "" {
		return rest
	}
	_, s := cutMinus(raw)
	name, value, isField := cutField(s)
	if !isField {
		return text
	}
	if _, ok := fieldAtom(name, value, false); ok {
		return text
	}
	if _, ok := textFields[name]; !ok && strings.Trim(value, "0123456789-./") != "" {
		return text // no beginning of a date
	}
	return rest
}

// noDate finds what was meant for a date and is none, in a text that was searched as settled.
func noDate(text, settled string) string {
	if len(settled) < len(text) {
		if name, value, ok := cutField(text[len(settled):]); ok && textFields[name] == Anywhere && value != "" {
			return text[len(settled):]
		}
	}
	clauses := Parse(settled).Clauses
	for i, c := range clauses {
		a := c.Any[0]
		name, isField := strings.CutSuffix(strings.ToLower(a.Text), ":")
		if isField && a.Field == Anywhere && !a.Phrase && slices.Contains([]string{"before", "after", "year"}, name) {
			return Query{clauses[i:min(i+2, len(clauses))]}.joined()
		}
	}
	return ""
}

// lastWord gives what stands behind the last space or quotation mark.
func lastWord(text string) string {
	before := strings.TrimRightFunc(text, func(r rune) bool { return !unicode.IsSpace(r) && !isQuote(r) })
	return text[len(before):]
}

// joined gives the texts of q without the spaces that Parse put between them.
func (q Query) joined() string {
	var b strings.Builder
	for _, c := range q.Clauses {
		b.WriteString(c.Any[0].Text)
	}
	return b.String()
}
