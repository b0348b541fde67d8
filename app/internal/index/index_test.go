//go:build !js

package index_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/cespare/xxhash/v2"

	"parallax/app/internal/collection"
	"parallax/app/internal/index"
	"parallax/app/internal/names"
)

func TestTwoBuildsAreAlikeByteForByte(t *testing.T) {
	c := made(600, 3)
	first := build(t, c)
	for range 4 {
		if !bytes.Equal(first, build(t, c)) {
			t.Fatal("two builds of one collection differ")
		}
	}
}

func TestDocumentsAreNumberedAsArticles(t *testing.T) {
	c := made(600, 4)
	ix, err := index.Open(build(t, c))
	if err != nil {
		t.Fatal(err)
	}
	for n, a := range c.Articles {
		if id, err := ix.Reader().ExternalID(index.ID(n)); id != a.ID || err != nil {
			t.Fatalf("document %d is %q (%v), article %d is %q", n, id, err, n, a.ID)
		}
	}
}

func TestEmptyCollectionOpens(t *testing.T) {
	ix, err := index.Open(build(t, &collection.Collection{Title: "Empty"}))
	if err != nil {
		t.Fatal(err)
	}
	words, err := ix.Complete("a", 9)
	if ix.Len() != 0 || len(words) != 0 || err != nil {
		t.Errorf("%d documents, words %v, %v; want nothing", ix.Len(), words, err)
	}
	r, err := ix.Reader().TermFieldReader(context.Background(), []byte("a"), index.Text, true, true, true)
	if err != nil {
		t.Fatal(err)
	}
	if doc, err := r.Next(nil); doc != nil || err != nil {
		t.Errorf("found %v, %v in an empty index", doc, err)
	}
}

func TestCutOrChangedFilesAreRefused(t *testing.T) {
	file := build(t, made(40, 5))
	r := rand.New(rand.NewPCG(5, 5))
	for _, n := range []int{0, 1, 47, 48, 49, 100, len(file) / 2, len(file) - 1} {
		if _, err := index.Open(file[:n]); err == nil {
			t.Errorf("opened the first %d of %d bytes", n, len(file))
		}
	}
	for range 300 {
		bad := bytes.Clone(file)
		at := r.IntN(len(bad))
		bad[at] ^= 1 << r.IntN(8)
		if _, err := index.Open(bad); err == nil {
			t.Fatalf("opened a file with byte %d changed", at)
		}
	}
}

// FuzzOpen also gives changed files a checksum that fits, so that what lies behind it is reached.
func FuzzOpen(f *testing.F) {
	file := build(f, made(3, 6))
	f.Add(uint32(0), []byte{}, uint32(0), false)
	f.Add(uint32(len(file)-48), []byte{0xff, 0xff, 0xff, 0xff}, uint32(0), true)
	f.Add(uint32(len(file)-100), []byte{0xff, 0x7f}, uint32(3), true)
	f.Fuzz(func(t *testing.T, at uint32, patch []byte, cut uint32, fit bool) {
		b := bytes.Clone(file)
		at %= uint32(len(b))
		copy(b[at:], patch)
		b = b[:len(b)-int(cut%uint32(len(b)))]
		if fit && len(b) > 12 {
			binary.LittleEndian.PutUint64(b[len(b)-12:], xxhash.Sum64(b[:len(b)-12]))
			copy(b[len(b)-4:], "PLXI")
		}
		ix, err := index.Open(b) // must not panic
		if err == nil && !fit && !bytes.Equal(b, file) {
			t.Fatal("opened a changed file")
		}
		_ = ix
	})
}

func TestCompleteListsCommonWordsFirst(t *testing.T) {
	ix, err := index.Open(build(t, made(80, 7)))
	if err != nil {
		t.Fatal(err)
	}
	for _, prefix := range []string{"s", "st", "str", "strik", "ub", "d", "xyz", ""} {
		words, err := ix.Complete(prefix, 50)
		if err != nil {
			t.Fatal(err)
		}
		for i, w := range words {
			if !strings.HasPrefix(w.Word, prefix) || w.Docs < 1 || i > 0 && words[i-1].Docs < w.Docs {
				t.Errorf("Complete(%q)[%d] = %v after %v", prefix, i, w, words[max(i-1, 0)])
			}
		}
		if want := prefix != "" && prefix != "xyz"; want != (len(words) > 0) {
			t.Errorf("Complete(%q) = %v", prefix, words)
		}
	}
}

func TestTokens(t *testing.T) {
	a := index.NewAnalyzer("en")
	for _, c := range []struct {
		in    string
		words []string
		terms []string
	}{
		{"", nil, nil},
		{"The general's airstrikes", []string{"the", "general", "airstrikes"}, []string{"", "gener", "airstrik"}},
		{"al-Nusra, Größe CAFÉ 805 km²", []string{"al", "nusra", "grosse", "cafe", "805", "km"}, []string{"al", "nusra", "gross", "cafe", "805", "km"}},
	} {
		var words, terms []string
		for _, tok := range a.Tokens(c.in) {
			words, terms = append(words, tok.Word), append(terms, tok.Term)
			if tok.Start >= tok.End || tok.End > len(c.in) {
				t.Errorf("%q: token %v lies outside", c.in, tok)
			}
		}
		if !slices.Equal(words, c.words) || !slices.Equal(terms, c.terms) {
			t.Errorf("Tokens(%q) = %q %q, want %q %q", c.in, words, terms, c.words, c.terms)
		}
	}
}

func TestTracesTellWhereTermsStand(t *testing.T) {
	c := made(90, 8)
	ix, err := index.Open(build(t, c))
	if err != nil {
		t.Fatal(err)
	}
	analyzer := index.NewAnalyzer("en")
	table, err := names.NewTable(c.Groups)
	if err != nil {
		t.Fatal(err)
	}
	for n := range c.Articles {
		var want []index.Print
		sentence := func(text string) {
			for _, token := range analyzer.Tokens(text) {
				if token.Term != "" {
					want = append(want, index.PrintOf(token.Term))
				}
			}
			for _, m := range table.Find(text) {
				want = append(want, index.PrintOf(index.NameTerm(m.Group)))
			}
			want = append(want, index.EndOfSentence)
		}
		block := 0
		sentence(c.Articles[n].Title)
		sentence(c.Articles[n].Outlet)
		for _, s := range c.Articles[n].Sentences() {
			if s.Block != block {
				block = s.Block
				want = append(want, index.EndOfBlock)
			}
			sentence(s.Text)
		}
		var got []index.Print
		for _, p := range ix.Trace(n).All() {
			got = append(got, p)
		}
		if !slices.Equal(got, want) {
			t.Fatalf("article %d: trace %v, want %v", n, got, want)
		}
	}
	if ix.Trace(len(c.Articles)).Len() != 0 || ix.Trace(-1).Len() != 0 {
		t.Error("there is a trace beyond the last article")
	}
}
