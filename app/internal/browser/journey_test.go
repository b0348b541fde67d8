package browser

import (
	"fmt"
	"reflect"
	"regexp"
	"testing"
)

// row is a row of a comparison as the page shows it.
type row struct {
	Kind, Strength string
	Cells          []string   // texts of the sentences; "" is a gap
	Marks          [][]string // per cell: the words set off
}

const rowsShown = `[...document.querySelectorAll('[data-row]')].map(r => {
	const cells = [...r.querySelectorAll('p.cell, p.gap')];
	const text = c => c.matches('.gap') ? '' : [...c.childNodes].filter(n => !n.matches?.('.col, .pn')).map(n => n.textContent).join('').trim();
	return { Kind: r.dataset.row, Strength: r.dataset.strength ?? '', Cells: cells.map(text), Marks: cells.map(c => [...c.querySelectorAll('b')].map(b => b.textContent)) };
})`

func comparisonRows(t *testing.T, p *Tab) (rows []row) {
	t.Helper()
	// Those below the first come a little later; the choice that is on says how many there are.
	must(t, p.Wait("document.querySelectorAll('[data-row]').length === +document.querySelector('.filters .on').innerText.replace(/\\D/g, '')"))
	must(t, p.Eval(rowsShown, &rows))
	return rows
}

func TestTheMainJobFromSearchToAComparisonThatIsSent(t *testing.T) {
	for _, test := range []struct{ name, home, page string }{
		{"from a disk", onDisk(site(t)) + "/", "index.html"},
		{"under a path", host(t, site(t), under("/a/b")) + "/a/b/", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := tab(t)
			must(t, p.Look(1000, 500, false))
			visit(t, p, test.home+test.page)
			searchAndRead(t, p)
			sent := markAndCompare(t, p)
			rows := comparisonRows(t, p)
			checkRows(t, p, rows)
			clean(t, p, test.home)

			other := tab(t)
			visit(t, other, sent)
			if again := comparisonRows(t, other); !reflect.DeepEqual(again, rows) {
				t.Errorf("the address that was sent shows %d rows, not the same %d", len(again), len(rows))
			}
			clean(t, other, test.home)
		})
	}
}

// searchAndRead finds the accounts of Palmyra, reads the first one hit by hit, and goes back.
func searchAndRead(t *testing.T, p *Tab) {
	t.Helper()
	keys(t, p, "/palm")
	lists(t, p, "closing-in-on-palmyra general-road-to-raqqa most-of-syria-retaken")
	eventually(t, p, "[...document.querySelectorAll('[data-article]')].every(e => [...e.querySelectorAll('mark')].some(m => /^palm/i.test(m.innerText)))", true)
	at(t, p, "#/search?q=palm")

	must(t, p.Eval("scrollTo(0, 60)", nil))
	var first string
	must(t, p.Eval(listed+"[0]", &first))
	click(t, p, "[data-article] h2 a")
	at(t, p, "#/read/"+first+"?q=palm")
	must(t, p.Wait("document.activeElement.matches('h1#title')"))
	var hits int
	must(t, p.Eval("document.querySelectorAll('main mark').length", &hits))
	if hits < 2 {
		t.Fatalf("%d hits in %s, want some to step through", hits, first)
	}
	reads(t, p, ".step .num", fmt.Sprintf("%d hits", hits))
	step := func(do func(), hit int) {
		do()
		reads(t, p, ".step .num", fmt.Sprintf("hit %d of %d", hit, hits))
		// in sight between the bar and what stays at the bottom, and with the focus
		must(t, p.Wait(`(() => {
			const all = [...document.querySelectorAll('mark.now')], { top, bottom } = all[0].getBoundingClientRect();
			const bar = document.querySelector('.bar').getBoundingClientRect().bottom, dock = document.querySelector('.step').getBoundingClientRect().top;
			return all.length === 1 && all[0] === document.activeElement && top >= bar && bottom <= dock;
		})()`))
	}
	step(func() { click(t, p, "[data-do=next]") }, 1)
	step(func() { keys(t, p, "n") }, 2)
	step(func() { keys(t, p, "p") }, 1)
	step(func() { keys(t, p, "p") }, hits)
	step(func() { keys(t, p, "n") }, 1)

	must(t, p.Eval("history.back()", nil))
	lists(t, p, "closing-in-on-palmyra general-road-to-raqqa most-of-syria-retaken")
	at(t, p, "#/search?q=palm")
	eventually(t, p, "document.getElementById('q').value", "palm")
	eventually(t, p, "scrollY", 60)
	eventually(t, p, focused, first+" a")
}

// markAndCompare marks two accounts by their boxes, compares them, and returns the address.
func markAndCompare(t *testing.T, p *Tab) string {
	t.Helper()
	click(t, p, "[data-article=closing-in-on-palmyra] input")
	reads(t, p, ".tray > .small", "Mark one more to compare")
	click(t, p, "[data-article=most-of-syria-retaken] input")
	must(t, p.Wait("document.querySelector('.tray .go')?.innerText.startsWith('Compare 2')"))
	click(t, p, ".tray .go")
	at(t, p, "#/compare/closing-in-on-palmyra+most-of-syria-retaken")
	var address string
	must(t, p.Eval("location.href", &address))
	return address
}

var countLine = regexp.MustCompile(`(\d+) of (\d+) sentences of A and (\d+) of (\d+) of B tell the same.* (\d+) only in A[^;]*; (\d+) only in B`)

// checkRows holds that matches stand in both columns with what they share set off, that gaps are in sight, and that the counts fit the rows.
func checkRows(t *testing.T, p *Tab, rows []row) {
	t.Helper()
	count := map[string]int{}
	for _, r := range rows {
		count[r.Kind]++
		if len(r.Cells) != 2 {
			t.Fatalf("a row has %d cells: %+v", len(r.Cells), r)
		}
		both := r.Cells[0] != "" && r.Cells[1] != ""
		if both != (r.Kind == "match") || both != (r.Strength != "") {
			t.Errorf("a row does not fit its kind: %+v", r)
		}
		if both && (len(r.Marks[0]) == 0 || len(r.Marks[1]) == 0) {
			t.Errorf("a match does not set off what is shared: %+v", r)
		}
	}
	if count["match"] == 0 || count["only-1"] == 0 || count["only-2"] == 0 {
		t.Errorf("rows are %v, want some of every kind", count)
	}
	reads(t, p, ".filters", fmt.Sprintf("all %d rows\nmatched %d\nonly A %d\nonly B %d\n1 difference", len(rows), count["match"], count["only-1"], count["only-2"]))
	var line string
	must(t, p.Eval(text+"('.sum p')", &line))
	if countLine.FindString(line) == "" {
		t.Errorf("the count line says %q", line)
	}
}
