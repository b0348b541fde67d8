package compare_test

import (
	"flag"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"

	"parallax/app/internal/article"
	"parallax/app/internal/collection"
	"parallax/app/internal/compare"
	"parallax/app/internal/ingest"
	"parallax/app/internal/names"
)

var updateFacts = flag.Bool("update-facts", false, "write testdata/facts.golden anew")

// standard reads the default collection.
func standard(t testing.TB) *collection.File {
	t.Helper()
	c, _, err := ingest.Read("../../../corpus")
	if err != nil {
		t.Fatal(err)
	}
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

// picked gives articles of a collection by their ids, all when none is named, and the names found in them.
func picked(t testing.TB, f *collection.File, ids ...string) (docs []*article.Article, found [][]names.Group) {
	t.Helper()
	for n := range f.Len() {
		if len(ids) == 0 {
			docs, found = append(docs, nil), append(found, f.FoundIn(n))
		}
	}
	for k := range docs {
		docs[k] = must(f.Article(k))
	}
	for _, id := range ids {
		n, ok := f.Number(id)
		if !ok {
			t.Fatalf("no article %q", id)
		}
		docs, found = append(docs, must(f.Article(n))), append(found, f.FoundIn(n))
	}
	return docs, found
}

func must(a *article.Article, err error) *article.Article {
	if err != nil {
		panic(err)
	}
	return a
}

// TestFactsOfTheDefaultCollection holds every cell that is found there; each was judged by reading its sentence.
func TestFactsOfTheDefaultCollection(t *testing.T) {
	f := standard(t)
	docs, found := picked(t, f)
	al := compare.Alignment{}
	for _, d := range docs {
		al.Sentences = append(al.Sentences, d.Sentences())
	}
	var b strings.Builder
	article := -1
	for _, x := range compare.Facts(f.Names(), found, al, docs...).Facts {
		if x.Article != article {
			article = x.Article
			fmt.Fprintf(&b, "# %s, published %s\n", docs[article].ID, docs[article].Published)
		}
		fmt.Fprintf(&b, "%d %s “%s” = %s", x.Sentence+1, x.Kind, x.Text, x.Value)
		if x.What != "" {
			fmt.Fprintf(&b, " of %s", x.What)
		}
		if x.By.Known() {
			fmt.Fprintf(&b, " by %s", x.By)
		}
		b.WriteByte('\n')
	}
	const path = "testdata/facts.golden"
	if *updateFacts {
		if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Split(b.String(), "\n"); b.String() != string(want) {
		for n, line := range strings.Split(string(want), "\n") {
			if n >= len(got) || got[n] != line {
				t.Fatalf("line %d: %q is wanted, %q found; judge by the sentence, then -update-facts", n+1, line, append(got, "")[min(n, len(got))])
			}
		}
		t.Fatal("more was found than is wanted; judge by the sentences, then -update-facts")
	}
}

func TestTheMonthOfPalmyrasRecaptureDiffers(t *testing.T) {
	f := standard(t)
	for _, ids := range [][]string{
		{"closing-in-on-palmyra", "most-of-syria-retaken"}, {"most-of-syria-retaken", "closing-in-on-palmyra"},
		{"general-road-to-raqqa", "closing-in-on-palmyra", "most-of-syria-retaken"},
	} {
		docs, found := picked(t, f, ids...)
		al, err := compare.Align(f.Names(), nil, docs...)
		if err != nil {
			t.Fatal(err)
		}
		of := compare.Facts(f.Names(), found, al, docs...)
		if len(of.Differs) != 1 {
			t.Fatalf("%v: %d differences, want one", ids, len(of.Differs))
		}
		d := of.Differs[0]
		values := of.Facts[d.A].Value + " " + of.Facts[d.B].Value
		if values != "2016-03 2016-04" && values != "2016-04 2016-03" {
			t.Errorf("%v: %s differ, want March and April 2016", ids, values)
		}
		marked := 0
		for _, l := range of.Rows[d.Row] {
			if l.Differs && l.Cells[of.Facts[d.A].Article][0] == d.A && l.Cells[of.Facts[d.B].Article][0] == d.B {
				marked++
			}
		}
		if marked != 1 {
			t.Errorf("%v: %d lines of the row set them side by side, want one", ids, marked)
		}
	}
}

func BenchmarkFacts(b *testing.B) {
	f := standard(b)
	docs, found := picked(b, f, "russia-names-wider-targets", "closing-in-on-palmyra")
	al, err := compare.Align(f.Names(), nil, docs...)
	if err != nil {
		b.Fatal(err)
	}
	n := 0
	for _, s := range al.Sentences {
		n += len(s)
	}
	for b.Loop() {
		compare.Facts(f.Names(), found, al, docs...)
	}
	b.ReportMetric(float64(n), "sentences")
}

func TestFactsInStepsComeToTheSame(t *testing.T) {
	f := standard(t)
	docs, found := picked(t, f, "closing-in-on-palmyra", "most-of-syria-retaken")
	al, err := compare.Align(f.Names(), nil, docs...)
	if err != nil {
		t.Fatal(err)
	}
	want := compare.Facts(f.Names(), found, al, docs...)
	w := compare.BeginFacts(f.Names(), found, al, docs...)
	steps := 0
	for done := false; !done; steps++ {
		asked := 0
		done = w.Step(func() bool { asked++; return asked < 2 })
	}
	if !reflect.DeepEqual(w.Result(), want) {
		t.Error("other facts in steps")
	}
	if n := len(al.Sentences[0]) + len(al.Sentences[1]); steps < n/4 {
		t.Errorf("%d sentences in %d steps", n, steps)
	}
}
