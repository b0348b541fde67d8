package propose

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/app/internal/discover"
	"parallax/app/internal/names"
)

func (p *proposer) add(x, y int, a, b, why string, score float64) {
	p.pairs = append(p.pairs, pair{x, y, a, b, why, score})
}

// sameLetters pairs the spellings of one name that differ in more than capitals.
func (p *proposer) sameLetters() {
	for i := range p.all {
		e := &p.all[i]
		if e.group >= 0 {
			continue
		}
		seen := map[string]bool{plainSpelling(e.Text()): true}
		for _, s := range e.Spellings[1:] {
			if key := plainSpelling(s.Text); !seen[key] {
				seen[key] = true
				p.add(i, i, e.Text(), s.Text, "the same but for hyphens, accents or apostrophes", .97)
				p.sameStart(i, s.Text)
			}
		}
	}
}

// sameStart pairs a name with its spelling at the start of a longer one: "al-Nusra" with "al Nusra" in "al Nusra Front".
func (p *proposer) sameStart(long int, spelling string) {
	for at := len(spelling); at > 0; at = strings.LastIndexByte(spelling[:at], ' ') {
		i, ok := p.byKey[names.Fold(spelling[:at])]
		if !ok || i == long || p.all[i].group >= 0 {
			continue
		}
		start := spelling[:at]
		if !slices.ContainsFunc(p.all[i].Spellings, func(s discover.Spelling) bool { return plainSpelling(s.Text) == plainSpelling(start) }) {
			p.add(i, i, p.all[i].Text(), start, fmt.Sprintf("the same but for hyphens, accents or apostrophes; in “%s”", spelling), .965)
		}
	}
}

// plainSpelling drops what every text writes in two ways: capitals and the shape of an apostrophe.
func plainSpelling(s string) string {
	return strings.ToLower(strings.NewReplacer("’", "'", "‘", "'", "‐", "-", "‑", "-", "\u00a0", " ").Replace(s))
}

// shortForms pairs a short form with the name whose initials it is: in brackets beside it, or elsewhere in the same article.
func (p *proposer) shortForms() {
	long := map[string][]int{}
	for i := range p.all {
		e := &p.all[i]
		for _, s := range e.Short {
			if j, ok := p.byKey[s]; ok {
				p.add(i, j, e.Text(), p.all[j].Text(), "the short form stands beside it", .99)
			}
		}
		if s := initials(e.Text()); len(s) > 2 && len(e.Short) == 0 {
			long[s] = append(long[s], i)
		}
	}
	for j := range p.all {
		e := &p.all[j]
		of := long[e.Key]
		if !isShort(e) || len(of) != 1 || !sameKind(p.all[of[0]].Kind, e.Kind) || p.all[of[0]].Kind == names.Person {
			continue
		}
		if n, _ := p.around.together(&p.all[of[0]], e); n > 0 && 2*n >= len(e.in) {
			p.add(of[0], j, p.all[of[0]].Text(), e.Text(), "its initials, in the same article", .8)
		}
	}
}

// initials gives the first letters of the capitalised words of a name, in lower case.
func initials(name string) string {
	var out []rune
	for _, w := range strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' }) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) {
			out = append(out, unicode.ToLower(r))
		}
	}
	return string(out)
}

// says matches what stands between two names of one thing.
var says = regexp.MustCompile(`^,? ?\(?(?:,? ?(?:also|better|formerly|previously|once|now|sometimes|locally|officially|widely)){0,2} ?(?:known|called|spelled|spelt|written|renamed|named|referred to) (?:as )?(?:the )?[“"‘']?$` +
	`|^,? ?\(?(?:formerly|previously|also|aka|a\.k\.a\.) (?:the )?[“"‘']?$`)

// worded pairs names that a sentence says are one.
func (p *proposer) worded() {
	type spot struct {
		start, end int32
		entry      int
	}
	spots := map[[2]int32][]spot{}
	for i := range p.all {
		for _, m := range p.all[i].Mentions {
			k := [2]int32{m.Article, m.Block}
			spots[k] = append(spots[k], spot{m.Start, m.End, i})
		}
	}
	var keys [][2]int32
	for k := range spots {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b [2]int32) int { return slices.Compare(a[:], b[:]) })
	done := map[[2]int]bool{}
	for _, k := range keys {
		in := spots[k]
		slices.SortFunc(in, func(a, b spot) int { return int(a.start - b.start) })
		text := p.c.Articles[k[0]].Blocks[k[1]].Text
		for i := 1; i < len(in); i++ {
			x, y := in[i-1], in[i]
			if p.bracketed(x.entry, y.entry, text, x.end, y.start, y.end) && !done[[2]int{x.entry, y.entry}] {
				done[[2]int{x.entry, y.entry}] = true
				p.add(x.entry, y.entry, p.all[x.entry].Text(), p.all[y.entry].Text(), "the short form stands in brackets after it", .85)
				continue
			}
			if y.start <= x.end || y.start-x.end > 60 || x.entry == y.entry || done[[2]int{x.entry, y.entry}] || !says.MatchString(text[x.end:y.start]) ||
				!sameKind(p.all[x.entry].Kind, p.all[y.entry].Kind) {
				continue
			}
			done[[2]int{x.entry, y.entry}] = true
			p.add(x.entry, y.entry, p.all[x.entry].Text(), p.all[y.entry].Text(), "the text says so: “"+strings.TrimSpace(text[x.start:y.end])+"”", .9)
		}
	}
}

// bracketed reports whether a short form of another language stands in brackets after a name: "Workers' Party (PKK)".
func (p *proposer) bracketed(x, y int, text string, end, start, after int32) bool {
	long, short := &p.all[x], &p.all[y]
	return end < start && text[end:start] == " (" && strings.HasPrefix(text[after:], ")") && isShort(short) && len(short.Key) > 2 && len(long.form.words) > 1 &&
		!slices.Contains(long.Short, short.Key) && (long.Kind == names.Party || long.Kind == names.Organisation) && sameKind(long.Kind, short.Kind) && !discover.WellKnown(short.Key)
}

// lastNames pairs last names with the only person of the collection who bears it, where most articles have both.
func (p *proposer) lastNames() {
	of := map[string][]int{}
	for i := range p.all {
		e := &p.all[i]
		if e.Kind != names.Person || len(e.form.words) < 2 {
			continue
		}
		for _, last := range discover.LastNames(e.Key) {
			of[last] = append(of[last], i)
		}
	}
	for j := range p.all {
		e := &p.all[j]
		full := of[e.Key]
		if len(full) == 0 || e.Kind != "" && e.Kind != names.Person || e.group >= 0 || discover.WellKnown(e.Key) {
			continue
		}
		best, most := full[0], 0
		for _, i := range full {
			if p.root(i) != p.root(full[0]) {
				most = 0
				break
			}
			if n, _ := p.around.together(&p.all[i], e); n > most {
				best, most = i, n
			}
		}
		if most > 0 && 2*most >= len(e.in) {
			p.add(best, j, p.all[best].Text(), e.Text(), fmt.Sprintf("the last name alone, in %s with the full one", countArticles(most)), .8)
		}
	}
}

func countArticles(n int) string {
	if n == 1 {
		return "1 article"
	}
	return fmt.Sprintf("%d articles", n)
}

// droppable are the words that a name may do without and stay the same thing. A brigade, a committee or a province is
// another thing.
var droppable = set("front movement group news agency network inc ltd corp corporation company party organisation organization")

// headless pairs a group's name with the same without the word that says what it is.
func (p *proposer) headless() {
	longer := map[string][]int{}
	for i := range p.all {
		e := &p.all[i]
		at := strings.LastIndexByte(e.Key, ' ')
		if at < 0 {
			continue
		}
		if droppable[e.Key[at+1:]] {
			longer[e.Key[:at]] = append(longer[e.Key[:at]], i)
		}
	}
	for j := range p.all {
		e := &p.all[j]
		of := longer[e.Key]
		if len(of) != 1 || !sameKind(p.all[of[0]].Kind, e.Kind) || e.Kind == names.Person || e.Kind == names.Place || discover.Common(e.Key) || discover.WellKnown(e.Key) {
			continue
		}
		if distinct := len(e.form.words) > 0 && e.form.words[0].article || e.Kind != ""; distinct {
			p.add(of[0], j, p.all[of[0]].Text(), e.Text(), "the same without the word that says what it is", .75)
		}
	}
}

// quoted gives a pair with a place where each form stands.
func (p *proposer) quoted(q pair) Pair {
	return Pair{A: q.a, B: q.b, Why: q.why, Score: min(1, max(0, q.score)), A1: p.quote(&p.all[q.x], q.a), B1: p.quote(&p.all[q.y], q.b)}
}

func (p *proposer) quote(e *entry, form string) Quote {
	for _, m := range e.Mentions {
		if e.Spellings[m.Spelling].Text == form {
			return p.around.quote(m)
		}
	}
	return Quote{}
}
