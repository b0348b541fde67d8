package ui

import (
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/app/internal/export"
	"parallax/app/internal/route"
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

// taken gives what goes out of a comparison: of the aligned view the rows that are shown.
func taken(c *screen.Comparison, page string) *export.Comparison {
	out := &export.Comparison{Alignment: c.Alignment, Names: c.Names, Words: c.Words, BOM: true}
	if c.Facts != nil {
		out.Facts = *c.Facts
	}
	for _, m := range c.Metas {
		out.Articles = append(out.Articles, export.Article{ID: m.ID, Title: m.Title, Outlet: m.Outlet, Published: m.Published})
	}
	if c.At.View == "" && c.At.Show != "" {
		out.Rows = []int{}
		for _, r := range c.Rows {
			if !slices.Contains(out.Rows, r.Number) {
				out.Rows = append(out.Rows, r.Number)
			}
		}
	}
	out.Here = func(v export.View, row int) string {
		to := c.Plain()
		if row >= 0 {
			to = route.Route{Screen: route.Compare, IDs: c.IDs, Weak: c.At.Weak}
			for k, cell := range c.Alignment.Rows[row].Cells {
				if len(cell) > 0 {
					to.Column, to.Sentence = k, cell[0]+1
					break
				}
			}
		}
		return page + to.String()
	}
	out.Read = func(k, paragraph int) string {
		return page + route.Route{Screen: route.Read, IDs: []string{c.IDs[k]}, Paragraph: paragraph}.String()
	}
	return out
}

// pageAddress gives the address of the page without its fragment.
func pageAddress() string {
	address, _, _ := strings.Cut(app.Window().Get("location").Get("href").String(), "#")
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
