package main

import (
	"encoding/json"

	"parallax/app/internal/article"
	"parallax/app/internal/collection"
	"parallax/app/internal/compare"
	"parallax/app/internal/search"
)

// The JSON answers, as README.md documents them. Spans count bytes of the UTF-8 text beside them; paragraphs and
// sentences count from 1; nothing is ever null.

type resultsJSON struct {
	Query   queryJSON   `json:"query"`
	Total   int         `json:"total"` // articles found
	All     int         `json:"all"`   // of them with all words
	Also    []string    `json:"also"`  // other spellings matched
	Message string      `json:"message"`
	Meant   []string    `json:"meant"` // other queries, where a word stands in no article
	Outlets []countJSON `json:"outlets"`
	Years   []countJSON `json:"years"`
	People  []countJSON `json:"people"`
	Places  []countJSON `json:"places"`
	Groups  []countJSON `json:"groups"`
	Others  []countJSON `json:"others"` // names of unknown kind
	Hits    []hitJSON   `json:"hits"`
}

type queryJSON struct {
	Text       string   `json:"text"`
	Understood []string `json:"understood"` // its parts, as they would be typed
	Outlets    []string `json:"outlets"`
	From       int      `json:"from"` // year, 0 is open
	To         int      `json:"to"`
	Undated    bool     `json:"undated"`
	Names      []string `json:"names"`
	Sort       string   `json:"sort"`
	Exact      bool     `json:"exact"`
}

type countJSON struct {
	Value string `json:"value"`
	Count int    `json:"count"`
}

type articleJSON struct {
	ID        string   `json:"id"`
	Title     string   `json:"title"`
	Outlet    string   `json:"outlet"`    // "" is unnamed
	Published string   `json:"published"` // 2016, 2016-02 or 2016-02-17; "" is unknown
	Authors   []string `json:"authors"`
	Language  string   `json:"language"`
	Words     int      `json:"words"`
	Sentences int      `json:"sentences"`
}

type hitJSON struct {
	articleJSON
	Score   float64     `json:"score"`
	All     bool        `json:"all"`
	Snippet snippetJSON `json:"snippet"`
}

type snippetJSON struct {
	Text      string     `json:"text"`
	Marks     []markJSON `json:"marks"`
	Paragraph int        `json:"paragraph"`
	More      []int      `json:"more"` // other paragraphs with hits
}

type markJSON struct {
	span
	Alias bool `json:"alias"` // another spelling than the one asked for
}

type comparisonJSON struct {
	Articles []comparedJSON `json:"articles"`
	Summary  string         `json:"summary"`
	Little   bool           `json:"little"` // they have little in common
	Rows     []rowJSON      `json:"rows"`
	Crossed  []crossJSON    `json:"crossed"` // what was told in another order
}

type comparedJSON struct {
	articleJSON
	Matched   int     `json:"matched"`   // sentences that stand in a likely or strong match
	Elsewhere int     `json:"elsewhere"` // of the others, those that another article tells in another order
	Weak      int     `json:"weak"`      // of the rest, those that stand in a weak match
	Only      int     `json:"only"`      // sentences that no other article tells: all that are left
	Wording   float64 `json:"wording"`   // share of the words that stand in another article too, six or more on end
}

type rowJSON struct {
	Kind     string           `json:"kind"`     // match, only-1, only-2, only-3
	Strength string           `json:"strength"` // strong, likely, weak; "" where kind is no match
	Score    float64          `json:"score"`
	Shared   []string         `json:"shared"` // words, names and figures; empty where position and wording alone speak for a match
	Cells    [][]sentenceJSON `json:"cells"`  // one list for each article
}

type sentenceJSON struct {
	Sentence  int    `json:"sentence"`
	Paragraph int    `json:"paragraph"`
	Text      string `json:"text"`
	Marks     []span `json:"marks"`  // what the articles of the row share
	Copied    []span `json:"copied"` // what stands word for word in another article
}

// A crossJSON links two sentences that the order of the rows keeps apart.
type crossJSON struct {
	From     placeJSON `json:"from"`
	To       placeJSON `json:"to"`
	Strength string    `json:"strength"` // strong, likely
	Shared   []string  `json:"shared"`
}

type placeJSON struct {
	Article   int `json:"article"` // from 1, in the order of articles
	Sentence  int `json:"sentence"`
	Paragraph int `json:"paragraph"`
}

// json prints a value, indented.
func (t *tool) json(v any) error {
	e := json.NewEncoder(t.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

func searchJSON(q search.Request, order string, r search.Results, f search.Facets, snippets []search.Snippet) resultsJSON {
	out := resultsJSON{
		Query: queryJSON{q.Text, understood(r.Query), list(q.Outlets), q.From, q.To, q.Undated, list(q.Names), order, q.Exact},
		Total: r.Total, All: r.All, Also: list(r.Also), Message: r.Message, Meant: list(r.Meant),
		Outlets: countsJSON(f.Outlets), Years: countsJSON(f.Years), People: countsJSON(f.People), Places: countsJSON(f.Places),
		Groups: countsJSON(f.Groups), Others: countsJSON(f.Others), Hits: []hitJSON{},
	}
	for i, h := range r.Hits {
		s := snippetJSON{Text: snippets[i].Text, Marks: []markJSON{}, Paragraph: snippets[i].Block + 1, More: []int{}}
		for _, m := range snippets[i].Marks {
			s.Marks = append(s.Marks, markJSON{span{m.Start, m.End}, m.Alias})
		}
		for _, b := range snippets[i].More {
			s.More = append(s.More, b+1)
		}
		out.Hits = append(out.Hits, hitJSON{metaJSON(h.Meta), h.Score, h.All, s})
	}
	return out
}

func countsJSON(counts []search.Count) []countJSON {
	out := []countJSON{}
	for _, c := range counts {
		out = append(out, countJSON{c.Value, c.N})
	}
	return out
}

func metaJSON(m collection.Meta) articleJSON {
	return articleJSON{m.ID, m.Title, m.Outlet, m.Published.String(), list(m.Authors), m.Language, m.Words, m.Sentences}
}

// articlesJSON gives the articles of a comparison, in every view alike.
func articlesJSON(metas []collection.Meta, al compare.Alignment) []comparedJSON {
	out := []comparedJSON{}
	for i, m := range metas {
		out = append(out, comparedJSON{metaJSON(m), al.Matched[i], al.Elsewhere[i], al.Weak[i], al.Only[i], al.Wording[i]})
	}
	return out
}

func compareJSON(metas []collection.Meta, al compare.Alignment) comparisonJSON {
	out := comparisonJSON{Articles: articlesJSON(metas, al), Summary: al.Summary(true), Little: al.Little(), Rows: []rowJSON{}, Crossed: []crossJSON{}}
	for _, r := range al.Rows {
		row := rowJSON{Kind: kind(r), Score: r.Score, Shared: list(r.Shared)}
		if r.Only() < 0 {
			row.Strength = r.Strength.String()
		}
		row.Cells = cellsJSON(al, r)
		out.Rows = append(out.Rows, row)
	}
	place := func(k, n int) placeJSON { return placeJSON{k + 1, n + 1, al.Sentences[k][n].Block + 1} }
	for _, c := range al.Crossed {
		out.Crossed = append(out.Crossed, crossJSON{place(c.A, c.I), place(c.B, c.J), c.Strength.String(), list(c.Shared)})
	}
	return out
}

// cellsJSON gives the sentences of a row, article by article.
func cellsJSON(al compare.Alignment, r compare.Row) [][]sentenceJSON {
	out := make([][]sentenceJSON, len(r.Cells))
	for i, cell := range r.Cells {
		out[i] = []sentenceJSON{}
		for k, n := range cell {
			s := al.Sentences[i][n]
			var marks []article.Span // rows that only one article tells have none
			if i < len(r.Marks) && k < len(r.Marks[i]) {
				marks = r.Marks[i][k]
			}
			out[i] = append(out[i], sentenceJSON{n + 1, s.Block + 1, s.Text, spans(marks), spans(al.Copied[i][n])})
		}
	}
	return out
}

func spans(of []article.Span) []span {
	out := []span{}
	for _, s := range of {
		out = append(out, span{s.Start, s.End})
	}
	return out
}

// list makes an empty list of a missing one.
func list[T any](of []T) []T {
	if of == nil {
		return []T{}
	}
	return of
}
