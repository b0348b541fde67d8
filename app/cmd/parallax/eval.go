package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"parallax/app/internal/compare"
)

func (t *tool) eval(args []string) error {
	if len(args) > 0 {
		switch args[0] {
		case "search":
			return t.evalSearch(args[1:])
		case "align":
			return t.evalAlign(args[1:])
		}
	}
	fs := newFlags("eval")
	if _, err := parse(fs, args); err != nil {
		return err
	}
	return wrong("eval", "say what to measure: search or align")
}

func (t *tool) evalAlign(args []string) error {
	fs := newFlags("eval")
	out := fs.String("out", "", "")
	files, err := parse(fs, args)
	if err != nil {
		return err
	}
	if len(files) != 1 {
		return wrong("eval", "align takes one file")
	}
	in, err := os.Open(files[0])
	if err != nil {
		return err
	}
	defer in.Close()
	done := t.step("aligning")
	var score compare.Score
	err = writeTo(*out, func(w io.Writer) error {
		score, err = compare.Eval(in, w)
		return err
	})
	done()
	if err != nil {
		return fmt.Errorf("%s: %w", files[0], err)
	}
	fmt.Fprintf(t.out, "precision\t%.3f\nrecall\t%.3f\nF1\t%.3f\n", score.Precision(), score.Recall(), score.F1())
	return nil
}

// writeTo gives f a writer to the file path, which appears only when all went well; without a path a nil writer. What is no
// plain file, such as a pipe or /dev/stdout, is written to as it goes: it must not be replaced.
func writeTo(path string, f func(io.Writer) error) error {
	if path == "" {
		return f(nil)
	}
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		file, err := os.OpenFile(path, os.O_WRONLY, 0)
		if err != nil {
			return err
		}
		return errors.Join(f(file), file.Close())
	}
	file, err := os.CreateTemp(filepath.Dir(path), ".parallax-*")
	if err != nil {
		return err
	}
	defer os.Remove(file.Name())
	w := bufio.NewWriter(file)
	err = f(w)
	if e := w.Flush(); err == nil {
		err = e
	}
	if e := file.Chmod(0o644); err == nil {
		err = e
	}
	if e := file.Close(); err == nil {
		err = e
	}
	if err != nil {
		return err
	}
	return os.Rename(file.Name(), path)
}
