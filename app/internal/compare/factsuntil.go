package compare

import "strings"

const (
	untilWords = "until|till|bis|jusque|jusqu’au|jusqu'au|jusqu’à|jusqu'à|jusqu’en|jusqu'en|hasta|"
	// beforeUntil stand between these and the date.
	beforeUntil = "at|least|late|early|mid|-|on|the|about|around|again|end|start|beginning|of|midnight|noon|zum|zu|einschließlich|mindestens|ende|anfang|mitte|der|den|dem|au|le|la|fin|el|del|"
	lasting     = "is|are|stays|stay|remains|remain|runs|lasts|applies|continues|can|may|must|" // what is told so until a day goes on till then
	keeping     = "stay|stays|stayed|staying|remain|remains|remained|keep|keeps|kept|"
	// settled are verbs of what is so from now on: "closed until Friday" may be the last Friday or the next.
	settled = "closed|shut|banned|barred|suspended|postponed|adjourned|extended|remanded|sealed|cancelled|canceled|halted|stopped|grounded|gave|given|granted|ordered|set|put|let|promised|agreed|vowed|"
)

// lastingWords and toldWords tell in other languages what goes on, and what was said, not done.
var (
	lastingWords = map[string]string{
		"de": "wird|werden|soll|sollen|kann|können|darf|dürfen|muss|müssen|bleibt|bleiben|gilt|gelten|dauert|läuft|",
		"fr": "sera|seront|restera|resteront|reste|restent|doit|doivent|peut|peuvent|dure|durera|va|vont|",
		"es": "será|serán|estará|estarán|permanecerá|permanecerán|seguirá|seguirán|sigue|siguen|permanece|permanecen|debe|deben|puede|pueden|va|van|",
	}
	toldWords = "sagte|sagten|teilte|teilten|déclara|dijo|gab|gaben|"
)

// untilAt gives the word for "until" that the date at token from stands behind; -1 where it does not.
func (r *factReader) untilAt(from int) int {
	k := from - 1
	for k >= from-5 && among(r.low(k), beforeUntil) {
		k--
	}
	if !among(r.low(k), untilWords) || k > 0 && r.taken[k-1] { // from Monday until Friday
		return -1
	}
	return k
}

// until gives the tense for a date up to which the clause found tells what goes on. What was done goes back; what is so looks ahead.
func (c *clause) until() byte {
	w := c.low(c.verb)
	switch {
	case !c.found || c.is(c.verb, saying) || c.is(c.verb, sayingThat):
		return noTense
	case c.tense == aheadTense:
		return aheadTense
	case c.tense == pastTense && !among(w, settled) && !among(w, "has|have|") && c.helped("has|have|") == "":
		return pastTense
	case c.tense == noTense && (among(w, lasting) || c.helped("is|are|can|may|must|") != ""):
		return aheadTense
	}
	return noTense
}

// helped gives which of the auxiliaries of a list stands before the verb found.
func (c *clause) helped(list string) string {
	for k := c.verb - 1; k >= max(0, c.verb-3) && c.word(k); k-- {
		w := c.low(k)
		if among(w, list) {
			return w
		}
		if !strings.HasSuffix(w, "ly") && !among(w, "be|been|not|now|also|still|") {
			return ""
		}
	}
	return ""
}

// foreignUntil is until for German, French and Spanish: the words of the clause around the date at token from must agree.
func (r *factReader) foreignUntil(from int) byte {
	a, b := r.clauseAround(from)
	past, ahead := false, false
	for k := a; k <= b; k++ {
		if w := r.low(k); r.word(k) && !among(w, toldWords) {
			past = past || among(w, pastWords[r.base])
			ahead = ahead || among(w, lastingWords[r.base])
		}
	}
	switch {
	case past == ahead:
		return noTense
	case past:
		return pastTense
	}
	return aheadTense
}

// clauseAround gives the first and the last token of the clause of another language around token i: between signs and words for "and".
func (r *factReader) clauseAround(i int) (a, b int) {
	parts := func(k int) bool {
		return r.toks[k].kind == 'p' && r.hyphen(k) == 0 && (!r.glued(k) || r.low(k) != "." || k+1 == len(r.toks)) || among(r.low(k), "und|aber|et|mais|y|pero|")
	}
	for a = i; a > 0 && !parts(a-1); a-- {
	}
	for b = i; b+1 < len(r.toks) && !parts(b+1); b++ {
	}
	return a, b
}
