// Package site turns a linked program into a static site: a folder with index.html and web/ that
// works from a disk, from any static host and inside another page.
//
// Call Assemble after the program was linked; Serve shows the result on this machine.
package site

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Options says what to assemble and where to. Out and Web are best new folders that the caller then moves
// into place: where Assemble fails it leaves what it has written so far.
type Options struct {
	Root string // the repository's root, with index.html and web/
	Wasm string // path of the linked program, as go build wrote it
	Out  string // folder of the static site; made when missing
	Web  string // folder that gets the made files, so that index.html in Root opens from a disk; "" for none
}

// The made files, by their names in web/. The rest of web/ is checked in.
const (
	packed = "app.wasm.gz" // the program, gzip
	script = "app.wasm.js" // the same bytes as base64 in a classic script, where fetch is not allowed
	runner = "wasm_exec.js"
)

// sizes is what index.html holds until a site is made of it: the program's bytes, packed and plain.
const sizes = `data-packed="0" data-plain="0"`

// Assemble writes the site to o.Out and the made files to o.Web. The same program gives the same bytes.
func Assemble(o Options) error {
	wasm, err := os.ReadFile(o.Wasm)
	if err != nil {
		return fmt.Errorf("site: read the program: %w", err)
	}
	if !bytes.HasPrefix(wasm, []byte("\x00asm")) {
		return fmt.Errorf("site: %s is not a WebAssembly program", o.Wasm)
	}
	made, err := makeFiles(o.Root, wasm)
	if err != nil {
		return err
	}
	page, err := page(o.Root, len(made[packed]), len(wasm))
	if err != nil {
		return err
	}
	fixed, err := fixedFiles(filepath.Join(o.Root, "web"))
	if err != nil {
		return err
	}
	web := filepath.Join(o.Out, "web")
	if o.Web != "" {
		err = write(o.Web, made)
	}
	return errors.Join(err, write(web, made), write(web, fixed), write(o.Out, map[string][]byte{"index.html": page}))
}

// write puts files into a folder, which it makes when missing.
func write(dir string, files map[string][]byte) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("site: %w", err)
	}
	for name, b := range files {
		if err := os.WriteFile(filepath.Join(dir, name), b, 0o644); err != nil {
			return fmt.Errorf("site: %w", err)
		}
	}
	return nil
}

// makeFiles returns the made files by name.
func makeFiles(root string, wasm []byte) (map[string][]byte, error) {
	gz, err := pack(wasm)
	if err != nil {
		return nil, fmt.Errorf("site: pack the program: %w", err)
	}
	exec, err := goRunner(root)
	if err != nil {
		return nil, err
	}
	return map[string][]byte{packed: gz, script: asScript(gz), runner: exec}, nil
}

// goRunner returns wasm_exec.js of the Go that builds in root: it must be of the program's own release.
func goRunner(root string) ([]byte, error) {
	cmd := exec.Command("go", "env", "GOROOT")
	cmd.Dir = root
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("site: ask go for its GOROOT: %w", err)
	}
	b, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(out)), "lib", "wasm", runner))
	if err != nil {
		return nil, fmt.Errorf("site: read Go's %s: %w", runner, err)
	}
	return b, nil
}

// page returns index.html with the program's sizes filled in; the loader's progress counts against them.
func page(root string, packed, plain int) ([]byte, error) {
	path := filepath.Join(root, "index.html")
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("site: read the page: %w", err)
	}
	if n := strings.Count(string(b), sizes); n != 1 {
		return nil, fmt.Errorf("site: %s holds %s %d times, want once", path, sizes, n)
	}
	filled := fmt.Sprintf(`data-packed="%d" data-plain="%d"`, packed, plain)
	return []byte(strings.Replace(string(b), sizes, filled, 1)), nil
}

// fixedFiles returns the checked-in files of web/ by name.
func fixedFiles(web string) (map[string][]byte, error) {
	entries, err := os.ReadDir(web)
	if err != nil {
		return nil, fmt.Errorf("site: list web: %w", err)
	}
	files := map[string][]byte{}
	for _, e := range entries {
		name := e.Name()
		if !e.Type().IsRegular() || strings.HasPrefix(name, ".") || name == packed || name == script || name == runner {
			continue
		}
		b, err := os.ReadFile(filepath.Join(web, name))
		if err != nil {
			return nil, fmt.Errorf("site: read web: %w", err)
		}
		files[name] = b
	}
	return files, nil
}
