package discover

import (
	"strings"
	"unicode"

	"parallax/app/internal/article"
)

// A run is a name as it stands in a sentence.
type run struct {
	from, to int  // tokens
	first    bool // its first word has its capital anyway
	cues     cues
}

// runs finds the names in the words of a sentence.
func (s *scanner) runs(tokens []token) []run {
	out := s.out[:0]
	for i := 0; i < len(tokens); {
		to := s.spelt(i)
		if to > i {
			r := run{from: i, to: to, cues: cues{organisation: weak}}
			s.look(tokens, &r)
			out = append(out, r)
			i = to
			continue
		}
		to = s.titleEnd(tokens, i)
		if to > i {
			i = to
			continue
		}
		to = s.runEnd(tokens, i)
		if to == i {
			i++
			continue
		}
		if to < len(tokens) && tokens[to].gap == space && !tokens[to-1].possessive && s.titleEnd(tokens, to) > to && tokens[to].named() {
			i = to // "Foreign" before "Minister"
			continue
		}
		for _, part := range s.split(tokens, i, to) {
			if r, ok := s.trim(tokens, part[0], part[1]); ok {
				s.look(tokens, &r)
				out = append(out, r)
			}
		}
		i = to
	}
	s.out = out
	return out
}

// spelt returns the end of the name that starts at token i and has its short form beside it; i when none does.
func (s *scanner) spelt(i int) int {
	for _, l := range s.long {
		if l.from == i {
			return l.to
		}
	}
	return i
}

// titleEnd returns the end of the title that starts at token i in capitals, with its office: "Secretary of State".
func (s *scanner) titleEnd(tokens []token, i int) int {
	t := tokens[i]
	if !t.named() || t.word.sign&title == 0 || t.possessive || t.group >= 0 {
		return i
	}
	if i+1 < len(tokens) && tokens[i+1].gap == space && tokens[i+1].named() && tokens[i+1].word.sign&(groupHead|orgHead) > 0 {
		return i // "General Staff"
	}
	if i > 0 && t.gap == space && tokens[i-1].named() && tokens[i-1].word.sign&given > 0 {
		return i // "Stephen King"
	}
	to := i + 1
	if to < len(tokens) && (tokens[to].gap == space || tokens[to].gap == hyphen) && tokens[to].named() && tokens[to].word.sign&title == 0 && tokens[to].text == "General" {
		to++
	}
	if to+2 < len(tokens) && tokens[to].text == "of" && tokens[to+1].word.sign&office > 0 {
		end := to + 1
		for end < len(tokens) && tokens[end].named() && tokens[end].word.sign&office > 0 && tokens[end].gap == space {
			end++
		}
		if end < len(tokens) && tokens[end].named() && tokens[end].gap == space {
			to = end
		}
	}
	return to
}

// runEnd returns the end of the run of names that starts at token i; i when none does.
func (s *scanner) runEnd(tokens []token, i int) int {
	if !s.starts(tokens, i) {
		return i
	}
	to := i
	for to < len(tokens) && !tokens[to].named() {
		to++ // particles and ordinals in front
	}
	to++
	for to < len(tokens) && (!tokens[to-1].possessive || tokens[to-1].word.sign&collective > 0 && tokens[to].named()) {
		n := s.more(tokens, i, to)
		if n == to {
			break
		}
		to = n
	}
	return to
}

// starts reports whether a name can start at token i.
func (s *scanner) starts(tokens []token, i int) bool {
	t := tokens[i]
	switch {
	case t.named():
		return (t.word.sign&never == 0 || t.homograph()) && !modelled(tokens, i)
	case t.shape == ordinal:
		return i+1 < len(tokens) && tokens[i+1].shape == capital && tokens[i+1].gap == space && tokens[i+1].word.sign&groupHead > 0
	case t.shape != lower || i+1 == len(tokens) || !tokens[i+1].named() || tokens[i+1].shape == single || i > 0 && t.gap == hyphen && tokens[i-1].shape == lower:
		return false
	case tokens[i+1].gap == hyphen:
		return t.word.sign&(inside|tied) > 0 && len(t.text) < 4
	}
	return tokens[i+1].gap == space && t.word.sign&leading > 0 && !s.romance
}

// modelled reports whether token i is the front of a model's number: "MQ-9", "Su-24".
func modelled(tokens []token, i int) bool {
	return i+1 < len(tokens) && tokens[i+1].gap == hyphen && (tokens[i+1].shape == number || tokens[i+1].shape == ordinal)
}

// more returns the end of the run with what goes on at token to; to when nothing does.
func (s *scanner) more(tokens []token, from, to int) int {
	t := tokens[to]
	if !s.joined(tokens[to-1], t) {
		return to
	}
	if t.named() {
		if t.text == "Without" && to+1 < len(tokens) && tokens[to+1].named() && tokens[to+1].gap == space {
			return to + 2
		}
		if t.word.sign&never > 0 && tokens[to-1].word.sign&given == 0 || modelled(tokens, to) || t.gap != hyphen && s.titleEnd(tokens, to) > to && t.word.sign&(groupHead|orgHead) == 0 {
			return to
		}
		if t.gap == hyphen && (tokens[to-1].word.sign|t.word.sign)&(demonym|country|city) > 0 {
			return to
		}
		return to + 1
	}
	if t.shape != lower {
		return to
	}
	next := to + 1
	for next < len(tokens) && next < to+3 && tokens[next].shape == lower && tokens[next].gap <= hyphen && tokens[next].word.sign&inside > 0 {
		next++ // "de la", "von der"
	}
	switch {
	case s.particle(tokens, to):
	case t.text == "and" && joins(tokens[from:to]):
	case t.word.sign&linking > 0 && tokens[from].shape != ordinal && headed(tokens[from:to]):
		if next < len(tokens) && tokens[next].text == "the" && tokens[next].gap == space {
			next++
		}
	default:
		return to
	}
	if next < len(tokens) && tokens[next].named() && tokens[next].gap <= hyphen && tokens[next].word.sign&never == 0 {
		return next + 1
	}
	return to
}

// particle reports whether token i can stand in lower case inside a name: "de la", "al-". "der" and "la" are mere articles in
// their own languages unless they follow another particle.
func (s *scanner) particle(tokens []token, i int) bool {
	sign := tokens[i].word.sign
	switch {
	case sign&tied > 0:
		return i+1 < len(tokens) && tokens[i+1].gap == hyphen
	case (s.german || s.romance || s.french) && len(tokens[i].text) > 1 && strings.Contains(" der den la le los las das el al ", " "+tokens[i].text+" "):
		return i+1 < len(tokens) && tokens[i+1].gap == hyphen
	}
	return sign&inside > 0
}

// joins reports whether a name may go on with "and": "Institute of Electrical and Electronics Engineers".
func joins(name []token) bool {
	last := name[len(name)-1]
	if len(name) < 3 || last.word.sign&(country|city|known) > 0 {
		return false
	}
	for i, t := range name[1:] {
		if t.word.sign&linking > 0 {
			return name[i].word.sign&joining > 0
		}
	}
	return false
}

// joined reports whether a word may go on the name that ends with the word before.
func (s *scanner) joined(before, t token) bool {
	switch t.gap {
	case space, hyphen:
		return !t.first
	case stop:
		return before.shape == single || before.text == "St" || before.text == "Mt" || before.text == "Ft"
	}
	return false
}

func headed(tokens []token) bool {
	for _, t := range tokens {
		if t.named() && t.word.sign&(groupHead|orgHead|placeHead) > 0 {
			return true
		}
	}
	return false
}

// shouts reports whether a sentence is set in capitals or like a headline: there a capital says nothing.
func shouts(tokens []token, block string, sentence article.Span) bool {
	words, capitals, long, started := 0, 0, 0, 0
	for _, t := range tokens {
		switch t.shape {
		case number, ordinal:
			continue
		case upper:
			capitals++
		}
		words++
		if len(t.text) > 3 {
			long++
			if t.named() {
				started++
			}
		}
	}
	if words >= 3 && capitals*5 >= words*3 {
		return true
	}
	end := strings.TrimRightFunc(block[sentence.Start:sentence.End], func(r rune) bool { return unicode.Is(unicode.Quotation_Mark, r) || r == ')' })
	closed := strings.HasSuffix(end, ".") || strings.HasSuffix(end, "!") || strings.HasSuffix(end, "?") || strings.HasSuffix(end, "…") || strings.HasSuffix(end, ",") || strings.HasSuffix(end, ":")
	return !closed && long > 0 && started*3 >= long*2
}
