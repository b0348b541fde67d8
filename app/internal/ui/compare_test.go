package ui

import (
	"testing"

	"parallax/app/internal/article"
)

func TestLayersThatLieAcrossEachOtherNest(t *testing.T) {
	at := func(from, to int) []article.Span { return []article.Span{{Start: from, End: to}} }
	for _, c := range []struct {
		shared, copied, changed, differing []article.Span
		want                               string
	}{
		{nil, nil, nil, nil, "one &lt;two three"},
		{at(4, 8), nil, nil, nil, "one <b>&lt;two</b> three"},
		{at(0, 8), at(4, 14), nil, nil, "<b>one </b><u><b>&lt;two</b> three</u>"},
		{at(9, 14), nil, nil, at(4, 14), `one <span class="differs">&lt;two <b>three</b></span>`},
		{nil, at(0, 8), at(4, 99), nil, "<u>one &lt;two</u> three"},
	} {
		var w markup
		w.layered("one <two three", c.shared, c.copied, c.changed, c.differing)
		if got := w.String(); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
}
