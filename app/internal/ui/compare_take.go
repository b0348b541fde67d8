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
		a.drawTo(1 << 30)
		app.Window().Call("print")
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
	name := strings.Join(c.IDs, "-") + "-" + string(view)
	if how == "csv" {
		download(name+".csv", "text/csv;charset=utf-8", out.CSV(view))
	} else {
		download(name+".md", "text/markdown;charset=utf-8", out.Markdown(view))
	}
}

// taken gives what goes out of a comparison: of the aligned view the very rows that are shown.
func taken(c *screen.Comparison, page string) *export.Comparison {
	out := &export.Comparison{Page: page, At: c.Plain(), Metas: c.Metas, Alignment: c.Alignment, Names: c.Names, Words: c.Words, BOM: true, Rows: []export.Row{}}
	if c.Facts != nil {
		out.Facts = *c.Facts
	}
	for _, r := range c.Rows {
		out.Rows = append(out.Rows, export.Row{Row: r.Row, Number: r.Number, Perhaps: r.Perhaps})
	}
	return out
}

// pageAddress gives the address of the page without its fragment; "" where only this browser knows it, as on a disk, whose folders are
// nobody else's business.
func pageAddress() string {
	address, _, _ := strings.Cut(app.Window().Get("location").Get("href").String(), "#")
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
