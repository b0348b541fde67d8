package browser

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// odd is a collection of what people may well put into a folder.
func odd() map[string]string {
	var big strings.Builder
	for i := 0; big.Len() < 200_000; i++ {
		fmt.Fprintf(&big, "Convoy %d left the depot in Homs before dawn, and its %d lorries reached the river without a shot.\n\n", i, i%97+2)
	}
	const body = "<img src=x onerror=\"pwned=1\"> The bridge was closed, officials in Homs said.\n\n<b onclick=\"pwned=1\">Nobody</b> crossed it <a href=\"javascript:pwned=1\">that day</a>. <!-- hidden -->\n"
	return map[string]string{
		"markup.md":    "---\ntitle: '<script>alert(1)</script> & \"x\"'\noutlet: '<i>&amp;'\n---\n" + body,
		"big.txt":      "The convoys to Homs\n\n" + big.String(),
		"one-word.txt": "Homs\n\nSilence\n",
		"arabic.md":    "---\ntitle: حمص بعد المعركة\nlanguage: ar\n---\nقال شهود في حمص إن الجسر Homs أغلق صباح اليوم. ولم يعبره أحد.\n\nThe bridge at Homs stayed closed.\n",
		"long.md":      "---\ntitle: " + strings.Repeat("Homs", 60) + "\noutlet: " + strings.Repeat("Gazette", 30) + "\nauthors: [" + strings.Repeat("Nobody", 40) + "]\nnote: " + strings.Repeat("n", 300) + "\n---\nSeen in Homs: " + strings.Repeat("x", 400) + ".\n",
		"straße.v2.md": "---\ntitle: Die Straße nach Homs\nlanguage: de\n---\nDie Straße nach Homs war gesperrt.\n",
	}
}

func TestOddArticlesAreShownAsTheyAreAndFit(t *testing.T) {
	dir := built(t, odd())
	home := host(t, dir)
	p := tab(t)
	must(t, p.Before("window.alert = () => { window.pwned = 1; }"))
	must(t, p.Look(360, 700, false))
	visit(t, p, home)
	ids := slices.Sorted(maps.Keys(odd()))
	for i, id := range ids {
		ids[i] = strings.TrimSuffix(strings.TrimSuffix(id, ".md"), ".txt")
	}
	slices.Sort(ids)
	lists(t, p, strings.Join(ids, " "))
	check := func(where string) {
		t.Helper()
		var faults []string
		must(t, p.Eval(amiss, &faults))
		for _, f := range faults {
			t.Errorf("%s: %s", where, f)
		}
		var pwned bool
		must(t, p.Eval("'pwned' in window || !!document.querySelector('main img, main script, main b[onclick], a[href^=javascript]')", &pwned))
		if pwned {
			t.Errorf("%s: markup became part of the page", where)
		}
		shot(t, p, "odd-"+where)
	}
	check("library")
	const order = "document.querySelector('[data-do=sort]').selectedOptions[0].text"
	eventually(t, p, order, "by file name")
	keys(t, p, "/homs")
	must(t, p.Wait("document.querySelectorAll('[data-article] mark').length >= 5"))
	lists(t, p, strings.Join(ids, " "))
	check("search")
	eventually(t, p, order, "by relevance")
	for _, id := range ids {
		click(t, p, fmt.Sprintf("[data-article=%q] h2 a", id))
		must(t, p.Wait(fmt.Sprintf("decodeURIComponent(location.hash) === '#/read/%s?q=homs' && document.querySelector('article')", id)))
		check(id)
		must(t, p.Eval("history.back()", nil))
		must(t, p.Wait("document.querySelector('[data-article]')"))
	}
	const right = "[...document.querySelectorAll('.rtl > .by')].every(e => getComputedStyle(e).textAlign === 'end') && document.querySelectorAll('.rtl > .by').length"
	eventually(t, p, right, 1)
	for _, pair := range []string{"markup+arabic", "big+long", "stra%C3%9Fe.v2+one-word"} {
		must(t, p.Eval(fmt.Sprintf("location.hash = '#/compare/%s'", pair), nil))
		must(t, p.Wait("document.querySelector('[data-row]') && document.querySelectorAll('.head').length === 2"))
		eventually(t, p, right, strings.Count(pair, "arabic"))
		check(pair)
	}
	must(t, p.Eval("location.hash = '#/read/markup'", nil))
	reads(t, p, "h1#title", `<script>alert(1)</script> & "x"`)
	eventually(t, p, text+`('article').includes('<img src=x onerror="pwned=1"> The bridge was closed')`, true)
	must(t, p.Eval("location.hash = '#/read/arabic'", nil))
	reads(t, p, "h1#title", "حمص بعد المعركة")
	eventually(t, p, "getComputedStyle(document.getElementById('title')).direction + ' ' + ['p1', 'p2'].map(id => getComputedStyle(document.getElementById(id)).direction).join(' ')", "rtl rtl ltr")
	eventually(t, p, right, 1)
	clean(t, p, home)
}

func TestAVeryLongArticleOpensAtOnceAndGoesToAnyParagraph(t *testing.T) {
	dir := built(t, map[string]string{"big.txt": odd()["big.txt"]})
	home := host(t, dir)
	p := tab(t)
	must(t, p.Look(1000, 700, false))
	visit(t, p, home+"/#/search?q=dawn")
	lists(t, p, "big") // a collection of one
	var took float64
	must(t, p.Eval(`new Promise(done => {
		const start = performance.now();
		document.querySelector('[data-article] h2 a').click();
		(function look() { document.querySelector('article mark') ? done(performance.now() - start) : requestAnimationFrame(look); })();
	})`, &took))
	if took > 3000 {
		t.Errorf("200 kB took %.0f ms to open", took)
	}
	t.Logf("200 kB opened in %.0f ms", took)
	var last int
	must(t, p.Eval("document.querySelectorAll('.t').length", &last))
	if last < 50 {
		t.Errorf("%d paragraphs were drawn at first", last)
	}
	keys(t, p, "np") // draws all of it
	must(t, p.Wait("document.querySelectorAll('.t').length > 1000"))
	must(t, p.Eval("location.hash = '#/read/big?p=1500'", nil))
	must(t, p.Wait("(r => r && r.top >= 0 && r.bottom <= innerHeight)(document.querySelector('#p1500.here')?.getBoundingClientRect())"))
	clean(t, p, home)
}

func TestAFolderWithoutArticlesIsRefusedInOneLineAndTheLastPageStays(t *testing.T) {
	out := t.TempDir()
	copySite(t, out)
	before, err := os.ReadFile(filepath.Join(out, "index.html"))
	must(t, err)
	cmd := command(t, "build", "-corpus", t.TempDir(), "-out", out)
	var said strings.Builder
	cmd.Stderr = &said
	err = cmd.Run()
	lines := strings.Split(strings.TrimSpace(said.String()), "\n")
	if err == nil || cmd.ProcessState.ExitCode() != 1 {
		t.Errorf("exit %v, want 1", err)
	}
	if faults := lines[len(lines)-1]; !strings.Contains(faults, "holds no articles; put ") || len(lines) > 2 { // one before it tells the progress
		t.Errorf("the command says %q", said.String())
	}
	after, err := os.ReadFile(filepath.Join(out, "index.html"))
	must(t, err)
	if string(before) != string(after) {
		t.Error("the last page was touched")
	}
}
