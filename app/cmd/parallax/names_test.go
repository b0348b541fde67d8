package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// twoTowns writes a collection in which a town is spelt in two ways.
func twoTowns(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"a.txt": "First\n\nShells fell on the town of Idlib at noon. The men of al-Karim Front, who had come at dawn, left it.\n",
		"b.txt": "Second\n\nA truce holds in the town of Idleb. The men of al Karim Front: were they there?\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestProposalsCanBePastedAndAreNotMadeAgain(t *testing.T) {
	dir := twoTowns(t)
	out, err, code := ran(t, "names", "-corpus", dir)
	if code != 0 || err != "" || !strings.Contains(out, "\n- name: Idleb\n  kind: place\n  forms:\n    - Idlib\n") ||
		!strings.Contains(out, "# Idleb: 1 mention in 1 article\n") || !strings.Contains(out, "a ¶1: ") {
		t.Fatalf("exit %d, %q\n%s", code, err, out)
	}
	if err := os.WriteFile(filepath.Join(dir, "aliases.yaml"), []byte(out), 0o644); err != nil {
		t.Fatal(err)
	}
	if out, err, code := ran(t, "names", "-corpus", dir); code != 0 || err != "" || !strings.HasPrefix(out, "# Nothing to propose") {
		t.Errorf("exit %d, %q\n%s", code, err, out)
	}
}

func TestProposalsAsJSONHoldTheEvidence(t *testing.T) {
	out, _, _ := ran(t, "names", "-corpus", twoTowns(t), "-json", "-n", "1")
	var got proposalsJSON
	if err := json.Unmarshal([]byte(out), &got); err != nil || got.Total != 2 || len(got.Proposals) != 1 || strings.Contains(out, "null") {
		t.Fatalf("%v\n%s", err, out)
	}
	if p := got.Proposals[0]; len(p.Forms) != 2 || len(p.Pairs) != 1 || len(p.Pairs[0].Quotes) != 2 || p.Pairs[0].Score <= 0 || p.Pairs[0].Score > 1 {
		t.Errorf("%+v", p)
	}
}

func TestNamesTellsFaults(t *testing.T) {
	dir := twoTowns(t)
	if err := os.WriteFile(filepath.Join(dir, "aliases.yaml"), []byte("- name: Idlib\n  kind: animal\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	out, err, code := ran(t, "names", "-corpus", dir)
	if code != 1 || out != "" || !strings.Contains(err, `aliases.yaml:2: unknown kind "animal"; write person`) || strings.Count(err, "\n") != 1 {
		t.Errorf("exit %d, %q, %q", code, out, err)
	}
	for _, args := range [][]string{{"names", "-n", "0"}, {"names", "x"}} {
		if _, err, code := ran(t, args...); code != 2 || !strings.Contains(err, "\nparallax names") {
			t.Errorf("%q: exit %d, %q", args, code, err)
		}
	}
}

func TestNamesInYAMLAreQuotedWhereTheyMustBe(t *testing.T) {
	for in, want := range map[string]string{
		"Deir al-Zor": "Deir al-Zor", "no": `"no"`, "U.S.": `"U.S."`, "5th Legion": `"5th Legion"`, "a: b": `"a: b"`, `a "b"`: `"a \"b\""`,
		"Ra’s al-Ayn": "Ra’s al-Ayn", "- x": `"- x"`, "a #b": `"a #b"`,
	} {
		if got := quoteYAML(in); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}
