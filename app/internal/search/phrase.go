package search

import (
	"slices"
	"strings"

	"github.com/blevesearch/bleve/v2/search"
	"github.com/blevesearch/bleve/v2/search/searcher"

	"parallax/app/internal/article"
	"parallax/app/internal/index"
)

// A phraseHit is an article that holds a phrase.
type phraseHit struct {
	number int32
	score  float32
	inText bool
}

// maxPhrases bounds how many phrases are remembered, so that a phrase is looked up once while more is typed beside it.
const maxPhrases = 16

// phrase adds the scores of an exact phrase.
func (s *scan) phrase(f *found, i int) error {
	tokens := f.plan.clauses[i].phrase
	key := make([]string, len(tokens))
	for k, t := range tokens {
		key[k] = t.Word
	}
	name := strings.Join(key, " ")
	hits, known := s.e.phrases[name]
	if !known {
		var err error
		if hits, err = s.findPhrase(tokens); err != nil {
			return err
		}
		if len(s.e.phrases) >= maxPhrases {
			clear(s.e.phrases)
		}
		s.e.phrases[name] = hits
	}
	for _, h := range hits {
		f.score[h.number] += h.score
		f.matched[h.number]++
		if h.inText {
			f.best[i][h.number] = 0
		}
	}
	return nil
}

// findPhrase finds the articles that hold the very words of a phrase: the index gives those that hold all its stems, their
// positions leave a few, the text decides.
func (s *scan) findPhrase(tokens []index.Token) ([]phraseHit, error) {
	var hits []phraseHit
	at := map[int32]int{} // article → its place in hits, plus one
	for _, field := range fieldWeights {
		sr, err := s.withAll(tokens, field.name)
		if err != nil {
			return nil, err
		}
		err = s.each(sr, func(n int32, m *search.DocumentMatch) {
			if !s.e.holds(int(n), field.name, tokens, m.FieldTermLocations) {
				return
			}
			if at[n] == 0 {
				hits = append(hits, phraseHit{number: n})
				at[n] = len(hits)
			}
			h := &hits[at[n]-1]
			h.score += float32(m.Score * field.weight)
			h.inText = h.inText || field.name == index.Text
		})
		if err != nil {
			return nil, err
		}
	}
	return hits, nil
}

// withAll runs over the articles that hold the stems of all tokens in a field. (bleve's phrase searcher would try every
// combination of equal positions, and positions start anew in every block.)
func (s *scan) withAll(tokens []index.Token, field string) (search.Searcher, error) {
	with := search.SearcherOptions{IncludeTermVectors: field == index.Text}
	var each []search.Searcher
	for _, t := range tokens {
		if t.Term == "" {
			continue
		}
		sr, err := searcher.NewTermSearcher(s.ctx, s.r, t.Term, field, 1, with)
		if err != nil {
			return nil, err
		}
		each = append(each, sr)
	}
	return searcher.NewConjunctionSearcher(s.ctx, s.r, each, with)
}

// holds reports whether article n holds the very words of phrase in field, where the index found their stems.
func (e *Engine) holds(n int, field string, phrase []index.Token, where []search.FieldTermLocation) bool {
	in := func(text string) bool { return len(occurrences(e.analyzer().Tokens(text), phrase)) > 0 }
	switch m := e.file.Meta(n); field {
	case index.Title:
		return in(m.Title)
	case index.About:
		return in(m.Outlet) || in(m.Original) || slices.ContainsFunc(m.Authors, in)
	}
	begins := together(phrase, where)
	if len(begins) == 0 {
		return false
	}
	a, err := e.file.Article(n)
	if err != nil {
		return false
	}
	sentences := a.Sentences()
	return slices.ContainsFunc(begins, func(s int) bool { return s < len(sentences) && in(twoSentences(a, sentences, s, phrase)) })
}

// twoSentences gives a sentence with the one before and after it in its block; of a phrase of one word, the sentence alone.
func twoSentences(a *article.Article, sentences []article.Sentence, s int, phrase []index.Token) string {
	from, to := s, s
	if len(phrase) > 1 {
		if s > 0 && sentences[s-1].Block == sentences[s].Block {
			from--
		}
		if s+1 < len(sentences) && sentences[s+1].Block == sentences[s].Block {
			to++
		}
	}
	return a.Blocks[sentences[s].Block].Text[sentences[from].Start:sentences[to].End]
}

// together lists the sentences in which the stems of phrase begin to stand as far from each other as in it. Positions count from
// the beginning of the block, so two blocks may seem one; the text decides.
func together(phrase []index.Token, where []search.FieldTermLocation) []int {
	type place struct {
		term string
		pos  int
	}
	sentences := map[place][]int{}
	for _, w := range where {
		p := place{w.Term, int(w.Location.Pos)}
		sentences[p] = append(sentences[p], int(w.Location.Start))
	}
	first := slices.IndexFunc(phrase, func(t index.Token) bool { return t.Term != "" })
	var out []int
	for p, begin := range sentences {
		if p.term != phrase[first].Term {
			continue
		}
		for _, s := range begin {
			near := func(other int) bool { return other == s || other == s+1 }
			if !slices.ContainsFunc(phrase[first+1:], func(t index.Token) bool {
				at := place{t.Term, p.pos + t.Position - phrase[first].Position}
				return t.Term != "" && !slices.ContainsFunc(sentences[at], near)
			}) {
				out = append(out, s)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// phraseSentences lists the sentences in which phrase begins.
func (e *Engine) phraseSentences(number int, phrase []index.Token) []int {
	a, err := e.file.Article(number)
	if err != nil {
		return nil
	}
	var out []int
	sentences := a.Sentences()
	for s := 0; s < len(sentences); {
		b := sentences[s].Block
		tokens := e.analyzer().Tokens(a.Blocks[b].Text)
		for _, i := range occurrences(tokens, phrase) {
			for k := s; k < len(sentences) && sentences[k].Block == b; k++ {
				if tokens[i].Start < sentences[k].End {
					out = append(out, k)
					break
				}
			}
		}
		for s < len(sentences) && sentences[s].Block == b {
			s++
		}
	}
	return out
}
