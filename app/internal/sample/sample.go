// Package sample makes up collections of any size, for trying things out at scale. Call Write.
//
// The texts read like nothing but count like English: half of the words are the common function words,
// the others come from some 60,000 made-up forms with Zipf's frequencies and regular endings. Articles
// come in events of four to eight accounts by different outlets, which retell some of the same sentences,
// each with its own spelling of the names and now and then another figure.
//
// The same N and Seed give the same bytes on every machine: there is no clock and no floating point here.
package sample

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
)

// Options says what to make.
type Options struct {
	N     int    // articles, 1 to 1,000,000
	Words int    // of an average article, 40 to 5,000; 0 stands for about 450, which is 3 kB
	Seed  uint64 // another seed, other articles
}

// Write makes a collection of o.N articles in dir: collection.yaml, aliases.yaml and
// articles/a00001.md and so on. It makes dir; what stands there already must be an empty folder.
func Write(dir string, o Options) error {
	if o.N < 1 || o.N > 1_000_000 {
		return fmt.Errorf("%d articles: 1 to 1,000,000 can be made", o.N)
	}
	if o.Words != 0 && (o.Words < 40 || o.Words > 5000) {
		return fmt.Errorf("%d words an article: 40 to 5,000 can be made", o.Words)
	}
	if old, err := os.ReadDir(dir); err == nil && len(old) > 0 {
		return fmt.Errorf("%s is not empty: name a new folder", dir)
	}
	articles := filepath.Join(dir, "articles")
	if err := os.MkdirAll(articles, 0o755); err != nil {
		return err
	}
	w := newWorld(o.Seed)
	if err := os.WriteFile(filepath.Join(dir, "collection.yaml"), collectionYAML(o), 0o644); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(dir, "aliases.yaml"), w.aliasesYAML(), 0o644); err != nil {
		return err
	}
	for n, number := 0, uint64(0); n < o.N; number++ {
		e := w.newEvent(o, number)
		for i := 0; i < e.accounts && n < o.N; i++ {
			n++
			if err := writeFile(filepath.Join(articles, fmt.Sprintf("a%05d.md", n)), e, i); err != nil {
				return err
			}
		}
	}
	return nil
}

func writeFile(path string, e *event, account int) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	b := bufio.NewWriterSize(f, 8<<10)
	e.write(b, account)
	if err := b.Flush(); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

func collectionYAML(o Options) []byte {
	return fmt.Appendf(nil, "title: %d made-up articles\ndescription: Generated text for measuring, seed %d. It tells of nothing.\nlanguage: en\n", o.N, o.Seed)
}

// source gives the random numbers of one part of the world; parts do not disturb each other.
func source(seed, part uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, part)) }

// chance is true n times in a hundred.
func chance(r *rand.Rand, n int) bool { return r.IntN(100) < n }

func pick[T any](r *rand.Rand, of []T) T { return of[r.IntN(len(of))] }
