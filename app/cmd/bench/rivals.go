package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"

	"parallax/app/internal/article"
	"parallax/app/internal/ingest"
)

// A rival is another search engine over the same articles, with a page of its own in the folder of its key.
type rival struct {
	key, name, version string
	index, indexGzip   int64 // bytes of its index file, titles included
	load               int64 // bytes that its page fetches, all gzipped
}

// rivalsDir is where the rivals' pages, their versions and the program that builds them stand.
const rivalsDir = "app/cmd/bench/rivals"

// errNone says why there are no rivals; it is no fault of the benchmark.
var errNone = errors.New("the rivals are left out")

// others does side by side what needs no quiet: it measures no time. Only one of the three touches the report.
func (b *bench) others() error {
	var rivals, short, sizes error
	var all sync.WaitGroup
	all.Go(func() { rivals = b.buildRivals() })
	all.Go(func() { short = b.buildCrowd() })
	all.Go(func() {
		if sizes = b.sizes(); sizes == nil {
			sizes = b.prefixes()
		}
	})
	all.Wait()
	b.made, b.packed, b.file = nil, nil, nil // what follows is measured, so nothing of it should lie about
	if errors.Is(rivals, errNone) {
		b.without = rivals.Error()
		fmt.Fprintf(os.Stderr, "%s … ", b.without)
		rivals = nil
	}
	return errors.Join(rivals, short, sizes)
}

func (b *bench) buildCrowd() error {
	if err := b.generate("crowd-articles", b.short, 80); err != nil {
		return err
	}
	c, _, err := ingest.Read(b.path("crowd-articles"))
	if err != nil {
		return err
	}
	b.crowded = newWorkload(c, b.words, b.questions)
	_, err = b.build(b.path("crowd-articles"), "crowd")
	return err
}

func (b *bench) buildRivals() error {
	for _, tool := range []string{"npm", "node"} {
		if _, err := exec.LookPath(tool); err != nil {
			return fmt.Errorf("%w: there is no %s here", errNone, tool)
		}
	}
	work := b.path("rivals")
	if err := copyFiles(work, rivalsDir); err != nil {
		return err
	}
	if _, err := runIn(work, "npm", "ci", "--prefer-offline", "--loglevel=error"); err != nil {
		return fmt.Errorf("%w: npm could not fetch them (%s)", errNone, firstLine(err))
	}
	if err := b.writeArticles(b.path("articles.jsonl")); err != nil {
		return err
	}
	for _, r := range []*rival{{key: "minisearch", name: "MiniSearch"}, {key: "lunr", name: "Lunr"}, {key: "orama", name: "Orama"}} {
		out := b.path(r.key)
		said, err := runIn(work, "node", "--max-old-space-size=8192", "build.mjs", r.key, b.path("articles.jsonl"), out)
		if err != nil {
			return err
		}
		if err := json.Unmarshal(said, &struct{ Version *string }{&r.version}); err != nil {
			return fmt.Errorf("build %s: it said %q: %w", r.name, said, err)
		}
		file, err := os.ReadFile(filepath.Join(out, "index.json"))
		if err != nil {
			return err
		}
		r.index, r.indexGzip = int64(len(file)), gzipped(file)
		page, err := fetched(out, "index.html", "page.js")
		if err != nil {
			return err
		}
		r.load = r.indexGzip + page
		b.rivals = append(b.rivals, r)
	}
	return nil
}

// writeArticles writes the large collection as the rivals read it, an article a line.
func (b *bench) writeArticles(path string) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close()
	w := bufio.NewWriter(f)
	out := json.NewEncoder(w)
	for i := range b.made.Articles {
		a := &b.made.Articles[i]
		if err := out.Encode(map[string]string{"title": a.Title, "outlet": a.Outlet, "text": textOf(a)}); err != nil {
			return err
		}
	}
	return w.Flush()
}

func textOf(a *article.Article) string {
	var blocks []string
	for _, b := range a.Blocks {
		blocks = append(blocks, b.Text)
	}
	return strings.Join(blocks, "\n")
}

// fetched adds up the gzipped sizes of files in dir; one that is packed already counts as it is.
func fetched(dir string, names ...string) (sum int64, err error) {
	for _, name := range names {
		file, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			return 0, err
		}
		if strings.HasSuffix(name, ".gz") {
			sum += int64(len(file))
		} else {
			sum += gzipped(file)
		}
	}
	return sum, nil
}

// copyFiles copies the files of a folder, but not its folders.
func copyFiles(to, from string) error {
	entries, err := os.ReadDir(from)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(to, 0o755); err != nil {
		return err
	}
	for _, e := range entries {
		if e.IsDir() {
			continue
		}
		file, err := os.ReadFile(filepath.Join(from, e.Name()))
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(to, e.Name()), file, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// runIn runs a command in a folder and gives what it printed.
func runIn(dir, name string, args ...string) ([]byte, error) {
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	var said bytes.Buffer
	cmd.Stderr = &said
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("%s %s: %w: %s", name, args[0], err, said.Bytes())
	}
	return out, nil
}

func firstLine(err error) string {
	line, _, _ := strings.Cut(err.Error(), "\n")
	return line
}
