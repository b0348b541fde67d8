// Command bench measures Parallax in Chromium and prints a Markdown table: what, on what, how often, the target and
// whether it was met. It builds what it measures, in a passing folder; ./build.sh bench runs it.
//
//	bench [-n 10000] [-runs 7] [-words 50]
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"syscall"
	"time"

	"parallax/app/internal/browser"
	"parallax/app/internal/say"
	"parallax/app/internal/site"
)

func main() {
	b := &bench{}
	flag.IntVar(&b.articles, "n", 10_000, "articles of the large collection")
	flag.IntVar(&b.runs, "runs", 7, "how often a page is opened; at least 5")
	flag.IntVar(&b.words, "words", 50, "words that are typed letter by letter")
	flag.Parse()
	if b.runs < 5 || flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	if err := b.run(); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// A bench holds what is measured and the rows of the table.
type bench struct {
	articles, runs, words int

	dir     string // passing folder
	command string // the compiled parallax
	chrome  *browser.Browser
	table   table
}

func (b *bench) run() (err error) {
	if b.dir, err = os.MkdirTemp("", "parallax-bench-"); err != nil {
		return err
	}
	defer os.RemoveAll(b.dir)
	b.command = filepath.Join(b.dir, "parallax")
	steps := []struct {
		what string
		do   func() error
	}{
		{"compiling the command", func() error { return b.goBuild(b.command, "./app/cmd/parallax", false) }},
		{"building the default collection", func() error { _, err := b.build("corpus", "small"); return err }},
		{"building the programs to compare with", b.programs},
		{"measuring sizes", b.sizes},
		{"making up articles and building them", b.large},
		{"measuring the index", b.index},
		{"opening pages", b.openings},
		{"typing and reading", b.keystrokes},
	}
	for _, s := range steps {
		start := time.Now()
		fmt.Fprintf(os.Stderr, "%s … ", s.what)
		if err := s.do(); err != nil {
			return fmt.Errorf("%s: %w", s.what, err)
		}
		fmt.Fprintf(os.Stderr, "%.1f s\n", time.Since(start).Seconds())
	}
	if b.chrome != nil {
		b.chrome.Close()
	}
	fmt.Printf("Measured %s on %s/%s, %d cores, %s.\n\n", time.Now().UTC().Format(time.DateOnly), runtime.GOOS, runtime.GOARCH,
		runtime.NumCPU(), runtime.Version())
	fmt.Print(b.table.String())
	return nil
}

func (b *bench) path(name string) string { return filepath.Join(b.dir, name) }

// goBuild compiles a package of this module, for js/wasm as the page is or for this machine.
func (b *bench) goBuild(out, pkg string, wasm bool) error {
	cmd := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid=", "-o", out, pkg)
	if wasm {
		cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	}
	if msg, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("go build %s: %w\n%s", pkg, err, msg)
	}
	return nil
}

// cost is what a command took.
type cost struct {
	time   time.Duration
	memory int64 // bytes, the largest of its processes
}

// build builds a collection with the command, into the folder name.
func (b *bench) build(corpus, name string) (cost, error) {
	cmd := exec.Command(b.command, "build", "-corpus", corpus, "-out", b.path(name))
	start := time.Now()
	msg, err := cmd.CombinedOutput()
	if err != nil {
		return cost{}, fmt.Errorf("parallax build %s: %w\n%s", corpus, err, msg)
	}
	c := cost{time: time.Since(start)}
	if u, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
		c.memory = u.Maxrss * 1024
	}
	var children syscall.Rusage // go build and the linker are children of the command, and now count as ours
	if syscall.Getrusage(syscall.RUSAGE_CHILDREN, &children) == nil {
		c.memory = max(c.memory, children.Maxrss*1024)
	}
	return c, nil
}

// programs builds the bare page, as a site, and what Go itself takes.
func (b *bench) programs() error {
	if err := b.goBuild(b.path("empty.wasm"), "./app/cmd/bench/empty", true); err != nil {
		return err
	}
	if err := b.goBuild(b.path("bare.wasm"), "./app/cmd/bench/bare", true); err != nil {
		return err
	}
	return site.Assemble(site.Options{Root: ".", Wasm: b.path("bare.wasm"), Out: b.path("bare")})
}

func (b *bench) large() error {
	cmd := exec.Command(b.command, "generate", "-n", fmt.Sprint(b.articles), "-out", b.path("articles"))
	if msg, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("parallax generate: %w\n%s", err, msg)
	}
	c, err := b.build(b.path("articles"), "large")
	if err != nil {
		return err
	}
	b.table.add(row{what: "building " + b.name(), got: seconds(c.time), want: "≤ 60 s", met: yes(c.time <= time.Minute), how: "once, compiler's cache warm"})
	b.table.add(row{what: "memory of that build, largest process", got: megabytes(c.memory), want: "≤ 2 GB", met: yes(c.memory <= 2<<30), how: "once"})
	return nil
}

func (b *bench) name() string { return say.Number(b.articles) + " articles" }
