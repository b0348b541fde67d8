package ingest

import (
	stdhtml "html"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"parallax/app/internal/article"
)

// readMarkdown reads CommonMark into lines and takes the title from the first heading, unless the front matter has one.
//
// Of markup only headings, quotations and list items stay. HTML and code show as text; the description of a picture is
// furniture.
func readMarkdown(body string, a *article.Article) []line {
	m := markdown{source: []byte(body)}
	m.blocks(goldmark.DefaultParser().Parse(text.NewReader(m.source)), article.Paragraph)
	for i, l := range m.lines {
		if l.kind == article.Heading && (a.Title == "" || i == 0 && foldKey(l.text) == foldKey(a.Title)) {
			if a.Title == "" {
				a.Title = l.text
			}
			return append(m.lines[:i:i], m.lines[i+1:]...)
		}
	}
	return m.lines
}

// The most that a line may be nested and that a paragraph may hold of the signs *, _ and [. Parsing takes time by the
// square of either, and no text that people write comes near.
const (
	maxNested = 100
	maxSigns  = 2000
)

// tooIntricate returns the line of body, from 0, on which it passes one of these limits, or -1.
func tooIntricate(body string) int {
	signs, n := 0, 0
	for l := range strings.SplitSeq(body, "\n") {
		nested := 0
		rest := strings.TrimLeft(l, " \t")
		for rest != "" && rest[0] != '\n' {
			after := strings.TrimLeft(strings.TrimLeft(rest, "0123456789"), ".)-*+>")
			if after == rest || rest[0] != '>' && after != "" && after[0] != ' ' && after[0] != '\t' {
				break
			}
			nested += max(1, strings.Count(rest[:len(rest)-len(after)], ">"))
			rest = strings.TrimLeft(after, " \t")
		}
		if nested > 0 || strings.TrimSpace(l) == "" {
			signs = 0
		}
		signs += strings.Count(l, "*") + strings.Count(l, "_") + strings.Count(l, "[")
		if nested > maxNested || signs > maxSigns {
			return n
		}
		n++
	}
	return -1
}

type markdown struct {
	source   []byte
	lines    []line
	chunk    int
	pictures []string // descriptions met in the block being read
}

func (m *markdown) blocks(parent ast.Node, kind article.Kind) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Heading:
			m.add(m.inline(n), article.Heading)
		case *ast.Paragraph, *ast.TextBlock:
			m.add(m.inline(n), kind)
		case *ast.Blockquote:
			m.blocks(n, article.Quote)
		case *ast.ListItem:
			m.blocks(n, article.Item)
		case *ast.CodeBlock, *ast.FencedCodeBlock:
			m.raw(n.Lines().Value(m.source), kind)
		case *ast.HTMLBlock:
			html := n.Lines().Value(m.source)
			if n.HasClosure() {
				html = append(append(html, '\n'), n.ClosureLine.Value(m.source)...)
			}
			m.raw(html, kind)
		default:
			m.blocks(n, kind)
		}
	}
}

// raw adds text that is not parsed: its paragraphs are parted by blank lines.
func (m *markdown) raw(b []byte, kind article.Kind) {
	for part := range strings.SplitSeq(string(b), "\n\n") {
		m.add(part, kind)
	}
}

func (m *markdown) add(text string, kind article.Kind) {
	m.chunk++
	if text = tidy(text); text != "" {
		m.lines = append(m.lines, line{text: text, kind: kind, marked: true, chunk: m.chunk})
	}
	for _, p := range m.pictures {
		if p = tidy(p); p != "" {
			m.lines = append(m.lines, line{text: p, chunk: m.chunk, why: whyPicture})
		}
	}
	m.pictures = nil
}

// inline returns the text of a block without its markup.
func (m *markdown) inline(block ast.Node) string {
	var out strings.Builder
	m.inlines(&out, block)
	return out.String()
}

func (m *markdown) inlines(out *strings.Builder, parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			if n.IsRaw() {
				out.Write(n.Value(m.source))
			} else {
				unescape(out, n.Value(m.source))
			}
			if n.SoftLineBreak() || n.HardLineBreak() {
				out.WriteByte(' ')
			}
		case *ast.String:
			out.Write(n.Value)
		case *ast.AutoLink:
			out.Write(n.Label(m.source))
		case *ast.RawHTML:
			out.Write(n.Segments.Value(m.source))
		case *ast.Image:
			var alt strings.Builder
			m.inlines(&alt, n)
			m.pictures = append(m.pictures, alt.String())
		default:
			m.inlines(out, n)
		}
	}
}

// unescape resolves the backslashes and entities of Markdown, by way of the HTML that it stands for.
func unescape(out *strings.Builder, text []byte) {
	if !strings.ContainsAny(string(text), `\&`) {
		out.Write(text)
		return
	}
	var b strings.Builder
	w := bufWriter{&b}
	html.DefaultWriter.Write(w, text)
	out.WriteString(stdhtml.UnescapeString(b.String()))
}

// A bufWriter is what goldmark wants to write to.
type bufWriter struct{ *strings.Builder }

var _ util.BufWriter = bufWriter{}

func (bufWriter) Available() int { return 0 }
func (bufWriter) Buffered() int  { return 0 }
func (bufWriter) Flush() error   { return nil }
