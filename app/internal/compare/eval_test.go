package compare

import (
	"strings"
	"testing"
)

func TestEvalCountsPairsOfSentences(t *testing.T) {
	in := `{"id":"x","a":["The stone bridge collapsed before midnight.","Firemen searched the river."],` +
		`"b":["The stone bridge collapsed before midnight.","An owl hooted."],"gold":[[[0],[0]],[[1],[0,1]]]}` + "\n"
	var out strings.Builder
	s, err := Eval(strings.NewReader(in), &out)
	if err != nil {
		t.Fatal(err)
	}
	if s.Found != 1 || s.Right != 1 || s.Gold != 3 || s.Precision() != 1 || s.F1() != 0.5 {
		t.Errorf("%+v", s)
	}
	if want := `{"id":"x","pairs":[[[0],[0],"strong"]]}` + "\n"; out.String() != want {
		t.Errorf("wrote %q, want %q", out.String(), want)
	}
}

func TestEvalNamesTheLineAtFault(t *testing.T) {
	for in, want := range map[string]string{
		"{}\n{":                                "line 2",
		`{"a":["x"],"b":[],"gold":[[[1],[]]]}`: "line 1: gold names sentence 1",
	} {
		if _, err := Eval(strings.NewReader(in), nil); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, want %q", in, err, want)
		}
	}
}
