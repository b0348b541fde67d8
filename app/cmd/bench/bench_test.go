package main

import (
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"parallax/app/internal/article"
	"parallax/app/internal/collection"
)

func TestRivalsAreLockedToExactVersionsFromNoParticularHost(t *testing.T) {
	var asked struct{ Dependencies map[string]string }
	var locked struct {
		Packages map[string]struct{ Version, Integrity, Resolved string }
	}
	for name, into := range map[string]any{"package.json": &asked, "package-lock.json": &locked} {
		file, err := os.ReadFile("rivals/" + name)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(file, into); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
	exact := regexp.MustCompile(`^\d+\.\d+\.\d+$`)
	for name, version := range asked.Dependencies {
		if !exact.MatchString(version) || locked.Packages["node_modules/"+name].Version != version {
			t.Errorf("%s is asked for as %q and locked to %q", name, version, locked.Packages["node_modules/"+name].Version)
		}
	}
	for name, p := range locked.Packages {
		if name != "" && (p.Integrity == "" || p.Resolved != "") {
			t.Errorf("%s: integrity %q, resolved %q; want a sum and no address", name, p.Integrity, p.Resolved)
		}
	}
}

func TestWordsAreFrequentAndRareAndTheSameEveryTime(t *testing.T) {
	c := &collection.Collection{}
	for i := range 1000 {
		text := "Everyone reads "
		for j := range 20 {
			if (i+1)%(j+2) == 0 {
				text += fmt.Sprintf("often%c ", 'a'+j)
			}
		}
		text += fmt.Sprintf("single%c%c%c.", 'a'+i%26, 'a'+i/26%26, 'a'+i/676)
		c.Articles = append(c.Articles, article.Article{Blocks: []article.Block{{Text: text}}})
	}
	l := newWorkload(c, 60, 5)
	if again := newWorkload(c, 60, 5); !slices.Equal(l.words, again.words) || !slices.Equal(l.questions, again.questions) {
		t.Error("two draws differ")
	}
	if len(l.words) != 60 || len(l.questions) != 5 {
		t.Fatalf("%d words and %d questions, want 60 and 5", len(l.words), len(l.questions))
	}
	if l.words[0] != "everyone" {
		t.Errorf("the first word is %q, want the most frequent", l.words[0])
	}
	rare := 0
	for _, w := range l.words {
		if strings.HasPrefix(w, "single") {
			rare++
		}
	}
	if rare < 15 || rare > 45 {
		t.Errorf("%d of 60 words stand in one article alone, want some of both kinds", rare)
	}
	for _, q := range l.questions {
		if len(strings.Fields(q)) != 3 {
			t.Errorf("question %q has not three words", q)
		}
	}
}

func TestQuantilesAreNearestRanks(t *testing.T) {
	var hundred times
	for i := range 100 {
		hundred = append(hundred, float64(100-i))
	}
	for _, c := range []struct {
		in   times
		q    float64
		want float64
	}{
		{hundred, 0, 1}, {hundred, 0.5, 50}, {hundred, 0.95, 95}, {hundred, 1, 100},
		{times{7}, 0.95, 7}, {times{3, 1, 2}, 0.5, 2}, {nil, 0.5, 0},
	} {
		if got := c.in.at(c.q); got != c.want {
			t.Errorf("%d values at %g: %g, want %g", len(c.in), c.q, got, c.want)
		}
	}
}
