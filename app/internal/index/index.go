// Package index builds the search index of a collection and opens it in place.
//
// Natively, Build turns a collection into the bytes of an index file. In the page, Open takes those bytes and gives an
// Index, whose Reader is a bleve index.IndexReader: bleve's own searchers run on it unchanged. A reader cannot write.
//
// Documents are numbered as the articles of the collection, from 0 by ascending ID.
package index

import (
	"errors"
	"fmt"
	"sync"

	bindex "github.com/blevesearch/bleve_index_api"
	"github.com/blevesearch/vellum"
	zap "github.com/blevesearch/zapx/v16"
)

// Text is the one field of a document: its title, twice, its outlet, authors and the original's headline, and its
// text. It has no positions: see Trace.
const Text = "text"

// An Index is an opened index file. It keeps the bytes it was opened over; they must not change.
type Index struct {
	segment      *zap.SegmentBase
	mem          []byte                                 // the segment without its footer
	dictionaries map[string]func() (*vellum.FST, error) // per field; loaded at the first look-up
	words        func() (*vellum.FST, error)            // nil where there are none; loaded at the first look-up
	tops         []byte                                 // see format.go
	traces       traces
	docs         int
	tongues      []string
}

// Open opens an index file made by Build, in place. A file that is cut off, changed or of another version gives an error,
// never a panic.
func Open(b []byte) (ix *Index, err error) {
	parts, err := split(b)
	if err != nil {
		return nil, err
	}
	// zapx trusts its bytes; the checksum has been verified, so a panic here means a file made by something else.
	defer func() {
		if r := recover(); r != nil {
			ix, err = nil, fmt.Errorf("the index file is not one that this program made: %v", r)
		}
	}()
	ix = &Index{tops: parts.tops, traces: parts.traces, docs: parts.docs, tongues: parts.languages}
	if len(parts.segment) > 0 {
		f := parts.footer
		ix.segment, err = zap.InitSegmentBase(parts.segment, f.crc, f.chunkMode, f.docs, f.stored, f.sections)
		if err != nil {
			return nil, fmt.Errorf("open the index: %w", err)
		}
	}
	ix.mem, ix.dictionaries = parts.segment, map[string]func() (*vellum.FST, error){}
	for field, b := range parts.terms {
		ix.dictionaries[field] = sync.OnceValues(func() (*vellum.FST, error) { return vellum.Load(b) })
	}
	if len(parts.words) > 0 {
		ix.words = sync.OnceValues(func() (*vellum.FST, error) { return vellum.Load(parts.words) })
	}
	if ix.segment != nil && ix.segment.Count() != uint64(parts.docs) {
		return nil, errors.New("the index file contradicts itself: two counts of articles differ")
	}
	return ix, nil
}

// Len is the number of documents.
func (ix *Index) Len() int { return ix.docs }

// Languages lists the keys of the analyzers that the documents were cut by, that of most documents first.
func (ix *Index) Languages() []string { return ix.tongues }

// Reader gives the index as bleve's searchers want it. It holds no resources; closing it does nothing.
func (ix *Index) Reader() bindex.IndexReader { return &reader{ix: ix} }
