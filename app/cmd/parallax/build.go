package main

import (
	"fmt"
	"os"
	"path/filepath"

	"parallax/app/internal/index"
	"parallax/app/internal/site"
)

// A build turns a folder of articles into a page. Everything is made in private folders first; only when all of it
// stands it is moved into place, so a build that fails or is interrupted leaves the last page as it was, and two builds
// at once do not meet.
type build struct {
	*tool
	root, corpus string
	site         string // the folder to make, absolute
	standard     bool   // the default collection: also renew what stands in web/ and corpus/embedded/
	link         func(stage, wasm string, languages []string) error
	made         manifest // of the embedded files, once they are made
}

func (t *tool) build(args []string) error {
	fs := newFlags("build")
	corpus := fs.String("corpus", "", "")
	out := fs.String("out", "", "")
	rootFlag := fs.String("root", "", "")
	if err := parseAll(fs, args); err != nil {
		return err
	}
	if *corpus != "" && *out == "" {
		return wrong("build", "say with -out where the page of %s goes", *corpus)
	}
	root, err := findRoot(*rootFlag)
	if err != nil {
		return err
	}
	b := build{tool: t, root: root, standard: *corpus == "" && *out == "", link: link}
	b.corpus = defaultTo(*corpus, root, "corpus")
	if b.site, err = resolve(defaultTo(*out, root, "dist")); err != nil {
		return err
	}
	return b.run()
}

func (b *build) run() error {
	if err := mayReplace(b.site); err != nil {
		return err
	}
	embedded, err := b.embed()
	if err != nil {
		return err
	}
	wasm, err := b.program(embedded)
	if err != nil {
		return err
	}
	return b.publish(embedded, wasm)
}

// embed reads the articles and writes collection.bin, index.zap and manifest.json into a passing folder, which it returns.
func (b *build) embed() (string, error) {
	c, err := b.read(b.corpus)
	if err != nil {
		return "", err
	}
	bin, zap, err := b.whole(c)
	if err != nil {
		return "", err
	}
	dir, err := b.temp.dir("", "parallax-")
	if err != nil {
		return "", err
	}
	files := map[string][]byte{"collection.bin": bin, "index.zap": zap}
	b.made = manifest{Format: format, Title: c.Title, Articles: len(c.Articles), Languages: index.Linked(c)}
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			return "", err
		}
		b.made.add(name, data)
	}
	return dir, b.made.write(filepath.Join(dir, "manifest.json"))
}

// program links the page's program around the embedded files and returns its path.
func (b *build) program(embedded string) (string, error) {
	done := b.step("linking the page")
	stage, err := b.temp.dir("", "parallax-")
	if err != nil {
		return "", err
	}
	if err := stageModule(b.root, embedded, stage); err != nil {
		return "", err
	}
	wasm := filepath.Join(stage, "app.wasm")
	if err := b.link(stage, wasm, b.made.Languages); err != nil {
		return "", err
	}
	done()
	return wasm, nil
}

// publish assembles the site beside its place and moves it in.
func (b *build) publish(embedded, wasm string) error {
	done := b.step("writing %s", b.site)
	if err := os.MkdirAll(filepath.Dir(b.site), 0o755); err != nil {
		return err
	}
	near, err := b.temp.dir(filepath.Dir(b.site), "."+filepath.Base(b.site)+".new-")
	if err != nil {
		return err
	}
	o := site.Options{Root: b.root, Wasm: wasm, Out: filepath.Join(near, "site")}
	inPlace := ""
	if b.standard {
		if inPlace, err = b.temp.dir(b.root, ".web.new-"); err != nil {
			return err
		}
		o.Web = filepath.Join(inPlace, "web")
	}
	if err := site.Assemble(o); err != nil {
		return err
	}
	if err := writeMark(o.Out, b.made); err != nil {
		return err
	}
	if err := b.temp.hold(func() error { return b.moveIn(embedded, o) }); err != nil {
		return err
	}
	done()
	return b.sum(wasm)
}

// moveIn puts all that was made into its place. Builds that end at the same time take turns, so that the site and the files
// beside the source come from one of them: the last one stays.
func (b *build) moveIn(embedded string, o site.Options) error {
	unlock, err := lock(filepath.Dir(b.site))
	if err != nil {
		return err
	}
	defer unlock()
	if err := swapIn(o.Out, b.site); err != nil || !b.standard {
		return err
	}
	return b.renew(embedded, o.Web)
}

// renew puts the fresh files of the default collection where they stand in the source: what the next compilation
// embeds, and what index.html loads from a disk.
func (b *build) renew(embedded, web string) error {
	to := filepath.Join(b.root, "corpus", "embedded")
	if err := os.MkdirAll(to, 0o755); err != nil {
		return err
	}
	for _, name := range []string{"collection.bin", "index.zap", "manifest.json"} {
		data, err := os.ReadFile(filepath.Join(embedded, name))
		if err != nil {
			return err
		}
		fresh := filepath.Join(web, name) // first to the same disk, then in one move
		if err := os.WriteFile(fresh, data, 0o644); err != nil {
			return err
		}
		if err := os.Rename(fresh, filepath.Join(to, name)); err != nil {
			return err
		}
	}
	made, err := os.ReadDir(web)
	if err != nil {
		return err
	}
	for _, f := range made {
		if err := os.Rename(filepath.Join(web, f.Name()), filepath.Join(b.root, "web", f.Name())); err != nil {
			return err
		}
	}
	return nil
}

// sum says what was made.
func (b *build) sum(wasm string) error {
	raw, err := os.Stat(wasm)
	if err != nil {
		return err
	}
	gz, err := os.Stat(filepath.Join(b.site, "web", "app.wasm.gz"))
	if err != nil {
		return err
	}
	fmt.Fprintf(b.out, "%s opens from a disk; its folder is the static site. Program: %s, %s to transfer.\n",
		filepath.Join(b.site, "index.html"), megabytes(raw.Size()), megabytes(gz.Size()))
	return nil
}
