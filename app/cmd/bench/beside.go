package main

import (
	"fmt"
	"strings"
)

// A contender is one row of the table of the rivals.
type contender struct {
	key, name        string
	index, indexGzip int64 // bytes
	load             int64 // bytes that its page fetches, all gzipped
	answer           times // navigation to the first answer painted
	typed            strokes
	memory           usage // after the first answer
}

// beside opens Parallax and the rivals in turn, with the same query, served the same way, and types the same into each.
func (b *bench) beside() error {
	web, err := fetched(b.path("large"), "index.html", "web/boot.js", "web/app.css", "web/wasm_exec.js", "web/app.wasm.gz")
	if err != nil {
		return err
	}
	all := []*contender{{key: "large", name: "Parallax", index: b.data.all, indexGzip: b.data.allGzip, load: web}}
	for _, r := range b.rivals {
		all = append(all, &contender{key: r.key, name: r.name + " " + r.version, index: r.index, indexGzip: r.indexGzip, load: r.load})
	}
	load := b.load.part(b.every)
	runs := min(b.scale.openings, 3)
	for run := range runs {
		for _, c := range all {
			if err := b.meet(c, load, run == runs-1); err != nil {
				return fmt.Errorf("%s: %w", c.name, err)
			}
		}
	}
	b.compare(all, load, runs)
	return nil
}

// meet opens a contender's page, notes how long it took and, the last time, types into it.
func (b *bench) meet(c *contender, load workload, last bool) error {
	tab, o, err := b.open(b.asked(c.key, b.load.middle()))
	if err != nil {
		return err
	}
	defer tab.Close()
	if o.Hits == 0 {
		return fmt.Errorf("no answer to %q", b.load.middle())
	}
	c.answer = append(c.answer, o.Answered)
	if !last {
		return nil
	}
	if c.memory, err = b.memory(tab); err != nil {
		return err
	}
	c.typed, err = keys(tab, append(load.words, load.questions...))
	return err
}

// A measure is a column of the table: a figure, the less the better, and how it is shown.
type measure struct {
	head   string
	figure func(c *contender) float64
	show   func(c *contender) string
}

// compare puts the contenders in a table. The best figure of each column is bold where there is more than one.
func (b *bench) compare(all []*contender, load workload, runs int) {
	size := func(head string, of func(c *contender) int64) measure {
		return measure{head, func(c *contender) float64 { return float64(of(c)) }, func(c *contender) string { return megabytes(of(c)) }}
	}
	tail := func(head string, of func(c *contender) times) measure {
		return measure{head, func(c *contender) float64 { return of(c).at(0.95) }, func(c *contender) string { return of(c).tail() }}
	}
	measures := []measure{
		{"navigation to first answer", func(c *contender) float64 { return c.answer.median() }, func(c *contender) string { return c.answer.spread() }},
		tail("keystroke, engine", func(c *contender) times { return c.typed.engine }),
		tail("keystroke, painted", func(c *contender) times { return c.typed.painted }),
		size("index", func(c *contender) int64 { return c.index }),
		size("index, gzip -9", func(c *contender) int64 { return c.indexGzip }),
		size("all that the page fetches, gzip -9", func(c *contender) int64 { return c.load }),
		size("WebAssembly and JavaScript memory", func(c *contender) int64 { return c.memory.wasm + c.memory.heap }),
	}
	if all[0].memory.process > 0 {
		measures = append(measures, size("private memory of the process", func(c *contender) int64 { return c.memory.process }))
	}
	s := b.report.section("Beside the rivals, " + b.name())
	s.head = []string{"engine"}
	s.rows = make([][]string, len(all))
	for i, c := range all {
		s.rows[i] = []string{c.name}
	}
	var behind []string
	for _, m := range measures {
		s.head = append(s.head, m.head)
		best := all[0]
		for _, c := range all {
			if m.figure(c) < m.figure(best) {
				best = c
			}
		}
		if best != all[0] {
			behind = append(behind, fmt.Sprintf("%s (%s %s)", m.head, best.name, m.show(best)))
		}
		for i, c := range all {
			got := m.show(c)
			if c == best && len(all) > 1 {
				got = "**" + got + "**"
			}
			s.rows[i] = append(s.rows[i], got)
		}
	}
	s.note = b.conditions(all, load, runs, behind)
}

// conditions says how the contenders were measured, and where Parallax is not the best.
func (b *bench) conditions(all []*contender, load workload, runs int, behind []string) string {
	text := fmt.Sprintf(`The same articles, served by the same server on this machine, not packed on the way; each library with prefix search, titles weighed
twice, its own stemming, titles and outlets stored, its index made ahead and read as JSON. First answer: n = %d, median (minimum to
maximum), to the query “%s” in the address. Keystrokes: n = %d, every prefix of %d of the %d words and %d of the %d questions, since
all would take too long; half / 95 in 100 / all within. Memory: n = 1, after the first answer and a collection of garbage. Painted:
the rivals draw a plain list of eight titles with outlets, Parallax its whole page with passages, marks and counts. The rivals'
index holds no text of the articles; of Parallax's, the index alone is %s (%s packed), the rest is the collection, texts included.`,
		runs, b.load.middle(), len(all[0].typed.engine), len(load.words), len(b.load.words), len(load.questions), len(b.load.questions),
		megabytes(b.data.index), megabytes(b.data.indexGzip))
	switch {
	case b.without != "":
		return text + "\n\n" + strings.ToUpper(b.without[:1]) + b.without[1:] + "."
	case len(behind) == 0:
		return text + "\n\nParallax is the best in every column."
	}
	return text + "\n\nParallax is not the best in: " + strings.Join(behind, "; ") + "."
}
