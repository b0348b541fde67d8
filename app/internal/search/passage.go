package search

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"parallax/app/internal/article"
	"parallax/app/internal/index"
	"parallax/app/internal/names"
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

// A Mark is a hit in a text.
type Mark struct {
	article.Span
	Alias bool // another form than the one that was typed
}

const (
	snippetBytes = 240 // a snippet is filled up with whole sentences to about this
	maxMore      = 3
)

// Snippet gives the best passage of article number for q. It reads positions from the index and cuts only the sentences it shows
// into words, so its cost does not grow with the text but for unpacking it, and for cutting it where a phrase is asked for.
func (e *Engine) Snippet(q Request, number int) Snippet {
	e.mu.Lock()
	defer e.mu.Unlock()
	f, err := e.find(q)
	if err != nil || number < 0 || number >= e.file.Len() {
		return Snippet{}
	}
	a, err := e.file.Article(number)
	if err != nil {
		return Snippet{}
	}
	sentences := a.Sentences()
	if len(sentences) == 0 {
		return Snippet{}
	}
	counts := e.count(f, number, len(sentences))
	at, to := window(sentences, counts)
	s := Snippet{Block: sentences[at].Block}
	text := a.Blocks[s.Block].Text
	s.Text, s.Marks = e.cut(f.plan, text[sentences[at].Start:sentences[to-1].End])
	s.More, s.Rest = others(sentences, counts, s.Block)
	s.Title = e.marks(f.plan, e.file.Meta(number).Title)
	return s
}

// cut shortens a passage without a full stop to what lies around its first hit, and marks it.
func (e *Engine) cut(p *plan, text string) (string, []Mark) {
	if len(text) <= 2*snippetBytes {
		return text, e.marks(p, text)
	}
	from := 0
	for at := 0; at < len(text); at += 4 * snippetBytes {
		part := text[at:min(at+5*snippetBytes, len(text))] // parts overlap, so that no name is cut in two
		if m := e.marks(p, strings.ToValidUTF8(part, "?")); len(m) > 0 {
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
	return part, e.marks(p, part)
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

// count tallies the hits of every sentence by the positions in the index.
func (e *Engine) count(f *found, number, sentences int) []tally {
	counts := make([]tally, sentences)
	for i := range f.plan.clauses {
		b := f.best[i][number]
		if b < 0 {
			continue
		}
		c := &f.plan.clauses[i]
		if len(c.phrase) > 0 {
			for _, s := range e.phraseSentences(number, c.phrase) {
				counts[s].add(i)
			}
			continue
		}
		for _, s := range e.sentencesOf(number, c.terms[b].text) {
			if s < sentences {
				counts[s].add(i)
			}
		}
	}
	return counts
}

func (t *tally) add(clause int) {
	t.clauses |= 1 << clause
	t.hits++
}

// sentencesOf lists the sentences of an article that hold a term, one entry for each time.
func (e *Engine) sentencesOf(number int, text string) []int {
	r, err := e.ix.Reader().TermFieldReader(context.Background(), []byte(text), index.Text, true, false, true)
	if err != nil {
		return nil
	}
	doc, err := r.Advance(index.ID(number), nil)
	if doc == nil || err != nil || index.Number(doc.ID) != number {
		return nil
	}
	out := make([]int, 0, len(doc.Vectors))
	for _, v := range doc.Vectors {
		out = append(out, int(v.Start))
	}
	return out
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
	slices.SortStableFunc(blocks, func(a, b int) int { return cmp.Compare(sums[b].value(), sums[a].value()) })
	rest = max(0, len(blocks)-maxMore)
	blocks = blocks[:len(blocks)-rest]
	slices.Sort(blocks)
	return blocks, rest
}

// Marks gives the hits of q in every block of a, in order.
func (e *Engine) Marks(q Request, a *article.Article) [][]Mark {
	e.mu.Lock()
	defer e.mu.Unlock()
	out := make([][]Mark, len(a.Blocks))
	p, err := e.plan(q)
	if err != nil {
		return out
	}
	for i, b := range a.Blocks {
		out[i] = e.marks(p, b.Text)
	}
	return out
}

// marks gives what the clauses of p match in text, in order, never overlapping.
func (e *Engine) marks(p *plan, text string) []Mark {
	if len(p.clauses) == 0 {
		return nil
	}
	tokens := e.analyzer().Tokens(text)
	var out []Mark
	for _, c := range p.clauses {
		if len(c.phrase) > 0 {
			for _, i := range occurrences(tokens, c.phrase) {
				out = append(out, Mark{Span: article.Span{Start: tokens[i].Start, End: tokens[i+len(c.phrase)-1].End}})
			}
			continue
		}
		for _, t := range tokens {
			if c.matches(t) {
				out = append(out, Mark{Span: t.Span})
			}
		}
	}
	for _, m := range e.file.Names().Find(text) {
		for _, c := range p.clauses {
			if c.group == m.Group {
				out = append(out, Mark{Span: m.Span, Alias: names.Fold(text[m.Start:m.End]) != c.typed})
			}
		}
	}
	// Of marks that overlap the longest stays.
	slices.SortStableFunc(out, func(a, b Mark) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	kept := out[:0]
	for _, m := range out {
		if len(kept) == 0 || m.Start >= kept[len(kept)-1].End {
			kept = append(kept, m)
		}
	}
	return kept
}

// matches reports whether a token is one of c's words. A stop word never is: the index does not hold it.
func (c *clause) matches(t index.Token) bool {
	if t.Term == "" {
		return false
	}
	if c.prefix != "" && strings.HasPrefix(t.Word, c.prefix) {
		return true
	}
	return c.has[t.Term]
}

// occurrences lists where the words of phrase stand in tokens one after the other.
func occurrences(tokens, phrase []index.Token) []int {
	var out []int
	for i := 0; i+len(phrase) <= len(tokens); i++ {
		j := 0
		for j < len(phrase) && tokens[i+j].Word == phrase[j].Word {
			j++
		}
		if j == len(phrase) {
			out = append(out, i)
			i += len(phrase) - 1
		}
	}
	return out
}
