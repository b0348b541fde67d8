package ui

import (
	"strconv"

	"parallax/app/internal/route"
	"parallax/app/internal/say"
)

// A view is what stands below the tabs: a frame with entries in the element with the id rows, of which those below the first few are
// written later.
type view struct {
	open, shut string
	n          int
	entry      func(w *markup, i int)
	empty      string // said instead where n is 0
	rows       []int  // of the entries, those that the keys go to; nil is all
	opened     int    // the first of these whose lines are open, from 1; 0 is none
}

// at gives the entry of a row that the keys go to; -1 where there is none.
func (v view) at(row int) int {
	if row < 0 || row >= v.of() {
		return -1
	}
	if v.rows == nil {
		return row
	}
	return v.rows[row]
}

// of gives how many rows the keys go to.
func (v view) of() int {
	if v.rows == nil {
		return v.n
	}
	return len(v.rows)
}

// entries collects what stands in a table: headings, and rows that the keys go to.
type entries struct {
	of   []func(w *markup)
	rows []int
}

func (e *entries) head(write func(w *markup)) { e.of = append(e.of, write) }

// row adds a row; its number among them, from 0, is told to what writes it.
func (e *entries) row(write func(w *markup, row int)) {
	n := len(e.rows)
	e.rows = append(e.rows, len(e.of))
	e.of = append(e.of, func(w *markup) { write(w, n) })
}

// tr begins a row of a table that the keys go to; its attributes may follow.
func (k columns) tr(w *markup, class string, row int) {
	w.raw(`<tr class="stop`)
	if class != "" {
		w.raw(` `, class)
	}
	if row == k.c.Current {
		w.raw(` now`)
	}
	w.raw(`" id="row-`, strconv.Itoa(row), `" tabindex="-1"`)
}

func (v view) entries(from, to int) string {
	var w markup
	for i := from; i < to; i++ {
		v.entry(&w, i)
	}
	return w.String()
}

// view gives the view of the address.
func (k columns) view() view {
	switch k.c.At.View {
	case "facts":
		return k.facts()
	case "names":
		return k.names()
	case "words":
		return k.words()
	}
	return view{open: `<ol class="rows" id="rows">`, shut: `</ol>`, n: len(k.c.Rows), entry: k.row, empty: wNoRows}
}

// table gives the frame of a table with a column for each article between first and after.
func (k columns) table(class, caption, advice, first string, after ...string) (open, shut string) {
	var w markup
	w.raw(`<div class="scroll"><table class="`, class, `">`)
	w.advice("caption", caption, advice)
	w.raw(`<thead><tr>`)
	w.element(`th scope="col"`, first)
	for col, m := range k.c.Metas {
		w.raw(`<th scope="col"><span class="col `, k.tints[col], `" dir="ltr">`, say.Letter(col), `</span>`)
		w.element("bdi", outlet(m.Outlet))
		w.raw(`</th>`)
	}
	for _, s := range after {
		w.element(`th scope="col"`, s)
	}
	w.raw(`</tr></thead><tbody id="rows">`)
	return w.String(), `</tbody></table></div>`
}

// wide gives how many columns the table has.
func (k columns) wide(others int) string { return strconv.Itoa(len(k.c.IDs) + others) }

// toSentence writes a link to the row of a sentence, named by its paragraph.
func (k columns) toSentence(w *markup, col, sentence int) {
	to := k.placeOf(col, sentence)
	block := k.c.Alignment.Sentences[col][sentence].Block + 1
	w.block(to, block, toPlaceOf(col, block))
}

// block writes a link named by a paragraph, from 1; label says where it leads.
func (w *markup) block(to route.Route, n int, label string) {
	w.raw(`<a class="pn"`)
	w.attribute("href", to.String())
	w.attribute("aria-label", label)
	w.raw(`>`, paragraph(n), `</a>`)
}

// placeOf gives the address of a sentence in the aligned view, with all rows and what else was chosen to be shown.
func (k columns) placeOf(col, sentence int) route.Route {
	to := k.c.Plain()
	to.View, to.Show, to.Column, to.Sentence = "", "", col, sentence+1
	return to
}
