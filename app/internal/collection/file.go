package collection

import (
	"encoding/binary"
	"errors"
	"fmt"
	"sort"
	"sync"

	"github.com/cespare/xxhash/v2"
	"github.com/golang/snappy"

	"parallax/app/internal/article"
	"parallax/app/internal/names"
)

// A File is a collection opened over its bytes, which stay in use and must not change.
type File struct {
	b                            []byte // the whole file
	table                        []byte
	records                      []byte
	mentions                     []byte
	told                         []byte
	n                            int
	title, description, language string
	names                        func() *names.Table
	groups                       []names.Group
	found                        func() []names.Group
	foundCount                   int
	outlets                      []string
}

var errShort = errors.New("the collection file ends too early")

// Open reads the head of a file made by Encode. A file that is cut off, changed or of another version gives an error.
func Open(b []byte) (*File, error) {
	if len(b) < fixed || string(b[:4]) != magic {
		return nil, errors.New("this is no collection file")
	}
	if v := binary.LittleEndian.Uint32(b[4:]); v != version {
		return nil, fmt.Errorf("the collection file has version %d, this program reads version %d", v, version)
	}
	if xxhash.Sum64(b[16:]) != binary.LittleEndian.Uint64(b[8:]) {
		return nil, errors.New("the collection file is damaged: its checksum does not fit")
	}
	f := &File{b: b, n: int(binary.LittleEndian.Uint32(b[16:]))}
	start := int(binary.LittleEndian.Uint32(b[20:]))
	found, mentions := int(binary.LittleEndian.Uint32(b[24:])), int(binary.LittleEndian.Uint32(b[28:]))
	told := int(binary.LittleEndian.Uint32(b[32:]))
	rows := (f.n + 1) * rowSize
	if f.n > len(b)/rowSize || start-rows < fixed || start > found || found > mentions || mentions > told || told > len(b) {
		return nil, errShort
	}
	f.table, f.records, f.mentions, f.told = b[start-rows:start], b[start:found], b[mentions:told], b[told:]
	f.openFound(b[found:mentions])
	if err := f.head(b[fixed : start-rows]); err != nil {
		return nil, err
	}
	return f, nil
}

func (f *File) head(b []byte) error {
	r := reader{b: b}
	f.title, f.description, f.language = r.str(), r.str(), r.str()
	f.groups = r.groups()
	f.outlets = r.list()
	if r.bad {
		return errShort
	}
	f.names = sync.OnceValue(func() *names.Table {
		t, err := names.NewTable(f.groups)
		if err != nil {
			return nil // Encode let no such groups through
		}
		return t
	})
	return nil
}

func (f *File) Title() string       { return f.title }
func (f *File) Description() string { return f.description }
func (f *File) Language() string    { return f.language }

// Names is the table of names that mean the same. It is made when it is first asked for.
func (f *File) Names() *names.Table { return f.names() }

// Len is the number of articles. They are numbered from 0 by ascending ID, as in the index.
func (f *File) Len() int { return f.n }

// Outlets lists the outlets, ascending; "" stands for the unnamed one where there is one.
func (f *File) Outlets() []string { return f.outlets }

// Outlet gives the index of article n's outlet in Outlets. It costs one look-up.
func (f *File) Outlet(n int) int { return int(binary.LittleEndian.Uint16(f.row(n)[8:])) }

// Date gives article n's date. It costs one look-up.
func (f *File) Date(n int) article.Date {
	row := f.row(n)
	return article.Date{Year: int(binary.LittleEndian.Uint16(row[10:])), Month: int(row[12]), Day: int(row[13])}
}

func (f *File) row(n int) []byte { return f.table[n*rowSize : (n+1)*rowSize] }

// part gives bytes of record n: its meta or its packed text; nil where the table points astray.
func (f *File) part(n int, packed bool) []byte {
	row := f.row(n)
	from, mid := binary.LittleEndian.Uint32(row), binary.LittleEndian.Uint32(row[4:])
	to := binary.LittleEndian.Uint32(f.row(n + 1))
	if packed {
		from = mid
	} else {
		to = mid
	}
	if from > to || int64(to) > int64(len(f.records)) {
		return nil
	}
	return f.records[from:to]
}

// Meta gives what lists show of article n.
func (f *File) Meta(n int) Meta {
	m, _ := f.meta(n)
	return m
}

func (f *File) meta(n int) (Meta, article.Article) {
	r := reader{b: f.part(n, false)}
	var a article.Article
	a.ID, a.Title = r.str(), r.str()
	a.Published = f.Date(n)
	a.Authors = r.list()
	a.URL, a.Language, a.Original, a.Note = r.str(), r.str(), r.str(), r.str()
	o := f.Outlet(n)
	if o < len(f.outlets) {
		a.Outlet = f.outlets[o]
	}
	if a.Language == "" {
		a.Language = f.language
	}
	return Meta{
		ID: a.ID, Title: a.Title, Outlet: a.Outlet, OutletNumber: o, Published: a.Published,
		Authors: a.Authors, Original: a.Original, Language: a.Language, Words: r.int(), Sentences: r.int(),
	}, a
}

// Article unpacks article n.
func (f *File) Article(n int) (*article.Article, error) {
	_, a := f.meta(n)
	b, err := unpack(f.part(n, true))
	if err != nil {
		return nil, fmt.Errorf("unpack article %s: %w", a.ID, err)
	}
	r := reader{b: b}
	a.Blocks = make([]article.Block, r.count())
	for i := range a.Blocks {
		bl := &a.Blocks[i]
		bl.Kind = article.Kind(r.byte())
		bl.Text = r.str()
		bl.Sentences = make([]article.Span, r.count())
		at := 0
		for j := range bl.Sentences {
			at += r.int()
			end := at + r.int()
			bl.Sentences[j] = article.Span{Start: at, End: end}
			at = end
		}
	}
	a.Furniture = make([]article.Furniture, r.count())
	for i := range a.Furniture {
		a.Furniture[i] = article.Furniture{Text: r.str(), Why: r.str(), After: r.int()}
	}
	if r.bad {
		return nil, fmt.Errorf("unpack article %s: %w", a.ID, errShort)
	}
	return &a, a.Validate()
}

// maxRatio is above what snappy can reach: its longest copy makes 64 bytes of 3.
const maxRatio = 22

// unpack undoes snappy, but for a block that claims more than it can hold.
func unpack(packed []byte) ([]byte, error) {
	if n, err := snappy.DecodedLen(packed); err != nil || n > maxRatio*len(packed) {
		return nil, errShort
	}
	return snappy.Decode(nil, packed)
}

// Number finds an article by its ID.
func (f *File) Number(id string) (int, bool) {
	at := func(n int) string {
		r := reader{b: f.part(n, false)}
		return r.str()
	}
	n := sort.Search(f.n, func(n int) bool { return at(n) >= id })
	return n, n < f.n && at(n) == id
}

// A reader takes values off b; after the first that does not fit it is bad and gives zeros.
type reader struct {
	b   []byte
	bad bool
}

func (r *reader) fail() { r.b, r.bad = nil, true }

func (r *reader) byte() byte {
	if len(r.b) == 0 {
		r.fail()
		return 0
	}
	v := r.b[0]
	r.b = r.b[1:]
	return v
}

func (r *reader) int() int {
	if len(r.b) > 0 && r.b[0] < 0x80 { // most numbers are small
		v := r.b[0]
		r.b = r.b[1:]
		return int(v)
	}
	v, n := binary.Uvarint(r.b)
	if n <= 0 || v > 1<<31 {
		r.fail()
		return 0
	}
	r.b = r.b[n:]
	return int(v)
}

// count reads a number of entries, each of which takes at least a byte.
func (r *reader) count() int {
	n := r.int()
	if n > len(r.b) {
		r.fail()
		return 0
	}
	return n
}

func (r *reader) str() string {
	n := r.count()
	s := string(r.b[:n])
	r.b = r.b[n:]
	return s
}

func (r *reader) list() []string {
	n := r.count()
	if n == 0 {
		return nil
	}
	l := make([]string, n)
	for i := range l {
		l[i] = r.str()
	}
	return l
}
