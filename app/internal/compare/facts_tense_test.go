package compare

import "testing"

func TestUntilLooksAheadUnlessItWasDone(t *testing.T) {
	for _, c := range []struct{ lang, published, in, want string }{
		{"en", "2019-03-12", "The museum will stay closed until 1 April.", "1 April = 2019-04-01 by 2019-03-12"},
		{"en", "2019-03-12", "The museum will stay shut until 5 April, and will be closed from 1 April.", "5 April = 2019-04-05 by 2019-03-12; 1 April = 2019-04-01 by 2019-03-12"},
		{"en", "2019-03-12", "Until at least 5 April the museum is closed.", "5 April = 2019-04-05 by 2019-03-12"},
		{"en", "2014-06-02", "The road stays closed until Thursday, officials said.", "Thursday = 2014-06-05 by 2014-06-02"},
		{"en", "2014-06-02", "The road is closed until late on Thursday.", "Thursday = 2014-06-05 by 2014-06-02"},
		{"en", "2014-06-02", "They fought until Thursday, and the road stayed closed until Friday.", "Thursday = 2014-05-29 by 2014-06-02; Friday = 2014-05-30 by 2014-06-02"},
		{"en", "2014-06-02", "The council closed the road until Thursday.", "Thursday = Thursday"},
		{"en", "2014-06-02", "The road has been closed until Thursday, and the bridge is open from Monday until Friday.", "Thursday = Thursday; Monday = Monday; Friday = Friday"},
		{"en", "2014-06-02", "Officials said the ban holds until Thursday.", "Thursday = Thursday"},
		{"de", "2014-06-02", "Die Straße bleibt bis Donnerstag gesperrt.", "Donnerstag = 2014-06-05 by 2014-06-02"},
		{"de", "2014-06-02", "Das Museum wird bis zum 1. September geschlossen bleiben, sagte sie.", "1. September = 2014-09-01 by 2014-06-02"},
		{"de", "2014-06-02", "Die Straße war bis Donnerstag gesperrt.", "Donnerstag = 2014-05-29 by 2014-06-02"},
		{"de", "2014-06-02", "Sie sagte, sie kämpfe bis Donnerstag.", "Donnerstag = Donnerstag"},
		{"fr", "2014-06-02", "Le musée restera fermé jusqu’au 5 septembre.", "5 septembre = 2014-09-05 by 2014-06-02"},
		{"es", "2014-06-02", "El museo permanecerá cerrado hasta el jueves.", "jueves = 2014-06-05 by 2014-06-02"},
	} {
		if got := factsIn(DateFact, c.lang, c.published, c.in); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}

func TestGermanSaysWhoWhenAndHowMany(t *testing.T) {
	for _, c := range []struct {
		kind     FactKind
		in, want string
	}{
		{SourceFact, "„Es ist vorbei“, sagte Josef Unterholzner.", "Josef Unterholzner = Josef Unterholzner"},
		{SourceFact, "Es ist vorbei, teilte die Polizei am Montag mit.", "die Polizei = Polizei"},
		{SourceFact, "Die Polizei teilte mit, dass es vorbei ist.", "Die Polizei = Polizei"},
		{SourceFact, "Wie die Feuerwehr am Montag mitteilte, ist es vorbei.", "die Feuerwehr = Feuerwehr"},
		{SourceFact, "Nach Angaben von Josef Unterholzner und laut Innenministerium ist es vorbei.", "Josef Unterholzner = Josef Unterholzner; Innenministerium = Innenministerium"},
		{SourceFact, "Es ist vorbei, sagte eine Sprecherin von Westnetz am Montag der Zeitung.", "eine Sprecherin von Westnetz = Sprecherin von Westnetz"},
		{SourceFact, "Der Wirt Josef Unterholzner sagte der Zeitung, es ist vorbei. „Ja“, sagte Malu Dreyer der Zeitung; so sagte er der Agentur.", "Der Wirt Josef Unterholzner = Wirt Josef Unterholzner; Malu Dreyer = Malu Dreyer"},
		{FigureFact, "Zwei Arbeiter im Alter von 34 und 51 Jahren fuhren 60 Kilometer pro Stunde, dann 70 Stundenkilometer.", "Zwei Arbeiter = 2 of Arbeiter; 60 Kilometer pro Stunde = 60 km/h; 70 Stundenkilometer = 70 km/h"},
		{SourceFact, "Nach Angaben des Innenministeriums und nach Angaben des Kreises ist es vorbei.", "Innenministeriums = Innenministerium; Kreises = Kreis"},
		{FigureFact, "Hier kamen vier Menschen ums Leben, 23 wurden verletzt, drei Menschen werden noch vermisst.", "vier Menschen = 4 of people dead; 23 = 23 of people injured; drei Menschen = 3 of people missing"},
		{FigureFact, "Homs gewann 3:1 gegen Odessa, um 12:30 Uhr im Verhältnis 2:1.", "3:1 = 3–1 of score"},
		{PlaceFact, "In Berlin und bei Göttingen fiel Schnee, in Haft und in Essen nicht; der Zug nach Wien Mitte, in Berlin.", "Berlin = Berlin; Göttingen = Göttingen"},
		{SourceFact, "Nach Angaben der Gewerkschaft ist es vorbei, wie die Polizei am Abend mitteilte.", "Gewerkschaft = Gewerkschaft; die Polizei = Polizei"},
		{FigureFact, "Es gab 12 Tote und rund 30 Verletzte. 12 Personen wurden getötet und 30 verletzt.", "12 Tote = 12 of people dead; rund 30 Verletzte = ≈ 30 of people injured; 12 Personen = 12 of people dead; 30 = 30 of people injured"},
		{FigureFact, "40 Menschen leben dort, 12 Personen wurden getötet oder verletzt. 2020 wurden viele verletzt. Mit 30 Menschen darin wurde niemand verletzt.", "40 Menschen = 40 of Menschen; 12 Personen = 12 of Personen; 30 Menschen = 30 of Menschen"},
		{SourceFact, "Die Polizei teilte die Beute auf, und sie sagte Hilfe zu.", ""},
		{DateFact, "Am Montag stürzte ein Haus ein, und am 5. Februar brannte es.", "Montag = 2014-06-02 by 2014-06-03; 5. Februar = 2014-02-05 by 2014-06-03"},
		{DateFact, "Wie sie am Montag mitteilte, hat sie es am 5. Februar gelöscht.", "Montag = 2014-06-02 by 2014-06-03; 5. Februar = 2014-02-05 by 2014-06-03"},
		{DateFact, "Das Museum soll am Freitag öffnen, sagte sie.", "Freitag = 2014-06-06 by 2014-06-03"},
		{DateFact, "Er soll am Freitag dort gewesen sein, sagte sie, und komme am Montag.", "Freitag = Freitag; Montag = Montag"},
		{SourceFact, "Aber Sidney sagte: Es ist vorbei. Im Wald sagte Wer.", ""},
		{DateFact, "Das Fest wird jedes Jahr im Oktober gefeiert, und es war nur Freitag.", "Oktober = Oktober; Freitag = Freitag"},
		{DateFact, "Letzten Dienstag kam sie.", "Letzten Dienstag = 2014-05-27 by 2014-06-03"},
		{FigureFact, "Um elf Uhr vierzig Minuten, fünf bis sechs Jahre danach.", "fünf bis sechs Jahre = 5–6 years"},
		{FigureFact, "Sechs Menschen und achtzig Helfer kamen um sechs Uhr, einundzwanzig Kinder nicht.", "Sechs Menschen = 6 of Menschen; achtzig Helfer = 80 of Helfer; einundzwanzig Kinder = 21 of Kinder"},
	} {
		if got := factsIn(c.kind, "de", "2014-06-03", c.in); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}

func TestADayWithoutItsYearIsToldOnlyWhereTheTenseIsSure(t *testing.T) {
	for _, c := range []struct{ published, in, want string }{
		{"2021-05-10", "A van is to visit the district twice a week from October.", "October = 2021-10 by 2021-05-10"},
		{"2021-05-10", "The port is to be visited from October.", "October = 2021-10 by 2021-05-10"},
		{"2021-05-10", "The council voted 14 to 9 to close the baths by the end of September.", "September = 2021-09 by 2021-05-10"},
		{"2021-05-10", "A panel would report before the end of August.", "August = August"},
		{"2021-05-10", "The baths are due to close in September.", "September = 2021-09 by 2021-05-10"},
		{"2021-05-10", "The library will, said the mayor, open again in March.", "March = 2022-03 by 2021-05-10"},
		{"2021-05-10", "In June, thin the fruit.", "June = June"},
		{"2021-05-10", "Feed the tree in March and put the pots out in June.", "March = March; June = June"},
		{"2021-05-10", "The fruit is thinned in June.", "June = June"},
		{"2021-05-10", "Heated greenhouses open in March, and the fair opens on Monday.", "March = March; Monday = Monday"},
		{"2021-05-10", "Talks, which began in March, resume in June.", "March = 2021-03 by 2021-05-10; June = June"},
		{"2021-05-10", "The trial of the man who killed four opens on Tuesday.", "Tuesday = Tuesday"},
		{"2024-11-15", "The last of them stepped ashore at 5.30 a.m. on Thursday.", "Thursday = 2024-11-14 by 2024-11-15"},
		{"2024-11-15", "The boats left Homs at 17:30 on Thursday, and others came by 7 pm on Wednesday.", "Thursday = 2024-11-14 by 2024-11-15; Wednesday = 2024-11-13 by 2024-11-15"},
		{"2021-05-10", "It flooded every October.", "October = October"},
		{"2021-05-10", "Please put the bins out on Thursday.", "Thursday = Thursday"},
		{"2021-05-10", "It will have been opened in March.", "March = 2022-03 by 2021-05-10"},
		{"2021-05-10", "In 2014 the war broke out, and in March they took Palmyra.", "2014 = 2014; March = March"},
		{"2021-05-10", "In December they took Palmyra, which had been lost in October.", "December = 2020-12 by 2021-05-10; October = 2020-10 by 2021-05-10"},
		{"2021-05-10", "They have held it since January.", "January = 2021-01 by 2021-05-10"},
		{"2019-06-15", "It took until Thursday morning to put out the flames.", "Thursday morning = 2019-06-13 by 2019-06-15"},
		{"2019-06-15", "The ferry caught fire off Homs on Wednesday.", "Wednesday = 2019-06-12 by 2019-06-15"},
		{"2022-03-07", "Homs beat Odessa 3-2 on Sunday to move to the top.", "Sunday = 2022-03-06 by 2022-03-07"},
		{"2018-10-08", "She won the race on Sunday in a time that had stood since 2009.", "Sunday = 2018-10-07 by 2018-10-08; 2009 = 2009"},
		{"2018-10-08", "In 2014 the war broke out, and on Sunday they took Palmyra.", "2014 = 2014; Sunday = Sunday"},
		{"2018-10-08", "She declared a day of mourning for Saturday and set a hearing for Dec. 14.", "Saturday = Saturday; Dec. 14 = Dec. 14"},
		{"2018-10-08", "They declared three days of mourning from Saturday.", "Saturday = Saturday"},
		{"2018-10-08", "She was found on Thursday night, 41 hours later; on Friday, 12 people died; on Monday, 12, it ended.", "Thursday night = 2018-10-04 by 2018-10-08; Friday = 2018-10-05 by 2018-10-08"},
		{"2022-11-22", "The company has offered 5 percent from January.", "January = January"},
		{"2019-06-15", "On Wednesday the ferry hit a rock.", "Wednesday = 2019-06-12 by 2019-06-15"},
		{"2019-06-15", "The mayor, Ivo Brandt, was expected in Homs on Monday.", "Monday = Monday"},
	} {
		if got := factsIn(DateFact, "en", c.published, c.in); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.in, got, c.want)
		}
	}
	if got := factsIn(DateFact, "en", "2018-10-08", "Built in 1968, it burnt.", "They fled on Sunday.", "The doors were shut on Monday."); got != "1968 = 1968; Sunday = Sunday; Monday = 2018-10-08 by 2018-10-08" {
		t.Error(got)
	}
}
