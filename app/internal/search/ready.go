package search

import (
	"strings"
	"unicode/utf8"
)

// Ready makes ready what the first query needs, a piece at each call, while nobody waits; done reports that nothing is left.
// A browser makes machine code of what runs for the first time, so a few queries are answered for nobody.
func (e *Engine) Ready() (done bool) {
	pieces := []func(){
		e.tables,
		func() { e.rehearse(3) },
		func() { e.rehearse(1) },
		func() { _, _ = e.ix.Alike("ready", 1) }, // the tables of spellings that differ
		func() { _, _ = e.ix.Alike("ready", 2) }, // take a browser 40 ms
	}
	if e.ready < len(pieces) && e.file.Len() > 0 {
		pieces[e.ready]()
	}
	e.ready++
	return e.ready >= len(pieces)
}

// tables makes ready what every query reads.
func (e *Engine) tables() {
	e.mu.Lock()
	defer e.mu.Unlock()
	for _, w := range e.words("ready") {
		for _, t := range w.terms {
			e.ix.Count(t)
		}
	}
	_, _ = e.ix.Complete("ready", 1) // a list that cannot be read is told of when somebody asks
	e.names()
}

// rehearse searches for the first letters of the longest word of a title, as if somebody typed them.
func (e *Engine) rehearse(letters int) {
	word := ""
	for _, w := range strings.Fields(e.file.Meta(0).Title) {
		if len(w) > len(word) {
			word = w
		}
	}
	size := 0
	for range letters {
		_, n := utf8.DecodeRuneInString(word[size:])
		size += n
	}
	q := Request{Text: word[:size], Typing: true}
	r, err := e.Search(q, 0, 1)
	if err != nil {
		return // told of when somebody asks
	}
	for _, h := range r.Hits {
		e.Snippet(q, h.Number)
	}
}
