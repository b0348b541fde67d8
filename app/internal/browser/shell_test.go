package browser

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// slow serves the site; half of the program comes at once, the rest when release is called.
func slow(t *testing.T) (home string, release func()) {
	t.Helper()
	gate := make(chan struct{})
	t.Cleanup(func() {
		select {
		case <-gate:
		default:
			close(gate)
		}
	})
	return host(t, site(t), held(".gz", gz(t), gate)), func() { close(gate) }
}

type box struct {
	Value   string
	Caret   int
	Focused bool
}

func searchBox(t *testing.T, p *Tab) (b box) {
	t.Helper()
	must(t, p.Eval(`(() => {
		const box = document.querySelector('input[type=search]');
		return { Value: box.value, Caret: box.selectionStart, Focused: document.activeElement === box };
	})()`, &b))
	return b
}

func TestWhatIsTypedBeforeTheProgramIsThereIsKept(t *testing.T) {
	home, release := slow(t)
	p := tab(t)
	must(t, p.Go(home))
	must(t, p.Wait("document.querySelector('input[type=search]') && document.readyState === 'complete'"))
	must(t, p.Keys("/")) // goes to the box
	must(t, p.Keys("palmyra"+kb.ArrowLeft+kb.ArrowLeft))
	want := box{"palmyra", 5, true}
	if got := searchBox(t, p); got != want {
		t.Fatalf("before: %+v, want %+v", got, want)
	}
	release()
	must(t, p.Ready())
	must(t, p.Wait("document.querySelector('[data-article] mark')"))
	if got := searchBox(t, p); got != want {
		t.Errorf("after: %+v, want %+v", got, want)
	}
	must(t, p.Keys("xü"))
	must(t, p.Wait("document.querySelector('input[type=search]').value === 'palmyxüra'"))
	clean(t, p, home)
}

func TestTheAddressFillsTheBoxBeforeTheProgramIsThere(t *testing.T) {
	home, release := slow(t)
	p := tab(t)
	must(t, p.Go(home+"/#/search?q=gas+fields%21"))
	must(t, p.Wait("document.querySelector('input[type=search]')?.value === 'gas fields!'"))
	release()
	must(t, p.Ready())
	if got := searchBox(t, p); got.Value != "gas fields!" || got.Focused {
		t.Errorf("after: %+v", got)
	}
}

func TestThePageIsPaintedAndCountsTheBytesBeforeTheProgramIsThere(t *testing.T) {
	home, _ := slow(t)
	p := tab(t)
	must(t, p.Go(home))
	must(t, p.Wait("performance.getEntriesByName('first-contentful-paint').length"))
	must(t, p.Wait("document.getElementById('loaded')?.position > 0.4"))
	var shown struct {
		Part  float64
		Words string
	}
	must(t, p.Eval(`(() => {
		const bar = document.getElementById('loaded');
		return { Part: bar.value / bar.max, Words: document.getElementById('loading').innerText };
	})()`, &shown))
	if shown.Part < 0.4 || shown.Part > 0.6 || !strings.Contains(shown.Words, " of ") {
		t.Errorf("half of the program is there, and the page shows %+v", shown)
	}
}

func TestTheRememberedLookIsThereBeforeTheProgram(t *testing.T) {
	home, _ := slow(t)
	p := tab(t)
	must(t, p.Go(home))
	must(t, p.Wait("document.getElementById('q')"))
	must(t, p.Eval("localStorage.setItem('parallax.theme', 'dark'); localStorage.setItem('parallax.size', 'l'); location.reload()", nil))
	must(t, p.Wait("document.getElementById('q') && document.documentElement.dataset.theme === 'dark' && document.documentElement.dataset.size === 'l'"))
}

func TestEmbeddedThePageKeepsItsSearchBoxOnly(t *testing.T) {
	home, release := slow(t)
	p := tab(t)
	must(t, p.Go(home+"/?embed=1#/"))
	for _, state := range []string{"loading", "ready"} {
		must(t, p.Wait("document.documentElement.dataset.state === '"+state+"' && document.querySelector('.bar') && document.readyState === 'complete'"))
		var seen []string
		must(t, p.Eval("[...document.querySelectorAll('.bar, .name, .tools, input[type=search]')].filter(e => e.getBoundingClientRect().height > 0).map(e => e.className || e.type)", &seen))
		if got := strings.Join(seen, " "); got != "bar search" {
			t.Errorf("%s: the page shows %q, want the bar with its search box", state, got)
		}
		if state == "loading" {
			release()
		}
	}
}

func TestAnAddressThatTheLoaderReadsOtherwiseOpensAllTheSame(t *testing.T) {
	for _, c := range []struct{ address, later, want string }{
		{"#/search?q=syria?&outlet=CNN", "", "#/search?q=syria?&outlet=CNN"},
		{"#/compare/week-of-363-installations+most-of-syria-retaken?q=x", "", "#/compare/week-of-363-installations+most-of-syria-retaken?q=x"},
		{"#/search?q=syria", "#/read/most-of-syria-retaken?q=hama", "#/read/most-of-syria-retaken?q=hama"}, // followed while the program loads
	} {
		home, release := slow(t)
		p := tab(t)
		must(t, p.Go(home+"/"+c.address))
		must(t, p.Wait("document.querySelector('input[type=search]') && document.readyState === 'complete'"))
		if c.later != "" {
			must(t, p.Eval("location.hash = '"+c.later+"'", nil))
		}
		release()
		must(t, p.Ready())
		var hash string
		must(t, p.Eval("location.hash", &hash))
		if hash != c.want {
			t.Errorf("%s leads to %s, want %s", c.address, hash, c.want)
		}
	}
}
