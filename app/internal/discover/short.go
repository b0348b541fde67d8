package discover

import (
	"unicode"
	"unicode/utf8"
)

// A spelt name has its short form in brackets beside it, or is in brackets beside that: "Free Syrian Army (FSA)".
type spelt struct{ from, to, short int } // tokens

// spellOut finds the short forms of a sentence and what they stand for: words whose initials they are.
func (s *scanner) spellOut(text string, tokens []token) {
	s.long = s.long[:0]
	for i, t := range tokens {
		if t.shape != upper || t.start == 0 || t.end == len(text) || len(t.text) > 8 {
			continue
		}
		l := spelt{short: i}
		switch {
		case text[t.start-1] == '(' && text[t.end] == ')':
			l.to, l.from = i, before(tokens[:i], t.text)
		case i+1 < len(tokens) && text[t.end:tokens[i+1].start] == " (":
			l.from, l.to = i+1, after(tokens[i+1:], t.text)+i+1
			if l.to < len(tokens) && tokens[l.to].gap <= hyphen {
				continue
			}
		}
		if l.to-l.from > 1 && l.from >= 0 && tokens[l.from].named() && !allKnown(tokens[l.from:l.to]) && tokens[l.from].gap != hyphen {
			s.long = append(s.long, l)
		}
	}
}

func allKnown(tokens []token) bool {
	for _, t := range tokens {
		if t.group < 0 && t.named() {
			return false
		}
	}
	return true
}

// before returns where the words start whose initials are short and which end the tokens, or -1.
func before(tokens []token, short string) int {
	at := len(tokens) - 1
	for left := letters(short); ; at-- {
		r, size := utf8.DecodeLastRuneInString(left)
		switch {
		case size == 0:
			return at + 1
		case at < 0, at < len(tokens)-1 && tokens[at+1].gap > hyphen:
			return -1
		case initial(tokens[at]) == r:
			left = left[:len(left)-size]
		case !small(tokens[at]):
			return -1
		}
	}
}

// after returns where the words end whose initials are short and which start the tokens, or -1.
func after(tokens []token, short string) int {
	at := 0
	for left := letters(short); ; at++ {
		r, size := utf8.DecodeRuneInString(left)
		switch {
		case size == 0:
			return at
		case at == len(tokens), at > 0 && tokens[at].gap > hyphen:
			return -1
		case initial(tokens[at]) == r:
			left = left[size:]
		case !small(tokens[at]):
			return -1
		}
	}
}

// letters drops the dots of a short form.
func letters(short string) string {
	var out []rune
	for _, r := range short {
		if unicode.IsLetter(r) {
			out = append(out, r)
		}
	}
	return string(out)
}

func initial(t token) rune {
	r, _ := utf8.DecodeRuneInString(t.text)
	return unicode.ToUpper(r)
}

// small reports whether a word may be left out of a short form: "in", "and the", "al".
func small(t token) bool {
	return t.shape == lower && (len(t.text) < 4 || t.word.sign&(never|inside|linking) > 0)
}
