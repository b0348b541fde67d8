package browser

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

func TestAResultLinksTheParagraphOfItsPassage(t *testing.T) {
	p := tab(t)
	disk(t, p, "#/search?q=latakia")
	must(t, p.Wait("document.querySelector('[data-article] .snip mark')"))
	var passage string
	must(t, p.Eval("document.querySelector('[data-article] .snip').innerText", &passage))
	click(t, p, ".places > a")
	eventually(t, p, fmt.Sprintf("document.querySelector('.here mark') && document.querySelector('.here').innerText.includes(%q)", passage), true)
}

func TestAWordOfTheHeadlineAloneIsMarkedAndSaidToBe(t *testing.T) {
	p := tab(t)
	dir := built(t, map[string]string{"one.txt": "The zeppelin of Aleppo\n\nThe bridge was closed on Monday. Nobody crossed it.\n", "two.txt": "The ford\n\nA ferry took them over the river.\n"})
	home := host(t, dir)
	visit(t, p, home+"/#/read/one?q=zeppelin")
	reads(t, p, "h1#title mark", "zeppelin")
	eventually(t, p, "!!document.querySelector('.only')", true)
	reads(t, p, ".step .num", "1 hit")
	visit(t, p, home+"/#/read/one?q=bridge")
	must(t, p.Wait("document.querySelector('.t mark') && !document.querySelector('.only')"))
	clean(t, p, home)
}

func TestTheFacetsStayWhereTheyAreWhileTheyAreChosen(t *testing.T) {
	p := tab(t)
	disk(t, p, "")
	for _, width := range []int64{1024, 360} {
		must(t, p.Look(width, 800, false))
		must(t, p.Eval("location.hash = '#/'", nil))
		lists(t, p, all)
		if width == 360 {
			click(t, p, ".narrow")
			must(t, p.Wait("document.querySelector('.facets.open')"))
		}
		const where = "Math.round(scrollY + document.querySelector('#facets [data-arg=\"=CNN\"]').getBoundingClientRect().top)"
		var top float64
		must(t, p.Eval(where, &top))
		click(t, p, "#facets [data-arg='=CNN']")
		reads(t, p, ".chips .chip .cut", "CNN")
		shot(t, p, fmt.Sprintf("chosen-%d", width))
		eventually(t, p, where, top)
	}
	click(t, p, ".show")
	eventually(t, p, "!document.querySelector('.facets.open') && document.activeElement.id", "count")
	must(t, p.Wait("(r => r.top >= document.querySelector('.bar').getBoundingClientRect().bottom && r.bottom < innerHeight)(document.getElementById('count').getBoundingClientRect())"))
}

func TestTheKeyboardStaysAmongTheChips(t *testing.T) {
	p := tab(t)
	disk(t, p, "#/search?q=syria&outlet=CNN&outlet=")
	eventually(t, p, chips, "syria | CNN | outlet not named")
	must(t, p.Eval("document.querySelector('.chips li:nth-child(2) a').focus()", nil))
	keys(t, p, kb.Enter)
	eventually(t, p, chips, "syria | outlet not named")
	eventually(t, p, "document.activeElement.querySelector('.cut')?.innerText", "outlet not named")
	keys(t, p, kb.Enter)
	eventually(t, p, focused, "input#q")
	at(t, p, "#/search?q=syria")
}

func TestTextTwiceAsLargeIsNotCutInTheFacets(t *testing.T) {
	p := tab(t)
	must(t, p.Look(1024, 800, false))
	disk(t, p, "#/search?q=syria&from=2016")
	must(t, p.Eval("document.documentElement.style.fontSize = '200%'", nil))
	lists(t, p, "closing-in-on-palmyra general-road-to-raqqa most-of-syria-retaken")
	must(t, p.Wait("document.querySelector('.axis')"))
	shot(t, p, "twice-1024")
	var faults []string
	must(t, p.Eval(`(() => {
		const out = [], cut = e => e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1;
		for (const e of document.querySelectorAll('#facets .cut, .by .tag, .axis')) if (cut(e)) out.push('cut: ' + e.innerText);
		const years = [...document.querySelectorAll('.axis span')].map(e => [e.innerText, e.getBoundingClientRect()]);
		for (const [i, [a, r]] of years.entries()) for (const [b, s] of years.slice(i + 1)) {
			if (r.left < s.right && s.left < r.right && r.top < s.bottom && s.top < r.bottom) out.push(a + ' lies on ' + b);
		}
		return out;
	})()`, &faults))
	for _, f := range append(faults, scrolls(t, p)...) {
		t.Error(f)
	}
}

// scrolls tells whether the page is wider than its window.
func scrolls(t *testing.T, p *Tab) []string {
	t.Helper()
	var wide bool
	must(t, p.Eval("document.scrollingElement.scrollWidth > innerWidth", &wide))
	if wide {
		return []string{"the page scrolls sideways"}
	}
	return nil
}
