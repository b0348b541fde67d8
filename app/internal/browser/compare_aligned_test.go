package browser

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

const palmyra = "#/compare/closing-in-on-palmyra+most-of-syria-retaken"

func TestTheAccountsOfPalmyraShareARowThatSaysWhyAndWhatDiffers(t *testing.T) {
	p := tab(t)
	must(t, p.Look(1100, 800, false))
	disk(t, p, palmyra)
	rows := comparisonRows(t, p)
	found := false
	for _, r := range rows {
		if r.Kind == "match" && strings.Contains(r.Cells[0], "In March 2016") {
			found = true
			if !strings.Contains(r.Cells[1], "in April 2016") || !strings.Contains(r.Cells[1], "Palmyra") {
				t.Errorf("beside March stands %q", r.Cells[1])
			}
		}
		if r.Strength == "weak" {
			t.Error("a weak match is shown without being asked for")
		}
	}
	if !found {
		t.Fatal("no row tells of the recapture in both accounts")
	}
	const why = "[...document.querySelectorAll('[data-row=match] .why')].map(e => e.textContent).join(' ')"
	eventually(t, p, "/both: .*Palmyra/.test("+why+") && /≠ March 2016 \\/ April 2016/.test("+why+")", true)
	eventually(t, p, "/1 date differs/.test(document.querySelector('.sum').innerText)", true)
	click(t, p, "#show-differ")
	at(t, p, palmyra+"?show=differ")
	eventually(t, p, "document.querySelectorAll('.row').length", 1)
	eventually(t, p, "[...document.querySelectorAll('.row .cell .differs')].map(e => e.textContent).join()", "March 2016,April 2016")
	eventually(t, p, "document.activeElement.id", "show-differ") // a choice keeps the focus
	clean(t, p, onDisk(site(t)))
}

func TestWeakMatchesComeWhenAskedForAndGoAgain(t *testing.T) {
	p := tab(t)
	disk(t, p, palmyra)
	must(t, p.Wait("document.querySelector('#weak')"))
	eventually(t, p, "document.querySelectorAll('[data-strength=weak]').length", 0)
	eventually(t, p, "[...document.querySelectorAll('.why')].some(e => /perhaps/.test(e.innerText))", false) // most of them are none
	keys(t, p, "w")
	at(t, p, palmyra+"?weak=1")
	eventually(t, p, "document.querySelectorAll('[data-strength=weak]').length", 2)
	eventually(t, p, "/ perhaps/.test(document.querySelector('.counted').innerText)", true)
	keys(t, p, "w")
	at(t, p, palmyra)
	eventually(t, p, "document.querySelectorAll('[data-strength=weak]').length", 0)
	clean(t, p, onDisk(site(t)))
}

func TestARowKeepsPlaceAndKeyboardWhileOtherRowsComeAroundIt(t *testing.T) {
	p := tab(t)
	disk(t, p, palmyra+"?show=only-2&at=b2")
	must(t, p.Wait("document.querySelector('.row.now')"))
	keys(t, p, "n")
	eventually(t, p, "document.activeElement.id", "row-2")
	keys(t, p, "0") // the third sentence of B is the fourth of all rows
	at(t, p, palmyra+"?at=b3")
	eventually(t, p, "document.activeElement.id", "row-3")
	clean(t, p, onDisk(site(t)))
}

func TestTheOverviewLeadsToMatchesByKeysAndByClicks(t *testing.T) {
	p := tab(t)
	must(t, p.Look(1000, 600, false))
	disk(t, p, palmyra)
	must(t, p.Wait("document.querySelector('#strip')"))
	must(t, p.Eval("document.getElementById('strip').focus()", nil))
	keys(t, p, kb.ArrowRight)
	must(t, p.Wait("document.querySelector('.row.now[data-row=match]')"))
	eventually(t, p, "document.activeElement.id + ' ' + document.activeElement.ariaValueNow + ' ' + /sentence 31 of A and sentence \\d+ of B/.test(document.activeElement.ariaValueText)", "strip 1 true")
	at(t, p, palmyra+"?at=a31")
	const inSight = "(r => r.top > 59 && r.bottom < innerHeight)(document.querySelector('.row.now').getBoundingClientRect())"
	must(t, p.Wait(inSight))
	// A click near the beginning of the lower bar goes to the second article's beginning.
	must(t, p.Eval(`(() => {
		const r = document.querySelector('#strip svg').getBoundingClientRect();
		document.querySelector('#strip svg').dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: r.x + 2, clientY: r.bottom - 2 }));
	})()`, nil))
	at(t, p, palmyra+"?at=b1")
	must(t, p.Wait(inSight))
	must(t, p.Eval("document.documentElement.dataset.state = 'old'; location.reload()", nil))
	must(t, p.Ready())
	must(t, p.Wait("document.querySelector('.row.now')?.dataset.row === 'only-2'"))
	must(t, p.Wait(inSight))
	clean(t, p, onDisk(site(t)))
}

// retold are two accounts of which the second copies, changes and rearranges the first.
func retold() map[string]string {
	a := []string{
		"The council of Marrow voted on Tuesday to close the old iron bridge to lorries heavier than seven tonnes.",
		"Engineers had found cracks in two of its nine pillars during an inspection in October.",
		"Fishermen on the river say the detour through Osseby costs them an hour every morning.",
		"Mayor Ilse Vantongeren promised that a ferry would run from the northern quay until the repairs are done.",
		"Nobody at the brewery wished to comment on the noise of the diverted traffic.",
		"Schoolchildren from Osseby will be taken across by bus, the headmistress said.",
	}
	b := []string{
		"Mayor Ilse Vantongeren has promised that a ferry would run from the northern quay until the repairs are done.",
		"A market is planned for the spring.",
		"The council of Marrow voted on Tuesday to close the old iron bridge to buses heavier than nine tonnes.",
		"Engineers had found cracks in two of its nine pillars during an inspection in October.",
		"Fishermen on the river say the detour through Osseby costs them an hour every morning.",
		"The theatre opens again with a comedy.",
	}
	page := func(title string, all []string) string { return title + "\n\n" + strings.Join(all, "\n\n") + "\n" }
	return map[string]string{"a.txt": page("The bridge at Marrow is closed", a), "b.txt": page("Ferry for Marrow", b)}
}

func TestCopiesAreUnderlinedChangesMarkedAndWhatIsToldElsewherePulledLevel(t *testing.T) {
	p := tab(t)
	must(t, p.Look(1000, 800, false))
	home := host(t, built(t, retold()))
	visit(t, p, home+"/#/compare/a+b")
	must(t, p.Wait("document.querySelector('.row u')"))
	eventually(t, p, "/Shared wording: [5-9]\\d\u00a0% of A, [5-9]\\d\u00a0% of B\\./.test(document.querySelector('.sum').innerText)", true)
	eventually(t, p, "document.querySelectorAll('.changed').length", 0)
	keys(t, p, "d")
	at(t, p, "#/compare/a+b?changed=1")
	eventually(t, p, "[...document.querySelectorAll('.changed')].map(e => e.innerText).join()", "lorries,seven,buses,nine")
	eventually(t, p, "document.getElementById('unchanged').innerText", "")
	click(t, p, "#show-only-1")
	eventually(t, p, "/^No word here is marked/.test(document.getElementById('unchanged').innerText)", true)
	click(t, p, "#show-")
	eventually(t, p, "document.querySelectorAll('.changed').length > 0 && document.getElementById('unchanged').innerText", "")
	keys(t, p, "d")
	eventually(t, p, "document.querySelectorAll('.changed').length", 0)

	keys(t, p, "l")
	eventually(t, p, "document.querySelector('.row.now .cell.pulled')?.innerText.includes('Mayor Ilse Vantongeren')", true)
	eventually(t, p, "document.querySelector('.row.now .cell:not(.pulled)')?.innerText.includes('Mayor Ilse Vantongeren')", true)
	eventually(t, p, "/strong match|likely match/.test(document.querySelector('.row.now .why').innerText)", true)
	eventually(t, p, "[...document.querySelectorAll('.row.now .cell')].every(e => e.querySelector('u')?.innerText.includes('a ferry would run'))", true)
	eventually(t, p, "[...document.querySelectorAll('.row.now .cell')].every(e => e.querySelector('b')?.innerText.startsWith('Mayor'))", true)
	keys(t, p, "d") // it stays, with what changed
	eventually(t, p, "document.querySelector('.row.now:has(.pulled) .changed')?.innerText", "has")
	keys(t, p, "d")
	eventually(t, p, "document.querySelectorAll('.changed').length", 0)
	keys(t, p, "l")
	eventually(t, p, "document.querySelectorAll('.pulled').length", 0)
	click(t, p, "[data-do=level]")
	must(t, p.Wait("document.querySelector('.row.now .pulled')"))
	clean(t, p, home)
}

func TestUnlikeArticlesShareLittle(t *testing.T) {
	p := tab(t)
	disk(t, p, "#/compare/russia-names-wider-targets+general-road-to-raqqa")
	must(t, p.Wait("document.querySelector('[data-row]')"))
	reads(t, p, ".sum strong", "These articles share little.")
	eventually(t, p, "document.querySelectorAll('[data-strength=strong]').length", 0)
}

func TestOneArticleIsToldToBeMarkedWithAnother(t *testing.T) {
	p := tab(t)
	disk(t, p, "#/compare/closing-in-on-palmyra+closing-in-on-palmyra")
	reads(t, p, "h1#title", "One article is not yet a comparison")
	at(t, p, "#/compare/closing-in-on-palmyra")
	disk(t, p, "#/compare/closing-in-on-palmyra+nosuch")
	reads(t, p, "h1#title", "No article “nosuch”")
	eventually(t, p, "document.querySelector('.empty a').getAttribute('href')", "#/read/closing-in-on-palmyra")
	disk(t, p, "#/compare/closing-in-on-palmyra+most-of-syria-retaken+general-road-to-raqqa+nosuch")
	reads(t, p, "h1#title", "These are too many to compare")
	click(t, p, ".empty a")
	must(t, p.Wait("document.querySelectorAll('.heads .head').length === 3"))
	disk(t, p, "#/read/closing-in-on-palmyra") // c takes the one that is open for the first
	must(t, p.Wait("document.querySelector('.reader')"))
	keys(t, p, "c")
	reads(t, p, ".dock .said", "This article is marked. Go to another and press x, then c.")
	must(t, p.Eval("location.hash = '#/read/most-of-syria-retaken'", nil))
	must(t, p.Wait("/85%/.test(document.querySelector('h1#title')?.innerText)"))
	keys(t, p, "c")
	at(t, p, palmyra)
	must(t, p.Eval("location.hash = '#/compare/russia-names-wider-targets+most-of-syria-retaken'", nil))
	must(t, p.Wait("document.querySelector('.tray .go')"))
	click(t, p, "[data-do=mark][data-arg=most-of-syria-retaken]")
	reads(t, p, ".tray .go", "Lay beside these\nc")
	keys(t, p, "c")
	at(t, p, "#/compare/russia-names-wider-targets+most-of-syria-retaken+closing-in-on-palmyra")
	reads(t, p, ".tray > .small", "Mark one more in the list to compare it with")
	disk(t, p, "#/compare/closing-in-on-palmyra")
	reads(t, p, "h1#title", "One article is not yet a comparison")
	must(t, p.Wait("document.querySelector('.related a[href^=\"#/compare/closing-in-on-palmyra+\"]')"))
	clean(t, p, onDisk(site(t)))
}

func TestALongComparisonComesInStretches(t *testing.T) {
	long := func(seed int) string {
		var b strings.Builder
		fmt.Fprintf(&b, "Account %d of the convoys\n\n", seed)
		for i := range 600 {
			fmt.Fprintf(&b, "Convoy %d left the depot of Osseby before dawn, and its %d lorries %s the river near pier %d without a shot.\n\n",
				i*7%1009, i%97+2, []string{"reached", "crossed"}[(i+seed)%2], i*31%511)
		}
		return b.String()
	}
	p := tab(t)
	home := host(t, built(t, map[string]string{"a.txt": long(0), "b.txt": long(1)}))
	visit(t, p, home)
	must(t, p.Eval(`window.seen = [], new MutationObserver(() => { const w = document.querySelector('.working'); if (w && !seen.includes(w.innerText)) seen.push(w.innerText); }).observe(document.body, { childList: true, subtree: true });
		window.pauses = []; new PerformanceObserver(l => pauses.push(...l.getEntries().map(e => e.duration))).observe({ type: 'longtask' });
		window.ticks = 0; const clock = setInterval(() => document.querySelector('[data-row]') ? clearInterval(clock) : document.querySelector('.working') && ticks++, 1);
		location.hash = '#/compare/a+b'`, nil))
	must(t, p.Wait("document.querySelectorAll('[data-row=match]').length >= 600")) // the rest of the rows follow
	eventually(t, p, "window.seen.join()", "Comparing 600 and 600 sentences…")
	var longest float64
	must(t, p.Eval("Math.max(0, ...window.pauses)", &longest))
	var ticks int
	must(t, p.Eval("window.ticks", &ticks))
	t.Logf("the page stood still for %.0f ms at most, and could answer %d times in between", longest, ticks)
	if ticks < 3 { // counted and not timed, so that a busy machine is not taken for a fault
		t.Errorf("while comparing the page could answer %d times", ticks)
	}
	// A key that is pressed meanwhile is not lost.
	visit(t, p, home)
	must(t, p.Eval("new MutationObserver((_, o) => { if (document.querySelector('.working')) { o.disconnect(); document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true })); window.early = true; } }).observe(document.body, { childList: true, subtree: true }); location.hash = '#/compare/b+a'", nil))
	eventually(t, p, "window.early && document.querySelector('.row.now')?.contains(document.activeElement)", true)
	clean(t, p, home)
}
