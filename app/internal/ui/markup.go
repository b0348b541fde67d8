package ui

import (
	"html"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/app/internal/search"
)

// markup is HTML that is being written. The results are drawn so, and not element by element: that would cost the browser forty
// calls from Go for each of them at every keystroke.
type markup struct{ b strings.Builder }

// raw writes what this program made: never anything of the collection or of an address. Set in place at each of its 270 calls it
// would make the program 300 kB larger.
//
//go:noinline
func (w *markup) raw(parts ...string) {
	for _, s := range parts {
		w.b.WriteString(s)
	}
}

func (w *markup) text(s string) { w.b.WriteString(html.EscapeString(s)) }

func (w *markup) attribute(name, value string) {
	w.raw(` `, name, `="`)
	w.text(value) // quotation marks are escaped too
	w.raw(`"`)
}

// element writes a text in an element, given as its name and, where it has any, its attributes.
func (w *markup) element(open, text string) {
	name, _, _ := strings.Cut(open, " ")
	w.raw(`<`, open, `>`)
	w.text(text)
	w.raw(`</`, name, `>`)
}

func (w *markup) link(class, address, text string) {
	w.raw(`<a`)
	if class != "" {
		w.attribute("class", class)
	}
	w.attribute("href", address)
	w.raw(`>`)
	w.text(text)
	w.raw(`</a>`)
}

// marked writes a text with its hits marked.
func (w *markup) marked(text string, marks []search.Mark) {
	pieces(text, marks, func(i int, s string) {
		switch {
		case i < 0:
			w.text(s)
		case marks[i].Alias:
			w.element(`mark class="alias"`, s)
		default:
			w.element(`mark`, s)
		}
	})
}

// ui gives what was written, one element, to be drawn among others.
func (w *markup) ui() app.UI { return app.Raw(w.String()) }

func (w *markup) String() string { return w.b.String() }
