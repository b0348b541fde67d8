package browser

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

// What a person does at the page, and sees there. The tests that use this know the default collection.

const (
	text   = `(selector => document.querySelector(selector)?.innerText.trim() ?? 'none')`
	listed = `[...document.querySelectorAll('[data-article]')].filter(e => e.checkVisibility()).map(e => e.dataset.article)`
	// focused names what has the keyboard; an element that Tab reaches must also show it.
	focused = `(() => {
		const e = document.activeElement;
		const plain = e.tabIndex >= 0 && e.matches(':focus-visible') && getComputedStyle(e).outlineStyle === 'none';
		const at = e.closest('[data-article]')?.dataset.article;
		return (plain ? 'unseen ' : '') + (at ? at + ' ' : '') + e.tagName.toLowerCase() + (e.id ? '#' + e.id : '');
	})()`
)

// visit opens an address in a new page and waits for the program.
func visit(t *testing.T, p *Tab, url string) {
	t.Helper()
	must(t, p.Go("about:blank"))
	must(t, p.Go(url))
	must(t, p.Ready())
}

// eventually waits until an expression has a value; otherwise it tells the value that it had last.
func eventually[T comparable](t *testing.T, p *Tab, js string, want T) {
	t.Helper()
	var got T
	for start := time.Now(); time.Since(start) < Patience/3; time.Sleep(10 * time.Millisecond) {
		if p.Eval(js, &got) == nil && got == want {
			return
		}
	}
	t.Fatalf("%s\nis %#v, want %#v; faults: %q", js, got, want, p.Faults())
}

// reads waits until the first element that fits a selector says a text.
func reads(t *testing.T, p *Tab, selector, want string) {
	t.Helper()
	eventually(t, p, text+"("+strconv.Quote(selector)+")", want)
}

// lists waits until the list shows these articles, in any order.
func lists(t *testing.T, p *Tab, sorted string) {
	t.Helper()
	eventually(t, p, listed+".sort().join(' ')", sorted)
}

// at waits until the address ends so.
func at(t *testing.T, p *Tab, fragment string) {
	t.Helper()
	eventually(t, p, "location.hash", fragment)
}

// click presses the mouse on the first element that fits a selector, as soon as it can be hit and stands still: what lies over it would
// get the click.
func click(t *testing.T, p *Tab, selector string) {
	t.Helper()
	find := `(async () => {
		const where = () => {
			const e = document.querySelector(` + strconv.Quote(selector) + `);
			if (!e) return null;
			const { x, y, width, height } = [...e.getClientRects()].find(r => r.width && r.height) ?? e.getBoundingClientRect();
			const at = { X: x + width / 2, Y: y + height / 2 }, top = document.elementFromPoint(at.X, at.Y);
			if (e.contains(top)) return at;
			e.scrollIntoView({ block: 'center' });
			return null;
		};
		const before = where();
		await new Promise(r => setTimeout(r, 60));
		const at = where();
		return before && at && at.X === before.X && at.Y === before.Y ? at : null;
	})()`
	for start := time.Now(); time.Since(start) < Patience; time.Sleep(10 * time.Millisecond) {
		var at *struct{ X, Y float64 }
		if err := p.Eval(find, &at); err != nil || at == nil {
			continue
		}
		must(t, p.Do(chromedp.ActionFunc(func(ctx context.Context) error {
			for _, kind := range []input.MouseType{input.MousePressed, input.MouseReleased} {
				if err := input.DispatchMouseEvent(kind, at.X, at.Y).WithButton(input.Left).WithClickCount(1).Do(ctx); err != nil {
					return err
				}
			}
			return nil
		})))
		return
	}
	t.Fatalf("nothing to click at %s, or something lies over it", selector)
}

// shot keeps a picture for people to look at, where PARALLAX_LOOKS names a folder.
func shot(t *testing.T, p *Tab, name string) {
	t.Helper()
	if dir := os.Getenv("PARALLAX_LOOKS"); dir != "" {
		must(t, p.Shot(filepath.Join(dir, name+".png")))
	}
}

// keys presses keys.
func keys(t *testing.T, p *Tab, s string) {
	t.Helper()
	must(t, p.Keys(s))
}

// scratch is a folder that is removed after the last test; "" until it is needed.
var scratch string

var compiled = sync.OnceValues(func() (path string, err error) {
	if scratch, err = os.MkdirTemp("", "parallax-browser-"); err != nil {
		return "", err
	}
	path = filepath.Join(scratch, "parallax")
	cmd := exec.Command("go", "build", "-o", path, "./app/cmd/parallax")
	cmd.Dir = repository
	if said, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("build the command: %w\n%s", err, said)
	}
	return path, nil
})

var repository = filepath.Join("..", "..", "..")

// command returns the native command, ready to run in the repository's root.
func command(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	path, err := compiled()
	must(t, err)
	cmd := exec.Command(path, args...)
	cmd.Dir = repository
	return cmd
}
