package browser

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// failure waits until the page has failed and returns the words that it shows: what, and what to do.
func failure(t *testing.T, p *Tab) (what, todo string) {
	t.Helper()
	must(t, p.Wait("document.documentElement.dataset.state === 'failed'"))
	var shown struct {
		What, Todo, Button string
		InSight            bool
	}
	must(t, p.Eval(`(() => {
		const panel = document.getElementById('trouble');
		const text = (tag) => panel.querySelector(tag).innerText;
		const { top, bottom } = panel.getBoundingClientRect();
		return { What: text('h1'), Todo: text('p'), Button: text('button'), InSight: top < bottom && top >= 0 && bottom <= innerHeight };
	})()`, &shown))
	if shown.Todo == "" || shown.Button == "" || !shown.InSight {
		t.Errorf("the page does not show what to do: %+v", shown)
	}
	return shown.What, shown.Todo
}

func TestAFailureOnAHostSaysWhatAndWhatToDo(t *testing.T) {
	packed, unpacked := gz(t), plain(t)
	flipped := bytes.Clone(packed)
	flipped[len(flipped)/2] ^= 0xff
	page := []byte("<!doctype html><title>Sorry</title>")
	tests := []struct {
		name   string
		before string // a script before the page's own
		habits []habit
		want   string
	}{
		{"no WebAssembly", "delete window.WebAssembly", nil, "This browser cannot run Parallax"},
		{"no unpacking", "delete window.DecompressionStream", nil, "This browser is too old"},
		{"WebAssembly forbidden", "", []habit{policy("default-src 'self'")}, "This site does not let Parallax run"},
		{"cut short", "", []habit{answer(".gz", packed[:len(packed)/2])}, "incomplete or damaged"},
		{"cut short at its start", "", []habit{answer(".gz", packed[:3])}, "incomplete or damaged"},
		{"empty", "", []habit{answer(".gz", nil)}, "incomplete or damaged"},
		{"damaged", "", []habit{answer(".gz", flipped)}, "incomplete or damaged"},
		{"unpacked and cut short", "", []habit{answer(".gz", unpacked[:len(unpacked)/2])}, "incomplete or damaged"},
		{"a page instead of each file", "", []habit{answer(".gz", page), answer("app.wasm.js", page)}, "incomplete or damaged"},
		{"missing", "", []habit{status(".gz", 404), status("app.wasm.js", 404)}, "missing on this site"},
		{"Go's script missing", "", []habit{status("wasm_exec.js", 404)}, "missing on this site"},
		{"connection cut", "", []habit{broken(".gz", packed)}, "The connection broke off"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := tab(t)
			must(t, p.Before(test.before))
			must(t, p.Go(host(t, site(t), test.habits...)))
			if what, _ := failure(t, p); !strings.Contains(what, test.want) {
				t.Errorf("the page says %q, want %q", what, test.want)
			}
		})
	}
}

func TestAFailureFromADiskSaysWhatAndWhatToDo(t *testing.T) {
	const unbuilt, damaged = "has not been built here", "incomplete or damaged"
	half := func(path string) error {
		info, err := os.Stat(path)
		if err != nil {
			return err
		}
		return os.Truncate(path, info.Size()/2)
	}
	flip := func(path string) error {
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		b[len(b)/2] = '!'
		return os.WriteFile(path, b, 0o644)
	}
	tests := []struct {
		name string
		harm func(path string) error
		file string
		want string
	}{
		{"program missing", os.Remove, "app.wasm.js", unbuilt},
		{"Go's script missing", os.Remove, "wasm_exec.js", unbuilt},
		{"program cut short", half, "app.wasm.js", damaged},
		{"program damaged", flip, "app.wasm.js", damaged},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			copySite(t, dir)
			must(t, test.harm(filepath.Join(dir, "web", test.file)))
			p := tab(t)
			must(t, p.Go(onDisk(filepath.Join(dir, "index.html"))))
			what, todo := failure(t, p)
			if !strings.Contains(what, test.want) {
				t.Errorf("the page says %q, want %q", what, test.want)
			}
			if test.want == unbuilt && !strings.Contains(todo, "./build.sh") {
				t.Errorf("the page does not name the command: %q", todo)
			}
		})
	}
}

func TestAProgramThatDiesSaysSoAndStaysQuiet(t *testing.T) {
	p := tab(t)
	must(t, p.Go(host(t, site(t))))
	must(t, p.Ready())
	must(t, p.Eval("goappNav()", nil)) // go-app reads an argument that is not there, and panics
	what, todo := failure(t, p)
	if !strings.Contains(what, "has stopped") || !strings.Contains(todo, "Reload") {
		t.Errorf("the page says %q, %q", what, todo)
	}
	before := len(p.Faults())
	must(t, p.Eval(`(() => {
		const box = document.querySelector('input[type=search]');
		box.value = 'x';
		box.dispatchEvent(new InputEvent('input', { bubbles: true }));
		dispatchEvent(new Event('resize'));
		return new Promise((done) => setTimeout(done, 500)); // longer than go-app's own timers
	})()`, nil))
	if after := p.Faults(); len(after) > before {
		t.Errorf("the dead program goes on complaining: %q", after[before:])
	}
}

func TestWithoutTheLoaderThePageSaysSo(t *testing.T) {
	tests := []struct {
		name    string
		prepare func(*Tab) error
		habits  []habit
	}{
		{"JavaScript off", (*Tab).WithoutScripts, nil},
		{"only index.html copied", func(*Tab) error { return nil }, []habit{status(".js", 404), status(".css", 404)}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := tab(t)
			must(t, test.prepare(p))
			must(t, p.Go(host(t, site(t), test.habits...)))
			must(t, p.Wait("document.getElementById('trouble')"))
			var shown struct {
				Words  string
				Height float64
			}
			must(t, p.Eval(`({
				Words: document.getElementById('trouble').innerText,
				Height: document.getElementById('loaded').getBoundingClientRect().height,
			})`, &shown))
			if !strings.Contains(shown.Words, "Switch JavaScript on") || !strings.Contains(shown.Words, "“web”") {
				t.Errorf("the page says %q", shown.Words)
			}
			if shown.Height > 0 {
				t.Error("the page shows progress though nothing will come")
			}
		})
	}
}
