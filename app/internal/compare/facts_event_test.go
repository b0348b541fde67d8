package compare

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parallax/app/internal/article"
	"parallax/app/internal/names"
)

// Three accounts of one fire that never was, and of what else went on there.
var (
	fireA = []string{
		"A fire on the car ferry Norna has killed 12 people and injured 140, the coastguard said on Friday.",
		"The ship caught fire off Lindholm on Wednesday evening with 340 people aboard.",
		"It took until Thursday morning to put out the flames.",
		"Helicopters lifted 60 people from the upper deck.",
		"“We found the last of them at 2 miles from the shore,” said Ruth Amsel of the civil protection agency.",
		"Lorries took 18 tonnes of wet cargo to Lindholm.",
		"The council of Lindholm voted 14 to 9 to close the old pier by the end of September.",
		"A magnitude 5.8 quake struck the island on Monday.",
		"In June, feed the gulls nothing.",
	}
	fireB = []string{
		"A fire on the ferry Norna has killed 15 people and hurt 200, the coastguard said on Monday.",
		"Some 350 people were aboard when the ship caught fire off Lindholm last Wednesday.",
		"The flames were put out on Thursday.",
		"About 60 people were lifted off the upper deck by helicopter.",
		"Amsel said that the last of them was found 3.2 km from the shore.",
		"Lorries took 18,000 kilograms of wet cargo to Lindholm.",
		"The council of Lindholm voted 13 to 10 to close the old pier by the end of October.",
		"The number of those hurt on the island when the magnitude 6.1 quake struck rose to 40 on Tuesday.",
	}
)

func TestTwoAccountsOfAFireDifferWhereTheyDo(t *testing.T) {
	a, b := listed(fireA), listed(fireB)
	a.Published, b.Published = article.Date{Year: 2019, Month: 6, Day: 15}, article.Date{Year: 2019, Month: 6, Day: 18}
	al := Alignment{Sentences: [][]article.Sentence{a.Sentences(), b.Sentences()}}
	for i := range fireB {
		al.Rows = append(al.Rows, Row{Cells: [][]int{{i}, {i}}, Strength: Strong})
	}
	al.Rows = append(al.Rows, Row{Cells: [][]int{{len(fireB)}, nil}})
	found := []names.Group{{Name: "Lindholm"}, {Name: "Norna"}, {Name: "Ruth Amsel", Kind: names.Person, Forms: []string{"Amsel"}}}
	of := Facts(nil, [][]names.Group{found, found}, al, a, b)
	var got []string
	for _, d := range of.Differs {
		got = append(got, fmt.Sprintf("%d: %s / %s", d.Row, of.Facts[d.A].Text, of.Facts[d.B].Text))
	}
	want := "0: 12 people / 15 people; 0: 140 / 200; 6: 14 to 9 / 13 to 10; 6: September / October; 7: magnitude 5.8 / magnitude 6.1"
	if s := strings.Join(got, "; "); s != want {
		t.Errorf("differ\n got %s\nwant %s", s, want)
	}
	var lines []string
	for _, l := range of.Whole {
		if len(l.Cells[0]) > 0 && len(l.Cells[1]) > 0 && !l.Differs {
			lines = append(lines, of.Label(l))
		}
	}
	for _, want := range []string{"people aboard", "people rescued", "distance", "weight of wet cargo", "12 June 2019", "13 June 2019", "Lindholm", "coastguard", "Ruth Amsel"} {
		if !slices.Contains(lines, want) {
			t.Errorf("no line holds %q of both; there are %q", want, lines)
		}
	}
	if len(lines) != 9 {
		t.Errorf("lines %q", lines)
	}
}
