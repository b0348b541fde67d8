package told

import (
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"

	"parallax/app/internal/collection"
	"parallax/app/internal/compare"
	"parallax/app/internal/ingest"
	"parallax/app/internal/sample"
)

// read gives the collection of a folder.
func read(t *testing.T, dir string) *collection.Collection {
	t.Helper()
	c, _, err := ingest.Read(dir)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// made gives n made-up articles.
func made(t *testing.T, n int) *collection.Collection {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "made")
	if err := sample.Write(dir, sample.Options{N: n, Seed: 5}); err != nil {
		t.Fatal(err)
	}
	return read(t, dir)
}

func fill(t *testing.T, c *collection.Collection) Report {
	t.Helper()
	r, err := Fill(c)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// packed gives a collection as the page opens it.
func packed(t *testing.T, c *collection.Collection) *collection.File {
	t.Helper()
	bin, err := collection.Encode(c)
	if err != nil {
		t.Fatal(err)
	}
	f, err := collection.Open(bin)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestAccountsOfOneEventAreFound(t *testing.T) {
	c := read(t, filepath.Join("testdata", "flood"))
	fill(t, c)
	f := packed(t, c)
	id := func(n int) string { return f.Meta(n).ID }
	closest, most := "", 0.0
	f.EachPair(func(a, b int, share float64) {
		if id(a) == "orchard" || id(b) == "orchard" {
			t.Errorf("%s and %s share %v", id(a), id(b), share)
		}
		if share > most {
			closest, most = id(a)+" "+id(b), share
		}
	})
	if closest != "flood-courier flood-herald" {
		t.Errorf("the closest pair is %q, of %v", closest, most)
	}
	first := f.Things()[0]
	var tell []string
	for _, m := range first.Members {
		tell = append(tell, id(m.Article))
		a, err := f.Article(m.Article)
		if err != nil {
			t.Fatal(err)
		}
		if s := a.Sentences()[m.Sentence].Text; !strings.Contains(s, "1,240") {
			t.Errorf("%s tells the first thing with %q", id(m.Article), s)
		}
	}
	if !reflect.DeepEqual(tell, []string{"flood-courier", "flood-herald", "flood-wire"}) || first.Outlets != 3 || !first.Several() || !first.Strong {
		t.Errorf("the first thing is told by %v: %+v", tell, first)
	}
	alone := map[string]bool{}
	for _, thing := range f.Things() {
		if m := thing.Members[0]; !thing.Several() {
			a, _ := f.Article(m.Article)
			alone[a.Sentences()[m.Sentence].Text] = true
			if len(f.Absent(thing)) == 0 {
				t.Errorf("nobody is absent from %q", a.Sentences()[m.Sentence].Text)
			}
		}
	}
	if !alone["Engineer Milo Kestrel had warned of the cracked sluice at Ebbing in a letter of 14 May."] {
		t.Errorf("told by one alone: %v", alone)
	}
	marked := false
	for n := range f.Len() {
		for _, x := range f.Told(n) {
			marked = marked || id(n) == "flood-herald" && x.Block == 0 && id(x.Other) == "flood-courier" && x.Strong
		}
	}
	if !marked {
		t.Error("the first paragraph of flood-herald bears no mark")
	}
}

func TestTheDefaultCollectionTellsOneThingTwice(t *testing.T) {
	c := read(t, "../../../corpus")
	fill(t, c)
	if len(c.Pairs) == 0 {
		t.Fatal("no two articles share anything")
	}
	closest := c.Pairs[0]
	for _, p := range c.Pairs {
		if p.Share > closest.Share {
			closest = p
		}
	}
	if a, b := c.Articles[closest.A].ID, c.Articles[closest.B].ID; a != "closing-in-on-palmyra" || b != "most-of-syria-retaken" {
		t.Errorf("the closest pair is %s and %s", a, b)
	}
	var texts []string
	for _, m := range c.Things[0].Members {
		texts = append(texts, c.Articles[m.Article].Sentences()[m.Sentence].Text)
	}
	if len(texts) != 2 || !strings.Contains(texts[0], "March 2016") || !strings.Contains(texts[1], "April 2016") {
		t.Errorf("told twice: %q", texts)
	}
}

func TestTheSameComesOutOnAnyNumberOfProcessors(t *testing.T) {
	c := made(t, 60)
	fill(t, c)
	if len(c.Pairs) < 60 || len(c.Things) < 60 {
		t.Fatalf("only %d pairs and %d things", len(c.Pairs), len(c.Things))
	}
	again := *c
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(7))
	fill(t, &again)
	if !reflect.DeepEqual(c, &again) {
		t.Error("seven processors gave another answer")
	}
}

func TestNearlyAllPairsThatShareSentencesAreChosen(t *testing.T) {
	c := made(t, 300)
	w := countWords(c)
	chosen, worth := choose(w, make([]int, len(c.Articles)))
	if len(chosen) != worth {
		t.Fatalf("%d chosen of %d", len(chosen), worth)
	}
	related := map[[2]int]bool{}
	for a := range c.Articles {
		for b := a + 1; b < min(a+8, len(c.Articles)); b++ { // accounts of one event stand together
			if alike(c, a, b) >= 2 {
				related[[2]int{a, b}] = true
			}
		}
	}
	found := 0
	for _, x := range chosen {
		if related[[2]int{x.a, x.b}] {
			found++
		}
	}
	t.Logf("%d of %d related pairs among %d chosen", found, len(related), len(chosen))
	if len(related) < 300 || 100*found < 95*len(related) || 2*found < len(chosen) {
		t.Errorf("%d of %d related pairs among %d chosen", found, len(related), len(chosen))
	}
}

// alike counts pairs of sentences of two articles that share most of their words.
func alike(c *collection.Collection, a, b int) int {
	bags := func(n int) (all []map[uint64]bool) {
		for _, s := range c.Articles[n].Sentences() {
			bag := map[uint64]bool{}
			eachWord(s.Text, func(hash uint64, _ bool) { bag[hash] = true })
			all = append(all, bag)
		}
		return all
	}
	n := 0
	for _, x := range bags(a) {
		for _, y := range bags(b) {
			both := 0
			for hash := range x {
				if y[hash] {
					both++
				}
			}
			if both >= 5 && 2*both >= max(len(x), len(y)) {
				n++
			}
		}
	}
	return n
}

func TestWorkIsBounded(t *testing.T) {
	c := made(t, 300)
	w := countWords(c)
	long := make([]int, len(c.Articles))
	for i := range long {
		long[i] = 400
	}
	chosen, worth := choose(w, long)
	if n := mostWork/work(400, 400) + 1; len(chosen) != n || worth <= n {
		t.Errorf("%d pairs of long articles are compared, of %d; want %d", len(chosen), worth, n)
	}
}

func TestWordsAreCountedAsTheComparisonCountsThem(t *testing.T) {
	c := read(t, "../../../corpus")
	w := countWords(c)
	var tally compare.Tally
	for _, a := range c.Articles {
		a.Blocks = append(a.Blocks[:len(a.Blocks):len(a.Blocks)], a.Blocks[0])
		a.Blocks[len(a.Blocks)-1].Text = a.Title
		tally.Add(&a)
	}
	for _, word := range strings.Fields("palmyra strikes airstrikes tu22m3 hemeimeem cease coordinated seventh ezzor =2016 xylophone") {
		if got, want := w.Documents(word), tally.Documents(word); got != want {
			t.Errorf("%q is in %d articles, want %d", word, got, want)
		}
	}
	if w.Documents("the") != 5 || w.Documents("there") != 5 {
		t.Error("words that tell nothing do not count as held by all")
	}
}

func TestWordsWithoutSpacesCountByTwoLetters(t *testing.T) {
	count := func(s string) (n int) {
		eachWord(s, func(uint64, bool) { n++ })
		return n
	}
	for s, want := range map[string]int{"Two words": 2, "洪水淹没": 3, "co\u00adop": 1, "Kata·strophe": 1, "27\u202f000": 1, "": 0, "Fünf-Häuser 3": 3} {
		if got := count(s); got != want {
			t.Errorf("%q has %d words, want %d", s, got, want)
		}
	}
}

func TestFiguresAreReadAsTheComparisonReadsThem(t *testing.T) {
	for s, want := range map[string]bool{"27\u202f000": true, "27,000": true, "2016": true, "2,5": true, "22M3": false, "2016 ~ Palmyra": false, "mile": false, "": false} {
		if isFigure(s) != want {
			t.Errorf("%q is a figure: %v", s, !want)
		}
	}
}
