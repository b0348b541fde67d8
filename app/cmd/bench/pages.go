package main

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"parallax/app/internal/browser"
)

// probe runs before the page's own scripts and notes when what happens.
//
//go:embed probe.js
var probe string

// settling is how long Chromium is left alone with a new window: its own frame is a page too, which takes a core for a second.
const settling = 2 * time.Second

func (b *bench) open(site string) (*browser.Tab, error) {
	if b.chrome == nil {
		var err error
		if b.chrome, err = browser.Open(); err != nil {
			return nil, err
		}
	}
	tab, err := b.chrome.Tab()
	if err != nil {
		return nil, err
	}
	if err := tab.Before(probe); err != nil {
		return nil, err
	}
	time.Sleep(settling)
	if err := tab.Go((&url.URL{Scheme: "file", Path: filepath.Join(b.path(site), "index.html")}).String()); err != nil {
		return nil, err
	}
	return tab, tab.Ready()
}

// An opening is how long a page took, in milliseconds, and what it holds then, in bytes.
type opening struct {
	Ready  float64 // from navigation to data-state=ready
	Start  float64 // of it, from the compiled program to ready
	Memory int64   // WebAssembly memory
	Heap   int64   // JavaScript heap
}

// openings opens the three pages in turn, so that a slow moment of the machine meets all of them.
func (b *bench) openings() error {
	sites := []string{"bare", "small", "large"}
	ready, start := map[string]times{}, map[string]times{}
	memory := map[string]opening{}
	for run := range b.runs + 1 {
		for _, s := range sites {
			tab, err := b.open(s)
			if err != nil {
				return fmt.Errorf("open %s: %w", s, err)
			}
			var o opening
			err = tab.Eval("bench.opening()", &o)
			tab.Close()
			if err != nil {
				return err
			}
			if run == 0 {
				continue // the disk's cache is cold
			}
			ready[s], start[s] = append(ready[s], o.Ready), append(start[s], o.Start)
			memory[s] = o
		}
	}
	how := fmt.Sprintf("median of %d in turn (minimum to maximum), Chromium, from a disk", b.runs)
	ratio := ready["small"].median() / ready["bare"].median()
	b.table.add(row{what: "navigation to ready, bare go-app page", got: ready["bare"].spread(), how: how})
	b.table.add(row{what: "navigation to ready, default collection", got: ready["small"].spread() + fmt.Sprintf(", %.2f × bare", ratio), want: "≤ 1.5 × bare", met: yes(ratio <= 1.5), how: how})
	b.table.add(row{what: "navigation to ready, " + b.name(), got: ready["large"].spread(), how: how})
	ratio = start["large"].median() / start["small"].median()
	b.table.add(row{what: "compiled program to ready, default collection", got: start["small"].spread(), how: how})
	b.table.add(row{what: "compiled program to ready, " + b.name(), got: start["large"].spread() + fmt.Sprintf(", %.2f × default", ratio), want: "≤ 2 × default", met: yes(ratio <= 2), how: how})
	for _, s := range []struct{ site, name string }{{"small", "default collection"}, {"large", b.name()}} {
		m := memory[s.site]
		b.table.add(row{what: "memory of the page, " + s.name, got: fmt.Sprintf("WebAssembly %s, JavaScript %s", megabytes(m.Memory), megabytes(m.Heap)), how: "after opening"})
	}
	return nil
}

// word finds words to type in an article's text.
var word = regexp.MustCompile(`\p{L}{4,}`)

// vocabulary draws words from the texts of the large collection, the same every time.
func (b *bench) vocabulary() ([]string, error) {
	files, err := filepath.Glob(filepath.Join(b.path("articles"), "articles", "*"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("no articles: %w", err)
	}
	r := rand.New(rand.NewPCG(42, 42))
	var out []string
	for len(out) < b.words {
		text, err := os.ReadFile(files[r.IntN(len(files))])
		if err != nil {
			return nil, err
		}
		_, body, _ := strings.Cut(string(text[4:]), "\n---\n")
		all := word.FindAllString(body, -1)
		if w := strings.ToLower(all[r.IntN(len(all))]); !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out, nil
}

// keystrokes types words letter by letter into the page of the large collection, then opens articles.
func (b *bench) keystrokes() error {
	words, err := b.vocabulary()
	if err != nil {
		return err
	}
	tab, err := b.open("large")
	if err != nil {
		return err
	}
	defer tab.Close()
	var painted, engine, opened times
	for _, w := range words {
		var got struct{ Painted, Engine []float64 }
		list, _ := json.Marshal(w)
		if err := tab.Eval(fmt.Sprintf("bench.type(%s)", list), &got); err != nil {
			return fmt.Errorf("type %q: %w", w, err)
		}
		painted, engine = append(painted, got.Painted...), append(engine, got.Engine...)
		var ms float64
		if err := tab.Eval("bench.read()", &ms); err != nil {
			return fmt.Errorf("open the first hit of %q: %w", w, err)
		}
		opened = append(opened, ms)
	}
	var o opening
	if err := tab.Eval("bench.opening()", &o); err != nil {
		return err
	}
	how := fmt.Sprintf("every prefix of %d words of the text, %d keystrokes", len(words), len(painted))
	b.table.add(row{what: "keystroke to painted results, " + b.name(), got: painted.tail(), want: "p95 ≤ 50 ms", met: yes(painted.at(0.95) <= 50), how: how})
	b.table.add(row{what: "of it the engine, passages included", got: engine.tail(), want: "p95 ≤ 16 ms", met: yes(engine.at(0.95) <= 16), how: how})
	b.table.add(row{what: "opening an article, " + b.name(), got: opened.tail(), want: "p95 ≤ 50 ms", met: yes(opened.at(0.95) <= 50), how: fmt.Sprintf("the first hit of each word, %d times", len(opened))})
	b.table.add(row{what: "memory of the page after that", got: fmt.Sprintf("WebAssembly %s, JavaScript %s", megabytes(o.Memory), megabytes(o.Heap))})
	return nil
}
