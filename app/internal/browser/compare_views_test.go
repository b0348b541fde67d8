package browser

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp/kb"
)

func TestNamesShowWhoWritesISILAndWhoISISInTheirLines(t *testing.T) {
	p := tab(t)
	const three = "#/compare/closing-in-on-palmyra+week-of-363-installations+most-of-syria-retaken"
	disk(t, p, three)
	must(t, p.Wait("document.querySelector('[data-row]')"))
	keys(t, p, "3")
	at(t, p, three+"?view=names")
	const row = `document.querySelector('[data-name="Islamic State"]')`
	must(t, p.Wait(row))
	var forms []string
	must(t, p.Eval("[...("+row+").querySelectorAll('td')].map(e => [...e.querySelectorAll('bdi')].map(b => b.innerText).join())", &forms))
	if len(forms) != 3 || !strings.Contains(forms[0], "ISIS") || !strings.Contains(forms[1], "ISIL") || strings.Contains(forms[1], "ISIS") {
		t.Errorf("the three call it %q", forms)
	}
	must(t, p.Eval("("+row+").querySelector('a').focus()", nil))
	keys(t, p, kb.Enter)
	at(t, p, three+"?open=Islamic+State&row=1&view=names")
	var counted, lines int
	must(t, p.Wait("document.querySelector('.kwic li')"))
	must(t, p.Eval("[...("+row+").querySelectorAll('.n')].reduce((n, e) => n + +e.innerText, 0)", &counted))
	must(t, p.Eval("document.querySelectorAll('.kwic li').length", &lines))
	if lines != counted || lines < 3 {
		t.Errorf("%d lines for %d mentions", lines, counted)
	}
	eventually(t, p, "document.activeElement.getAttribute('aria-expanded')", "true") // the focus stays
	click(t, p, "#by-right")
	must(t, p.Wait("location.hash.includes('by=right')"))
	eventually(t, p, `(w => w.length > 2 && w.join('|') === [...w].sort((a, b) => a < b ? -1 : a > b ? 1 : 0).join('|'))([...document.querySelectorAll('.kwic .r')].map(e => (e.innerText.match(/[\p{L}\d]+/u) ?? [''])[0].toLowerCase()))`, true)
	click(t, p, ".kwic .pn")
	must(t, p.Wait("document.querySelector('.row.now')"))
	clean(t, p, onDisk(site(t)))
}

func TestWordsListWhatIsEachOutletsOwn(t *testing.T) {
	p := tab(t)
	disk(t, p, palmyra+"?view=words")
	must(t, p.Wait("document.querySelector('[data-word]')"))
	var rows []struct {
		Word, Of string
		N        []string
		Ratio    string
	}
	must(t, p.Eval("[...document.querySelectorAll('[data-word]')].map(r => ({ Word: r.dataset.word, Of: r.dataset.of, N: [...r.querySelectorAll('td.num:not([data-head])')].map(e => e.innerText.replace(/^[A-C]\\s*/, '')), Ratio: r.querySelector('td[data-head]').innerText }))", &rows))
	for _, r := range rows {
		if len(r.N) != 2 || r.Ratio == "" || (r.Of == "A") == (r.N[0] < r.N[1]) {
			t.Errorf("%+v is no word of its article's own", r)
		}
	}
	must(t, p.Eval("document.querySelector('[data-word] .opener').click()", nil))
	eventually(t, p, "document.querySelectorAll('.kwic li').length > 1 && [...document.querySelectorAll('.kwic b')].every(e => e.innerText.length > 2)", true)
	clean(t, p, onDisk(site(t)))
}

func TestFactsShowBothSentencesOfWhatDiffersAndHowDatesWereReckoned(t *testing.T) {
	p := tab(t)
	disk(t, p, palmyra+"?view=facts")
	must(t, p.Wait("document.querySelector('[data-fact=date][data-differs]')"))
	eventually(t, p, "[...document.querySelector('[data-fact][data-differs]').querySelectorAll('.said-so b')].map(e => e.innerText).join()", "March 2016,April 2016")
	must(t, p.Wait("document.querySelector('[data-fact=figure]') && document.querySelector('[data-fact=place]')"))
	must(t, p.Eval("location.hash = '#/compare/general-road-to-raqqa+week-of-363-installations?view=facts'", nil))
	must(t, p.Wait("document.querySelector('[data-fact]') && !document.querySelector('#c-heads').innerText.includes('Palmyra:')"))
	clean(t, p, onDisk(site(t)))
}

func TestTheMatrixFindsTheClosestPairAndTheReaderLeadsThere(t *testing.T) {
	p := tab(t)
	must(t, p.Look(1000, 700, false))
	disk(t, p, "")
	click(t, p, ".count a.whole")
	at(t, p, "#/told")
	must(t, p.Wait("document.querySelector('.closest a') && document.activeElement.matches('h1#title')"))
	eventually(t, p, "document.querySelector('.closest a').hash", palmyra)
	eventually(t, p, "[...document.querySelectorAll('.matrix tbody td a')].map(e => e.hash.slice(10).split('+').sort().join('+')).filter((e, i, all) => all.indexOf(e) === i).join()", "closing-in-on-palmyra+most-of-syria-retaken")
	eventually(t, p, "(e => e.querySelectorAll('.told-so').length > 1 && !e.querySelector('.absent') && /likely match/.test(e.innerText) && /The Duran · 2017.*“Russian military: about 85%[^”]*” · 2017/s.test(e.innerText))(document.querySelector('.thing'))", true)
	click(t, p, "#told-one")
	at(t, p, "#/told?view=one")
	eventually(t, p, "[...document.querySelectorAll('.thing')].every(e => /No match found in (The Duran 2017|“Russian military: about 85%)/.test(e.innerText) && e.querySelector('a.there'))", true)
	eventually(t, p, "document.querySelectorAll('.thing').length > 0 && [...document.querySelectorAll('.thing')].every(e => new Set([...e.querySelectorAll('.by')].map(b => b.innerText)).size === 1)", true)
	must(t, p.Eval("history.back()", nil))
	click(t, p, ".matrix td a")
	must(t, p.Wait("document.querySelector('[data-row=match]')"))
	must(t, p.Eval("location.hash = '#/read/closing-in-on-palmyra'", nil))
	must(t, p.Wait("document.querySelector('a.told')"))
	reads(t, p, "a.told", "⇄\u00a01")
	click(t, p, "a.told")
	must(t, p.Wait("document.querySelector('.row.now[data-row=match]')?.innerText.includes('In March 2016')"))
	clean(t, p, onDisk(site(t)))
}

func quoted(s string) string {
	b, _ := json.Marshal(s)
	return string(b)
}

func TestOnPaperOnlyTheTextStandsWithItsAddress(t *testing.T) {
	p := tab(t)
	disk(t, p, palmyra)
	must(t, p.Wait("document.querySelectorAll('.row').length > 60"))
	must(t, p.Eval("dispatchEvent(new Event('beforeprint'))", nil))
	must(t, p.Do(emulation.SetEmulatedMedia().WithMedia("print")))
	eventually(t, p, "['.bar', '.tabs', '.take', '.filters', '.switches', '#c-strip', '.dock', '.there'].filter(s => [...document.querySelectorAll(s)].some(e => e.checkVisibility())).join()", "")
	eventually(t, p, "getComputedStyle(document.querySelector('.row')).breakInside", "avoid")
	eventually(t, p, "getComputedStyle(document.getElementById('main'), '::before').content.startsWith('\"' + location.hash + ' (')", true)
	must(t, p.Eval("document.getElementById('show-matched').click()", nil)) // the filters are not on paper
	eventually(t, p, "(e => e?.checkVisibility() && e.innerText)(document.querySelector('.sum .printed'))", "Of all rows only the matches stand here.")
	clean(t, p, onDisk(site(t)))
}

func TestKeysAloneGoThroughAComparison(t *testing.T) {
	p := tab(t)
	must(t, p.Look(360, 740, true))
	disk(t, p, palmyra)
	must(t, p.Wait("document.querySelector('[data-row]')"))
	keys(t, p, "n")
	must(t, p.Wait("document.activeElement.matches('.row.now[data-row=match]')"))
	at(t, p, palmyra+"?at=a31")
	for key, view := range map[string]string{"2": "facts", "3": "names", "4": "words"} {
		keys(t, p, key)
		at(t, p, palmyra+"?at=a31&view="+view)
		must(t, p.Wait("document.querySelector('.grid."+view+"') && document.getElementById('view-"+view+"').ariaCurrent === 'page'"))
	}
	keys(t, p, "1")
	at(t, p, palmyra+"?at=a31")
	eventually(t, p, inSight+"(document.querySelector('.row.now')?.getBoundingClientRect())", true)
	keys(t, p, "?")
	must(t, p.Wait("document.getElementById('help').open && /pull .* level/.test(document.querySelector('#help h3 + dl').innerText)")) // first
	keys(t, p, kb.Escape)
	keys(t, p, kb.Escape)
	at(t, p, "#/")
	clean(t, p, onDisk(site(t)))
}

func TestPaperKeepsWhatIsToldElsewhereAndBothListsOfTheOverview(t *testing.T) {
	p := tab(t)
	home := host(t, built(t, retold()))
	visit(t, p, home+"/#/compare/a+b?changed=1")
	must(t, p.Wait("document.querySelector('[data-do=level]') && document.querySelector('.changed')"))
	must(t, p.Eval("document.documentElement.dataset.theme = 'dark'; dispatchEvent(new Event('beforeprint'))", nil))
	must(t, p.Do(emulation.SetEmulatedMedia().WithMedia("print")))
	eventually(t, p, "(e => e.checkVisibility() && /also told in [AB] at ¶/.test(e.innerText) && getComputedStyle(e).borderTopWidth)(document.querySelector('[data-do=level]'))", "0px")
	eventually(t, p, "getComputedStyle(document.body).backgroundColor + getComputedStyle(document.body).color", "rgb(255, 255, 255)rgb(29, 27, 22)")
	eventually(t, p, "getComputedStyle(document.getElementById('main'), '::before').content", `"`+home+`/#/compare/a+b?changed=1"`)
	eventually(t, p, "getComputedStyle(document.querySelector('.changed')).outlineStyle", "solid") // paper has no colour behind words
	must(t, p.Do(emulation.SetEmulatedMedia().WithMedia("")))
	visit(t, p, home+"/#/told")
	must(t, p.Wait("document.querySelector('.things')"))
	must(t, p.Eval("dispatchEvent(new Event('beforeprint'))", nil))
	must(t, p.Do(emulation.SetEmulatedMedia().WithMedia("print")))
	eventually(t, p, "[...document.querySelectorAll('#t-body h2')].filter(e => e.checkVisibility()).map(e => e.innerText).slice(-2).join()", "Told by several outlets,Told by one outlet alone")
	eventually(t, p, "document.querySelectorAll('#t-paper .thing').length > 1", true)
	eventually(t, p, "/Choose|Compare there/.test(document.getElementById('t-body').innerText)", false) // nothing can be chosen there
	must(t, p.Eval("dispatchEvent(new Event('afterprint'))", nil))
	eventually(t, p, "document.getElementById('t-paper') === null", true)
	clean(t, p, home)
}
