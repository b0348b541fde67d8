package main

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parallax/app/internal/article"
	"parallax/app/internal/route"
	"parallax/app/internal/screen"
)

// desk opens the default collection the way the page does.
func desk(t *testing.T) screen.Desk {
	t.Helper()
	quiet := &tool{out: &bytes.Buffer{}, err: &bytes.Buffer{}, temp: &scratch{}}
	t.Cleanup(quiet.temp.remove)
	e, err := quiet.engine(filepath.Join(repository, "corpus"), "")
	if err != nil {
		t.Fatal(err)
	}
	return screen.Desk{Articles: e.File(), Search: e}
}

// answer runs a command over the default collection with -json and reads what it prints.
func answer(t *testing.T, into any, args ...string) {
	t.Helper()
	out, err, code := ran(t, append(args, "-json", "-corpus", filepath.Join(repository, "corpus"))...)
	if code != 0 {
		t.Fatalf("%q: exit %d, %s", args, code, err)
	}
	d := json.NewDecoder(strings.NewReader(out))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		t.Fatalf("%q: %v", args, err)
	}
	if strings.Contains(out, "null") {
		t.Errorf("%q: the answer holds null", args)
	}
}

func TestSearchAnswersAsThePageDoes(t *testing.T) {
	d := desk(t)
	for _, c := range []struct {
		args    []string
		address string
	}{
		{[]string{"palm"}, "#/search?q=palm"},
		{[]string{"deir ezzor"}, "#/search?q=deir+ezzor"},
		{[]string{"deir ezzor", "-exact"}, "#/search?q=deir+ezzor&exact=1"},
		{[]string{`"general staff"`}, "#/search?q=%22general+staff%22"},
		{[]string{"Russian air strikes on ISIS", "-sort", "date"}, "#/search?q=Russian+air+strikes+on+ISIS&sort=date"},
		{[]string{"syria", "-outlet", "CNN", "-from", "2016", "-to", "2016"}, "#/search?q=syria&outlet=CNN&from=2016&to=2016"},
		{[]string{"xyzzy"}, "#/search?q=xyzzy"},
	} {
		page := d.Open(screen.Page{}, route.Parse(c.address)).List
		var got resultsJSON
		answer(t, &got, append([]string{"search", "-n", "50"}, c.args...)...)
		if got.Total != page.Results.Total || got.All != page.Results.All || got.Message != page.Results.Message || !slices.Equal(got.Also, list(page.Results.Also)) {
			t.Errorf("%q: %d of %d, %q, %q; the page says %d of %d, %q, %q", c.args, got.All, got.Total, got.Message, got.Also,
				page.Results.All, page.Results.Total, page.Results.Message, page.Results.Also)
		}
		if len(got.Hits) != len(page.Hits) {
			t.Fatalf("%q: %d hits, the page shows %d", c.args, len(got.Hits), len(page.Hits))
		}
		for i, h := range page.Hits {
			if got.Hits[i].ID != h.Meta.ID || got.Hits[i].Snippet.Text != h.Snippet.Text || len(got.Hits[i].Snippet.Marks) != len(h.Snippet.Marks) {
				t.Errorf("%q: hit %d is %s, %q; the page shows %s, %q", c.args, i+1, got.Hits[i].ID, got.Hits[i].Snippet.Text, h.Meta.ID, h.Snippet.Text)
			}
		}
	}
}

func TestCompareAnswersAsThePageDoes(t *testing.T) {
	d := desk(t)
	var ids []string
	for n := range d.Articles.Len() {
		ids = append(ids, d.Articles.Meta(n).ID)
	}
	for _, pair := range [][]string{ids[:2], ids[1:3], ids[:3]} {
		page := d.Open(screen.Page{}, route.Route{Screen: route.Compare, IDs: pair}).Comparison
		var got comparisonJSON
		answer(t, &got, append([]string{"compare"}, pair...)...)
		if len(got.Articles) != len(pair) || len(got.Rows) != len(page.Alignment.Rows) || got.Summary != page.Alignment.Summary(true) {
			t.Fatalf("%v: %d rows, %q; the page shows %d, %q", pair, len(got.Rows), got.Summary, len(page.Alignment.Rows), page.Alignment.Summary(true))
		}
		for i, r := range page.Alignment.Rows {
			for k, cell := range r.Cells {
				var want, texts []string
				for _, n := range cell {
					want = append(want, sentence(page.Articles[k], n))
				}
				for _, s := range got.Rows[i].Cells[k] {
					texts = append(texts, s.Text)
				}
				if !slices.Equal(texts, want) {
					t.Errorf("%v: row %d has %q, the page shows %q", pair, i, texts, want)
				}
			}
		}
	}
}

func sentence(a *article.Article, n int) string { return a.Sentences()[n].Text }

func TestAnUnknownIDNamesTheNearest(t *testing.T) {
	d := desk(t)
	id := d.Articles.Meta(0).ID
	_, err, code := ran(t, "compare", "-corpus", filepath.Join(repository, "corpus"), id, id[:len(id)-2]+"x")
	if code != 1 || !strings.Contains(err, "nearest: "+id) || strings.Count(err, "\n") != 1 {
		t.Errorf("exit %d, %q", code, err)
	}
}
