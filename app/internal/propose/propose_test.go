package propose_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parallax/app/internal/article"
	"parallax/app/internal/collection"
	"parallax/app/internal/names"
	"parallax/app/internal/propose"
)

// gather makes a collection: an article of each text, a paragraph of each sentence between "|".
func gather(groups []names.Group, texts ...string) *collection.Collection {
	c := &collection.Collection{Title: "Test", Language: "en", Groups: groups}
	for i, text := range texts {
		a := article.Article{ID: fmt.Sprintf("a%02d", i), Title: "Test", Language: "en"}
		for _, s := range strings.Split(text, "|") {
			a.Blocks = append(a.Blocks, article.Block{Text: s, Sentences: []article.Span{{Start: 0, End: len(s)}}})
		}
		c.Articles = append(c.Articles, a)
	}
	return c
}

// proposed lists the groups: "Idleb=Idlib; …", forms in order of the alphabet.
func proposed(t *testing.T, c *collection.Collection) string {
	t.Helper()
	all, err := propose.Groups(c)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, p := range all {
		var forms []string
		for _, f := range p.Forms {
			forms = append(forms, f.Text)
		}
		slices.Sort(forms)
		line := strings.Join(forms, "=")
		if p.Group >= 0 {
			line = c.Groups[p.Group].Name + "+" + line
		}
		out = append(out, line)
	}
	slices.Sort(out)
	return strings.Join(out, "; ")
}

func TestProposesOneThingInTwoSpellings(t *testing.T) {
	for _, c := range []struct{ name, a, b, want string }{
		{"vowels", "Shells fell on the town of Idlib at noon.", "A truce holds in the town of Idleb.", "Idleb=Idlib"},
		{"vowels added", "Jets left the Hmeimim air base.", "Jets came back to Hemeimeem air base.", "Hemeimeem=Hmeimim"},
		{"a fused article", "The road to Deir Ezzor is cut.", "Trucks reached Deir al-Zor by night.", "Deir Ezzor=Deir al-Zor"},
		{"another form of the article", "The road to Deir ez-Zor is cut.", "Trucks reached Deir al-Zour by night.", "Deir al-Zour=Deir ez-Zor"},
		{"e and i after an article", "The men joined al-Qaeda in spring.", "The cell swore loyalty to al-Qaida.", "al-Qaeda=al-Qaida"},
		{"a hyphen", "The fighters of al Nusra Front left.", "A convoy of al-Nusra Front came.", "al Nusra Front=al-Nusra Front"},
		{"without the article", "A speech by President Bashar Assad was heard.", "A letter to President Bashar al-Assad was read.", "Bashar Assad=Bashar al-Assad"},
		{"Russian names", "Then spokesman Dmitry Peskov smiled.", "So spokesman Dmitri Peskov shrugged.", "Dmitri Peskov=Dmitry Peskov"},
		{"q and k, doubled letters", "They fought for Colonel Muammar Qaddafi there.", "They fell to Colonel Muammar Kaddafi there.", "Muammar Kaddafi=Muammar Qaddafi"},
		{"kh and h", "A line of trucks reached Khmeimim at dawn.", "A line of tanks left Hmeimim at dusk.", "Hmeimim=Khmeimim"},
		{"a final h", "Snow fell on the hills of Jablah again.", "Rain fell on the port of Jabla again.", "Jabla=Jablah"},
		{"the first letter", "The road to Idlib is cut.", "Trucks reached Edlib by night.", "Edlib=Idlib"},
		{"a Libyan name", "They wrote about Muammar Gaddafi again.", "They heard of Moammar Gadhafi again.", "Moammar Gadhafi=Muammar Gaddafi"},
		{"a Russian ending", "So President Ivan Zelensky spoke.", "So President Ivan Zelenskiy went.", "Ivan Zelenskiy=Ivan Zelensky"},
		{"ks and x", "There Aleksandr Zakharov spoke.", "There Alexander Zakharov spoke.", "Aleksandr Zakharov=Alexander Zakharov"},
		{"the same first name", "They heard of Tel Abyad again.", "They heard of Tall Abyad and Tal Abyad again.", "Tal Abyad=Tall Abyad=Tel Abyad"},
		{"a foreign short form", "It was the Kurdish Valley Party (PKV) again.", "Men of the PKV were seen.", "Kurdish Valley Party=PKV"},
		{"accents", "The envoy José Rúa came.", "The envoy Jose Rua went.", "Jose Rua=José Rúa"},
		{"a short form in brackets", "It was the Free Valley Army (FVA) again.", "Men of the FVA were seen.", "FVA=Free Valley Army"},
		{"a short form spelt out", "Men of the FVA (Free Valley Army) were seen.", "Then the FVA left.", "FVA=Free Valley Army"},
		{"the text says so", "They came to Nur-Sultan, formerly known as Astana, in May.", "Nothing new.", "Astana=Nur-Sultan"},
		{"a last name", "The envoy Marten Oswick came.|Later Oswick left.", "Here Oswick and Marten Oswick spoke.", "Marten Oswick=Oswick"},
		{"the same place in sentences told alike",
			"Columns of tanks rolled into the desert oasis of Tadmor under heavy mortar bombardment.|Looters emptied the ancient tombs of Tadmor before marble statues crumbled.",
			"Columns of tanks rolled into the desert oasis of Palmyra under heavy mortar bombardment.|Looters emptied the ancient tombs of Palmyra before marble statues crumbled.",
			"Palmyra=Tadmor"},
		{"without Front", "They fear al-Karim Front men.", "They saw al-Karim fighters.", "al-Karim=al-Karim Front"},
	} {
		if got := proposed(t, gather(nil, c.a, c.b)); got != c.want {
			t.Errorf("%s: proposed %q, want %q", c.name, got, c.want)
		}
	}
}

func TestProposesNoTwoDifferentThings(t *testing.T) {
	for _, c := range []struct{ name, a, b string }{
		{"a wing and its parent", "The men of al-Qaeda left.", "The men of al-Nusra Front left."},
		{"a country and its people", "The army of Syria came.", "The Syrian army came."},
		{"neighbours", "Oil flows from Iraq to the sea.", "Oil flows from Iran to the sea."},
		{"neighbours spelt alike", "Trade with Niger grew fast.", "Trade with Nigeria grew fast."},
		{"a state and a front", "Troops of the Islamic State left.", "Troops of the Islamic Front left."},
		{"a city and its province", "They took Aleppo by force.", "They took Aleppo province by force, and Aleppo Province is large."},
		{"a city and its university", "They took Aleppo by force.", "They shelled Aleppo University twice."},
		{"two short names", "The siege of Hama went on.", "The siege of Homs went on."},
		{"two towns", "Ships sail to Basra every day.", "Tourists climb the theatre of Bosra."},
		{"two towns a letter apart", "They marched on Mahin at night.", "They marched on Mahan at night."},
		{"a capital and a country", "He flew to Amman for talks.", "He flew to Oman for talks."},
		{"two persons of one family", "There President Hafez Karimi spoke.", "There President Hamid Karimi spoke."},
		{"two first names", "The cleric Hassan Nasrim spoke.", "The cleric Hussein Nasrim spoke."},
		{"a last name of two persons", "The envoy Ann Hillock came. |Then Hillock left.", "The envoy Bob Hillock came.|Then Hillock left."},
		{"a last name that is a country", "The coach Michael Jordan spoke.|They fled to Jordan.", "They fled to Jordan."},
		{"two numbers", "Men of the 5th Legion came.", "Men of the 4th Legion came."},
		{"two short forms", "A man of the FSA fell.", "A man of the FSB fell."},
		{"one short form, two long", "They saw Free Valley Army men and the FVA.", "The Free Village Army and the FVA came."},
		{"north and south", "Talks in North Korea failed.", "Talks in South Korea failed."},
		{"both in one sentence", "The road from Kareem to Karim is open.", "The road from Kareem to Karim is shut."},
		{"one sentence told alike", "Columns of tanks rolled into the desert oasis of Tadmor under heavy mortar bombardment.",
			"Columns of tanks rolled into the desert oasis of Sukhna under heavy mortar bombardment."},
		{"sentences told alike of two countries", "Smugglers carried cheap diesel through Iraq toward distant mountain villages.|Harvests failed throughout Iraq despite generous water subsidies.",
			"Smugglers carried cheap diesel through Iran toward distant mountain villages.|Harvests failed throughout Iran despite generous water subsidies."},
		{"a committee of a body", "The IFLA voted.", "The IFLA Committee voted."},
		{"a brigade", "The men of al-Karim fled.", "The men of al-Karim Brigade fled."},
		{"a place and a person", "They live in Salim, near Salim city.", "So President Anwar Selim spoke."},
		{"a common word", "It began in earnest.|We saw Earnest Hill.", "We were earnest."},
		{"months and days", "It was a Monday in March.", "It was a Mondai in Marsh."},
		{"a wife", "So spokesman Sergei Ivanov spoke to the press on the budget.", "So spokeswoman Sergei Ivanova spoke to the press on the budget."},
		{"feminine and masculine", "The singer Anna Karpov sang.", "The singer Ann Karpin sang."},
	} {
		if got := proposed(t, gather(nil, c.a, c.b)); got != "" {
			t.Errorf("%s: proposed %q", c.name, got)
		}
	}
}

func TestProposesAgainstTheTable(t *testing.T) {
	groups := []names.Group{
		{Name: "Idlib", Kind: names.Place, Forms: []string{"Edlib"}},
		{Name: "al-Nusra Front", Kind: names.Party, Forms: []string{"Nusra Front"}},
		{Name: "Hmeimim", Kind: names.Place},
		{Name: "Hemeimeem", Kind: names.Place}, // somebody keeps them apart
	}
	c := gather(groups,
		"Shells fell on Idlib, and on Hmeimim air base. The al-Nusra Front left Edlib.",
		"Shells fell on Idleb, and on Hemeimeem air base. They saw al-Nusra fighters.")
	if got, want := proposed(t, c), "Idlib+Idleb; al-Nusra Front+al-Nusra"; got != want {
		t.Errorf("proposed %q, want %q", got, want)
	}
}

func TestEvidenceNamesPlaceAndCount(t *testing.T) {
	all, err := propose.Groups(gather(nil, "Shells fell on the town of Idlib.|In Idlib it rained.", "A truce in the town of Idleb."))
	if err != nil || len(all) != 1 || len(all[0].Pairs) != 1 {
		t.Fatalf("%+v, %v", all, err)
	}
	p := all[0]
	if want := (propose.Form{Text: "Idlib", Mentions: 2, Articles: 1}); p.Forms[0] != want || p.Name != "Idlib" || p.Kind != names.Place || !p.Sure {
		t.Errorf("%+v", p)
	}
	q := p.Pairs[0]
	if q.A1.Article != "a00" || q.A1.Paragraph != 1 || !strings.Contains(q.A1.Text, "town of Idlib") || q.B1.Article != "a01" || q.Why == "" {
		t.Errorf("%+v", q)
	}
}
