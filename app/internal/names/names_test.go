package names

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

var groups = []Group{
	{"Islamic State", Party, []string{"ISIS", "ISIL", "IS", "Daesh", "Islamic State in Iraq and the Levant"}},
	{"United States", Place, []string{"US", "U.S.", "America"}},
	{"al-Nusra Front", Party, []string{"al-Nusra"}},
	{"Deir Ezzor", Place, []string{"Deir al-Zor", "Deir ez-Zor"}},
	{"Saint Petersburg", Place, []string{"St. Petersburg"}},
	{"Łódź", Place, nil},
	{"Ra's al-Ayn", Place, nil},
	{"Ministry of Trade & Supply", Organisation, nil},
	{"北京", Place, []string{"Peking"}},
}

func table(t testing.TB, groups ...Group) *Table {
	t.Helper()
	tab, err := NewTable(groups)
	if err != nil {
		t.Fatal(err)
	}
	return tab
}

func TestFindReturnsWholeNamesLongestFirst(t *testing.T) {
	tab := table(t, groups...)
	for _, c := range []struct{ in, want string }{
		{"Troops fought ISIS and isil.", "ISIS=0|isil=0"},
		{"It is what IS is; Is it?", "IS=0"},
		{"the Islamic State in Iraq and the Levant (ISIL)", "Islamic State in Iraq and the Levant=0|ISIL=0"},
		{"the Islamic State in Iraq and beyond", "Islamic State=0"},
		{"Islamic. State", ""},
		{"Daesh's men, DAESH’S men, Da'esh, Daʿesh", "Daesh=0|DAESH=0|Da'esh=0|Daʿesh=0"},
		{"the U.S.-led raids by US jets; let us see the u.s.", "U.S.=1|US=1"},
		{"a U.S. general", "U.S.=1"},
		{"America’s U.S.", "America=1|U.S.=1"},
		{"Al Nusra front, al‑Nusra’s", "Al Nusra front=2|al‑Nusra=2"},
		{"Islamic State'北京’ISIS", "Islamic State=0|北京=8|ISIS=0"},
		{"anti-ISIS, ISIS-held, crISIS, ISIS2", "ISIS=0|ISIS=0"},
		{"deir al zor and Deir\u00a0Ezzor and Deir, Ezzor", "deir al zor=3|Deir\u00a0Ezzor=3"},
		{"St Petersburg, St. Petersburg, St.-Petersburg", "St Petersburg=4|St. Petersburg=4|St.-Petersburg=4"},
		{"Lodz LÓDŹ Ło\u0301dz\u0301", "Lodz=5|LÓDŹ=5|Ło\u0301dz\u0301=5"},
		{"in Ras al-Ayn, Ra’s al-Ayn’s", "Ras al-Ayn=6|Ra’s al-Ayn=6"},
		{"ministry of trade & supply; ministry of trade supply", "ministry of trade & supply=7"},
		{"去北京了, Peking", "北京=8|Peking=8"},
		{"près d’Łódź, L'ISIS, l’Islamic State's, Qu’America", "Łódź=5|ISIS=0|Islamic State=0|America=1"},
		{"O'America, Da’ISIS, Sha'ISIS, D’ÉISIS, all'ISIS", ""},
		{"", ""},
	} {
		var got []string
		for _, m := range tab.Find(c.in) {
			got = append(got, c.in[m.Start:m.End]+"="+string(rune('0'+m.Group)))
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%q: %s, want %s", c.in, s, c.want)
		}
	}
}

// A name that covers another one must not be taken for it.
func TestNamesInsideOthersStayApart(t *testing.T) {
	tab := table(t,
		Group{"al-Qaeda", Party, []string{"Qaeda"}},
		Group{"al-Nusra Front", Party, []string{"al-Qaeda in Syria", "Nusra"}},
		Group{"Syria", Place, nil},
		Group{"Syrian army", Party, []string{"Syria's army"}},
		Group{"US-led coalition", Party, nil},
		Group{"United States", Place, []string{"US"}})
	for _, c := range []struct{ in, want string }{
		{"al-Qaeda in Syria", "1"},
		{"al-Qaeda in Syria’s army", "1"},
		{"al-Qaeda in Iraq", "0"},
		{"al-Qaeda and Syria", "0 2"},
		{"al-Qaeda’s al-Nusra Front", "0 1"},
		{"Syria's army and Syria's towns", "3 2"},
		{"the US-led coalition and US-led raids, us-led coalition", "4 5 4"},
		{"Us and US; tell us, US's", "5 5"},
	} {
		var got []string
		for _, m := range tab.Find(c.in) {
			got = append(got, string(rune('0'+m.Group)))
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%q: %s, want %s", c.in, s, c.want)
		}
	}
}

func TestFoundNamesNeedACapitalAndNoKind(t *testing.T) {
	tab := NewFound([]Group{
		{"Nora Earnest", Person, []string{"Earnest"}},
		{"Ann Hill", "", []string{"Hill"}},
		{"Bob Hill", "", []string{"Hill", "Bob"}},
		{"Bob", "", nil},
		{"al-Karim", "", nil},
	})
	text := "Nora Earnest met Ann Hill in earnest; Hill, Bob and al-Karim saw Earnest, EARNEST, AL-KARIM and al-karim."
	var got []string
	for _, m := range tab.Find(text) {
		got = append(got, text[m.Start:m.End]+"="+string(rune('0'+m.Group)))
	}
	if s, want := strings.Join(got, " "), "Nora Earnest=0 Ann Hill=1 Bob=3 al-Karim=4 Earnest=0 EARNEST=0 AL-KARIM=4"; s != want {
		t.Errorf("%s, want %s", s, want)
	}
}

func TestLookupTakesFormsAsTyped(t *testing.T) {
	tab := table(t, groups...)
	for _, c := range []struct {
		in   string
		want int
	}{
		{"islamic state", 0}, {"IS", 0}, {"is", -1}, {"Is", -1}, {"isis", 0}, {"U.S.", 1}, {"US", 1}, {"us", -1}, {"u.s.", -1},
		{" deir  AL-zor ", 3}, {"deir", -1}, {"deir ezzor city", -1}, {"lódz", 5}, {"", -1}, {"ras al ayn", 6},
		{"ISIS's", 0}, {"Islamic State’s", 0}, {"IS's", 0}, {"is's", -1}, {"Daesh's men", -1}, {"Lodz's", 5}, {"’s", -1},
	} {
		got, ok := tab.Lookup(c.in)
		if !ok {
			got = -1
		}
		if got != c.want {
			t.Errorf("%q: %d, want %d", c.in, got, c.want)
		}
	}
}

func TestEmptyTablesFindNothing(t *testing.T) {
	for _, tab := range []*Table{nil, table(t)} {
		if _, ok := tab.Lookup(""); ok || tab.Find("ISIS") != nil || len(tab.Groups()) != 0 {
			t.Error("found something")
		}
	}
}

func TestNewTableRefusesFaultyGroups(t *testing.T) {
	for _, c := range []struct {
		in   []Group
		want string
	}{
		{[]Group{{"A", "animal", nil}}, "unknown kind"},
		{[]Group{{"A", Person, []string{" - "}}}, "empty form"},
		{[]Group{{"", Person, nil}}, "empty form"},
		{[]Group{{"Al Nusra", Party, nil}, {"Front", Party, []string{"al-nusra"}}}, `"al-nusra" is in two groups: "Al Nusra" and "Front"`},
	} {
		if _, err := NewTable(c.in); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%v: %v, want %s", c.in, err, c.want)
		}
	}
}

// Every letter of the tables whose decomposition starts with a to z must fold to that letter.
func TestFoldAgreesWithUnicodeOnLatin(t *testing.T) {
	for r := rune(0xc0); r < 0x1f00; r++ {
		if r == 0x250 {
			r = 0x1e00
		}
		base := []rune(norm.NFD.String(strings.ToLower(string(r))))
		if len(base) > 1 && 'a' <= base[0] && base[0] <= 'z' && Fold(string(r)) != string(base[0]) {
			t.Errorf("%c folds to %q, want %c", r, Fold(string(r)), base[0])
		}
		if unicode.IsLetter(r) && Fold(string(r)) != Fold(strings.ToLower(string(r))) {
			t.Errorf("%c folds to %q, its lower case to %q", r, Fold(string(r)), Fold(strings.ToLower(string(r))))
		}
	}
}

func checkMentions(t interface{ Errorf(string, ...any) }, tab *Table, text string) {
	at := 0
	for _, m := range tab.Find(text) {
		if m.Start < at || m.End <= m.Start || m.End > len(text) {
			t.Errorf("%q: %v overlaps or leaves the text", text, m)
			return
		}
		at = m.End
		if utf8.ValidString(text) && !utf8.ValidString(text[m.Start:m.End]) {
			t.Errorf("%q: %v cuts a letter", text, m)
		}
		if g, ok := tab.Lookup(text[m.Start:m.End]); !ok || g != m.Group {
			t.Errorf("%q: found %q, which is no form of its group", text, text[m.Start:m.End])
		}
	}
}

func TestMentionsAreApartOnLettersAndFormsOfTheirGroup(t *testing.T) {
	tab := table(t, groups...)
	var parts []string
	for _, g := range groups {
		parts = append(append(parts, g.Name), g.Forms...)
	}
	parts = append(parts, strings.Fields("of the us is ' ’s 's - . , – U. S. é \u0301 \u00ad \xff 京 ʿ")...)
	parts = append(parts, " ", " ", " ")
	rapid.Check(t, func(t *rapid.T) {
		checkMentions(t, tab, strings.Join(rapid.SliceOfN(rapid.SampledFrom(parts), 0, 12).Draw(t, "text"), ""))
	})
}

func TestEveryFormIsFoundBetweenSpaces(t *testing.T) {
	tab := table(t, groups...)
	for i, g := range groups {
		for _, form := range append(slices.Clone(g.Forms), g.Name) {
			ms := tab.Find("when " + form + " then")
			if len(ms) != 1 || ms[0].Group != i || ms[0].Start != 5 || ms[0].End != 5+len(form) {
				t.Errorf("%q: %v", form, ms)
			}
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("the U.S.’s ISIS, Da'esh", "Da'esh")
	f.Add("a.b.c. 北京\xff", ".NET")
	f.Fuzz(func(t *testing.T, text, form string) {
		tab, err := NewTable([]Group{{form, Place, nil}})
		if (err != nil) != (Fold(form) == "") {
			t.Fatalf("%q: %v", form, err)
		}
		checkMentions(t, tab, text)
	})
}

func BenchmarkFind(b *testing.B) {
	tab := table(b, groups...)
	text := "Government troops said on Tuesday that the U.S.-led alliance had struck Islamic State positions near Deir Ezzor."
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		tab.Find(text)
	}
}
