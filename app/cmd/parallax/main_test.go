package main

import (
	"bytes"
	"slices"
	"strings"
	"testing"
)

// ran runs one command line and returns what it printed and its exit code.
func ran(t *testing.T, args ...string) (out, err string, code int) {
	t.Helper()
	var o, e bytes.Buffer
	code = (&tool{out: &o, err: &e, temp: &scratch{}}).run(args)
	return o.String(), e.String(), code
}

func TestWrongUsageExitsWith2AndSaysWhatIsRight(t *testing.T) {
	for _, c := range []struct{ args, want string }{
		{"frobnicate", `no command "frobnicate"`},
		{"build -corpus x", "-out"},
		{"build x", `"x" is too much`},
		{"build -nonsense", "-nonsense"},
		{"search", "what to search for"},
		{"search -n 0 palm", "-n"},
		{"search palm -sort size", "-sort"},
		{"compare a", "two or three"},
		{"compare a b c d", "two or three"},
		{"eval", "search or align"},
		{"eval search", "one folder"},
		{"eval align a b", "one file"},
		{"generate", "-out"},
		{"generate -n 0 -out x", "-n"},
		{"generate -words 3 -out x", "-words"},
	} {
		out, err, code := ran(t, strings.Fields(c.args)...)
		if code != 2 || out != "" || !strings.Contains(err, c.want) || !strings.Contains(err, "\nparallax ") && !strings.Contains(err, "\n  parallax ") {
			t.Errorf("parallax %s: exit %d, %q", c.args, code, err)
		}
	}
}

func TestHelpIsNoFault(t *testing.T) {
	for _, c := range []struct{ args, want string }{
		{"", "parallax generate"},
		{"help", "parallax generate"},
		{"search -h", "-outlet NAME"},
		{"eval -h", "queries.tsv"},
		{"eval align -h", "queries.tsv"},
	} {
		out, err, code := ran(t, strings.Fields(c.args)...)
		if code != 0 || err != "" || !strings.Contains(out, c.want) {
			t.Errorf("parallax %s: exit %d, %q, %q", c.args, code, out, err)
		}
	}
}

func TestFlagsStandAnywhere(t *testing.T) {
	for _, c := range []struct {
		args []string
		want []string
		n    int
	}{
		{[]string{"-n", "3", "a", "b"}, []string{"a", "b"}, 3},
		{[]string{"a", "-n=3", "b"}, []string{"a", "b"}, 3},
		{[]string{"a", "b", "--n", "3"}, []string{"a", "b"}, 3},
		{[]string{"a", "--", "-n", "3"}, []string{"a", "-n", "3"}, 1},
		{nil, nil, 1},
	} {
		fs := newFlags("search")
		n := fs.Int("n", 1, "")
		rest, err := parse(fs, c.args)
		if err != nil || !slices.Equal(rest, c.want) || *n != c.n {
			t.Errorf("%q: rest %q, n %d, %v", c.args, rest, *n, err)
		}
	}
}

func TestWhatArticlesHoldCannotCommandATerminal(t *testing.T) {
	var b bytes.Buffer
	p := &printer{w: &b, terminal: true}
	p.line("%s", p.bold("title\x1b]0;mine\x07")+" \u009b2J\uE000\uFDD0")
	if want := "\x1b[1mtitle ]0;mine \x1b[0m  2J\uE000 \n"; b.String() != want {
		t.Errorf("printed %q, want %q", b.String(), want)
	}
}

func TestMarksThatOverlapBecomeOne(t *testing.T) {
	p := newPrinter(&bytes.Buffer{})
	if got := p.marked("deir ezzor fell", []span{{5, 10}, {0, 7}, {11, 15}}); got != "«deir ezzor» «fell»" {
		t.Errorf("got %q", got)
	}
}
