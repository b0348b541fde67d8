package compare

import (
	"slices"
	"strings"
	"unicode/utf8"

	"parallax/app/internal/article"
	"parallax/app/internal/sorting"
)

// letter reports whether r belongs to a word of a script that sets spaces.
func letter(r rune) bool { return inWord(r) && !unspaced(r) }

const hyphens = "-\u2010\u2011"

// compound gives the whole word joined by hyphens that a part stands in: "air-strikes" for "air". Parts are counted, so that "air-strikes"
// and "air strikes" are the same, but a reader is shown what was written.
func compound(text string, part article.Span) article.Span {
	for {
		before, n := utf8.DecodeLastRuneInString(text[:part.Start])
		last, _ := utf8.DecodeLastRuneInString(text[:part.Start-n])
		if n == 0 || !strings.ContainsRune(hyphens, before) || !letter(last) {
			break
		}
		for part.Start -= n; letter(last); last, _ = utf8.DecodeLastRuneInString(text[:part.Start]) {
			part.Start -= utf8.RuneLen(last)
		}
	}
	for {
		after, n := utf8.DecodeRuneInString(text[part.End:])
		next, _ := utf8.DecodeRuneInString(text[part.End+n:])
		if n == 0 || !strings.ContainsRune(hyphens, after) || !letter(next) {
			return part
		}
		for part.End += n; letter(next); next, _ = utf8.DecodeRuneInString(text[part.End:]) {
			part.End += utf8.RuneLen(next)
		}
	}
}

// sortedWords puts the words of article k in order. Of the parts of a compound that stand there in no other word the first is listed.
func sortedWords(words []Word, k int) []Word {
	sorting.By(words, byRatio)
	type whole struct {
		text string
		n    int
	}
	var seen []whole
	return slices.DeleteFunc(words, func(w Word) bool {
		if len(w.Forms) > 1 || !strings.ContainsAny(w.Text, hyphens) {
			return false
		}
		c := whole{w.Text, w.N[k]}
		again := slices.Contains(seen, c)
		seen = append(seen, c)
		return again
	})
}
