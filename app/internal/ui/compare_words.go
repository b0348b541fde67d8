package ui

import (
	"slices"
	"strconv"

	"parallax/app/internal/compare"
	"parallax/app/internal/say"
)

// words shows what is distinctive in the words of each article.
func (k columns) words() view {
	var e entries
	opened := 0
	for col, v := range k.c.Words {
		e.head(func(w *markup) {
			w.raw(`<tr class="part `, k.tints[col], `"><th scope="rowgroup" colspan="`, k.wide(3), `"><span class="col" dir="ltr">`, say.Letter(col), `</span>`)
			w.text(vocabularyWords(v, k.c.Metas[col]))
			w.raw(`</th></tr>`)
		})
		for i, word := range v.Words {
			e.row(func(w *markup, row int) { k.wordRow(w, row, col, i, word) })
			if opened == 0 && word.Stem == k.c.At.Open {
				opened = len(e.rows)
			}
		}
		if len(v.Own) > 0 {
			e.row(func(w *markup, row int) { k.own(w, row, col, v.Own) })
		}
	}
	open, shut := k.table("grid words", wWordsCaption, wWordColumn, wLogRatio, wLikelihood)
	return view{open: open, shut: shut, n: len(e.of), entry: func(w *markup, i int) { e.of[i](w) }, rows: e.rows, opened: opened, empty: wNoWords}
}

func (k columns) wordRow(w *markup, row, col, i int, word compare.Word) {
	open := word.Stem == k.c.At.Open
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
	w.raw(`<td class="num" data-head="`, wLogRatio, `">`, decimal(word.LogRatio), `</td><td class="num" data-head="`, wLikelihood, `">`)
	w.raw(decimal(word.G2), `</td></tr>`)
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
		k.opener(w, "own-"+strconv.Itoa(col)+"-"+strconv.Itoa(i), row, word.Stem, word.Stem == k.c.At.Open, func() {
			w.element("bdi", word.Text)
			w.raw(`<span class="n">`, strconv.Itoa(word.N[col]), `</span>`)
		})
	}
	w.raw(`</p></td></tr>`)
	for _, word := range words {
		if word.Stem == k.c.At.Open {
			k.lines(w, slices.Concat(word.Lines...), 3)
		}
	}
}

func decimal(f float64) string { return strconv.FormatFloat(f, 'f', 1, 64) }
