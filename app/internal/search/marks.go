package search

import (
	"cmp"
	"strings"

	"parallax/app/internal/article"
	"parallax/app/internal/index"
	"parallax/app/internal/names"
	"parallax/app/internal/sorting"
)

// A Mark is a hit in a text.
type Mark struct {
	article.Span
	Alias bool // another form than the one that was typed
}

// Marks gives the hits of q in every block of a, in order.
func (e *Engine) Marks(q Request, a *article.Article) [][]Mark {
	e.mu.Lock()
	defer e.mu.Unlock()
	out := make([][]Mark, len(a.Blocks))
	f, err := e.find(q)
	if err != nil || e.file.Len() == 0 {
		return out
	}
	atoms, cut := f.plan.texts(), e.cutter(a.Language)
	for i, b := range a.Blocks {
		out[i] = e.marksOf(atoms, b.Text, cut)
	}
	return out
}

// texts lists the atoms that are looked for in the text of articles.
func (p *plan) texts() []*atom { return p.atoms(func(a *atom) bool { return a.field == Anywhere }) }

// titles lists those looked for in titles.
func (p *plan) titles() []*atom {
	return p.atoms(func(a *atom) bool { return a.field == Anywhere || a.field == Title })
}

func (p *plan) atoms(want func(a *atom) bool) (out []*atom) {
	for i := range p.clauses {
		for k := range p.clauses[i].atoms {
			if a := &p.clauses[i].atoms[k]; want(a) {
				out = append(out, a)
			}
		}
	}
	return out
}

// marksOf gives what atoms match in text, in order, never overlapping.
func (e *Engine) marksOf(atoms []*atom, text string, cut *index.Analyzer) []Mark {
	if len(atoms) == 0 {
		return nil
	}
	tokens := e.tokens(text, cut)
	var out []Mark
	named := false
	for _, a := range atoms {
		named = named || a.group >= 0
		if a.phrase != "" {
			phrase := cut.Tokens(a.phrase)
			find := occurrences
			if a.stems {
				find = stemOccurrences
			}
			for _, i := range find(tokens, phrase) {
				out = append(out, Mark{Span: article.Span{Start: tokens[i].Start, End: tokens[i+len(phrase)-1].End}})
			}
			continue
		}
		for i := range tokens {
			if end := a.matches(&tokens[i]); end > 0 {
				out = append(out, Mark{Span: article.Span{Start: tokens[i].Start, End: end}})
			}
		}
	}
	if named {
		for _, m := range e.file.Names().Find(text) {
			for _, a := range atoms {
				if a.group == m.Group {
					out = append(out, Mark{Span: m.Span, Alias: names.Fold(text[m.Start:m.End]) != a.form})
				}
			}
		}
	}
	return joined(out)
}

// A cutting is a text with what cut it.
type cutting struct {
	cut  *index.Analyzer
	text string
}

const (
	maxCuttings = 256 // texts whose words are remembered: of one keystroke and the next the same articles come first
	maxCutting  = 2 * snippetBytes
)

// tokens cuts a text into words, and remembers those of short ones. They must not be changed.
func (e *Engine) tokens(text string, cut *index.Analyzer) []index.Token {
	if len(text) > maxCutting {
		return cut.Tokens(text)
	}
	key := cutting{cut, text}
	tokens, ok := e.cuttings[key]
	if !ok {
		tokens = cut.Tokens(text)
		if len(e.cuttings) >= maxCuttings {
			clear(e.cuttings)
		}
		e.cuttings[key] = tokens
	}
	return tokens
}

// maxArticles is how many unpacked articles are remembered.
const maxArticles = 32

// article unpacks article n. It must not be changed.
func (e *Engine) article(n int) (*article.Article, error) {
	if a := e.articles[n]; a != nil {
		return a, nil
	}
	a, err := e.file.Article(n)
	if err != nil {
		return nil, err
	}
	if len(e.articles) >= maxArticles {
		clear(e.articles)
	}
	e.articles[n] = a
	return a, nil
}

// joined sorts marks. Of two that overlap the longest from the front stays; pairs of characters, which overlap by one, become one.
func joined(marks []Mark) []Mark {
	sorting.By(marks, func(a, b Mark) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	kept := marks[:0]
	for _, m := range marks {
		last := len(kept) - 1
		switch {
		case last < 0 || m.Start >= kept[last].End:
			kept = append(kept, m)
		case m.End > kept[last].End:
			kept[last].End = m.End
		}
	}
	return kept
}

// matches gives the end of what a token says where it is one of a's words, else 0. A stop word never is: the index does not hold it.
func (a *atom) matches(t *index.Token) int {
	switch {
	case t.Term == "":
		return 0
	case t.Paired() && a.has[t.Word]: // the character asked for, not the pair that completes it
		return t.End
	case a.has[t.Term]:
		return t.Reach
	case a.prefix != "" && strings.HasPrefix(t.Word, a.prefix):
		return t.End
	}
	return 0
}
