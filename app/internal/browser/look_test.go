package browser

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// screens are all that a person may get to see, with what shows that it is there.
var screens = []struct{ name, address, there string }{
	{"library", "#/", ".about:not([hidden])"},
	{"search", "#/search?q=deir+ezzor", ".snip mark.alias"},
	{"narrowed", "#/search?q=%22air+strikes%22+-turkey+after:2014&from=2015&to=2016&outlet=CNN&outlet=&undated=1", ".chips .clear"},
	{"reader", "#/read/russia-names-wider-targets?q=russia&p=3", ".here"},
	{"compare", "#/compare/closing-in-on-palmyra+most-of-syria-retaken", "[data-row=match]"},
	{"compare-weak", "#/compare/closing-in-on-palmyra+most-of-syria-retaken+general-road-to-raqqa?weak=1&changed=1&at=a31", ".row.now"},
	{"compare-alone", "#/compare/closing-in-on-palmyra", ".empty h1"},
	{"facts", "#/compare/closing-in-on-palmyra+most-of-syria-retaken?view=facts", "[data-fact][data-differs]"},
	{"names", "#/compare/closing-in-on-palmyra+most-of-syria-retaken+general-road-to-raqqa?view=names&open=Islamic+State", ".kwic b"},
	{"words", "#/compare/closing-in-on-palmyra+most-of-syria-retaken?view=words", "[data-word]"},
	{"told", "#/told", ".matrix td a"},
	{"told-one", "#/told?view=one", "#told-one.on"},
	{"told-pairs", "#/told?view=pairs&of=closing-in-on-palmyra", ".whom"},
	{"told-reader", "#/read/closing-in-on-palmyra?p=12", ".reader a.told"},
	{"nothing", "#/search?q=xyzzy", ".empty h2"},
	{"unknown", "#/read/nowhere-to-be-found", "main > .empty h1"},
}

// amiss lists what makes a page awkward: what scrolls sideways, sticks out, is cut off, or is too small or too close for a finger.
const amiss = `(() => {
	const out = [], name = e => e.tagName.toLowerCase() + (e.className ? '.' + String(e.className).replaceAll(' ', '.') : '') + ' ' + JSON.stringify(e.innerText?.slice(0, 30) ?? '');
	const wide = document.scrollingElement.scrollWidth;
	if (wide > innerWidth) out.push('scrolls sideways: ' + wide + ' > ' + innerWidth);
	const seen = [...document.body.querySelectorAll('*')].filter(e => e.checkVisibility() && !e.closest('.sr, .skip, dialog:not([open]), .matrix')); // a matrix scrolls in a frame of its own
	for (const e of seen) {
		const { left, right, width, height } = e.getBoundingClientRect();
		if (width && height && (left < -0.5 || right > innerWidth + 0.5)) out.push('sticks out: ' + name(e));
		const style = getComputedStyle(e);
		if (style.display !== 'inline' && style.overflowX === 'visible' && e.clientWidth && e.scrollWidth > e.clientWidth + 1 && [...e.childNodes].some(n => n.nodeType === 3)) {
			out.push('runs out of its box: ' + name(e) + ' ' + e.scrollWidth + ' > ' + e.clientWidth);
		}
	}
	const controls = seen.filter(e => e.matches('a, button, select, input, summary'));
	const owner = e => e?.closest('a, button, select, input, summary, label');
	for (const e of controls) {
		const box = (e.closest('label') ?? e).getBoundingClientRect();
		if (box.height < 24 && e.matches('button, select, .btn, .chip, summary, .hit h2 a, .back a, .more a, .name, .understood a, .related a')) out.push('low: ' + name(e) + ' ' + box.height);
		const own = e.getClientRects()[0], x = own.x + own.width / 2, y = own.y + own.height / 2;
		if (owner(document.elementFromPoint(x, y)) !== owner(e)) continue; // out of the window, or below the dock
		for (const [dx, dy] of [[-11.5, 0], [11.5, 0], [0, -11.5], [0, 11.5]]) {
			const other = owner(document.elementFromPoint(x + dx, y + dy));
			if (other && other !== owner(e) && !other.contains(e) && !e.contains(other) && e.closest('.bar, .dock') === other.closest('.bar, .dock')) out.push('close: ' + name(e) + ' to ' + name(other));
		}
	}
	return out;
})()`

func TestEveryScreenFitsEveryWindow(t *testing.T) {
	home := host(t, site(t))
	for _, w := range []struct {
		name  string
		width int64
		dark  bool
		size  string
	}{
		{"360-light", 360, false, ""}, {"1024-light", 1024, false, ""}, {"1600-light", 1600, false, ""},
		{"360-dark", 360, true, ""}, {"1024-dark", 1024, true, ""}, {"1600-dark", 1600, true, ""},
		{"320-huge", 320, false, "huge"}, {"768-huge", 768, false, "huge"},
	} {
		p := tab(t) // of its own: Chromium leaves out what goes beyond 200 addresses in ten seconds
		visit(t, p, home+"/#/")
		must(t, p.Look(w.width, 800, w.dark))
		must(t, p.Eval(fmt.Sprintf("document.documentElement.dataset.size = %q", w.size), nil))
		for _, s := range screens {
			must(t, p.Eval(fmt.Sprintf("location.hash = %q", s.address), nil))
			must(t, p.Wait(fmt.Sprintf("document.querySelector(%q)", s.there)))
			var faults []string
			must(t, p.Eval(amiss, &faults))
			for _, f := range faults {
				t.Errorf("%s-%s: %s", s.name, w.name, f)
			}
			shot(t, p, s.name+"-"+w.name)
		}
		clean(t, p, home)
	}
}

// bar tells where the parts of the bar on top stand.
const bar = `[...document.querySelectorAll('.bar, .name, .box, #q, .tools, .tools button')].map(e => { const r = e.getBoundingClientRect(); return [r.x, r.y, r.width, r.height]; })`

func TestTheBarStaysWhereItIsWhenTheProgramTakesOver(t *testing.T) {
	for _, width := range []int64{360, 1024, 1600} {
		home, release := slow(t)
		p := tab(t)
		must(t, p.Look(width, 800, false))
		must(t, p.Go(home))
		must(t, p.Wait("document.querySelector('#q') && document.readyState === 'complete'"))
		var before, after [][4]float64
		must(t, p.Eval(bar, &before))
		release()
		must(t, p.Ready())
		must(t, p.Wait("document.querySelector('[data-article]')"))
		must(t, p.Eval(bar, &after))
		if len(before) != 8 || len(after) != len(before) {
			t.Fatalf("the bar has %d parts, then %d", len(before), len(after))
		}
		for i := range before {
			for side := range 4 {
				if d := after[i][side] - before[i][side]; d > 1 || d < -1 {
					t.Errorf("at %d px part %d of the bar moves from %v to %v", width, i, before[i], after[i])
					break
				}
			}
		}
	}
}

// TestPicturesOfTheReadme writes the pictures into the folder PARALLAX_SHOTS.
func TestPicturesOfTheReadme(t *testing.T) {
	dir := os.Getenv("PARALLAX_SHOTS")
	if dir == "" {
		t.Skip("PARALLAX_SHOTS names no folder for the pictures")
	}
	p := tab(t)
	must(t, p.Look(1200, 800, false))
	visit(t, p, host(t, site(t))+"/#/search?q=deir+ezzor")
	for _, id := range []string{"closing-in-on-palmyra", "most-of-syria-retaken"} {
		click(t, p, "[data-article="+id+"] input")
	}
	must(t, p.Wait("document.querySelector('.tray .go')"))
	must(t, p.Eval("document.activeElement.blur(); scrollTo(0, 0)", nil))
	must(t, p.Shot(filepath.Join(dir, "search.png")))
	must(t, p.Eval("document.querySelector('.tray .go').click()", nil))
	must(t, p.Wait("document.querySelector('[data-row=match]')"))
	must(t, p.Eval("document.getElementById('show-matched').click()", nil))
	must(t, p.Wait("document.querySelector('#show-matched.on') && !document.querySelector('.row:not([data-row=match])')"))
	must(t, p.Eval("document.activeElement.blur(); new Promise(r => setTimeout(r, 300))", nil))
	must(t, p.Shot(filepath.Join(dir, "compare.png")))
}
