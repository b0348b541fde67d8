package browser

import (
	"net/http"
	"strings"
	"testing"
)

const paper = "getComputedStyle(document.body).backgroundColor"

func TestThemeAndTextSizeAreRemembered(t *testing.T) {
	p := tab(t)
	must(t, p.Look(1000, 600, false))
	home := host(t, site(t))
	visit(t, p, home+"/#/read/most-of-syria-retaken")
	var light string
	var small float64
	must(t, p.Eval(paper, &light))
	must(t, p.Eval("parseFloat(getComputedStyle(document.querySelector('.t')).fontSize)", &small))
	click(t, p, "[data-do=theme]")
	eventually(t, p, "document.querySelector('[data-do=theme]').title", "Colours: light")
	click(t, p, "[data-do=theme]")
	eventually(t, p, "document.querySelector('[data-do=theme]').title", "Colours: dark")
	click(t, p, "[data-do=size]")
	eventually(t, p, "document.querySelector('[data-do=size]').title", "Text size: large")
	var dark string
	must(t, p.Eval(paper, &dark))
	if dark == light {
		t.Errorf("light and dark paper are both %s", light)
	}
	must(t, p.Eval("document.documentElement.dataset.state = 'old'; location.reload()", nil))
	must(t, p.Ready())
	eventually(t, p, "document.querySelector('[data-do=theme]').title", "Colours: dark")
	eventually(t, p, paper, dark)
	var large float64
	must(t, p.Eval("parseFloat(getComputedStyle(document.querySelector('.t')).fontSize)", &large))
	if large < small*1.1 {
		t.Errorf("large text is %v px after a reload, normal is %v px", large, small)
	}
	clean(t, p, home)
}

func TestWithoutStorageTheButtonsStillWork(t *testing.T) {
	home := host(t, site(t), under("/a/b"), around(`<iframe width="900" height="600" sandbox="allow-scripts" src="/a/b/#/search?q=palm"></iframe>`))
	p := tab(t)
	must(t, p.Look(1000, 700, false))
	must(t, p.Go(home+"/around.html"))
	f, err := p.Frame(home + "/a/b/")
	must(t, err)
	must(t, f.Ready())
	var light string
	must(t, f.Eval(paper, &light))
	for _, want := range []string{"light", "dark"} {
		must(t, f.Eval("document.querySelector('[data-do=theme]').click()", nil))
		eventually(t, f, "document.documentElement.dataset.theme", want)
	}
	eventually(t, f, paper+" !== '"+light+"'", true)
	must(t, f.Eval("document.querySelector('[data-do=size]').click()", nil))
	eventually(t, f, "document.documentElement.dataset.size", "large")
	lists(t, f, "closing-in-on-palmyra general-road-to-raqqa most-of-syria-retaken")
	must(t, f.Eval("document.querySelectorAll('.hit input').forEach(e => e.click())", nil))
	must(t, f.Wait("document.querySelector('.tray .go')"))
	must(t, f.Eval("document.querySelector('.tray .go').click()", nil))
	must(t, f.Wait("document.querySelectorAll('[data-row]').length > 9"))
	clean(t, f, home)
}

// around serves a page with some markup, beside the site.
func around(body string) habit {
	return on("/around.html", func(w http.ResponseWriter, r *http.Request, _ http.Handler) {
		w.Header().Set("Content-Type", "text/html")
		_, _ = w.Write([]byte("<!doctype html><meta charset=utf-8><link rel=icon href=data:,>" + body))
	})
}

func TestEmbeddedInAFrameOnlyTheContentShows(t *testing.T) {
	page := around(`<iframe width="900" height="600" src="/a/b/?embed=1#/search?q=palm"></iframe>`)
	home := host(t, site(t), under("/a/b"), page)
	p := tab(t)
	must(t, p.Look(1000, 700, false))
	must(t, p.Go(home+"/around.html"))
	const inner = "document.querySelector('iframe').contentDocument"
	must(t, p.Wait(inner+"?.documentElement.dataset.state === 'ready'"))
	must(t, p.Wait(inner+".querySelector('[data-article] mark')"))
	eventually(t, p, inner+".documentElement.getBoundingClientRect().width", 900) // no stripe at the edge shows the page around
	const chrome = `['.name', '.tools', '#q', '.bar', '[data-article]', 'article', '[data-row]'].filter(s => ` + inner + `.querySelector(s)?.checkVisibility()).join(' ')`
	eventually(t, p, chrome, "#q .bar [data-article]")
	must(t, p.Eval(inner+".querySelector('[data-article] h2 a').click()", nil))
	eventually(t, p, chrome, "article")
	must(t, p.Eval(inner+".location.hash = '#/compare/closing-in-on-palmyra+general-road-to-raqqa'", nil))
	eventually(t, p, chrome, "[data-row]")
	var address string
	must(t, p.Eval(inner+".location.search", &address))
	if !strings.Contains(address, "embed=1") {
		t.Errorf("on the way the address became %q", address)
	}
	clean(t, p, home)
}

func TestADamagedStoreCostsOnlyTheMemory(t *testing.T) {
	p := tab(t)
	must(t, p.Before("Storage.prototype.getItem = () => { throw new Error('file corrupted'); }"))
	home := host(t, site(t))
	must(t, p.Go(home))
	alive(t, p)
	clean(t, p, home)
}
