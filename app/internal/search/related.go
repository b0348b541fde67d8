package search

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"parallax/app/internal/article"
	"parallax/app/internal/collection"
	"parallax/app/internal/index"
	"parallax/app/internal/names"
	"parallax/app/internal/sorting"
)

// A Related article is like another one.
type Related struct {
	Number int
	Meta   collection.Meta
	Score  float64  // 0…1: how much of what tells the article apart stands in this one too
	Shared []string // names and rare words that both have, as the article writes them, the weightiest first, at most maxShared
}

const (
	// topicTerms is how many words and names stand for an article.
	topicTerms = 40
	maxShared  = 6
	nameWeight = 2 // a name says more about what an article tells of than a word as rare
	// leastAlike is the score below which two articles have only common words in common.
	leastAlike = 0.08
)

// A topic is a term that tells an article apart.
type topic struct {
	term    string
	written string
	weight  float64 // (1 + ln times) · rarity, as in ltc of SMART (Salton and Buckley 1988)
}

// Related lists the n articles most like article number, by the rare words and names that they share. An article with which it shares
// little is left out.
func (e *Engine) Related(number, n int) ([]Related, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if number < 0 || number >= e.file.Len() {
		return nil, fmt.Errorf("related articles: there is no article %d", number)
	}
	a, err := e.file.Article(number)
	if err != nil {
		return nil, fmt.Errorf("related articles: %w", err)
	}
	topics := e.topics(a)
	all := 0.0
	score := make([]float64, e.file.Len())
	for _, t := range topics {
		all += t.weight
		if err := e.each(t.term, func(d int, times float32) {
			score[d] += t.weight * min(1, float64(e.weigh(d, times))/2)
		}); err != nil {
			return nil, fmt.Errorf("related articles: %w", err)
		}
	}
	var order []int
	for d, s := range score {
		if score[d] = s / max(all, 1e-9); d != number && score[d] >= leastAlike {
			order = append(order, d)
		}
	}
	sorting.By(order, func(a, b int) int { return cmp.Compare(score[b], score[a]) })
	var out []Related
	for _, d := range order[:min(n, len(order))] {
		out = append(out, Related{d, e.file.Meta(d), score[d], shared(topics, e.ix.Trace(d))})
	}
	return out, nil
}

// shared lists the topics that a trace holds.
func shared(topics []topic, t index.Trace) (out []string) {
	held := map[index.Print]bool{}
	for _, p := range t.All() {
		held[p] = true
	}
	for _, t := range topics {
		if len(out) < maxShared && held[index.PrintOf(t.term)] {
			out = append(out, t.written)
		}
	}
	return out
}

// topics lists what tells an article apart, the weightiest first: words and names that other articles have too, but few.
func (e *Engine) topics(a *article.Article) []topic {
	times := map[string]int{}
	written := map[string]string{}
	cut := e.cutter(a.Language)
	see := func(text string) {
		named := e.file.Names().Find(text)
		for _, m := range named {
			term := index.NameTerm(m.Group)
			times[term]++
			if written[term] == "" {
				written[term] = text[m.Start:m.End]
			}
		}
		for _, t := range cut.Tokens(text) {
			inName := slices.ContainsFunc(named, func(m names.Mention) bool { return m.Start <= t.Start && t.End <= m.End })
			if t.Term == "" || inName || e.isLight(t.Word) {
				continue
			}
			times[t.Term]++
			if written[t.Term] == "" {
				written[t.Term] = text[t.Start:t.Reach]
			}
		}
	}
	see(a.Title)
	for _, b := range a.Blocks {
		see(b.Text)
	}
	var out []topic
	for term, n := range times {
		df := e.ix.Count(term)
		if df < 2 || df > e.file.Len()/2+1 {
			continue
		}
		weight := (1 + math.Log(float64(n))) * e.rarity(df)
		if index.IsName(term) {
			weight *= nameWeight
		}
		out = append(out, topic{term, written[term], weight})
	}
	sorting.By(out, func(a, b topic) int { return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.term, b.term)) })
	return out[:min(len(out), topicTerms)]
}
