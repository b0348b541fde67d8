package main

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"unicode"

	"parallax/app/internal/article"
	"parallax/app/internal/say"
)

// A printer writes for people: marks are bold in a terminal and stand in «…» elsewhere.
type printer struct {
	w        io.Writer
	terminal bool
}

// A span is the half-open range of bytes [Start, End) of a text, as JSON too.
type span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

func newPrinter(w io.Writer) *printer {
	p := &printer{w: w}
	if f, ok := w.(*os.File); ok && os.Getenv("TERM") != "dumb" {
		if info, err := f.Stat(); err == nil {
			p.terminal = info.Mode()&os.ModeCharDevice != 0
		}
	}
	return p
}

const boldOn, boldOff = "\x1b[1m", "\x1b[0m"

// line writes a line. What comes from articles can only be text to a terminal: control characters become spaces.
func (p *printer) line(format string, args ...any) {
	const on, off = "\uFDD0", "\uFDD1" // stand for bold meanwhile: no characters, so no text needs them
	s := strings.NewReplacer(boldOn, on, boldOff, off, on, " ", off, " ").Replace(fmt.Sprintf(format, args...))
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' {
			return ' '
		}
		return r
	}, s)
	fmt.Fprintln(p.w, strings.NewReplacer(on, boldOn, off, boldOff).Replace(s))
}

func (p *printer) bold(s string) string {
	if p.terminal {
		return boldOn + s + boldOff
	}
	return s
}

// marked sets off the spans of a text; spans that overlap become one.
func (p *printer) marked(text string, spans []span) string {
	on, off := "«", "»"
	if p.terminal {
		on, off = boldOn, boldOff
	}
	slices.SortFunc(spans, func(a, b span) int { return cmp.Compare(a.Start, b.Start) })
	var b strings.Builder
	at := 0
	for i := 0; i < len(spans); {
		start, end := spans[i].Start, spans[i].End
		for i++; i < len(spans) && spans[i].Start <= end; i++ {
			end = max(end, spans[i].End)
		}
		b.WriteString(text[at:start] + on + text[start:end] + off)
		at = end
	}
	return b.String() + text[at:]
}

// source writes outlet and date as far as they are known.
func source(outlet string, published article.Date) string {
	return cmp.Or(outlet, say.NoOutlet) + " · " + cmp.Or(published.String(), say.NoDate)
}
