package search_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"parallax/app/internal/search"
)

func TestExamplesAreUnderstoodAsMeant(t *testing.T) {
	want := []string{
		"[air][base]", "[isil]", "[<air strikes>]", "-[turkey]", "[missiles]-[<air strikes>]", "[Raqqa | Idlib]", "[palm prefix]",
		"[hemeimem fuzzy]", "[title: general]", "[author: pleitgen]", "[outlet: <The Duran>]", "-[outlet: CNN]",
		"[2015 to  exclusive]", "[ to 2016-02 exclusive]", "[2015 to 2016]", "[putin][<air support>]-[turkey][ to 2016 exclusive]",
	}
	if len(want) != len(search.Examples) {
		t.Fatalf("%d examples, %d are tested", len(search.Examples), len(want))
	}
	for i, e := range search.Examples {
		q := search.Parse(e.Query)
		if got := spell(q); got != want[i] {
			t.Errorf("%s is understood as %s, want %s", e.Query, got, want[i])
		}
		if q.String() != e.Query {
			t.Errorf("%s is written %s", e.Query, q)
		}
	}
}

func TestReadmeShowsTheExamples(t *testing.T) {
	readme, err := os.ReadFile("../../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	want := "| query | finds |\n|---|---|\n"
	for _, e := range search.Examples {
		want += fmt.Sprintf("| `%s` | %s |\n", e.Query, e.Means)
	}
	if !strings.Contains(string(readme), "\n"+want+"\n") {
		t.Errorf("README.md should hold this table:\n%s", want)
	}
}
