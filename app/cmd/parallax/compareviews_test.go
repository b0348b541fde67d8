package main

import (
	"encoding/csv"
	"path/filepath"
	"strings"
	"testing"

	"parallax/app/internal/collection"
)

// palmyra names the two accounts of the default collection that tell of Palmyra.
var palmyra = []string{"closing-in-on-palmyra", "most-of-syria-retaken"}

func compared(t *testing.T, args ...string) string {
	t.Helper()
	args = append([]string{"compare", "-corpus", filepath.Join(repository, "corpus")}, append(args, palmyra...)...)
	out, err, code := ran(t, args...)
	if code != 0 {
		t.Fatalf("%q: exit %d, %s", args, code, err)
	}
	return out
}

func TestEveryMentionIsCountedOnce(t *testing.T) {
	file := desk(t).Articles.(*collection.File)
	var got calledJSON
	answer(t, &got, append([]string{"compare", "-view", "names"}, palmyra...)...)
	for k, id := range palmyra {
		n, _ := file.Number(id)
		want := map[string]int{} // as counted when the collection was built
		for _, m := range file.Mentions(n) {
			want[file.Name(m.Name).Name] = m.N
		}
		for _, r := range got.Names {
			sum := 0
			for _, f := range r.Cells[k].Forms {
				sum += f.Times
			}
			// A name found in the text is read again where it stands with small letters: "Russian special forces".
			_, known := file.Names().Lookup(r.Name)
			if sum < want[r.Name] || known && sum > want[r.Name] || sum != len(r.Cells[k].Lines) {
				t.Errorf("%s: %s stands %d times in %d lines, counted %d", id, r.Name, sum, len(r.Cells[k].Lines), want[r.Name])
			}
			delete(want, r.Name)
		}
		if len(want) > 0 {
			t.Errorf("%s: no row for %v", id, want)
		}
	}
}

func TestTheAccountsOfPalmyraCallItDifferently(t *testing.T) {
	var got calledJSON
	answer(t, &got, append([]string{"compare", "-view", "names"}, palmyra...)...)
	first := got.Names[0]
	if first.Name != "Islamic State" || !first.Differs || first.Cells[0].Forms[0].Form != "ISIS" || first.Cells[1].Forms[0].Form != "IS" {
		t.Errorf("the first row is %+v", first)
	}
	var words distinctJSON
	answer(t, &words, append([]string{"compare", "-view", "words"}, palmyra...)...)
	if w := words.Words[1].Distinct; len(w) == 0 || w[0].Word != "militants" || w[0].Times[0] != 0 {
		t.Errorf("the second account's own: %+v", w)
	}
	for _, w := range append(words.Words[0].Own, words.Words[1].Own...) {
		if strings.EqualFold(w.Word, "palmyra") || strings.EqualFold(w.Word, "isis") {
			t.Errorf("%s is a name", w.Word)
		}
	}
}

func TestEveryViewGoesOutInEveryFormat(t *testing.T) {
	for _, view := range []string{"aligned", "facts", "names", "words"} {
		for format, sign := range map[string]string{"text": "A  Closing in on Palmyra", "markdown": "\n- A: [Closing in on Palmyra", "json": `"id": "closing-in-on-palmyra"`} {
			if out := compared(t, "-view", view, "-format", format); !strings.Contains(out, sign) || strings.Contains(out, "null") {
				t.Errorf("%s as %s: %s", view, format, out)
			}
		}
		lines, err := csv.NewReader(strings.NewReader(compared(t, "-view", view, "-format", "csv", "-page", "https://example.org/"))).ReadAll()
		if err != nil || len(lines) < 3 || !strings.HasPrefix(lines[1][len(lines[1])-1], "https://example.org/#/") {
			t.Errorf("%s as csv: %v, %q", view, err, lines)
		}
	}
	for _, wrong := range [][]string{{"-view", "figures"}, {"-format", "xml"}} {
		if _, _, code := ran(t, append(append([]string{"compare"}, wrong...), palmyra...)...); code != 2 {
			t.Errorf("%q: exit %d", wrong, code)
		}
	}
}
