package main

import (
	"fmt"

	"parallax/app/internal/collection"
	"parallax/app/internal/index"
	"parallax/app/internal/ingest"
	"parallax/app/internal/say"
	"parallax/app/internal/search"
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

// encode gives the two files that a page is made of.
func (t *tool) encode(c *collection.Collection) (bin, zap []byte, err error) {
	done := t.step("packing %s", say.Count(len(c.Articles), "article", "articles"))
	bin, err = collection.Encode(c)
	done()
	if err != nil {
		return nil, nil, err
	}
	dir, err := t.temp.dir("", "parallax-")
	if err != nil {
		return nil, nil, err
	}
	done = t.step("indexing")
	zap, err = index.Build(c, dir)
	done()
	return bin, zap, err
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
