// Package search answers queries over an opened collection and its index.
//
// Make an Engine with New, ask it with Search, and ask Snippet for what a list shows of a hit and Marks for what the
// reader marks. The native command and the page use the same engine and get the same answers.
package search

import (
	"math"
	"sort"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	bindex "github.com/blevesearch/bleve_index_api"

	"parallax/app/internal/article"
	"parallax/app/internal/collection"
	"parallax/app/internal/index"
)

// Sort is the order of hits.
type Sort uint8

const (
	Relevance Sort = iota // articles with every word first, then by score
	Newest                // the same, then by date; unknown dates last
	Oldest                // likewise
)

// A Request is what a person asked for. The zero Request asks for every article.
type Request struct {
	Text     string
	Outlets  []string // any of them; "" is the unnamed outlet; empty: all
	From, To int      // years, both included; 0 leaves that end open; an unknown year is in no range
	Undated  bool     // articles without a date; beside From and To, those as well
	Names    []string // an article must name all of them, in whatever form; as Facets gives them
	Sort     Sort
	Exact    bool // leave out the other forms of names
	Typing   bool // the last word is still being typed: words that it starts count too
}

// Begun reports whether the last word of text may be only the beginning of one: no space, quotation mark or stop ends it.
func Begun(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	return text != "" && !unicode.IsSpace(last) && !isQuote(last) && !strings.ContainsRune(".,;!?)…。！？؟", last)
}

// Results is a page of hits.
type Results struct {
	Query   Query // the text, understood
	Total   int   // articles found
	All     int   // of them, how many hold every word
	Hits    []Hit
	Also    []string // other forms of the names asked for, which were looked for too
	Message string   // in plain words, when the query could not be answered as it stands
	Meant   []string // other texts for the box that find something, where a word stands in no article; the likeliest first
}

// A Hit is an article found.
type Hit struct {
	Number int // in the collection
	Meta   collection.Meta
	Score  float64
	All    bool // holds every word of the query
}

// An Engine searches one collection. Its methods may be called by many goroutines; they wait for each other.
type Engine struct {
	file *collection.File
	ix   *index.Index
	full bool // leave no word out that a prefix starts; see Full

	cutters func() []*index.Analyzer // one for each language of the index; made when the first query has words
	authors func() []string          // see authorsOf; made when somebody asks for one
	names   func() map[string]int
	written func() map[string]string // see writtenNames

	mu      sync.Mutex
	reader  bindex.IndexReader
	doc     bindex.TermFieldDoc
	norm    []float32        // see lengths
	times   []float32        // scratch: per article, how often it holds an atom
	answers map[string]*hits // answers to clauses
	turn    int              // counts the queries answered

	forms    map[int][]string // see formsOf
	articles map[int]*article.Article
	cuttings map[cutting][]index.Token
	docs     map[string]int // see Rarity

	where   []uint64      // by fingerprint: set of the clauses of located that it answers
	placed  []index.Print // those that are not 0 there
	located *found

	ready int    // how often Ready was called
	spare *found // its room is used for the next query
	last  *found // of the latest query, for its next page and its snippets
}

// New gives an engine over a collection and the index built from it.
func New(f *collection.File, ix *index.Index) *Engine {
	return &Engine{
		file: f, ix: ix, reader: ix.Reader(), norm: lengths(f, ix), times: make([]float32, f.Len()), where: make([]uint64, 1<<16),
		answers: map[string]*hits{}, forms: map[int][]string{}, articles: map[int]*article.Article{}, cuttings: map[cutting][]index.Token{},
		names:   sync.OnceValue(func() map[string]int { return nameNumbers(f) }),
		written: sync.OnceValue(func() map[string]string { return writtenNames(f) }),
		authors: sync.OnceValue(func() []string { return authorsOf(f) }),
		cutters: sync.OnceValue(func() (all []*index.Analyzer) {
			for _, l := range ix.Languages() {
				all = append(all, index.NewAnalyzer(l))
			}
			return all
		}),
	}
}

// Full makes the engine look up every word that a prefix of one or two letters starts, not only the commonest: to measure what that changes.
func (e *Engine) Full(on bool) {
	e.full, e.last = on, nil
	clear(e.answers)
}

// File is the collection that the engine searches.
func (e *Engine) File() *collection.File { return e.file }

// Search answers q with hits first to first+n-1, counted from 0.
func (e *Engine) Search(q Request, first, n int) (Results, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	f, err := e.find(q)
	if err != nil {
		return Results{}, err
	}
	r := Results{Query: Parse(q.Text), Total: len(f.ranked), All: f.all, Also: f.plan.also, Message: message(q, f), Meant: f.meant}
	first = min(max(first, 0), len(f.ranked))
	f.order(first + max(n, 0))
	for _, d := range f.ranked[first:min(first+max(n, 0), len(f.ranked))] {
		r.Hits = append(r.Hits, Hit{Number: int(d), Meta: e.file.Meta(int(d)), Score: float64(f.score[d]), All: f.every(d)})
	}
	return r, nil
}

// key packs what counts for the order of each hit into one integer, since ten thousand are ordered at a keystroke; the higher
// comes first, and of two alike the article with the lower number.
func (e *Engine) key(f *found, by Sort) {
	f.keys = append(f.keys[:0], make([]uint64, len(f.ranked))...)
	for i, n := range f.ranked {
		f.keys[i] = e.keyOf(f, n, by)
	}
}

func (e *Engine) keyOf(f *found, n int32, by Sort) uint64 {
	key := uint64(math.Float32bits(f.score[n])) // grows with the score, which is never negative
	if by != Relevance {
		key |= dateRank(e.file.Date(int(n)), by) << 32
	}
	if f.first(n) {
		key |= 1 << 63
	}
	return key
}

func (f *found) before(i, j int) bool {
	return f.keys[i] > f.keys[j] || f.keys[i] == f.keys[j] && f.ranked[i] < f.ranked[j]
}

func (f *found) swap(i, j int) {
	f.keys[i], f.keys[j] = f.keys[j], f.keys[i]
	f.ranked[i], f.ranked[j] = f.ranked[j], f.ranked[i]
}

// order puts at least the first n hits in order.
func (f *found) order(n int) {
	n = min(n, len(f.ranked))
	if n <= f.sorted {
		return
	}
	f.part(f.sorted, len(f.ranked), n)
	sort.Sort(&head{f, f.sorted, n})
	f.sorted = n
}

// part moves the hits that come first to the front of [lo, hi), n of the whole (quickselect, Hoare 1961).
func (f *found) part(lo, hi, n int) {
	for hi-lo > 1 && n > lo && n < hi {
		f.swap(lo, lo+(hi-lo)/2)
		at := lo // the pivot stands at lo, what comes before it in lo+1..at
		for i := lo + 1; i < hi; i++ {
			if f.before(i, lo) {
				at++
				f.swap(at, i)
			}
		}
		f.swap(lo, at)
		if at < n {
			lo = at + 1
		} else {
			hi = at
		}
	}
}

// head sorts hits lo to hi of a found.
type head struct {
	f      *found
	lo, hi int
}

func (h *head) Len() int           { return h.hi - h.lo }
func (h *head) Less(i, j int) bool { return h.f.before(h.lo+i, h.lo+j) }
func (h *head) Swap(i, j int)      { h.f.swap(h.lo+i, h.lo+j) }

// dateRank is higher for dates that come first; 0 for an unknown one. It has at most 27 bits.
func dateRank(d article.Date, by Sort) uint64 {
	const beyond = 1_0000_00_00
	switch n := d.Year*10000 + d.Month*100 + d.Day; {
	case !d.Known():
		return 0
	case by == Newest:
		return uint64(n)
	default:
		return uint64(beyond - n)
	}
}
