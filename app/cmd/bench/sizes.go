package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/andybalholm/brotli"

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
	raw, gz, br := int64(len(program)), gzipped(program), brotlied(program)
	what := "program with the default collection, "
	b.table.add(row{what: what + "raw", got: megabytes(raw), want: "≤ 13 MB", met: yes(raw <= 13e6), how: join(parts)})
	b.table.add(row{what: what + "gzip -9", got: megabytes(gz), want: "≤ 3.4 MB", met: yes(gz <= 3.4e6)})
	b.table.add(row{what: what + "brotli -11", got: megabytes(br), want: "≤ 2.6 MB", met: yes(br <= 2.6e6)})
	return nil
}

// index builds the index of the large collection once more, here, for its size.
func (b *bench) index() error {
	c, _, err := ingest.Read(b.path("articles"))
	if err != nil {
		return err
	}
	text := 0
	for i := range c.Articles {
		for _, block := range c.Articles[i].Blocks {
			text += len(block.Text)
		}
	}
	file, err := index.Build(c, b.dir)
	if err != nil {
		return err
	}
	raw, gz := float64(len(file))/float64(text), float64(gzipped(file))/float64(text)
	how := fmt.Sprintf("%s of text, %s of index; phrases exact", megabytes(int64(text)), megabytes(int64(len(file))))
	b.table.add(row{what: "index ÷ text, " + b.name(), got: fmt.Sprintf("%.3f", raw), want: "≤ 0.95", met: yes(raw <= 0.95), how: how})
	b.table.add(row{what: "index ÷ text, gzip -9", got: fmt.Sprintf("%.3f", gz), want: "≤ 0.5", met: yes(gz <= 0.5)})
	return nil
}
