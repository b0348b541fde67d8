package ui

import "testing"

func TestALineOfPartsKeepsTheirOrder(t *testing.T) {
	for _, c := range []struct {
		in   []string
		want string
	}{
		{[]string{"CNN", "2016"}, "CNN · 2016"},
		{[]string{"صحيفة الضفّة", "11 February 2016"}, "\u2068صحيفة الضفّة\u2069 · 11 February 2016"},
		{[]string{"河岸日报", "ערוץ 2"}, "河岸日报 · \u2068ערוץ 2\u2069"},
	} {
		if got := byline(c.in...); got != c.want {
			t.Errorf("byline(%q) = %q", c.in, got)
		}
	}
	for language, want := range map[string]bool{"ar": true, "fa-IR": true, "az-Arab": true, "en": false, "": false, "ar-Latn": false, "zh": false} {
		if rightToLeft(language) != want {
			t.Errorf("rightToLeft(%q) = %v", language, !want)
		}
	}
}
