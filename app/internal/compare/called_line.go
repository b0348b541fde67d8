package compare

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/app/internal/article"
	"parallax/app/internal/names"
	"parallax/app/internal/sorting"
)

// A Line is a keyword in its context. Left, Form and Right stand in the paragraph just so, one right after the other.
type Line struct {
	Article           int // its place in the comparison, from 0
	Block             int // index in Article.Blocks
	Sentence          int // index in Article.Sentences, of the one that Form starts in
	article.Span          // of Form, bytes of the block's text
	Left, Form, Right string
}

// LineOrder says how SortLines orders lines.
type LineOrder uint8

const (
	InText  LineOrder = iota // as they are read, article by article
	ByLeft                   // by the word before, then the one before that
	ByRight                  // by the word after, then the one after that
)

// SortLines puts lines in order. Case, accents and punctuation do not count; lines that are alike stay as they are read.
func SortLines(lines []Line, by LineOrder) {
	sorting.By(lines, func(a, b Line) int {
		return cmp.Or(cmp.Compare(a.Article, b.Article), cmp.Compare(a.Block, b.Block), cmp.Compare(a.Start, b.Start))
	})
	if by == InText {
		return
	}
	type keyed struct {
		key []string
		Line
	}
	all := make([]keyed, len(lines))
	for i, l := range lines {
		if by == ByLeft {
			all[i] = keyed{wordsOf(l.Left), l}
			slices.Reverse(all[i].key)
		} else {
			all[i] = keyed{wordsOf(l.Right), l}
		}
	}
	sorting.By(all, func(a, b keyed) int { return slices.Compare(a.key, b.key) })
	for i := range all {
		lines[i] = all[i].Line
	}
}

// wordsOf gives the folded words of a text.
func wordsOf(text string) []string {
	return slices.DeleteFunc(strings.Fields(names.Fold(text)), func(w string) bool {
		r, _ := utf8.DecodeRuneInString(w)
		return !inWord(r)
	})
}

// reach is how many letters of context a line has on either side, less where a word would be cut.
const reach = 60

// nearSpace is how many letters of a cut word may go for a line to end between two words.
const nearSpace = 24

// context gives what stands before and after a span of a text, reach letters of it at most. It ends between two words, or where no
// space is near, as in Chinese, between two letters.
func context(text string, s article.Span, reach int) (left, right string) {
	left, right = text[:s.Start], text[s.End:]
	if at := back(left, reach); at > 0 {
		left = left[at:]
		if r, _ := utf8.DecodeLastRuneInString(text[:at]); !unicode.IsSpace(r) {
			if i := strings.IndexFunc(left, unicode.IsSpace); i >= 0 && utf8.RuneCountInString(left[:i]) <= nearSpace && strings.TrimSpace(left[i:]) != "" {
				left = left[i:]
			}
		}
	}
	if at := forth(right, reach); at < len(right) {
		next, _ := utf8.DecodeRuneInString(right[at:])
		right = right[:at]
		if i := strings.LastIndexFunc(right, unicode.IsSpace); !unicode.IsSpace(next) && i > 0 && utf8.RuneCountInString(right[i:]) <= nearSpace && strings.TrimSpace(right[:i]) != "" {
			right = right[:i]
		}
	}
	return strings.TrimLeftFunc(left, unicode.IsSpace), strings.TrimRightFunc(right, unicode.IsSpace)
}

// back gives where the last n letters of s begin; marks stay with their letter.
func back(s string, n int) int {
	at := len(s)
	for at > 0 && n > 0 {
		r, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
		if r < 0x300 || !unicode.IsMark(r) { // no mark stands before U+0300
			n--
		}
	}
	return at
}

// forth gives where the first n letters of s end.
func forth(s string, n int) int {
	for i, r := range s {
		if r >= 0x300 && unicode.IsMark(r) {
			continue
		}
		if n == 0 {
			return i
		}
		n--
	}
	return len(s)
}

// Places tells which sentence of an article a byte stands in.
type places struct {
	doc   *article.Article
	first []int // per block: how many sentences stand before it
}

func newPlaces(d *article.Article) places {
	p := places{d, make([]int, len(d.Blocks))}
	n := 0
	for b, bl := range d.Blocks {
		p.first[b] = n
		if n += len(bl.Sentences); len(bl.Sentences) == 0 && bl.Text != "" {
			n++
		}
	}
	return p
}

// sentence gives the sentence that byte start of block b stands in.
func (p places) sentence(b, start int) int {
	n, spans := p.first[b], p.doc.Blocks[b].Sentences
	for i := 1; i < len(spans) && spans[i].Start <= start; i++ {
		n++
	}
	return n
}

// line gives the line of a span of block b of the article, which is number k of the comparison.
func (p places) line(k, b int, s article.Span) Line {
	text := p.doc.Blocks[b].Text
	left, right := context(text, s, reach)
	return Line{Article: k, Block: b, Sentence: p.sentence(b, s.Start), Span: s, Left: left, Form: text[s.Start:s.End], Right: right}
}
