package main

import (
	"parallax/app/internal/compare"
	"parallax/app/internal/export"
)

// The JSON of the other views of a comparison; articles, paragraphs and sentences count from 1, indices from 0.

type calledJSON struct {
	Articles []comparedJSON `json:"articles"`
	Names    []nameRowJSON  `json:"names"`
}

type nameRowJSON struct {
	Name    string         `json:"name"`
	Kind    string         `json:"kind"` // "" is not known
	Differs bool           `json:"differs"`
	Cells   []nameCellJSON `json:"cells"` // one for each article
}

type nameCellJSON struct {
	Forms []formCountJSON `json:"forms"`
	Lines []lineJSON      `json:"lines"`
}

type formCountJSON struct {
	Form  string `json:"form"`
	Times int    `json:"times"`
}

type lineJSON struct {
	Paragraph int    `json:"paragraph"`
	Sentence  int    `json:"sentence"`
	Before    string `json:"before"`
	Form      string `json:"form"`
	After     string `json:"after"`
}

type distinctJSON struct {
	Articles []comparedJSON   `json:"articles"`
	Words    []vocabularyJSON `json:"words"` // one for each article
}

type vocabularyJSON struct {
	Size     int        `json:"size"`    // words of the article
	Against  int        `json:"against"` // words of the others in its language
	Distinct []wordJSON `json:"distinct"`
	Own      []wordJSON `json:"own"` // only here, but too rare to prove anything
}

type wordJSON struct {
	Word       string          `json:"word"`
	Forms      []formCountJSON `json:"forms"`
	Times      []int           `json:"times"` // in each article
	Paragraphs int             `json:"paragraphs"`
	G2         float64         `json:"g2"`
	LogRatio   float64         `json:"logRatio"`
	Lines      [][]lineJSON    `json:"lines"` // in each article
}

type factsJSON struct {
	Articles []comparedJSON   `json:"articles"`
	Facts    []factJSON       `json:"facts"`
	Lines    []factLineJSON   `json:"lines"`
	Differs  []differenceJSON `json:"differs"`
}

type factJSON struct {
	Kind      string `json:"kind"` // figure, date, place, source
	Article   int    `json:"article"`
	Sentence  int    `json:"sentence"`
	Paragraph int    `json:"paragraph"`
	Text      string `json:"text"`
	Value     string `json:"value"`
	What      string `json:"what"`       // what a figure counts
	By        string `json:"resolvedBy"` // the date of publication that a date was resolved by
	Span      span   `json:"span"`       // in the sentence
}

type factLineJSON struct {
	Kind    string  `json:"kind"`
	Label   string  `json:"label"`
	Differs bool    `json:"differs"`
	Cells   [][]int `json:"cells"` // for each article, indices into facts
}

type differenceJSON struct {
	A int `json:"a"` // indices into facts
	B int `json:"b"`
}

// json gives the view as README.md documents it.
func (l *laid) json() any {
	articles := articlesJSON(l.metas, l.al)
	switch l.view {
	case export.Names:
		return namesViewJSON(articles, l.called())
	case export.Words:
		return wordsViewJSON(articles, l.distinct())
	case export.Facts:
		return factsViewJSON(articles, l.al, l.facts())
	}
	return compareJSON(l.metas, l.al)
}

func namesViewJSON(articles []comparedJSON, rows []compare.NameRow) calledJSON {
	out := calledJSON{Articles: articles, Names: []nameRowJSON{}}
	for _, r := range rows {
		row := nameRowJSON{Name: r.Group.Name, Kind: string(r.Group.Kind), Differs: r.Differs}
		for _, c := range r.Cells {
			row.Cells = append(row.Cells, nameCellJSON{formsJSON(c.Forms), linesJSON(c.Lines)})
		}
		out.Names = append(out.Names, row)
	}
	return out
}

func formsJSON(forms []compare.FormCount) []formCountJSON {
	out := []formCountJSON{}
	for _, f := range forms {
		out = append(out, formCountJSON{f.Text, f.N})
	}
	return out
}

func linesJSON(lines []compare.Line) []lineJSON {
	out := []lineJSON{}
	for _, l := range lines {
		out = append(out, lineJSON{l.Block + 1, l.Sentence + 1, l.Left, l.Form, l.Right})
	}
	return out
}

func wordsViewJSON(articles []comparedJSON, of []compare.Vocabulary) distinctJSON {
	out := distinctJSON{Articles: articles, Words: []vocabularyJSON{}}
	for _, v := range of {
		out.Words = append(out.Words, vocabularyJSON{v.Size, v.Against, wordsJSON(v.Words), wordsJSON(v.Own)})
	}
	return out
}

func wordsJSON(words []compare.Word) []wordJSON {
	out := []wordJSON{}
	for _, w := range words {
		j := wordJSON{Word: w.Text, Forms: formsJSON(w.Forms), Times: w.N, Paragraphs: w.Paragraphs, G2: w.G2, LogRatio: w.LogRatio}
		for _, l := range w.Lines {
			j.Lines = append(j.Lines, linesJSON(l))
		}
		out = append(out, j)
	}
	return out
}

func factsViewJSON(articles []comparedJSON, al compare.Alignment, of compare.FactTable) factsJSON {
	out := factsJSON{Articles: articles, Facts: []factJSON{}, Lines: []factLineJSON{}, Differs: []differenceJSON{}}
	for _, f := range of.Facts {
		s := al.Sentences[f.Article][f.Sentence]
		out.Facts = append(out.Facts, factJSON{f.Kind.String(), f.Article + 1, f.Sentence + 1, s.Block + 1, f.Text, f.Value, f.What, f.By.String(), span{f.Start, f.End}})
	}
	for _, l := range of.Whole {
		j := factLineJSON{Kind: l.Kind.String(), Label: l.Label, Differs: l.Differs}
		for _, c := range l.Cells {
			j.Cells = append(j.Cells, list(c))
		}
		out.Lines = append(out.Lines, j)
	}
	for _, d := range of.Differs {
		out.Differs = append(out.Differs, differenceJSON{d.A, d.B})
	}
	return out
}
