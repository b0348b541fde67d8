package collection

import (
	"encoding/binary"
	"fmt"
	"slices"

	"github.com/cespare/xxhash/v2"
	"github.com/golang/snappy"

	"parallax/app/internal/article"
	"parallax/app/internal/names"
)

// The file, version 1. Numbers are little-endian; "string" is a uvarint of bytes and the UTF-8 bytes; "list" is a
// uvarint of entries and the entries.
//
//	magic    "PLXC"
//	u32      version
//	u64      XXH64 (seed 0) of everything after it
//	u32      articles, n
//	u32      start of the records, from the start of the file
//	head     title, description, language: string
//	         groups: list of (name, kind: string; forms: list of string)
//	         outlets: list of string, ascending
//	table    n rows of 14 bytes: u32 start of the record; u32 start of its packed text; u16 outlet; u16 year, u8 month,
//	         u8 day, 0 where unknown; and one closing row that points to the end
//	records  meta: id, title: string; authors: list; url, language, original, note: string;
//	         words, sentences: uvarint
//	         packed text: snappy block of
//	           blocks: list of (u8 kind, text: string, sentences: list of (gap before, length: uvarint))
//	           furniture: list of (text, why: string; after: uvarint)
const (
	magic   = "PLXC"
	version = 1
	fixed   = 24 // bytes before the head
	rowSize = 14
)

// maxOutlets is what a table row can number.
const maxOutlets = 1 << 16

type writer struct{ b []byte }

func (w *writer) u16(v uint16) { w.b = binary.LittleEndian.AppendUint16(w.b, v) }
func (w *writer) u32(v uint32) { w.b = binary.LittleEndian.AppendUint32(w.b, v) }
func (w *writer) uint(v int)   { w.b = binary.AppendUvarint(w.b, uint64(v)) }
func (w *writer) str(s string) { w.uint(len(s)); w.b = append(w.b, s...) }
func (w *writer) list(l []string) {
	w.uint(len(l))
	for _, s := range l {
		w.str(s)
	}
}

// Encode gives the file of c. The same collection gives the same bytes. It fails when an article is not valid, when IDs are not
// ascending, when the names contradict one another, or when the file would pass 4 GiB.
func Encode(c *Collection) ([]byte, error) {
	if _, err := names.NewTable(c.Groups); err != nil {
		return nil, fmt.Errorf("encode names: %w", err)
	}
	outlets := outletsOf(c.Articles)
	if len(outlets) > maxOutlets {
		return nil, fmt.Errorf("encode: %d outlets, at most %d can be numbered", len(outlets), maxOutlets)
	}
	var records, table writer
	var packed []byte
	for i := range c.Articles {
		a := &c.Articles[i]
		if err := a.Validate(); err != nil {
			return nil, fmt.Errorf("encode: %w", err)
		}
		if i > 0 && c.Articles[i-1].ID >= a.ID {
			return nil, fmt.Errorf("encode: article %s stands after %s", a.ID, c.Articles[i-1].ID)
		}
		outlet, _ := slices.BinarySearch(outlets, a.Outlet)
		table.u32(uint32(len(records.b)))
		records.meta(a)
		table.u32(uint32(len(records.b)))
		table.u16(uint16(outlet))
		table.u16(uint16(a.Published.Year))
		table.b = append(table.b, byte(a.Published.Month), byte(a.Published.Day))
		packed = snappy.Encode(packed[:cap(packed)], text(a))
		records.b = append(records.b, packed...)
	}
	table.u32(uint32(len(records.b)))
	table.b = append(table.b, make([]byte, rowSize-4)...)

	var head writer
	head.str(c.Title)
	head.str(c.Description)
	head.str(c.Language)
	head.uint(len(c.Groups))
	for _, g := range c.Groups {
		head.str(g.Name)
		head.str(string(g.Kind))
		head.list(g.Forms)
	}
	head.list(outlets)

	start := fixed + len(head.b) + len(table.b)
	if start+len(records.b) > 1<<32-1 {
		return nil, fmt.Errorf("encode: the collection has over 4 GiB of text")
	}
	var out writer
	out.b = make([]byte, 0, start+len(records.b))
	out.b = append(out.b, magic...)
	out.u32(version)
	out.b = append(out.b, make([]byte, 8)...)
	out.u32(uint32(len(c.Articles)))
	out.u32(uint32(start))
	out.b = append(out.b, head.b...)
	out.b = append(out.b, table.b...)
	out.b = append(out.b, records.b...)
	binary.LittleEndian.PutUint64(out.b[8:], xxhash.Sum64(out.b[16:]))
	return out.b, nil
}

func outletsOf(articles []article.Article) []string {
	var all []string
	for i := range articles {
		all = append(all, articles[i].Outlet)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

func (w *writer) meta(a *article.Article) {
	w.str(a.ID)
	w.str(a.Title)
	w.list(a.Authors)
	w.str(a.URL)
	w.str(a.Language)
	w.str(a.Original)
	w.str(a.Note)
	w.uint(a.Words())
	w.uint(len(a.Sentences()))
}

func text(a *article.Article) []byte {
	var w writer
	w.uint(len(a.Blocks))
	for _, b := range a.Blocks {
		w.b = append(w.b, byte(b.Kind))
		w.str(b.Text)
		w.uint(len(b.Sentences))
		at := 0
		for _, s := range b.Sentences {
			w.uint(s.Start - at)
			w.uint(s.End - s.Start)
			at = s.End
		}
	}
	w.uint(len(a.Furniture))
	for _, f := range a.Furniture {
		w.str(f.Text)
		w.str(f.Why)
		w.uint(f.After)
	}
	return w.b
}
