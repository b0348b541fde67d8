//go:build !js

package index

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"

	"github.com/RoaringBitmap/roaring/v2"
	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/document"
	bindex "github.com/blevesearch/bleve_index_api"
	segment "github.com/blevesearch/scorch_segment_api/v2"
	zap "github.com/blevesearch/zapx/v16"

	"parallax/app/internal/article"
	"parallax/app/internal/collection"
	"parallax/app/internal/names"
)

// batchSize is how many documents become one segment before all are merged; it bounds the memory of Build.
const batchSize = 512

// Build gives the index file of c. It writes a file to the folder scratch and removes it again. The same collection gives
// the same bytes.
//
// It makes segments with bleve's documents and zapx itself, since bleve's builder goes through a map and so numbers the
// documents in another order every time.
func Build(c *collection.Collection, scratch string) ([]byte, error) {
	table, err := names.NewTable(c.Groups)
	if err != nil {
		return nil, fmt.Errorf("build index: %w", err)
	}
	batches := slices.Collect(slices.Chunk(c.Articles, batchSize))
	built := make([]*batch, len(batches))
	errs := make([]error, len(batches))
	next := make(chan int)
	var wg sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			cutters := analyzers{}
			for i := range next {
				built[i], errs[i] = buildBatch(batches[i], cutters, table, c.Language)
			}
		})
	}
	for i := range batches {
		next <- i
	}
	close(next)
	wg.Wait()

	docs := map[string]int{}
	var segments []segment.Segment
	var prints [][]Print
	for i, b := range built {
		if errs[i] != nil {
			return nil, fmt.Errorf("build index: %w", errs[i])
		}
		segments = append(segments, b.segment)
		prints = append(prints, b.prints...)
		for w, n := range b.docs {
			docs[w] += n
		}
	}
	words, tops, err := buildWords(docs)
	if err != nil {
		return nil, fmt.Errorf("build list of words: %w", err)
	}
	merged, err := merge(segments, scratch)
	if err != nil {
		return nil, fmt.Errorf("build index: %w", err)
	}
	return join(&parts{segment: merged, words: words, tops: tops, traces: joinTraces(prints), docs: len(c.Articles), languages: languages(c)}), nil
}

type batch struct {
	segment segment.Segment
	docs    map[string]int // word → articles that hold it
	prints  [][]Print      // per article
}

func buildBatch(articles []article.Article, cutters analyzers, table *names.Table, language string) (*batch, error) {
	b := &batch{docs: map[string]int{}}
	docs := make([]bindex.Document, len(articles))
	for i := range articles {
		d := &docBuilder{
			analyzer: cutters.of(cmp.Or(articles[i].Language, language)), names: table, words: map[string]bool{}, doc: document.NewDocument(articles[i].ID),
		}
		d.add(&articles[i])
		for w := range d.words {
			b.docs[w]++
		}
		d.doc.VisitFields(func(f bindex.Field) { f.Analyze() })
		b.prints = append(b.prints, d.prints)
		docs[i] = d.doc
	}
	var err error
	b.segment, _, err = new(zap.ZapPlugin).New(docs)
	return b, err
}

// A docBuilder makes the document of one article.
type docBuilder struct {
	analyzer *Analyzer
	names    *names.Table
	words    map[string]bool
	prints   []Print
	doc      *document.Document
}

// ready is an analysis.Analyzer for a field whose tokens are made already.
type ready analysis.TokenStream

func (r ready) Analyze([]byte) analysis.TokenStream { return analysis.TokenStream(r) }

// titleTimes is how often a word of the title counts: it says more about an article than one of its text.
const titleTimes = 2

func (d *docBuilder) add(a *article.Article) {
	title := d.tokens(nil, a.Title)
	text := slices.Concat(slices.Repeat([]analysis.TokenStream{title}, titleTimes)...)
	d.trace(title)
	about := d.tokens(nil, a.Outlet)
	for _, s := range append([]string{a.Original}, a.Authors...) {
		about = d.tokens(about, s)
	}
	text = append(text, about...)
	d.trace(about)
	block := 0
	for _, s := range a.Sentences() {
		if s.Block != block {
			block = s.Block
			d.prints = append(d.prints, EndOfBlock)
		}
		from := len(text)
		text = d.tokens(text, s.Text)
		d.trace(text[from:])
	}
	d.doc.AddField(lengthless{document.NewTextFieldCustom(Text, nil, nil, bindex.IndexField, ready(text))})
	d.doc.AddIDField()
}

// trace adds a sentence to the trace. Of a pair of characters and the first of them, which stand in one place, it takes the pair.
func (d *docBuilder) trace(sentence analysis.TokenStream) {
	for _, t := range sentence {
		if t.Position != beside {
			d.prints = append(d.prints, PrintOf(string(t.Term)))
		}
	}
	d.prints = append(d.prints, EndOfSentence)
}

// lengthless is a field of one word, for zap: it would write the length beside every posting, and the trace tells it.
type lengthless struct{ *document.TextField }

func (lengthless) AnalyzedLength() int { return 1 }

// beside is the position of a token that stands where the one before it does.
const beside = -1

// tokens appends the terms of text and then the names in it.
func (d *docBuilder) tokens(stream analysis.TokenStream, text string) analysis.TokenStream {
	for _, t := range d.analyzer.Tokens(text) {
		if t.Term == "" {
			continue
		}
		d.words[t.Word] = true
		stream = append(stream, &analysis.Token{Term: []byte(t.Term)})
		if t.Paired() {
			stream = append(stream, &analysis.Token{Term: []byte(t.Word), Position: beside})
		}
	}
	for _, m := range d.names.Find(text) {
		stream = append(stream, &analysis.Token{Term: []byte(NameTerm(m.Group))})
	}
	return stream
}

// analyzers holds an analyzer for each language, by key.
type analyzers map[string]*Analyzer

func (a analyzers) of(tag string) *Analyzer {
	key := Language(tag)
	if a[key] == nil {
		a[key] = NewAnalyzer(key)
	}
	return a[key]
}

// languages lists the keys of c's languages, that of most articles first.
func languages(c *collection.Collection) []string {
	articles := map[string]int{}
	for i := range c.Articles {
		articles[Language(cmp.Or(c.Articles[i].Language, c.Language))]++
	}
	keys := sortedKeys(articles)
	slices.SortStableFunc(keys, func(a, b string) int { return articles[b] - articles[a] })
	return keys
}

// joinTraces gives the table of traces.
func joinTraces(prints [][]Print) traces {
	if len(prints) == 0 {
		return nil
	}
	var table, entries []byte
	at := 2 * (len(prints) + 1)
	table = binary.LittleEndian.AppendUint32(table, uint32(at))
	for _, list := range prints {
		for _, p := range list {
			entries = binary.LittleEndian.AppendUint16(entries, uint16(p))
		}
		table = binary.LittleEndian.AppendUint32(table, uint32(at+len(entries)/2))
	}
	return append(table, entries...)
}

// merge gives one zap file of all segments.
func merge(segments []segment.Segment, scratch string) ([]byte, error) {
	if len(segments) == 0 {
		return nil, nil
	}
	path := filepath.Join(scratch, "merged.zap")
	defer os.Remove(path)
	if _, _, err := new(zap.ZapPlugin).Merge(segments, make([]*roaring.Bitmap, len(segments)), path, nil, nil); err != nil {
		return nil, err
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return b, order(b)
}

// order puts the sections of each field in order of their kind and renews the checksum: zapx writes them in the order of a
// Go map, which differs from run to run.
func order(b []byte) error {
	if len(b) < zap.FooterSize {
		return fmt.Errorf("segment of %d bytes is too short", len(b))
	}
	foot := b[len(b)-zap.FooterSize:]
	mem := b[:len(b)-zap.FooterSize]
	at := binary.BigEndian.Uint64(foot[24:])
	n, size := binary.Uvarint(mem[at:])
	at += uint64(size)
	for range n {
		field := mem[binary.BigEndian.Uint64(mem[at:]):]
		at += 8
		nameLen, size := binary.Uvarint(field)
		field = field[uint64(size)+nameLen:]
		sections, size := binary.Uvarint(field)
		const sectionSize = 2 + 8 // kind, address
		entries := field[size : size+int(sections)*sectionSize]
		list := slices.SortedFunc(slices.Chunk(bytes.Clone(entries), sectionSize), bytes.Compare)
		copy(entries, slices.Concat(list...))
	}
	binary.BigEndian.PutUint32(b[len(b)-4:], crc32.ChecksumIEEE(b[:len(b)-4]))
	return nil
}
