package browser

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

const twoOfPalmyra = "closing-in-on-palmyra+most-of-syria-retaken"

// exported gives what the command exports of the comparison of Palmyra.
func exported(t *testing.T, view, format, home string) string {
	t.Helper()
	ids := strings.Split(twoOfPalmyra, "+")
	out, err := command(t, "compare", "-view", view, "-format", format, "-page", home, ids[0], ids[1]).Output()
	must(t, err)
	return string(out)
}

// file waits until a file has come and gives its text, without the mark that tells spreadsheets its encoding.
func file(t *testing.T, dir, name string) string {
	t.Helper()
	for start := time.Now(); time.Since(start) < Patience/3; time.Sleep(20 * time.Millisecond) {
		if b, err := os.ReadFile(filepath.Join(dir, name)); err == nil && len(b) > 0 {
			return strings.TrimPrefix(string(b), "\uFEFF")
		}
	}
	some, _ := filepath.Glob(filepath.Join(dir, "*"))
	t.Fatalf("no file %s came; there are %q", name, some)
	return ""
}

// same tells where two texts part.
func same(t *testing.T, what, got, want string) {
	t.Helper()
	got, want = strings.TrimSpace(got), strings.TrimSpace(want)
	if got == want {
		return
	}
	i := 0
	for i < len(got) && i < len(want) && got[i] == want[i] {
		i++
	}
	t.Errorf("%s, from byte %d on: %.200q, want %.200q", what, i, got[max(0, i-40):], want[max(0, i-40):])
}

func TestAComparisonIsTakenAlongAsTheFilesThatTheCommandExports(t *testing.T) {
	for _, from := range []string{onDisk(site(t)) + "/index.html", host(t, site(t)) + "/"} {
		p, dir := tab(t), t.TempDir()
		must(t, p.Downloads(dir))
		address := from
		if strings.HasPrefix(from, "file:") {
			address = "" // nobody else can go there
		}
		for _, view := range []string{"aligned", "facts", "names", "words"} {
			visit(t, p, from+"#/compare/"+twoOfPalmyra+"?weak=1&view="+view)
			must(t, p.Wait("document.querySelector('[data-row], .grid."+view+"')"))
			for format, ends := range map[string]string{"csv": "csv", "markdown": "md"} {
				name := strings.ReplaceAll(twoOfPalmyra, "+", "-") + "-" + view + "." + ends
				click(t, p, "[data-do=take][data-arg="+format+"]")
				got := file(t, dir, name)
				same(t, name, got, exported(t, view, format, address))
				if !strings.Contains(got, address+"#/") {
					t.Errorf("%s leads nowhere: %.300s", name, got)
				}
				must(t, os.Remove(filepath.Join(dir, name)))
			}
		}
		must(t, p.Eval("window.addEventListener('beforeprint', () => { window.begun = true; })", nil))
		click(t, p, "[data-arg=print]")
		must(t, p.Wait("window.begun && !document.querySelector('.taken')"))
		must(t, p.Do(chromedp.ActionFunc(func(ctx context.Context) error {
			pdf, _, err := page.PrintToPDF().Do(ctx)
			if len(pdf) < 10_000 {
				t.Errorf("on paper there are %d bytes", len(pdf))
			}
			return err
		})))
		clean(t, p, strings.TrimSuffix(from, "index.html"))
	}
}

func TestInsideAnotherPageAComparisonIsTakenAlongOrShownToBeCopied(t *testing.T) {
	for _, c := range []struct {
		how, attributes string
		comes           bool
	}{
		{"in a frame", "", true},
		{"in a sandbox that allows files", `sandbox="allow-scripts allow-downloads"`, true},
		{"in a sandbox that does not", `sandbox="allow-scripts"`, false},
	} {
		t.Run(c.how, func(t *testing.T) {
			home := host(t, site(t), under("/a/b"))
			frame := `<iframe width="900" height="700" ` + c.attributes + ` src="` + home + `/a/b/?embed=1#/compare/` + twoOfPalmyra + `?weak=1&view=names"></iframe>`
			p, dir := tab(t), t.TempDir()
			must(t, p.Downloads(dir))
			must(t, p.Go(strings.Replace(host(t, t.TempDir(), around(frame)), "127.0.0.1", "localhost", 1)+"/around.html")) // another site
			f, err := p.Frame(home + "/a/b/")
			must(t, err)
			must(t, f.Ready())
			must(t, f.Wait("document.querySelector('.grid.names')"))
			must(t, f.Eval("document.querySelector('[data-arg=csv]').click()", nil))
			const name = "closing-in-on-palmyra-most-of-syria-retaken-names.csv"
			want := exported(t, "names", "csv", home+"/a/b/")
			if c.comes {
				same(t, name, file(t, dir, name), want)
			}
			must(t, f.Wait("document.activeElement.id === 'taken'"))
			var shown string
			must(t, f.Eval("const e = document.activeElement; e.value.slice(e.selectionStart, e.selectionEnd)", &shown))
			same(t, "what is shown", strings.ReplaceAll(strings.TrimPrefix(shown, "\uFEFF"), "\n", "\r\n"), want)
			must(t, f.Eval("document.querySelector('[data-do=copy]').click()", nil))
			must(t, f.Wait("/copy it|Copied/.test(document.querySelector('.said:not([hidden])')?.innerText)"))
			must(t, f.Eval("document.querySelector('[data-do=taken]').click()", nil))
			must(t, f.Wait("!document.querySelector('.taken')"))
			if !c.comes { // nor does it allow printing
				must(t, f.Eval("document.querySelector('[data-arg=print]').click()", nil))
				eventually(t, f, "document.querySelector('#taken')?.value", home+"/a/b/#/compare/"+twoOfPalmyra+"?weak=1&view=names")
			}
		})
	}
}
