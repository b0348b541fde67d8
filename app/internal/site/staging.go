package site

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
)

// staging writes files under passing names beside their places; commit moves them in.
type staging struct {
	files []staged
	err   error // the first fault; what comes after it is skipped
}

type staged struct{ temp, path string }

func (s *staging) addAll(dir string, files map[string][]byte) {
	for _, name := range slices.Sorted(maps.Keys(files)) {
		s.add(filepath.Join(dir, name), files[name])
	}
}

func (s *staging) add(path string, b []byte) {
	if s.err != nil {
		return
	}
	temp, err := writeBeside(path, b)
	if temp != "" {
		s.files = append(s.files, staged{temp, path})
	}
	if err != nil {
		s.err = fmt.Errorf("site: write %s: %w", path, err)
	}
}

// writeBeside writes b to a new file in path's folder; the name is returned also when writing fails.
func writeBeside(path string, b []byte) (string, error) {
	dir, name := filepath.Split(path)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", err
	}
	f, err := os.CreateTemp(dir, "."+name+".*")
	if err != nil {
		return "", err
	}
	_, err = f.Write(b)
	if e := f.Chmod(0o644); err == nil {
		err = e
	}
	if e := f.Close(); err == nil {
		err = e
	}
	return f.Name(), err
}

// commit moves the files in, in the order they were added.
func (s *staging) commit() error {
	for s.err == nil && len(s.files) > 0 {
		if err := os.Rename(s.files[0].temp, s.files[0].path); err != nil {
			s.err = fmt.Errorf("site: put %s in place: %w", s.files[0].path, err)
			break
		}
		s.files = s.files[1:]
	}
	return s.err
}

// discard removes what was not moved in.
func (s *staging) discard() {
	for _, f := range s.files {
		os.Remove(f.temp)
	}
	s.files = nil
}
