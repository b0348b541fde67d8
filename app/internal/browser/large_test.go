package browser

import (
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/page"
)

// lost lists texts of which a part is not drawn, though nobody meant to shorten them.
const lost = `[...document.body.querySelectorAll('*')].filter(e => e.checkVisibility() && !e.closest('.sr, .skip, svg, select, textarea, dialog:not([open]), .kwic .line, a.cut')
	&& [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) && (s => s.display !== 'inline' && e.clientWidth &&
		(e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + (s.overflowY === 'visible' ? parseFloat(s.fontSize) / 3 : 1)))(getComputedStyle(e)))
	.map(e => 'cut: ' + e.tagName + '.' + e.className + ' ' + JSON.stringify(e.innerText.slice(0, 30)) + [e.scrollWidth, e.clientWidth, e.scrollHeight, e.clientHeight])`

func TestTextTwiceAsLargeIsNowhereCutNorWiderThanTheWindow(t *testing.T) {
	home := host(t, site(t))
	p := tab(t)
	must(t, p.Do(page.SetFontSizes(&page.FontSizes{Standard: 32, Fixed: 26}))) // what a person sets in the browser
	visit(t, p, home+"/#/")
	for _, width := range []int64{320, 1024} {
		must(t, p.Look(width, 640, false))
		for _, s := range screens {
			must(t, p.Eval(fmt.Sprintf("location.hash = %q", s.address), nil))
			must(t, p.Wait(fmt.Sprintf("document.querySelector(%q)", s.there)))
			eventually(t, p, "getComputedStyle(document.documentElement).fontSize", "32px")
			var faults, unfolded []string
			must(t, p.Eval(lost, &faults))
			must(t, p.Eval("document.getElementById('main').classList.add('unfolded'), "+lost, &unfolded))
			must(t, p.Eval("document.getElementById('main').classList.remove('unfolded')", nil))
			for _, f := range append(append(faults, unfolded...), scrolls(t, p)...) {
				t.Errorf("%s-%d: %s", s.name, width, f)
			}
			shot(t, p, fmt.Sprintf("%s-%d-twice", s.name, width))
		}
	}
	clean(t, p, home)
}

func TestOnASmallPhoneTheFirstResultIsSeenAtOnce(t *testing.T) {
	p := tab(t)
	must(t, p.Look(360, 640, false))
	for address, first := range map[string]string{
		"#/": "[data-article] h2", "#/search?q=syria&outlet=CNN": "[data-article] .snip", palmyra: "[data-row]",
		palmyra + "?view=facts": "[data-fact] td", palmyra + "?view=names": "[data-name] td", palmyra + "?view=words": ".words .stop", "#/told": ".closest li",
	} {
		disk(t, p, address)
		must(t, p.Wait(fmt.Sprintf("document.querySelector(%q)", first)))
		eventually(t, p, fmt.Sprintf("document.querySelector(%q).getBoundingClientRect().top + 24 < Math.min(innerHeight, ...[...document.querySelectorAll('.dock')].filter(e => e.checkVisibility()).map(e => e.getBoundingClientRect().top))", first), true)
	}
	// What is folded away is one key or touch off, and opens below.
	disk(t, p, palmyra)
	must(t, p.Wait("document.querySelector('#fold')"))
	const foldTop = "document.getElementById('fold').getBoundingClientRect().top"
	var before float64
	must(t, p.Eval(foldTop, &before))
	click(t, p, "#fold")
	must(t, p.Wait("document.querySelector('.take').getBoundingClientRect().top >= document.getElementById('fold').getBoundingClientRect().bottom"))
	eventually(t, p, foldTop, before)
	click(t, p, "#show-matched")
	must(t, p.Wait("location.hash.endsWith('show=matched') && document.getElementById('fold').innerText.startsWith('matched 1')"))
	click(t, p, "[data-arg=markdown]")
	clean(t, p, onDisk(site(t)))
}
