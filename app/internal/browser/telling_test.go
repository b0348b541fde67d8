package browser

import (
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"parallax/app/internal/sample"
)

func TestOfHundredsOfArticlesTheClosestAndThePairsOfAnyOneAreFound(t *testing.T) {
	corpus := filepath.Join(t.TempDir(), "many")
	site(t)
	must(t, sample.Write(corpus, sample.Options{N: 200, Words: 200}))
	dir := builtOf(t, corpus)
	p := tab(t)
	must(t, p.Look(1024, 700, false))
	visit(t, p, onDisk(dir)+"/index.html#/told")
	must(t, p.Wait("document.querySelectorAll('.closest li').length === 5 && document.querySelectorAll('.matrix tbody tr').length === 20"))
	few := func() {
		t.Helper()
		var nodes int
		must(t, p.Eval("document.querySelectorAll('body *').length", &nodes))
		if nodes > 1100 {
			t.Errorf("%d elements stand", nodes)
		}
	}
	few()
	// All pairs, the closest first, page by page, with keys alone.
	must(t, p.Eval("document.getElementById('told-').focus()", nil))
	keys(t, p, kb.Tab+kb.Enter)
	at(t, p, "#/told?view=pairs")
	const shares = "[...document.querySelectorAll('.closest .num')].map(e => parseInt(e.innerText) || 0)"
	eventually(t, p, "(s => s.length === 50 && s.every((n, i) => i === 0 || n <= s[i-1]))("+shares+")", true)
	few()
	eventually(t, p, "document.activeElement.id", "told-pairs")
	must(t, p.Eval("window.least = "+shares+".at(-1); document.querySelector('.pages a').focus()", nil))
	keys(t, p, kb.Enter)
	at(t, p, "#/told?page=2&view=pairs")
	eventually(t, p, "(s => s.length > 9 && s[0] <= window.least)("+shares+")", true)
	eventually(t, p, "document.activeElement.id === 't-what' && document.activeElement.getBoundingClientRect().top >= document.querySelector('.bar').getBoundingClientRect().bottom", true)
	keys(t, p, "jj")
	eventually(t, p, "document.activeElement === document.querySelectorAll('.closest a')[1]", true)
	// One article, named by words of its title.
	must(t, p.Eval("location.hash = '#/told?view=matrix&page=2'", nil))
	must(t, p.Wait("document.querySelectorAll('.matrix tbody tr').length === 20"))
	var title string
	must(t, p.Eval("document.querySelector('.matrix tbody a.told').closest('th').querySelector('.cut').title", &title))
	click(t, p, "#t-words")
	keys(t, p, title)
	must(t, p.Wait("location.hash.includes('q=')")) // the page of before is left
	eventually(t, p, "document.querySelector('.named .cut')?.title", title)
	eventually(t, p, "document.activeElement.id", "t-words")
	click(t, p, ".named .told")
	must(t, p.Wait("location.hash.includes('view=pairs') && location.hash.includes('of=')"))
	const own = "document.querySelectorAll('.closest li').length > 2 && [...document.querySelectorAll('.closest a')].every(e => e.innerText.includes(document.querySelector('.whom .cut').title)) && document.querySelector('.whom .cut').title"
	eventually(t, p, own, title)
	click(t, p, "#told-matrix")
	eventually(t, p, "document.querySelector('.matrix tbody .cut').title", title)
	must(t, p.Eval("document.documentElement.dataset.state = 'old'; location.reload()", nil))
	must(t, p.Ready())
	eventually(t, p, "document.querySelector('.matrix tbody .cut')?.title", title)
	must(t, p.Eval("history.back()", nil))
	eventually(t, p, own, title)
	clean(t, p, onDisk(dir))
}
