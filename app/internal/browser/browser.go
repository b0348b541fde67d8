// Package browser drives a headless Chromium for the browser tests and the benchmarks.
//
// Open starts one Chromium, Tab gives a fresh page with its own storage. A Tab records what goes wrong
// in it (Faults) and what it asks for (Requests). Whatever any page or frame asks of another machine ends
// at a proxy that refuses and records it (Foreign).
package browser

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/chromedp/chromedp"
)

// ErrNone says that no Chromium was found.
var ErrNone = errors.New("browser: no Chromium found; install it (Debian: apt install chromium) or name it in PARALLAX_CHROMIUM")

// Patience bounds every wait; it is long so that a slow machine is not taken for a fault.
const Patience = 90 * time.Second

// own are the hosts that Chromium itself asks after a start, whatever the page.
var own = map[string]bool{"accounts.google.com": true, "clients2.google.com": true, "update.googleapis.com": true}

// Browser is one running Chromium.
type Browser struct {
	ctx    context.Context
	cancel context.CancelFunc
	proxy  *httptest.Server

	mu      sync.Mutex
	foreign []string
}

// Find returns the path of a Chromium, or ErrNone.
func Find() (string, error) {
	for _, name := range []string{os.Getenv("PARALLAX_CHROMIUM"), "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"} {
		if name == "" {
			continue
		}
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", ErrNone
}

// Open starts a Chromium. Close ends it.
func Open() (*Browser, error) {
	path, err := Find()
	if err != nil {
		return nil, err
	}
	b := &Browser{}
	b.proxy = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !own[strings.TrimSuffix(r.Host, ":443")] {
			b.mu.Lock()
			b.foreign = append(b.foreign, r.Method+" "+r.Host)
			b.mu.Unlock()
		}
		http.Error(w, "no way out", http.StatusForbidden)
	}))
	options := []chromedp.ExecAllocatorOption{
		chromedp.ExecPath(path),
		chromedp.NoFirstRun,
		chromedp.NoDefaultBrowserCheck,
		chromedp.Flag("headless", "new"),
		chromedp.DisableGPU,
		chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-default-apps", true),
		chromedp.Flag("disable-dev-shm-usage", true),
		chromedp.Flag("disable-extensions", true),
		chromedp.Flag("disable-sync", true),
		chromedp.Flag("disable-features", "AutofillServerCommunication,MediaRouter,OptimizationHints,Translate"),
		chromedp.Flag("force-color-profile", "srgb"),
		chromedp.Flag("hide-scrollbars", true),
		chromedp.Flag("password-store", "basic"),
		chromedp.Flag("proxy-server", b.proxy.Listener.Addr().String()),
		chromedp.Flag("proxy-bypass-list", "127.0.0.1;localhost"),
		chromedp.WSURLReadTimeout(Patience),
	}
	if os.Geteuid() == 0 {
		options = append(options, chromedp.NoSandbox) // Chromium refuses to run its own sandbox as root
	}
	alloc, stop := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, cancel := chromedp.NewContext(alloc, chromedp.WithErrorf(func(string, ...any) {})) // it reports events newer than itself
	b.ctx, b.cancel = ctx, func() { cancel(); stop(); b.proxy.Close() }
	if err := chromedp.Run(ctx); err != nil {
		b.cancel()
		return nil, fmt.Errorf("browser: start %s: %w", path, err)
	}
	return b, nil
}

// Close ends the browser and all its tabs.
func (b *Browser) Close() { b.cancel() }

// Foreign returns what was asked of other machines since the browser was opened, as "METHOD host".
func (b *Browser) Foreign() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return slices.Clone(b.foreign)
}
