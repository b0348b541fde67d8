package collection_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/cespare/xxhash/v2"
	"pgregory.net/rapid"

	"parallax/app/internal/article"
	"parallax/app/internal/collection"
	"parallax/app/internal/names"
)

func sample() *collection.Collection {
	return &collection.Collection{
		Title: "Two accounts", Description: "For a test.", Language: "en",
		Groups: []names.Group{{Name: "Deir ez-Zor", Kind: names.Place, Forms: []string{"Deir Ezzor"}}},
		Articles: []article.Article{
			{ID: "a", Title: "First", Outlet: "CNN", Published: article.Date{Year: 2016, Month: 2}, Authors: []string{"N. N."}, Language: "de",
				URL: "https://example.org/", Original: "Firsts", Note: "A digest.",
				Blocks: []article.Block{
					{Kind: article.Heading, Text: "Head"},
					{Text: "One. Two.", Sentences: []article.Span{{Start: 0, End: 4}, {Start: 5, End: 9}}},
				},
				Furniture: []article.Furniture{{Text: "Share", Why: "sharing line", After: 1}}},
			{ID: "b", Title: "Second <b>", Blocks: []article.Block{{Text: "Lorem " + strings.Repeat("größe ", 9000)}}},
		},
		Found:    []names.Group{{Name: "Nora Quell", Kind: names.Person, Forms: []string{"Quell"}}, {Name: "Lapland"}},
		Mentions: [][]collection.Mention{nil, {{Name: 0, N: 1}, {Name: 2, N: 300}}},
	}
}

func dump(a *article.Article) string { return fmt.Sprintf("%#v", *a) }

func encode(t testing.TB, c *collection.Collection) []byte {
	t.Helper()
	b, err := collection.Encode(c)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestArticlesComeBackAsTheyWere(t *testing.T) {
	c := sample()
	b := encode(t, c)
	f, err := collection.Open(b)
	if err != nil {
		t.Fatal(err)
	}
	if f.Title() != c.Title || f.Description() != c.Description || f.Language() != "en" || f.Len() != 2 || !reflect.DeepEqual(f.Names().Groups(), c.Groups) {
		t.Errorf("head differs: %q %q %q %d %v", f.Title(), f.Description(), f.Language(), f.Len(), f.Names().Groups())
	}
	for n, want := range c.Articles {
		got, err := f.Article(n)
		if err != nil {
			t.Fatal(err)
		}
		if want.Language == "" {
			want.Language = "en"
		}
		// An absent list may come back as an empty one.
		normal := func(a *article.Article) string {
			return strings.NewReplacer("[]article.Furniture{}", "nil", "[]article.Furniture(nil)", "nil",
				"[]article.Span{}", "nil", "[]article.Span(nil)", "nil").Replace(dump(a))
		}
		if normal(got) != normal(&want) {
			t.Errorf("article %d\n got %s\nwant %s", n, normal(got), normal(&want))
		}
		m := f.Meta(n)
		if m.ID != want.ID || m.Title != want.Title || f.Outlets()[f.Outlet(n)] != want.Outlet || f.Date(n) != want.Published ||
			m.Words != want.Words() || m.Sentences != len(want.Sentences()) {
			t.Errorf("meta %d: %+v", n, m)
		}
		if got := f.Mentions(n); !reflect.DeepEqual(got, c.Mentions[n]) {
			t.Errorf("mentions %d: %v, want %v", n, got, c.Mentions[n])
		}
		if at, ok := f.Number(want.ID); at != n || !ok {
			t.Errorf("Number(%q) = %d, %v", want.ID, at, ok)
		}
	}
	all := append(c.Groups, c.Found...)
	if f.NameCount() != len(all) {
		t.Errorf("%d names, want %d", f.NameCount(), len(all))
	}
	for i := range all {
		if !reflect.DeepEqual(f.Name(i), all[i]) {
			t.Errorf("name %d is %v, want %v", i, f.Name(i), all[i])
		}
	}
	for _, id := range []string{"", "A", "ab", "c"} {
		if n, ok := f.Number(id); ok {
			t.Errorf("Number(%q) = %d", id, n)
		}
	}
	if !bytes.Equal(b, encode(t, sample())) {
		t.Error("the same collection gave other bytes")
	}
}

func TestAnyTextComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		texts := rapid.SliceOfN(rapid.StringN(1, 60, -1), 1, 5).Draw(t, "texts")
		a := article.Article{ID: "x", Title: "x"}
		for _, s := range texts {
			a.Blocks = append(a.Blocks, article.Block{Text: s})
		}
		b, err := collection.Encode(&collection.Collection{Articles: []article.Article{a}})
		if err != nil {
			t.Skip()
		}
		f, err := collection.Open(b)
		if err != nil {
			t.Fatal(err)
		}
		got, err := f.Article(0)
		if err != nil {
			t.Fatal(err)
		}
		for i, s := range texts {
			if got.Blocks[i].Text != s {
				t.Fatalf("block %d is %q, was %q", i, got.Blocks[i].Text, s)
			}
		}
	})
}

func TestEncodeRefusesWhatCannotBeRead(t *testing.T) {
	for _, change := range []func(*collection.Collection){
		func(c *collection.Collection) { c.Articles[1].ID = "a" },
		func(c *collection.Collection) { c.Articles[0].ID = "../a" },
		func(c *collection.Collection) { c.Articles[0].Title = " " },
		func(c *collection.Collection) { c.Articles[0].Blocks = nil },
		func(c *collection.Collection) { c.Articles[0].Blocks[1].Sentences[1].End = 99 },
		func(c *collection.Collection) { c.Groups = append(c.Groups, c.Groups[0]) },
		func(c *collection.Collection) { c.Mentions = c.Mentions[:1] },
		func(c *collection.Collection) { c.Mentions[0] = []collection.Mention{{Name: 3, N: 1}} },
		func(c *collection.Collection) { c.Mentions[0] = []collection.Mention{{Name: 1, N: 0}} },
		func(c *collection.Collection) { c.Mentions[0] = []collection.Mention{{Name: 1, N: 1}, {Name: 1, N: 1}} },
	} {
		c := sample()
		change(c)
		if _, err := collection.Encode(c); err == nil {
			t.Errorf("encoded %+v", c)
		}
	}
}

func TestCutOrChangedFilesAreRefused(t *testing.T) {
	b := encode(t, sample())
	for n := range b {
		if _, err := collection.Open(b[:n]); err == nil {
			t.Fatalf("opened the first %d of %d bytes", n, len(b))
		}
		bad := bytes.Clone(b)
		bad[n] ^= 0x10
		if _, err := collection.Open(bad); err == nil {
			t.Fatalf("opened a file with byte %d changed", n)
		}
	}
}

func FuzzOpen(f *testing.F) {
	files := [2][]byte{encode(f, sample()), encode(f, told())}
	f.Add(uint32(16), []byte{0xff, 0xff}, uint32(0))
	f.Add(uint32(17), []byte{0xff, 0xff}, uint32(1))
	f.Fuzz(func(t *testing.T, at uint32, patch []byte, cut uint32) {
		b := bytes.Clone(files[at%2])
		at /= 2
		copy(b[at%uint32(len(b)):], patch)
		b = b[:len(b)-int(cut%uint32(len(b)))]
		if len(b) >= 16 {
			binary.LittleEndian.PutUint64(b[8:], xxhash.Sum64(b[16:]))
		}
		c, err := collection.Open(b)
		if err != nil {
			return
		}
		for n := range c.Len() {
			c.Meta(n)
			c.Article(n) // may fail, must not panic
			for _, m := range c.Mentions(n) {
				if m.Name >= c.NameCount() {
					t.Fatalf("mention of name %d of %d", m.Name, c.NameCount())
				}
				c.Name(m.Name)
			}
		}
		c.Number("b")
		useTold(t, c)
	})
}
