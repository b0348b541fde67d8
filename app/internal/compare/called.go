package compare

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"parallax/app/internal/article"
	"parallax/app/internal/names"
	"parallax/app/internal/sorting"
)

// A NameRow is one person, place, group or organisation and what each article calls it.
type NameRow struct {
	Group   names.Group // Kind is "" where nobody knows it
	Cells   []NameCell  // one for each article; without Lines where the article does not name it
	Differs bool        // several articles name it, and not all by the same forms
	Apart   bool        // Differs, and two articles prefer different forms
}

// A NameCell is how one article calls it.
type NameCell struct {
	Forms []FormCount // the most frequent first
	Lines []Line      // every mention, in the order of the text
}

// A FormCount is a form as the article writes it most often, and how often it stands there in any spelling that names.Fold
// makes equal.
type FormCount struct {
	Text string
	N    int
}

// Total is how often all articles name it together.
func (r NameRow) Total() int {
	n := 0
	for _, c := range r.Cells {
		n += len(c.Lines)
	}
	return n
}

// Articles is how many articles name it.
func (r NameRow) Articles() int {
	n := 0
	for _, c := range r.Cells {
		if len(c.Lines) > 0 {
			n++
		}
	}
	return n
}

// Called lists the names in articles with what each article calls them. alias is the table of the collection and may be nil;
// found gives, for each article, the names in it that the table does not hold, and may be shorter or nil.
//
// Names for which articles prefer different forms come first, then those that several articles call by different forms at all,
// then those that they call alike, then those of one article; within these the most frequent first, and of equals people, places, groups and the rest.
func Called(alias *names.Table, found [][]names.Group, docs ...*article.Article) []NameRow {
	return callAll(alias, found, docs, &pacer{})
}

// BeginCalled is Called in steps.
func BeginCalled(alias *names.Table, found [][]names.Group, docs ...*article.Article) *Work[[]NameRow] {
	return begin(func(rest *pacer) []NameRow { return callAll(alias, found, docs, rest) })
}

func callAll(alias *names.Table, found [][]names.Group, docs []*article.Article, rest *pacer) []NameRow {
	c := &caller{namer: newNamer(alias, withSurnames(alias, found, docs, rest), len(docs)), rows: map[string]int{}, folded: map[string]string{}, articles: len(docs)}
	for k, d := range docs {
		c.read(k, d, rest)
	}
	return c.sorted(rest)
}

// A namer finds the names of the table and those found in the text.
type namer struct {
	alias *names.Table
	found []*names.Table // per article
}

// A naming is a name in a text.
type naming struct {
	group names.Group
	article.Span
}

func newNamer(alias *names.Table, found [][]names.Group, articles int) namer {
	n := namer{alias: alias, found: make([]*names.Table, articles)}
	for k := range min(articles, len(found)) {
		if len(found[k]) > 0 {
			n.found[k] = names.NewFound(found[k])
		}
	}
	return n
}

// find gives the names in a text of article k from left to right. Where two overlap, the one of the table stands.
func (n namer) find(k int, text string) []naming {
	known, more := n.alias.Find(text), n.found[k].Find(text)
	out := make([]naming, 0, len(known)+len(more))
	add := func(t *names.Table, m names.Mention) { out = append(out, naming{t.Groups()[m.Group], m.Span}) }
	for _, m := range more {
		for len(known) > 0 && known[0].End <= m.Start {
			add(n.alias, known[0])
			known = known[1:]
		}
		if len(known) == 0 || known[0].Start >= m.End {
			add(n.found[k], m)
		}
	}
	for _, m := range known {
		add(n.alias, m)
	}
	return out
}

// withSurnames adds to the names found in each article the people of the table whom it names in full, each with the last word of that
// name as a form: further on it calls them by that alone. What two of them are called says nothing, nor what the table knows already.
func withSurnames(alias *names.Table, found [][]names.Group, docs []*article.Article, rest *pacer) [][]names.Group {
	out := make([][]names.Group, len(docs))
	for k, d := range docs {
		of := map[string]int{} // folded last name → group; -1 of several
		for _, b := range d.Blocks {
			if !rest.on() {
				return nil
			}
			for _, m := range alias.Find(b.Text) {
				full := strings.Fields(b.Text[m.Start:m.End])
				if alias.Groups()[m.Group].Kind != names.Person || len(full) < 2 {
					continue
				}
				last := names.Fold(full[len(full)-1])
				if group, seen := of[last]; seen && group != m.Group {
					of[last] = -1
				} else {
					of[last] = m.Group
				}
			}
		}
		for last, group := range of {
			if _, known := alias.Lookup(last); group >= 0 && !known && utf8.RuneCountInString(last) >= 3 {
				g := alias.Groups()[group]
				out[k] = append(out[k], names.Group{Name: g.Name, Kind: g.Kind, Forms: []string{last}})
			}
		}
		if k < len(found) {
			out[k] = append(out[k], found[k]...)
		}
	}
	return out
}

// A caller gathers the names of articles.
type caller struct {
	namer
	out      []NameRow
	forms    []formTally       // of row i and article k at i·articles+k
	rows     map[string]int    // folded name of a group → its row
	folded   map[string]string // form → folded
	articles int
}

func (c *caller) read(k int, d *article.Article, rest *pacer) {
	at := newPlaces(d)
	for b := range d.Blocks {
		if !rest.on() {
			return
		}
		text := d.Blocks[b].Text
		for _, m := range c.find(k, text) {
			row := c.row(m.group)
			form := text[m.Start:m.End]
			c.forms[row*c.articles+k].add(c.fold(form), form)
			cell := &c.out[row].Cells[k]
			cell.Lines = append(cell.Lines, at.line(k, b, m.Span))
		}
	}
}

func (c *caller) row(g names.Group) int {
	key := c.fold(g.Name)
	n, ok := c.rows[key]
	if !ok {
		n = len(c.out)
		c.rows[key] = n
		c.out = append(c.out, NameRow{Group: g, Cells: make([]NameCell, c.articles)})
		c.forms = append(c.forms, make([]formTally, c.articles)...)
	}
	return n
}

func (c *caller) fold(form string) string {
	f, ok := c.folded[form]
	if !ok {
		f = names.Fold(form)
		c.folded[form] = f
	}
	return f
}

// sorted fills in the forms and puts the rows in order.
func (c *caller) sorted(rest *pacer) []NameRow {
	for i := range c.out {
		if !rest.on() {
			return nil
		}
		row := &c.out[i]
		forms := c.forms[i*c.articles : (i+1)*c.articles]
		for k := range forms {
			row.Cells[k].Forms = forms[k].counts()
			for l := range k {
				if len(forms[l].keys) > 0 && len(forms[k].keys) > 0 {
					row.Differs = row.Differs || !forms[l].same(&forms[k])
					row.Apart = row.Apart || forms[l].apart(&forms[k])
				}
			}
		}
	}
	sorting.By(c.out, func(a, b NameRow) int {
		return cmp.Or(cmp.Compare(a.rank(), b.rank()), cmp.Compare(b.Total(), a.Total()),
			cmp.Compare(kindOrder(a.Group.Kind), kindOrder(b.Group.Kind)), cmp.Compare(a.Group.Name, b.Group.Name))
	})
	return c.out
}

func (r NameRow) rank() int {
	switch {
	case r.Apart:
		return 0
	case r.Differs:
		return 1
	case r.Articles() > 1:
		return 2
	}
	return 3
}

// kindOrder puts people before places, places before groups and organisations, and these before what nobody knows.
func kindOrder(k names.Kind) int {
	switch k {
	case names.Person:
		return 0
	case names.Place:
		return 1
	case names.Party, names.Organisation:
		return 2
	}
	return 3
}
