package compare

import (
	"slices"
	"strings"

	"parallax/app/internal/names"
)

// sources adds who says what the sentence tells.
func (r *factReader) sources() {
	before := len(r.facts)
	r.headline()
	for i := range r.toks {
		if r.toks[i].starts&startsSource == 0 || r.taken[i] {
			continue
		}
		switch low := r.low(i); {
		case low == "according" && r.low(i+1) == "to":
			r.said(r.right(i + 2))
		case among(low, "by|in|") && !r.toks[i].possessive:
			r.account(i)
		case among(low, sayingOf):
			if from, to := r.subjectOf(i); to > from && r.reports(from, to) {
				r.said(from, to)
			}
		case saying[low], sayingThat[low], sayingBefore[low] != "":
			if from, to := r.subjectOf(i); to > from {
				r.said(from, to)
			}
		}
	}
	r.remember(r.facts[before:])
}

// reports reports whether tokens from to to are one who tells, where the verb alone says little: a name, but no place or armed group, or a
// source or witness.
func (r *factReader) reports(from, to int) bool {
	if m, ok := r.mention(to - 1); ok {
		return m.group.Kind != names.Place && m.group.Kind != names.Party && m.End == r.toks[to-1].End
	}
	return r.upper(to-1) && to-1 > from || among(r.low(to-1), "source|sources|report|analyst|analysts|agency|newspaper|")
}

// said adds the speaker in tokens from to to, unless it is a pronoun that stands for nobody sure.
func (r *factReader) said(from, to int) {
	if to <= from {
		return
	}
	f := Fact{Kind: SourceFact, Span: r.span(from, to)}
	if r.toks[to-1].possessive {
		f.End -= len(r.s[f.Start:f.End]) - len(strings.TrimSuffix(strings.TrimSuffix(r.s[f.Start:f.End], "’s"), "'s"))
	}
	if low := r.low(from); to == from+1 && among(low, "he|she|him|her|") {
		if f.Value = r.standsFor(from); f.Value == "" {
			return
		}
	} else if f.Value = r.canonical(from, to); f.Value == "" {
		for to-from > 1 && (among(r.low(from), "the|a|an|this|that|same|such|another|") || r.base == "de" && among(r.low(from), germanArticles)) {
			from++
		}
		f.Value = r.s[r.toks[from].Start:f.End]
	}
	f.key = names.Fold(f.Value)
	for _, g := range r.facts {
		over := g.Start < f.End && f.Start < g.End
		if g.Kind == SourceFact && (g.key == f.key || over) || over && g.measure == "share" { // 58 % of those asked said
			return
		}
	}
	r.facts = append(r.facts, f)
	r.spoke, r.speaker = true, ""
	for _, p := range r.mentions {
		if g := p.group; g.Kind == names.Person && g.Name == f.Value {
			r.speaker = g.Name
		}
	}
	if r.speaker == "" && slices.Contains(r.people, f.Value) {
		r.speaker = f.Value
	}
}

// canonical gives the name of the person in tokens from to to, or of the name that they are as a whole; "" when there is none.
func (r *factReader) canonical(from, to int) string {
	for k := from; k < to; k++ {
		m, ok := r.mention(k)
		if !ok {
			if w := r.low(k); w == "of" && !r.upper(k+1) || among(w, "for|from|to|and|") {
				break // a spokesman for the president
			}
			continue
		}
		if g := m.group; g.Kind == names.Person && !r.possessiveAt(m) {
			return g.Name
		}
	}
	for leaders[r.low(from)] && !r.isName(from) && from+1 < to {
		from++
	}
	if m, ok := r.mention(from); ok && r.named[to-1] == r.named[from] {
		if strings.HasPrefix(r.s[m.End:], ".") && m.End < r.toks[to-1].End && r.s[m.End-1] != '.' { // PowerOutage.us
			return ""
		}
		return m.group.Name
	}
	if m, ok := r.mention(to - 1); ok && m.group.Kind != names.Place { // the state’s news agency SANA
		for k := from; r.toks[k].Start < m.Start; k++ {
			several := r.isName(k) && r.toks[k].possessive && !speakers[r.low(r.before(m))] // defence ministries, say
			if several || inside[r.low(k)] {
				return ""
			}
		}
		return m.group.Name
	}
	return ""
}

// before gives the token before a name.
func (r *factReader) before(m naming) int {
	k := len(r.toks) - 1
	for k >= 0 && r.toks[k].Start >= m.Start {
		k--
	}
	return k
}

// possessiveAt reports whether a mention is followed by 's: Putin’s spokesman.
func (r *factReader) possessiveAt(m naming) bool {
	rest := r.s[m.End:]
	return strings.HasPrefix(rest, "’s") || strings.HasPrefix(rest, "'s")
}

// headline reads "Russian military: 85 % cleared".
func (r *factReader) headline() {
	for i := 0; i < min(6, len(r.toks)); i++ {
		if r.low(i) == ":" && i > 0 && i+1 < len(r.toks) {
			if speakers[r.low(i-1)] && r.upper(0) || r.canonical(0, i) != "" {
				r.said(0, i)
			}
			return
		}
		if !r.word(i) && r.hyphen(i) == 0 || r.taken[i] || r.stop[r.low(i)] && !r.isName(i) && r.low(i) != "the" {
			return
		}
	}
}

// account reads "by Earnest’s account", "in the general’s view".
func (r *factReader) account(i int) {
	for k := i + 1; k < min(i+7, len(r.toks)) && (r.word(k) || r.hyphen(k) > 0); k++ {
		if r.toks[k].possessive {
			switch r.low(k + 1) {
			case "account", "view", "opinion", "words", "telling", "version":
				if r.upper(k) || speakers[r.low(k)] {
					r.said(i+1, k+1)
				}
			}
			return
		}
	}
}

// subjectOf gives the tokens of the speaker whose verb stands at token i; none where the verb says nothing of a speaker.
func (r *factReader) subjectOf(i int) (from, to int) {
	low := r.low(i)
	if r.low(i+1) == "to" && low == "said" || r.toks[i].possessive || r.upper(i) {
		return 0, 0
	}
	if w := sayingBefore[low]; w != "" && r.low(i+1) != w || sayingThat[low] && !r.tells(i) {
		return 0, 0
	}
	if quoted := i > 0 && strings.Contains("”\"’»“", r.low(i-1)) && r.toks[i-1].kind == 'p'; quoted && !r.isName(i) {
		if from, to = r.right(i + 1); to > from {
			return from, to
		}
	}
	k := i - 1
	for k >= 0 && r.word(k) && (haveForms[r.low(k)] || strings.HasSuffix(r.low(k), "ly") && !r.upper(k)) {
		k--
	}
	if k < 0 || r.is(k, beForms) {
		return 0, 0
	}
	if w := r.low(k); among(w, "he|she|") {
		return k, k + 1
	}
	if r.low(k) == "and" {
		return r.opening(k)
	}
	if r.low(k) == "," {
		if from, to = r.aside(k); to > from {
			return from, to
		}
		if from, to = r.right(i + 1); to > from && (to == len(r.toks) || among(r.low(to), ".|,|")) && saying[low] {
			return from, to
		}
		return 0, 0
	}
	return r.left(k, saying[low])
}

// tells reports whether what follows the verb at token i is what was said.
func (r *factReader) tells(i int) bool {
	next := i + 1
	if next >= len(r.toks) {
		return true
	}
	if r.low(next) == "on" && next+1 < len(r.toks) && r.taken[next+1] {
		next++
	}
	for next < len(r.toks) && r.taken[next] {
		next++
	}
	w := r.low(next)
	if next >= len(r.toks) || thatWords[w] {
		return true
	}
	if among(w, "with|from|") && strings.HasPrefix(r.low(i), "report") {
		return i > 1 && (r.isName(i-1) || r.low(i-1) == ",")
	}
	if w == "this" {
		return among(r.low(next+1), ".|,|")
	}
	return r.toks[next].kind == 'p' && strings.Contains(",.:;“\"‘«”", w)
}

// aside gives the speaker before ", press secretary of the White House," where token k is the second comma.
func (r *factReader) aside(k int) (from, to int) {
	for c := k - 1; c > 0 && c > k-25; c-- {
		if r.low(c) == "," {
			if r.person(c+1, k) {
				return c + 1, k
			}
			from, to = r.left(c-1, true)
			if to > from && among(r.low(from), "its|their|his|her|") { // its owner, Blue Line, said
				return r.capitals(c+1, k)
			}
			return from, to
		}
		if r.toks[c].kind == 'p' && strings.Contains(";:“”\"(", r.low(c)) || saying[r.low(c)] {
			return 0, 0
		}
	}
	return 0, 0
}

// capitals gives tokens from to to if each has a capital.
func (r *factReader) capitals(from, to int) (int, int) {
	for k := from; k < to; k++ {
		if !r.upper(k) {
			return 0, 0
		}
	}
	return from, to
}

// person reports whether tokens from to to are a person with or without titles.
func (r *factReader) person(from, to int) bool {
	for from < to && !r.isName(from) && r.upper(from) {
		from++
	}
	m, ok := r.mention(from)
	return ok && from < to && m.group.Kind == names.Person && m.End == r.toks[to-1].End
}

// opening gives the subject that the clause before "and said" at token k opens with: "But the general rejected this and said".
func (r *factReader) opening(k int) (from, to int) {
	b := k
	for b > 0 && r.toks[b-1].kind != 'p' && k-b < 20 {
		b--
	}
	for b < k && openings[r.low(b)] && !r.isName(b) {
		b++
	}
	to = b
	if r.isName(b) {
		for to < k && r.named[to] == r.named[b] {
			to++
		}
		if r.toks[to-1].possessive || r.upper(to) {
			return 0, 0
		}
		return b, to
	}
	if !leaders[r.low(b)] {
		return 0, 0
	}
	for to = b + 1; to < k && to < b+5; to++ {
		if speakers[r.low(to)] && !speakers[r.low(to+1)] && r.hyphen(to+1) == 0 && !r.toks[to].possessive {
			return b, to + 1
		}
	}
	return 0, 0
}
