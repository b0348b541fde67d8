package browser

import (
	"fmt"
	"strings"
	"testing"
)

func TestBackAndForwardRestoreEveryScreen(t *testing.T) {
	const found = "closing-in-on-palmyra general-road-to-raqqa most-of-syria-retaken week-of-363-installations"
	p := tab(t)
	home := host(t, site(t))
	visit(t, p, home)
	must(t, p.Wait("document.querySelector('.about:not([hidden])')"))
	keys(t, p, "/deir ezzor")
	at(t, p, "#/search?q=deir+ezzor")
	lists(t, p, found)
	click(t, p, "[data-article=week-of-363-installations] h2 a")
	must(t, p.Wait("document.querySelector('main mark')"))
	click(t, p, ".pick")
	must(t, p.Eval("location.hash = '#/compare/week-of-363-installations+most-of-syria-retaken'", nil))
	screens := []func(){
		func() {
			at(t, p, "")
			must(t, p.Wait("document.querySelector('.about:not([hidden])')"))
			eventually(t, p, "document.getElementById('q').value", "")
		},
		func() {
			at(t, p, "#/search?q=deir+ezzor")
			lists(t, p, found)
			reads(t, p, "#count", "4 of 5 articles")
			eventually(t, p, "document.getElementById('q').value", "deir ezzor")
			eventually(t, p, "document.querySelector('[data-article=week-of-363-installations] input').checked", true)
		},
		func() {
			at(t, p, "#/read/week-of-363-installations?q=deir+ezzor")
			must(t, p.Wait("document.querySelector('main mark')"))
			eventually(t, p, "document.querySelector('.pick input').checked", true)
			eventually(t, p, "document.title", "363 installations in one week: how a review sees the Syrian army’s offensives · Parallax")
		},
		func() {
			at(t, p, "#/compare/week-of-363-installations+most-of-syria-retaken")
			must(t, p.Wait("document.querySelectorAll('[data-row]').length > 1"))
			eventually(t, p, "document.getElementById('q').value", "")
		},
	}
	last := len(screens) - 1
	screens[last]()
	for i := last - 1; i >= 0; i-- {
		must(t, p.Eval("history.back()", nil))
		screens[i]()
	}
	for _, check := range screens[1:] {
		must(t, p.Eval("history.forward()", nil))
		check()
		must(t, p.Eval("document.documentElement.dataset.state = 'old'; location.reload()", nil))
		must(t, p.Ready())
		check()
	}
	clean(t, p, home)
}

func TestFiltersNarrowCountAndSurviveAReload(t *testing.T) {
	p := tab(t)
	home := host(t, site(t))
	visit(t, p, home+"/#/search?q=syria")
	all := "closing-in-on-palmyra general-road-to-raqqa most-of-syria-retaken russia-names-wider-targets week-of-363-installations"
	lists(t, p, all)
	again := func(t *testing.T, check func()) {
		t.Helper()
		check()
		must(t, p.Eval("document.documentElement.dataset.state = 'old'; location.reload()", nil))
		must(t, p.Ready())
		check()
	}
	outlet := func(value string) string { return fmt.Sprintf(`#facets label:has([data-arg="=%s"])`, value) }
	reads(t, p, outlet("CNN")+" .num", "1")
	reads(t, p, outlet("")+" .num", "2")
	click(t, p, outlet("CNN"))
	again(t, func() {
		lists(t, p, "general-road-to-raqqa")
		at(t, p, "#/search?outlet=CNN&q=syria")
		reads(t, p, "#count", "1 of 5 articles")
		eventually(t, p, "[...document.querySelectorAll('#facets input:checked')].map(e => e.dataset.arg).join()", "=CNN")
		reads(t, p, outlet("")+" .num", "2") // what one more outlet would add
	})
	click(t, p, outlet(""))
	again(t, func() { lists(t, p, "general-road-to-raqqa most-of-syria-retaken week-of-363-installations") })
	eventually(t, p, "[...document.querySelectorAll('.hist i')].map(e => e.title).join('; ')", "2015: 1 article; 2016: 1 article; 2017: 1 article")
	click(t, p, ".hist i[data-from='2017']")
	again(t, func() {
		lists(t, p, "most-of-syria-retaken")
		at(t, p, "#/search?from=2017&outlet=CNN&outlet=&q=syria&to=2017")
		eventually(t, p, "[...document.querySelectorAll('.hist .in')].map(e => e.title).join()", "2017: 1 article")
		reads(t, p, ".chosen-years", "2017")
	})
	click(t, p, ".clear")
	lists(t, p, all)
	at(t, p, "#/search?q=syria")
	clean(t, p, home)
}

func TestOtherSpellingsAreFoundMarkedAndCanBeLeftOut(t *testing.T) {
	p := tab(t)
	home := host(t, site(t))
	visit(t, p, home+"/#/search?q=deir+al-zor")
	lists(t, p, "closing-in-on-palmyra general-road-to-raqqa most-of-syria-retaken week-of-363-installations")
	reads(t, p, "[data-article=most-of-syria-retaken] mark:not(.alias)", "Deir al-Zor")
	reads(t, p, "[data-article=week-of-363-installations] mark.alias", "Deir Ezzor")
	eventually(t, p, text+"('.understood').includes('also matching Deir Ezzor')", true)
	click(t, p, ".understood .switch")
	at(t, p, "#/search?exact=1&q=deir+al-zor")
	eventually(t, p, "document.querySelectorAll('.snip mark.alias').length", 0)
	eventually(t, p, listed+"[0]", "most-of-syria-retaken")
	var left []string
	must(t, p.Eval("document.documentElement.dataset.state = 'old'; location.reload()", nil))
	must(t, p.Ready())
	must(t, p.Eval("[...document.querySelectorAll('.snip mark')].map(e => e.innerText.toLowerCase())", &left))
	for _, m := range left {
		if !strings.Contains("deir al-zor", m) {
			t.Errorf("exactly these words marks %q", m)
		}
	}
	click(t, p, ".understood .switch")
	at(t, p, "#/search?q=deir+al-zor")
	must(t, p.Wait("document.querySelector('mark.alias')"))
	clean(t, p, home)
}
