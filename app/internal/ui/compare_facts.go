package ui

import (
	"slices"
	"strconv"

	"parallax/app/internal/compare"
	"parallax/app/internal/say"
)

// facts shows what differs, then what the articles state in all, then match by match.
func (k columns) facts() view {
	t := k.c.Facts
	if t == nil {
		return view{}
	}
	var e entries
	head := func(words string) {
		e.head(func(w *markup) {
			w.raw(`<tr class="part"><th scope="rowgroup" colspan="`, k.wide(1), `">`)
			w.text(words)
			w.raw(`</th></tr>`)
		})
	}
	if len(t.Differs) > 0 {
		head(wDiffering)
		for _, d := range t.Differs {
			e.row(func(w *markup, row int) { k.difference(w, row, d) })
		}
	}
	for kind := compare.FigureFact; kind <= compare.SourceFact; kind++ {
		first := true
		for _, l := range t.Of(kind) {
			if first {
				head(factKinds[kind])
				first = false
			}
			e.row(func(w *markup, row int) { k.factLine(w, row, l) })
		}
	}
	for n, lines := range t.Rows {
		if len(lines) == 0 || k.c.Alignment.Rows[n].Strength == compare.Weak && !k.c.At.Weak {
			continue
		}
		e.head(func(w *markup) { k.matchOf(w, n) })
		for _, l := range lines {
			e.row(func(w *markup, row int) { k.factLine(w, row, l) })
		}
	}
	open, shut := k.table("grid facts", wFactsCaption, "", wWhat)
	return view{open: open, shut: shut, n: len(e.of), entry: func(w *markup, i int) { e.of[i](w) }, rows: e.rows, empty: wNoFacts}
}

// matchOf heads what the cells of a matched row state.
func (k columns) matchOf(w *markup, n int) {
	w.raw(`<tr class="part of"><th scope="rowgroup" colspan="`, k.wide(1), `">`)
	w.text(wMatchAt)
	for col, cell := range k.c.Alignment.Rows[n].Cells {
		if len(cell) > 0 {
			w.raw(` <span class="col `, k.tints[col], `" dir="ltr">`, say.Letter(col), `</span>`)
			k.toSentence(w, col, cell[0])
		}
	}
	w.raw(`</th></tr>`)
}

// difference writes one thing that two articles give otherwise, with both sentences. A third article may state it too, and
// agree with one of them: of it nothing is said here.
func (k columns) difference(w *markup, row int, d compare.Difference) {
	a, b := k.c.Fact(d.A), k.c.Fact(d.B)
	k.tr(w, "", row)
	w.raw(` data-fact="`, a.Kind.String(), `" data-differs="true"><th scope="row">`)
	w.text(a.Topic())
	w.raw(`<div class="differs">`, wDiffers, `</div></th>`)
	for col := range k.c.IDs {
		w.raw(`<td class="`, k.tints[col], `">`)
		for _, f := range []*compare.Fact{a, b} {
			if f.Article != col {
				continue
			}
			k.letter(w, col)
			w.element(`strong class="differs"`, f.Reading())
			w.raw(`<p class="said-so" dir="auto"`)
			w.attribute("lang", k.c.Metas[col].Language)
			w.raw(`>`)
			s := k.c.Alignment.Sentences[col][f.Sentence]
			w.raw(markedAt(s.Text, f.Start, f.End), ` `)
			k.toSentence(w, col, f.Sentence)
			w.raw(`</p>`)
			k.reckoned(w, f)
		}
		w.raw(`</td>`)
	}
	w.raw(`</tr>`)
}

// markedAt writes a text with one part set off.
func markedAt(text string, from, to int) string {
	var w markup
	if from < 0 || to > len(text) || from >= to {
		w.text(text)
		return w.String()
	}
	w.text(text[:from])
	w.element("b", text[from:to])
	w.text(text[to:])
	return w.String()
}

func (k columns) factLine(w *markup, row int, l compare.FactLine) {
	k.tr(w, "", row)
	w.raw(` data-fact="`, l.Kind.String(), `"`)
	if l.Differs {
		w.raw(` data-differs="true"`)
	}
	w.raw(`><th scope="row" dir="auto">`)
	w.text(k.c.Facts.Label(l))
	if l.Differs {
		w.raw(`<div class="differs">`, wDiffers, `</div>`)
	} else if l.Other {
		w.raw(`<div class="reckoned">`, wOtherFigures, `</div>`)
	}
	w.raw(`</th>`)
	for col := range k.c.IDs {
		w.raw(`<td class="`, k.tints[col], `">`)
		k.letter(w, col)
		switch {
		case len(l.Cells[col]) > 0:
			k.stated(w, l.Cells[col])
		case l.Named != nil && l.Named[col] != nil:
			w.raw(`<span class="absent">`, wNamedAt, `</span>`)
			k.toBlocks(w, col, l.Named[col])
		default:
			w.element(`span class="absent"`, wNotSaid)
		}
		w.raw(`</td>`)
	}
	w.raw(`</tr>`)
}

// letter stands before a cell where the columns are stacked.
func (k columns) letter(w *markup, col int) {
	w.raw(`<span class="col" dir="ltr" aria-hidden="true">`, say.Letter(col), `</span>`)
}

// stated lists facts as written, each with where it stands; what is written alike stands once.
func (k columns) stated(w *markup, facts []int) {
	type wording struct{ left, text, right, value string } // value as people read it
	at := map[wording][]*compare.Fact{}
	var order []wording
	var last *compare.Fact
	for _, n := range facts {
		f := k.c.Fact(n)
		left, text, right := f.Within(k.c.Alignment.Sentences[f.Article][f.Sentence].Text, last)
		last = f
		s := wording{left, text, right, f.Reading()}
		if at[s] == nil {
			order = append(order, s)
		}
		at[s] = append(at[s], f)
	}
	for _, s := range order {
		w.raw(`<div class="stated"><span dir="auto">`)
		w.text(s.left)
		if s.left != "" || s.right != "" {
			w.element("b", s.text)
		} else {
			w.text(s.text)
		}
		w.text(s.right)
		w.raw(`</span>`)
		if at[s][0].SaysMore() {
			w.raw(` <span class="value">`)
			w.text("= " + s.value)
			w.raw(`</span>`)
		}
		var sentences []int
		for _, f := range at[s] {
			sentences = append(sentences, f.Sentence)
		}
		k.toBlocks(w, at[s][0].Article, sentences)
		k.reckoned(w, at[s][0])
		w.raw(`</div>`)
	}
}

// toBlocks leads to sentences of an article, to the first of each paragraph.
func (k columns) toBlocks(w *markup, col int, sentences []int) {
	last := -1
	for _, i := range sentences {
		if block := k.c.Alignment.Sentences[col][i].Block; block != last {
			w.raw(` `)
			k.toSentence(w, col, i)
			last = block
		}
	}
}

// reckoned says what a date was resolved by.
func (k columns) reckoned(w *markup, f *compare.Fact) {
	if f.By.Known() {
		w.raw(`<div class="reckoned">`)
		w.text(reckonedFrom(date(f.By)))
		w.raw(`</div>`)
	}
}

// differing writes in a row of the aligned view what of it another article gives otherwise.
func (k columns) differing(w *markup, i int) {
	r := k.c.Rows[i]
	for _, n := range r.Differs {
		d := k.c.Facts.Differs[n]
		a, b := k.c.Fact(d.A), k.c.Fact(d.B)
		w.raw(`<span class="differs" data-differs="`, strconv.Itoa(n), `">≠ <bdi>`)
		w.text(given(a))
		w.raw(`</bdi>`)
		k.awayFrom(w, i, a)
		w.raw(` / <bdi>`)
		w.text(given(b))
		w.raw(`</bdi>`)
		k.awayFrom(w, i, b)
		w.raw(`</span>`)
	}
}

// given writes what of a fact counts beside another: the day that a date means, a figure as written, with its value where that says more.
func given(f *compare.Fact) string {
	switch {
	case f.Kind == compare.DateFact:
		return f.Reading()
	case f.SaysMore():
		return f.Text + " (" + f.Reading() + ")"
	}
	return f.Text
}

// awayFrom says where a fact stands that is not in the row: ", A ¶8".
func (k columns) awayFrom(w *markup, i int, f *compare.Fact) {
	if slices.Contains(k.c.Rows[i].Cells[f.Article], f.Sentence) {
		return
	}
	to := k.placeOf(f.Article, f.Sentence)
	block := k.c.Alignment.Sentences[f.Article][f.Sentence].Block + 1
	w.raw(`, <a dir="ltr"`)
	w.attribute("href", to.String())
	w.attribute("aria-label", toPlaceOf(f.Article, block))
	w.raw(`>`, say.Letter(f.Article), "\u00a0", paragraph(block), `</a>`)
}
