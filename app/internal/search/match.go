package search

import (
	"context"
	"fmt"
	"math"
	"slices"

	"github.com/blevesearch/bleve/v2/search"
	"github.com/blevesearch/bleve/v2/search/searcher"
	bindex "github.com/blevesearch/bleve_index_api"

	"parallax/app/internal/index"
)

// found is the answer to one query: a row for every article, and the articles found in order.
type found struct {
	request Request
	plan    *plan
	score   []float32
	matched []uint8   // clauses that the article has
	best    [][]int16 // per clause and article: the term of the clause that scored highest, -1 for none
	ranked  []int32   // the first sorted of them in order
	sorted  int
	keys    []uint64 // of ranked: what they are ordered by
	outlets []Count
	years   []Count
}

func (f *found) answers(q Request) bool {
	a := f.request
	return a.Text == q.Text && a.Exact == q.Exact && a.Typing == q.Typing &&
		a.From == q.From && a.To == q.To && a.Sort == q.Sort && slices.Equal(a.Outlets, q.Outlets)
}

func (f *found) found(n int32) bool { return len(f.plan.clauses) == 0 || f.matched[n] > 0 }
func (f *found) all(n int32) bool   { return int(f.matched[n]) == len(f.plan.clauses) }

// weights of the fields: a word of the title says more about an article than one of its text.
var fieldWeights = []struct {
	name   string
	weight float64
}{{index.Text, 1}, {index.Title, 1.5}, {index.About, 1}}

func (e *Engine) find(q Request) (*found, error) {
	if e.last != nil && e.last.answers(q) {
		return e.last, nil
	}
	p, err := e.plan(q)
	if err != nil {
		return nil, fmt.Errorf("search %q: %w", q.Text, err)
	}
	n := e.file.Len()
	f := &found{request: q, plan: p, score: make([]float32, n), matched: make([]uint8, n), best: make([][]int16, len(p.clauses))}
	s := e.newScan(n)
	for i := range p.clauses {
		if err := s.clause(f, i); err != nil {
			return nil, fmt.Errorf("search %q: %w", q.Text, err)
		}
	}
	pass, err := s.filters(q)
	if err != nil {
		return nil, fmt.Errorf("search %q: %w", q.Text, err)
	}
	e.facets(f, q, pass)
	e.key(f, q.Sort)
	e.last = f
	return f, nil
}

// A scan runs bleve's searchers one after the other over the whole index and adds their scores up, article by article. That is
// many times faster than bleve's tree of searchers when a prefix stands for hundreds of words.
type scan struct {
	e     *Engine
	ctx   context.Context
	r     bindex.IndexReader
	sc    *search.SearchContext
	field []float32 // scores of one clause in one field
	hit   []int32   // articles with a score in field
}

func (e *Engine) newScan(n int) *scan {
	r := e.ix.Reader()
	return &scan{
		e: e, ctx: e.ix.Context(context.Background()), r: r, field: make([]float32, n),
		sc: &search.SearchContext{DocumentMatchPool: search.NewDocumentMatchPool(8, 0), IndexReader: r},
	}
}

// clause adds the scores of clause i. Within a field the best of its terms counts, so that a prefix with many words in an article
// does not outweigh a word that was typed.
func (s *scan) clause(f *found, i int) error {
	c := &f.plan.clauses[i]
	f.best[i] = slices.Repeat([]int16{-1}, len(f.score))
	if len(c.phrase) > 0 {
		return s.phrase(f, i)
	}
	has := make([]bool, len(f.score))
	for _, field := range fieldWeights {
		var seen index.Seen
		for t, term := range c.terms {
			if !term.rough && !s.e.ix.Has(field.name, term.text) {
				continue
			}
			err := s.term(term, field.name, &seen, func(n int32, score float64) {
				weighed := float32(score*field.weight) * term.weight
				if s.field[n] == 0 {
					s.hit = append(s.hit, n)
				}
				if weighed > s.field[n] {
					s.field[n] = weighed
					if field.name == index.Text {
						f.best[i][n] = int16(t)
					}
				}
			})
			if err != nil {
				return err
			}
		}
		for _, n := range s.hit {
			f.score[n] += s.field[n]
			s.field[n] = 0
			has[n] = true
		}
		s.hit = s.hit[:0]
	}
	for n, ok := range has {
		if ok {
			f.matched[n]++
		}
	}
	return nil
}

// term gives the score of every article that holds t in a field: by bleve's BM25 or, roughly, by rarity alone. A rough term
// leaves out the articles that an earlier one gave.
func (s *scan) term(t term, field string, seen *index.Seen, do func(n int32, score float64)) error {
	if t.rough {
		all := float64(s.e.ix.Len())
		return s.e.ix.Unseen(field, t.text, seen, func(n, df int) {
			rarity := math.Log1p((all - float64(df) + 0.5) / (float64(df) + 0.5))
			do(int32(n), rarity/2) // BM25 gives a word that stands once in an average article about half its rarity
		})
	}
	sr, err := searcher.NewTermSearcher(s.ctx, s.r, t.text, field, 1, search.SearcherOptions{})
	if err != nil {
		return err
	}
	return s.each(sr, func(n int32, m *search.DocumentMatch) { do(n, m.Score) })
}

// each runs a searcher to its end.
func (s *scan) each(sr search.Searcher, do func(n int32, m *search.DocumentMatch)) error {
	defer sr.Close()
	for {
		m, err := sr.Next(s.sc)
		if m == nil || err != nil {
			return err
		}
		do(int32(index.Number(m.IndexInternalID)), m)
		s.sc.DocumentMatchPool.Put(m)
	}
}

// A set holds articles; the nil set holds all.
type set []bool

func (s set) has(n int) bool { return s == nil || s[n] }

type filters struct{ outlet, year set }

func (s *scan) filters(q Request) (*filters, error) {
	p := &filters{}
	add := func(to *set, sr search.Searcher, err error) error {
		if err != nil {
			return err
		}
		if *to == nil {
			*to = make(set, s.e.file.Len())
		}
		return s.each(sr, func(n int32, _ *search.DocumentMatch) { (*to)[n] = true })
	}
	unscored := search.SearcherOptions{Score: "none"}
	for _, o := range q.Outlets {
		sr, err := searcher.NewTermSearcher(s.ctx, s.r, o, index.Outlet, 1, unscored)
		if err := add(&p.outlet, sr, err); err != nil {
			return nil, err
		}
	}
	if q.From != 0 || q.To != 0 {
		lo, hi := float64(q.From)*10000, float64(q.To+1)*10000
		max := &hi
		if q.To == 0 {
			max = nil
		}
		yes, no := true, false
		sr, err := searcher.NewNumericRangeSearcher(s.ctx, s.r, &lo, max, &yes, &no, index.Date, 1, unscored)
		if err := add(&p.year, sr, err); err != nil {
			return nil, err
		}
	}
	return p, nil
}
