package compare

import (
	"slices"
	"strings"
	"testing"

	"parallax/app/internal/article"
)

// differences gives the values of which sentences of a strong row differ, as "85 % / 90 %".
func differences(as, bs []string, apart bool) string {
	a, b := listed(as), listed(bs)
	a.Language, b.Language = "en", "en"
	al := Alignment{Sentences: [][]article.Sentence{a.Sentences(), b.Sentences()}}
	row := Row{Cells: [][]int{all(len(as)), all(len(bs))}, Strength: Likely}
	if apart {
		row.Strength = Weak
	}
	al.Rows = []Row{row}
	of := Facts(factNames(), nil, al, a, b)
	var out []string
	for _, d := range of.Differs {
		out = append(out, of.Facts[d.A].Value+" / "+of.Facts[d.B].Value)
	}
	return strings.Join(out, "; ")
}

func all(n int) (out []int) {
	for i := range n {
		out = append(out, i)
	}
	return out
}

func TestOnlyAnotherValueOfTheSameThingDiffers(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{"They hold 85 % of the territory.", "They hold 90 percent of its territory.", "85 % / 90 %"},
		{"They hold about 85 % of the territory.", "They hold 85 % of its territory.", ""},
		{"They took 212 gold coins.", "They took two of the gold coins.", ""},
		{"They flew over 90 sorties.", "They flew 92 sorties.", ""},
		{"They flew over 90 sorties.", "They flew 60 sorties.", "> 90 / 60"},
		{"It destroyed 363 ISIL installations.", "It destroyed 360 installations of ISIS.", "363 / 360"},
		{"It is 2 km away.", "It is 2,000 metres away.", ""},
		{"It is 2 km away.", "It is 3,000 metres away.", "2 km / 3,000 m"},
		{"It is 2 km away.", "It is one mile away.", ""},
		{"It took 36 hours.", "It took 2,160 minutes.", ""},
		{"It holds half of Palmyra.", "It holds 50 % of Palmyra.", ""},
		{"It holds 805 square kilometres.", "It holds 80,500 hectares.", ""},
		{"It covers 27,000 square kilometres.", "It covers 27,143 square kilometres.", ""},
		{"Twelve soldiers died.", "Fifteen soldiers died.", "12 / 15"},
		{"Twelve soldiers died.", "Fifteen villages burnt.", ""},
		{"Ten to twelve soldiers died.", "Eleven soldiers died.", ""},
		{"Some 40 soldiers came, 12 soldiers died.", "15 soldiers died.", "12 / 15"},
		{"Some 40 soldiers came.", "15 soldiers died.", ""},
		{"It cost $3 million.", "It cost €4 million.", ""},
		{"It fell in March 2016.", "It fell in April 2016.", "2016-03 / 2016-04"},
		{"It fell in 2016.", "It fell in March 2016.", ""},
		{"It fell on Thursday.", "It fell on Friday.", ""},
		{"It struck Palmyra on 4 March 2016.", "The toll in Palmyra rose on 5 March 2016.", ""},
		{"A quake struck Palmyra on 4 March 2016.", "A second quake struck Palmyra on 5 March 2016.", ""},
		{"In March 2016, when ISIS was forced out of Palmyra, it did not resist.", "A great victory came in April 2016, when the army took Palmyra from ISIS.", "2016-03 / 2016-04"},
		{"ISIS was driven from Palmyra in March 2016 and chose to hold nothing there.", "In April 2016, the army took the old town of Palmyra.", "2016-03 / 2016-04"},
		{"It fell in March 2016.", "It fell in March 2016, and again in April 2017.", ""},
		{"A bomb killed three on 3 February 2016.", "A blast on 4 February 2016 killed three people.", "2016-02-03 / 2016-02-04"},
		{"Ivo Brandt, murdered on 3 February 2016, was buried on 9 February 2016.", "Ivo Brandt was killed on 4 February 2016 and buried on 9 February 2016.", "2016-02-03 / 2016-02-04"},
		{"It opened on 3 February 2016 and closed on 9 February 2016.", "It opened on 9 February 2016 and burnt down on 10 March 2016.", ""},
	} {
		if got := differences([]string{c.a}, []string{c.b}, false); got != c.want {
			t.Errorf("%s / %s\n got %s\nwant %s", c.a, c.b, got, c.want)
		}
	}
}

func TestThreeValuesOfOneThingStandInOneLine(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"It fell in March 2016.|It fell in April 2016.|It fell in May 2016.", "2016-03 / 2016-04 / 2016-05: March 2016, April 2016, May 2016"},
		{"It fell in March 2016.|It fell in April 2016.|It fell in March 2016.", "2016-03 / 2016-04: March 2016, April 2016, March 2016"},
		{"Twelve soldiers died.|Fifteen soldiers died.|Twelve soldiers died.", "soldiers dead: Twelve soldiers died, Fifteen soldiers died, Twelve soldiers died"},
	} {
		var docs []*article.Article
		al := Alignment{Rows: []Row{{Cells: [][]int{{0}, {0}, {0}}, Strength: Strong}}}
		for _, s := range strings.Split(c.in, "|") {
			docs = append(docs, listed([]string{s}))
			al.Sentences = append(al.Sentences, docs[len(docs)-1].Sentences())
		}
		of := Facts(factNames(), nil, al, docs...)
		for _, lines := range [][]FactLine{of.Rows[0], of.Whole} {
			var got []string
			for _, l := range lines {
				var cells []string
				for _, cell := range l.Cells {
					for _, f := range cell {
						cells = append(cells, of.Facts[f].Text)
					}
				}
				if l.Differs {
					got = append(got, l.Label+": "+strings.Join(cells, ", "))
				} else {
					t.Errorf("%s: the line of %v is not marked", c.in, cells)
				}
			}
			if s := strings.Join(got, "; "); s != c.want {
				t.Errorf("%s\n got %s\nwant %s", c.in, s, c.want)
			}
		}
	}
}

func TestOtherFiguresOfWhatHasANameOfItsOwnAreMarked(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"In it were 212 gold coins.", "They took 230 gold coins.", true},
		{"In it were 212 gold coins.", "They took 212 gold coins; 212 gold coins are gone.", false},
		{"In it were 212 gold coins.", "They took more than 230 gold coins.", false},
		{"In it were 212 gold coins.", "They took 230 gold coins; 12 gold coins are back.", false},
		{"In it were 212 gold coins.", "They took two of the gold coins.", false},
		{"They sent 40 officers.", "They sent 60 officers.", false},
		{"It left 12 dead.", "The blaze killed 15 people.", true},
	} {
		same := "They left it in Homs at noon."
		a, b := listed([]string{c.a, same, same}), listed([]string{same, same, c.b})
		al := Alignment{Sentences: [][]article.Sentence{a.Sentences(), b.Sentences()}, Rows: []Row{{Cells: [][]int{{0}, nil}},
			{Cells: [][]int{{1}, {0}}, Strength: Strong}, {Cells: [][]int{{2}, {1}}, Strength: Strong}, {Cells: [][]int{nil, {2}}}}}
		of := Facts(factNames(), nil, al, a, b)
		got := slices.ContainsFunc(of.Whole, func(l FactLine) bool { return l.Other })
		if got != c.want || len(of.Differs) > 0 {
			t.Errorf("%s / %s: marked %v, %d differ", c.a, c.b, got, len(of.Differs))
		}
	}
}

func TestASourceThatMayBeAnotherInEachArticleStandsForItself(t *testing.T) {
	in := []string{"The report said it is over.", "Officials in Homs said it is over.", "Reuters said it is over.", "Russia’s military said it is over.", "The interior ministry said it is over.", "The geological survey said it is over.", "A witness said it is over."}
	a, b := listed(in), listed(in)
	of := Facts(factNames(), nil, Alignment{Sentences: [][]article.Sentence{a.Sentences(), b.Sentences()}, Rows: []Row{{Cells: [][]int{{6}, {6}}}}}, a, b)
	var both []string
	for _, l := range of.Of(SourceFact) {
		if len(l.Cells[0]) > 0 && len(l.Cells[1]) > 0 {
			both = append(both, l.Label)
		}
	}
	if got := strings.Join(both, ", "); got != "Officials in Homs, Reuters, Russia’s military, interior ministry, geological survey" {
		t.Errorf("of both are %s", got)
	}
	if len(of.Rows[0]) != 1 || len(of.Rows[0][0].Cells[1]) != 1 {
		t.Errorf("in their own row they are %+v", of.Rows[0])
	}
}

func TestInRowsThatAreNotTrustedOnlyTheVerySameSubjectDiffers(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{"Twelve soldiers died.", "Fifteen soldiers died.", ""},
		{"It destroyed 363 ISIL installations.", "Meanwhile 360 installations of ISIS were hit.", ""},
		{"It destroyed 363 ISIL installations.", "Meanwhile 360 installations of ISIS were destroyed.", "363 / 360"},
		{"It fell in March 2016.", "It fell in April 2016.", ""},
		{"The council voted 14 to 9 to close the old pier.", "Later the council voted 13 to 10 to close the old pier.", "14 to 9 / 13 to 10"},
		{"The council voted 14 to 9 to close the old pier.", "The council voted 13 to 10 to build a school.", ""},
	} {
		if got := differences([]string{c.a}, []string{c.b}, true); got != c.want {
			t.Errorf("%s / %s\n got %s\nwant %s", c.a, c.b, got, c.want)
		}
	}
}

func FuzzFactsLieInTheirSentence(f *testing.F) {
	f.Add("At least two hundred and fifty-one of the US$3m houses, he said on Thursday, 3/4/2016.", "en")
	f.Add("“2–3” km² 2016年3月 ٣٫٥ ١٢٬٣٤٥ 1.234,5 Mrd. half of a, and said:", "de")
	f.Add("last 9999999999999999 days, by 's account, a third-, mid-2016–", "fr")
	f.Fuzz(func(t *testing.T, text, lang string) {
		a := listed([]string{text})
		a.Language, a.Published = lang, article.Date{Year: 2016, Month: 2, Day: 29}
		for _, x := range Facts(factNames(), nil, Alignment{Sentences: [][]article.Sentence{a.Sentences()}}, a).Facts {
			if s := a.Sentences()[x.Sentence].Text; x.Start < 0 || x.End > len(s) || x.Start >= x.End || s[x.Start:x.End] != x.Text || x.Value == "" {
				t.Fatalf("%+v in %q", x, s)
			}
		}
	})
}
