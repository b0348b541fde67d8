package compare

import (
	"cmp"
	"slices"
	"strings"

	"parallax/app/internal/article"
	"parallax/app/internal/names"
)

// FactKind says what sort of thing a fact states.
type FactKind uint8

const (
	FigureFact FactKind = iota // how many, how far, what share
	DateFact                   // when
	PlaceFact                  // where
	SourceFact                 // who says so
)

// String gives "figure", "date", "place" or "source".
func (k FactKind) String() string {
	return [...]string{"figure", "date", "place", "source"}[k]
}

// A Fact is one figure, date, place or speaker that a sentence states. The empty string and zero values mean unknown.
type Fact struct {
	Kind              FactKind
	Article, Sentence int          // the sentence is Alignment.Sentences[Article][Sentence]
	article.Span                   // in that sentence's Text
	Text              string       // as written: "over 90 sorties", "last March", "Hemeimeem", "the general"
	Value             string       // short normal form: "> 90", "27,000 km²", "2016-04", "Hmimim", "general"; a date that cannot be resolved stays as written
	What              string       // of a figure: what is counted and what happened to it, "sorties", "people dead"
	Amount            Amount       // of a figure
	From, To          article.Date // of a date: the first and the last day, month or year that it can mean; zero where it cannot be resolved
	By                article.Date // of a date: the date of publication it was resolved by; zero where what is written was enough
	key               string       // facts of one kind and key are about the same thing
	spoken            bool         // a date on which something was said, not on which it happened
	about             []string     // the stems of verbs and nouns that a date or figure goes with
	verbs             []string     // of a figure: the stems of those right beside it
	fate              string       // of a figure: what happened to those counted, "dead"
	measure           string       // of a figure: what its unit measures, "distance"
	origin            string       // of a distance: from where, "from Palmyra"
	words             []string     // what is counted, as stems and canonical names; the last is the head
}

// Reading gives the value as people read it: "> 90", "March 2016", "12 May 2016 to 14 May 2016".
func (f *Fact) Reading() string {
	switch {
	case f.Kind != DateFact || !f.From.Known():
		return f.Value
	case f.From == f.To:
		return f.From.Words()
	}
	return f.From.Words() + " to " + f.To.Words()
}

// beside is how many letters of context a figure has that alone says too little.
const beside = 32

// Within gives a fact as written; a figure of which nobody knows what it counts with the words around it, of its sentence's text:
// "…to deal with the last 15%.", where left and right are what stands beside it. Behind another one of its sentence, which may be nil, it
// stands alone: "27,000 km² (10,425 square miles)".
func (f *Fact) Within(sentence string, behind *Fact) (left, text, right string) {
	if f.Kind != FigureFact || f.What != "" || behind != nil && behind.Article == f.Article && behind.Sentence == f.Sentence {
		return "", f.Text, ""
	}
	left, right = context(sentence, f.Span, beside)
	if len(left) < len(strings.TrimSpace(sentence[:f.Start])) {
		left = "…" + left
	}
	if len(right) < len(strings.TrimSpace(sentence[f.End:])) {
		right += "…"
	}
	return left, f.Text, right
}

// A FactLine lays what the articles state about one thing side by side.
type FactLine struct {
	Kind    FactKind
	Label   string  // what a figure counts or else measures, "distance", the day, the place, the speaker; of dates that differ both days
	Cells   [][]int // per article, indices into FactTable.Facts
	Differs bool    // the articles give other values of the same thing
	Other   bool    // of the whole: they give other exact figures under the same name, not in sentences that match
	Named   [][]int // of a place or speaker, per article whose cell is empty: the sentences that have its name otherwise; may be nil
}

// A Difference is one thing of which two articles give another value: Facts[A] and Facts[B], A of the earlier article.
type Difference struct {
	Row  int // of the alignment; -1 when the two stand in different rows
	A, B int
}

// A FactTable is what two or three articles state.
type FactTable struct {
	Facts   []Fact       // by article, sentence and place in it
	Rows    [][]FactLine // per row of the alignment; nil for what one article alone tells
	Whole   []FactLine   // of all sentences
	Differs []Difference // in the order of A
}

// Of gives the lines of the whole that are of a kind, those first that several articles state.
func (t FactTable) Of(kind FactKind) []FactLine {
	var several, one []FactLine
	for _, l := range t.Whole {
		n := 0
		for _, cell := range l.Cells {
			n += min(len(cell), 1)
		}
		switch {
		case l.Kind != kind:
		case n > 1:
			several = append(several, l)
		default:
			one = append(one, l)
		}
	}
	return append(several, one...)
}

// Label names what a line is about as people read it: what a figure counts, a place, a speaker, days in words.
func (t FactTable) Label(l FactLine) string {
	if l.Kind != DateFact {
		return cmp.Or(l.Label, l.Kind.String())
	}
	var days []string
	for _, cell := range l.Cells {
		for _, n := range cell {
			if day := t.Facts[n].Reading(); !slices.Contains(days, day) {
				days = append(days, day)
			}
		}
	}
	return strings.Join(days, " / ")
}

// Facts collects what the sentences of an alignment state and lays it side by side. docs are the articles that were
// aligned, in their order: their language says how numbers are written, their date of publication what "Thursday" is.
// alias is the table of the collection and may be nil; found gives, for each article, the names in it that the table does not
// hold, and may be shorter or nil: both name places and speakers. Speakers are found in English and, where sure, German, dates in words in English, German, French
// and Spanish, and there alone what figures count; digits with % or km in every language. What is doubtful is left out.
func Facts(alias *names.Table, found [][]names.Group, al Alignment, docs ...*article.Article) FactTable {
	return factsOf(alias, found, al, docs, &pacer{})
}

// BeginFacts is Facts in steps.
func BeginFacts(alias *names.Table, found [][]names.Group, al Alignment, docs ...*article.Article) *Work[FactTable] {
	return begin(func(rest *pacer) FactTable { return factsOf(alias, found, al, docs, rest) })
}

// factsOf does the work of Facts, resting at every sentence and row; what it gives when told to stop is nothing.
func factsOf(alias *names.Table, found [][]names.Group, al Alignment, docs []*article.Article, rest *pacer) FactTable {
	var out FactTable
	namer := newNamer(alias, found, len(al.Sentences))
	per := make([][][]int, len(al.Sentences))            // per article and sentence, indices into out.Facts
	named := make([]map[string][]int, len(al.Sentences)) // per article, the sentences that have a name
	for k, of := range al.Sentences {
		r := newFactReader(namer, k, docs[k], of)
		per[k], named[k] = make([][]int, len(of)), map[string][]int{}
		first := len(out.Facts)
		for i, s := range of {
			if !rest.on() {
				return FactTable{}
			}
			for _, f := range r.read(s) {
				f.Article, f.Sentence, f.Text = k, i, s.Text[f.Start:f.End]
				per[k][i] = append(per[k][i], len(out.Facts))
				out.Facts = append(out.Facts, f)
			}
			note := func(name string) {
				if at := named[k][name]; len(at) == 0 || at[len(at)-1] != i {
					named[k][name] = append(at, i)
				}
			}
			for _, m := range r.mentions {
				note(m.group.Name)
			}
			for n := range r.toks {
				if r.is(n, speakers) {
					note(calling(r.low(n)))
				}
			}
		}
		r.unify(out.Facts[first:], rest)
	}
	g := gridder{&out, al, per, named, rest}
	g.rows()
	g.whole()
	if !rest.on() {
		return FactTable{}
	}
	return out
}
