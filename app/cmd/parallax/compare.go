package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"parallax/app/internal/collection"
	"parallax/app/internal/compare"
	"parallax/app/internal/export"
	"parallax/app/internal/near"
	"parallax/app/internal/say"
)

func (t *tool) compare(args []string) error {
	fs := newFlags("compare")
	corpus := fs.String("corpus", "", "")
	root := fs.String("root", "", "")
	asJSON := fs.Bool("json", false, "")
	view := fs.String("view", string(export.Aligned), "")
	format := fs.String("format", formats[0], "")
	page := fs.String("page", "", "")
	ids, err := parse(fs, args)
	if err != nil {
		return err
	}
	if len(ids) < 2 || len(ids) > 3 {
		return wrong("compare", "name two or three articles, not %d", len(ids))
	}
	if len(slices.Compact(slices.Sorted(slices.Values(ids)))) < len(ids) {
		return wrong("compare", "name different articles")
	}
	if *asJSON {
		*format = "json"
	}
	l := &laid{view: export.View(*view), page: *page}
	if !l.view.Valid() {
		return wrong("compare", "-view is aligned, facts, names or words, not %q", *view)
	}
	if !slices.Contains(formats, *format) {
		return wrong("compare", "-format is %s, not %q", strings.Join(formats, ", "), *format)
	}
	engine, err := t.engine(*corpus, *root)
	if err != nil {
		return err
	}
	f := engine.File()
	l.file = f
	for _, id := range ids {
		n, ok := f.Number(id)
		if !ok {
			return unknownID(f, id)
		}
		a, err := f.Article(n)
		if err != nil {
			return err
		}
		l.numbers, l.docs, l.metas = append(l.numbers, n), append(l.docs, a), append(l.metas, f.Meta(n))
	}
	l.al, err = compare.Align(f.Names(), engine.Rarity(), l.docs...)
	if err != nil {
		return err
	}
	return t.print(l, *format)
}

func (t *tool) printAlignment(metas []collection.Meta, al compare.Alignment) {
	p := newPrinter(t.out)
	p.heads(metas)
	p.line("%s", al.Summary(true))
	if al.Little() {
		p.line(say.Little)
	}
	if s := al.SharedWording(); s != "" {
		p.line("%s", s)
	}
	for _, r := range al.Rows {
		p.line("")
		if r.Only() >= 0 {
			p.line("%s", al.Teller(r))
		} else {
			p.line("%s", r.Strength.Because(r.Shared))
		}
		for i, cell := range r.Cells {
			for k, s := range cellsJSON(al, r)[i] {
				p.line("  %s ¶%d  %s", say.Letter(i), s.Paragraph, p.marked(s.Text, s.Marks))
				for _, c := range al.Links(i, cell[k]) {
					p.line("        also told in %s at ¶%d, %s", say.Letter(c.B), al.Sentences[c.B][c.J].Block+1, c.Strength.Because(c.Shared))
				}
			}
		}
	}
}

// kind names a row as the page's data-row does.
func kind(r compare.Row) string {
	if i := r.Only(); i >= 0 {
		return fmt.Sprintf("only-%d", i+1)
	}
	return "match"
}

// unknownID names the ids that come nearest; those that hold what was written come first.
func unknownID(f *collection.File, id string) error {
	ids, away := make([]string, f.Len()), map[string]int{}
	for n := range ids {
		ids[n] = f.Meta(n).ID
		known, asked := strings.ToLower(ids[n]), strings.ToLower(id)
		if !strings.Contains(known, asked) {
			away[ids[n]] = 1 + near.Distance(asked, known)
		}
	}
	slices.SortStableFunc(ids, func(a, b string) int { return cmp.Compare(away[a], away[b]) })
	return fmt.Errorf("no article has the id %q; nearest: %s", id, strings.Join(ids[:min(3, len(ids))], ", "))
}
