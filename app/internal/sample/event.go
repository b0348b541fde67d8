package sample

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
)

// An event is told by several accounts. They share its words, its names and its facts.
type event struct {
	*world
	seed, number uint64
	least, most  int // bytes of text: where an account may end, and where it ends with facts untold
	accounts     int
	year, month  int
	topic        []string // stems that this event is about
	cast         []group
	facts        [][]token
}

// A token is one word of a sentence before an outlet spells it.
type token struct {
	word   string
	name   *group // spelled as the outlet likes
	figure int    // a number, when not 0
}

func (w *world) newEvent(o Options, number uint64) *event {
	r := source(o.Seed, number<<8)
	e := &event{world: w, seed: o.Seed, number: number, least: 2700, most: 4200, accounts: 4 + r.IntN(5), year: 2010 + r.IntN(15), month: 1 + r.IntN(12)}
	if o.Words > 0 { // of seven bytes with their space; the last sentence goes half of its length beyond
		e.least = 7*o.Words - 70
		e.most = e.least
	}
	for range 40 {
		e.topic = append(e.topic, w.stem(r))
	}
	for range 6 {
		e.cast = append(e.cast, pick(r, w.groups))
	}
	for range 14 {
		e.facts = append(e.facts, e.sentence(r))
	}
	return e
}

// sentence makes a new sentence of 8 to 34 words about the event.
func (e *event) sentence(r *rand.Rand) []token {
	var out []token
	for range 8 + r.IntN(14) + r.IntN(14) {
		switch n := r.IntN(100); {
		case n < 46:
			out = append(out, token{word: draw(r, function, e.common)})
		case n < 50:
			out = append(out, token{name: &e.cast[r.IntN(len(e.cast))]})
		case n < 52:
			out = append(out, token{figure: 2 + r.IntN(900)})
		case n < 68:
			out = append(out, token{word: inflect(r, pick(r, e.topic))})
		default:
			out = append(out, token{word: inflect(r, e.stem(r))})
		}
	}
	return out
}

// retold changes a sentence as another writer would: some words go, some are others, a figure may differ.
func (e *event) retold(r *rand.Rand, s []token) []token {
	var out []token
	for _, t := range s {
		switch {
		case t.name == nil && t.figure == 0 && chance(r, 8):
			continue
		case t.name == nil && t.figure == 0 && chance(r, 10):
			t.word = inflect(r, e.stem(r))
		case t.figure > 0 && chance(r, 20):
			t.figure += 1 + r.IntN(40)
		}
		out = append(out, t)
	}
	return out
}

// write puts one account down as Markdown with front matter.
func (e *event) write(b *bufio.Writer, account int) {
	r := source(e.seed, e.number<<8+uint64(account)+1)
	o := e.outlets[(e.number*7+uint64(account))%uint64(len(e.outlets))]
	e.writeFront(b, r, o)
	told := r.Perm(len(e.facts))[:5+r.IntN(6)]
	paragraph, length := 0, 2+r.IntN(3)
	for size := 0; size < e.least || len(told) > 0 && size < e.most; {
		s := e.sentence(r)
		if len(told) > 0 && chance(r, 40) {
			s, told = e.retold(r, e.facts[told[0]]), told[1:]
		}
		n, _ := b.WriteString(spell(r, s, o))
		size += n + 1
		if paragraph++; paragraph == length {
			b.WriteString("\n\n")
			paragraph, length = 0, 2+r.IntN(3)
		} else {
			b.WriteByte(' ')
		}
	}
	b.WriteByte('\n')
}

func (e *event) writeFront(b *bufio.Writer, r *rand.Rand, o outlet) {
	title := spell(r, e.sentence(r)[:5+r.IntN(4)], o)
	fmt.Fprintf(b, "---\ntitle: %q\n", strings.TrimSuffix(title, "."))
	if o.name != "" {
		fmt.Fprintf(b, "outlet: %s\nauthors:\n  - %s\n", o.name, pick(r, o.authors))
	}
	switch n := r.IntN(10); { // one in ten has no date
	case n < 6:
		fmt.Fprintf(b, "published: \"%04d-%02d-%02d\"\n", e.year, e.month, 1+r.IntN(28))
	case n < 8:
		fmt.Fprintf(b, "published: \"%04d-%02d\"\n", e.year, e.month)
	case n < 9:
		fmt.Fprintf(b, "published: \"%04d\"\n", e.year)
	}
	b.WriteString("---\n\n")
}

// spell turns a sentence into text the way the outlet writes names.
func spell(r *rand.Rand, s []token, o outlet) string {
	var b strings.Builder
	for i, t := range s {
		w := t.word
		switch {
		case t.name != nil:
			w = t.name.forms[o.spells%len(t.name.forms)]
			if chance(r, 15) {
				w = pick(r, t.name.forms)
			}
		case t.figure > 0:
			w = strconv.Itoa(t.figure)
		}
		if i == 0 {
			w = capital(w)
		} else if chance(r, 6) {
			b.WriteByte(',')
		}
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w)
	}
	b.WriteByte('.')
	return b.String()
}
