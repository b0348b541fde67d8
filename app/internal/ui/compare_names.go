package ui

import (
	"slices"
	"strconv"

	"parallax/app/internal/compare"
	"parallax/app/internal/say"
)

// names shows how each article calls people, places and groups.
func (k columns) names() view {
	open, shut := k.table("grid names", wNamesCaption, wChooseNumber, wNameColumn)
	opened := slices.IndexFunc(k.c.Names, func(r compare.NameRow) bool { return r.Group.Name == k.c.At.Open })
	return view{open: open, shut: shut, n: len(k.c.Names), entry: func(w *markup, i int) {
		k.nameRow(w, k.c.Names[i], i)
	}, opened: opened + 1, empty: wNoNames}
}

func (k columns) nameRow(w *markup, r compare.NameRow, i int) {
	open := r.Group.Name == k.c.At.Open
	k.tr(w, "", i)
	w.attribute("data-name", r.Group.Name)
	w.raw(`><th scope="row"><bdi>`)
	w.text(r.Group.Name)
	w.raw(`</bdi>`)
	if s := kindWords[r.Group.Kind]; s != "" {
		w.element(`div class="kind"`, s)
	}
	w.raw(`</th>`)
	for col, cell := range r.Cells {
		w.raw(`<td class="`, k.tints[col], `">`)
		k.letter(w, col)
		if len(cell.Lines) == 0 {
			w.element(`span class="absent"`, wNotNamed)
		} else {
			k.opener(w, "name-"+strconv.Itoa(i)+"-"+strconv.Itoa(col), i, r.Group.Name, open, func() { forms(w, cell.Forms) })
		}
		w.raw(`</td>`)
	}
	w.raw(`</tr>`)
	if open {
		var lines []compare.Line
		for _, cell := range r.Cells {
			lines = append(lines, cell.Lines...)
		}
		k.lines(w, lines, 1)
	}
}

func forms(w *markup, all []compare.FormCount) {
	for n, f := range all {
		if n > 0 {
			w.raw(`, `)
		}
		w.raw(`<bdi>`)
		w.text(f.Text)
		w.raw(`</bdi><span class="n">`, strconv.Itoa(f.N), `</span>`)
	}
}

// opener writes a link that shows the lines of a name or word, or hides them; the keys stay at its row.
func (k columns) opener(w *markup, id string, row int, what string, open bool, inner func()) {
	to := k.c.Here()
	to.Row = row + 1
	if to.Open = what; open {
		to.Open = ""
	}
	w.raw(`<a class="opener" id="`, id, `" aria-expanded="`, strconv.FormatBool(open), `"`)
	w.attribute("href", to.String())
	w.raw(`>`)
	inner()
	w.raw(`</a>`)
}

// lines writes mentions in their lines below a row of a table that has other columns beside those of the articles.
func (k columns) lines(w *markup, lines []compare.Line, others int) {
	by := map[string]compare.LineOrder{"left": compare.ByLeft, "right": compare.ByRight}[k.c.At.By]
	compare.SortLines(lines, by)
	w.raw(`<tr class="lines"><td colspan="`, k.wide(others), `"><nav class="orders"`)
	w.attribute("aria-label", wLineOrder)
	w.raw(`>`)
	for _, o := range lineOrders {
		to := k.c.At
		to.By = o.value
		w.chip("by-"+o.value, to, o.words, o.value == k.c.At.By)
	}
	w.raw(`</nav><ol class="kwic">`)
	for _, l := range lines {
		w.raw(`<li class="`, k.tints[l.Article], `"><span class="col" dir="ltr">`, say.Letter(l.Article), `</span>`)
		k.toSentence(w, l.Article, l.Sentence)
		w.raw(`<span class="line" dir="`, direction(k.c.Metas[l.Article].Language), `"`)
		w.attribute("lang", k.c.Metas[l.Article].Language)
		w.raw(`>`)
		w.element(`span class="l"`, l.Left)
		w.element(`b`, l.Form)
		w.element(`span class="r"`, l.Right)
		w.raw(`</span></li>`)
	}
	w.raw(`</ol></td></tr>`)
}

func direction(language string) string {
	if rightToLeft(language) {
		return "rtl"
	}
	return "ltr"
}
