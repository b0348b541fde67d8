package compare

import (
	"reflect"
	"testing"

	"parallax/app/internal/article"
)

func TestAPlaceThatOnlyActsIsStillNamed(t *testing.T) {
	docs := []*article.Article{
		listed([]string{"Soldiers fled from Palmyra to Homs.", "The bridge in Russia fell."}),
		listed([]string{"Russia said so in Palmyra.", "Nothing happened.", "Russia’s help and Russia’s money came."}),
	}
	al := Alignment{Sentences: [][]article.Sentence{docs[0].Sentences(), docs[1].Sentences()},
		Rows: []Row{{Cells: [][]int{{1}, {2}}, Strength: Likely}}}
	table := Facts(factNames(), nil, al, docs...)
	for _, c := range []struct {
		lines []FactLine
		want  map[string][][]int
	}{
		{table.Whole, map[string][][]int{"Palmyra": nil, "Homs": nil, "Russia": {nil, {0, 2}}}},
		{table.Rows[0], map[string][][]int{"Russia": {nil, {2}}}},
	} {
		got := map[string][][]int{}
		for _, l := range c.lines {
			if l.Kind == PlaceFact {
				got[l.Label] = l.Named
			}
		}
		if !reflect.DeepEqual(got, c.want) {
			t.Errorf("named %v, want %v", got, c.want)
		}
	}
}

func TestASpeakerCalledOtherwiseIsNamed(t *testing.T) {
	docs := []*article.Article{listed([]string{"The interior ministry said it is over."}), listed([]string{"It is over.", "The ministry of the interior said it is over."})}
	al := Alignment{Sentences: [][]article.Sentence{docs[0].Sentences(), docs[1].Sentences()}, Rows: []Row{{Cells: [][]int{{0}, {1}}, Strength: Likely}}}
	table := Facts(factNames(), nil, al, docs...)
	for _, lines := range [][]FactLine{table.Whole, table.Rows[0]} {
		if len(lines) != 2 || !reflect.DeepEqual(lines[0].Named, [][]int{nil, {1}}) || !reflect.DeepEqual(lines[1].Named, [][]int{{0}, nil}) {
			t.Errorf("%+v", lines)
		}
	}
}
