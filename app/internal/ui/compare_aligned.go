package ui

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"parallax/app/internal/article"
	"parallax/app/internal/compare"
	"parallax/app/internal/route"
	"parallax/app/internal/say"
	"parallax/app/internal/screen"
	"parallax/app/internal/sorting"
)

// row writes a row of the aligned view.
func (k columns) row(w *markup, i int) {
	r := k.c.Rows[i]
	class, kind := "row m", "match"
	if only := r.Only(); only >= 0 {
		class, kind = "row", "only-"+strconv.Itoa(only+1)
	}
	if i == k.c.Current {
		class += " now"
	}
	w.raw(`<li class="`, class, `" id="row-`, strconv.Itoa(i), `" data-row="`, kind, `" tabindex="-1"`)
	if kind == "match" {
		w.raw(` data-strength="`, r.Strength.String(), `"`)
	}
	w.raw(`>`)
	var changed [][][]article.Span
	if k.c.At.Changed {
		changed = k.c.Changed(r.Cells)
	}
	for col := range k.c.IDs {
		k.cell(w, i, col, changed)
	}
	k.why(w, i)
	w.raw(`</li>`)
}

func (k columns) cell(w *markup, i, col int, changed [][][]article.Span) {
	r := k.c.Rows[i]
	beside := k.c.Beside(i, col)
	if len(r.Cells[col]) == 0 && len(beside) == 0 {
		w.raw(`<p class="gap" aria-hidden="true">`, wGap, `</p>`)
		return
	}
	w.raw(`<p class="cell `, k.tints[col])
	if len(beside) > 0 {
		w.raw(` pulled`)
	}
	w.raw(`" dir="auto"`)
	w.attribute("lang", k.c.Metas[col].Language)
	w.raw(`><span class="col" dir="ltr">`, say.Letter(col), `</span>`)
	block := 0
	for j, n := range r.Cells[col] {
		s := k.c.Alignment.Sentences[col][n]
		if j > 0 {
			w.raw(" ")
		}
		block = s.Block + 1
		both, other := k.far(i, col, n)
		if marks := spansAt(changed, col, j); marks != nil {
			other = marks
		}
		if marks := spansAt(r.Marks, col, j); marks != nil {
			both = marks
		}
		w.layered(s.Text, both, spansAt(k.c.Alignment.Copied, col, n), other, k.differsAt(r, col, n))
	}
	if block > 0 {
		k.toBlock(w, col, block)
	}
	for _, n := range beside {
		s := k.c.Alignment.Sentences[col][n]
		w.raw(` <span class="from">`)
		both, other := k.far(i, col, n)
		w.layered(s.Text, both, spansAt(k.c.Alignment.Copied, col, n), other, k.differsAt(r, col, n))
		k.toBlock(w, col, s.Block+1)
		w.raw(`</span>`)
	}
	w.raw(`</p>`)
}

// far gives what a sentence of the row that something was pulled beside shares with the one that is told with it, and what is changed
// between them.
func (k columns) far(i, col, n int) (both, changed []article.Span) {
	if i != k.c.Pulled {
		return nil, nil
	}
	told := k.c.Rows[i].Told
	for j := range told {
		e := &told[j]
		switch {
		case e.Column == col && e.Sentence == n:
			both = e.Marks[0]
		case e.Other == col && e.There == n:
			both = e.Marks[1]
		default:
			continue
		}
		if k.c.At.Changed {
			changed = spansAt(k.c.ChangedElsewhere(e), col, 0)
		}
		return both, changed
	}
	return nil, nil
}

func (k columns) toBlock(w *markup, col, block int) {
	to := route.Route{Screen: route.Read, IDs: []string{k.c.IDs[col]}, Paragraph: block}
	w.raw("\u00a0")
	w.block(to, block, toParagraph(block))
}

// differsAt gives what of a sentence another article gives otherwise.
func (k columns) differsAt(r screen.Row, col, n int) (out []article.Span) {
	for _, i := range r.Differs {
		d := k.c.Facts.Differs[i]
		for _, f := range []*compare.Fact{k.c.Fact(d.A), k.c.Fact(d.B)} {
			if f.Article == col && f.Sentence == n && !slices.Contains(out, f.Span) {
				out = append(out, f.Span)
			}
		}
	}
	sorting.By(out, func(a, b article.Span) int { return a.Start - b.Start })
	return out
}

// spansAt gives the spans of a sentence where there are any.
func spansAt(all [][][]article.Span, col, n int) []article.Span {
	if col < len(all) && n < len(all[col]) {
		return all[col][n]
	}
	return nil
}

// why writes how sure a match is and what for, and where else a sentence is told.
func (k columns) why(w *markup, i int) {
	r := k.c.Rows[i]
	if r.Only() >= 0 && len(r.Told) == 0 && len(r.Differs) == 0 {
		return
	}
	w.raw(`<p class="why`)
	if only := r.Only(); only >= 0 {
		w.raw(` in-`, strconv.Itoa(only+1)) // below its own column
	}
	w.raw(`">`)
	if r.Only() < 0 {
		w.element(`span class="strength"`, strengths[r.Strength])
		if len(r.Shared) > 0 {
			w.raw(`<span class="both">`)
			w.text(wBoth)
			w.element(`span dir="auto"`, strings.Join(r.Shared, ", "))
			w.raw(`</span>`)
		} else {
			w.element(`span class="both"`, compare.Unshared)
		}
	}
	k.differing(w, i)
	for n, e := range r.Told {
		k.elsewhere(w, i, n == 0, e)
	}
	w.raw(`</p>`)
}

// elsewhere writes what pulls a sentence that another article tells in another place beside the row, or puts it back.
func (k columns) elsewhere(w *markup, i int, first bool, e screen.Echo) {
	block := k.c.Alignment.Sentences[e.Other][e.There].Block + 1
	if i != k.c.Pulled {
		w.raw(`<button type="button" class="plain" data-do="level" data-arg="`, strconv.Itoa(i), `">`)
		w.text(toldAt(e.Other, block))
		w.raw(`</button>`)
		return
	}
	w.raw(`<span class="both">`)
	w.text(pulledFrom(e, block))
	if len(e.Shared) > 0 {
		w.text(", " + wBoth)
		w.element(`span dir="auto"`, strings.Join(e.Shared, ", "))
	}
	w.raw(`</span> `)
	to := k.c.Plain()
	to.Show, to.Column, to.Sentence = "", e.Other, e.There+1
	w.link("there", to.String(), wGoThere)
	if first {
		w.raw(` <button type="button" class="plain there" data-do="level" data-arg="`, strconv.Itoa(i), `">`, wPutBack, `</button>`)
	}
}

// layered writes a text in which words are shared (b), copied (u), changed or given otherwise (span), each of which may lie across
// the others.
func (w *markup) layered(text string, shared, copied, changed, differing []article.Span) {
	open := [...]string{`<u>`, `<span class="changed">`, `<span class="differs">`, `<b>`}
	shut := [...]string{`</u>`, `</span>`, `</span>`, `</b>`}
	var in, written [4]bool
	// settle closes and opens, so that inner layers never outlast outer ones.
	settle := func() {
		from := len(in)
		for l := range in {
			if in[l] != written[l] {
				from = l
				break
			}
		}
		for l := len(in) - 1; l >= from; l-- {
			if written[l] {
				w.raw(shut[l])
				written[l] = false
			}
		}
		for l := from; l < len(in); l++ {
			if in[l] {
				w.raw(open[l])
				written[l] = true
			}
		}
	}
	at := 0
	for _, e := range edgesOf(text, copied, changed, differing, shared) {
		if e.at > at {
			settle()
			w.text(text[at:e.at])
			at = e.at
		}
		in[e.layer] = e.by > 0
	}
	settle()
	w.text(text[at:])
}

// An edge is where a span of a layer begins or, by < 0, ends.
type edge struct{ at, layer, by int }

// edgesOf gives the edges of layers from left to right. Spans of a layer may lie across each other, as pairs of letters do in a script
// without spaces; one that does not fit is left out.
func edgesOf(text string, layers ...[]article.Span) (out []edge) {
	for layer, spans := range layers {
		at := 0
		for _, s := range spans {
			if s.Start = max(s.Start, at); s.End > s.Start && s.End <= len(text) && boundary(text, s.Start) && boundary(text, s.End) {
				out = append(out, edge{s.Start, layer, 1}, edge{s.End, layer, -1})
				at = s.End
			}
		}
	}
	sorting.By(out, func(x, y edge) int { return cmp.Or(x.at-y.at, x.by-y.by) })
	return out
}
