package main

import (
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestMeasuresAgreeWithTheirFormulas(t *testing.T) {
	relevant := map[string]bool{"a": true, "b": true, "c": true}
	for _, c := range []struct {
		found    string
		ndcg, ap float64
	}{
		{"a b c", 1, 1},
		{"x y", 0, 0},
		{"", 0, 0},
		// Gains at ranks 1 and 3: (1 + 1/2) / (1 + 1/log2(3) + 1/2); precisions 1 and 2/3 over three.
		{"a x b", 1.5 / (1.5 + 1/math.Log2(3)), (1 + 2.0/3) / 3},
		// Rank 11 is beyond nDCG@10 and counts for the average precision.
		{"x x x x x x x x x x a", 0, 1.0 / 11 / 3},
	} {
		found := strings.Fields(c.found)
		if got := nDCG(found, relevant, 10); math.Abs(got-c.ndcg) > 1e-12 {
			t.Errorf("%q: nDCG@10 %g, want %g", c.found, got, c.ndcg)
		}
		if got := averagePrecision(found, relevant); math.Abs(got-c.ap) > 1e-12 {
			t.Errorf("%q: average precision %g, want %g", c.found, got, c.ap)
		}
	}
}

func TestEvalSearchWritesARunAndMeans(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"docs.jsonl":  `{"id":"D/1","title":"Wings","text":"a swept wing in a slipstream"}` + "\n" + `{"id":"D/2","title":"","text":""}` + "\n" + `{"id":"D/3","title":"Heat","text":"heat in slabs"}` + "\n",
		"queries.tsv": "q1\theat of slabs\nq2\tno such thing anywhere\n",
		"qrels.txt":   "q1 0 D/3 2\nq1 0 D/1 0\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	run := filepath.Join(dir, "run")
	out, err, code := ran(t, "eval", "search", dir, "-run", run)
	if code != 0 || !strings.Contains(out, "nDCG@10\t1.0000\nMAP\t1.0000\n") {
		t.Fatalf("exit %d, %q, %q", code, out, err)
	}
	got, readErr := os.ReadFile(run)
	if readErr != nil || !strings.HasPrefix(string(got), "q1 Q0 D/3 1 ") || strings.Contains(string(got), "D/1") {
		t.Errorf("run %q, %v", got, readErr)
	}
}

func TestFaultsInJudgementsNameTheLine(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "docs.jsonl"), []byte("{\"id\":\"1\",\"text\":\"a\"}\n{\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	_, err, code := ran(t, "eval", "search", dir)
	if code != 1 || !strings.Contains(err, "docs.jsonl:2: ") {
		t.Errorf("exit %d, %q", code, err)
	}
}

func TestWhatIsNoPlainFileIsNotReplaced(t *testing.T) {
	path := filepath.Join(t.TempDir(), "out")
	if err := os.Symlink(os.DevNull, path); err != nil {
		t.Skip(err)
	}
	written := 0
	err := writeTo(path, func(w io.Writer) (err error) {
		written, err = io.WriteString(w, "text")
		return err
	})
	if info, e := os.Lstat(path); err != nil || written != 4 || e != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("%d bytes written, %v; then %v, %v", written, err, info, e)
	}
}
