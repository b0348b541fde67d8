package main

import (
	"context"
	_ "embed"
	"fmt"
	"net/url"
	"path/filepath"
	"time"

	cdp "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/heapprofiler"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"parallax/app/internal/browser"
)

// probe runs before the page's own scripts and notes when what happens.
//
//go:embed probe.js
var probe string

// settling is how long Chromium is left alone with a new window: its own frame is a page too, which takes a core for a second.
const settling = 2 * time.Second

// An opening is how long a page took, in milliseconds from navigation where nothing else is said.
type opening struct {
	Ready    float64 // data-state=ready
	Start    float64 // from the compiled program to ready
	Answered float64 // what stood then is painted
	Hits     int     // articles listed then
}

// open opens an address in a window of its own. Nothing but one promise waits in the page for it to be ready.
func (b *bench) open(address string) (*browser.Tab, opening, error) {
	var o opening
	if b.chrome == nil {
		var err error
		if b.chrome, err = browser.Open(); err != nil {
			return nil, o, err
		}
	}
	tab, err := b.chrome.Tab()
	if err != nil {
		return nil, o, err
	}
	if err := tab.Before(probe); err != nil {
		return nil, o, err
	}
	time.Sleep(settling)
	if err := tab.Go(address); err != nil {
		return nil, o, err
	}
	if err := tab.Wait("window.bench"); err != nil {
		return nil, o, err
	}
	if err := tab.Eval("bench.opened()", &o); err != nil {
		return nil, o, fmt.Errorf("%w; faults: %q", err, tab.Faults())
	}
	return tab, o, nil
}

// disk is the address of a site on the disk.
func (b *bench) disk(site string) string {
	return (&url.URL{Scheme: "file", Path: filepath.Join(b.path(site), "index.html")}).String()
}

// asked is the address of a site served on this machine, with a query.
func (b *bench) asked(site, query string) string {
	return b.web.URL + "/" + site + "/#/search?q=" + url.QueryEscape(query)
}

// usage is the memory of a page in bytes, after its garbage has been collected.
type usage struct {
	wasm    int64 // WebAssembly memory
	heap    int64 // JavaScript heap in use
	process int64 // private memory of the page's process, compiled code included; 0 where the system does not tell
}

func (u usage) String() string {
	s := fmt.Sprintf("WebAssembly %s, JavaScript %s", megabytes(u.wasm), megabytes(u.heap))
	if u.process > 0 {
		s += ", whole process " + megabytes(u.process)
	}
	return s
}

func (b *bench) memory(tab *browser.Tab) (u usage, err error) {
	if err := tab.Eval("bench.memory()", &u.wasm); err != nil {
		return u, err
	}
	err = tab.Do(heapprofiler.CollectGarbage(), chromedp.ActionFunc(func(ctx context.Context) error {
		used, _, _, _, err := runtime.GetHeapUsage().Do(ctx)
		u.heap = int64(used)
		return err
	}), chromedp.ActionFunc(func(ctx context.Context) (err error) {
		u.process, err = process(ctx)
		return err
	}))
	return u, err
}

// chromium names the browser.
func (b *bench) chromium() string {
	tab, err := b.chrome.Tab()
	if err != nil {
		return "Chromium"
	}
	defer tab.Close()
	name := "Chromium"
	tab.Do(chromedp.ActionFunc(func(ctx context.Context) error {
		_, product, _, _, _, err := cdp.GetVersion().Do(ctx)
		if err == nil {
			name = product
		}
		return err
	}))
	return name
}

// openings opens the three pages in turn, so that a slow moment of the machine meets all of them.
func (b *bench) openings() error {
	sites := []string{"bare", "small", "large"}
	ready, start := map[string]times{}, map[string]times{}
	memory := map[string]usage{}
	for run := range b.scale.openings + 1 {
		for _, s := range sites {
			tab, o, err := b.open(b.disk(s))
			if err != nil {
				return fmt.Errorf("open %s: %w", s, err)
			}
			if run == b.scale.openings {
				memory[s], err = b.memory(tab)
			}
			tab.Close()
			if err != nil {
				return err
			}
			if run > 0 { // at first the disk's cache is cold
				ready[s], start[s] = append(ready[s], o.Ready), append(start[s], o.Start)
			}
		}
	}
	add := func(what, on string, t times, more, want string, met string) {
		b.report.add("Opening", row{what, on, t.n(), t.spread() + more, want, met})
	}
	b.report.section("Opening", "what", "on what", "n", "measured", "target", "").note =
		"From a disk, the three pages in turn; median (minimum to maximum)."
	ratio := ready["small"].median() / ready["bare"].median()
	add("navigation to ready", "bare go-app page", ready["bare"], "", "", "")
	add("navigation to ready", "default collection", ready["small"], fmt.Sprintf(", %.2f × bare", ratio), "≤ 1.5 × bare", yes(ratio <= 1.5))
	add("navigation to ready", b.name(), ready["large"], "", "", "")
	ratio = start["large"].median() / start["small"].median()
	add("compiled program to ready", "default collection", start["small"], "", "", "")
	add("compiled program to ready", b.name(), start["large"], fmt.Sprintf(", %.2f × default", ratio), "≤ 2 × default", yes(ratio <= 2))
	for _, s := range []struct{ site, name string }{{"small", "default collection"}, {"large", b.name()}} {
		b.report.add("Opening", row{"memory after opening", s.name, "1", memory[s.site].String(), "", ""})
	}
	return nil
}
