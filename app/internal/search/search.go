// Package search answers queries over an opened collection and its index.
//
// Make an Engine with New, ask it with Search, and ask Snippet for what a list shows of a hit and Marks for what the
// reader marks. The native command and the page use the same engine and get the same answers.
package search

import (
	"cmp"
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"
	"sync"

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

// Begun reports whether the last word of text may be only the beginning of one: no space or quotation mark ends it.
func Begun(text string) bool {
	return text != "" && !strings.HasSuffix(text, " ") && !strings.HasSuffix(text, `"`)
}

// Results is a page of hits with the counts of all.
type Results struct {
	Total   int // articles found
	All     int // of them, how many hold every word
	Hits    []Hit
	Outlets []Count  // every outlet, most articles first; counted as if no outlet were chosen
	Years   []Count  // from the first to the last year of the collection, over a long span only those with articles; unknown ("") last; counted as if no year were chosen
	Also    []string // other forms of the names asked for, which were looked for too
	Message string   // in plain words, when the query could not be answered as it stands
	Meant   []string // other texts for the box that find something, where a word stands in no article; the likeliest first
}

// Facets counts what narrows a search. Every value of a facet is counted as if nothing were chosen in that facet; names, of which an
// article may have many, among the articles found.
type Facets struct {
	Outlets []Count // every outlet, most articles first
	Years   []Count // as in Results
	People  []Count // names, most articles first, at most maxNames of each kind, those chosen always
	Places  []Count
	Groups  []Count // organisations too
	Others  []Count // names found in the texts whose kind is not known
}

// Facets counts for q. It is apart from Search so that a list can be drawn before it.
func (e *Engine) Facets(q Request) (Facets, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	f, err := e.find(q)
	if err != nil {
		return Facets{}, err
	}
	return Facets{Outlets: f.outlets, Years: f.years}, nil
}

// A Count is a value of a facet with the number of articles found that have it.
type Count struct {
	Value string
	N     int
	On    bool // chosen in the query
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

	analyzer func() *index.Analyzer // made when the first query has words

	mu      sync.Mutex
	last    *found                 // of the latest query, for its next page and its snippets
	phrases map[string][]phraseHit // by their words
}

// New gives an engine over a collection and the index built from it.
func New(f *collection.File, ix *index.Index) *Engine {
	return &Engine{file: f, ix: ix, analyzer: sync.OnceValue(func() *index.Analyzer { return index.NewAnalyzer("en") }), phrases: map[string][]phraseHit{}}
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
	r := Results{Total: len(f.ranked), Also: f.plan.also, Outlets: f.outlets, Years: f.years}
	for _, d := range f.ranked {
		if f.all(d) {
			r.All++
		}
	}
	r.Message = message(q, f, r.All)
	first = min(max(first, 0), len(f.ranked))
	f.order(first + max(n, 0))
	for _, d := range f.ranked[first:min(first+max(n, 0), len(f.ranked))] {
		r.Hits = append(r.Hits, Hit{Number: int(d), Meta: e.file.Meta(int(d)), Score: float64(f.score[d]), All: f.all(d)})
	}
	return r, nil
}

// facets counts the outlets and years of the articles that match the text, and gives those that pass both filters.
func (e *Engine) facets(f *found, q Request, pass *filters) {
	outlets := e.file.Outlets()
	perOutlet := make([]int, len(outlets))
	perYear := map[int]int{}
	held := map[int]bool{}
	lo, hi := 0, 0
	for n := range e.file.Len() {
		y := e.file.Date(n).Year
		if y != 0 && (lo == 0 || y < lo) {
			lo = y
		}
		hi = max(hi, y)
		held[y] = true
		if !f.found(int32(n)) {
			continue
		}
		inOutlet, inYear := pass.outlet.has(n), pass.year.has(n)
		if inYear {
			perOutlet[e.file.Outlet(n)]++
		}
		if inOutlet {
			perYear[y]++
		}
		if inOutlet && inYear {
			f.ranked = append(f.ranked, int32(n))
		}
	}
	for i, o := range outlets {
		f.outlets = append(f.outlets, Count{o, perOutlet[i], slices.Contains(q.Outlets, o)})
	}
	slices.SortStableFunc(f.outlets, func(a, b Count) int { return cmp.Compare(b.N, a.N) })
	years := q.From != 0 || q.To != 0
	for y := lo; y <= hi && y != 0; y++ {
		if hi-lo > maxYears && !held[y] {
			continue
		}
		f.years = append(f.years, Count{strconv.Itoa(y), perYear[y], years && inYears(q, y)})
	}
	if perYear[0] > 0 {
		f.years = append(f.years, Count{"", perYear[0], false})
	}
}

// maxYears is the span up to which years without an article are listed too; beyond, one wrong date would list centuries.
const maxYears = 80

func inYears(q Request, y int) bool { return y >= q.From && (q.To == 0 || y <= q.To) }

// key packs what counts for the order of each hit into one integer, since ten thousand are ordered at a keystroke; the higher
// comes first, and of two alike the article with the lower number.
func (e *Engine) key(f *found, by Sort) {
	f.keys = make([]uint64, len(f.ranked))
	for i, n := range f.ranked {
		key := uint64(math.Float32bits(f.score[n])) // grows with the score, which is never negative
		if by != Relevance {
			key |= dateRank(e.file.Date(int(n)), by) << 32
		}
		if f.all(n) {
			key |= 1 << 63
		}
		f.keys[i] = key
	}
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
