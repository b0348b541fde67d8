package compare

import (
	"strings"
	"testing"

	"parallax/app/internal/article"
	"parallax/app/internal/names"
)

// factNames are the names of the sentences below.
func factNames() *names.Table {
	return names.NewFound([]names.Group{
		{Name: "Palmyra", Kind: names.Place}, {Name: "Homs", Kind: names.Place}, {Name: "Odessa", Kind: names.Place, Forms: []string{"Odesa"}},
		{Name: "United States", Kind: names.Place, Forms: []string{"US", "U.S."}}, {Name: "Russia", Kind: names.Place},
		{Name: "Islamic State", Kind: names.Party, Forms: []string{"ISIL", "ISIS", "IS"}}, {Name: "Reuters", Kind: names.Organisation},
		{Name: "Yelena Zaharova", Kind: names.Person, Forms: []string{"Zaharova"}}, {Name: "Ivo Brandt", Kind: names.Person, Forms: []string{"Brandt"}},
		{Name: "SANA", Kind: names.Organisation}, {Name: "Lindholm"}, {Name: "Pentagon", Kind: names.Organisation},
	})
}

// factsIn gives the facts of a kind in one paragraph, as "text = value of what", joined with "; ".
func factsIn(kind FactKind, lang, published string, sentences ...string) string {
	a := listed(sentences)
	for i := range a.Blocks {
		a.Blocks[i].Sentences = nil
	}
	a.Language = lang
	a.Published, _ = article.ParseDate(published)
	of := a.Sentences()
	for i := range of {
		of[i].Block = 0
	}
	var out []string
	for _, f := range Facts(factNames(), nil, Alignment{Sentences: [][]article.Sentence{of}}, a).Facts {
		if f.Kind != kind {
			continue
		}
		one := f.Text + " = " + f.Value
		if f.What != "" {
			one += " of " + f.What
		}
		if f.By.Known() {
			one += " by " + f.By.String()
		}
		out = append(out, one)
	}
	return strings.Join(out, "; ")
}

func TestFiguresSayWhatTheyCount(t *testing.T) {
	for _, c := range []struct{ lang, in, want string }{
		{"en", "Warplanes flew over 90 sorties in a week.", "over 90 sorties = > 90 of sorties"},
		{"en", "They freed some 85% of their country.", "some 85% of their country = ≈ 85 % of country"},
		{"en", "About 85 per cent of the war-torn country’s territory is free.", "About 85 per cent of the war-torn country’s territory = ≈ 85 % of war-torn country’s territory"},
		{"en", "In all, 805 square kilometres of Homs province were freed.", "805 square kilometres of Homs province = 805 km² of Homs province"},
		{"en", "It held more than 27,000 square kilometers (10,425 square miles).", "more than 27,000 square kilometers = > 27,000 km²; 10,425 square miles = 10,425 mi²"},
		{"en", "It destroyed 363 ISIL installations.", "363 ISIL installations = 363 of ISIL installations destroyed"},
		{"en", "It destroyed 363 installations of ISIL.", "363 installations of ISIL = 363 of installations of ISIL destroyed"},
		{"en", "Two dozen armed men and twelve women left.", "Two dozen armed men = 24 of armed men; twelve women = 12 of women"},
		{"en", "At least two hundred and fifty-one houses burnt down.", "At least two hundred and fifty-one houses = ≥ 251 of houses"},
		{"en", "Nearly half of Palmyra and two-thirds of the villages are empty.", "Nearly half of Palmyra = ≈ 1/2 of Palmyra; two-thirds of the villages = 2/3 of villages"},
		{"en", "A third of the voters stayed at home.", "A third of the voters = 1/3 of voters"},
		{"en", "It cost $1.2 billion, not €5m or 300 US dollars.", "$1.2 billion = $1,200,000,000; €5m = €5,000,000; 300 US dollars = US$300"},
		{"en", "Between 10 and 15 villages were taken, 2–3 bridges destroyed.", "10 and 15 villages = 10–15 of villages; 2–3 bridges destroyed = 2–3 of bridges destroyed"},
		{"en", "The five-year conflict moved 40km west in up to 36 hours.", "five-year conflict = 5 years of conflict; 40km = 40 km; up to 36 hours = ≤ 36 h"},
		{"en", "At least 12 people were killed and 30 wounded.", "At least 12 people were killed = ≥ 12 of people dead; 30 wounded = 30 of people injured"},
		{"en", "A 40-km convoy of 10 to 20 million tonnes cost $2–3 million.", "40-km convoy = 40 km of convoy; 10 to 20 million tonnes = 10,000,000–20,000,000 t; $2–3 million = $2,000,000–3,000,000"},
		{"en", "Less than a mile lies between them.", "Less than a mile = < 1 mi"},
		{"en", "Some 8.2 million people and $2.3bn are gone.", "Some 8.2 million people = ≈ 8,200,000 of people; $2.3bn = $2,300,000,000"},
		{"en", "It fell to below minus 8 degrees Celsius, plus or minus 3 percent.", "below minus 8 degrees Celsius = < −8 °C"},
		{"en", "They cost between $40 and $120, $3 to $4 million; they rose by between 8% and 15%.", "$40 and $120 = $40–120; $3 to $4 million = $3,000,000–4,000,000; 8% and 15% = 8–15 %"},
		{"en", "About 30 percent of the 15.6 million voters and half of Odessa’s 3,000 dockers want 76 or 77 seats.", "About 30 percent = ≈ 30 % of voters; 15.6 million voters = 15,600,000 of voters; half = 1/2 of dockers; 3,000 dockers = 3,000 of dockers; 76 or 77 seats = 76–77 of seats"},
		{"en", "Half a million people walked half a mile for half an hour.", "Half a million people = 500,000 of people; half a mile = 0.5 mi; half an hour = 0.5 h"},
		{"en", "It lent to nearly half of all U.S. car makers.", "nearly half of all U.S. car makers = ≈ 1/2 of U.S. car makers"},
		{"de", "Zwischen 60 und 70 Menschen schaufelten bei minus 12 Grad bis zu 40 Zentimeter Schnee.", "60 und 70 Menschen = 60–70 of Menschen; minus 12 Grad = −12 °C; bis zu 40 Zentimeter = ≤ 40 cm"},
		{"de", "Das Gesetz kam mit 388 zu 222 Stimmen durch, sie siegten 3 zu 1, und in Euskirchen 4.500 Menschen.", "388 zu 222 Stimmen = 388 to 222 of votes; 4.500 Menschen = 4,500 of Menschen"},
		{"de", "Rund 1.234,5 Quadratkilometer und 12 Dörfer, 15 Prozent der Fläche.", "Rund 1.234,5 Quadratkilometer = ≈ 1,234.5 km²; 12 Dörfer = 12 of Dörfer; 15 Prozent der Fläche = 15 % of Fläche"},
		{"fr", "Plus de 27 000 km² et 12 avions russes, 2,5 millions d’euros.", "Plus de 27 000 km² = > 27,000 km²; 12 avions russes = 12 of avions russes; 2,5 millions d’euros = €2,500,000"},
		{"zh", "他们在2016年3月27日解放了巴尔米拉，控制了805平方公里的土地，约3万人逃离。", "805平方公里 = 805 km²; 3万人 = 30,000 of 人"},
		{"ja", "兵士は450人だった。", "450人 = 450 of 人"},
		{"zh", "占30%，5公里，5亿美元。", "30% = 30 %; 5公里 = 5 km; 5亿美元 = US$500,000,000"},
		{"nl", "Het kost €5 miljoen, $3 miljard, €20 of 12 km.", "€20 = €20; 12 km = 12 km"},
		{"pt", "Custou US$ 3 mil, 4 % do total.", "4 % = 4 %"},
		{"en", "He ran it in just over 2 hours, 1 minute and 9 seconds; it took five years, two days of them in Homs.", "just over 2 hours, 1 minute and 9 seconds = > 2 h 1 min 9 s; five years = 5 years; two days = 2 days"},
		{"en", "They won 10-12 seats, lost 20-30 percent of its value and won the match at 7:30.", "10-12 seats = 10–12 of seats; 20-30 percent of its value = 20–30 % of value"},
		{"en", "They lost by a 51-49 vote.", "51-49 vote = 51 to 49 of votes"},
		{"en", "At the age of 34 he spent 10 years in jail; a girl aged under five waited 3 hours.", "10 years = 10 years; 3 hours = 3 h"},
		{"en", "Some 180 grad students met at minus 0 degrees Celsius.", "Some 180 grad students = ≈ 180 of grad students; minus 0 degrees Celsius = 0 °C"},
		{"de", "Sie gewannen 10-12 Sitze, das Spiel um 20:30 Uhr, und wollten sich um 180 Grad drehen; es hatte 30 Grad.", "10-12 Sitze = 10–12 of Sitze; 180 Grad = 180 of Grad; 30 Grad = 30 °C"},
		{"it", "Costa €40 al mese, 12 milioni.", "€40 = €40"},
		{"it", "Costa €40", "€40 = €40"},
		{"nl", "Het kostte €5 miljard.", ""},
		{"es", "Más de 1.500 soldados y 3,5 kilómetros.", "Más de 1.500 soldados = > 1,500 of soldados; 3,5 kilómetros = 3.5 km"},
	} {
		if got := factsIn(FigureFact, c.lang, "2016", c.in); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}

func TestNoFigureIsReadIntoNamesDatesTimesAndScores(t *testing.T) {
	for _, in := range []string{
		"The 363rd wing flew an SU-30, a TU22M3, a T-90 and a B-52 over Route 66.",
		"Route 66 runs west.", "In 2016 soldiers left; the 2016 elections came.", "He came 1st, she second.",
		"Call 555-1234 or +49 30 1234567 or 020 7946 0958.", "The shop is open 24/7 since 9/11.", "It is one of the villages.",
		"They won 6-4, 6-3 and 7-5 after being 3-1 down; they won 4-3 on penalties, led 2-0 at 5-4 and won the 2010-11 season.", "Brandt, 34, left at 12:30, at 5 pm and at 7.", "The 34-year-old left.", "In the second half of the match he fell.",
		"Dozens of soldiers and hundreds of civilians fled.", "One in five Syrians left, eight in 10 voters.", "A quarter of a million people fled.", "Version 3.2.1 of section 4.", "A few, one or two, will escape.",
		"After World War Two soldiers came home.", "Resolution 2254 calls for talks.", "It happened in the 1990s.",
	} {
		if got := factsIn(FigureFact, "en", "2016-02-17", in); got != "" {
			t.Errorf("%s\n got %s, want nothing", in, got)
		}
	}
}

func TestDatesAreResolvedByTheDayOfPublication(t *testing.T) {
	for _, c := range []struct{ lang, published, in, want string }{
		{"en", "2016-02-17", "It fell in April 2015 and again on May 3rd, 2014.", "April 2015 = 2015-04; May 3rd, 2014 = 2014-05-03"},
		{"en", "2016-02-17", "It fell on 30 September.", "30 September = 2015-09-30 by 2016-02-17"},
		{"en", "2016-02-17", "It fell on Thursday, not yesterday or last Wednesday.", "Thursday = 2016-02-11 by 2016-02-17; yesterday = 2016-02-16 by 2016-02-17; last Wednesday = 2016-02-10 by 2016-02-17"},
		{"en", "2016-02-17", "It was open between 2 and 9 February, and from 3 to 5 January.", "2 and 9 February = 2016-02-02 – 2016-02-09 by 2016-02-17; 3 to 5 January = 2016-01-03 – 2016-01-05 by 2016-02-17"},
		{"en", "2016-02-17", "They will be able to reach it from Friday, the mayor said; they were able to reach it on Monday.", "Friday = 2016-02-19 by 2016-02-17; Monday = 2016-02-15 by 2016-02-17"},
		{"en", "2016-02-17", "Talks will start on Friday.", "Friday = 2016-02-19 by 2016-02-17"},
		{"en", "2016-02-17", "It began two weeks ago, or last week, three days ago, in the past 10 days.", "two weeks ago = 2016-01-31 – 2016-02-06 by 2016-02-17; last week = 2016-02-08 – 2016-02-14 by 2016-02-17; three days ago = 2016-02-14 by 2016-02-17; past 10 days = 2016-02-07 – 2016-02-17 by 2016-02-17"},
		{"en", "2016-02", "Last March and this month and this year and two years ago; it fell before February 17.", "Last March = 2015-03 by 2016-02; this month = 2016-02 by 2016-02; this year = 2016 by 2016-02; two years ago = 2014 by 2016-02; February 17 = 2016-02-17 by 2016-02"},
		{"en", "2016-02", "It began on Thursday and last week.", "Thursday = Thursday; last week = last week"},
		{"en", "2017", "It began in December, in 2015 and early this year.", "December = December; 2015 = 2015; early this year = 2017 by 2017"},
		{"en", "", "It began on Thursday, 17 November 2016, and ended 2017-01-03.", "Thursday, 17 November 2016 = 2016-11-17; 2017-01-03 = 2017-01-03"},
		{"en", "2016-02-17", "March on, soldiers; you may go in May. He said May would win the Women’s March.", "May = May"},
		{"en", "2016-02-17", "The Sunday Times and Black Friday at 9/11, on 3/4/2015.", ""},
		{"de", "2016-02-17", "Er fiel am 30. September 2015, im März 2014 und am 3.4.2015.", "30. September 2015 = 2015-09-30; März 2014 = 2014-03; 3.4.2015 = 2015-04-03"},
		{"en", "2016-02-17", "It rose between January and May, and will be closed from October to March.", "January and May = 2015-01 – 2015-05 by 2016-02-17; October to March = 2016-10 – 2017-03 by 2016-02-17"},
		{"en", "2016-02-17", "It fell in June last year, on 3 May of last year, and fell this year.", "June last year = 2015-06 by 2016-02-17; 3 May of last year = 2015-05-03 by 2016-02-17; this year = 2016 by 2016-02-17"},
		{"en", "2016-02-17", "It was closed from October to March 2012.", "October to March 2012 = 2011-10 – 2012-03"},
		{"en", "2016-02-17", "They prepared for Saturday night’s match after Tuesday night’s blast.", "Saturday night = Saturday night; Tuesday night = 2016-02-16 by 2016-02-17"},
		{"de", "2016-02-17", "Er fiel am Donnerstag.", "Donnerstag = 2016-02-11 by 2016-02-17"},
		{"fr", "2016-02-17", "Le 30 septembre 2015, en mars 2014.", "30 septembre 2015 = 2015-09-30; mars 2014 = 2014-03"},
		{"fr", "2016-02-17", "La ville tomba jeudi.", "jeudi = 2016-02-11 by 2016-02-17"},
		{"es", "2016-02-17", "El 30 de septiembre de 2015.", "30 de septiembre de 2015 = 2015-09-30"},
		{"es", "2016-02-17", "La ciudad cayó el jueves.", "jueves = 2016-02-11 by 2016-02-17"},
		{"zh", "2016-02-17", "2016年3月15日。", "2016年3月15日 = 2016-03-15"},
		{"zh", "2016-02-17", "他们在2016年3月27日解放了巴尔米拉。", "2016年3月27日 = 2016-03-27"},
	} {
		if got := factsIn(DateFact, c.lang, c.published, c.in); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}

func TestSourcesAreWhoSaysSo(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"The general said his forces gained ground.", "The general = general"},
		{"According to a military source in east Homs, two convoys came.", "a military source in east Homs = military source in east Homs"},
		{"“It is over,” said Mayor Yelena Zaharova, when asked.", "Mayor Yelena Zaharova = Yelena Zaharova"},
		{"Ivo Brandt, the mayor’s deputy, told reporters that it is over.", "Ivo Brandt = Ivo Brandt"},
		{"Russia’s military said on Tuesday that it is over.", "Russia’s military = Russia’s military"},
		{"In Homs officials say it is over.", "officials = officials"},
		{"The ministry claims that it is over, the US-led group denied this.", "The ministry = ministry; the US-led group = US-led group"},
		{"The state’s news agency SANA announced that it is over.", "The state’s news agency SANA = SANA"},
		{"The Transport Workers’ Union said it is over, coach Yelena Zaharova said.", "The Transport Workers’ Union = Transport Workers’ Union; coach Yelena Zaharova = Yelena Zaharova"},
		{"It is over, according to its owner, the Lind Group.", "Lind Group = Lind Group"},
		{"Lights went out, according to PowerOutage.us. It is over, he said.", "PowerOutage.us = PowerOutage.us"},
		{"Zaharova: it is over.", "Zaharova = Yelena Zaharova"},
		{"According to the Disaster and Emergency Management Authority (AFAD) it is over.", "the Disaster and Emergency Management Authority = Disaster and Emergency Management Authority"},
		{"According to the port’s chairman, Sir Ivo Brandt, it is over.", "the port’s chairman, Sir Ivo Brandt = Ivo Brandt"},
		{"Its owner, Blue Line, said it would pay. Its chairman, who left, said no.", "Blue Line = Blue Line"},
		{"“It is over,” said Melahat Can, 47, who fled.", "Melahat Can = Melahat Can"},
		{"Some 58 percent of voters said it is over.", ""},
		{"They came from Homs, police spokeswoman Dora Falk told reporters; two died, district governor Ernst Falk said.", "police spokeswoman Dora Falk = police spokeswoman Dora Falk; district governor Ernst Falk = district governor Ernst Falk"},
		{"But the general rejected those charges and said it is over.", "the general = general"},
		{"By Brandt’s account it is over.", "Brandt = Ivo Brandt"},
		{"A spokesman for Ivo Brandt said it is over.", "A spokesman for Ivo Brandt = spokesman for Ivo Brandt"},
		{"It is said to be over, and reports of it were denied.", ""},
		{"He was told that it is over.", ""},
		{"That is to say it is over.", ""},
		{"Shortly after reports that it is over, he left.", ""},
		{"Opinion: it is over.", ""},
	} {
		if got := factsIn(SourceFact, "en", "2016", c.in); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}

func TestOneSpeakerHasOneValue(t *testing.T) {
	for _, c := range []struct {
		in   []string
		want string
	}{
		{[]string{"A military source in Homs said it is over.", "The source denied that, and this source added that it is late."}, "A military source in Homs = military source in Homs; The source = military source in Homs"},
		{[]string{"A military source in Homs said it is over.", "According to the same military source, it is late."}, "A military source in Homs = military source in Homs; the same military source = military source in Homs"},
		{[]string{"Mayor Dora Falk said it is over.", "Falk denied that."}, "Mayor Dora Falk = Mayor Dora Falk; Falk = Mayor Dora Falk"},
		{[]string{"Dora Falk said it is over.", "Ernst Falk denied this, Falk said."}, "Dora Falk = Dora Falk; Ernst Falk = Ernst Falk; Falk = Falk"},
		{[]string{"The civil protection agency said it is over.", "The agency denied that."}, "The civil protection agency = civil protection agency; The agency = civil protection agency"},
		{[]string{"The Courier reports that it is over.", "But, according to The Courier, it is late."}, "The Courier = The Courier; The Courier = The Courier"},
		{[]string{"The Pentagon said it is over.", "But the Pentagon denied that."}, "The Pentagon = Pentagon; the Pentagon = Pentagon"},
		{[]string{"Reuters cites a source.", "Russia expects it to end; the army expects it to go on."}, "Reuters = Reuters"},
	} {
		if got := factsIn(SourceFact, "en", "2016", c.in...); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}

func TestPlacesTellWhere(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"A military source in Homs said that Russia has joined.", "Homs = Homs"},
		{"The ferry caught fire off Lindholm, near Palmyra.", "Lindholm = Lindholm; Palmyra = Palmyra"},
		{"Shares in Lindholm fell; Odessa beat Palmyra, and Homs lost to Palmyra after a win over Russia.", ""},
		{"Observers of the Organization for Security and Co-operation in Russia met in Homs.", "Homs = Homs"},
		{"They reached the University in Homs.", "Homs = Homs"},
		{"They needed a goal to see off Lindholm.", ""},
		{"Trust in Lindholm is low; LMX and Lindholm’s mayor, in Lindholm circles, agreed.", ""},
	} {
		if got := factsIn(PlaceFact, "en", "2016", c.in); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}

func TestHeIsThePersonNamedOnlyWhereThatIsSure(t *testing.T) {
	for _, c := range []struct {
		in   []string
		want string
	}{
		{[]string{"Ivo Brandt briefed journalists.", "It is over, he said."}, "he = Ivo Brandt"},
		{[]string{"Ivo Brandt, who works for Zaharova, was asked.", "It is over, he said."}, ""},
		{[]string{"Ivo Brandt, the captain of the ship, was asked.", "It is over, he said."}, "he = Ivo Brandt"},
		{[]string{"Captain Ivo Brandt said it is over.", "He added that the river is deep."}, "Captain Ivo Brandt = Ivo Brandt; He = Ivo Brandt"},
		{[]string{"Captain Ivo Brandt told East Wire that the suspect had worked there.", "He denies any part in it."}, "Captain Ivo Brandt = Ivo Brandt"},
		{[]string{"Mayor Zaharova met the suspect, a sailor, on Monday.", "He denied the theft."}, ""},
		{[]string{"Brandt said it is over.", "Zaharova smiled.", "He denied the theft."}, "Brandt = Ivo Brandt"},
		{[]string{"Brandt said it is over.", "Then Dora Falk came.", "He denied the theft."}, "Brandt = Ivo Brandt"},
		{[]string{"Brandt met an old fisherman, and he said it is over."}, ""},
		{[]string{"Journalists met Zaharova and Brandt.", "It is over, he said."}, ""},
		{[]string{"Brandt asked a question.", "The general smiled.", "It is over, he said."}, ""},
		{[]string{"The general said it is over.", "It is late, he said."}, "The general = general"},
	} {
		if got := factsIn(SourceFact, "en", "2016", c.in...); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}

func TestAFigureThatCountsNothingNamedStandsInItsWords(t *testing.T) {
	for _, c := range []struct{ in, label, want string }{
		{"They have yet to deal, as everybody in that town knows, with the last 15%.", "share", "…that town knows, with the last |15%|."},
		{"It is two years after the old bridge over the wide river fell.", "time", "It is |two years| after the old bridge over the…"},
		{"It lies 40km west of Palmyra.", "distance from Palmyra", "It lies |40km| west of Palmyra."},
		{"It lies 40 km from Palmyra’s gates.", "distance", "It lies |40 km| from Palmyra’s gates."},
		{"It lies 40 km from Palmyra airport.", "distance", "It lies |40 km| from Palmyra airport."},
		{"Two dozen armed men left.", "armed men", "|Two dozen armed men|"},
	} {
		a := listed([]string{c.in})
		f := Facts(factNames(), nil, Alignment{Sentences: [][]article.Sentence{a.Sentences()}}, a).Facts[0]
		left, text, right := f.Within(c.in, nil)
		if got := left + "|" + text + "|" + right; got != c.want || f.label() != c.label {
			t.Errorf("%s: %s, want %s: %s", f.label(), got, c.label, c.want)
		}
	}
	first, second := &Fact{Kind: FigureFact}, &Fact{Kind: FigureFact, Text: "10 mi²", Span: article.Span{Start: 10, End: 16}}
	if left, _, right := second.Within("26 km² or 10 mi²", first); left+right != "" {
		t.Errorf("the words around a second figure of a sentence stand again: %q and %q", left, right)
	}
}

func TestAValueThatSaysNoMoreThanItsWordingIsKnown(t *testing.T) {
	for _, c := range []struct {
		in   string
		want bool
	}{
		{"They flew over 90 sorties.", false}, {"It is about 40km away.", false}, {"Less than a mile lies between them.", false},
		{"Some 60 people were lifted.", false}, {"Two more convoys came.", false}, {"The five-year conflict ended.", false}, {"Nearly half of Palmyra is empty.", false},
		{"It covers 27,000 square kilometres.", false}, {"Two dozen men came.", true}, {"It cost $1.2 billion.", true}, {"A hundred and forty men came.", true},
		{"It fell in March 2016.", false}, {"It fell on Thursday.", true}, {"The general said so.", false},
	} {
		a := listed([]string{c.in})
		a.Published = article.Date{Year: 2016, Month: 2, Day: 17}
		of := Facts(factNames(), nil, Alignment{Sentences: [][]article.Sentence{a.Sentences()}}, a).Facts
		if len(of) == 0 || of[0].SaysMore() != c.want {
			t.Errorf("%s: %+v", c.in, of)
		}
	}
}
