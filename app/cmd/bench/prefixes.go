package main

import (
	"fmt"
	"slices"

	"parallax/app/internal/collection"
	"parallax/app/internal/index"
	"parallax/app/internal/search"
)

// first is how many results of a short prefix are compared: those that a person sees at once.
const first = 10

// An agreement is how far the first results of a prefix are those that all words it starts would give.
type agreement struct {
	prefixes, same int     // how many there are, and of how many the first results are the very same in the same order
	share          float64 // summed up: of the first results, the share that both give
	least          float64
	worst          string // a prefix with the least share
}

// prefixes compares the first results of every prefix of the words with those of the full expansion, natively: the same engine.
func (b *bench) prefixes() error {
	bounded, err := b.engine()
	if err != nil {
		return err
	}
	full, err := b.engine()
	if err != nil {
		return err
	}
	full.Full(true)
	lengths := [...]string{"one letter", "two letters", "three letters", "four letters and more"}
	var all [len(lengths)]agreement
	seen := map[string]bool{}
	for _, w := range b.load.words {
		letters := []rune(w)
		for n := range letters {
			prefix := string(letters[:n+1])
			if seen[prefix] {
				continue
			}
			seen[prefix] = true
			some, err := firstOf(bounded, prefix)
			if err != nil {
				return err
			}
			want, err := firstOf(full, prefix)
			if err != nil {
				return err
			}
			all[min(n, len(all)-1)].add(prefix, some, want)
		}
	}
	title := "Short prefixes, " + b.name()
	b.report.section(title, "what", "on what", "n", "measured", "target", "").note = fmt.Sprintf(
		`The first %d results of a prefix against those that all words it starts would give, over the different prefixes of the %d words.`, first, len(b.load.words))
	for i, a := range all {
		if a.prefixes == 0 {
			continue
		}
		want, met := "", ""
		if i >= 2 {
			want, met = "the very same", yes(a.same == a.prefixes)
		}
		got := fmt.Sprintf("%.1f %% of the ten are the same, %d %% of the lists in every place", 100*a.share/float64(a.prefixes), 100*a.same/a.prefixes)
		if a.least < 1 {
			got += fmt.Sprintf("; at least %.0f %% (“%s”)", 100*a.least, a.worst)
		}
		b.report.add(title, row{"first ten results of a prefix, bounded and full", lengths[i], fmt.Sprint(a.prefixes), got, want, met})
	}
	return nil
}

// engine opens the large collection as the page does.
func (b *bench) engine() (*search.Engine, error) {
	f, err := collection.Open(b.packed)
	if err != nil {
		return nil, err
	}
	ix, err := index.Open(b.file)
	if err != nil {
		return nil, err
	}
	return search.New(f, ix), nil
}

func firstOf(e *search.Engine, prefix string) ([]int, error) {
	r, err := e.Search(search.Request{Text: prefix, Typing: true}, 0, first)
	if err != nil {
		return nil, fmt.Errorf("search %q: %w", prefix, err)
	}
	var out []int
	for _, h := range r.Hits {
		out = append(out, h.Number)
	}
	return out, nil
}

// add counts one prefix: some results, of which want should be.
func (a *agreement) add(prefix string, some, want []int) {
	share := 1.0
	if len(want) > 0 {
		both := 0
		for _, n := range want {
			if slices.Contains(some, n) {
				both++
			}
		}
		share = float64(both) / float64(len(want))
	} else if len(some) > 0 {
		share = 0
	}
	if slices.Equal(some, want) {
		a.same++
	}
	if a.prefixes == 0 || share < a.least {
		a.least, a.worst = share, prefix
	}
	a.prefixes++
	a.share += share
}
