package main

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestSearchSaysHowTheQueryWasUnderstood(t *testing.T) {
	corpus := filepath.Join(repository, "corpus")
	for _, c := range []struct {
		args []string
		want []string // lines
	}{
		{[]string{"isil", "-turkey", "after:2015"}, []string{"1 article for isil -turkey after:2015", "understood as: isil · -turkey · after:2015"}},
		{[]string{`"air strikes" (russia`}, []string{`understood as: "air strikes" · (russia`}},
		{[]string{"raqqa OR idlib year:2015-2016"}, []string{"understood as: raqqa OR idlib · year:2015..2016"}},
		{[]string{"hemeimem "}, []string{"No article holds this; showing what was found for “Hemeimeem”.", "did you mean: Hmeimim"}},
	} {
		out, err, code := ran(t, append([]string{"search", "-corpus", corpus}, c.args...)...)
		lines := strings.Split(out, "\n")
		for _, want := range c.want {
			if code != 0 || !slices.Contains(lines, want) {
				t.Errorf("%q: exit %d, %s, no line %q in\n%s", c.args, code, err, want, out)
			}
		}
	}
	if out, _, _ := ran(t, "search", "-corpus", corpus, "syrian army"); strings.Contains(out, "understood") {
		t.Errorf("plain words are explained:\n%s", out)
	}
	var got resultsJSON
	answer(t, &got, "search", `isil -"air strikes"`, "-undated", "-name", "Palmyra")
	if q := got.Query; !slices.Equal(q.Understood, []string{"isil", `-"air strikes"`}) || !q.Undated || !slices.Equal(q.Names, []string{"Palmyra"}) {
		t.Errorf("the query is told as %+v", q)
	}
}
