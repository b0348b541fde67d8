package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

const repository = "../../.."

// tree reads all files below a folder.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := eachFile(dir, func(name string) error {
		b, err := os.ReadFile(filepath.Join(dir, name))
		all[filepath.ToSlash(name)] = string(b)
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	return all
}

func same(a, b map[string]string) bool {
	if len(a) != len(b) {
		return false
	}
	for name := range a {
		if other, ok := b[name]; !ok || a[name] != other {
			return false
		}
	}
	return true
}

// folder writes a collection of plain texts and returns its path.
func folder(t *testing.T, texts ...string) string {
	t.Helper()
	dir := t.TempDir()
	for i, text := range texts {
		if err := os.WriteFile(filepath.Join(dir, string(rune('a'+i))+".txt"), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// quickly is a build whose linker writes only what it would embed.
func quickly(t *testing.T, corpus, out string) *build {
	t.Helper()
	root, err := findRoot(repository)
	if err != nil {
		t.Fatal(err)
	}
	temp := &scratch{}
	t.Cleanup(temp.remove)
	return &build{
		tool: &tool{out: &bytes.Buffer{}, err: &bytes.Buffer{}, temp: temp},
		root: root, corpus: corpus, site: out, link: pretend,
	}
}

func pretend(stage, wasm string, _ []string) error {
	index, err := os.ReadFile(filepath.Join(stage, "corpus", "embedded", "index.zap"))
	if err != nil {
		return err
	}
	return os.WriteFile(wasm, append([]byte("\x00asm\x01\x00\x00\x00"), index...), 0o644)
}

const texts = "A title\n\nThe army took the town. It stayed there for the winter.\n"

func TestTheSameInputGivesTheSameSite(t *testing.T) {
	corpus, dir := folder(t, texts, texts), t.TempDir()
	one, two := filepath.Join(dir, "one"), filepath.Join(dir, "a folder", "zwei ü")
	for _, out := range []string{one, two, one} {
		b := quickly(t, corpus, out)
		if err := b.run(); err != nil {
			t.Fatal(err)
		}
		b.temp.remove()
	}
	a, b := tree(t, one), tree(t, two)
	if a["index.html"] == "" || a["web/app.wasm.gz"] == "" || a[markName] == "" {
		t.Fatalf("the site lacks files: %d there", len(a))
	}
	if !same(a, b) {
		t.Error("two builds of one input differ")
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 2 {
		t.Errorf("%v in the folder, want the two sites alone (%v)", left, err)
	}
}

func TestAFailedBuildLeavesTheLastGoodOne(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	if err := quickly(t, folder(t, texts), out).run(); err != nil {
		t.Fatal(err)
	}
	before := tree(t, out)
	for name, b := range map[string]*build{
		"no articles": quickly(t, t.TempDir(), out),
		"not UTF-8":   quickly(t, folder(t, texts, "Caf\xe9\n\nText of it.\n"), out),
		"no linker":   quickly(t, folder(t, texts, texts), out),
	} {
		if name == "no linker" {
			b.link = func(string, string, []string) error { return errors.New("out of memory") }
		}
		if err := b.run(); err == nil {
			t.Errorf("%s: the build went through", name)
		}
		if !same(before, tree(t, out)) {
			t.Errorf("%s: the last build changed", name)
		}
	}
}

func TestFoldersOfOthersAreNotReplaced(t *testing.T) {
	corpus := folder(t, texts)
	ours := filepath.Join(t.TempDir(), "ours")
	if err := quickly(t, corpus, ours).run(); err != nil {
		t.Fatal(err)
	}
	theirs := filepath.Join(t.TempDir(), "theirs")
	if err := os.MkdirAll(theirs, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{filepath.Join(ours, "CNAME"), filepath.Join(theirs, "thesis.doc")} {
		if err := os.WriteFile(path, []byte("mine"), 0o644); err != nil {
			t.Fatal(err)
		}
		err := quickly(t, corpus, filepath.Dir(path)).run()
		if err == nil || !strings.Contains(err.Error(), "no build made") {
			t.Errorf("%s: %v", path, err)
		}
		if b, err := os.ReadFile(path); string(b) != "mine" {
			t.Errorf("%s is gone: %v", path, err)
		}
	}
}

func TestBuildsAtOnceTakeTurns(t *testing.T) {
	out, corpus := filepath.Join(t.TempDir(), "out"), folder(t, texts)
	var builds []*build
	for range 4 {
		builds = append(builds, quickly(t, corpus, out))
	}
	var wg sync.WaitGroup
	for _, b := range builds {
		wg.Go(func() {
			if err := b.run(); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	alone := filepath.Join(t.TempDir(), "alone")
	if err := quickly(t, corpus, alone).run(); err != nil {
		t.Fatal(err)
	}
	if !same(tree(t, out), tree(t, alone)) {
		t.Error("builds at once left something that one build does not")
	}
}

// TestAnotherCollectionLeavesTheSourceAlone builds in a copy of the source, first the default collection, then another.
func TestAnotherCollectionLeavesTheSourceAlone(t *testing.T) {
	root := t.TempDir()
	for _, part := range []string{"app", "web", "corpus"} {
		if err := copyTree(filepath.Join(repository, part), filepath.Join(root, part)); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"go.mod", "go.sum", "index.html"} {
		if err := copyFile(filepath.Join(repository, name), filepath.Join(root, name)); err != nil {
			t.Fatal(err)
		}
	}
	b := quickly(t, filepath.Join(root, "corpus"), filepath.Join(root, "dist"))
	b.root, b.standard = root, true
	if err := b.run(); err != nil {
		t.Fatal(err)
	}
	b.temp.remove()
	before := tree(t, root)
	for _, name := range []string{"corpus/embedded/manifest.json", "corpus/embedded/index.zap", "web/app.wasm.gz", "web/app.wasm.js", "web/wasm_exec.js", "dist/index.html"} {
		if before[name] == "" {
			t.Errorf("the default build made no %s", name)
		}
	}
	other := quickly(t, folder(t, texts), filepath.Join(t.TempDir(), "other"))
	other.root = root
	if err := other.run(); err != nil {
		t.Fatal(err)
	}
	if !same(before, tree(t, root)) {
		t.Error("a build of another collection changed the source or the default build")
	}
}

func TestThePageLinksTheLanguagesOfItsArticles(t *testing.T) {
	in := func(language string) string {
		return "---\ntitle: A title\nlanguage: " + language + "\n---\n\nText of it.\n"
	}
	b := quickly(t, folder(t, in("de-AT"), in("ja"), in("zh"), in("tlh"), texts), filepath.Join(t.TempDir(), "out"))
	var linked string
	b.link = func(stage, wasm string, languages []string) error {
		linked = strings.Join(languages, " ")
		return pretend(stage, wasm, languages)
	}
	if err := b.run(); err != nil {
		t.Fatal(err)
	}
	if want := "cjk de en"; linked != want {
		t.Errorf("links %q, want %q", linked, want)
	}
}

func TestTheProgramDoesNotDependOnWhereItIsLinked(t *testing.T) {
	if testing.Short() {
		t.Skip("links the page twice")
	}
	embedded, err := quickly(t, folder(t, texts), "").embed()
	if err != nil {
		t.Fatal(err)
	}
	var programs [2][]byte
	for i := range programs {
		stage := filepath.Join(t.TempDir(), strings.Repeat("deep ", i+1))
		if err := stageModule(repository, embedded, stage); err != nil {
			t.Fatal(err)
		}
		wasm := filepath.Join(stage, "app.wasm")
		if err := link(stage, wasm, []string{"en"}); err != nil {
			t.Fatal(err)
		}
		if programs[i], err = os.ReadFile(wasm); err != nil {
			t.Fatal(err)
		}
	}
	if len(programs[0]) == 0 || !bytes.Equal(programs[0], programs[1]) {
		t.Error("two links of the same source differ")
	}
}
