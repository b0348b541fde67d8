package main

import (
	"strconv"
	"strings"

	"parallax/app/internal/article"
	"parallax/app/internal/collection"
	"parallax/app/internal/compare"
	"parallax/app/internal/export"
	"parallax/app/internal/index"
	"parallax/app/internal/names"
	"parallax/app/internal/route"
	"parallax/app/internal/say"
)

// A laid is a comparison and how it shall be printed.
type laid struct {
	file    *collection.File
	numbers []int // of the articles
	metas   []collection.Meta
	docs    []*article.Article
	al      compare.Alignment
	view    export.View
	page    string // what stands before the fragment of an address
}

// formats lists what -format takes.
var formats = []string{"text", "json", "markdown", "csv"}

// print prints a comparison in one of formats.
func (t *tool) print(l *laid, format string) error {
	switch format {
	case "markdown":
		_, err := t.out.Write([]byte(l.export().Markdown(l.view)))
		return err
	case "csv":
		_, err := t.out.Write([]byte(l.export().CSV(l.view)))
		return err
	case "json":
		return t.json(l.json())
	}
	switch l.view {
	case export.Names:
		t.printCalled(l)
	case export.Words:
		t.printDistinct(l)
	case export.Facts:
		t.printFacts(l)
	default:
		t.printAlignment(l.metas, l.al)
	}
	return nil
}

// found gives the names that were found in the text of each article.
func (l *laid) found() (out [][]names.Group) {
	for _, n := range l.numbers {
		out = append(out, l.file.FoundIn(n))
	}
	return out
}

func (l *laid) called() []compare.NameRow {
	return compare.Called(l.file.Names(), l.found(), l.docs...)
}

func (l *laid) distinct() []compare.Vocabulary {
	return compare.Distinct(index.Stems(), l.file.Names(), l.found(), l.docs...)
}

func (l *laid) facts() compare.FactTable {
	return compare.Facts(l.file.Names(), l.found(), l.al, l.docs...)
}

// export gives what goes out of the view; the terminal shows weak matches.
func (l *laid) export() *export.Comparison {
	out := &export.Comparison{Page: l.page, At: route.Route{Screen: route.Compare, Weak: true}, Metas: l.metas, Alignment: l.al, Facts: l.facts()}
	for _, m := range l.metas {
		out.At.IDs = append(out.At.IDs, m.ID)
	}
	switch l.view {
	case export.Names:
		out.Names = l.called()
	case export.Words:
		out.Words = l.distinct()
	}
	return out
}

// heads prints the articles.
func (p *printer) heads(metas []collection.Meta) {
	for i, m := range metas {
		p.line("%s  %s · %s", say.Letter(i), p.bold(m.Title), source(m.Outlet, m.Published))
	}
}

func (t *tool) printCalled(l *laid) {
	p := newPrinter(t.out)
	p.heads(l.metas)
	for _, r := range l.called() {
		p.line("")
		head := p.bold(r.Group.Name)
		if r.Group.Kind != "" {
			head += " · " + string(r.Group.Kind)
		}
		if r.Differs {
			head += " · called differently"
		}
		p.line("%s", head)
		for k, c := range r.Cells {
			if len(c.Lines) == 0 {
				continue
			}
			p.line("  %s  %s", say.Letter(k), formsText(c.Forms))
			if r.Differs {
				p.inLines(c.Lines)
			}
		}
	}
}

// inLines prints keywords in context, one below the other.
func (p *printer) inLines(lines []compare.Line) {
	for _, n := range lines {
		p.line("     ¶%d  %s", n.Block+1, p.marked(n.Left+n.Form+n.Right, []span{{len(n.Left), len(n.Left) + len(n.Form)}}))
	}
}

func formsText(forms []compare.FormCount) string {
	var out []string
	for _, f := range forms {
		out = append(out, f.Text+" "+strconv.Itoa(f.N))
	}
	return strings.Join(out, ", ")
}

func (t *tool) printDistinct(l *laid) {
	p := newPrinter(t.out)
	p.heads(l.metas)
	p.line("")
	p.line("%s %s", say.HowWords, say.WordsNote)
	for k, v := range l.distinct() {
		p.line("")
		p.line("%s has more of", say.Letter(k))
		if v.Against == 0 {
			p.line("  (no other article here is in its language)")
		} else if len(v.Words) == 0 {
			p.line("  (nothing frequent enough to tell it from the others)")
		}
		for _, w := range v.Words {
			var times []string
			for i, n := range w.N {
				times = append(times, say.Letter(i)+" "+strconv.Itoa(n))
			}
			p.line("  %s  %s · %s · how much more often: %s · by chance: %s · %s", p.bold(w.Text), strings.Join(times, ", "),
				say.Count(w.Paragraphs, "paragraph", "paragraphs"), export.MoreOften(w, k), say.Chance(w.G2), formsText(w.Forms))
		}
		var own []string
		for _, w := range v.Own {
			own = append(own, w.Text+" "+strconv.Itoa(w.N[k]))
		}
		if len(own) > 0 {
			p.line("  only here, but too rare to prove anything: %s", strings.Join(own, ", "))
		}
	}
}

func (t *tool) printFacts(l *laid) {
	p, facts := newPrinter(t.out), l.facts()
	p.heads(l.metas)
	for _, f := range facts.Whole {
		p.line("")
		head := p.bold(facts.Label(f)) + " · " + f.Kind.String()
		if f.Differs {
			head += " · differs"
		}
		p.line("%s", head)
		for k, cell := range f.Cells {
			for _, n := range cell {
				of := facts.Facts[n]
				s := l.al.Sentences[k][of.Sentence]
				p.line("  %s ¶%d  %s · %s", say.Letter(k), s.Block+1, of.Reading(), p.marked(s.Text, []span{{of.Start, of.End}}))
			}
		}
	}
}
