package export

import (
	"slices"
	"strconv"
	"strings"

	"parallax/app/internal/compare"
	"parallax/app/internal/say"
)

// facts writes what the articles give otherwise with both sentences, then what they state, kind by kind.
func (c *Comparison) facts(m *page) {
	if len(c.Facts.Differs) > 0 {
		m.heading(say.Differing)
	}
	for _, d := range c.Facts.Differs {
		a, b := &c.Facts.Facts[d.A], &c.Facts.Facts[d.B]
		m.line("- ", inline(meaning(a)), " / ", inline(meaning(b)))
		for _, f := range []*compare.Fact{a, b} {
			m.line("  - ", say.Letter(f.Article), ": ", c.told(f.Article, []int{f.Sentence}))
		}
	}
	for kind := compare.FigureFact; kind <= compare.SourceFact; kind++ {
		c.factTable(m, kind)
	}
	if len(c.Facts.Whole) == 0 {
		m.line("\n", say.NoFacts)
	}
}

func (c *Comparison) factTable(m *page, kind compare.FactKind) {
	for i, l := range c.Facts.Of(kind) {
		if i == 0 {
			m.heading(FactKinds[kind])
			m.head(append([]string{say.FactColumn}, c.letters()...))
		}
		label := inline(c.Facts.Label(l))
		if l.Differs {
			label += ": **" + say.Differs + "**"
		} else if l.Other {
			label += ": " + say.Other
		}
		cells := []string{label}
		for k := range c.Metas {
			cells = append(cells, c.statedOrNamed(k, l))
		}
		m.row(cells)
	}
}

// statedOrNamed writes a cell of a line; where it is empty, the paragraphs that have the name all the same.
func (c *Comparison) statedOrNamed(k int, l compare.FactLine) string {
	switch {
	case len(l.Cells[k]) > 0:
		return c.stated(k, l.Cells[k])
	case l.Named == nil || l.Named[k] == nil:
		return say.NotFound
	}
	var where []string
	for _, i := range l.Named[k] {
		if at := c.paragraph(k, c.Alignment.Sentences[k][i].Block); !slices.Contains(where, at) {
			where = append(where, at)
		}
	}
	return say.NamedAt + " " + strings.Join(where, ", ")
}

// stated writes facts of article k, each with its paragraphs; what stands there again in the same words is written once.
func (c *Comparison) stated(k int, facts []int) string {
	var texts []string
	where := map[string][]string{}
	var last *compare.Fact
	for _, n := range facts {
		f := &c.Facts.Facts[n]
		s := c.Alignment.Sentences[k][f.Sentence]
		left, _, right := f.Within(s.Text, last)
		last = f
		text, at := inline(left+meaning(f)+right), c.paragraph(k, s.Block)
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
	return strings.Join(out, "; ")
}

// meaning writes a fact as it stands in the text, with its value where that says more, and what a date was reckoned from.
func meaning(f *compare.Fact) string {
	var more []string
	if f.SaysMore() {
		more = append(more, f.Reading())
	}
	if f.By.Known() {
		more = append(more, say.Reckoned+f.By.Words())
	}
	if len(more) == 0 {
		return f.Text
	}
	return f.Text + " (" + strings.Join(more, ", ") + ")"
}

func (c *Comparison) factsCSV(t *sheet) {
	t.line(append(factsHead, c.addressColumn())...)
	for _, l := range c.Facts.Whole {
		for k := range c.Metas {
			for _, n := range l.Cells[k] {
				f := &c.Facts.Facts[n]
				s := c.Alignment.Sentences[k][f.Sentence]
				line := append([]string{l.Label, l.Kind.String(), yes(l.Differs)}, c.who(k)...)
				t.line(append(line, f.Value, f.Text, f.By.String(), s.Text, strconv.Itoa(s.Block+1), c.read(k, s.Block+1))...)
			}
		}
	}
}
