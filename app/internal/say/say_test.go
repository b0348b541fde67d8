package say

import (
	"strings"
	"testing"
)

func TestSharesAreRoundedAndNeitherNothingNorAllIsClaimed(t *testing.T) {
	for _, c := range []struct {
		in   float64
		want string
	}{
		{0, "0 %"}, {.0001, "under 1 %"}, {.00499, "under 1 %"}, {.005, "1 %"}, {.365, "37 %"}, {.3649, "36 %"}, {4. / 5, "80 %"}, {7. / 8, "88 %"},
		{.29, "29 %"}, {.994, "99 %"}, {.9999, "over 99 %"}, {1, "100 %"},
	} {
		if got := strings.ReplaceAll(Percent(c.in), "\u00a0", " "); got != c.want {
			t.Errorf("%v: %q, want %q", c.in, got, c.want)
		}
	}
}

func TestListsReadAsPeopleSayThem(t *testing.T) {
	for want, words := range map[string][]string{"": nil, "A": {"A"}, "A or B": {"A", "B"}, "A, B or C": {"A", "B", "C"}} {
		if got := List(words, " or "); got != want {
			t.Errorf("%q: %q, want %q", words, got, want)
		}
	}
}
