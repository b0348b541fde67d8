package export

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"parallax/app/internal/compare"
	"parallax/app/internal/say"
)

// facts writes the grid of the whole, then the values that differ with their sentences.
func (c *Comparison) facts(m *page) {
	m.line("")
	m.head(append(append([]string{}, factColumns...), append(c.letters(), "")...))
	for _, l := range c.Facts.Whole {
		cells := []string{inline(l.Label), l.Kind.String()}
		for k := range c.Articles {
			cells = append(cells, c.stated(k, l.Cells[k]))
		}
		note := ""
		if l.Differs {
			note = wDiffers
		}
		m.row(append(cells, note))
	}
	if len(c.Facts.Differs) == 0 {
		return
	}
	m.heading(wValues)
	for _, d := range c.Facts.Differs {
		a, b := &c.Facts.Facts[d.A], &c.Facts.Facts[d.B]
		m.line("- %s, %s", inline(meaning(a)), inline(meaning(b)))
		for _, f := range []*compare.Fact{a, b} {
			m.line("  - %s: %s", say.Letter(f.Article), c.told(f.Article, []int{f.Sentence}))
		}
	}
}

// stated writes facts of article k, each with its paragraphs; what stands there again in the same words is written once.
func (c *Comparison) stated(k int, facts []int) string {
	var texts []string
	where := map[string][]string{}
	for _, n := range facts {
		f := &c.Facts.Facts[n]
		text, at := inline(meaning(f)), c.paragraph(k, c.Alignment.Sentences[k][f.Sentence].Block)
		if !slices.Contains(texts, text) {
			texts = append(texts, text)
		}
		if !slices.Contains(where[text], at) {
			where[text] = append(where[text], at)
		}
	}
	var out []string
	for _, t := range texts {
		out = append(out, t+" "+strings.Join(where[t], ", "))
	}
	return cmp.Or(strings.Join(out, "; "), wNothing)
}

// meaning writes a fact as it stands in the text, with its value where that says more, and what a date was reckoned from.
func meaning(f *compare.Fact) string {
	value := f.Value
	if strings.HasSuffix(strings.ToLower(f.Text), strings.ToLower(value)) {
		value = ""
	}
	if by := f.By.String(); by != "" {
		value += wReckoned + by
	}
	if value == "" {
		return f.Text
	}
	return f.Text + " (" + value + ")"
}

func (c *Comparison) factsCSV(t *sheet) {
	t.line(factsHead...)
	for _, l := range c.Facts.Whole {
		for k := range c.Articles {
			for _, n := range l.Cells[k] {
				f := &c.Facts.Facts[n]
				s := c.Alignment.Sentences[k][f.Sentence]
				line := append([]string{l.Label, l.Kind.String(), yes(l.Differs)}, c.who(k)...)
				t.line(append(line, f.Value, f.Text, f.By.String(), s.Text, strconv.Itoa(s.Block+1), c.read(k, s.Block+1))...)
			}
		}
	}
}
