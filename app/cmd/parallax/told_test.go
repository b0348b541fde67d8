package main

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parallax/app/internal/collection"
)

const flood = "../../internal/told/testdata/flood"

func TestWhoTellsWhatIsListed(t *testing.T) {
	out, err, code := ran(t, "told", "-corpus", flood, "-n", "1")
	if code != 0 || err != "" || !strings.Contains(out, "3 pairs that share something\n   80\u00a0%  flood-courier  flood-herald\n") ||
		!strings.Contains(out, "flood-wire ¶1  A dyke failed") || !strings.Contains(out, "3 more; -n 4 shows them all") {
		t.Errorf("exit %d, %q\n%s", code, err, out)
	}
	if _, _, code := ran(t, "told", "-n", "0"); code != 2 {
		t.Errorf("-n 0 exits %d", code)
	}
}

func TestWhoTellsWhatAsJSONNamesThoseAbsent(t *testing.T) {
	out, _, _ := ran(t, "told", "-corpus", flood, "-json")
	var got toldJSON
	if err := json.Unmarshal([]byte(out), &got); err != nil || len(got.Pairs) != 3 || len(got.Several) != 4 || strings.Contains(out, "null") {
		t.Fatalf("%v\n%s", err, out)
	}
	if all, one := got.Several[0], got.One[0]; len(all.Told) != 3 || len(all.Absent) != 0 || len(one.Told) != 1 || !slices.Equal(one.Absent, []string{"flood-herald", "flood-wire"}) {
		t.Errorf("%+v\n%+v", all, one)
	}
}

func TestABuiltPageKnowsWhoTellsWhat(t *testing.T) {
	b := quickly(t, flood, filepath.Join(t.TempDir(), "out"))
	c, err := b.read(b.corpus)
	if err != nil {
		t.Fatal(err)
	}
	bin, _, err := b.whole(c)
	if err != nil {
		t.Fatal(err)
	}
	f, err := collection.Open(bin)
	if err != nil {
		t.Fatal(err)
	}
	if n, _ := f.Number("flood-herald"); len(f.Told(n)) < 4 || len(f.Things()) < 4 {
		t.Errorf("told %v, things %v", f.Told(n), f.Things())
	}
}
