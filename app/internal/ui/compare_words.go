package ui

import (
	"slices"
	"strconv"

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
			e.row(func(w *markup, row int) { k.own(w, row, col, v.Own, row == opened) })
		}
	}
	if some {
		e.head(func(w *markup) { k.wholeRow(w, wWordsNote) })
	}
	open, shut := k.table("grid words", wWordsCaption, wWordColumn, wLogRatio, wLikelihood)
	return view{open: open, shut: shut, n: len(e.of), entry: func(w *markup, i int) { e.of[i](w) }, rows: e.rows, opened: opened + 1, empty: none}
}

// openedWord gives the row whose lines are open, or -1. A word may stand out in two articles: then it is that where the keys stand.
func (k columns) openedWord() int {
	row, opened := 0, -1
	note := func(words ...compare.Word) {
		here := slices.ContainsFunc(words, func(w compare.Word) bool { return w.Stem == k.c.At.Open })
		if here && (opened < 0 || row == k.c.At.Row-1) {
			opened = row
		}
		row++
	}
	for _, v := range k.c.Words {
		for _, word := range v.Words {
			note(word)
		}
		if len(v.Own) > 0 {
			note(v.Own...)
		}
	}
	return opened
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
	k.opener(w, "word-"+strconv.Itoa(col)+"-"+strconv.Itoa(i), row, word.Stem, open, func() {
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
func (k columns) own(w *markup, row, col int, words []compare.Word, open bool) {
	k.tr(w, "own", row)
	w.raw(`><td class="whole-row" colspan="`, k.wide(3), `"><p class="kind">`)
	w.text(wOwnWords)
	w.raw(`</p><p>`)
	for i, word := range words {
		if i > 0 {
			w.raw(`, `)
		}
		k.opener(w, "own-"+strconv.Itoa(col)+"-"+strconv.Itoa(i), row, word.Stem, open && word.Stem == k.c.At.Open, func() {
			w.element("bdi", word.Text)
			w.raw(`<span class="n">`, strconv.Itoa(word.N[col]), `</span>`)
		})
	}
	w.raw(`</p></td></tr>`)
	for _, word := range words {
		if open && word.Stem == k.c.At.Open {
			k.lines(w, slices.Concat(word.Lines...), 3)
		}
	}
}
