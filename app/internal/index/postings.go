package index

import (
	"encoding/binary"
	"fmt"
	"math"

	"github.com/RoaringBitmap/roaring/v2"
	"github.com/blevesearch/vellum"
)

// Posting lists of zap 16, read in place. zapx reads them one document and one call at a time, which in WebAssembly takes ten
// times as long; a prefix goes over tens of thousands of entries at a keystroke. A term's value in the dictionary of its field
// (a vellum FST) says where its list stands:
//
//	value 10…  (top bits): one document, which holds the term once: 31 bits norm, 31 bits number
//	value 00…  the place of: uvarint place of the times; uvarint place of the locations, unused; uvarint bytes of the documents;
//	           the documents, a roaring bitmap
//	times      uvarint n, the number of chunks; n uvarints, the ends of chunks; the chunks one after the other: for each
//	           document uvarint 2·times (+1 with locations), uvarint norm, which is the field's length
const (
	oneDocument = 0x8000000000000000
	kindOfList  = 0xc000000000000000
	bits31      = 1<<31 - 1
)

// A list runs over the documents that hold a term. A list that is read can be used again for another term.
type list struct {
	docs   roaring.Bitmap
	it     roaring.ManyIntIterable
	buffer [256]uint32
	held   []uint32 // of buffer: documents still to come
	times  []byte   // still to come
	count  uint64   // documents in all
	one    bool     // a list of one document, without times
	norm   uint32   // of that
}

// dictionary gives the terms of a field; nil where there are none.
func (ix *Index) dictionary(field string) (*vellum.FST, error) {
	load := ix.dictionaries[field]
	if load == nil {
		return nil, nil
	}
	return load()
}

// find sets l to the list of a term; false where no document holds it.
func (ix *Index) find(l *list, field string, term []byte) (bool, error) {
	terms, err := ix.dictionary(field)
	if terms == nil || err != nil {
		return false, err
	}
	value, ok, err := terms.Get(term)
	if !ok || err != nil {
		return false, err
	}
	if err := l.open(ix.mem, value); err != nil {
		return false, fmt.Errorf("read term %q of field %s: %w", term, field, err)
	}
	return true, nil
}

func (l *list) open(mem []byte, value uint64) error {
	if value&kindOfList == oneDocument {
		l.buffer[0] = uint32(value & bits31)
		l.held, l.it, l.count, l.one, l.norm = l.buffer[:1], nil, 1, true, uint32(value>>31&bits31)
		return nil
	}
	c := cursor{b: mem, at: value}
	times := cursor{b: mem, at: c.uvarint()}
	c.uvarint()
	size := c.uvarint()
	at := c.at
	c.skip(size)
	for n := times.uvarint(); n > 0 && !times.bad; n-- {
		times.uvarint()
	}
	if c.bad || times.bad {
		return errDamaged
	}
	if _, err := l.docs.FromBuffer(mem[at : at+size : at+size]); err != nil {
		return err
	}
	l.it, l.held, l.times, l.one, l.count = l.docs.ManyIterator(), nil, mem[times.at:], false, l.docs.GetCardinality()
	return nil
}

// next gives the next document, how often it holds the term, and its norm.
func (l *list) next() (doc uint32, times uint64, norm uint32, ok bool) {
	if len(l.held) == 0 {
		if l.it == nil {
			return 0, 0, 0, false
		}
		n := l.it.NextMany(l.buffer[:])
		if l.held = l.buffer[:n]; n == 0 {
			l.it = nil
			return 0, 0, 0, false
		}
	}
	doc, l.held = l.held[0], l.held[1:]
	if l.one {
		return doc, 1, l.norm, true
	}
	// Both numbers take a byte nearly always.
	if b := l.times; len(b) > 1 && b[0] < 0x80 && b[1] < 0x80 {
		l.times = b[2:]
		return doc, uint64(b[0] >> 1), uint32(b[1]), true
	}
	return doc, l.number() >> 1, uint32(l.number()), true
}

func (l *list) number() uint64 {
	v, n := binary.Uvarint(l.times)
	l.times = l.times[max(n, 0):]
	return v
}

// normOf gives what bleve takes for a norm: one by the root of the length.
func normOf(length uint32) float64 { return float64(float32(1 / math.Sqrt(float64(length)))) }
