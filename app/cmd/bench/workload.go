package main

import (
	"cmp"
	"math"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"

	"parallax/app/internal/collection"
)

// A workload is what is typed, letter by letter: words, the most frequent first, and questions of three words.
type workload struct{ words, questions []string }

// word finds words to type in a text.
var word = regexp.MustCompile(`\p{L}{4,}`)

// newWorkload draws words and questions from the texts of a collection, the same every time. Of the words, ordered by the number
// of articles that hold them, it takes as many from ranks 1 to 10 as from 11 to 100 and so on, as far as there are enough:
// frequent and rare ones alike. The words of a question stand one after the other in a sentence, short ones between them left out.
func newWorkload(c *collection.Collection, words, questions int) workload {
	held := map[string]int{}
	for i := range c.Articles {
		seen := map[string]bool{}
		for _, block := range c.Articles[i].Blocks {
			for _, w := range word.FindAllString(strings.ToLower(block.Text), -1) {
				if !seen[w] {
					seen[w] = true
					held[w]++
				}
			}
		}
	}
	all := make([]string, 0, len(held))
	for w := range held {
		all = append(all, w)
	}
	slices.SortFunc(all, func(a, b string) int { return cmp.Or(cmp.Compare(held[b], held[a]), cmp.Compare(a, b)) })
	var l workload
	for i, next := 0, 0; i < words && next < len(all); i++ {
		rank := int(math.Pow(float64(len(all)), float64(i)/float64(words))) - 1
		next = max(next, rank)
		l.words = append(l.words, all[next])
		next++
	}
	r := rand.New(rand.NewPCG(42, 42))
	for len(l.questions) < questions {
		blocks := c.Articles[r.IntN(len(c.Articles))].Blocks
		sentences := strings.Split(blocks[r.IntN(len(blocks))].Text, ".")
		if w := word.FindAllString(strings.ToLower(sentences[r.IntN(len(sentences))]), -1); len(w) >= 3 {
			at := r.IntN(len(w) - 2)
			l.questions = append(l.questions, strings.Join(w[at:at+3], " "))
		}
	}
	return l
}

// part is every nth word and question.
func (l workload) part(n int) workload {
	nth := func(all []string) (out []string) {
		for i := n / 2; i < len(all); i += n {
			out = append(out, all[i])
		}
		return out
	}
	return workload{nth(l.words), nth(l.questions)}
}

// middle is a word that is neither frequent nor rare.
func (l workload) middle() string { return l.words[len(l.words)/2] }
