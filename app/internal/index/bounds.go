package index

import (
	"encoding/binary"
	"math"

	zap "github.com/blevesearch/zapx/v16"
)

const (
	maxFields   = 64 // a segment of ours has six
	maxSections = 8  // and three kinds of sections at most
	dvChunk     = 1024
)

// check walks over everything that zapx reads when it opens a segment, since zapx itself trusts every offset and every count.
func (p *parts) check() error {
	c := cursor{b: p.segment, at: p.footer.sections}
	fields := c.uvarint()
	if fields > maxFields {
		return errDamaged
	}
	for range fields {
		if err := p.checkField(c.uint64()); err != nil {
			return err
		}
	}
	// The addresses of the stored fields take eight bytes a document.
	if c.bad || p.footer.docs > uint64(len(p.segment))/8 || p.footer.stored+8*p.footer.docs > uint64(len(p.segment)) {
		return errDamaged
	}
	return nil
}

func (p *parts) checkField(at uint64) error {
	c := cursor{b: p.segment, at: at}
	name := string(c.take(c.uvarint()))
	sections := c.uvarint()
	if sections > maxSections {
		return errDamaged
	}
	for range sections {
		kind, start := c.uint16(), c.uint64()
		if start == 0 {
			continue
		}
		s := cursor{b: p.segment, at: start}
		from, to := s.uvarint(), s.uvarint()
		if s.bad || !p.docValuesFit(from, to) {
			return errDamaged
		}
		if kind != zap.SectionInvertedTextIndex {
			continue
		}
		if dict := s.uvarint(); dict != 0 {
			d := cursor{b: p.segment, at: dict}
			size := d.uvarint()
			from := d.at
			if d.skip(size); d.bad {
				return errDamaged
			}
			p.terms[name] = p.segment[from:d.at:d.at]
		}
		if s.bad {
			return errDamaged
		}
	}
	if c.bad {
		return errDamaged
	}
	return nil
}

func (p *parts) docValuesFit(from, to uint64) bool {
	if from == math.MaxUint64 { // the field has none
		return true
	}
	const tail = 16 // length of the chunks' addresses, number of chunks
	if to > uint64(len(p.segment)) || from > to || to-from <= tail {
		return false
	}
	t := cursor{b: p.segment, at: to - tail}
	addresses, chunks := t.uint64(), t.uint64()
	return addresses <= to-tail && chunks <= p.footer.docs/dvChunk+1
}

// A cursor reads zap's numbers; after the first that does not fit it is bad and gives zeros.
type cursor struct {
	b   []byte
	at  uint64
	bad bool
}

func (c *cursor) skip(n uint64) {
	if c.bad || c.at > uint64(len(c.b)) || n > uint64(len(c.b))-c.at {
		c.bad = true
		return
	}
	c.at += n
}

func (c *cursor) take(n uint64) []byte {
	at := c.at
	if c.skip(n); c.bad {
		return nil
	}
	return c.b[at:c.at]
}

func (c *cursor) uint16() uint16 {
	if b := c.take(2); b != nil {
		return binary.BigEndian.Uint16(b)
	}
	return 0
}

func (c *cursor) uint64() uint64 {
	if b := c.take(8); b != nil {
		return binary.BigEndian.Uint64(b)
	}
	return 0
}

func (c *cursor) uvarint() uint64 {
	if c.bad || c.at >= uint64(len(c.b)) {
		c.bad = true
		return 0
	}
	v, n := binary.Uvarint(c.b[c.at:])
	if n <= 0 {
		c.bad = true
		return 0
	}
	c.at += uint64(n)
	return v
}
