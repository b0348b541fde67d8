package export

import (
	"strconv"
	"strings"

	"parallax/app/internal/compare"
	"parallax/app/internal/say"
)

// names writes the table of names, then the lines of those that the articles call differently.
func (c *Comparison) names(m *page) {
	if len(c.Names) == 0 {
		m.line("\n", say.NoNames)
		return
	}
	m.line()
	m.head(append([]string{say.NameColumn}, c.letters()...))
	for _, r := range c.Names {
		name := r.Group.Name
		if r.Group.Kind != "" {
			name += " (" + string(r.Group.Kind) + ")"
		}
		cells := []string{inline(name)}
		for _, of := range r.Cells {
			if len(of.Forms) == 0 {
				cells = append(cells, say.NotNamed)
				continue
			}
			cells = append(cells, inline(forms(of.Forms)))
		}
		m.row(cells)
	}
	first := true
	for _, r := range c.Names {
		if !r.Differs {
			continue
		}
		if first {
			m.heading(wDiffer)
			first = false
		}
		m.line("- ", inline(r.Group.Name))
		for k, of := range r.Cells {
			for _, l := range of.Lines {
				m.line("  - ", say.Letter(k), " ", c.paragraph(k, l.Block), ": ", c.inContext(k, l))
			}
		}
	}
}

// inContext writes a line with the keyword in bold, and dots where the paragraph goes on.
func (c *Comparison) inContext(k int, l compare.Line) string {
	// A dot first keeps inline from trimming the space after the keyword, and from taking its next sign for a list's.
	left, right := inline(l.Left), inline("." + l.Right)[1:]
	if strings.HasSuffix(l.Left, " ") {
		left += " "
	}
	if l.Start > len(l.Left) {
		left = "… " + left
	}
	last := ""
	for _, s := range c.Alignment.Sentences[k] {
		if s.Block == l.Block {
			last = s.Text
		}
	}
	if rest := strings.TrimSpace(l.Form + l.Right); !strings.HasSuffix(rest, last) && !strings.HasSuffix(last, rest) {
		right += " …"
	}
	return left + "**" + inline(l.Form) + "**" + right
}

// words writes a table of words for each article, and those that prove nothing.
func (c *Comparison) words(m *page) {
	some, longest := false, 0
	for _, of := range c.Words {
		some, longest = some || len(of.Words) > 0, max(longest, of.Size)
	}
	if some {
		m.line("\n", say.HowWords, " ", say.WordsNote)
	} else {
		m.line("\n", say.NoWords(longest))
	}
	for k, of := range c.Words {
		m.heading(say.Letter(k) + ": " + link(inline(c.Metas[k].Title), c.read(k, 0)))
		switch {
		case of.Against == 0:
			m.line(wThereIs, say.NoOther, ".")
		case len(of.Words) > 0:
			c.wordTable(m, k, of.Words)
		case some:
			m.line(wNoneHere)
		}
		if len(of.Own) > 0 {
			var own []string
			for _, w := range of.Own {
				own = append(own, w.Text+" "+strconv.Itoa(w.N[k]))
			}
			m.line("\n", say.RareWords, " ", inline(strings.Join(own, ", ")), ".")
		}
	}
}

func (c *Comparison) wordTable(m *page, k int, of []compare.Word) {
	m.head(append(append([]string{say.WordColumn}, c.letters()...), wParagraphs, say.TimesColumn, say.ChanceColumn))
	for _, w := range of {
		text := w.Text
		if len(w.Forms) > 1 {
			text += " (" + forms(w.Forms) + ")"
		}
		cells := []string{inline(text)}
		for _, n := range w.N {
			cells = append(cells, strconv.Itoa(n))
		}
		m.row(append(cells, strconv.Itoa(w.Paragraphs), MoreOften(w, k), say.Chance(w.G2)))
	}
}

// MoreOften says how much more often article k uses a word than the others do: "at least" where they do not use it.
func MoreOften(w compare.Word, k int) string {
	for other, n := range w.N {
		if other != k && n > 0 {
			return say.Times(w.LogRatio)
		}
	}
	return "at least " + say.Times(w.LogRatio)
}
