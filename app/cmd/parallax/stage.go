package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// stageModule copies what the page's program is compiled from into dir, with the fresh embedded files in
// corpus/embedded: a build touches nothing of the source, and no change to the source touches a running build.
func stageModule(root, embedded, dir string) error {
	for _, name := range []string{"go.mod", "go.sum", "corpus/corpus.go", "corpus/built.go"} {
		if err := copyFile(filepath.Join(root, name), filepath.Join(dir, name)); err != nil {
			return err
		}
	}
	if err := copyTree(filepath.Join(root, "app"), filepath.Join(dir, "app")); err != nil {
		return err
	}
	return copyTree(embedded, filepath.Join(dir, "corpus", "embedded"))
}

// copyTree copies a folder without tests, test data, hidden files and the native commands.
func copyTree(from, to string) error {
	return fs.WalkDir(os.DirFS(from), ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (name == "cmd" || d.Name() == "testdata" || name != "." && strings.HasPrefix(d.Name(), ".")):
			return fs.SkipDir
		case d.IsDir() || strings.HasSuffix(name, "_test.go") || strings.HasPrefix(d.Name(), "."):
			return nil
		}
		return copyFile(filepath.Join(from, name), filepath.Join(to, name))
	})
}

func copyFile(from, to string) error {
	b, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	return os.WriteFile(to, b, 0o644)
}

// uninlined are the packages in whose functions the compiler leaves calls as calls: putting the callee in their place makes them no
// faster in a browser, but the program 140 kB larger to transfer and slower to begin. The runtime and what searches keep it: they gain.
var uninlined = []string{
	"parallax/app/internal/ui", "parallax/app/internal/screen", "parallax/app/internal/export", "parallax/app/internal/route",
	"parallax/app/internal/compare", "github.com/maxence-charriere/go-app/v10/pkg/app",
	"github.com/blevesearch/bleve/v2/analysis", "github.com/blevesearch/bleve/v2/registry", "github.com/blevesearch/segment",
	"encoding/json", "fmt", "github.com/json-iterator/go", "log", "mime", "net/url", "os", "reflect", "regexp", "regexp/syntax",
	"syscall", "time",
	"crypto/internal/fips140/...", "math/big", // never called, but net/http brings them along
}

// link compiles the page's program. The result depends on the staged files and Go's release alone: no path, no
// version control, no build id and nothing of the caller's own Go settings gets in. Of the languages, as index.Language names
// them, only those given get in.
func link(stage, wasm string, languages []string) error {
	tags := "-tags=built"
	for _, l := range languages {
		tags += ",lang_" + l
	}
	args := []string{"build", tags, "-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid="}
	for _, pkg := range uninlined {
		args = append(args, "-gcflags="+pkg+"=-l")
	}
	cmd := exec.Command("go", append(args, "-o", wasm, "./app")...)
	cmd.Dir = stage
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "GOWASM=", "GOFLAGS=", "GOEXPERIMENT=", "GOWORK=off", "CGO_ENABLED=0", "PWD="+stage)
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("linking the page: %w\n%s", err, said.String())
	}
	return nil
}
