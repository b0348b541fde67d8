package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"parallax/app/internal/article"
	"parallax/app/internal/collection"
	"parallax/app/internal/compare"
)

func (t *tool) compare(args []string) error {
	fs := newFlags("compare")
	corpus := fs.String("corpus", "", "")
	root := fs.String("root", "", "")
	asJSON := fs.Bool("json", false, "")
	ids, err := parse(fs, args)
	if err != nil {
		return err
	}
	if len(ids) < 2 || len(ids) > 3 {
		return wrong("compare", "name two or three articles, not %d", len(ids))
	}
	c, err := t.folder(*corpus, *root)
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
	var metas []collection.Meta
	var docs []*article.Article
	for _, id := range ids {
		n, ok := f.Number(id)
		if !ok {
			return unknownID(f, id)
		}
		a, err := f.Article(n)
		if err != nil {
			return err
		}
		docs, metas = append(docs, a), append(metas, f.Meta(n))
	}
	al, err := compare.Align(f.Names(), docs...)
	if err != nil {
		return err
	}
	if *asJSON {
		return t.json(compareJSON(metas, al))
	}
	t.printAlignment(metas, al)
	return nil
}

func (t *tool) printAlignment(metas []collection.Meta, al compare.Alignment) {
	p := newPrinter(t.out)
	for i, m := range metas {
		p.line("%s  %s · %s", letter(i), p.bold(m.Title), source(m.Outlet, m.Published))
	}
	p.line("%s", al.Summary())
	if al.Little() {
		p.line("These articles have little in common.")
	}
	for _, r := range al.Rows {
		p.line("")
		if i := r.Only(); i >= 0 {
			p.line("only %s", letter(i))
		} else {
			p.line("%s: %s", r.Strength, strings.Join(r.Shared, ", "))
		}
		for i, cell := range cellsJSON(al, r) {
			for _, s := range cell {
				p.line("  %s ¶%d  %s", letter(i), s.Paragraph, p.marked(s.Text, s.Marks))
			}
		}
	}
}

// letter names an article by its place: A, B, C.
func letter(i int) string { return string(rune('A' + i)) }

// kind names a row as the page's data-row does.
func kind(r compare.Row) string {
	if i := r.Only(); i >= 0 {
		return fmt.Sprintf("only-%d", i+1)
	}
	return "match"
}

// unknownID names the ids that come nearest.
func unknownID(f *collection.File, id string) error {
	type near struct {
		id   string
		away int
	}
	var all []near
	for n := range f.Len() {
		other := f.Meta(n).ID
		away := distance(strings.ToLower(id), strings.ToLower(other))
		if strings.Contains(strings.ToLower(other), strings.ToLower(id)) {
			away = 0
		}
		all = append(all, near{other, away})
	}
	slices.SortStableFunc(all, func(a, b near) int { return cmp.Compare(a.away, b.away) })
	var names []string
	for _, n := range all[:min(3, len(all))] {
		names = append(names, n.id)
	}
	return fmt.Errorf("no article has the id %q; nearest: %s", id, strings.Join(names, ", "))
}

// distance counts the bytes to insert, delete or change between a and b (Levenshtein).
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
