package main

import (
	"cmp"
	"slices"
	"strings"

	"parallax/app/internal/collection"
	"parallax/app/internal/say"
	"parallax/app/internal/told"
)

func (t *tool) told(args []string) error {
	c, n, asJSON, err := t.listed("told", args)
	if err != nil {
		return err
	}
	done := t.step("comparing articles")
	report, err := told.Fill(c)
	done()
	if err != nil {
		return err
	}
	bin, err := collection.Encode(c)
	if err != nil {
		return err
	}
	f, err := collection.Open(bin)
	if err != nil {
		return err
	}
	all := toldOf(f, report)
	if asJSON {
		return t.json(all.first(n))
	}
	t.printTold(all, n)
	return nil
}

// A toldJSON is who tells what, as the page lists it.
type toldJSON struct {
	Worth    int          `json:"worth"`    // pairs of articles that share rare words
	Compared int          `json:"compared"` // of those
	Pairs    []sharedJSON `json:"pairs"`    // the closest first
	Several  []thingJSON  `json:"several"`  // told by several outlets, most outlets first
	One      []thingJSON  `json:"one"`      // told by one outlet alone, the weightiest first
}

type sharedJSON struct {
	A     string  `json:"a"`
	B     string  `json:"b"`
	Share float64 `json:"share"`
}

type thingJSON struct {
	Strong bool         `json:"strong"`
	Told   []memberJSON `json:"told"`
	Absent []string     `json:"absent"` // articles on the same event in which it was not found; those that may tell it are left out
}

type memberJSON struct {
	Article   string `json:"article"`
	Outlet    string `json:"outlet"`
	Paragraph int    `json:"paragraph"`
	Text      string `json:"text"`
}

// toldOf reads what a collection file holds.
func toldOf(f *collection.File, r told.Report) toldJSON {
	out := toldJSON{Worth: r.Worth, Compared: r.Compared, Pairs: []sharedJSON{}, Several: []thingJSON{}, One: []thingJSON{}}
	f.EachPair(func(a, b int, share float64) {
		out.Pairs = append(out.Pairs, sharedJSON{f.Meta(a).ID, f.Meta(b).ID, share})
	})
	slices.SortStableFunc(out.Pairs, func(x, y sharedJSON) int { return cmp.Compare(y.Share, x.Share) })
	for _, thing := range f.Things() {
		j := thingJSON{Strong: thing.Strong, Told: []memberJSON{}, Absent: []string{}}
		for _, m := range thing.Members {
			a, err := f.Article(m.Article)
			if err != nil {
				continue // Encode let no such article through
			}
			s := a.Sentences()[m.Sentence]
			j.Told = append(j.Told, memberJSON{a.ID, a.Outlet, s.Block + 1, s.Text})
		}
		for _, n := range f.Absent(thing) {
			j.Absent = append(j.Absent, f.Meta(n).ID)
		}
		if thing.Several() {
			out.Several = append(out.Several, j)
		} else {
			out.One = append(out.One, j)
		}
	}
	return out
}

// first keeps n of each list.
func (j toldJSON) first(n int) toldJSON {
	j.Pairs, j.Several, j.One = j.Pairs[:min(n, len(j.Pairs))], j.Several[:min(n, len(j.Several))], j.One[:min(n, len(j.One))]
	return j
}

func (t *tool) printTold(all toldJSON, n int) {
	p := newPrinter(t.out)
	shown := all.first(n)
	p.line("%s.", comparedLine(told.Report{Worth: all.Worth, Compared: all.Compared}))
	p.line("\n%s", p.bold(say.Count(len(all.Pairs), "pair that shares something", "pairs that share something")))
	for _, x := range shown.Pairs {
		p.line("  %5s  %s  %s", say.Percent(x.Share), x.A, x.B)
	}
	for _, list := range []struct {
		title string
		all   int
		shown []thingJSON
	}{
		{say.Count(len(all.Several), "thing told by several outlets", "things told by several outlets"), len(all.Several), shown.Several},
		{say.Count(len(all.One), "thing told by one outlet alone", "things told by one outlet alone"), len(all.One), shown.One},
	} {
		p.line("\n%s", p.bold(list.title))
		for _, thing := range list.shown {
			p.thing(thing)
		}
		if left := list.all - len(list.shown); left > 0 {
			p.line("\n  %s more; -n %d shows them all", say.Number(left), list.all)
		}
	}
}

func (p *printer) thing(thing thingJSON) {
	p.line("")
	for _, m := range thing.Told {
		p.line("  %s ¶%d  %s", m.Article, m.Paragraph, m.Text)
	}
	if len(thing.Told) > 1 && !thing.Strong {
		p.line("  likely, not sure")
	}
	if len(thing.Absent) > 0 {
		p.line("  no match found in %s", strings.Join(thing.Absent, ", "))
	}
}
