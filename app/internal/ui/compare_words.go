package ui

import (
	"slices"
	"strconv"
	"strings"

	"parallax/app/internal/compare"
	"parallax/app/internal/export"
	"parallax/app/internal/say"
)

// words shows what is distinctive in the words of each article.
func (k columns) words() view {
	var e entries
	opened := k.openedWord()
	some, own := false, false
	for _, v := range k.c.Words {
		some, own = some || len(v.Words) > 0, own || len(v.Own) > 0 || v.Against == 0
	}
	none := noWords(k.c.Words)
	if !some && own {
		e.head(func(w *markup) { k.wholeRow(w, none) })
	}
	for col, v := range k.c.Words {
		if !some && !own {
			break
		}
		e.head(func(w *markup) {
			w.raw(`<tr class="part `, k.tints[col], `"><th scope="rowgroup" colspan="`, k.wide(3), `"><span class="col" dir="ltr">`, say.Letter(col), `</span>`)
			w.text(vocabularyWords(v, k.c.Metas[col]))
			w.raw(`</th></tr>`)
		})
		for i, word := range v.Words {
			e.row(func(w *markup, row int) { k.wordRow(w, row, col, i, word, row == opened) })
		}
		if len(v.Own) > 0 {
			e.row(func(w *markup, row int) { k.own(w, row, col, v.Own) })
		}
	}
	if some {
		e.head(func(w *markup) { k.wholeRow(w, wWordsNote) })
	}
	open, shut := k.table("grid words", wWordsCaption, "", wWordColumn, wLogRatio, wLikelihood)
	return view{open: open, shut: shut, n: len(e.of), entry: func(w *markup, i int) { e.of[i](w) }, rows: e.rows, opened: opened + 1, empty: none}
}

// openedWord gives the row whose lines are open, or -1.
func (k columns) openedWord() int {
	row := 0
	for col, v := range k.c.Words {
		opens := func(w compare.Word) bool { return k.opens(col, w) }
		if at := slices.IndexFunc(v.Words, opens); at >= 0 {
			return row + at
		}
		if row += len(v.Words); slices.ContainsFunc(v.Own, opens) {
			return row
		}
		row += min(len(v.Own), 1)
	}
	return -1
}

// opens reports whether the address opens the lines of a word in the list of an article.
func (k columns) opens(col int, w compare.Word) bool {
	return strings.HasPrefix(k.c.At.Open, w.Stem) && k.c.At.Open == k.asOpened(col, w)
}

// asOpened gives what opens a word in an address: its stem, "dam"; where the list of an article before has it too, with the letter of
// this one, "dam.b".
func (k columns) asOpened(col int, w compare.Word) string {
	same := func(o compare.Word) bool { return o.Stem == w.Stem }
	for _, v := range k.c.Words[:col] {
		if slices.ContainsFunc(v.Words, same) || slices.ContainsFunc(v.Own, same) {
			return w.Stem + "." + strings.ToLower(say.Letter(col))
		}
	}
	return w.Stem
}

// wholeRow writes a remark across the table.
func (k columns) wholeRow(w *markup, words string) {
	w.raw(`<tr><td class="whole-row kind" colspan="`, k.wide(3), `">`)
	w.text(words)
	w.raw(`</td></tr>`)
}

func (k columns) wordRow(w *markup, row, col, i int, word compare.Word, open bool) {
	k.tr(w, "", row)
	w.attribute("data-word", word.Text)
	w.raw(` data-of="`, say.Letter(col), `"><th scope="row">`)
	k.opener(w, "word-"+strconv.Itoa(col)+"-"+strconv.Itoa(i), row, k.asOpened(col, word), open, func() {
		w.raw(`<bdi>`)
		w.text(word.Text)
		w.raw(`</bdi>`)
	})
	if len(word.Forms) > 1 {
		w.raw(`<div class="kind">`)
		forms(w, word.Forms)
		w.raw(`</div>`)
	}
	w.raw(`</th>`)
	for k2 := range k.c.IDs {
		w.raw(`<td class="num `, k.tints[k2], `">`)
		k.letter(w, k2)
		w.raw(strconv.Itoa(word.N[k2]), `</td>`)
	}
	w.raw(`<td class="num" data-head="`, wLogRatio, `">`, export.MoreOften(word, col), `</td><td class="num" data-head="`, wLikelihood, `">`)
	w.raw(say.Chance(word.G2), `</td></tr>`)
	if open {
		k.lines(w, slices.Concat(word.Lines...), 3)
	}
}

// own lists words that no other article has but that are too rare to prove anything.
func (k columns) own(w *markup, row, col int, words []compare.Word) {
	k.tr(w, "own", row)
	w.raw(`><td class="whole-row" colspan="`, k.wide(3), `"><p class="kind">`)
	w.text(wOwnWords)
	w.raw(`</p><p>`)
	for i, word := range words {
		if i > 0 {
			w.raw(`, `)
		}
		k.opener(w, "own-"+strconv.Itoa(col)+"-"+strconv.Itoa(i), row, k.asOpened(col, word), k.opens(col, word), func() {
			w.element("bdi", word.Text)
			w.raw(`<span class="n">`, strconv.Itoa(word.N[col]), `</span>`)
		})
	}
	w.raw(`</p></td></tr>`)
	for _, word := range words {
		if k.opens(col, word) {
			k.lines(w, slices.Concat(word.Lines...), 3)
		}
	}
}
