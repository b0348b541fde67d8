package export

import (
	"encoding/csv"
	"strconv"
	"strings"

	"parallax/app/internal/compare"
	"parallax/app/internal/say"
)

// CSV writes a view as comma-separated values: RFC 4180, lines ended by CR LF, the first with the names of the columns, UTF-8. Facts
// have a line for each fact, names for each mention, words for each word, the aligned view for each sentence. Cells that a
// spreadsheet might compute, because they begin with = + - or @, get an apostrophe before them.
func (c *Comparison) CSV(v View) string {
	t := &sheet{}
	if c.BOM {
		t.out.WriteString("\uFEFF")
	}
	t.w = csv.NewWriter(&t.out)
	t.w.UseCRLF = true
	switch v {
	case Aligned:
		c.alignedCSV(t)
	case Facts:
		c.factsCSV(t)
	case Names:
		c.namesCSV(t)
	case Words:
		c.wordsCSV(t)
	}
	t.w.Flush()
	return t.out.String()
}

// A sheet gathers lines.
type sheet struct {
	out strings.Builder
	w   *csv.Writer
}

// line adds a line of cells. Writing to memory does not fail.
func (t *sheet) line(cells ...string) {
	safe := make([]string, len(cells))
	for i, s := range cells {
		safe[i] = cell(s)
	}
	_ = t.w.Write(safe)
}

// who gives what every line says of an article: letter, id, title, outlet, date.
func (c *Comparison) who(k int) []string {
	a := c.Metas[k]
	return []string{say.Letter(k), a.ID, a.Title, a.Outlet, a.Published.String()}
}

// addressColumn heads the column of addresses; a table has no room for a line that says what they lack.
func (c *Comparison) addressColumn() string {
	if c.Page == "" {
		return addressWithin
	}
	return address
}

func (c *Comparison) namesCSV(t *sheet) {
	t.line(append(namesHead, c.addressColumn())...)
	for _, r := range c.Names {
		for k, of := range r.Cells {
			for _, l := range of.Lines {
				line := append([]string{r.Group.Name, string(r.Group.Kind), yes(r.Differs)}, c.who(k)...)
				t.line(append(line, strings.TrimSpace(l.Left), l.Form, strings.TrimSpace(l.Right), strconv.Itoa(l.Block+1), c.read(k, l.Block+1))...)
			}
		}
	}
}

func (c *Comparison) wordsCSV(t *sheet) {
	head := append([]string{}, wordsHead...)
	for k := range c.Metas {
		head = append(head, "times in "+say.Letter(k))
	}
	t.line(append(head, c.addressColumn())...)
	for k, of := range c.Words {
		for _, w := range of.Words {
			c.wordCSV(t, k, w, listDistinct)
		}
		for _, w := range of.Own {
			c.wordCSV(t, k, w, listOwn)
		}
	}
}

func (c *Comparison) wordCSV(t *sheet, k int, w compare.Word, list string) {
	line := append([]string{w.Text, forms(w.Forms)}, c.who(k)...)
	line = append(line, list, strconv.Itoa(w.Paragraphs), decimal(w.LogRatio), decimal(w.G2))
	for _, n := range w.N {
		line = append(line, strconv.Itoa(n))
	}
	t.line(append(line, c.here(Words))...)
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}

func decimal(f float64) string { return strconv.FormatFloat(f, 'f', 2, 64) }
