package discover_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"parallax/app/internal/article"
	"parallax/app/internal/collection"
	"parallax/app/internal/discover"
	"parallax/app/internal/names"
)

func fill(t *testing.T, c *collection.Collection) *collection.Collection {
	t.Helper()
	if err := discover.Fill(c); err != nil {
		t.Fatal(err)
	}
	return c
}

// counted lists the names of article n: "Idlib 2".
func counted(c *collection.Collection, n int) string {
	var out []string
	all := slices.Concat(c.Groups, c.Found)
	for _, m := range c.Mentions[n] {
		out = append(out, fmt.Sprintf("%s %d", all[m.Name].Name, m.N))
	}
	slices.Sort(out)
	return strings.Join(out, ", ")
}

func TestFillCountsEachNameOnce(t *testing.T) {
	c := fill(t, &collection.Collection{
		Groups: []names.Group{{Name: "Idlib", Kind: names.Place, Forms: []string{"Idleb"}}, {Name: "Rolf Otter", Kind: names.Person}},
		Articles: []article.Article{
			write("a", "en", "The envoy Marten Oswick came to Idlib.|Oswick left Idleb.", "So said Oswick’s brother in Idlib Province."),
			write("b", "en", "The envoy Ann Hillock met Bob Hillock, who slept.|Then Hillock spoke of the Free Valley Army (FVA).|The FVA won."),
			write("c", "en", "We heard Mr Oswick and the FVA.", "At Idlib University sat Rolf Otter.|Then Otter left."),
		},
	})
	for i, want := range []string{
		"Idlib 3, Marten Oswick 3",
		"Ann Hillock 1, Bob Hillock 1, Free Valley Army 3, Hillock 1",
		"Free Valley Army 1, Idlib 1, Idlib University 1, Marten Oswick 1, Rolf Otter 1",
	} {
		if got := counted(c, i); got != want {
			t.Errorf("article %d: %s, want %s", i, got, want)
		}
	}
	for _, g := range c.Found {
		switch g.Name {
		case "Marten Oswick":
			if g.Kind != names.Person || !slices.Equal(g.Forms, []string{"Oswick"}) {
				t.Errorf("%+v", g)
			}
		case "Free Valley Army":
			if g.Kind != names.Party || !slices.Equal(g.Forms, []string{"FVA"}) {
				t.Errorf("%+v", g)
			}
		}
	}
	if _, err := collection.Encode(&collection.Collection{Groups: c.Groups, Found: c.Found, Mentions: c.Mentions, Articles: c.Articles}); err != nil {
		t.Error(err)
	}
}

// What Fill counts a reader finds again: with a table of the names of the article.
func TestCountsAreWhatATableFinds(t *testing.T) {
	c := fill(t, &collection.Collection{Articles: []article.Article{
		write("a", "en", "The envoy Marten Oswick came to Tellbrook.|Oswick left, in earnest, near Tellbrook.", "Marten Oswick and Josh Earnest, who wept, met.|Earnest laughed."),
	}})
	found := map[int]int{}
	table := names.NewFound(c.Found)
	for _, b := range c.Articles[0].Blocks {
		for _, m := range table.Find(b.Text) {
			found[m.Group]++
		}
	}
	for _, m := range c.Mentions[0] {
		if found[m.Name] != m.N {
			t.Errorf("%s: counted %d, a table finds %d", c.Found[m.Name].Name, m.N, found[m.Name])
		}
	}
	if len(c.Found) != 3 {
		t.Errorf("found %+v", c.Found)
	}
}

func TestLargeCollectionsKeepNamesOfTwoArticles(t *testing.T) {
	c := &collection.Collection{}
	for i := range 30 {
		c.Articles = append(c.Articles, write(fmt.Sprintf("a%02d", i), "en", fmt.Sprintf("They saw Tellbrook and Once%c there.", 'a'+i)))
	}
	if fill(t, c); len(c.Found) != 1 || c.Found[0].Name != "Tellbrook" || len(c.Mentions[29]) != 1 {
		t.Errorf("found %+v", c.Found)
	}
}

func TestFillGivesTheSameEachTime(t *testing.T) {
	made := func() *collection.Collection {
		return fill(t, &collection.Collection{Articles: []article.Article{
			write("a", "en", "The Free Valley Army (FVA), the North Front (NF), Ann Hill, who won, Bob Lake, who lost, and Col. Tom Wood met in Tellbrook, Ashford and Beeston."),
			write("b", "en", "Then the Fine Valley Act (FVA), Hill, Lake and Wood went from Tellbrook to Ashford and Beeston with the NF and the FVA."),
		}})
	}
	first := made()
	for range 10 {
		if next := made(); !reflect.DeepEqual(next.Found, first.Found) || !reflect.DeepEqual(next.Mentions, first.Mentions) {
			t.Fatalf("%+v\n%+v", first.Found, next.Found)
		}
	}
}

func TestOtherLanguages(t *testing.T) {
	for _, c := range []struct{ language, in, want string }{
		{"de", "Am Montag besuchte Präsident Marten Oswick die Schulen der Stadt, und Frau Hillock lachte über den NABU.", "Hillock person; Marten Oswick person; NABU"},
		{"de", "Die Opposition im Bundestag kritisierte den Fortschritt der Gespräche.", ""},
		{"fr", "Le président Marten Oswick est rentré à Tellbrook avec les Français et le Figuier de la ville.", "Figuier; Marten Oswick person; Tellbrook place"},
		{"fr", "On parle d’Oswick et de l’Aubrac.", "Aubrac; Oswick"},
		{"es", "El ministro Marten de la Rosa dijo que el Gobierno de Mariano Lago calla.", "Mariano Lago; Marten de la Rosa person"},
		{"ru", "В городе Телбрук президент Мартен Освик заявил, что знает о переговорах.", "Мартен Освик person; Телбрук place"},
		{"ar", "وصل الرئيس الفرنسي إلى كييف يوم الخميس.", ""},
		{"zh", "法国总统奥朗德星期四抵达基辅。", ""},
		{"ja", "大統領は東京に到着した。", ""},
	} {
		if got := found(nil, write("a", c.language, c.in)); got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.language, c.in, got, c.want)
		}
	}
}

func FuzzScan(f *testing.F) {
	f.Add("The U.S.-led “Army of the North (AON)” met d’Ibn al-Karim’s Mr. O'Neil, 45, in\u00a0Tellbrook. İstanbul ß\xff", "en")
	f.Add("l’Élysée (OTAN) 5th Legion People's Front A. B. C.", "fr")
	f.Fuzz(func(t *testing.T, text, language string) {
		a := article.Article{ID: "a", Title: "a", Language: language, Blocks: []article.Block{{Text: text}, {Text: "They saw " + text}}}
		for _, n := range discover.Scan([]article.Article{a, a}, nil) {
			for _, m := range n.Mentions {
				in := a.Blocks[m.Block].Text[m.Start:m.End]
				if names.Fold(in) != n.Key {
					t.Fatalf("%q at %+v, not %q", in, m, n.Key)
				}
			}
		}
		if err := discover.Fill(&collection.Collection{Articles: []article.Article{a, a}}); err != nil {
			t.Fatal(err)
		}
	})
}
