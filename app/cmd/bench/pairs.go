package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"unicode"

	"parallax/app/internal/collection"
)

// Of the sentences of a pair's first article the second retells two in three; the rest of it is its own.
const retoldOf3 = 2

// plainSentence finds sentences of which it is beyond doubt where they begin and end: no initials, no figure in front.
var plainSentence = regexp.MustCompile(`^[A-Z][^.]* [a-z]{4,}\.$`)

// A writer of pairs takes sentences from a made-up collection, each once as long as there are enough.
type writer struct {
	r         *rand.Rand
	sentences []string
	next      int
}

func newWriter(c *collection.Collection) *writer {
	w := &writer{r: rand.New(rand.NewPCG(40, 1000))}
	for i := range c.Articles {
		for _, s := range c.Articles[i].Sentences() {
			if plainSentence.MatchString(s.Text) {
				w.sentences = append(w.sentences, s.Text)
			}
		}
	}
	w.r.Shuffle(len(w.sentences), func(i, j int) { w.sentences[i], w.sentences[j] = w.sentences[j], w.sentences[i] })
	return w
}

func (w *writer) sentence() string {
	w.next++
	return w.sentences[w.next%len(w.sentences)]
}

// pair makes two texts of n sentences each, of which the second retells the first in its order, with a few steps aside.
func (w *writer) pair(n int) (a, b []string) {
	for range n {
		s := w.sentence()
		a = append(a, s)
		if w.r.IntN(3) < retoldOf3 {
			b = append(b, w.retold(s))
		} else {
			b = append(b, w.sentence())
		}
	}
	for range n / 20 {
		i := w.r.IntN(n)
		j := min(i+5, n-1)
		b[i], b[j] = b[j], b[i]
	}
	w.season(a, "quarrelsomely", "thunderously", "bewildered")
	w.season(b, "magnanimous", "reluctantly", "outlandish")
	return a, b
}

// season puts one of an article's own words into every other sentence, before the last: without any, its view of words is empty.
func (w *writer) season(text []string, own ...string) {
	for i, s := range text {
		if at := strings.LastIndexByte(s, ' '); i%2 == 0 {
			text[i] = s[:at] + " " + own[i/2%len(own)] + s[at:]
		}
	}
}

// retold changes a sentence as another writer would: some words go, some are others, a figure may differ; names stay.
func (w *writer) retold(s string) string {
	others := strings.Fields(strings.TrimSuffix(w.sentences[w.r.IntN(len(w.sentences))], "."))
	var out []string
	words := strings.Fields(strings.TrimSuffix(s, "."))
	for i, word := range words {
		switch first := rune(word[0]); {
		case i == len(words)-1:
		case unicode.IsDigit(first) && w.r.IntN(5) == 0:
			word = fmt.Sprint(2 + w.r.IntN(900))
		case unicode.IsLower(first) && w.r.IntN(100) < 12:
			continue
		case unicode.IsLower(first) && w.r.IntN(100) < 15:
			word = strings.ToLower(others[w.r.IntN(len(others))])
		}
		out = append(out, word)
	}
	return strings.Join(out, " ") + "."
}

// write puts a text into the collection in dir, in paragraphs of four sentences.
func (w *writer) write(dir, id string, text []string) error {
	var out strings.Builder
	fmt.Fprintf(&out, "---\ntitle: Account %s\noutlet: The %s Post\npublished: \"2016-03-%02d\"\n---\n\n", id, id, 1+w.r.IntN(28))
	for i, s := range text {
		out.WriteString(s)
		if i%4 == 3 {
			out.WriteString("\n\n")
		} else {
			out.WriteByte(' ')
		}
	}
	return os.WriteFile(filepath.Join(dir, "articles", id+".md"), []byte(out.String()), 0o644)
}
