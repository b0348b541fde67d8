package compare

import (
	"strings"
	"testing"
	"time"

	"parallax/app/internal/names"
)

func TestFigureReadsValues(t *testing.T) {
	for _, c := range []struct {
		in, want string
		size     int
	}{
		{"85%", "85", 2},
		{"805 square", "805", 3},
		{"27,000.", "27000", 6},
		{"27.000 km", "27000", 6},
		{"27’000", "27000", 8},
		{"27\u202f000", "27000", 8},
		{"1,250,000", "1250000", 9},
		{"1.250.000,50", "1250000.5", 12},
		{"2,5", "2.5", 3},
		{"0.125", "0.125", 5},
		{"007", "7", 3},
		{"17.03.2016", "17", 2},
		{"2016,", "2016", 4},
		{"٨٥", "85", 4},
		{"22M3", "", 0},
		{"1990s", "", 0},
		{"x", "", 0},
		{"", "", 0},
	} {
		if got, size := figure(c.in); got != c.want || size != c.size {
			t.Errorf("%q: %q of %d bytes, want %q of %d", c.in, got, size, c.want, c.size)
		}
	}
}

func TestTokensFoldWordsAndFindNames(t *testing.T) {
	tb, err := names.NewTable([]names.Group{{Name: "Deir Ezzor", Kind: names.Place, Forms: []string{"Deir al-Zor"}}})
	if err != nil {
		t.Fatal(err)
	}
	for in, want := range map[string]string{
		"Élan in Deir al-Zor, 27,000!": "elan in @0 =27000 ",
		"Holz·stücke":                  "holzstucke ",
		"·a·· b":                       "a b ",
		"«…»":                          "",
		"控制了805平方公里":                   "控制 制了 =805 平方 方公 公里 ",
		"兵, ISISが450人":                 "兵 isis が =450 人 ",
		"ที่นี่ x":                     "ที่นี่ x ",
	} {
		got := ""
		l := newLexicon(tb, 0)
		for _, k := range l.tokens(in, l.plain(in)) {
			got += l.terms[k.term].key + " "
		}
		if got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestListsOfFiguresAreReadInOneGo(t *testing.T) {
	if _, size := figure(strings.Repeat("1,", 1<<20)); size != 1 {
		t.Errorf("%d bytes", size)
	}
	start := time.Now()
	newLexicon(nil, 0).plain(strings.Repeat("1,", 1<<15))
	if took := time.Since(start); took > 2*time.Second {
		t.Errorf("64 kB took %v", took)
	}
}

func FuzzTokensAreApartAndInside(f *testing.F) {
	f.Add("In 1,25.0 Deir al-Zor·x")
	f.Add("\xff1,\u0300٣")
	f.Fuzz(func(t *testing.T, s string) {
		at := 0
		l := newLexicon(nil, 0)
		for _, k := range l.tokens(s, l.plain(s)) {
			if k.Start < at || k.End <= k.Start || k.End > len(s) || l.terms[k.term].key == "" {
				t.Fatalf("%q: %+v", s, k)
			}
			at = k.Start + 1 // letters without spaces stand in two words
		}
	})
}
