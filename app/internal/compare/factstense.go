package compare

import (
	"slices"
	"strings"
)

// What the words around a date say of when it is: a month without a year is told only where the tense is sure.
const (
	noTense byte = iota
	pastTense
	aheadTense
)

// toldAt gives the tense in which the sentence tells what was on the date in tokens from to end, and the stems of the verbs that it goes
// with. d tells how much of a date it is.
func (r *factReader) toldAt(from, end int, d writtenDate) (byte, []string) {
	until := r.untilAt(from)
	if r.base != "en" {
		if until >= 0 {
			return r.foreignUntil(from), nil
		}
		if r.base == "de" {
			return r.germanTense(from, end, d), nil
		}
		return r.foreignTense(), nil
	}
	if r.toks[end-1].possessive { // Thursday’s talks
		if among(r.low(end), struck) {
			return pastTense, []string{stemmed(r.low(end))}
		}
		if r.word(end) {
			return noTense, []string{stemmed(r.low(end))}
		}
		return noTense, nil
	}
	if among(r.low(from-1), "each|every|most|many|") || r.low(from-1) == "for" && d.weekday+d.Month > 0 { // declared a day of mourning for Saturday
		return noTense, nil
	}
	lead := from - 1
	if until >= 0 {
		lead = until
	}
	for at := -1; lead >= 0 && lead != at; {
		if at = lead; r.is(lead, beforeDate) {
			lead--
		} else {
			lead = r.beforeClock(lead)
		}
	}
	c := clause{factReader: r, firm: d.weekday > 0 || d.Day > 0}
	opens := lead < 0 || r.toks[lead].kind != 'w' && (r.toks[lead].kind != 'n' || r.taken[lead]) || r.is(lead, linking) // won 3-2 on Sunday
	if opens && c.rightOf(end) {
		if until >= 0 {
			c.tense = c.until()
		}
		return c.tense, c.anchors()
	}
	if !c.leftOf(lead) && !opens && until < 0 {
		c.rightOf(end)
	}
	if c.tense == pastTense && c.interrupted(lead) {
		c.tense = noTense
	}
	if until >= 0 {
		c.tense = c.until()
	} else if c.tense == pastTense && r.low(from-1) == "from" && c.promises() {
		c.tense = noTense
	}
	anchors := c.anchors()
	if k := c.behind(end); r.low(k) == "when" { // in April, when they took it
		w := clause{factReader: r}
		if w.rightOf(end) {
			anchors = append(anchors, w.anchors()...)
		}
	}
	return c.tense, anchors
}

// promises reports whether the verb found is one of those behind which "from January" may be still to come.
func (c *clause) promises() bool {
	return slices.ContainsFunc(c.anchors(), func(v string) bool {
		return among(v, "offer|propos|announc|agre|promis|demand|approv|decid|vot|want|back|declar|order|impos|introduc|extend|grant|")
	})
}

// beforeClock gives the token before a time of day that ends at token k, "5:30" or "5.30 p.m.", k where there is none.
func (r *factReader) beforeClock(k int) int {
	at := k
	if r.low(at) == "." {
		at--
	}
	if r.low(at) == "m" && r.low(at-1) == "." {
		at -= 2
	}
	if among(r.low(at), "a|p|am|pm|gmt|o’clock|o'clock|") {
		at--
	} else if at != k {
		return k
	}
	if at < 1 || r.toks[at].kind != 'n' || r.taken[at] {
		return k
	}
	if at > 1 && r.low(at-1) == ":" && r.toks[at-2].kind == 'n' {
		at -= 2
	}
	if !among(r.low(at-1), "at|around|about|by|before|after|until|since|from|") {
		return k
	}
	return at - 1
}

// A clause looks for the verb that a date goes with.
type clause struct {
	*factReader
	firm  bool // a day or a weekday: no habit
	tense byte
	verb  int // the token that tells the tense
	found bool
}

// behind gives the token behind a date and a comma.
func (c *clause) behind(k int) int {
	if c.low(k) == "," {
		k++
	}
	return k
}

// rightOf looks for the first verb behind a date.
func (c *clause) rightOf(k int) bool {
	k = c.behind(k)
	if w := c.low(k); among(w, "when|as|after|that|") {
		k++
	}
	for n := 0; k < len(c.toks) && n < 25; k, n = k+1, n+1 {
		if c.toks[k].kind == 'p' && strings.Contains(";:.“”\"()", c.low(k)) || c.is(k, linking) && c.low(k) != "and" {
			return false
		}
		if c.tells(k) {
			return true
		}
	}
	return false
}

// leftOf looks for the nearest verb before a date, whose clause ends at token k.
func (c *clause) leftOf(k int) bool {
	for n := 0; k >= 0 && n < 25; k, n = k-1, n+1 {
		switch {
		case c.low(k) == ",":
			for b := k - 1; b > 0 && b > k-15; b-- { // a clause between commas is none of it
				if c.low(b) == "," && (c.is(b+1, linking) || c.is(b+1, saying) || c.is(k-1, saying)) {
					k = b
					break
				}
			}
			continue
		case c.toks[k].kind == 'p' && strings.Contains(";:.“”\"()–—", c.low(k)), c.is(k, linking) && !among(c.low(k), "and|but|"):
			return false
		}
		if c.tells(k) {
			return true
		}
	}
	return false
}

// interrupted reports whether the verb found stands in a clause of its own within: "who killed four opens on Monday".
func (c *clause) interrupted(lead int) bool {
	if w := c.low(lead); !c.word(lead) || lead <= c.verb || len(w) < 4 || w[len(w)-1] != 's' || c.upper(lead) {
		return false
	}
	for k := c.verb - 1; k >= max(0, c.verb-3); k-- {
		if w := c.low(k); among(w, "who|which|that|") {
			return true
		}
	}
	return false
}

// tells reports whether token k is a verb, and sets the tense that it tells.
func (c *clause) tells(k int) bool {
	if !c.word(k) || c.taken[k] || c.isName(k) || c.upper(k) && !c.first(k) || c.hyphen(k) > 0 || c.hyphen(k+1) > 0 || c.toks[k].possessive {
		return false
	}
	w := c.low(k)
	switch {
	case among(c.low(k-1), keeping) && (c.participle(k) || among(w, alikeForms)): // stays closed
		return false
	case w == "to" && c.infinitive(k+1):
		return c.set(c.intent(k-1), k+1)
	case strings.HasPrefix(w, "will") && len(w) == 4, w == "shall", strings.HasSuffix(w, "’ll"), strings.HasSuffix(w, "'ll"), w == "won’t":
		return c.set(aheadTense, k)
	case among(w, modals), w == "due", w == "scheduled", w == "upcoming", among(w, presents):
		return c.set(c.present(k), k)
	case w == "was", w == "were", w == "had", w == "did":
		if c.planned(k + 1) {
			return c.set(noTense, k)
		}
		return c.set(pastTense, k)
	case among(w, "has|have|"):
		for j := k + 1; j <= k+3; j++ {
			if c.low(j) == "been" || c.participle(j) {
				return c.set(pastTense, k)
			}
		}
		return c.set(noTense, k)
	case c.low(k-1) == "to" && c.infinitive(k):
		return c.set(c.intent(k-2), k)
	case c.participle(k), pastForms[w] != "":
		return c.pastAt(k)
	case among(w, alikeForms):
		if aux := c.auxiliary(k); aux != 0 {
			return c.set(aux-1, k)
		}
		if c.firm && k > 0 && !among(c.low(k-1), "please|always|never|not|don’t|") && c.toks[k-1].kind == 'w' && !c.is(k-1, wordSetOf.article) {
			return c.set(pastTense, k)
		}
		return c.set(noTense, k)
	}
	return false
}

func (c *clause) set(tense byte, verb int) bool {
	c.tense, c.verb, c.found = tense, verb, true
	return true
}

// present gives the tense of "is", "due" and the like at token k.
func (c *clause) present(k int) byte {
	if among(c.low(k), "is|are|") {
		if w := c.low(k + 1); among(w, "to|due|") || c.planned(k+1) {
			return aheadTense
		}
		return noTense
	}
	if w := c.low(k - 1); among(w, "is|are|") && c.planned(k) {
		return aheadTense
	}
	return noTense
}

// planned reports whether at token k, adverbs apart, stands what is meant to be.
func (c *clause) planned(k int) bool {
	for c.low(k) == "not" || strings.HasSuffix(c.low(k), "ly") && c.low(k) != "likely" {
		k++
	}
	return among(c.low(k), plannedWords)
}

// intent gives the tense of an infinitive by what stands before its "to", at token k.
func (c *clause) intent(k int) byte {
	for k > 0 && (c.taken[k] || c.toks[k].kind == 'n' || numberWords[c.low(k)] > 0 || among(c.low(k), "on|to|by|votes|unanimously|")) { // voted 14 to 9 to close
		k--
	}
	w := c.low(k)
	switch {
	case among(w, "is|are|"), among(w, decided):
		return aheadTense
	case among(w, plannedWords):
		if b := c.low(k - 1); among(b, "is|are|") {
			return aheadTense
		}
	case among(w, entered):
		if aux := c.auxiliary(k); aux != 0 { // will be able to
			return aux - 1
		}
		return pastTense
	}
	return noTense
}

// infinitive reports whether the word at token k, behind "to", may be a verb.
func (c *clause) infinitive(k int) bool {
	return c.word(k) && !c.upper(k) && !c.taken[k] && !c.isName(k) && (!c.stop[c.low(k)] || among(c.low(k), "be|have|")) && !c.plural(k) && numberWords[c.low(k)] == 0
}

// foreignTense gives the tense of a sentence in German, French or Spanish, where its words are sure.
func (r *factReader) foreignTense() byte {
	was, be := pastWords[r.base], aheadWords[r.base]
	tense := noTense
	for _, t := range r.toks {
		switch {
		case t.kind != 'w' || t.upper && r.base == "de":
		case among(t.low, be):
			return noTense
		case among(t.low, was), r.base == "es" && (strings.HasSuffix(t.low, "ó") || strings.HasSuffix(t.low, "aron") || strings.HasSuffix(t.low, "ieron")):
			tense = pastTense
		}
	}
	return tense
}

// longWords gives the words of five letters and more, by which sentences are known where verbs are not.
func (r *factReader) longWords() (out []string) {
	for i, t := range r.toks {
		if t.kind == 'w' && len(t.low) >= 5 && !r.taken[i] && !r.isName(i) {
			out = append(out, t.low)
		}
	}
	return out
}
