package index

import (
	"encoding/binary"
	"errors"
	"fmt"
	"slices"

	zap "github.com/blevesearch/zapx/v16"
	"github.com/cespare/xxhash/v2"
)

// The file, version 2. A zap segment comes first, as bleve writes it; what Parallax adds follows. Numbers are
// little-endian but for those of zap.
//
//	segment  one zap segment, version 16, with its footer (big-endian: u64 documents, u64 start of the stored fields,
//	         u64 start of the fields, u64 start of the sections, u64 start of the doc values, u32 chunk mode,
//	         u32 version, u32 CRC-32); empty where there are no articles
//	words    vellum FST: a word as it stands in the text, lower case, without accents → the number of articles that hold it
//	tops     to its end: prefix, uvarint bytes of its words, the words; a string is a uvarint of bytes and the bytes
//	traces   n+1 starts of the documents' traces, u32 each, in pairs of bytes from the start of this part; then the entries of
//	         all, u16 each (see Trace); empty where there are no articles
//	rest     uvarint documents; uvarint n; n times: key of a language, most articles first
//	trailer  u64 length of the segment, of words, of tops and of traces; u32 version; u64 XXH64 (seed 0) of
//	         everything before it; "PLXI". In WebAssembly it is three times as fast as CRC-32
const (
	magic       = "PLXI"
	version     = 2
	trailerSize = 4*8 + 4 + 8 + 4
)

// zapFooter holds what InitSegmentBase wants to know.
type zapFooter struct {
	docs, stored, sections uint64
	chunkMode, crc         uint32
}

type parts struct {
	segment   []byte // without its footer
	footer    zapFooter
	terms     map[string][]byte // per field: the FST of its terms
	words     []byte
	tops      []byte
	traces    traces
	docs      int
	languages []string
}

var errDamaged = errors.New("the index file is damaged: its checksum does not fit")

func split(b []byte) (*parts, error) {
	if len(b) < trailerSize || string(b[len(b)-4:]) != magic {
		return nil, errors.New("this is no index file, or its end is missing")
	}
	t := b[len(b)-trailerSize:]
	if v := binary.LittleEndian.Uint32(t[32:]); v != version {
		return nil, fmt.Errorf("the index file has version %d, this program reads version %d", v, version)
	}
	if xxhash.Sum64(b[:len(b)-12]) != binary.LittleEndian.Uint64(t[36:]) {
		return nil, errDamaged
	}
	rest := b[:len(b)-trailerSize]
	take := func(at int) []byte {
		n := binary.LittleEndian.Uint64(t[at:])
		if n > uint64(len(rest)) {
			rest = nil
			return nil
		}
		part := rest[:n:n]
		rest = rest[n:]
		return part
	}
	segment, words, tops, traces := take(0), take(8), take(16), traces(take(24))
	s := fields{b: rest}
	p := &parts{terms: map[string][]byte{}, words: words, tops: tops, traces: traces, docs: s.int()}
	p.languages = s.list()
	if s.bad || !traces.fits(p.docs) {
		return nil, errDamaged
	}
	if len(segment) == 0 {
		return p, nil
	}
	if err := p.splitSegment(segment); err != nil {
		return nil, err
	}
	return p, p.check()
}

func (p *parts) splitSegment(segment []byte) error {
	if len(segment) < zap.FooterSize {
		return errDamaged
	}
	f := segment[len(segment)-zap.FooterSize:]
	p.segment = segment[:len(segment)-zap.FooterSize]
	p.footer = zapFooter{
		docs:      binary.BigEndian.Uint64(f),
		stored:    binary.BigEndian.Uint64(f[8:]),
		sections:  binary.BigEndian.Uint64(f[24:]),
		chunkMode: binary.BigEndian.Uint32(f[40:]),
		crc:       binary.BigEndian.Uint32(f[48:]),
	}
	if v := binary.BigEndian.Uint32(f[44:]); v != zap.Version {
		return fmt.Errorf("the index segment has version %d, this program reads version %d", v, zap.Version)
	}
	size := uint64(len(p.segment))
	if p.footer.docs > size || p.footer.stored > size || p.footer.sections >= size {
		return errDamaged
	}
	return nil
}

// join is the inverse of split; the segment stands in p with its footer.
func join(p *parts) []byte {
	list := [][]byte{p.segment, p.words, p.tops, p.traces}
	b := binary.AppendUvarint(slices.Concat(list...), uint64(p.docs))
	b = binary.AppendUvarint(b, uint64(len(p.languages)))
	for _, l := range p.languages {
		b = appendString(b, l)
	}
	for _, part := range list {
		b = binary.LittleEndian.AppendUint64(b, uint64(len(part)))
	}
	b = binary.LittleEndian.AppendUint32(b, version)
	b = binary.LittleEndian.AppendUint64(b, xxhash.Sum64(b))
	return append(b, magic...)
}

func appendString(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

// fields takes values off b; after the first that does not fit it is bad and gives zeros.
type fields struct {
	b   []byte
	bad bool
}

func (f *fields) int() int {
	v, n := binary.Uvarint(f.b)
	if n <= 0 || v > 1<<40 {
		f.b, f.bad = nil, true
		return 0
	}
	f.b = f.b[n:]
	return int(v)
}

func (f *fields) string() string {
	n := f.int()
	if n > len(f.b) {
		f.b, f.bad = nil, true
		return ""
	}
	s := string(f.b[:n])
	f.b = f.b[n:]
	return s
}

func (f *fields) strings() (l []string) {
	for len(f.b) > 0 {
		l = append(l, f.string())
	}
	return l
}

// list is a uvarint of entries and the entries.
func (f *fields) list() (l []string) {
	for n := f.int(); n > 0 && !f.bad; n-- {
		l = append(l, f.string())
	}
	return l
}
