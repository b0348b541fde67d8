package browser

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// inSight says whether an element stands between the bar and the lower edge of the window.
const inSight = "(r => r && r.bottom > document.querySelector('.bar').getBoundingClientRect().bottom && r.top < innerHeight)"

func TestThePlaceInFactsNamesAndWordsComesBack(t *testing.T) {
	p := tab(t)
	must(t, p.Look(1024, 700, false))
	reload := func() {
		t.Helper()
		must(t, p.Eval("document.documentElement.dataset.state = 'old'; location.reload()", nil))
		must(t, p.Ready())
	}
	for _, view := range []string{"facts", "names", "words"} {
		disk(t, p, palmyra+"?view="+view)
		must(t, p.Wait("document.querySelector('.grid."+view+"')"))
		keys(t, p, "jjnnnjkp")
		must(t, p.Wait("location.hash.includes('row=4&')"))
		const stands = "(e => !!e && e.contains(document.activeElement) && " + inSight + "(e.getBoundingClientRect()))(document.querySelector('.stop.now'))"
		eventually(t, p, stands, true)
		var said string
		must(t, p.Eval("document.querySelector('.stop.now').innerText", &said))
		reload() // the row comes back
		eventually(t, p, "(e => !!e && e.innerText === "+quoted(said)+" && "+inSight+"(e.getBoundingClientRect()))(document.querySelector('.stop.now'))", true)
		keys(t, p, "j")
		must(t, p.Wait("location.hash.includes('row=5&')"))
		// So does what was scrolled to.
		must(t, p.Eval("dispatchEvent(new Event('wheel')); scrollBy(0, 333)", nil))
		var y float64
		must(t, p.Eval("scrollY", &y))
		reload()
		eventually(t, p, "scrollY", y)
		must(t, p.Eval("location.hash = '#/read/closing-in-on-palmyra'", nil))
		must(t, p.Wait("document.querySelector('.reader')"))
		must(t, p.Eval("history.back()", nil))
		must(t, p.Wait("document.querySelector('.grid."+view+"')"))
		eventually(t, p, "scrollY", y)
	}
	// Enter opens the lines of the row at which the keys stand, and moves nothing.
	disk(t, p, palmyra+"?view=names&row=3")
	eventually(t, p, "document.querySelector('.stop.now')?.id", "row-2")
	keys(t, p, "j")
	eventually(t, p, "document.activeElement.matches('#row-3 .opener')", true)
	var top float64
	const where = "Math.round(document.getElementById('row-3').getBoundingClientRect().top)"
	must(t, p.Eval("new Promise(r => setTimeout(r, 200)).then(() => "+where+")", &top))
	keys(t, p, kb.Enter)
	must(t, p.Wait("document.querySelector('.kwic li')"))
	eventually(t, p, where, top)
	clean(t, p, onDisk(site(t)))
}

func TestTheAlignedRowsComeBackToWhereTheyWereScrolled(t *testing.T) {
	p := tab(t)
	must(t, p.Look(360, 640, false))
	disk(t, p, palmyra)
	must(t, p.Wait("document.querySelectorAll('.row').length > 60"))
	must(t, p.Eval("document.getElementById('row-40').scrollIntoView()", nil))
	const seen = "new Promise(r => setTimeout(r, 200)).then(() => document.elementFromPoint(180, 320).closest('.row')?.id ?? '')"
	var row string
	must(t, p.Eval(seen, &row))
	must(t, p.Eval("document.documentElement.dataset.state = 'old'; location.reload()", nil))
	must(t, p.Ready())
	eventually(t, p, seen, row)
	must(t, p.Eval("location.hash = '#/read/closing-in-on-palmyra'", nil))
	must(t, p.Wait("document.querySelector('.reader')"))
	must(t, p.Eval("history.back()", nil))
	must(t, p.Wait("document.querySelectorAll('.row').length > 60"))
	eventually(t, p, seen, row)
	clean(t, p, onDisk(site(t)))
}

func TestWhatIsSeenStaysWhereItIsWhenRowsAreChosenAnew(t *testing.T) {
	p := tab(t)
	must(t, p.Look(1000, 640, false))
	disk(t, p, palmyra)
	must(t, p.Wait("document.querySelectorAll('.row').length > 60"))
	// What stands a third down the window, and how far down; the heights of rows that were never near are guessed, so some pixels may change.
	const there = "new Promise(r => setTimeout(r, 300)).then(() => document.elementFromPoint(300, 230).closest('.row')).then(r => [r.querySelector('.cell').innerText, r.getBoundingClientRect().top])"
	must(t, p.Eval("document.getElementById('row-40').scrollIntoView({ block: 'center' })", nil))
	must(t, p.Eval(there+".then(was => window.was = was)", nil))
	for _, key := range []string{"w", "d", "d", "w"} {
		keys(t, p, key)
		eventually(t, p, there+".then(([text, top]) => text == was[0] && Math.abs(top - was[1]) <= 8)", true)
	}
	// So does the row that the keys stand at, with its address, in filters and after other views.
	keys(t, p, "n")
	at(t, p, palmyra+"?at=a31")
	for _, id := range []string{"show-matched", "show-", "view-facts", "view-"} {
		must(t, p.Eval("document.getElementById("+quoted(id)+").click()", nil))
		if id != "view-facts" {
			eventually(t, p, "(r => !!r && "+inSight+"(r.getBoundingClientRect()))(document.querySelector('.row.now'))", true)
		}
	}
	at(t, p, palmyra+"?at=a31")
	clean(t, p, onDisk(site(t)))
}

func TestTheRowThatIsSeenStaysInSightWhenTheWindowIsMadeNarrowAndWideAgain(t *testing.T) {
	p := tab(t)
	must(t, p.Look(1280, 700, false))
	disk(t, p, palmyra)
	must(t, p.Wait("document.querySelectorAll('.row').length > 60"))
	for _, c := range []struct{ to, row string }{
		{"document.getElementById('row-40').scrollIntoView({ block: 'center' })", "document.elementFromPoint(innerWidth / 2, innerHeight / 3).closest('.row')"},
		{"document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true }))", "document.querySelector('.row.now')"},
	} {
		must(t, p.Eval(c.to+"; new Promise(r => setTimeout(r, 500)).then(() => { window.row = "+c.row+".id; })", nil))
		for _, width := range []int64{1000, 700, 1280, 360, 1280} {
			must(t, p.Look(width, 700, false))
			eventually(t, p, "new Promise(r => setTimeout(r, 300)).then(() => "+inSight+"(document.getElementById(window.row).getBoundingClientRect()))", true)
		}
	}
	clean(t, p, onDisk(site(t)))
}

func TestTwoArticlesFollowThreeThatWereScrolled(t *testing.T) {
	p := tab(t)
	must(t, p.Look(1000, 640, false))
	disk(t, p, palmyra)
	must(t, p.Wait("document.querySelectorAll('.row').length > 60")) // so that it stands at once
	must(t, p.Eval("location.hash = '#/compare/general-road-to-raqqa+most-of-syria-retaken+closing-in-on-palmyra'", nil))
	must(t, p.Wait("document.querySelectorAll('.heads .head').length === 3 && document.querySelectorAll('[data-row=only-3]').length > 20"))
	must(t, p.Eval("(e => { e.scrollIntoView(); scrollBy(0, e.getBoundingClientRect().top - innerHeight / 3 + 9) })(document.querySelectorAll('[data-row=only-3]')[20])", nil))
	eventually(t, p, "document.elementFromPoint(500, innerHeight / 3)?.closest('.row')?.dataset.row", "only-3")
	must(t, p.Eval("location.hash = "+quoted(palmyra), nil))
	must(t, p.Wait("document.querySelectorAll('.heads .head').length === 2"))
	eventually(t, p, "scrollY", 0)
	keys(t, p, "?")
	eventually(t, p, "document.getElementById('help').open", true)
	clean(t, p, onDisk(site(t)))
}

func TestNothingPullsThePageBackFromSomebodyWhoScrolls(t *testing.T) {
	long := func(verb string) string {
		var b strings.Builder
		b.WriteString("The convoys of Osseby\n\n")
		for i := range 600 {
			fmt.Fprintf(&b, "Convoy %d left before dawn, and its %d lorries %s the river near pier %d.\n\n", i*7%1009, i%97+2, verb, i*31%511)
		}
		return b.String()
	}
	p := tab(t)
	home := host(t, built(t, map[string]string{"a.txt": long("reached"), "b.txt": long("crossed")}))
	for _, way := range []string{"new WheelEvent('wheel', { bubbles: true })", "new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true })"} {
		visit(t, p, home+"#/compare/a+b")
		must(t, p.Wait("document.querySelectorAll('.row').length >= 600"))
		must(t, p.Eval("document.getElementById('row-590').scrollIntoView()", nil))
		must(t, p.Eval("location.hash = '#/read/a'", nil))
		must(t, p.Wait("document.querySelector('.reader')"))
		must(t, p.Eval(`new MutationObserver((_, o) => {
			if (!document.querySelector('.row')) return;
			o.disconnect();
			document.body.dispatchEvent(`+way+`);
			scrollTo(0, 222);
		}).observe(document.body, { childList: true, subtree: true }), history.back()`, nil))
		must(t, p.Wait("document.querySelectorAll('.row').length >= 600"))
		eventually(t, p, "new Promise(r => setTimeout(r, 400)).then(() => scrollY)", 222)
	}
	clean(t, p, home)
}
