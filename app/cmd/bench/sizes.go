package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/andybalholm/brotli"

	"parallax/app/internal/collection"
	"parallax/app/internal/index"
	"parallax/app/internal/ingest"
)

func gzipped(b []byte) int64 {
	var out bytes.Buffer
	w, _ := gzip.NewWriterLevel(&out, gzip.BestCompression)
	w.Write(b)
	w.Close()
	return int64(out.Len())
}

func brotlied(b []byte) int64 {
	var out bytes.Buffer
	w := brotli.NewWriterLevel(&out, brotli.BestCompression)
	w.Write(b)
	w.Close()
	return int64(out.Len())
}

// plain gives the program of a built site.
func plain(site string) ([]byte, error) {
	f, err := os.Open(filepath.Join(site, "web", "app.wasm.gz"))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}

func (b *bench) sizes() error {
	program, err := plain(b.path("small"))
	if err != nil {
		return err
	}
	var parts []string
	var before int64
	for _, p := range []struct{ what, file string }{{"Go itself", "empty.wasm"}, {"go-app with net/http", "bare.wasm"}} {
		info, err := os.Stat(b.path(p.file))
		if err != nil {
			return err
		}
		parts = append(parts, fmt.Sprintf("%s %s", p.what, megabytes(info.Size()-before)))
		before = info.Size()
	}
	parts = append(parts, fmt.Sprintf("bleve, Parallax and the collection %s", megabytes(int64(len(program))-before)))
	add := func(what, on string, size int64, target float64) {
		want := fmt.Sprintf("≤ %.1f MB", target)
		b.report.add("Size", row{what, on, "1", megabytes(size), want, yes(float64(size) <= target*1e6)})
	}
	add("program, raw", "default collection: "+strings.Join(parts, ", "), int64(len(program)), 13)
	add("program, gzip -9", "default collection", gzipped(program), 3.4)
	add("program, brotli -11", "default collection", brotlied(program), 2.6)
	raw, gz := float64(b.data.index)/float64(b.data.text), float64(b.data.indexGzip)/float64(b.data.text)
	on := fmt.Sprintf("%s: %s of text, %s of index; phrases exact", b.name(), megabytes(b.data.text), megabytes(b.data.index))
	b.report.add("Size", row{"index ÷ text", on, "1", fmt.Sprintf("%.3f", raw), "≤ 0.6", yes(raw <= 0.6)})
	b.report.add("Size", row{"index ÷ text, gzip -9", b.name(), "1", fmt.Sprintf("%.3f", gz), "≤ 0.5", yes(gz <= 0.5)})
	return nil
}

// data is what the page of the large collection holds beside the program, in bytes.
type data struct{ text, index, indexGzip, all, allGzip int64 }

// index packs the large collection once more, here, for its sizes and its words.
func (b *bench) index() error {
	c, _, err := ingest.Read(b.path("articles"))
	if err != nil {
		return err
	}
	b.made = c
	b.load = newWorkload(c, b.words, b.questions)
	if b.packed, err = collection.Encode(c); err != nil {
		return err
	}
	if b.file, err = index.Build(c, b.dir); err != nil {
		return err
	}
	b.data = data{index: int64(len(b.file)), indexGzip: gzipped(b.file), all: int64(len(b.file) + len(b.packed))}
	b.data.allGzip = b.data.indexGzip + gzipped(b.packed)
	for i := range c.Articles {
		for _, block := range c.Articles[i].Blocks {
			b.data.text += int64(len(block.Text))
		}
	}
	return nil
}
