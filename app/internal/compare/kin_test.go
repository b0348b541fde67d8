package compare

import "testing"

// Two quakes in the set phrases of their kind, and a second account of the first.
var (
	quake = []string{
		"An earthquake of magnitude 5.8 struck the town of Corval early on Monday, killing 12 people and injuring 140, the civil protection agency said.",
		"Rescue teams with dogs searched the rubble of collapsed houses for survivors through the night.",
		"Aftershocks kept residents out of their homes, and the Sports Hall of Corval was opened for them.",
		"Governor Ana Marsh called it the worst day in the history of Talland province.",
		"The army of Veria did not send troops.",
	}
	quakeToo = []string{
		"The death toll of Monday's earthquake in Corval has risen to 17, Governor Ana Marsh said on Tuesday.",
		"Searchers and their dogs pulled two survivors from collapsed houses on Garden Street.",
		"Hundreds spent a second night in the Sports Hall of Corval while aftershocks shook Talland.",
		"Veria has sent 200 troops to clear the roads, the Talland Herald reports.",
	}
	otherQuake = []string{
		"An earthquake of magnitude 4.9 struck the city of Bellmont late on Friday, killing two people and injuring 60, the civil protection agency said.",
		"Rescue teams with dogs searched the rubble of collapsed houses for survivors through the night.",
		"Aftershocks kept residents out of their homes, and a school on Harbour Road was opened for them.",
		"Mayor Ilan Osei of Bellmont thanked the Fire Brigade of Eastmoor.",
		"The army sent troops at once.",
	}
)

func TestAnotherEventInTheSamePhrasesIsNotTrusted(t *testing.T) {
	other := aligned(t, nil, quake, otherQuake)
	for _, r := range matched(other) {
		if r.Strength > Weak {
			t.Errorf("%v of two quakes for %q", r.Strength, r.Shared)
		}
	}
	if !other.Little() || len(other.Crossed) > 0 {
		t.Errorf("little %v, links %v", other.Little(), other.Crossed)
	}
	same := 0
	for _, r := range matched(aligned(t, nil, quake, quakeToo)) {
		if r.Strength > Weak {
			same++
		}
	}
	if same < 2 {
		t.Errorf("%d trusted rows in two accounts of one quake", same)
	}
}

func TestAMatchOfOtherNamesAndFiguresIsNeverStrong(t *testing.T) {
	a := append([]string{"The bridge over the river Orla in Corval fell on Monday, and 12 people drowned there, the agency said."}, quake[2:]...)
	b := append([]string{"The bridge over the river Sandre in Malden fell on Sunday, and 31 people drowned there, the agency said."}, quakeToo...)
	for _, r := range matched(aligned(t, nil, a, b)) {
		if len(r.Cells[0]) > 0 && r.Cells[0][0] == 0 && r.Strength == Strong {
			t.Errorf("strong for %q", r.Shared)
		}
	}
}
