package told

import (
	"fmt"
	"strings"
	"testing"

	"parallax/app/internal/collection"
)

func TestChainsBreak(t *testing.T) {
	// Sentence 0 of each article is linked to that of the next alone, although all were compared.
	chain := func(n int) (all []aligned) {
		for a := range n {
			for b := a + 1; b < n; b++ {
				al := aligned{a: a, b: b}
				if b == a+1 {
					al.links = []link{{p: 0.95, strong: true}}
				}
				all = append(all, al)
			}
		}
		return all
	}
	apart := func(all []aligned) []aligned { // only neighbours were compared
		var out []aligned
		for _, al := range all {
			if len(al.links) > 0 {
				out = append(out, al)
			}
		}
		return out
	}
	weak := chain(2)
	weak[0].links[0] = link{p: 0.65}
	alike := &reader{c: &collection.Collection{Articles: made(t, 6).Articles}}
	for range 6 { // sentences that may tell the same
		alike.accounts = append(alike.accounts, &account{[]said{{names: []uint64{1}, figures: []uint64{60}}}, nil, map[uint64]int32{1: 1, 60: 1}})
	}
	drift := &reader{c: alike.c}
	for n := range uint64(6) { // each has something in common with the next alone
		drift.accounts = append(drift.accounts, &account{[]said{{names: []uint64{n, n + 1}}}, nil, map[uint64]int32{n: 1, n + 1: 1}})
	}
	clashing := &reader{c: alike.c}
	for n := range uint64(6) {
		clashing.accounts = append(clashing.accounts, &account{[]said{{names: []uint64{n}, figures: []uint64{n + 60}}}, nil, map[uint64]int32{n: 1, n + 60: 1}})
	}
	for _, x := range []struct {
		what string
		of   *reader
		all  []aligned
		want string // articles of each thing
	}{
		{"two", alike, chain(2), "[0 1]"},
		{"two that clash", clashing, chain(2), ""},
		{"a chain of three whose ends have nothing in common", drift, chain(3), "[0 1] [1 2]"},
		{"a chain of three", alike, chain(3), "[0 1 2]"},
		{"a chain of six", alike, chain(6), "[0 1 2] [3 4 5]"},
		{"neighbours of which nothing else is known", alike, apart(chain(4)), "[0 1 2 3]"},
		{"a link that is not sure", alike, weak, ""},
	} {
		var got []string
		for _, thing := range x.of.several(x.all) {
			var of []int
			for _, m := range thing.Members {
				of = append(of, m.Article)
			}
			got = append(got, fmt.Sprint(of))
		}
		if strings.Join(got, " ") != x.want {
			t.Errorf("%s: %v, want %v", x.what, got, x.want)
		}
	}
}

func TestWhatAnArticleNotComparedMayTellIsNotListedAsAlone(t *testing.T) {
	c := made(t, 12)
	w := countWords(c)
	text := c.Articles[3].Sentences()[0].Text
	if mayTell(text, w, map[int]bool{3: true}) {
		t.Fatal("another article seems to tell a made-up sentence")
	}
	if !mayTell(text, countWords(&collection.Collection{Articles: append(c.Articles, c.Articles[3])}), map[int]bool{3: true}) {
		t.Error("a copy of the article does not count")
	}
}

func TestSentencesClashWhereWhatBothPointAtIsNowhereTheSame(t *testing.T) {
	one, two := []uint64{1}, []uint64{1, 2}
	for _, c := range []struct {
		s, t said
		want bool
	}{
		{said{}, said{}, false},
		{said{names: one}, said{names: []uint64{3}}, false}, // two names of one thing may be meant
		{said{names: one, figures: one}, said{names: []uint64{3}, figures: []uint64{4}}, true},
		{said{names: one, figures: one}, said{names: []uint64{3}, figures: one}, false},
		{said{figures: one}, said{figures: []uint64{4}}, false},
		{said{figures: two}, said{figures: []uint64{4, 5}}, true},
		{said{figures: two}, said{figures: []uint64{2, 5}}, false},
	} {
		if clash(&c.s, &c.t) != c.want || clash(&c.t, &c.s) != c.want {
			t.Errorf("%v and %v: clash is not %v", c.s, c.t, c.want)
		}
	}
}
