package sample

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// digest reads a folder as one number; it changes with any name or byte in it.
func digest(t *testing.T, dir string) string {
	t.Helper()
	h := sha256.New()
	err := fs.WalkDir(os.DirFS(dir), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(filepath.Join(dir, path))
		fmt.Fprintf(h, "%s %d\n%s", path, len(b), b)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("%x", h.Sum(nil))
}

func made(t *testing.T, o Options) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "made")
	if err := Write(dir, o); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestSameSeedGivesSameBytes(t *testing.T) {
	a, b, c := made(t, Options{N: 200, Seed: 7}), made(t, Options{N: 200, Seed: 7}), made(t, Options{N: 200, Seed: 8})
	if digest(t, a) != digest(t, b) {
		t.Error("two collections of one seed differ")
	}
	if digest(t, a) == digest(t, c) {
		t.Error("two seeds give one collection")
	}
}

func TestArticlesCountLikeEnglish(t *testing.T) {
	dir := made(t, Options{N: 1000, Seed: 1})
	size, words, frequent := 0, 0, 0
	forms := map[string]bool{}
	files, err := filepath.Glob(filepath.Join(dir, "articles", "*.md"))
	if err != nil || len(files) != 1000 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		_, text, ok := strings.Cut(string(b)[4:], "\n---\n")
		if !ok {
			t.Fatalf("%s has no front matter", f)
		}
		size += len(text)
		for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !('a' <= r && r <= 'z') }) {
			words++
			forms[w] = true
			if w == "the" {
				frequent++
			}
		}
	}
	if mean := size / len(files); mean < 2600 || mean > 3600 {
		t.Errorf("an article has %d bytes on average, want about 3,000", mean)
	}
	if share := 1000 * frequent / words; share < 25 || share > 75 {
		t.Errorf("\"the\" is %d of 1,000 words", share)
	}
	if len(forms) < 25_000 {
		t.Errorf("%d word forms in 1,000 articles", len(forms))
	}
}

func TestArticlesAreAsLongAsAsked(t *testing.T) {
	dir := made(t, Options{N: 500, Words: 80, Seed: 1})
	files, err := filepath.Glob(filepath.Join(dir, "articles", "*.md"))
	if err != nil || len(files) != 500 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	words := 0
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		_, text, _ := strings.Cut(string(b)[4:], "\n---\n")
		words += len(strings.Fields(text))
	}
	if mean := words / len(files); mean < 75 || mean > 85 {
		t.Errorf("an article has %d words on average, want about 80", mean)
	}
}

func TestAFullFolderIsLeftAlone(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "mine.txt"), []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := Write(dir, Options{N: 1, Seed: 1}); err == nil {
		t.Error("wrote into a folder that holds other files")
	}
	if left, _ := os.ReadDir(dir); len(left) != 1 {
		t.Errorf("%d files in the folder, want the one that was there", len(left))
	}
}
