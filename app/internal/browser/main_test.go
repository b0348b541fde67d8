package browser

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// The tests look at a built site: PARALLAX_SITE, else dist/. Without a site or a Chromium they are
// skipped; with PARALLAX_BROWSER=1 that is a failure. PARALLAX_BROWSER=0 leaves them out. PARALLAX_SHOTS
// names a folder for the pictures of README.md, PARALLAX_LOOKS one for every screen in every window.

var chromium = sync.OnceValues(Open)

func TestMain(m *testing.M) {
	code := m.Run()
	if b, err := chromium(); err == nil {
		b.Close()
	}
	if scratch != "" {
		os.RemoveAll(scratch)
	}
	os.Exit(code)
}

// lacking ends a test that cannot run.
func lacking(t *testing.T, why string) {
	t.Helper()
	if os.Getenv("PARALLAX_BROWSER") == "1" {
		t.Fatal(why)
	}
	t.Skip(why)
}

// site returns the folder of the site under test.
func site(t *testing.T) string {
	t.Helper()
	if os.Getenv("PARALLAX_BROWSER") == "0" {
		t.Skip("left out by PARALLAX_BROWSER=0")
	}
	dir := os.Getenv("PARALLAX_SITE")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "dist")
	}
	dir, err := filepath.Abs(dir)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(dir, "web", "app.wasm.gz")); err != nil {
		lacking(t, "no site in "+dir+": run ./build.sh first, or name one in PARALLAX_SITE")
	}
	return dir
}

// copySite copies the site to a folder of a test's own.
func copySite(t *testing.T, to string) {
	t.Helper()
	if err := os.CopyFS(to, os.DirFS(site(t))); err != nil {
		t.Fatal(err)
	}
}

// onDisk returns the file: address of a path.
func onDisk(path string) string { return (&url.URL{Scheme: "file", Path: path}).String() }

// tab opens a tab that is closed at the test's end. By then nothing may have gone to another machine.
func tab(t *testing.T) *Tab {
	t.Helper()
	b, err := chromium()
	if err != nil {
		lacking(t, err.Error())
	}
	p, err := b.Tab()
	must(t, err)
	t.Cleanup(func() {
		p.Close()
		for _, f := range b.Foreign() {
			t.Errorf("asked of another machine: %s", f)
		}
	})
	return p
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// clean holds that nothing went wrong in a page and that all it asked for begins with home.
func clean(t *testing.T, p *Tab, home string) {
	t.Helper()
	for _, f := range p.Faults() {
		t.Errorf("fault: %s", f)
	}
	var loaded []string // a frame is heard late: the page's own list holds what came before
	must(t, p.Eval("performance.getEntriesByType('resource').map(e => e.name)", &loaded))
	for _, r := range append(p.Requests(), loaded...) {
		if !strings.HasPrefix(r, home) && !strings.HasPrefix(r, "data:") && !strings.HasPrefix(r, "blob:") {
			t.Errorf("asked for %s, outside of %s", r, home)
		}
	}
}

// alive holds that the program answers: a word of the first article finds an article, with its hits
// marked, and following the article's link changes the address.
func alive(t *testing.T, p *Tab) {
	t.Helper()
	must(t, p.Ready())
	must(t, p.Wait("document.querySelector('[data-article]')"))
	must(t, p.Eval(`(() => {
		const words = document.querySelector('[data-article]').innerText.match(/\p{L}{4,}/gu);
		const box = document.querySelector('input[type=search]');
		box.value = words[0];
		box.dispatchEvent(new InputEvent('input', { bubbles: true }));
	})()`, nil))
	must(t, p.Wait("document.querySelector('[data-article] mark')"))
	must(t, p.Eval(`document.querySelector('[data-article] a[href^="#/read/"]').click()`, nil))
	must(t, p.Wait("location.hash.startsWith('#/read/')"))
}
