package route

import (
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestParse(t *testing.T) {
	for _, c := range []struct {
		in   string
		want Route
	}{
		{"", Route{}},
		{"#", Route{}},
		{"#main", Route{}},
		{"#/", Route{}},
		{"#/search", Route{}},
		{"#/search?q=deir+ezzor", Route{Text: "deir ezzor"}},
		{"#/search?q=deir%20ezzor&outlet=CNN&outlet=&from=2015&to=2016&sort=date&exact=1&page=3",
			Route{Text: "deir ezzor", Outlets: []string{"CNN", ""}, From: 2015, To: 2016, Sort: Newest, Exact: true, Page: 3}},
		{"#/search?undated=1&name=Palmyra&name=&name=Islamic+State&name=Palmyra", Route{Undated: true, Names: []string{"Palmyra", "Islamic State"}}},
		{"#/search?from=2017&to=2015", Route{From: 2015, To: 2017}},
		{"#/search?from=-4&to=99999&page=x&sort=best", Route{}},
		{"#/search?q=a;b&from=2015", Route{From: 2015}},
		{"#/search?q=%zz", Route{}},
		{"#/read/cnn-2016?q=palm&p=4", Route{Screen: Read, IDs: []string{"cnn-2016"}, Text: "palm", Paragraph: 4}},
		{"#/read/%D8%B3%D9%88%D8%B1%D9%8A%D8%A7", Route{Screen: Read, IDs: []string{"سوريا"}}},
		{"#/read/a%2Fb%3Fc", Route{Screen: Read, IDs: []string{"a/b?c"}}},
		{"#/read/", Route{Screen: Nowhere}},
		{"#/read/a+b", Route{Screen: Nowhere}},
		{"#/compare/a+b", Route{Screen: Compare, IDs: []string{"a", "b"}}},
		{"#/compare/a+b?view=aligned&show=only-2", Route{Screen: Compare, IDs: []string{"a", "b"}, Show: "only-2"}},
		{"#/compare/a+b+c?view=names", Route{Screen: Compare, IDs: []string{"a", "b", "c"}, View: "names"}},
		{"#/compare/a", Route{Screen: Compare, IDs: []string{"a"}}},
		{"#/compare/", Route{Screen: Nowhere}},
		{"#/compare/a+b?weak=1&changed=1&at=b17&p=3&by=left&open=Islamic+State", Route{Screen: Compare, IDs: []string{"a", "b"}, Weak: true, Changed: true,
			Column: 1, Sentence: 17, Paragraph: 3, By: "left", Open: "Islamic State"}},
		{"#/compare/a+b?at=c1&show=differ", Route{Screen: Compare, IDs: []string{"a", "b"}, Show: "differ"}},
		{"#/compare/a+b?at=b-1&p=0", Route{Screen: Compare, IDs: []string{"a", "b"}}},
		{"#/told", Route{Screen: Told}},
		{"#/told?view=one&page=2", Route{Screen: Told, View: "one", Page: 2}},
		{"#/told?show=one", Route{Screen: Told, View: "one"}},
		{"#/told?q=cnn&page=2", Route{Screen: Told, Text: "cnn"}},
		{"#/told?view=pairs&of=a+b&q=cnn", Route{Screen: Told, View: "pairs", IDs: []string{"a b"}}},
		{"#/compare/a+b?view=facts&row=12", Route{Screen: Compare, IDs: []string{"a", "b"}, View: "facts", Row: 12}},
		{"#/compare/a+b+c+d?view=facts", Route{Screen: Nowhere, IDs: []string{"a", "b", "c", "d"}}},
		{"#/compare/a+%ff", Route{Screen: Nowhere}},
		{"#/elsewhere", Route{Screen: Nowhere}},
		{"#//", Route{Screen: Nowhere}},
	} {
		if got := Parse(c.in); !reflect.DeepEqual(got, c.want) {
			t.Errorf("Parse(%q)\n got %+v\nwant %+v", c.in, got, c.want)
		}
	}
}

func TestLongQueryIsCutAtARune(t *testing.T) {
	got := Parse("#/search?q=" + strings.Repeat("ä", 3*maxText)).Text
	if want := strings.Repeat("ä", maxText); got != want {
		t.Errorf("got %d bytes, want %d", len(got), len(want))
	}
}

func TestEveryRouteComesBackFromItsAddress(t *testing.T) {
	id := rapid.StringN(1, 20, 60)
	rapid.Check(t, func(t *rapid.T) {
		var want Route
		switch Screen(rapid.IntRange(0, 3).Draw(t, "screen")) {
		case Read:
			want = Route{Screen: Read, IDs: []string{id.Draw(t, "id")}, Text: rapid.String().Draw(t, "q"),
				Exact: rapid.Bool().Draw(t, "exact"), Paragraph: rapid.IntRange(0, 999).Draw(t, "p")}
		case Compare:
			want = Route{Screen: Compare, IDs: rapid.SliceOfN(id, 2, 3).Draw(t, "ids"),
				View: rapid.SampledFrom(append(views, "")).Draw(t, "view"), Show: rapid.SampledFrom(append(shows, "")).Draw(t, "show"),
				By: rapid.SampledFrom(append(orders, "")).Draw(t, "by"), Weak: rapid.Bool().Draw(t, "weak"), Changed: rapid.Bool().Draw(t, "changed"),
				Open: rapid.String().Draw(t, "open"), Paragraph: rapid.IntRange(0, 99).Draw(t, "p"),
				Row: rapid.IntRange(0, 99).Draw(t, "row")}
			if want.Sentence = rapid.IntRange(0, 99).Draw(t, "at"); want.Sentence > 0 {
				want.Column = rapid.IntRange(0, len(want.IDs)-1).Draw(t, "column")
			}
		case Told:
			want = Route{Screen: Told, View: rapid.SampledFrom(append(toldViews, "")).Draw(t, "view")}
			if rapid.Bool().Draw(t, "of") {
				want.IDs = []string{id.Draw(t, "id")}
			} else {
				want.Text = rapid.String().Draw(t, "q")
			}
		default:
			from := rapid.IntRange(0, 9999).Draw(t, "from")
			want = Route{Text: rapid.String().Draw(t, "q"), From: from, To: rapid.IntRange(max(from, 1), 9999).Draw(t, "to"),
				Outlets: rapid.SliceOfNDistinct(rapid.String(), 0, 3, rapid.ID[string]).Draw(t, "outlets"),
				Sort:    Sort(rapid.IntRange(0, 2).Draw(t, "sort")), Exact: rapid.Bool().Draw(t, "exact")}
			want.Undated = rapid.Bool().Draw(t, "undated")
			want.Names = rapid.SliceOfNDistinct(rapid.StringN(1, 9, -1), 0, 3, rapid.ID[string]).Draw(t, "names")
			if len(want.Names) == 0 {
				want.Names = nil
			}
			if page := rapid.IntRange(1, 50).Draw(t, "page"); page > 1 {
				want.Page = page
			}
			if len(want.Outlets) == 0 {
				want.Outlets = nil
			}
		}
		if got := Parse(want.String()); !reflect.DeepEqual(got, want) {
			t.Fatalf("%s\n got %+v\nwant %+v", want, got, want)
		}
	})
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"#/search?q=a&outlet=", "#/read/%zz", "#/compare/a+b+", "#/?%", "/read/\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		r := Parse(s)
		if again := Parse(r.String()); !reflect.DeepEqual(again, r) {
			t.Fatalf("%q → %q\n got %+v\nwant %+v", s, r, again, r)
		}
	})
}
