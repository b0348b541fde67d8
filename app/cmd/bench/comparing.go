package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"parallax/app/internal/browser"
	"parallax/app/internal/collection"
	"parallax/app/internal/index"
	"parallax/app/internal/ingest"
	"parallax/app/internal/say"
	"parallax/app/internal/told"
)

const comparing = "Comparing"

// How many sentences the articles that are compared have.
const (
	shortPair = 40
	longPair  = 1000
)

// The views of a comparison, with what each of their rows is marked by.
var comparisonViews = []struct{ name, view, row string }{
	{"aligned", "", "[data-row=match]"}, {"facts", "facts", "[data-fact]"}, {"names", "names", "[data-name]"}, {"words", "words", "[data-word]"},
}

// The ways to a comparison: each view by its address, each by a link, and the first through the list.
var (
	linking = len(comparisonViews)
	marking = 2 * len(comparisonViews)
)

// dwelling is how long a link is pointed at before it is clicked: a quick hand.
const dwelling = 150 * time.Millisecond

// A showing is how long a view of a comparison took, in milliseconds.
type showing struct {
	Aligned float64 // reading and aligning the articles, all stretches together
	There   float64 // from the change of the address to its first rows in the page
	Painted float64 // and to their picture
	Still   float64 // the longest time until then that the page answered nothing
	After   float64 // the same in the time after that
}

// matrix finds out who tells what in a collection of its own, natively as a build does, and sets articles to compare beside it.
func (b *bench) matrix() error {
	const name = "matrix-articles"
	if err := b.generate(name, b.scale.matrix, 0); err != nil {
		return err
	}
	c, _, err := ingest.Read(b.path(name))
	if err != nil {
		return err
	}
	bare, err := collection.Encode(c)
	if err != nil {
		return err
	}
	file, err := index.Build(c, b.dir)
	if err != nil {
		return err
	}
	start := time.Now()
	made, err := told.Fill(c)
	if err != nil {
		return err
	}
	took := time.Since(start)
	full, err := collection.Encode(c)
	if err != nil {
		return err
	}
	if len(c.Pairs) == 0 || len(c.Things) == 0 {
		return fmt.Errorf("%d pairs and %d things told in %d articles", len(c.Pairs), len(c.Things), len(c.Articles))
	}
	on := fmt.Sprintf("%s articles, at build: %s compared of %s that share rare words", say.Number(len(c.Articles)),
		say.Count(made.Compared, "pair", "pairs"), say.Number(made.Worth))
	b.report.add(comparing, row{"who tells what", on, "1", seconds(took), "≤ 20 s", yes(took <= 20*time.Second)})
	added := float64(len(full)-len(bare)) / float64(len(file))
	on = fmt.Sprintf("the same: %s of pairs and things told, %s of index", kilobytes(len(full)-len(bare)), kilobytes(len(file)))
	b.report.add(comparing, row{"who tells what ÷ index", on, "1", fmt.Sprintf("%.1f %%", 100*added), "≤ 5 %", yes(added <= 0.05)})
	return b.pairs(c, name)
}

func kilobytes(n int) string { return fmt.Sprintf("%.0f kB", float64(n)/1e3) }

// pairs writes articles to compare into the folder of c and builds it.
func (b *bench) pairs(c *collection.Collection, name string) error {
	w := newWriter(c)
	for _, p := range b.pairNames() {
		x, y := w.pair(p.sentences)
		for id, text := range map[string][]string{p.a: x, p.b: y} {
			if err := w.write(b.path(name), id, text); err != nil {
				return err
			}
		}
	}
	if _, err := b.build(b.path(name), "pairs"); err != nil {
		return err
	}
	return b.counted(name)
}

// A pair is two articles to compare, of so many sentences each.
type pair struct {
	a, b      string // IDs
	sentences int
}

// pairNames lists the pairs, the long one last. Each is opened once, since the page keeps what it compared last: one along each way. The
// first of each does not count: nothing was compared before it.
func (b *bench) pairNames() (out []pair) {
	for i := range (b.scale.pairs + 1) * (marking + 1) {
		out = append(out, pair{fmt.Sprintf("short%03da", i), fmt.Sprintf("short%03db", i), shortPair})
	}
	return append(out, pair{"longa", "longb", longPair})
}

// counted makes sure that the articles are as long as they should be.
func (b *bench) counted(name string) error {
	c, _, err := ingest.Read(b.path(name))
	if err != nil {
		return err
	}
	length := map[string]int{}
	for i := range c.Articles {
		length[c.Articles[i].ID] = len(c.Articles[i].Sentences())
	}
	for _, p := range b.pairNames() {
		if length[p.a] != p.sentences || length[p.b] != p.sentences {
			return fmt.Errorf("%s and %s have %d and %d sentences, want %d", p.a, p.b, length[p.a], length[p.b], p.sentences)
		}
	}
	return nil
}

// compared opens the pairs in every view.
func (b *bench) compared() error {
	tab, _, err := b.open(b.disk("pairs"))
	if err != nil {
		return err
	}
	defer tab.Close()
	all := b.pairNames()
	short, long := all[:len(all)-1], all[len(all)-1]
	opened, turned := make([][]showing, marking+1), []showing{}
	for i := 0; len(short) > 0; i++ {
		var s showing
		for way := range marking {
			if s, err = show(tab, short[way], way%linking, []string{byAddress, byLink}[way/linking], 0); err != nil {
				return err
			}
			if i > 0 {
				opened[way] = append(opened[way], s)
			}
		}
		for v := range comparisonViews { // words stands; aligned follows, and so on
			if s, err = show(tab, short[marking-1], v, byView, 0); err != nil {
				return err
			}
			if i > 0 {
				turned = append(turned, s)
			}
		}
		p := short[marking]
		if err := tab.Eval(fmt.Sprintf("bench.mark(%q, %q, %q)", strings.TrimSuffix(p.a, "a"), p.a, p.b), &s); err != nil {
			return fmt.Errorf("%w; faults: %q", err, tab.Faults())
		}
		if i > 0 {
			opened[marking] = append(opened[marking], s)
		}
		short = short[marking+1:]
	}
	large := make([][]showing, len(comparisonViews))
	for v := range comparisonViews {
		for i := range b.scale.longs + 1 {
			if _, err := show(tab, all[0], 0, byAddress, 0); err != nil { // the page keeps what it compared last
				return err
			}
			s, err := show(tab, long, v, byAddress, time.Second)
			if err != nil {
				return err
			}
			if i > 0 {
				large[v] = append(large[v], s)
			}
		}
	}
	b.told(opened, large, turned)
	return nil
}

// How a view is opened, as the page is told: from the library by its address, or by a link that is pointed at first; or from another view.
const (
	byAddress = "address"
	byLink    = "link"
	byView    = ""
)

// show opens a view of a pair and looks on for a while after it is painted.
func show(tab *browser.Tab, p pair, v int, by string, after time.Duration) (s showing, err error) {
	view := comparisonViews[v]
	address := "#/compare/" + p.a + "+" + p.b
	if view.view != "" {
		address += "?view=" + view.view
	}
	args, _ := json.Marshal([]any{address, view.row, by, dwelling.Milliseconds(), after.Milliseconds()})
	if err := tab.Eval(fmt.Sprintf("bench.show(...%s)", args), &s); err != nil {
		return s, fmt.Errorf("%w; faults: %q", err, tab.Faults())
	}
	return s, nil
}

// told puts the times into the table.
func (b *bench) told(opened, large [][]showing, turned []showing) {
	of := func(all []showing, ms func(showing) float64) (t times) {
		for _, s := range all {
			t = append(t, ms(s))
		}
		return t
	}
	aligned := func(s showing) float64 { return s.Aligned }
	there := func(s showing) float64 { return s.There }
	painted := func(s showing) float64 { return s.Painted }
	still := func(s showing) float64 { return s.Still }
	after := func(s showing) float64 { return s.After }
	add := func(what, on string, t times, limit float64, of float64) {
		want, met := "", ""
		if limit > 0 {
			want, met = fmt.Sprintf("≤ %.0f ms", limit), yes(of <= limit)
		}
		b.report.add(comparing, row{what, on, t.n(), t.spread(), want, met})
	}
	b.report.section(comparing).note = `Median (minimum to maximum). Aligning holds reading the articles; the long ones are aligned in stretches, between which the page answers,
and those are summed. A view is painted when the frame of the screen that shows it has been handed over. Stillness is the
longest gap between two beats of a timer, some 4 ms of its own included.`
	shorts := fmt.Sprintf("two articles of %d sentences", shortPair)
	longs := fmt.Sprintf("two articles of %s sentences", say.Number(longPair))
	for i, all := range [][]showing{opened[0], large[0]} {
		on, limit := []string{shorts, longs}[i], []float64{10, 250}[i]
		t := of(all, aligned)
		add("aligning, half of the times", on+", as the page tells it", t, limit, t.median())
		add("address to first rows", on, of(all, there), 0, 0)
	}
	for v, view := range comparisonViews {
		t := of(large[v], still)
		add("longest stillness until “"+view.name+"” is painted", longs, t, 50, t.at(1))
		t = of(large[v], after)
		add("longest stillness in the second after that", "the same: the other rows, and what the other views show", t, 50, t.at(1))
	}
	for v, view := range comparisonViews {
		t := of(opened[v], painted)
		add("view “"+view.name+"” painted, 95 in 100", shorts+", by an address that nothing pointed to", t, 50, t.at(0.95))
	}
	for v, view := range comparisonViews {
		t := of(opened[linking+v], painted)
		on := fmt.Sprintf("the same, by a link pointed at for %d ms before", dwelling.Milliseconds())
		add("view “"+view.name+"” painted, 95 in 100", on, t, 50, t.at(0.95))
	}
	t := of(opened[marking], painted)
	add("view “aligned” painted, 95 in 100", shorts+", marked in the list, half a second later", t, 50, t.at(0.95))
	t = of(turned, painted)
	add("another view painted, 95 in 100", "the same, from view to view", t, 50, t.at(0.95))
}
