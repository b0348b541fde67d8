package search

import (
	"cmp"
	"slices"
	"strings"

	"parallax/app/internal/article"
	"parallax/app/internal/index"
	"parallax/app/internal/sorting"
)

// A Snippet is the passage of an article that answers a query best.
type Snippet struct {
	Text  string // one or more whole sentences
	Marks []Mark // of Text
	Block int    // index of the block it comes from
	More  []int  // other blocks with hits, in order; the best 3 where there are more
	Rest  int    // blocks with hits beyond those
	Title []Mark // of the article's title
}

const (
	snippetBytes = 240 // a snippet is filled up with whole sentences to about this
	maxMore      = 3
)

// Snippet gives the best passage of article number for q. It reads from the trace of the article where the words stand, and cuts only
// the sentences it shows into words.
func (e *Engine) Snippet(q Request, number int) Snippet {
	e.mu.Lock()
	defer e.mu.Unlock()
	f, err := e.find(q)
	if err != nil || number < 0 || number >= e.file.Len() {
		return Snippet{}
	}
	a, err := e.article(number)
	if err != nil {
		return Snippet{}
	}
	sentences := a.Sentences()
	if len(sentences) == 0 {
		return Snippet{}
	}
	atoms, cut := f.plan.texts(), e.cutter(a.Language)
	counts := e.count(f, number, len(sentences))
	if index.Language(a.Language) == "cjk" {
		f.plan.countAlone(sentences, counts)
	}
	var s Snippet
	// Two terms may have one fingerprint, so a passage without a mark is given up for the next best.
	for range 4 {
		at, to := window(sentences, counts)
		s.Block = sentences[at].Block
		text := a.Blocks[s.Block].Text
		s.Text, s.Marks = e.cut(atoms, text[sentences[at].Start:sentences[to-1].End], cut)
		if len(s.Marks) > 0 || len(atoms) == 0 {
			break
		}
		clear(counts[at:to])
	}
	s.More, s.Rest = others(sentences, counts, s.Block)
	s.Title = e.marksOf(f.plan.titles(), a.Title, cut)
	return s
}

// cut shortens a passage without a full stop to what lies around its first hit, and marks it.
func (e *Engine) cut(atoms []*atom, text string, cut *index.Analyzer) (string, []Mark) {
	if len(text) <= 2*snippetBytes {
		return text, e.marksOf(atoms, text, cut)
	}
	from := 0
	for at := 0; at < len(text); at += 4 * snippetBytes {
		part := text[at:min(at+5*snippetBytes, len(text))] // parts overlap, so that no name is cut in two
		if m := e.marksOf(atoms, strings.ToValidUTF8(part, "?"), cut); len(m) > 0 {
			from = max(0, at+m[0].Start-snippetBytes/3)
			break
		}
	}
	to := min(from+2*snippetBytes, len(text))
	part := strings.ToValidUTF8(text[from:to], "")
	if i := strings.IndexByte(part, ' '); from > 0 && i >= 0 && i < snippetBytes/3 {
		part = "…" + part[i:]
	}
	if i := strings.LastIndexByte(part, ' '); to < len(text) && i > snippetBytes {
		part = part[:i] + " …"
	}
	return part, e.marksOf(atoms, part, cut)
}

// A tally says what a sentence holds.
type tally struct {
	clauses uint64 // set of the clauses, which are at most 64
	hits    int
}

func (t tally) value() int {
	n := 0
	for c := t.clauses; c != 0; c &= c - 1 {
		n++
	}
	return n*16 + min(t.hits, 15)
}

// count tallies the hits of every sentence of article number by its trace.
func (e *Engine) count(f *found, number, sentences int) []tally {
	counts := make([]tally, sentences)
	e.locate(f)
	at := -textAt
	t := e.ix.Trace(number)
	for _, p := range t.All() {
		switch {
		case p == index.EndOfSentence:
			at++
		case at < 0 || at >= sentences:
		case e.where[p] != 0:
			counts[at].clauses |= e.where[p]
			counts[at].hits++
		}
	}
	for i, c := range f.plan.clauses {
		for k := range c.atoms {
			if a := &c.atoms[k]; a.phrase != "" && a.field == Anywhere {
				for _, s := range e.phraseSentences(number, a) {
					if s < sentences {
						counts[s].clauses |= 1 << i
						counts[s].hits += 2
					}
				}
			}
		}
	}
	return counts
}

// countAlone adds the sentences that hold a character asked for alone, which the trace does not tell.
func (p *plan) countAlone(sentences []article.Sentence, counts []tally) {
	for i, c := range p.clauses {
		for k := range c.atoms {
			a := &c.atoms[k]
			if a.field != Anywhere || a.phrase != "" {
				continue
			}
			for _, t := range a.terms {
				if !alone("cjk", t.text) {
					continue
				}
				for s := range sentences {
					if n := strings.Count(sentences[s].Text, t.text); n > 0 {
						counts[s].clauses |= 1 << i
						counts[s].hits += n
					}
				}
			}
		}
	}
}

// phraseSentences lists the sentences of the text in which the terms of a phrase stand together.
func (e *Engine) phraseSentences(number int, a *atom) []int {
	language := index.Language(e.file.Meta(number).Language)
	for _, w := range e.cutPhrase(a) {
		if w.language != language {
			continue
		}
		var out []int
		for _, s := range together(e.ix.Trace(number), w.prints) {
			if s >= textAt {
				out = append(out, s-textAt)
			}
		}
		return out
	}
	return nil
}

// window chooses the run of sentences of one block that holds most, about snippetBytes long.
func window(sentences []article.Sentence, counts []tally) (from, to int) {
	best := -1
	for i := range sentences {
		sum, end := tally{}, i
		for j := i; j < len(sentences) && sentences[j].Block == sentences[i].Block; j++ {
			if j > i && sentences[j].End-sentences[i].Start > snippetBytes {
				break
			}
			sum.clauses |= counts[j].clauses
			sum.hits += counts[j].hits
			end = j + 1
		}
		if counts[i].hits == 0 && i > 0 {
			continue
		}
		if v := sum.value(); v > best {
			best, from, to = v, i, end
		}
	}
	// What was said just before belongs to it where there is room.
	for from > 0 && sentences[from-1].Block == sentences[from].Block && sentences[to-1].End-sentences[from-1].Start <= snippetBytes {
		from--
	}
	return from, to
}

// others lists the best blocks with hits but for one, in order, and says how many more there are.
func others(sentences []article.Sentence, counts []tally, but int) (blocks []int, rest int) {
	sums := map[int]tally{}
	for i, s := range sentences {
		if counts[i].hits == 0 || s.Block == but {
			continue
		}
		if _, ok := sums[s.Block]; !ok {
			blocks = append(blocks, s.Block)
		}
		t := sums[s.Block]
		sums[s.Block] = tally{t.clauses | counts[i].clauses, t.hits + counts[i].hits}
	}
	sorting.By(blocks, func(a, b int) int { return cmp.Compare(sums[b].value(), sums[a].value()) })
	rest = max(0, len(blocks)-maxMore)
	blocks = blocks[:len(blocks)-rest]
	slices.Sort(blocks)
	return blocks, rest
}
