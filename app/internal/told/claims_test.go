package told

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parallax/app/internal/collection"
)

// claims are what a reader may hold against the list, each sentence by a piece of it.
var claims = []struct {
	corpus string
	pairs  []string   // the only articles that share anything
	both   [][]string // told by several, each in one thing
	apart  [][2]string
	alone  []string // told by one outlet alone, and nothing else is
	absent map[string]string
}{
	{
		corpus: "ferry",
		both: [][]string{
			{"Helicopters lifted 60 people", "60 people were lifted by helicopter"},
			{"for the stairs,\" said Petra", "for the stairs,\" a passenger"},
		},
		alone:  []string{"Tomas Ek, said that an electric van"},
		absent: map[string]string{"Tomas Ek": "ferry-beacon ferry-radio"},
	},
	{
		corpus: "library",
		both: [][]string{
			{"library,\" she said", "library,\" said Mayor"},
			{"The building needs a new roof", "The building needs a new roof"},
			{"Piet Lammers said that the books", "The books would go to the depot"},
			{"was given to the town in 1908", "was given to the town in 1908"},
			{"The caretaker took them down", "The caretaker of the Quarry Street"},
		},
		alone:  []string{"Oda Finke, has collected 2,600"},
		absent: map[string]string{"Oda Finke": "library-copy library-gazette"},
	},
	{
		corpus: "quakes",
		pairs:  []string{"bellmont-globe bellmont-herald", "corval-globe corval-standard"},
		both: [][]string{
			{"The navy sent 150 sailors", "150 sailors and a hospital ship of the navy"},
			{"The army sent 400 soldiers", "400 soldiers have come"},
		},
		apart: [][2]string{{"Bellmont", "Corval"}, {"capital", "coast"}},
	},
}

func TestNoClaimIsWrong(t *testing.T) {
	for _, x := range claims {
		t.Run(x.corpus, func(t *testing.T) {
			c := read(t, filepath.Join("testdata", x.corpus))
			fill(t, c)
			f := packed(t, c)
			if pairs := pairsOf(f); x.pairs != nil && !slices.Equal(pairs, x.pairs) {
				t.Errorf("%v share something, want %v", pairs, x.pairs)
			}
			var alone []string
			things := f.Things()
			for _, thing := range things {
				text := textOf(c, thing)
				for _, two := range x.apart {
					if strings.Contains(text, two[0]) && strings.Contains(text, two[1]) {
						t.Errorf("told as one:\n%s", text)
					}
				}
				if !thing.Several() {
					alone = append(alone, text)
				}
				absent := ""
				for _, n := range f.Absent(thing) {
					absent = strings.TrimSpace(absent + " " + f.Meta(n).ID)
				}
				want := ""
				for piece, ids := range x.absent {
					if strings.Contains(text, piece) {
						want = ids
					}
				}
				if absent != want && !(thing.Several() && want == "") || strings.Contains(absent, "garden") {
					t.Errorf("not found in %q, want %q:\n%s", absent, want, text)
				}
			}
			for _, pieces := range x.both {
				if !slices.ContainsFunc(things, func(thing collection.Thing) bool {
					return thing.Several() && count(textOf(c, thing), pieces)
				}) {
					t.Errorf("not in one thing: %q", pieces)
				}
			}
			for _, text := range alone {
				if !slices.ContainsFunc(x.alone, func(piece string) bool { return strings.Contains(text, piece) }) {
					t.Errorf("told by one outlet alone:\n%s", text)
				}
			}
			if len(alone) < len(x.alone) {
				t.Errorf("told by one outlet alone: %d, want %d", len(alone), len(x.alone))
			}
		})
	}
}

// count reports whether a text holds each piece, in lines of its own.
func count(text string, pieces []string) bool {
	lines := strings.Split(text, "\n")
	for _, piece := range pieces {
		at := slices.IndexFunc(lines, func(line string) bool { return strings.Contains(line, piece) })
		if at < 0 {
			return false
		}
		lines = slices.Delete(lines, at, at+1)
	}
	return true
}

func pairsOf(f *collection.File) (out []string) {
	f.EachPair(func(a, b int, _ float64) { out = append(out, f.Meta(a).ID+" "+f.Meta(b).ID) })
	return out
}

func textOf(c *collection.Collection, thing collection.Thing) string {
	var lines []string
	for _, m := range thing.Members {
		a := &c.Articles[m.Article]
		lines = append(lines, a.ID+": "+a.Sentences()[m.Sentence].Text)
	}
	return strings.Join(lines, "\n")
}
