package browser

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// dated makes articles of the years from to to, one each, and some without a date.
func dated(from, to, undated int) map[string]string {
	out := map[string]string{}
	for y := from; y <= to; y++ {
		out[fmt.Sprintf("y%d.md", y)] = fmt.Sprintf("---\ntitle: The year %d\npublished: %d\n---\nThe harvest of the year was good, they say in the valley.\n", y, y)
	}
	for i := range undated {
		out[fmt.Sprintf("u%d.md", i)] = fmt.Sprintf("---\ntitle: Some year %d\n---\nThe harvest was good, they say in the valley.\n", i)
	}
	return out
}

func TestHundredsOfYearsFitAndCanBeStepped(t *testing.T) {
	p := tab(t)
	must(t, p.Look(360, 740, false))
	home := host(t, built(t, dated(1700, 1950, 3)))
	visit(t, p, home+"/#/search?q=harvest")
	click(t, p, ".narrow")
	must(t, p.Wait("document.querySelectorAll('.hist i').length > 20"))
	var faults []string
	must(t, p.Eval(amiss, &faults))
	for _, f := range faults {
		t.Error(f)
	}
	shot(t, p, "years-360")
	eventually(t, p, "document.querySelectorAll('.hist i').length <= 40 && document.querySelector('.hist i').title", "1700 to 1706: 7 articles")
	reads(t, p, "#facets label:has([data-do=undated]) .num", "3")
	// The thumb of the last year stands at the end, though the scale has room for more years than there are.
	eventually(t, p, "document.getElementById('to').value", "251")
	must(t, p.Eval("document.getElementById('from').focus()", nil))
	keys(t, p, kb.ArrowRight)
	at(t, p, "#/search?from=1701&q=harvest")
	reads(t, p, "#count", "250 of 254 articles, page 1 of 5")
	click(t, p, "#facets label:has([data-do=undated])")
	at(t, p, "#/search?from=1701&q=harvest&undated=1")
	reads(t, p, "#count", "253 of 254 articles, page 1 of 6")
	must(t, p.Eval("location.hash = '#/search?q=harvest&undated=1'", nil))
	lists(t, p, "u0 u1 u2")
	clean(t, p, home)
}

func TestOneYearIsAValueLikeOthers(t *testing.T) {
	p := tab(t)
	must(t, p.Look(1024, 740, false))
	home := host(t, built(t, dated(1848, 1848, 1)))
	visit(t, p, home)
	lists(t, p, "u0 y1848")
	click(t, p, "#facets label:has([data-do=year])")
	at(t, p, "#/search?from=1848&to=1848")
	lists(t, p, "y1848")
	click(t, p, "#facets label:has([data-do=undated])")
	lists(t, p, "u0 y1848")
	click(t, p, "#facets label:has([data-do=year])")
	at(t, p, "#/search?undated=1")
	lists(t, p, "u0")
	shot(t, p, "one-year-1024")
	clean(t, p, home)
}
