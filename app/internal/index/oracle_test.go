//go:build !js

package index_test

import (
	"context"
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/mapping"
	"github.com/blevesearch/bleve/v2/search"
	"github.com/blevesearch/bleve/v2/search/collector"
	"github.com/blevesearch/bleve/v2/search/query"
	bindex "github.com/blevesearch/bleve_index_api"

	"parallax/app/internal/article"
	"parallax/app/internal/collection"
	"parallax/app/internal/index"
	"parallax/app/internal/names"
)

// stems are few, so that words share prefixes, lie one edit apart and meet in phrases.
var stems = strings.Fields(`air strike strikes army armies town towns river rivers bridge bridges general generals
	militant militants Palmyra Palmyran Homs Hama Aleppo Idlib Idleb Raqqa desert deserted road roads column columns
	report reports reported reporting city cities convoy convoys 12 85 805 2016 ISIS ISIL Daesh IS Deir Ezzor Zor al-Zor
	über Größe café`)

// made gives a collection of n articles of random words.
func made(n int, seed uint64) *collection.Collection {
	r := rand.New(rand.NewPCG(seed, 1))
	c := &collection.Collection{Title: "Made", Language: "en", Groups: []names.Group{
		{Name: "Islamic State", Kind: names.Party, Forms: []string{"ISIS", "ISIL", "IS", "Daesh"}},
		{Name: "Deir ez-Zor", Kind: names.Place, Forms: []string{"Deir Ezzor", "Deir al-Zor"}},
	}}
	sentence := func() string {
		words := make([]string, 4+r.IntN(12))
		for i := range words {
			words[i] = stems[min(r.IntN(len(stems)), r.IntN(len(stems)))]
			if r.IntN(4) == 0 {
				words[i] = []string{"the", "of", "and", "was"}[r.IntN(4)]
			}
		}
		return strings.Join(words, " ") + "."
	}
	for i := range n {
		a := article.Article{ID: fmt.Sprintf("a%04d", i), Title: sentence(), Outlet: []string{"CNN", "AJA", "", "The Wire"}[r.IntN(4)]}
		if r.IntN(5) > 0 {
			a.Published = article.Date{Year: 2010 + r.IntN(10), Month: r.IntN(13)}
		}
		for range 1 + r.IntN(5) {
			var b article.Block
			for range 1 + r.IntN(4) {
				if b.Text != "" {
					b.Text += " "
				}
				start := len(b.Text)
				b.Text += sentence()
				b.Sentences = append(b.Sentences, article.Span{Start: start, End: len(b.Text)})
			}
			a.Blocks = append(a.Blocks, b)
		}
		c.Articles = append(c.Articles, a)
	}
	return c
}

func build(t testing.TB, c *collection.Collection) []byte {
	t.Helper()
	b, err := index.Build(c, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// stock opens the segment of an index file with bleve itself: bleve makes an index of one document, whose segment is then
// exchanged for ours.
func stock(t *testing.T, file []byte) bindex.IndexReader {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "stock")
	b, err := bleve.NewBuilder(dir, bleve.NewIndexMapping(), nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := b.Index("x", map[string]any{"text": "x"}); err != nil {
		t.Fatal(err)
	}
	if err := b.Close(); err != nil {
		t.Fatal(err)
	}
	segments, err := filepath.Glob(filepath.Join(dir, "store", "*.zap"))
	if err != nil || len(segments) != 1 {
		t.Fatalf("segments of the stock index: %v, %v", segments, err)
	}
	n := binary.LittleEndian.Uint64(file[len(file)-48:])
	if err := os.WriteFile(segments[0], file[:n], 0o600); err != nil {
		t.Fatal(err)
	}
	ix, err := bleve.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ix.Close() })
	advanced, err := ix.Advanced()
	if err != nil {
		t.Fatal(err)
	}
	r, err := advanced.Reader()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Close() })
	return r
}

// answer is what must be alike.
type answer struct {
	Total uint64
	Hits  []string // id and score to the last bit, in order
}

func ask(ctx context.Context, r bindex.IndexReader, m mapping.IndexMapping, q query.Query, order search.SortOrder) (answer, error) {
	s, err := q.Searcher(ctx, r, m, search.SearcherOptions{})
	if err != nil {
		return answer{}, err
	}
	defer s.Close()
	top := collector.NewTopNCollector(20, 0, order)
	if err := top.Collect(ctx, s, r); err != nil {
		return answer{}, err
	}
	a := answer{Total: top.Total()}
	for _, h := range top.Results() {
		a.Hits = append(a.Hits, fmt.Sprintf("%s %x", h.ID, h.Score))
	}
	return a, nil
}

// kinds are the kinds of queries that are compared.
var kinds = map[string]func(*rand.Rand) query.Query{}

func init() {
	analyzer := index.NewAnalyzer("en")
	word := func(r *rand.Rand) string { return strings.ToLower(stems[r.IntN(len(stems))]) }
	term := func(r *rand.Rand) string {
		for {
			if t := analyzer.Tokens(word(r))[0].Term; t != "" {
				return t
			}
		}
	}
	on := func(q interface {
		query.Query
		SetField(string)
		SetBoost(float64)
	}, r *rand.Rand) query.Query {
		q.SetField(index.Text)
		q.SetBoost([]float64{1, 1, 2.5}[r.IntN(3)])
		return q
	}
	kinds["term"] = func(r *rand.Rand) query.Query { return on(query.NewTermQuery(term(r)), r) }
	kinds["name"] = func(r *rand.Rand) query.Query { return on(query.NewTermQuery(index.NameTerm(r.IntN(3))), r) }
	kinds["match"] = func(r *rand.Rand) query.Query {
		q := query.NewMatchQuery(word(r) + " " + word(r) + " " + word(r))
		q.Analyzer = "en"
		q.SetOperator(query.MatchQueryOperator(r.IntN(2)))
		return on(q, r)
	}
	kinds["prefix"] = func(r *rand.Rand) query.Query {
		t := term(r)
		return on(query.NewPrefixQuery(t[:1+r.IntN(min(4, len(t)))]), r)
	}
	kinds["fuzzy"] = func(r *rand.Rand) query.Query {
		q := query.NewFuzzyQuery(term(r) + []string{"", "s", "x"}[r.IntN(3)])
		q.SetFuzziness(1 + r.IntN(2))
		q.SetPrefix(r.IntN(3))
		return on(q, r)
	}
	kinds["ids"] = func(r *rand.Rand) query.Query {
		return query.NewDocIDQuery([]string{fmt.Sprintf("a%04d", r.IntN(700)), fmt.Sprintf("a%04d", r.IntN(700)), "none"})
	}
	kinds["all"] = func(*rand.Rand) query.Query { return query.NewMatchAllQuery() }
	leaves := []string{"term", "name", "match", "prefix", "fuzzy"}
	some := func(r *rand.Rand) []query.Query {
		var out []query.Query
		for range 1 + r.IntN(3) {
			out = append(out, kinds[leaves[r.IntN(len(leaves))]](r))
		}
		return out
	}
	kinds["and"] = func(r *rand.Rand) query.Query { return query.NewConjunctionQuery(some(r)) }
	kinds["or"] = func(r *rand.Rand) query.Query {
		q := query.NewDisjunctionQuery(some(r))
		q.SetMin(float64(r.IntN(2)))
		return q
	}
	kinds["boolean"] = func(r *rand.Rand) query.Query { return query.NewBooleanQuery(some(r), some(r), some(r)) }
}

func TestReaderAnswersAsStockBleveDoes(t *testing.T) {
	c := made(700, 1) // two segments, merged
	file := build(t, c)
	ix, err := index.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	theirs, ours, m := stock(t, file), ix.Reader(), bleve.NewIndexMapping()
	order := search.SortOrder{&search.SortScore{Desc: true}, &search.SortDocID{}}
	ctx := context.Background()
	asked, answered := 0, map[string]int{}
	for kind, generate := range kinds {
		r := rand.New(rand.NewPCG(7, 7))
		for range 60 {
			q := generate(r)
			want, err := ask(ctx, theirs, m, q, order)
			if err != nil {
				t.Fatalf("%s: stock bleve: %v", kind, err)
			}
			got, err := ask(ctx, ours, m, q, order)
			if err != nil {
				t.Fatalf("%s: %v", kind, err)
			}
			if !reflect.DeepEqual(got, want) {
				t.Fatalf("%s %#v:\n got %v\nwant %v", kind, q, got, want)
			}
			asked++
			if want.Total > 0 {
				answered[kind]++
			}
		}
		if answered[kind] == 0 {
			t.Errorf("no query of kind %s found anything, so nothing was compared", kind)
		}
	}
	if asked < 500 {
		t.Errorf("%d queries compared, at least 500 should be", asked)
	}
	t.Logf("%d queries of %d kinds alike; with hits: %v", asked, len(kinds), answered)
}
