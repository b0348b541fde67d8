package browser

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// axe returns the checker axe-core, which npm ci fetches into this folder. Without it the test is left out, and says so.
func axe(t *testing.T) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("node_modules", "axe-core", "axe.min.js"))
	if err != nil {
		t.Skip("SKIPPED: accessibility is not checked; run “npm ci” in app/internal/browser first: ", err)
	}
	return string(b)
}

// violation is what axe-core objects to.
type violation struct {
	ID, Help string
	Nodes    []string
}

const axeRun = `(async () => {
	if (!window.axe) { const module = undefined, define = undefined; (0, eval)(%s); }
	const { violations } = await axe.run(document, { resultTypes: ['violations'] });
	return violations.map(v => ({ ID: v.id, Help: v.help, Nodes: v.nodes.map(n => n.html.slice(0, 160) + ' ' + (n.any[0]?.message ?? n.all[0]?.message ?? n.none[0]?.message ?? '')) }));
})()`

// accessible holds that axe-core finds nothing at all in what the page shows.
func accessible(t *testing.T, p *Tab, axe, name string) {
	t.Helper()
	script, _ := json.Marshal(axe)
	var found []violation
	must(t, p.Eval(fmt.Sprintf(axeRun, script), &found))
	for _, v := range found {
		t.Errorf("%s: %s (%s):\n\t%s", name, v.ID, v.Help, strings.Join(v.Nodes, "\n\t"))
	}
}

// dialogs and the like that stand over a screen, with what opens them.
var opened = []struct{ name, address, there, open, shows string }{
	{"help", "#/search?q=palm", ".snip mark", "document.querySelector('[data-do=help]').click()", "#help[open] .examples"},
	{"facets", "#/search?q=syria&name=Palmyra&outlet=CNN&from=2016&to=2016", ".chips", "document.querySelector('.facets.open') || document.querySelector('[data-do=narrow]').click()", ".facets.open, body"},
	{"shades", "#/told", ".matrix td a", "(row => { for (let n = 1; n <= 10; n++) { const td = row.parentElement.appendChild(row.cloneNode(true)); td.className = 's' + n; } })(document.querySelector('.matrix td:has(a)'))", ".matrix .s10 a"},
	{"marked", "#/search?q=russia", ".snip mark", "[...document.querySelectorAll('.hit > input')].slice(0, 2).forEach(e => e.checked || e.click())", ".tray .go"},
}

func TestAccessibilityCheckersFindNothing(t *testing.T) {
	script := axe(t)
	home := host(t, site(t))
	for _, w := range []struct {
		name  string
		width int64
		dark  bool
	}{{"360-light", 360, false}, {"1024-light", 1024, false}, {"360-dark", 360, true}, {"1024-dark", 1024, true}} {
		p := tab(t)
		must(t, p.Look(w.width, 800, w.dark))
		visit(t, p, home+"/#/")
		for _, s := range screens {
			must(t, p.Eval(fmt.Sprintf("location.hash = %q", s.address), nil))
			must(t, p.Wait(fmt.Sprintf("document.querySelector(%q)", s.there)))
			accessible(t, p, script, s.name+"-"+w.name)
		}
		for _, s := range opened {
			must(t, p.Eval(fmt.Sprintf("location.hash = %q", s.address), nil))
			must(t, p.Wait(fmt.Sprintf("document.querySelector(%q)", s.there)))
			must(t, p.Eval(s.open, nil))
			must(t, p.Wait(fmt.Sprintf("document.querySelector(%q)", s.shows)))
			accessible(t, p, script, s.name+"-"+w.name)
			shot(t, p, s.name+"-"+w.name)
			must(t, p.Eval("document.getElementById('help').close()", nil))
		}
	}
}

func TestAccessibilityCheckersFindNothingBeforeTheProgramIsThereOrWhenItFails(t *testing.T) {
	script := axe(t)
	home, release := slow(t)
	for _, dark := range []bool{false, true} {
		p := tab(t)
		must(t, p.Look(360, 800, dark))
		must(t, p.Go(home))
		must(t, p.Wait("document.querySelector('#shell:not([hidden])')"))
		accessible(t, p, script, "shell")
		p = tab(t)
		must(t, p.Look(1024, 800, dark))
		must(t, p.Before("delete window.WebAssembly"))
		must(t, p.Go(home))
		must(t, p.Wait("document.documentElement.dataset.state === 'failed'"))
		accessible(t, p, script, "failed")
	}
	release()
}
