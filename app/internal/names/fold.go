package names

import (
	"unicode"
	"unicode/utf8"
)

// A scanner reads a text word by word. A word is a run of letters, digits and marks; apostrophes inside it and dots
// inside initials ("U.S.") belong to it. A Han letter is a word; so is any other sign that is no space and no hyphen.
type scanner struct {
	text       string
	pos        int
	start, end int    // of the word, in bytes of text
	word       []byte // folded; overwritten by the next scan
	bare       int    // length of word without a possessive 's; 0 when there is none
	bareEnd    int    // end of the word without it
	tail       int    // where word goes on behind an elided one ("d’Alep"); 0 when there is none
	tailStart  int    // where that starts in text
	stop       int    // end of the last word of at most three letters, where a dot means nothing ("St. Petersburg")
}

// scan goes to the next word; false at the end of the text.
func (s *scanner) scan() bool {
	for s.pos < len(s.text) {
		r, size := utf8.DecodeRuneInString(s.text[s.pos:])
		switch {
		case isWord(r):
			if s.scanWord() {
				return true
			}
		case s.isGap(r, size):
			s.pos += size
		default:
			s.start, s.bare, s.tail = s.pos, 0, 0
			s.pos += size
			s.end = s.pos
			s.word = append(s.word[:0], s.text[s.start:s.end]...)
			return true
		}
	}
	return false
}

// scanWord reads the word at pos; false when it folds to nothing.
func (s *scanner) scanWord() bool {
	s.start, s.word, s.bare, s.tail = s.pos, s.word[:0], 0, 0
	letters, segment, dots := 0, 0, 0 // runes in all, runes since the last dot, dots
	quote, quoteEnd := -1, 0          // length of word at the last apostrophe, and where that stands
	for s.pos < len(s.text) {
		if c := s.text[s.pos]; c < utf8.RuneSelf && isWord(rune(c)) { // what most letters are
			s.word = append(s.word, lower(c))
			letters++
			segment++
			s.pos++
			continue
		}
		r, size := utf8.DecodeRuneInString(s.text[s.pos:])
		after := s.text[s.pos+size:]
		switch {
		case isWord(r):
			han := isHan(r)
			if han && s.pos > s.start {
				goto done
			}
			before := len(s.word)
			if s.word = appendFolded(s.word, r); len(s.word) > before {
				letters++
				segment++
			}
			if han {
				s.pos += size
				goto done
			}
		case isApostrophe(r) && goesOn(after):
			if quote < 0 && elides(s.word) {
				s.tail, s.tailStart = len(s.word), s.pos+size
			}
			quote, quoteEnd = len(s.word), s.pos
		case r == '.' && segment == 1 && (letters == 1 || dots > 0) && startsInitial(after):
			dots++
			segment = 0
		case unicode.Is(unicode.Cf, r) && goesOn(after): // a soft hyphen or joiner inside the word
		default:
			goto done
		}
		s.pos += size
	}
done:
	if dots > 0 && segment == 1 && s.pos < len(s.text) && s.text[s.pos] == '.' {
		s.pos++
	}
	s.end = s.pos
	if letters <= shortLetters {
		s.stop = s.pos
	}
	if quote > 0 && quote == len(s.word)-1 && s.word[quote] == 's' {
		s.bare, s.bareEnd = quote, quoteEnd
	}
	return len(s.word) > 0
}

// isGap reports whether the rune at pos only parts words: a space, a hyphen, a dash between two letters, the dot of an
// abbreviation, a sign without a shape.
func (s *scanner) isGap(r rune, size int) bool {
	switch r {
	case '-', '\u2010', '\u2011':
		return true
	case '–', '—':
		before, _ := utf8.DecodeLastRuneInString(s.text[:s.pos])
		return isWord(before) && startsWord(s.text[s.pos+size:])
	case '.':
		return s.pos > 0 && s.pos == s.stop
	}
	return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r)
}

func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9'
	}
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r))
}

// isHan reports whether r is a Chinese character; most letters come before all of those.
func isHan(r rune) bool { return r >= 0x2e80 && unicode.Is(unicode.Han, r) }

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == '‘' || r == '`' }

// elides reports whether a folded word before an apostrophe may have lost its vowel: one or two letters that end in none, or "qu".
func elides(word []byte) bool {
	n := len(word)
	if n == 0 || n > 2 {
		return false
	}
	switch last := word[n-1]; last {
	case 'a', 'e', 'i', 'o', 'y':
		return false
	case 'u':
		return n == 2 && word[0] == 'q'
	default:
		return 'a' <= last && last <= 'z'
	}
}

func startsWord(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return isWord(r)
}

// goesOn reports whether text continues a word: a Chinese character starts one of its own.
func goesOn(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return isWord(r) && !isHan(r)
}

// startsInitial reports whether text starts with one letter that no word goes on from.
func startsInitial(text string) bool {
	r, size := utf8.DecodeRuneInString(text)
	return isWord(r) && unicode.IsLetter(r) && !startsWord(text[size:])
}

// lower gives an ASCII letter in lower case, and any other byte as it is.
func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		c |= 0x20
	}
	return c
}

// appendFolded appends r in lower case without its accents.
func appendFolded(out []byte, r rune) []byte {
	switch {
	case r < utf8.RuneSelf:
		return append(out, lower(byte(r)))
	case 0x2b9 <= r && r <= 0x2bf, unicode.IsMark(r): // letters that stand for apostrophes: ʿ ʾ ʼ
		return out
	}
	letter := byte('.')
	if first <= r && r < first+rune(len(letters)) {
		letter = letters[r-first]
	} else if firstMore <= r && r < firstMore+rune(len(lettersMore)) {
		letter = lettersMore[r-firstMore]
	}
	switch letter {
	case '.':
		return utf8.AppendRune(out, unicode.ToLower(r))
	case '?':
		return append(out, twoLetters[unicode.ToLower(r)]...)
	}
	return append(out, letter)
}

var twoLetters = map[rune]string{'æ': "ae", 'ǽ': "ae", 'ǣ': "ae", 'œ': "oe", 'ß': "ss", 'þ': "th"}

// The base letters of Latin-1, Latin Extended-A and -B, and Latin Extended Additional: those of Unicode's canonical
// decomposition, and letters with a stroke or hook as the letter without it. '.': stays; '?': two letters.
const (
	first   = '\u00c0'
	letters = "aaaaaa?ceeeeiiiidnooooo.ouuuuy??aaaaaa?ceeeeiiiidnooooo.ouuuuy?y" +
		"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.lllllll" +
		"lllnnnnnn.nnoooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" +
		"b.......................kkl.....oo..........tt.uu....zz........." +
		".............aaiioouuuuuuuuuu.aaaa??ggggkkoooo..j...gg..nnaa??oo" +
		"aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy.......ccl.." +
		"...b..eejj..rryy"
	firstMore   = '\u1e00'
	lettersMore = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" +
		"mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
		"wwwwwwwwwwxxxxyyzzzzzzhtwy....?.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
		"eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......"
)
