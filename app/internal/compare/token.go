package compare

import (
	"strconv"
	"unicode/utf8"

	"parallax/app/internal/article"
	"parallax/app/internal/names"
)

// A token is a word, name or figure of a sentence.
type token struct {
	term int32 // its number in the lexicon
	article.Span
}

// A term is what makes two tokens the same.
type term struct {
	key    string  // a folded word, "@3" for the fourth group of names, "=805" for a figure
	runes  int     // letters of a word, 0 for the others
	text   string  // what its pieces are cut from: the word, or the canonical form of the name
	pieces []int32 // see cut; nil until asked for
}

// named reports whether the term is a name or a figure.
func (t term) named() bool { return t.key[0] == '@' || t.key[0] == '=' }

// A lexicon numbers terms and their pieces.
type lexicon struct {
	table   *names.Table // may be nil
	terms   []term
	byKey   map[string]int32
	written map[string]int32 // words as they are written; -1 folds to nothing
	pieces  numbering
}

// newLexicon makes room for the words of so many bytes of text.
func newLexicon(t *names.Table, size int) *lexicon {
	words := min(size/12, 1<<13)
	return &lexicon{
		table: t, terms: make([]term, 0, words),
		byKey: make(map[string]int32, words), written: make(map[string]int32, words), pieces: newNumbering(6 * words),
	}
}

// number gives the term with a key; text is what its pieces are cut from.
func (l *lexicon) number(key, text string) int32 {
	n, ok := l.byKey[key]
	if !ok {
		n = int32(len(l.terms))
		l.byKey[key] = n
		t := term{key: key, text: text}
		if !t.named() {
			t.runes = utf8.RuneCountInString(key)
		}
		l.terms = append(l.terms, t)
	}
	return n
}

// plain cuts a sentence into figures and words, from left to right.
func (l *lexicon) plain(s string) []token {
	out := make([]token, 0, len(s)/6+2)
	eachWord(s, func(at article.Span, figure string) {
		n := int32(-1)
		if figure != "" {
			n = l.number("="+figure, "")
		} else {
			n = l.word(s[at.Start:at.End])
		}
		if n >= 0 {
			out = append(out, token{n, at})
		}
	})
	return out
}

// tokens cuts a sentence into names of the table, figures and words, from left to right; plain are those without the names.
func (l *lexicon) tokens(s string, plain []token) []token {
	found := l.table.Find(s)
	if len(found) == 0 {
		return plain
	}
	out := make([]token, 0, len(plain))
	at := 0
	for _, m := range found {
		for ; at < len(plain) && plain[at].End <= m.Start; at++ {
			out = append(out, plain[at])
		}
		for at < len(plain) && plain[at].Start < m.End {
			at++
		}
		out = append(out, token{l.number("@"+strconv.Itoa(m.Group), names.Fold(l.table.Groups()[m.Group].Name)), m.Span})
	}
	return append(out, plain[at:]...)
}

// piecesOf gives the pieces of a term.
func (l *lexicon) piecesOf(n int32) []int32 {
	t := &l.terms[n]
	if t.pieces == nil && t.text != "" {
		t.pieces = l.cut(t.text)
	}
	return t.pieces
}

// word gives the term of a word as it is written, -1 for one that folds to nothing.
func (l *lexicon) word(w string) int32 {
	n, ok := l.written[w]
	if !ok {
		n = -1
		if folded := foldWord(w); folded != "" {
			n = l.number(folded, folded)
		}
		l.written[w] = n
	}
	return n
}

// cut numbers the runs of three and of four letters of folded words, a boundary counting as a letter at either end; a shorter
// word is one run. Runs find what inflection and compounds of any language hide: "Häuser" and "Haus", "Schale" in "Himmelsschale".
func (l *lexicon) cut(text string) []int32 {
	out := make([]int32, 0, 2*len(text)+2)
	word := make([]rune, 0, 32)
	flush := func() {
		if len(word) == 0 {
			return
		}
		word = append(word, ' ')
		for size := 3; size <= 4; size++ {
			for i := 0; i == 0 || i+size <= len(word); i++ {
				out = append(out, l.piece(word[i:min(i+size, len(word))], size))
			}
		}
		word = word[:0]
	}
	for _, r := range text {
		if !inWord(r) {
			flush()
			continue
		}
		if len(word) == 0 {
			word = append(word, ' ')
		}
		word = append(word, r)
	}
	flush()
	return out
}

// piece numbers a run of up to four letters; letters beyond the first plane may fall together, which does no harm.
func (l *lexicon) piece(letters []rune, size int) int32 {
	key := uint64(size)
	for _, r := range letters {
		key = key<<15 ^ uint64(uint16(r))
	}
	return l.pieces.of(key)
}
