// Command bench measures Parallax in Chromium and prints Markdown tables, one for each theme: what, on what, how often, the
// target and whether it was met. It builds what it measures, in a passing folder; ./build.sh bench runs it. Start with
// (*bench).run.
//
//	bench [-short] [-only comparing]
//
// Beside it stand MiniSearch, Lunr and Orama over the same articles, from the folder rivals, where npm can fetch them. A whole
// run takes some minutes and means something only while nothing else runs; -short takes a small part of everything, to see
// that all of it works, -only one theme, while working on it.
package main

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"net/http/httptest"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"time"

	"parallax/app/internal/browser"
	"parallax/app/internal/collection"
	"parallax/app/internal/say"
	"parallax/app/internal/site"
)

// A scale is how much is measured.
type scale struct {
	articles, short  int // of the large collection and of that of short articles
	openings         int // of each page, after one that does not count
	words, questions int // that are typed letter by letter
	every            int // of them, the share that is typed where all would take too long: one in so many
	matrix           int // articles of the collection of which it is found out who tells what
	pairs, longs     int // short pairs of articles that are compared, and how often the long one is; one more does not count
}

var (
	whole = scale{articles: 10_000, short: 50_000, openings: 5, words: 200, questions: 50, every: 10, matrix: 500, pairs: 9, longs: 5}
	small = scale{articles: 400, short: 1_000, openings: 2, words: 12, questions: 4, every: 4, matrix: 120, pairs: 3, longs: 2}
)

// A bench holds what is measured and the tables.
type bench struct {
	scale

	dir     string // passing folder; a site in each of its folders
	command string // the compiled parallax
	chrome  *browser.Browser
	web     *httptest.Server       // serves dir on this machine
	made    *collection.Collection // the large one
	packed  []byte                 // it as the page holds it
	file    []byte                 // its index
	data    data
	load    workload
	crowded workload // from the short articles
	rivals  []*rival
	without string // why there are no rivals; "" where there are
	only    string // the theme to measure; "" is all
	report  report
}

func main() {
	b := &bench{scale: whole}
	short := flag.Bool("short", false, "")
	only := flag.String("only", "", "")
	flag.Usage = func() {
		fmt.Fprintln(os.Stderr, "bench [-short] [-only comparing]\n\n  -short  a small part of everything, to see that it works; the figures mean nothing\n  -only   one theme, of those that need no other")
	}
	flag.Parse()
	if b.only = *only; flag.NArg() > 0 || b.only != "" && b.only != "comparing" {
		flag.Usage()
		os.Exit(2)
	}
	if *short {
		b.scale = small
	}
	if err := b.run(); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func (b *bench) run() (err error) {
	if b.dir, err = os.MkdirTemp("", "parallax-bench-"); err != nil {
		return err
	}
	defer os.RemoveAll(b.dir)
	b.command = filepath.Join(b.dir, "parallax")
	b.web = httptest.NewServer(site.Handler(b.dir))
	defer b.web.Close()
	defer func() {
		if b.chrome != nil {
			b.chrome.Close()
		}
	}()
	var sorting times
	for _, s := range []struct {
		what, theme string // "" is part of each theme, "all" of none alone
		do          func() error
	}{
		{"compiling the command", "", func() error { return b.goBuild(b.command, "./app/cmd/parallax", false) }},
		{"building the default collection", "all", func() error { _, err := b.build("corpus", "small"); return err }},
		{"building the programs to compare with", "all", b.programs},
		{"making up articles and building them", "all", b.large},
		{"indexing them here", "all", b.index},
		{"measuring sizes, comparing short prefixes, building the rivals and the short articles", "all", b.others},
		{"finding out who tells what, building articles to compare", "comparing", b.matrix},
		{"opening pages", "all", b.openings},
		{"typing and reading", "all", b.typing},
		{"typing among short articles", "all", b.crowd},
		{"comparing articles", "comparing", b.compared},
		{"opening the rivals and typing", "all", b.beside},
	} {
		if b.only != "" && s.theme != "" && s.theme != b.only {
			continue
		}
		start := time.Now()
		fmt.Fprintf(os.Stderr, "%s … ", s.what)
		if err := s.do(); err != nil {
			return fmt.Errorf("%s: %w", s.what, err)
		}
		sorting = append(sorting, yardstick())
		fmt.Fprintf(os.Stderr, "%.1f s\n", time.Since(start).Seconds())
	}
	fmt.Printf("Measured %s on %s/%s, %d cores, %s, %s.\n", time.Now().UTC().Format(time.DateOnly), runtime.GOOS, runtime.GOARCH,
		runtime.NumCPU(), runtime.Version(), b.chromium())
	fmt.Printf("After each part the machine sorted 500,000 numbers in %s, n = %s: where another run says more, it was slower by as much.\n",
		sorting.spread(), sorting.n())
	if b.scale == small {
		fmt.Println("A short run: it shows that everything works, and its figures mean nothing.")
	}
	fmt.Print(b.report.String())
	return nil
}

// yardstick gives the milliseconds that a piece of work takes that is always the same.
func yardstick() float64 {
	rnd := rand.New(rand.NewPCG(1, 2))
	numbers := make([]int, 500_000)
	for i := range numbers {
		numbers[i] = rnd.Int()
	}
	start := time.Now()
	slices.Sort(numbers)
	return time.Since(start).Seconds() * 1000
}

func (b *bench) path(name string) string { return filepath.Join(b.dir, name) }

func (b *bench) name() string { return say.Number(b.articles) + " articles" }
