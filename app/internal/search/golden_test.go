//go:build !js

package search_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"parallax/app/internal/ingest"
	"parallax/app/internal/search"
)

var update = flag.Bool("update", false, "write what is found to testdata/golden.txt")

// corpus opens the default collection.
func corpus(t testing.TB) *search.Engine {
	t.Helper()
	c, _, err := ingest.Read("../../../corpus")
	if err != nil {
		t.Fatal(err)
	}
	return open(t, c)
}

// order writes what is found: first the articles with all that was asked for, after a stroke the others.
func order(r search.Results) string {
	var b strings.Builder
	for i, h := range r.Hits {
		if !h.All && i == r.All {
			b.WriteString("| ")
		}
		b.WriteString(h.Meta.ID + " ")
	}
	return strings.TrimSpace(b.String())
}

// The order of the articles of the default collection for queries of every kind. Each was judged by reading the articles; a
// change is right only if it is better for the person who asks. -update writes the file anew, for reading the difference.
func TestTheDefaultCollectionIsFoundInTheRightOrder(t *testing.T) {
	const file = "testdata/golden.txt"
	golden, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, example := range search.Examples {
		if !strings.Contains(string(golden), "\n"+example.Query+"\t") {
			t.Errorf("%s does not say what the example %s finds", file, example.Query)
		}
	}
	e := corpus(t)
	var now strings.Builder
	for line := range strings.Lines(string(golden)) {
		line = strings.TrimSuffix(line, "\n")
		query, want, ok := strings.Cut(line, "\t")
		if line == "" || strings.HasPrefix(line, "#") {
			fmt.Fprintln(&now, line)
			continue
		}
		got := order(ask(t, e, search.Request{Text: query}))
		if !*update && (got != want || !ok) {
			t.Errorf("%s\n found %s\n  want %s", query, got, want)
		}
		fmt.Fprintf(&now, "%s\t%s\n", query, got)
	}
	if *update {
		if err := os.WriteFile(file, []byte(now.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// A word or field that is only begun must not leave an empty page behind it, nor ask for what nobody has typed yet.
func TestTypingAnExampleNeverEmptiesThePage(t *testing.T) {
	e := corpus(t)
	for _, example := range append(search.Examples, search.Example{Query: "isil OR -turkey -outlet:cnn"}) {
		for i := range example.Query {
			text := example.Query[:i]
			r := ask(t, e, search.Request{Text: text, Typing: true})
			field := strings.HasPrefix("title:", text) || strings.HasPrefix("author:", text) || strings.HasPrefix("outlet:", text)
			if r.Total == 0 && (!field || strings.HasSuffix(text, ":")) {
				t.Errorf("%q on the way to %q finds nothing", text, example.Query)
			}
			if strings.HasSuffix(text, ":") && r.Message != "" {
				t.Errorf("%q: message %q", text, r.Message)
			}
		}
	}
}
