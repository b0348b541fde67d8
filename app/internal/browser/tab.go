package browser

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// Tab is one page, or one frame of a page that runs in a process of its own.
type Tab struct {
	ctx    context.Context
	cancel context.CancelFunc

	mu       sync.Mutex
	requests []string
	faults   []string
}

// Tab opens an empty page with storage of its own.
func (b *Browser) Tab() (*Tab, error) {
	direct := cdp.WithExecutor(b.ctx, chromedp.FromContext(b.ctx).Browser)
	storage, err := target.CreateBrowserContext().WithDisposeOnDetach(true).Do(direct)
	if err != nil {
		return nil, fmt.Errorf("browser: open a storage: %w", err)
	}
	// A storage of its own begins with no window to hold a tab.
	id, err := target.CreateTarget("about:blank").WithBrowserContextID(storage).WithNewWindow(true).Do(direct)
	if err != nil {
		return nil, fmt.Errorf("browser: open a window: %w", err)
	}
	return attach(b.ctx, id)
}

func attach(parent context.Context, id target.ID) (*Tab, error) {
	t := &Tab{}
	t.ctx, t.cancel = chromedp.NewContext(parent, chromedp.WithTargetID(id))
	chromedp.ListenTarget(t.ctx, t.hear)
	if err := chromedp.Run(t.ctx); err != nil {
		t.cancel()
		return nil, fmt.Errorf("browser: open a tab: %w", err)
	}
	return t, nil
}

// Close closes the page.
func (t *Tab) Close() { t.cancel() }

func (t *Tab) hear(event any) {
	t.mu.Lock()
	defer t.mu.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		t.requests = append(t.requests, e.Request.URL)
	case *runtime.EventExceptionThrown:
		t.faults = append(t.faults, "exception: "+e.ExceptionDetails.Error())
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.APITypeError || e.Type == runtime.APITypeAssert {
			t.faults = append(t.faults, "console: "+said(e.Args))
		}
	case *log.EventEntryAdded:
		if e.Entry.Level == log.LevelError {
			t.faults = append(t.faults, fmt.Sprintf("%s: %s %s", e.Entry.Source, e.Entry.Text, e.Entry.URL))
		}
	}
}

func said(args []*runtime.RemoteObject) string {
	var words []string
	for _, a := range args {
		words = append(words, string(a.Value)+a.Description)
	}
	return strings.Join(words, " ")
}

// Requests returns the addresses asked for so far.
func (t *Tab) Requests() []string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return slices.Clone(t.requests)
}

// Faults returns what went wrong so far: uncaught exceptions, console errors, failed loads, violated policies.
func (t *Tab) Faults() []string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return slices.Clone(t.faults)
}

// Do runs chromedp actions in the page, within Patience.
func (t *Tab) Do(actions ...chromedp.Action) error {
	ctx, cancel := context.WithTimeout(t.ctx, Patience)
	defer cancel()
	return chromedp.Run(ctx, actions...)
}

// Go opens an address and returns as soon as the page begins to load.
func (t *Tab) Go(url string) error {
	return t.Do(chromedp.ActionFunc(func(ctx context.Context) error {
		_, _, text, _, err := page.Navigate(url).Do(ctx)
		if err == nil && text != "" {
			err = errors.New(text)
		}
		return err
	}))
}

// Before runs a script in every page of the tab before the page's own scripts.
func (t *Tab) Before(js string) error {
	return t.Do(chromedp.ActionFunc(func(ctx context.Context) error {
		_, err := page.AddScriptToEvaluateOnNewDocument(js).Do(ctx)
		return err
	}))
}

// Eval puts the value of an expression, or of the promise that it is, into out; out may be nil.
func (t *Tab) Eval(js string, out any) error {
	await := func(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) }
	if err := t.Do(chromedp.Evaluate(js, out, await)); err != nil {
		return fmt.Errorf("browser: %s: %w", js, err)
	}
	return nil
}

// Wait waits until an expression is true. While a page is being changed for another it is not.
func (t *Tab) Wait(js string) error {
	for start := time.Now(); time.Since(start) < Patience; time.Sleep(10 * time.Millisecond) {
		var yes bool
		if err := t.Do(chromedp.Evaluate("!!("+js+")", &yes)); err == nil && yes {
			return nil
		}
		if t.ctx.Err() != nil {
			return t.ctx.Err()
		}
	}
	var at string
	_ = t.Eval("location.href + ' ' + JSON.stringify(document.title)", &at) // empty where even that fails
	return fmt.Errorf("browser: never true: %s; at %s; faults: %q", js, at, t.Faults())
}

// Ready waits until the program has drawn its first page; a failed page is an error with its words.
func (t *Tab) Ready() error {
	if err := t.Wait("['ready', 'failed'].includes(document.documentElement.dataset.state)"); err != nil {
		return err
	}
	var state struct{ State, Words string }
	err := t.Eval("({State: document.documentElement.dataset.state, Words: document.getElementById('trouble')?.innerText})", &state)
	if err == nil && state.State == "failed" {
		err = fmt.Errorf("browser: the page failed: %q; faults: %q", state.Words, t.Faults())
	}
	return err
}

// Keys types text, or keys of the package kb, at the focus.
func (t *Tab) Keys(keys string) error {
	for _, r := range keys {
		if err := t.Do(chromedp.ActionFunc(func(ctx context.Context) error { return press(ctx, r) })); err != nil {
			return fmt.Errorf("browser: press %q: %w", r, err)
		}
	}
	return nil
}

// press sends one key as a keyboard does: its text is part of the key going down, so a page can prevent it.
func press(ctx context.Context, r rune) error {
	events := kb.Encode(r)
	if len(events) == 3 && events[1].Type == input.KeyChar {
		events[0].Type, events[0].Text = input.KeyDown, events[1].Text
		events = []*input.DispatchKeyEventParams{events[0], events[2]}
	}
	for _, e := range events {
		if err := e.Do(ctx); err != nil {
			return err
		}
	}
	return nil
}

// Frame attaches to the page's frame whose address begins with url. The frame must be of another site or
// sandboxed: only such frames have a process of their own.
func (t *Tab) Frame(url string) (*Tab, error) {
	for start := time.Now(); time.Since(start) < Patience; time.Sleep(10 * time.Millisecond) {
		var all []*target.Info
		direct := cdp.WithExecutor(t.ctx, chromedp.FromContext(t.ctx).Browser)
		all, err := target.GetTargets().WithFilter(target.Filter{{Type: "iframe"}}).Do(direct)
		if err != nil {
			return nil, fmt.Errorf("browser: list frames: %w", err)
		}
		for _, info := range all {
			if strings.HasPrefix(info.URL, url) {
				return attach(t.ctx, info.TargetID)
			}
		}
	}
	return nil, fmt.Errorf("browser: no frame shows %s", url)
}

// Downloads lets the pages of the tab and their frames hand over files, which come to dir under their own names.
func (t *Tab) Downloads(dir string) error {
	c := chromedp.FromContext(t.ctx)
	direct := cdp.WithExecutor(t.ctx, c.Browser)
	info, err := target.GetTargetInfo().WithTargetID(c.Target.TargetID).Do(direct)
	if err == nil {
		err = browser.SetDownloadBehavior(browser.SetDownloadBehaviorBehaviorAllow).WithBrowserContextID(info.BrowserContextID).WithDownloadPath(dir).Do(direct)
	}
	if err != nil {
		return fmt.Errorf("browser: let files come: %w", err)
	}
	return nil
}

// WithoutScripts switches JavaScript off in the pages of the tab; Eval and Wait go on working.
func (t *Tab) WithoutScripts() error { return t.Do(emulation.SetScriptExecutionDisabled(true)) }

// Look sets the window's size in CSS pixels and the colour scheme that the system prefers.
func (t *Tab) Look(width, height int64, dark bool) error {
	scheme := "light"
	if dark {
		scheme = "dark"
	}
	return t.Do(
		chromedp.EmulateViewport(width, height),
		emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}),
	)
}

// Shot writes what the window shows to a PNG file.
func (t *Tab) Shot(path string) error {
	var png []byte
	if err := t.Do(chromedp.CaptureScreenshot(&png)); err != nil {
		return fmt.Errorf("browser: take a picture: %w", err)
	}
	return os.WriteFile(path, png, 0o644)
}
