package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
)

// findRoot returns Parallax's own folder: the one given, or the first at or above the working folder that holds the module.
func findRoot(given string) (string, error) {
	dir, err := filepath.Abs(given)
	if err != nil {
		return "", err
	}
	for {
		if mod, err := os.ReadFile(filepath.Join(dir, "go.mod")); err == nil && strings.HasPrefix(string(mod), "module parallax\n") {
			return dir, nil
		}
		up := filepath.Dir(dir)
		if given != "" || up == dir {
			return "", errors.New("no Parallax here: run this inside its own folder, or name that with -root")
		}
		dir = up
	}
}

// defaultTo is path, or the default under root when there is none.
func defaultTo(path, root, name string) string {
	if path == "" {
		return filepath.Join(root, name)
	}
	return path
}
