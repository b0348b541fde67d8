package compare

import (
	"slices"
	"strings"
)

// participle reports whether token k is a verb in -ed or a past participle without it.
func (c *clause) participle(k int) bool {
	w := c.low(k)
	if !c.word(k) || c.isName(k) {
		return false
	}
	if among(w, participles) {
		return true
	}
	return len(w) > 3 && strings.HasSuffix(w, "ed") && !among(w, noParticiples) && (!strings.HasSuffix(w, "eed") || among(w, "freed|agreed|decreed|"))
}

// pastAt sets the tense of a past form or participle at token k; false where it only says what a thing is like.
func (c *clause) pastAt(k int) bool {
	if aux := c.auxiliary(k); aux != 0 {
		if c.planned(k) {
			return c.set(c.present(k), k)
		}
		return c.set(aux-1, k)
	}
	if c.planned(k) {
		return c.set(noTense, k)
	}
	next := k + 1
	loose := k == 0 || c.toks[k-1].kind != 'w' || (c.is(k-1, c.stop) || c.is(k-1, wordSetOf.article)) && !among(c.low(k-1), subjects)
	noun := c.word(next) && !c.stop[c.low(next)] && !c.isName(next) && !strings.HasSuffix(c.low(next), "ly") && !c.taken[next] && numberWords[c.low(next)] == 0
	if loose && noun && pastForms[c.low(k)] == "" {
		return false // the heated greenhouse
	}
	return c.set(pastTense, k)
}

// auxiliary gives one more than the tense that the auxiliary before the participle at token k sets; 0 when there is none.
func (c *clause) auxiliary(k int) byte {
	for k--; k >= 0 && (strings.HasSuffix(c.low(k), "ly") || c.low(k) == "not" || among(c.low(k), "also|been|being|first|last|now|since|then|")); k-- {
		if c.low(k) == "being" {
			return 1 + noTense
		}
	}
	switch w := c.low(k); w {
	case "was", "were", "had", "has", "have", "did":
		if c.low(k-1) == "will" {
			return 1 + aheadTense
		}
		return 1 + pastTense
	case "is", "are", "get", "gets":
		return 1 + noTense
	case "be":
		switch c.low(k - 1) {
		case "will":
			return 1 + aheadTense
		case "to":
			return 1 + c.intent(k-2)
		}
		return 1 + noTense
	default:
		if among(w, modals) {
			return 1 + noTense
		}
	}
	return 0
}

// anchors gives the stems of the verb found, of what follows its auxiliary, and of what it was done by: "won by taking".
func (c *clause) anchors() (out []string) {
	if !c.found {
		return nil
	}
	add := func(k int) {
		if s := verbStem(c.low(k)); s != "" && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	if !among(c.low(c.verb), auxiliaries) {
		add(c.verb)
	}
	for k := c.verb + 1; k < len(c.toks) && k < c.verb+20 && !strings.Contains(";.:", c.low(k)); k++ {
		switch {
		case among(c.low(c.verb), auxiliaries) && k < c.verb+5 && (c.participle(k) || pastForms[c.low(k)] != "" || c.low(c.verb) == "will" && len(out) == 0 && !c.stop[c.low(k)] && !strings.HasSuffix(c.low(k), "ly")):
			add(k)
		case strings.HasSuffix(c.low(k), "ing") && among(c.low(k-1), "by|after|"):
			add(k)
		}
	}
	return out
}
