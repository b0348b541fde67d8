package search

import (
	"context"
	"maps"
	"math"

	"parallax/app/internal/collection"
	"parallax/app/internal/index"
	"parallax/app/internal/names"
)

// hits is the answer to a clause.
type hits struct {
	score  []float32 // of every article; 0 where it has none of the atoms; a filter gives 1
	weight float32   // how rare the clause is: the inverse document frequency of the rarest atom
	used   int       // Engine.turn when it was last asked for
}

// The score of an atom is its weight times BM25's saturation of how often it stands in the article (Robertson and Zaragoza, The
// Probabilistic Relevance Framework, 2009). The words of an atom are one term to it: their frequencies add up, and the weight is
// taken over the articles that hold any of them.
//
// The weight is (idf · √burst)^1.25, where burst is how often the atom stands, on average, in an article that holds it at all: words
// that a text is about come again in it (Church and Gale, Poisson mixtures, 1995), those of a question like "obtain" do not.
const (
	k1     = 1.2
	b      = 0.75
	power  = 1.25 // above 1: of a long question the telling words count
	burst1 = 1.5  // the burst taken for one more article than a word stands in, so that the rarest words do not swing
)

// clause answers c. Answers are remembered, so that of a query that is being typed only the last word is looked up.
func (e *Engine) clause(c *clause) (*hits, error) {
	if h, ok := e.answers[c.key]; ok {
		h.used = e.turn
		return h, nil
	}
	h := &hits{score: make([]float32, e.file.Len()), used: e.turn}
	for i := range c.atoms {
		if err := e.atom(&c.atoms[i], h); err != nil {
			return nil, err
		}
	}
	if len(e.answers) >= maxAnswers {
		maps.DeleteFunc(e.answers, func(_ string, h *hits) bool { return h.used < e.turn-1 })
	}
	e.answers[c.key] = h
	return h, nil
}

// maxAnswers is how many answers are remembered, but for those of this query and the one before, which are all.
const maxAnswers = 24

// atom raises the scores of articles that have a to those that a gives.
func (e *Engine) atom(a *atom, into *hits) error {
	switch {
	case a.field == Outlet:
		e.filter(into, e.byOutlet(a))
	case a.field == Published:
		e.filter(into, func(n int) bool { return a.typed.Holds(e.file.Date(n)) })
	case a.field == Author:
		authors := e.authors()
		e.filter(into, func(n int) bool { return authors[n] != "" && holdsFolded(authors[n], a.typed.Text, a.prefix != "") })
	case a.phrase != "":
		return e.phrase(a, into)
	default:
		return e.wordsOf(a, into)
	}
	return nil
}

func (e *Engine) filter(into *hits, holds func(n int) bool) {
	for n := range into.score {
		if holds(n) {
			into.score[n] = 1
		}
	}
}

// byOutlet gives the test for an outlet with the words of a: "cnn" is in "CNN Arabic".
func (e *Engine) byOutlet(a *atom) func(n int) bool {
	on := make([]bool, len(e.file.Outlets()))
	for i, o := range e.file.Outlets() {
		on[i] = holdsWords(o, a.typed.Text, a.prefix != "")
	}
	return func(n int) bool { return on[e.file.Outlet(n)] }
}

// holdsWords reports whether text holds the words of part one after the other, accents and case aside; the last may be begun.
func holdsWords(text, part string, begun bool) bool {
	return holdsFolded(names.Fold(text), part, begun)
}

// authorsOf gives the authors of every article, folded, with a sign between them that stands in no name.
func authorsOf(f *collection.File) []string {
	all := make([]string, f.Len())
	for n := range all {
		for _, a := range f.Meta(n).Authors {
			all[n] += names.Fold(a) + " \x00 "
		}
	}
	return all
}

// holdsFolded is holdsWords of a text that is folded.
func holdsFolded(text, part string, begun bool) bool {
	text, part = " "+text, " "+names.Fold(part)
	if begun {
		return containsFrom(text, part, func(string) bool { return true })
	}
	return containsFrom(text, part, func(rest string) bool { return rest == "" || rest[0] == ' ' })
}

func containsFrom(text, part string, ends func(rest string) bool) bool {
	for i := 0; i+len(part) <= len(text); i++ {
		if text[i:i+len(part)] == part && ends(text[i+len(part):]) {
			return true
		}
	}
	return false
}

// wordsOf scores the articles that hold words of a.
func (e *Engine) wordsOf(a *atom, into *hits) error {
	times := e.times
	clear(times)
	for _, t := range a.terms {
		err := e.each(t.text, func(n int, f float32) { times[n] = max(times[n], f*t.weight) })
		if err != nil {
			return err
		}
	}
	for _, t := range a.more {
		if err := e.each(t.text, func(n int, f float32) { times[n] += f * t.weight }); err != nil {
			return err
		}
	}
	if a.field == Title {
		e.inTitles(a, times, into)
		return nil
	}
	e.score(times, into)
	return nil
}

// score raises the scores of the articles that hold an atom, by how often each does.
func (e *Engine) score(times []float32, into *hits) {
	df, sum := 0, 0.0
	for _, f := range times {
		if f > 0 {
			df++
			sum += float64(f)
		}
	}
	if df == 0 {
		return
	}
	rarity := e.rarity(df)
	into.weight = max(into.weight, float32(rarity))
	burst := (sum + burst1) / (float64(df) + 1)
	weight := float32(math.Pow(rarity*math.Sqrt(burst), power))
	for n, f := range times {
		if f > 0 {
			into.score[n] = max(into.score[n], weight*e.weigh(n, f))
		}
	}
}

// rarity is the inverse document frequency of a word that stands in df articles.
func (e *Engine) rarity(df int) float64 {
	all := float64(e.file.Len())
	return math.Log1p((all - float64(df) + 0.5) / (float64(df) + 0.5))
}

// weigh saturates how often a word stands in article n by the length of n.
func (e *Engine) weigh(n int, times float32) float32 {
	return times * (k1 + 1) / (times + k1*e.norm[n])
}

// each calls do with every article that holds a term, and how often.
func (e *Engine) each(text string, do func(n int, times float32)) error {
	r, err := e.reader.TermFieldReader(context.Background(), []byte(text), index.Text, true, false, false)
	if err != nil {
		return err
	}
	defer r.Close()
	for {
		d, err := r.Next(&e.doc)
		if d == nil || err != nil {
			return err
		}
		do(index.Number(d.ID), float32(d.Freq))
	}
}

// inTitles raises the scores of those of the articles with words of a that hold them in the title, the more the less else stands there.
func (e *Engine) inTitles(a *atom, times []float32, into *hits) {
	df := 0
	for n, f := range times {
		if f == 0 {
			continue
		}
		times[n] = 0
		m := e.file.Meta(n)
		marked := 0
		for _, mark := range e.marksOf([]*atom{a}, m.Title, e.cutter(m.Language)) {
			marked += mark.End - mark.Start
		}
		if marked > 0 {
			df++
			times[n] = 1 + float32(marked)/float32(len(m.Title))
		}
	}
	rarity := float32(e.rarity(df))
	into.weight = max(into.weight, rarity)
	for n, f := range times {
		into.score[n] = max(into.score[n], rarity*f)
	}
}

// lengths gives for each article 1-b plus b times its length, in words that are no stop words, over the average.
func lengths(f *collection.File, ix *index.Index) []float32 {
	norm := make([]float32, f.Len())
	sum := 0
	for n := range norm {
		sum += ix.Trace(n).Len()
	}
	for n := range norm {
		norm[n] = 1 - b + b*float32(ix.Trace(n).Len())*float32(len(norm))/float32(max(sum, 1))
	}
	return norm
}
