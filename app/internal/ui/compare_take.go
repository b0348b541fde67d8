package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/app/internal/export"
	"parallax/app/internal/screen"
)

// take lets a person keep the view: as Markdown or CSV in a file, or on paper.
func (a *App) take(how string) {
	if how == "print" {
		a.print()
		return
	}
	c := a.page.Comparison
	if c == nil || c.Work != nil {
		return
	}
	a.page = a.desk.Look(a.page)
	c = a.page.Comparison
	view := export.View(c.At.View)
	if view == "" {
		view = export.Aligned
	}
	out := taken(c, pageAddress())
	name, kind, text := strings.Join(c.IDs, "-")+"-"+string(view), "text/markdown", ""
	if how == "csv" {
		name, kind, text = name+".csv", "text/csv", out.CSV(view)
	} else {
		name, text = name+".md", out.Markdown(view)
	}
	download(name, kind+";charset=utf-8", text)
	a.notice = handedOver(name)
	if confined() {
		a.offer(ifNoFile(name), text)
	}
}

// print prints the view. Where the page is inside another that forbids it nothing happens; then its own address is shown.
func (a *App) print() {
	a.drawTo(1 << 30)
	a.laid.printed = false
	app.Window().Call("print")
	if !a.laid.printed && confined() {
		a.offer(wNoPrint, unframed(app.Window().Get("location").Get("href").String()))
	}
}

// offer shows a text to be copied, chosen already.
func (a *App) offer(why, text string) {
	var w markup
	w.raw(`<section class="taken"`)
	w.attribute("aria-label", wTake)
	w.raw(`>`)
	w.element(`p id="taken-why"`, why)
	w.element(`textarea id="taken" readonly rows="6" spellcheck="false" aria-labelledby="taken-why"`, "\n"+text) // the first line end is not part of it
	w.raw(`<p><button type="button" data-do="copy">`, wCopy, `</button> <button type="button" data-do="taken">`, wClose, `</button></p></section>`)
	a.paint() // what else changed would take it away again
	a.put("taken", w.String())
	query("#taken").Call("select")
	focus("#taken")
}

// copyTaken copies what is offered.
func (a *App) copyTaken() {
	query("#taken").Call("select")
	a.notice = wNotCopied
	attempt(func() {
		if document().Call("execCommand", "copy").Bool() {
			a.notice = wCopied
		}
	})
}

// confined reports whether the page is inside another, or in a sandbox: there a browser may refuse files and printing without a word.
func confined() bool {
	w := app.Window()
	return !w.Get("parent").Equal(w.Get("self")) || w.Get("origin").String() == "null" && w.Get("location").Get("protocol").String() != "file:"
}

// unframed gives the address that shows the page by itself.
func unframed(address string) string { return strings.Replace(address, "?embed=1", "", 1) }

// taken gives what goes out of a comparison: of the aligned view the very rows that are shown.
func taken(c *screen.Comparison, page string) *export.Comparison {
	out := &export.Comparison{Page: page, At: c.Plain(), Metas: c.Metas, Alignment: c.Alignment, Names: c.Names, Words: c.Words, BOM: true, Rows: []export.Row{}}
	if c.Facts != nil {
		out.Facts = *c.Facts
	}
	for _, r := range c.Rows {
		out.Rows = append(out.Rows, export.Row{Row: r.Row, Number: r.Number})
	}
	return out
}

// pageAddress gives the address of the page without its fragment; "" where only this browser knows it, as on a disk, whose folders are
// nobody else's business.
func pageAddress() string {
	address, _, _ := strings.Cut(unframed(app.Window().Get("location").Get("href").String()), "#")
	if !strings.HasPrefix(address, "http:") && !strings.HasPrefix(address, "https:") {
		return ""
	}
	return address
}

// download hands a text to the browser as a file.
func download(name, kind, text string) {
	w := app.Window()
	blob := w.Get("Blob").New([]any{text}, map[string]any{"type": kind})
	address := w.Get("URL").Call("createObjectURL", blob)
	a := document().Call("createElement", "a")
	a.Set("href", address)
	a.Set("download", name)
	a.Call("click")
	w.Get("URL").Call("revokeObjectURL", address)
}
