package ui

import (
	"strconv"
	"strings"

	"parallax/app/internal/compare"
	"parallax/app/internal/say"
	"parallax/app/internal/screen"
)

// The strip shows the texts as bars, from their beginning on the left to their end, and joins what tells the same. It is one control
// like a slider: arrows go from match to match, a click goes to the sentence under it. Its size is in units of the drawing, which
// app.css stretches to the width of the page.
const (
	stripWide = 4000
	stripBar  = 10
	stripGap  = 22

	stripApart = 12 // between matches that adjoin
)

// strip writes the drawing.
func (k columns) strip() string {
	if k.c.At.View != "" || len(k.c.Alignment.Rows) == 0 {
		return ""
	}
	var w markup
	_, of := k.c.Match()
	w.raw(`<div class="strip" id="strip" data-do="strip" tabindex="0" role="slider"`)
	w.attribute("aria-label", wStrip)
	w.raw(` aria-valuemin="0" aria-valuemax="`, strconv.Itoa(of), `" aria-valuenow="0"`)
	w.attribute("aria-valuetext", stripValue(k.c))
	high := stripHigh(len(k.c.IDs))
	w.raw(`><span class="strip-names" aria-hidden="true">`)
	for col := range k.c.IDs {
		w.raw(`<span class="col `, k.tints[col], `">`, say.Letter(col), `</span>`)
	}
	w.raw(`</span><svg viewBox="0 0 `, strconv.Itoa(stripWide), " ", strconv.Itoa(high), `" preserveAspectRatio="none" aria-hidden="true">`)
	n := newLengths(k.c)
	ribbons := map[compare.Strength]*strings.Builder{compare.Weak: {}, compare.Likely: {}, compare.Strong: {}}
	bars := make([]strings.Builder, len(k.c.IDs))
	for _, r := range k.c.Alignment.Rows {
		if r.Only() >= 0 || r.Strength == compare.Weak && !k.c.At.Weak {
			continue
		}
		before := -1
		for col := range r.Cells {
			if len(r.Cells[col]) == 0 {
				continue
			}
			n.box(&bars[col], r, col)
			if before >= 0 {
				n.ribbon(ribbons[r.Strength], r, before, col)
			}
			before = col
		}
	}
	for _, s := range []compare.Strength{compare.Weak, compare.Likely, compare.Strong} {
		if ribbons[s].Len() > 0 {
			w.raw(`<path class="ribbon `, s.String(), `" d="`, ribbons[s].String(), `"/>`)
		}
	}
	for _, x := range k.c.Alignment.Crossed {
		row := compare.Row{Cells: make([][]int, len(bars))}
		row.Cells[x.A], row.Cells[x.B] = []int{x.I}, []int{x.J}
		n.box(&bars[x.A], row, x.A)
		n.box(&bars[x.B], row, x.B)
	}
	if s := n.crossings(k.c.Alignment.Crossed); s != "" {
		w.raw(`<path class="crossing" d="`, s, `"/>`)
	}
	for col := range bars {
		w.raw(`<rect class="bar-of" x="0" y="`, strconv.Itoa(stripTop(col)), `" width="`, strconv.Itoa(stripWide), `" height="`, strconv.Itoa(stripBar), `"/>`)
		w.raw(`<path class="told-of `, k.tints[col], `" d="`, bars[col].String(), `"/>`)
	}
	w.raw(`<path class="at" id="strip-at" d="`, k.stripAt(), `"/></svg></div>`)
	return w.String()
}

// stripAt draws the row that the keys stand at.
func (k columns) stripAt() string {
	if k.c.Current < 0 {
		return ""
	}
	n := newLengths(k.c)
	var b strings.Builder
	for col, cell := range k.c.Rows[k.c.Current].Cells {
		if len(cell) > 0 {
			n.box(&b, k.c.Rows[k.c.Current].Row, col)
		}
	}
	return b.String()
}

func stripTop(col int) int    { return col * (stripBar + stripGap) }
func stripHigh(of int) int    { return stripTop(of-1) + stripBar }
func number(f float64) string { return strconv.Itoa(int(f + .5)) }

// lengths holds, per article, where each sentence begins on the drawing; one more ends the last.
type lengths [][]float64

func newLengths(c *screen.Comparison) lengths {
	out := make(lengths, len(c.Alignment.Sentences))
	for k, all := range c.Alignment.Sentences {
		at := make([]float64, len(all)+1)
		for i, s := range all {
			at[i+1] = at[i] + float64(len(s.Text)+1)
		}
		for i := range at {
			at[i] *= stripWide / max(1, at[len(all)])
		}
		out[k] = at
	}
	return out
}

// span gives where the cell of a row lies, wide enough to be seen, and apart from the next.
func (n lengths) span(r compare.Row, col int) (from, to float64) {
	cell := r.Cells[col]
	from, to = n[col][cell[0]], n[col][cell[len(cell)-1]+1]
	to -= min(stripApart, (to-from)/3)
	return from, max(to, from+8)
}

func (n lengths) box(b *strings.Builder, r compare.Row, col int) {
	from, to := n.span(r, col)
	wide := number(to - from)
	b.WriteString("M" + number(from) + " " + strconv.Itoa(stripTop(col)) + "h" + wide + "v" + strconv.Itoa(stripBar) + "h-" + wide + "z")
}

func (n lengths) ribbon(b *strings.Builder, r compare.Row, above, below int) {
	a, z := n.span(r, above)
	c, y := n.span(r, below)
	top, end := strconv.Itoa(stripTop(above)+stripBar), strconv.Itoa(stripTop(below))
	b.WriteString("M" + number(a) + " " + top + "L" + number(z) + " " + top + "L" + number(y) + " " + end + "L" + number(c) + " " + end + "z")
}

func (n lengths) crossings(all []compare.Cross) string {
	var b strings.Builder
	for _, x := range all {
		middle := func(k, i int) string { return number((n[k][i] + n[k][i+1]) / 2) }
		b.WriteString("M" + middle(x.A, x.I) + " " + strconv.Itoa(stripTop(x.A)+stripBar) + "L" + middle(x.B, x.J) + " " + strconv.Itoa(stripTop(x.B)))
	}
	return b.String()
}

// sentenceAt gives the sentence at a place of the strip, as shares of its width and height.
func sentenceAt(c *screen.Comparison, x, y float64) (col, sentence int) {
	of := len(c.IDs)
	col = min(max(int(y*float64(of)), 0), of-1)
	at := newLengths(c)[col]
	for sentence+2 < len(at) && at[sentence+1] <= x*stripWide {
		sentence++
	}
	return col, sentence
}
