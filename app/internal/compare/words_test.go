package compare

import (
	"fmt"
	"testing"

	"parallax/app/internal/article"
)

func TestEachWordCutsAsTheComparisonDoes(t *testing.T) {
	for in, want := range map[string]string{
		"Kata·strophe in Deir-Ezzor": "[katastrophe in deir ezzor]",
		"27\u202f000 soldiers, 22M3": "[=27000 soldiers 22m3]",
		"":                           "[]",
	} {
		var got []string
		EachWord(in, func(word string, figure bool, _ article.Span) {
			if figure {
				word = "=" + word
			}
			got = append(got, word)
		})
		var tally Tally
		tally.Add(&article.Article{Blocks: []article.Block{{Text: in}}})
		if fmt.Sprint(got) != want {
			t.Errorf("%q: %v, want %v", in, got, want)
		}
		for _, word := range got {
			if word[0] != '=' && tally.Documents(word) != 1 {
				t.Errorf("%q: the comparison knows no %q", in, word)
			}
		}
	}
}
