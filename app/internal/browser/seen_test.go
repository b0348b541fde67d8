package browser

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

const (
	all   = "closing-in-on-palmyra general-road-to-raqqa most-of-syria-retaken russia-names-wider-targets week-of-363-installations"
	chips = "[...document.querySelectorAll('.chip .cut')].map(e => e.innerText).join(' | ')"
)

// disk opens an address of the built site from the disk.
func disk(t *testing.T, p *Tab, fragment string) {
	t.Helper()
	visit(t, p, onDisk(site(t))+"/index.html"+fragment)
}

func TestAnyFormOfANameFindsAllAndExactlyTheseWordsNarrows(t *testing.T) {
	p := tab(t)
	disk(t, p, "")
	keys(t, p, "/isil")
	lists(t, p, all)
	const forms = `^(ISIL|ISIS|IS|Daesh|Islamic State( group| in Iraq and (the Levant|Syria)| of Iraq and (the Levant|Syria))?)$`
	eventually(t, p, fmt.Sprintf(`[...document.querySelectorAll('[data-article]')].every(e => {
		const marks = [...e.querySelectorAll('.snip mark')];
		return marks.length && marks.every(m => /%s/.test(m.innerText) && m.matches('.alias') === (m.innerText !== 'ISIL'));
	})`, forms), true)
	// Every form in the passages is marked: none stands outside of a mark.
	eventually(t, p, `[...document.querySelectorAll('.snip')].some(e => /\b(ISIL|ISIS|Daesh|Islamic State)\b/.test([...e.childNodes].filter(n => n.nodeType === 3).map(n => n.data).join(' ')))`, false)
	eventually(t, p, text+"('.understood').startsWith('also matching Islamic State, ISIS, IS')", true)
	click(t, p, ".understood .switch")
	at(t, p, "#/search?exact=1&q=isil")
	eventually(t, p, listed+".length < 5 && !document.querySelector('.snip mark.alias')", true)
	eventually(t, p, text+"('.understood').startsWith('exactly these words only')", true)
	clean(t, p, onDisk(site(t)))
}

func TestWhatTheQueryMeansStandsInChipsThatTakePartsAway(t *testing.T) {
	p := tab(t)
	disk(t, p, "")
	keys(t, p, `/"air strikes" -turkey after:2016`)
	eventually(t, p, chips, "“air strikes” | without turkey | after 2016")
	eventually(t, p, "[...document.querySelectorAll('[data-article]')].length && [...document.querySelectorAll('[data-article] .by')].every(e => / 2017 /.test(e.innerText))", true)
	click(t, p, ".chips li:nth-child(3) a")
	at(t, p, "#/search?q=%22air+strikes%22+-turkey")
	eventually(t, p, "document.getElementById('q').value", `"air strikes" -turkey`)
	eventually(t, p, chips, "“air strikes” | without turkey")
	click(t, p, ".chips li:nth-child(2) a")
	at(t, p, "#/search?q=%22air+strikes%22")
	eventually(t, p, chips, "“air strikes”")
	clean(t, p, onDisk(site(t)))
}

func TestAMistypedNameSuggestsOne(t *testing.T) {
	p := tab(t)
	disk(t, p, "")
	keys(t, p, "/hemeimem")
	eventually(t, p, "!!document.querySelector('[data-article] mark')", true)
	eventually(t, p, "[...document.querySelectorAll('.meant')].some(e => /^Hmeimim$/i.test(e.innerText))", true)
	// A live region says so too, when nobody has typed for a while.
	eventually(t, p, "/^2 of 5 articles\\. .*Did you mean .*Hmeimim/.test(document.querySelector('[role=status]').innerText)", true)
	must(t, p.Eval("[...document.querySelectorAll('.meant')].find(e => /^Hmeimim$/i.test(e.innerText)).click()", nil))
	eventually(t, p, "document.getElementById('q').value.toLowerCase()", "hmeimim")
	eventually(t, p, "document.querySelector('.meant') === null && document.querySelectorAll('[data-article] mark').length > 0", true)
	clean(t, p, onDisk(site(t)))
}

func TestAPlainQuestionFindsItsAnswerFirst(t *testing.T) {
	p := tab(t)
	disk(t, p, "")
	keys(t, p, "/what did the general say about America")
	eventually(t, p, listed+"[0]", "general-road-to-raqqa")
	click(t, p, ".more a")
	eventually(t, p, "/^#\\/read\\/general-road-to-raqqa\\?p=\\d+&q=what/.test(location.hash) && !!document.querySelector('.here mark')", true)
	clean(t, p, onDisk(site(t)))
}

// drag presses on the bar of one year and lets go on that of another, with a mouse or a finger.
func drag(t *testing.T, p *Tab, from, to int, touch bool) {
	t.Helper()
	var at [2]struct{ X, Y float64 }
	must(t, p.Eval(fmt.Sprintf(`[%d, %d].map(y => {
		const bar = document.querySelector('.hist i[data-from="' + y + '"]');
		bar.scrollIntoView({ block: 'nearest' });
		const { x, y: top, width, height } = bar.getBoundingClientRect();
		return { X: x + width / 2, Y: top + height / 2 };
	})`, from, to), &at))
	must(t, p.Do(chromedp.ActionFunc(func(ctx context.Context) error {
		const steps = 4
		for i := range steps + 1 {
			x := at[0].X + (at[1].X-at[0].X)*float64(i)/steps
			points := []*input.TouchPoint{{X: x, Y: at[0].Y}}
			kind, finger := input.MouseMoved, input.TouchMove
			if i == 0 {
				kind, finger = input.MousePressed, input.TouchStart
			}
			var err error
			if touch {
				err = input.DispatchTouchEvent(finger, points).Do(ctx)
			} else {
				err = input.DispatchMouseEvent(kind, x, at[0].Y).WithButton(input.Left).WithButtons(1).WithClickCount(1).Do(ctx)
			}
			if err != nil {
				return err
			}
		}
		if touch {
			return input.DispatchTouchEvent(input.TouchEnd, []*input.TouchPoint{}).Do(ctx)
		}
		return input.DispatchMouseEvent(input.MouseReleased, at[1].X, at[0].Y).WithButton(input.Left).WithClickCount(1).Do(ctx)
	})))
}

func TestNamesAndYearsNarrowAndSurviveAReload(t *testing.T) {
	p := tab(t)
	must(t, p.Look(1100, 900, false))
	disk(t, p, "#/search?q=syria")
	lists(t, p, all)
	value := func(name string) string { return fmt.Sprintf(`#facets label:has([data-arg="=%s"])`, name) }
	again := func(check func()) {
		t.Helper()
		check()
		must(t, p.Eval("document.documentElement.dataset.state = 'old'; location.reload()", nil))
		must(t, p.Ready())
		check()
	}
	reads(t, p, value("Palmyra")+" .num", "3")
	click(t, p, value("Palmyra"))
	again(func() {
		at(t, p, "#/search?name=Palmyra&q=syria")
		lists(t, p, "closing-in-on-palmyra general-road-to-raqqa most-of-syria-retaken")
		eventually(t, p, chips, "syria | names Palmyra")
		reads(t, p, value("CNN")+" .num", "1")
		reads(t, p, value("Al Jazeera America")+" .num", "0") // counted for what is narrowed now
	})
	drag(t, p, 2017, 2016, false)
	again(func() {
		at(t, p, "#/search?from=2016&name=Palmyra&q=syria&to=2017")
		eventually(t, p, "[...document.querySelectorAll('.hist .in')].map(e => e.dataset.from).join()", "2016,2017")
		reads(t, p, ".chosen-years", "2016 to 2017")
	})
	drag(t, p, 2016, 2016, true)
	again(func() {
		at(t, p, "#/search?from=2016&name=Palmyra&q=syria&to=2016")
		lists(t, p, "general-road-to-raqqa")
	})
	// Keys move the two ends; what they pass is one entry of the history.
	must(t, p.Wait("document.getElementById('to')"))
	must(t, p.Eval("document.getElementById('to').focus()", nil))
	keys(t, p, kb.ArrowRight)
	at(t, p, "#/search?from=2016&name=Palmyra&q=syria")
	must(t, p.Eval("document.getElementById('from').focus()", nil))
	eventually(t, p, "document.activeElement.getAttribute('aria-valuetext')", "2016: 1 article")
	keys(t, p, kb.ArrowLeft)
	at(t, p, "#/search?name=Palmyra&q=syria")
	eventually(t, p, "['from', 'to'].map(id => document.getElementById(id).value).join()", "0,3")
	keys(t, p, kb.ArrowRight+kb.ArrowRight+kb.ArrowRight+kb.ArrowRight) // stops at the other end
	at(t, p, "#/search?from=2017&name=Palmyra&q=syria")
	eventually(t, p, "document.getElementById('from').value", "2")
	// One key clears all, from a slider too.
	eventually(t, p, "document.activeElement.id", "from")
	keys(t, p, "0")
	at(t, p, "#/search?q=syria")
	lists(t, p, all)
	eventually(t, p, "document.querySelectorAll('#facets input:checked').length + document.querySelectorAll('.hist .in').length", 0)
	clean(t, p, onDisk(site(t)))
}

func TestKeysAloneNarrowASearchAtThreeHundredAndSixty(t *testing.T) {
	p := tab(t)
	must(t, p.Look(360, 740, false))
	disk(t, p, "")
	keys(t, p, "/russia")
	lists(t, p, all)
	tabTo := func(selector string) {
		t.Helper()
		for range 60 {
			var there bool
			must(t, p.Eval(fmt.Sprintf("document.activeElement.matches(%q)", selector), &there))
			if there {
				return
			}
			keys(t, p, kb.Tab)
		}
		t.Fatalf("Tab never comes to %s", selector)
	}
	tabTo(".narrow")
	keys(t, p, kb.Enter)
	must(t, p.Wait("document.querySelector('.facets.open')"))
	tabTo("[data-do=outlet][data-arg='=CNN']")
	keys(t, p, " ")
	lists(t, p, "general-road-to-raqqa")
	eventually(t, p, "document.activeElement.dataset.arg", "=CNN") // the focus stays for the next choice
	tabTo("#from")
	keys(t, p, kb.End)
	at(t, p, "#/search?from=2017&outlet=CNN&q=russia")
	keys(t, p, kb.Escape) // to the box
	eventually(t, p, focused, "input#q")
	keys(t, p, kb.Tab)
	keys(t, p, "0")
	at(t, p, "#/search?q=russia")
	clean(t, p, onDisk(site(t)))
}

func TestAHalfComposedWordIsNotSearched(t *testing.T) {
	p := tab(t)
	disk(t, p, "")
	keys(t, p, "/")
	must(t, p.Eval("window.searches = 0; new MutationObserver(() => window.searches++).observe(document.documentElement, { attributes: true, attributeFilter: ['data-took'] })", nil))
	for _, half := range []string{"r", "ra", "raq"} {
		must(t, p.Do(input.ImeSetComposition(half, int64(len(half)), int64(len(half)))))
	}
	eventually(t, p, "document.getElementById('q').value", "raq")
	time.Sleep(200 * time.Millisecond)
	var searches int
	must(t, p.Eval("window.searches", &searches))
	if searches != 0 {
		t.Errorf("%d searches for halves of a word", searches)
	}
	lists(t, p, all)
	must(t, p.Do(input.InsertText("raqqa")))
	at(t, p, "#/search?q=raqqa")
	eventually(t, p, "document.querySelectorAll('[data-article] mark').length > 0", true)
	eventually(t, p, "window.searches", 1)
	clean(t, p, onDisk(site(t)))
}

func TestTheCountIsSaidOnceAndNotAtEveryLetter(t *testing.T) {
	p := tab(t)
	disk(t, p, "")
	must(t, p.Eval("window.said = []; new MutationObserver(() => { const s = document.querySelector('[role=status]').textContent; if (s) said.push(s); }).observe(document.querySelector('[role=status]'), { childList: true, characterData: true, subtree: true })", nil))
	keys(t, p, "/palmyra")
	eventually(t, p, "window.said.join('; ')", "3 of 5 articles")
	clean(t, p, onDisk(site(t)))
}

func TestTheReaderNamesLikeArticlesWithTheReason(t *testing.T) {
	p := tab(t)
	disk(t, p, "#/read/closing-in-on-palmyra")
	must(t, p.Wait("document.querySelector('.related [data-related]')"))
	var reasons []string
	must(t, p.Eval("[...document.querySelectorAll('.reason span')].map(e => e.innerText)", &reasons))
	if len(reasons) == 0 || !strings.HasPrefix(reasons[0], "shares ") || len(reasons[0]) < len("shares ab") {
		t.Errorf("the reasons are %q", reasons)
	}
	var other string
	must(t, p.Eval("document.querySelector('[data-related]').dataset.related", &other))
	click(t, p, ".reason a")
	at(t, p, "#/compare/closing-in-on-palmyra+"+other)
	must(t, p.Wait("document.querySelector('[data-row]')"))
	must(t, p.Eval("history.back()", nil))
	click(t, p, ".related h3 a")
	at(t, p, "#/read/"+other)
	eventually(t, p, "scrollY", 0)
	clean(t, p, onDisk(site(t)))
}

func TestNothingLiesOverTheText(t *testing.T) {
	p := tab(t)
	for _, width := range []int64{360, 1024} {
		must(t, p.Look(width, 700, false))
		disk(t, p, "#/read/general-road-to-raqqa?q=syria")
		must(t, p.Wait("document.querySelector('.step') && document.querySelector('[data-related]')"))
		must(t, p.Eval("scrollTo(0, document.documentElement.scrollHeight)", nil))
		eventually(t, p, "document.querySelector('main').getBoundingClientRect().bottom <= document.querySelector('.dock').getBoundingClientRect().top + 1", true)
		// In the middle of the text what stays at the bottom is a strip that hides whole what is behind it.
		must(t, p.Eval("scrollTo(0, 300)", nil))
		eventually(t, p, "(r => r.left <= 0 && r.right >= document.body.clientWidth && r.bottom >= innerHeight - 1)(document.querySelector('.dock').getBoundingClientRect())", true)
	}
}

func TestTheHelpShowsQueriesThatCanBeTried(t *testing.T) {
	p := tab(t)
	disk(t, p, "")
	keys(t, p, "?")
	must(t, p.Wait("document.querySelectorAll('#help[open] .examples a').length > 10"))
	var query string
	must(t, p.Eval("document.querySelectorAll('#help .examples a')[2].innerText", &query))
	click(t, p, "#help .examples tr:nth-child(3) a")
	eventually(t, p, "document.getElementById('help').open", false)
	eventually(t, p, "document.getElementById('q').value", query)
	eventually(t, p, "document.querySelectorAll('[data-article] mark').length > 0", true)
	clean(t, p, onDisk(site(t)))
}
