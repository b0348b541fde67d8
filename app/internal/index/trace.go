package index

import (
	"encoding/binary"
	"iter"
	"math"
	"strings"

	"github.com/cespare/xxhash/v2"
)

// A Trace is one article as fingerprints, two bytes each: its terms in order, without stop words; after the terms of a
// sentence the names in it; then EndOfSentence. Before a sentence that begins a block stands EndOfBlock. The title goes before the text as
// a sentence, then outlet, headline of the original and authors as another. It takes the place of the positions of bleve's
// index in a quarter of their room: where words stand, how near to each other, and whether a phrase may be there, are all read
// from it without unpacking the text. Two terms may have one fingerprint (one pair in 61,000), so what must be exact is checked in the text.
type Trace []byte

// A Print is an entry of a Trace.
type Print uint16

const (
	EndOfSentence Print = 0
	EndOfBlock    Print = 1
	firstWord           = 2
	firstName           = 0xF000 // a name is numbered from here
)

// PrintOf gives the fingerprint of a term, or of a name's term.
func PrintOf(term string) Print {
	if number, ok := strings.CutPrefix(term, nameMark); ok {
		n := 0
		for _, d := range []byte(number) {
			n = n*10 + int(d-'0')
		}
		return firstName + Print(n%(math.MaxUint16+1-firstName))
	}
	return firstWord + Print(xxhash.Sum64String(term)%(firstName-firstWord))
}

// IsName reports whether p stands for a name.
func (p Print) IsName() bool { return p >= firstName }

// Len is the number of entries.
func (t Trace) Len() int { return len(t) / 2 }

// At gives entry i.
func (t Trace) At(i int) Print { return Print(binary.LittleEndian.Uint16(t[2*i:])) }

// All runs over the entries.
func (t Trace) All() iter.Seq2[int, Print] {
	return func(yield func(int, Print) bool) {
		for i := range t.Len() {
			if !yield(i, t.At(i)) {
				return
			}
		}
	}
}

// Trace gives the trace of document n, in place.
func (ix *Index) Trace(n int) Trace { return ix.traces.of(n) }

// traces is a table of n+1 starts, u32 each, in pairs of bytes from the beginning of the table, and the entries.
type traces []byte

func (t traces) start(i int) int { return int(binary.LittleEndian.Uint32(t[4*i:])) }

func (t traces) len() int {
	if len(t) < 4 {
		return 0
	}
	return t.start(0)/2 - 1
}

func (t traces) of(n int) Trace {
	if n < 0 || n >= t.len() {
		return nil
	}
	return Trace(t[2*t.start(n) : 2*t.start(n+1)])
}

// fits reports whether t holds n traces that lie inside it.
func (t traces) fits(n int) bool {
	if n == 0 {
		return len(t) == 0
	}
	if len(t) < 4*(n+1) || t.start(0) != 2*(n+1) {
		return false
	}
	for i := range n {
		if t.start(i) > t.start(i+1) {
			return false
		}
	}
	return t.start(n) == len(t)/2 && len(t)%2 == 0
}

// nameMark begins the terms of NameTerm.
const nameMark = "="

// IsName reports whether a term is one of NameTerm's.
func IsName(term string) bool { return strings.HasPrefix(term, nameMark) }
