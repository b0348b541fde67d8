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

// Options says what to assemble and where to.
type Options struct {
	Root string // the repository's root, with index.html and web/
	Wasm string // path of the linked program, as go build wrote it
	Out  string // folder of the static site; made when missing, files of other names in it are left alone
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

// Assemble writes the site to o.Out and the made files to o.Web. All files are written beside their
// places first and moved in at the end, index.html last: when anything fails before, the last good
// site stays as it was. The same program gives the same bytes.
func Assemble(o Options) error {
	if same(o.Out, o.Root) {
		return errors.New("site: the site cannot be written over the repository itself; choose another folder")
	}
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

	var s staging
	defer s.discard()
	for _, dir := range []string{o.Web, filepath.Join(o.Out, "web")} {
		if dir != "" {
			s.addAll(dir, made)
		}
	}
	s.addAll(filepath.Join(o.Out, "web"), fixed)
	s.add(filepath.Join(o.Out, "index.html"), page)
	return s.commit()
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

// same reports whether two paths lead to one folder.
func same(a, b string) bool {
	x, errA := os.Stat(a)
	y, errB := os.Stat(b)
	return errA == nil && errB == nil && os.SameFile(x, y)
}
