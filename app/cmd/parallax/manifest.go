package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

const (
	format   = 1 // of the embedded files
	markName = "parallax.json"
)

// A manifest says what a build made. It stands as manifest.json beside the embedded files and as parallax.json in a
// site, where it also tells that the folder is ours to replace. It holds no time: equal input gives equal bytes.
type manifest struct {
	Format    int             `json:"format"`
	Title     string          `json:"title"`
	Articles  int             `json:"articles"`
	Languages []string        `json:"languages"` // whose rules are linked, as index.Language names them
	Files     map[string]file `json:"files"`     // by path with slashes
}

type file struct {
	Bytes  int    `json:"bytes"`
	SHA256 string `json:"sha256"` // in hexadecimal
}

func (m *manifest) add(name string, data []byte) {
	if m.Files == nil {
		m.Files = map[string]file{}
	}
	sum := sha256.Sum256(data)
	m.Files[name] = file{len(data), hex.EncodeToString(sum[:])}
}

func (m *manifest) write(path string) error {
	b, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(path, append(b, '\n'), 0o644)
}

func readManifest(path string) (*manifest, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var m manifest
	if err := json.Unmarshal(b, &m); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return &m, nil
}

// writeMark lists all files of a finished site in its parallax.json.
func writeMark(site string, m manifest) error {
	m.Files = nil
	err := eachFile(site, func(name string) error {
		data, err := os.ReadFile(filepath.Join(site, name))
		m.add(filepath.ToSlash(name), data)
		return err
	})
	if err != nil {
		return err
	}
	return m.write(filepath.Join(site, markName))
}

// mayReplace returns an error unless out is missing, empty or nothing but an earlier build.
func mayReplace(out string) error {
	if wd, err := os.Getwd(); err == nil && inside(wd, out) {
		return fmt.Errorf("%s is the working folder or holds it, and would be replaced under it: run this from outside", out)
	}
	entries, err := os.ReadDir(out)
	if errors.Is(err, fs.ErrNotExist) || err == nil && len(entries) == 0 {
		return nil
	}
	if err != nil {
		return err // a file, or not ours to read
	}
	m, err := readManifest(filepath.Join(out, markName))
	if err != nil || m.Format == 0 {
		return fmt.Errorf("%s holds files that no build made: name another folder or empty it first", out)
	}
	return eachFile(out, func(name string) error {
		if _, ours := m.Files[filepath.ToSlash(name)]; ours || name == markName || filepath.Base(name) == ".DS_Store" {
			return nil
		}
		return fmt.Errorf("%s holds %s, which no build made: move it away or name another folder", out, name)
	})
}

// eachFile calls f with the path of every file below dir, relative to it.
func eachFile(dir string, f func(name string) error) error {
	return fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		return f(filepath.FromSlash(name))
	})
}
