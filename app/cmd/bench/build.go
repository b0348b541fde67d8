package main

import (
	"fmt"
	"os"
	"os/exec"
	"syscall"
	"time"

	"parallax/app/internal/site"
)

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

// generate makes up n articles in the folder name; words is the length of an average one, 0 the usual.
func (b *bench) generate(name string, n, words int) error {
	cmd := exec.Command(b.command, "generate", "-n", fmt.Sprint(n), "-words", fmt.Sprint(words), "-out", b.path(name))
	if msg, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("parallax generate: %w\n%s", err, msg)
	}
	return nil
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
	if err := b.generate("articles", b.articles, 0); err != nil {
		return err
	}
	c, err := b.build(b.path("articles"), "large")
	if err != nil {
		return err
	}
	on := b.name() + ", the compiler's cache warm"
	b.report.add("Building", row{"time of a build", on, "1", seconds(c.time), "≤ 60 s", yes(c.time <= time.Minute)})
	b.report.add("Building", row{"memory of its largest process", on, "1", megabytes(c.memory), "≤ 2 GB", yes(c.memory <= 2<<30)})
	return nil
}
