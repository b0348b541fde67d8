package main

import (
	"errors"
	"fmt"
	"sync"

	"parallax/app/internal/collection"
	"parallax/app/internal/index"
	"parallax/app/internal/ingest"
	"parallax/app/internal/say"
	"parallax/app/internal/search"
	"parallax/app/internal/told"
)

// engine reads a folder of articles, "" for Parallax's own, and gives the page's search over it.
func (t *tool) engine(corpus, root string) (*search.Engine, error) {
	c, err := t.folder(corpus, root)
	if err != nil {
		return nil, err
	}
	return t.open(c)
}

// folder reads a folder of articles, "" for Parallax's own, without ado.
func (t *tool) folder(corpus, root string) (*collection.Collection, error) {
	t.quiet = true
	if corpus == "" {
		root, err := findRoot(root)
		if err != nil {
			return nil, err
		}
		corpus = defaultTo("", root, "corpus")
	}
	return t.read(corpus)
}

// read reads the articles of a folder and prints the report on them.
func (t *tool) read(dir string) (*collection.Collection, error) {
	done := t.step("reading %s", dir)
	c, report, err := ingest.Read(dir)
	done()
	if err != nil {
		return nil, err
	}
	if !t.quiet {
		fmt.Fprint(t.out, report)
	}
	return c, nil
}

// whole gives the two files that a page is made of, who tells what included. That is found out while the index is made: each leaves
// processors idle at times.
func (t *tool) whole(c *collection.Collection) (bin, zap []byte, err error) {
	var report told.Report
	var tellErr error
	var wg sync.WaitGroup
	wg.Go(func() { report, tellErr = told.Fill(c) })
	zap, err = t.index("indexing, comparing articles", c, wg.Wait)
	if err = errors.Join(err, tellErr); err != nil {
		return nil, nil, err
	}
	if !t.quiet {
		fmt.Fprintln(t.out, comparedLine(report))
	}
	bin, err = t.pack(c)
	return bin, zap, err
}

// encode is whole without who tells what, which a search does not ask for.
func (t *tool) encode(c *collection.Collection) (bin, zap []byte, err error) {
	if bin, err = t.pack(c); err != nil {
		return nil, nil, err
	}
	zap, err = t.index("indexing", c, func() {})
	return bin, zap, err
}

func (t *tool) pack(c *collection.Collection) ([]byte, error) {
	defer t.step("packing %s", say.Count(len(c.Articles), "article", "articles"))()
	return collection.Encode(c)
}

// index makes the index and waits for what else belongs to the step.
func (t *tool) index(step string, c *collection.Collection, wait func()) ([]byte, error) {
	defer t.step("%s", step)()
	defer wait()
	dir, err := t.temp.dir("", "parallax-")
	if err != nil {
		return nil, err
	}
	return index.Build(c, dir)
}

// comparedLine says how far it was found out who tells what.
func comparedLine(r told.Report) string {
	line := say.Count(r.Compared, "pair of articles compared", "pairs of articles compared")
	if r.Compared < r.Worth {
		line += fmt.Sprintf(", the most alike of %s that share rare words", say.Number(r.Worth))
	}
	return line
}

// open gives the page's search over a collection: the same bytes, opened the same way.
func (t *tool) open(c *collection.Collection) (*search.Engine, error) {
	bin, zap, err := t.encode(c)
	if err != nil {
		return nil, err
	}
	f, err := collection.Open(bin)
	if err != nil {
		return nil, err
	}
	ix, err := index.Open(zap)
	if err != nil {
		return nil, err
	}
	return search.New(f, ix), nil
}
