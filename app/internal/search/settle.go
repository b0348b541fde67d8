package search

import (
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
	return rest
}

// lastWord gives what stands behind the last space or quotation mark.
func lastWord(text string) string {
	before := strings.TrimRightFunc(text, func(r rune) bool { return !unicode.IsSpace(r) && !isQuote(r) })
	return text[len(before):]
}
