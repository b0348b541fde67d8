package compare

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/app/internal/article"
	"parallax/app/internal/names"
)

// A Cutter cuts a text of a language, by BCP 47 tag, into its words: from left to right it calls word with the bytes that one takes
// and its stem, which all its inflections share. "" is a stop word, which counts as a word but is never shown.
type Cutter func(language, text string, word func(at article.Span, stem string))

// A Vocabulary is what is distinctive in the words of one article.
type Vocabulary struct {
	Words   []Word // by LogRatio, the most distinctive first
	Own     []Word // no other article has them, but they are too rare for Words, which proves nothing; the most frequent first
	Size    int    // words of the article
	Against int    // words of the others in its language; with 0 there is nothing to set it against, and no Words
}

// A Word is a word with its inflections that one article has more of than the others.
type Word struct {
	Text       string      // its commonest form there
	Stem       string      // what its forms share
	Forms      []FormCount // as that article inflects it, the most frequent first
	N          []int       // per article, how often it stands there; 0 where the language is another
	Paragraphs int         // of that article, in which it stands
	G2         float64     // log-likelihood; Gate or more in Words
	LogRatio   float64     // binary logarithm: 1 is twice as frequent, 2 four times
	Lines      [][]Line    // per article, every place, in the order of the text
}

// Gate is the log-likelihood that a word must reach: chi-squared with one degree of freedom, p < .05. Of words as rare as those of
// short accounts that is a rule of thumb: 3 against 0 in articles of one length reach it, and so falls one coin in eight. A
// stricter gate leaves articles of 600 words nothing.
const Gate = 3.84

const (
	leastTimes      = 3 // that a word must stand in its article, or twice in Own
	leastParagraphs = 2 // in which it must stand, so that one passage cannot decide
)

// Distinct gives, for each article, the words that set it off from the others in its language. Names do not count as its words:
// alias and found are as in Called. Nor do stop words, figures and single letters; all of them are part of Size.
//
// A word must be relatively more frequent than in the others taken together, with a log-likelihood of Gate or more, and stand
// there three times and in two paragraphs (two sentences where the article has one paragraph). With a of n words there, and b of
// m in the others:
//
//	G2 = 2·(a·ln(a/E₁) + b·ln(b/E₂)), E₁ = n·(a+b)/(n+m), E₂ = m·(a+b)/(n+m)
//	log ratio = log₂((a/n) / (b/m)), with .5 for b = 0
//
// G2: Dunning, "Accurate methods for the statistics of surprise and coincidence", 1993, in the form of Rayson and Garside,
// "Comparing corpora using frequency profiling", 2000. Log ratio: Hardie, "Log Ratio: an informal introduction", 2014.
func Distinct(cut Cutter, alias *names.Table, found [][]names.Group, docs ...*article.Article) []Vocabulary {
	return distinct(cut, alias, found, docs, &pacer{})
}

// BeginDistinct is Distinct in steps.
func BeginDistinct(cut Cutter, alias *names.Table, found [][]names.Group, docs ...*article.Article) *Work[[]Vocabulary] {
	return begin(func(rest *pacer) []Vocabulary { return distinct(cut, alias, found, docs, rest) })
}

func distinct(cut Cutter, alias *names.Table, found [][]names.Group, docs []*article.Article, rest *pacer) []Vocabulary {
	d := &distinguisher{namer: newNamer(alias, withSurnames(alias, found, docs, rest), len(docs)), cut: cut, docs: docs, sizes: make([]int, len(docs)), by: map[stem]*entry{}}
	for k := range docs {
		d.places = append(d.places, newPlaces(docs[k]))
		d.read(k, rest)
	}
	out := make([]Vocabulary, len(docs))
	for k := range docs {
		out[k] = d.vocabulary(k, rest)
	}
	return out
}

// logLikelihood is G2 of a word that stands a times among n words and b times among m.
func logLikelihood(a, b, n, m int) float64 {
	share := float64(a+b) / float64(n+m)
	part := func(seen, of int) float64 {
		if seen == 0 {
			return 0
		}
		return float64(seen) * math.Log(float64(seen)/(float64(of)*share))
	}
	return 2 * (part(a, n) + part(b, m))
}

// logRatio compares two shares; a is above 0.
func logRatio(a, b, n, m int) float64 {
	return math.Log2(float64(a) / float64(n) / (max(float64(b), .5) / float64(m)))
}

// A distinguisher counts the words of articles.
type distinguisher struct {
	namer
	cut     Cutter
	docs    []*article.Article
	places  []places
	sizes   []int
	by      map[stem]*entry
	entries []*entry // in the order of their first use
}

type stem struct{ language, text string }

// An entry is a word with all its places.
type entry struct {
	stem
	uses [][]place // per article
}

type place struct {
	block int
	article.Span
}

func (d *distinguisher) read(k int, rest *pacer) {
	doc := d.docs[k]
	language := baseLanguage(doc.Language)
	for b := range doc.Blocks {
		if !rest.on() {
			return
		}
		text := doc.Blocks[b].Text
		named := d.find(k, text)
		d.cut(doc.Language, text, func(at article.Span, root string) {
			d.sizes[k]++
			for len(named) > 0 && named[0].End <= at.Start {
				named = named[1:]
			}
			if len(named) > 0 && named[0].Start < at.End {
				return
			}
			root = rootOf(root, text, at)
			if telling(root) {
				d.add(k, stem{language, root}, place{b, at})
			}
		})
	}
}

func (d *distinguisher) add(k int, key stem, p place) {
	e := d.by[key]
	if e == nil {
		e = &entry{key, make([][]place, len(d.docs))}
		d.by[key] = e
		d.entries = append(d.entries, e)
	}
	e.uses[k] = append(e.uses[k], p)
}

// telling reports whether a stem has two letters or more and no digit, so is neither a figure nor an initial.
func telling(stem string) bool {
	return utf8.RuneCountInString(stem) > 1 && strings.ContainsFunc(stem, unicode.IsLetter) && !strings.ContainsFunc(stem, unicode.IsDigit)
}

// rootOf keeps words apart that only their stem joins: US, us and use.
func rootOf(stem, text string, at article.Span) string {
	written := text[at.Start:at.End]
	switch {
	case stem == "":
		return ""
	case acronym(written) && !shouted(text):
		return written
	case utf8.RuneCountInString(stem) <= 2:
		return strings.ToLower(written)
	}
	return stem
}

// acronym reports whether a word is written in capitals alone, two or more.
func acronym(written string) bool {
	n := 0
	for _, r := range written {
		if unicode.IsUpper(r) {
			n++
		} else if unicode.IsLetter(r) {
			return false
		}
	}
	return n > 1
}

// shouted reports whether a text has capitals alone.
func shouted(text string) bool { return !strings.ContainsFunc(text, unicode.IsLower) }

func baseLanguage(tag string) string {
	if i := strings.IndexAny(tag, "-_"); i >= 0 {
		tag = tag[:i]
	}
	return strings.ToLower(tag)
}

func (d *distinguisher) vocabulary(k int, rest *pacer) Vocabulary {
	out := Vocabulary{Size: d.sizes[k]}
	language := baseLanguage(d.docs[k].Language)
	for l, other := range d.docs {
		if l != k && baseLanguage(other.Language) == language {
			out.Against += d.sizes[l]
		}
	}
	if out.Against == 0 {
		return out
	}
	for n, e := range d.entries {
		if n%32 == 0 && !rest.on() {
			break
		}
		a, b := e.counts(k)
		if a < 2 || a*out.Against <= b*out.Size || d.passages(e, k) < leastParagraphs {
			continue
		}
		if g2 := logLikelihood(a, b, out.Size, out.Against); g2 >= Gate && a >= leastTimes {
			out.Words = append(out.Words, d.word(e, k, g2, logRatio(a, b, out.Size, out.Against)))
		} else if b == 0 {
			out.Own = append(out.Own, d.word(e, k, g2, logRatio(a, b, out.Size, out.Against)))
		}
	}
	out.Words, out.Own = sortedWords(out.Words, k), sortedWords(out.Own, k)
	return out
}

func byRatio(a, b Word) int {
	return cmp.Or(cmp.Compare(b.LogRatio, a.LogRatio), cmp.Compare(b.G2, a.G2), cmp.Compare(b.Paragraphs, a.Paragraphs), cmp.Compare(a.Stem, b.Stem))
}

// counts gives how often the word stands in article k, and in the others.
func (e *entry) counts(k int) (a, b int) {
	for l, uses := range e.uses {
		if l == k {
			a = len(uses)
		} else {
			b += len(uses)
		}
	}
	return a, b
}

func (d *distinguisher) word(e *entry, k int, g2, ratio float64) Word {
	w := Word{Stem: e.text, Forms: d.forms(e, k), Paragraphs: paragraphs(e.uses[k]), G2: g2, LogRatio: ratio}
	w.Text = w.Forms[0].Text
	for l, uses := range e.uses {
		w.N = append(w.N, len(uses))
		lines := make([]Line, 0, len(uses))
		for _, u := range uses {
			lines = append(lines, d.places[l].line(l, u.block, compound(d.docs[l].Blocks[u.block].Text, u.Span)))
		}
		w.Lines = append(w.Lines, lines)
	}
	return w
}

// passages counts the paragraphs that an entry stands in, or the sentences of an article of one paragraph.
func (d *distinguisher) passages(e *entry, k int) int {
	if len(d.docs[k].Blocks) > 1 {
		return paragraphs(e.uses[k])
	}
	n, last := 0, -1
	for _, u := range e.uses[k] {
		if s := d.places[k].sentence(u.block, u.Start); s != last {
			n, last = n+1, s
		}
	}
	return n
}

func paragraphs(uses []place) int {
	n, last := 0, -1
	for _, u := range uses {
		if u.block != last {
			n, last = n+1, u.block
		}
	}
	return n
}

// forms counts the inflections of an entry in article k, of a part of a compound the whole: "de" of "de-escalation" says nothing. A capital that only some of a form have says where it stood, so it does not count.
func (d *distinguisher) forms(e *entry, k int) []FormCount {
	var t formTally
	for _, u := range e.uses[k] {
		text := d.docs[k].Blocks[u.block].Text
		at := compound(text, u.Span)
		form := text[at.Start:at.End]
		t.add(strings.ToLower(form), form)
	}
	for i, key := range t.keys {
		f := &t.forms[i]
		if slices.ContainsFunc(f.texts, func(c FormCount) bool { return c.Text == key }) {
			f.texts = []FormCount{{key, f.n}}
		}
	}
	return t.counts()
}
