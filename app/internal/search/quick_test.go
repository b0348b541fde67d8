package search

import (
	"testing"

	"pgregory.net/rapid"

	"parallax/app/internal/index"
)

func TestQuickIsRightWhereItIsSure(t *testing.T) {
	cut := index.NewAnalyzer("en")
	parts := []string{"deir", "Deir", "ezzor", "deirs", "the", " ", " ", " ", "-", ".", ",", "'s", "’s", "“", "”", "é", "3", ".5", "_", "(", ")", "...", "\u00a0", "/", ":"}
	sure := 0
	rapid.Check(t, func(r *rapid.T) {
		text := ""
		for _, p := range rapid.SliceOfN(rapid.SampledFrom(parts), 0, 14).Draw(r, "parts") {
			text += p
		}
		phrase := cut.Tokens(rapid.SampledFrom([]string{"deir", "the", "3", "é"}).Draw(r, "phrase"))
		n, ok := quick(text, phrase[0].Word)
		if !ok {
			return
		}
		sure++
		if want := len(occurrences(cut.Tokens(text), phrase)); n != want {
			r.Fatalf("%q in %q: %d times, want %d", phrase[0].Word, text, n, want)
		}
	})
	if sure == 0 {
		t.Error("never sure")
	}
}
