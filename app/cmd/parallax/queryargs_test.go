package main

import "testing"

func TestAQueryMayLeaveWordsOut(t *testing.T) {
	for _, c := range []struct {
		args []string
		want string
		n    int
	}{
		{[]string{"palm", "-turkey", "-n", "3", "raqqa"}, "palm -turkey raqqa", 3},
		{[]string{"-n", "3", `-"air strikes" isil`}, `-"air strikes" isil`, 3},
		{[]string{"-outlet:CNN", "-json", "-5", "OR"}, "-outlet:CNN -5 OR", 1},
		{[]string{"palm", "--", "-n", "-jsn"}, "palm -n -jsn", 1},
		{[]string{"-", "palm"}, "- palm", 1},
	} {
		fs := newFlags("search")
		n := fs.Int("n", 1, "")
		fs.Bool("json", false, "")
		if got, err := parseQuery(fs, c.args); got != c.want || *n != c.n || err != nil {
			t.Errorf("%q: query %q, n %d, %v", c.args, got, *n, err)
		}
	}
	for _, args := range [][]string{{"palm", "-jsn"}, {"palm", "--turkey"}, {"palm", "-n"}} {
		fs := newFlags("search")
		fs.Int("n", 1, "")
		fs.Bool("json", false, "")
		if got, err := parseQuery(fs, args); err == nil {
			t.Errorf("%q is taken for the query %q", args, got)
		}
	}
}
