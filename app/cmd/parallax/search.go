package main

import (
	"fmt"
	"slices"
	"strings"

	"parallax/app/internal/say"
	"parallax/app/internal/search"
)

var orders = map[string]search.Sort{"relevance": search.Relevance, "date": search.Newest, "oldest": search.Oldest}

func (t *tool) search(args []string) error {
	fs := newFlags("search")
	corpus := fs.String("corpus", "", "")
	root := fs.String("root", "", "")
	n := fs.Int("n", 10, "")
	asJSON := fs.Bool("json", false, "")
	order := fs.String("sort", "relevance", "")
	var q search.Request
	fs.IntVar(&q.From, "from", 0, "")
	fs.IntVar(&q.To, "to", 0, "")
	fs.BoolVar(&q.Exact, "exact", false, "")
	fs.BoolVar(&q.Undated, "undated", false, "")
	fs.Func("outlet", "", func(s string) error { q.Outlets = append(q.Outlets, s); return nil })
	fs.Func("name", "", func(s string) error { q.Names = append(q.Names, s); return nil })
	var err error
	if q.Text, err = parseQuery(fs, args); err != nil {
		return err
	}
	q.Typing = search.Begun(q.Text) // as the page takes it
	var known bool
	if q.Sort, known = orders[*order]; !known {
		return wrong("search", "-sort takes relevance, date or oldest")
	}
	switch {
	case strings.TrimSpace(q.Text) == "":
		return wrong("search", "say what to search for")
	case *n < 1:
		return wrong("search", "-n takes a number from 1")
	}
	if q.From > 0 && q.To > 0 && q.From > q.To {
		q.From, q.To = q.To, q.From
	}
	engine, err := t.engine(*corpus, *root)
	if err != nil {
		return err
	}
	r, err := engine.Search(q, 0, *n)
	if err != nil {
		return err
	}
	snippets := make([]search.Snippet, len(r.Hits))
	for i, h := range r.Hits {
		snippets[i] = engine.Snippet(q, h.Number)
	}
	if *asJSON {
		f, err := engine.Facets(q)
		if err != nil {
			return err
		}
		return t.json(searchJSON(q, *order, r, f, snippets))
	}
	t.printResults(q, r, snippets)
	return nil
}

func (t *tool) printResults(q search.Request, r search.Results, snippets []search.Snippet) {
	p := newPrinter(t.out)
	p.line("%s for %s", say.Count(r.Total, "article", "articles"), q.Text)
	if !r.Query.Plain() {
		p.line("understood as: %s", strings.Join(understood(r.Query), " · "))
	}
	if len(r.Also) > 0 {
		p.line("also matching: %s", strings.Join(r.Also, ", "))
	}
	if r.Message != "" {
		p.line("%s", r.Message)
	}
	// The message may name one of them already, for which it shows what was found.
	meant := slices.DeleteFunc(slices.Clone(r.Meant), func(m string) bool { return strings.Contains(r.Message, "“"+m+"”") })
	if len(meant) > 0 {
		p.line("did you mean: %s", strings.Join(meant, ", "))
	}
	for i, h := range r.Hits {
		p.line("")
		p.line("%s", p.bold(fmt.Sprintf("%d. %s", i+1, h.Meta.Title)))
		p.line("   %s · %s", source(h.Meta.Outlet, h.Meta.Published), h.Meta.ID)
		s := snippets[i]
		if s.Text == "" {
			continue
		}
		var spans []span
		for _, m := range s.Marks {
			spans = append(spans, span{m.Start, m.End})
		}
		p.line("   ¶%d %s", s.Block+1, p.marked(s.Text, spans))
		if len(s.More) > 0 {
			p.line("   also in %s", paragraphs(s.More))
		}
	}
	if left := r.Total - len(r.Hits); left > 0 {
		p.line("\n%s more; -n %d shows them all", say.Number(left), r.Total)
	}
}

// understood gives each part of a query as it would be typed.
func understood(q search.Query) []string {
	parts := make([]string, len(q.Clauses))
	for i, c := range q.Clauses {
		parts[i] = c.String()
	}
	return parts
}

// paragraphs writes block indices as a person counts them: "¶4 ¶9".
func paragraphs(blocks []int) string {
	var s []string
	for _, b := range blocks {
		s = append(s, fmt.Sprintf("¶%d", b+1))
	}
	return strings.Join(s, " ")
}
