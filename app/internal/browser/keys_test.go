package browser

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

func TestTheKeyboardAloneDoesTheMainJob(t *testing.T) {
	p := tab(t)
	must(t, p.Look(1000, 500, false))
	home := host(t, site(t))
	visit(t, p, home)
	// press presses keys and waits for what then has the focus.
	press := func(what, want string) {
		t.Helper()
		keys(t, p, what)
		eventually(t, p, focused, want)
	}
	press("\t", "a") // the way past the bar comes first and can be seen
	eventually(t, p, "document.activeElement.getBoundingClientRect().top >= 0 && document.activeElement.className", "skip")
	press("/", "input#q")
	press("palm", "input#q")
	lists(t, p, "closing-in-on-palmyra general-road-to-raqqa most-of-syria-retaken")
	var order []string
	must(t, p.Eval(listed, &order))
	press(kb.ArrowDown, order[0]+" a")
	press("j", order[1]+" a")
	press(kb.ArrowDown, order[2]+" a")
	press("j", order[2]+" a") // the last one
	press("k", order[1]+" a")
	press(kb.ArrowUp, order[0]+" a")
	press("x", order[0]+" a")
	press("j", order[1]+" a")
	press("x", order[1]+" a")
	must(t, p.Wait("document.querySelector('.tray .go')?.innerText.startsWith('Compare 2')"))

	press(kb.Enter, "h1#title")
	at(t, p, "#/read/"+order[1]+"?q=palm")
	press("n", "mark#hit-0")
	press("x", "mark#hit-0") // unmarks the article that is open
	reads(t, p, ".tray > .small", "Mark one more to compare")
	press("x", "mark#hit-0")
	press(kb.Escape, order[1]+" a")
	at(t, p, "#/search?q=palm")

	press("c", "h1#title")
	at(t, p, "#/compare/"+order[0]+"+"+order[1])
	must(t, p.Wait("document.querySelector('[data-row]')"))
	keys(t, p, "w") // the two share little: only weak matches
	must(t, p.Wait("document.querySelector('[data-row=match]')"))
	keys(t, p, "n")
	must(t, p.Wait("document.activeElement.matches('[data-row=match].now')"))
	var matches int
	must(t, p.Eval("document.querySelectorAll('[data-row=match]').length", &matches))
	reads(t, p, ".step .num", fmt.Sprintf("matched row 1 of %d", matches))
	keys(t, p, "p")
	reads(t, p, ".step .num", fmt.Sprintf("matched row %d of %d", matches, matches))

	keys(t, p, "?")
	must(t, p.Wait("document.getElementById('help').open && document.getElementById('help').contains(document.activeElement)"))
	keys(t, p, "xc/") // mean nothing there
	keys(t, p, kb.Escape)
	must(t, p.Wait("!document.getElementById('help').open && document.activeElement.matches('[data-row=match].now')"))
	eventually(t, p, "location.hash.split('?')[0]", "#/compare/"+order[0]+"+"+order[1])

	// The box that was not written in gives the keyboard back to where it was.
	press("/", "input#q")
	keys(t, p, kb.Escape)
	must(t, p.Wait("document.activeElement.matches('[data-row=match].now')"))
	keys(t, p, "/"+kb.Escape+"n") // faster than anything is drawn
	must(t, p.Wait("document.activeElement.matches('[data-row=match].now')"))

	press(kb.Escape, order[1]+" a")
	press(kb.Escape, "input#q")
	eventually(t, p, "document.getElementById('q').value", "palm")
	press(kb.Escape, "input#q") // empties it
	lists(t, p, "closing-in-on-palmyra general-road-to-raqqa most-of-syria-retaken russia-names-wider-targets week-of-363-installations")
	press("latakia"+kb.Enter, "most-of-syria-retaken a")
	clean(t, p, home)
}

func TestTheKeyboardStaysCloseByWhenAKeyTakesItsViewAway(t *testing.T) {
	p := tab(t)
	disk(t, p, "#/compare/closing-in-on-palmyra+most-of-syria-retaken")
	must(t, p.Wait("document.querySelector('[data-row=match]')"))
	for _, view := range []struct{ key, step, tab string }{
		{"1", "[data-row=match].now", "a#view-"}, {"2", ".stop.now", "a#view-facts"}, {"3", ".now .opener", "a#view-names"}, {"4", ".now .opener", "a#view-words"},
	} {
		keys(t, p, view.key)
		if view.key != "1" {
			eventually(t, p, focused, view.tab)
		}
		keys(t, p, "n")
		must(t, p.Wait(fmt.Sprintf("document.activeElement.matches(%q)", view.step)))
	}
	must(t, p.Eval("history.back()", nil))
	eventually(t, p, focused, "a#view-names")
	clean(t, p, onDisk(site(t)))
}

func TestAHeldKeyGoesOnAndTheAddressKeepsUp(t *testing.T) {
	p := tab(t)
	disk(t, p, "#/compare/closing-in-on-palmyra+most-of-syria-retaken")
	must(t, p.Wait("document.querySelector('[data-row=match]')"))
	const held = `new Promise(done => {
		let left = %[2]d;
		const clock = setInterval(() => {
			document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '%[1]s', bubbles: true, repeat: true }));
			if (!--left) { clearInterval(clock); done(); }
		}, 8);
	})`
	must(t, p.Eval(fmt.Sprintf(held, "w", 31), nil))
	at(t, p, "#/compare/closing-in-on-palmyra+most-of-syria-retaken")
	must(t, p.Eval(fmt.Sprintf(held, "n", 260), nil)) // more often than browsers let a page change its address
	eventually(t, p, "/at=a[0-9]+$/.test(location.hash)", true)
	var here string
	must(t, p.Eval("document.querySelector('.row.now').innerText", &here))
	must(t, p.Eval("location.hash = '#/told'", nil))
	at(t, p, "#/told")
	must(t, p.Wait("document.querySelector('.matrix td a')"))
	must(t, p.Eval("history.back()", nil))
	eventually(t, p, "document.querySelector('.row.now')?.innerText", here)
	clean(t, p, onDisk(site(t)))
}
