package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"parallax/app/internal/site"
)

func (t *tool) serve(args []string) error {
	fl := newFlags("serve")
	out := fl.String("out", "", "")
	rootFlag := fl.String("root", "", "")
	if err := parseAll(fl, args); err != nil {
		return err
	}
	dir := *out
	if dir == "" {
		root, err := findRoot(*rootFlag)
		if err != nil {
			return err
		}
		dir = filepath.Join(root, "dist")
	}
	if _, err := os.Stat(filepath.Join(dir, "index.html")); errors.Is(err, fs.ErrNotExist) {
		return errors.New(dir + " holds no page: build it first")
	}
	return site.Serve(dir, t.out)
}
