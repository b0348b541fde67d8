package main

import (
	"fmt"

	"parallax/app/internal/sample"
	"parallax/app/internal/say"
)

func (t *tool) generate(args []string) error {
	fs := newFlags("generate")
	n := fs.Int("n", 10_000, "")
	words := fs.Int("words", 0, "")
	out := fs.String("out", "", "")
	seed := fs.Uint64("seed", 1, "")
	if err := parseAll(fs, args); err != nil {
		return err
	}
	if *out == "" {
		return wrong("generate", "say with -out where the collection goes")
	}
	if *n < 1 || *n > 1_000_000 {
		return wrong("generate", "-n takes 1 to 1000000")
	}
	if *words != 0 && (*words < 40 || *words > 5000) {
		return wrong("generate", "-words takes 40 to 5000")
	}
	done := t.step("making up %s", say.Count(*n, "article", "articles"))
	if err := sample.Write(*out, sample.Options{N: *n, Words: *words, Seed: *seed}); err != nil {
		fmt.Fprintln(t.err)
		return err
	}
	done()
	return nil
}
