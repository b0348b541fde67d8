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

// The file, version 4. Numbers are little-endian; "string" is a uvarint of bytes and the UTF-8 bytes; "list" is a
// uvarint of entries and the entries.
//
//	magic    "PLXC"
//	u32      version
//	u64      XXH64 (seed 0) of everything after it
//	u32      articles, n
//	u32      start of the records, from the start of the file
//	u32      start of the found names, from the start of the file
//	u32      start of the mentions, from the start of the file
//	u32      start of what is told, from the start of the file
//	head     title, description, language: string
//	         groups: list of (name, kind: string; forms: list of string)
//	         outlets: list of string, ascending
//	table    n rows of 22 bytes: u32 start of the record; u32 start of its packed text; u16 outlet; u16 year, u8 month,
//	         u8 day, 0 where unknown; u32 start of its mentions; u32 start of its pairs; and one closing row that
//	         points to the ends
//	records  meta: id, title: string; authors: list; url, language, original, note: string;
//	         words, sentences: uvarint
//	         packed text: snappy block of
//	           blocks: list of (u8 kind, text: string, sentences: list of (gap before, length: uvarint))
//	           furniture: list of (text, why: string; after: uvarint)
//	found    as groups in the head; their numbers go on from those of the groups
//	mentions for each article, to the start of the next: uvarint of 2·gap, or of 2·gap+1 and a uvarint of times-2;
//	         gap is from the number after the last name to this one
//	told     for each article its pairs, to the start of the next:
//	           with those before it: list of (gap: uvarint); the pair itself stands with the other
//	           with those after it: list of (gap, thousandths shared: uvarint; list of (2·gap to the block of the
//	             last link here + 1 if strong, block there: uvarint))
//	         things: list of (4·members + 2 if others may tell it + 1 if strong: uvarint; for each (gap, sentence: uvarint);
//	           then, of those others: list of (gap: uvarint))
//	         gap among pairs is from the number after the last article, among members from the last, the first from 0
const (
	magic   = "PLXC"
	version = 4
	fixed   = 36 // bytes before the head
	rowSize = 22
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
// ascending, when the names contradict one another, when the mentions, pairs or things do not fit, or when the file would pass 4 GiB.
func Encode(c *Collection) ([]byte, error) {
	if _, err := names.NewTable(c.Groups); err != nil {
		return nil, fmt.Errorf("encode names: %w", err)
	}
	if c.Mentions != nil && len(c.Mentions) != len(c.Articles) {
		return nil, fmt.Errorf("encode: mentions of %d articles, there are %d", len(c.Mentions), len(c.Articles))
	}
	outlets := outletsOf(c.Articles)
	if len(outlets) > maxOutlets {
		return nil, fmt.Errorf("encode: %d outlets, at most %d can be numbered", len(outlets), maxOutlets)
	}
	told, starts, err := encodeTold(c)
	if err != nil {
		return nil, fmt.Errorf("encode: %w", err)
	}
	var records, table, found, mentions writer
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
		table.u32(uint32(len(mentions.b)))
		table.u32(starts[i])
		if c.Mentions != nil {
			if err := mentions.mentions(c.Mentions[i], len(c.Groups)+len(c.Found)); err != nil {
				return nil, fmt.Errorf("encode: article %s: %w", a.ID, err)
			}
		}
		packed = snappy.Encode(packed[:cap(packed)], text(a))
		records.b = append(records.b, packed...)
	}
	table.u32(uint32(len(records.b)))
	table.b = append(table.b, make([]byte, rowSize-12)...)
	table.u32(uint32(len(mentions.b)))
	table.u32(starts[len(c.Articles)])

	var head writer
	head.str(c.Title)
	head.str(c.Description)
	head.str(c.Language)
	head.groups(c.Groups)
	head.list(outlets)

	found.groups(c.Found)

	start := fixed + len(head.b) + len(table.b)
	size := start + len(records.b) + len(found.b) + len(mentions.b) + len(told)
	if size > 1<<32-1 {
		return nil, fmt.Errorf("encode: the collection has over 4 GiB of text")
	}
	var out writer
	out.b = make([]byte, 0, size)
	out.b = append(out.b, magic...)
	out.u32(version)
	out.b = append(out.b, make([]byte, 8)...)
	out.u32(uint32(len(c.Articles)))
	out.u32(uint32(start))
	out.u32(uint32(start + len(records.b)))
	out.u32(uint32(start + len(records.b) + len(found.b)))
	out.u32(uint32(start + len(records.b) + len(found.b) + len(mentions.b)))
	out.b = append(out.b, head.b...)
	out.b = append(out.b, table.b...)
	out.b = append(out.b, records.b...)
	out.b = append(out.b, found.b...)
	out.b = append(out.b, mentions.b...)
	out.b = append(out.b, told...)
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
