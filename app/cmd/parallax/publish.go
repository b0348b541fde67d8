package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// swapIn puts the folder fresh in the place of out; both are on one disk. The old folder is moved aside first and comes
// back when that fails.
func swapIn(fresh, out string) error {
	if err := mayReplace(out); err != nil { // somebody may have put files there meanwhile
		return err
	}
	old := fresh + ".old"
	err := os.Rename(out, old)
	if errors.Is(err, fs.ErrNotExist) {
		return os.Rename(fresh, out)
	}
	if err != nil {
		return err
	}
	if err := os.Rename(fresh, out); err != nil {
		return errors.Join(err, os.Rename(old, out))
	}
	return os.RemoveAll(old)
}

// resolve makes a path absolute and follows links as far as it exists, so that a link is not replaced by a folder.
func resolve(path string) (string, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		return real, nil
	}
	return path, nil
}

// inside reports whether path is dir or lies below it.
func inside(path, dir string) bool {
	rel, err := filepath.Rel(dir, path)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}
