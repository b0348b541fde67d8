package index

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"sync"

	bindex "github.com/blevesearch/bleve_index_api"
	segment "github.com/blevesearch/scorch_segment_api/v2"
	"github.com/blevesearch/vellum/levenshtein"
)

// A reader reads the one segment. An internal ID is the document's number as eight big-endian bytes, as in bleve's scorch.
type reader struct{ ix *Index }

var (
	_ bindex.IndexReaderFuzzy    = (*reader)(nil)
	_ bindex.IndexReaderContains = (*reader)(nil)
)

func internalID(buf bindex.IndexInternalID, n uint64) bindex.IndexInternalID {
	return binary.BigEndian.AppendUint64(buf[:0], n)
}

// Number gives the number of the document with an internal ID.
func Number(id bindex.IndexInternalID) int { return int(binary.BigEndian.Uint64(id)) }

func (r *reader) dictionary(field string) (segment.TermDictionary, error) {
	if r.ix.segment == nil {
		return nil, nil
	}
	return r.ix.segment.Dictionary(field)
}

func (r *reader) TermFieldReader(_ context.Context, term []byte, field string, freq, norm, _ bool) (bindex.TermFieldReader, error) {
	t := &termReader{ix: r.ix, term: term, field: field, freq: freq, norm: norm}
	return t, t.start()
}

// A termReader runs over the documents that hold a term.
type termReader struct {
	ix         *Index
	term       []byte
	field      string
	freq, norm bool
	list       list
	at         uint64 // number of the last document plus one
}

func (t *termReader) start() error {
	t.at = 0
	_, err := t.ix.find(&t.list, t.field, t.term)
	return err
}

func (t *termReader) Next(pre *bindex.TermFieldDoc) (*bindex.TermFieldDoc, error) {
	doc, times, norm, ok := t.list.next()
	if !ok {
		return nil, nil
	}
	return t.doc(uint64(doc), times, norm, pre), nil
}

func (t *termReader) Advance(id bindex.IndexInternalID, pre *bindex.TermFieldDoc) (*bindex.TermFieldDoc, error) {
	if len(id) != 8 {
		return nil, fmt.Errorf("internal id of %d bytes", len(id))
	}
	n := binary.BigEndian.Uint64(id)
	if n < t.at {
		if err := t.start(); err != nil {
			return nil, err
		}
	}
	for {
		doc, times, norm, ok := t.list.next()
		if !ok {
			return nil, nil
		}
		if uint64(doc) >= n {
			return t.doc(uint64(doc), times, norm, pre), nil
		}
	}
}

func (t *termReader) doc(n, times uint64, norm uint32, pre *bindex.TermFieldDoc) *bindex.TermFieldDoc {
	if pre == nil {
		pre = &bindex.TermFieldDoc{}
	}
	t.at = n + 1
	pre.ID = internalID(pre.ID, n)
	if t.freq {
		pre.Freq = times
	}
	if t.norm {
		pre.Norm = normOf(norm)
	}
	return pre
}

func (t *termReader) Count() uint64 { return t.list.count }
func (t *termReader) Close() error  { return nil }
func (t *termReader) Size() int     { return 0 }

// docIDs runs over document numbers, ascending.
type docIDs struct {
	numbers []uint32
	all     uint64 // without numbers: every document below all
	at      uint64
}

func (d *docIDs) Next() (bindex.IndexInternalID, error) {
	n := d.at
	if d.numbers != nil {
		if n >= uint64(len(d.numbers)) {
			return nil, nil
		}
		n = uint64(d.numbers[n])
	} else if n >= d.all {
		return nil, nil
	}
	d.at++
	return internalID(nil, n), nil
}

func (d *docIDs) Advance(id bindex.IndexInternalID) (bindex.IndexInternalID, error) {
	for {
		next, err := d.Next()
		if next == nil || err != nil || bytes.Compare(next, id) >= 0 {
			return next, err
		}
	}
}

func (d *docIDs) Size() int    { return 0 }
func (d *docIDs) Close() error { return nil }

func (r *reader) DocIDReaderAll() (bindex.DocIDReader, error) {
	return &docIDs{all: uint64(r.ix.Len())}, nil
}

func (r *reader) DocIDReaderOnly(ids []string) (bindex.DocIDReader, error) {
	if r.ix.segment == nil {
		return &docIDs{}, nil
	}
	found, err := r.ix.segment.DocNumbers(ids)
	if err != nil {
		return nil, err
	}
	return &docIDs{numbers: append([]uint32{}, found.ToArray()...)}, nil
}

func (r *reader) DocCount() (uint64, error) { return uint64(r.ix.Len()), nil }

func (r *reader) ExternalID(id bindex.IndexInternalID) (string, error) {
	if r.ix.segment == nil || len(id) != 8 {
		return "", fmt.Errorf("no document % x", []byte(id))
	}
	b, err := r.ix.segment.DocID(binary.BigEndian.Uint64(id))
	if b == nil && err == nil {
		err = fmt.Errorf("no document % x", []byte(id))
	}
	return string(b), err
}

func (r *reader) InternalID(id string) (bindex.IndexInternalID, error) {
	d, err := r.DocIDReaderOnly([]string{id})
	if err != nil {
		return nil, err
	}
	return d.Next()
}

// Document gives the stored fields of a document; only the ID is stored.
func (r *reader) Document(id string) (bindex.Document, error) {
	internal, err := r.InternalID(id)
	if internal == nil || err != nil {
		return nil, err
	}
	return stored(id), nil
}

// stored is a document of which only the ID is kept.
type stored string

func (d stored) ID() string                                  { return string(d) }
func (d stored) Size() int                                   { return len(d) }
func (d stored) VisitFields(bindex.FieldVisitor)             {}
func (d stored) HasComposite() bool                          { return false }
func (d stored) VisitComposite(bindex.CompositeFieldVisitor) {}
func (d stored) NumPlainTextBytes() uint64                   { return 0 }
func (d stored) AddIDField()                                 {}
func (d stored) StoredFieldsBytes() uint64                   { return 0 }
func (d stored) Indexed() bool                               { return true }

func (r *reader) Fields() ([]string, error) {
	if r.ix.segment == nil {
		return nil, nil
	}
	return r.ix.segment.Fields(), nil
}

func (r *reader) GetInternal([]byte) ([]byte, error) { return nil, nil }
func (r *reader) Close() error                       { return nil }

// DocValueReader finds no values: what narrows and orders stands in the collection's file.
func (r *reader) DocValueReader([]string) (bindex.DocValueReader, error) { return noValues{}, nil }

type noValues struct{}

func (noValues) VisitDocValues(bindex.IndexInternalID, bindex.DocValueVisitor) error { return nil }
func (noValues) BytesRead() uint64                                                   { return 0 }

// A fieldDict runs over the terms of a field.
type fieldDict struct {
	it   segment.DictionaryIterator
	dict segment.TermDictionary
}

func (f *fieldDict) Next() (*bindex.DictEntry, error) {
	if f.it == nil {
		return nil, nil
	}
	return f.it.Next()
}

func (f *fieldDict) Contains(key []byte) (bool, error) {
	if f.dict == nil {
		return false, nil
	}
	return f.dict.Contains(key)
}

func (f *fieldDict) Cardinality() int {
	if f.dict == nil {
		return 0
	}
	return f.dict.Cardinality()
}

func (f *fieldDict) BytesRead() uint64 { return 0 }
func (f *fieldDict) Close() error      { return nil }

func (r *reader) dict(field string, a segment.Automaton, from, to []byte) (*fieldDict, error) {
	d, err := r.dictionary(field)
	if d == nil || err != nil {
		return &fieldDict{}, err
	}
	return &fieldDict{it: d.AutomatonIterator(a, from, to), dict: d}, nil
}

func (r *reader) FieldDict(field string) (bindex.FieldDict, error) {
	return r.dict(field, nil, nil, nil)
}

// FieldDictRange includes both ends; a nil end is open.
func (r *reader) FieldDictRange(field string, from, to []byte) (bindex.FieldDict, error) {
	if len(to) > 0 {
		to = append(bytes.Clone(to), 0)
	}
	return r.dict(field, nil, from, to)
}

func (r *reader) FieldDictPrefix(field string, prefix []byte) (bindex.FieldDict, error) {
	return r.dict(field, nil, prefix, prefixEnd(prefix))
}

func (r *reader) FieldDictContains(field string) (bindex.FieldDictContains, error) {
	return r.dict(field, nil, nil, nil)
}

func (r *reader) FieldDictFuzzy(field, term string, fuzziness int, prefix string) (bindex.FieldDict, error) {
	d, _, err := r.FieldDictFuzzyAutomaton(field, term, fuzziness, prefix)
	return d, err
}

// automata holds the tables for edit distances 1 and 2, with transpositions, each made when it is first needed.
var automata = [2]func() (*levenshtein.LevenshteinAutomatonBuilder, error){
	sync.OnceValues(func() (*levenshtein.LevenshteinAutomatonBuilder, error) {
		return levenshtein.NewLevenshteinAutomatonBuilder(1, true)
	}),
	sync.OnceValues(func() (*levenshtein.LevenshteinAutomatonBuilder, error) {
		return levenshtein.NewLevenshteinAutomatonBuilder(2, true)
	}),
}

func (r *reader) FieldDictFuzzyAutomaton(field, term string, fuzziness int, prefix string) (bindex.FieldDict, bindex.FuzzyAutomaton, error) {
	if fuzziness < 1 || fuzziness > len(automata) {
		return nil, nil, fmt.Errorf("fuzziness %d: must be 1 or 2", fuzziness)
	}
	builder, err := automata[fuzziness-1]()
	if err != nil {
		return nil, nil, err
	}
	dfa, err := builder.BuildDfa(term, uint8(fuzziness))
	if err != nil {
		return nil, nil, err
	}
	var from, to []byte
	if prefix != "" {
		from, to = []byte(prefix), prefixEnd([]byte(prefix))
	}
	d, err := r.dict(field, dfa, from, to)
	return d, dfa, err
}

// ID gives the internal ID of a document by its number.
func ID(n int) bindex.IndexInternalID { return internalID(nil, uint64(n)) }
