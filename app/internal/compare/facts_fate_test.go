package compare

import "testing"

func TestFiguresSayWhatHappenedToThoseCounted(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"HOMS — Eleven miners were killed, and 240 homes and shops without power were counted.", "Eleven miners were killed = 11 of miners dead; 240 homes and shops without power = 240 of homes and shops without power"},
		{"A fire on a ferry has killed 12 people.", "12 people = 12 of people dead"},
		{"The fire broke out on deck, killing 12 people and injuring 140.", "12 people = 12 of people dead; 140 = 140 of people injured"},
		{"The death toll rose to 17 on Tuesday.", "17 = 17 of people dead"},
		{"The toll rose from 12 to 17.", "17 = 17 of people dead"},
		{"Three people died and 140 were hurt.", "Three people died = 3 of people dead; 140 were hurt = 140 of people injured"},
		{"The quake struck at noon, killing four.", "four = 4 of people dead"},
		{"At least 200 injured were counted.", "At least 200 injured = ≥ 200 of people injured"},
		{"It left 12 dead and 300 homeless.", "12 dead = 12 of people dead; 300 homeless = 300 of people homeless"},
		{"Three people aboard the ferry died.", "Three people = 3 of people dead"},
		{"The ferry was carrying 340 people.", "340 people = 340 of people aboard"},
		{"The ferry left with 340 people on board.", "340 people on board = 340 of people aboard"},
		{"Helicopters lifted 60 people from the deck.", "60 people = 60 of people rescued"},
		{"Some 60 people were lifted off by helicopter, and five are still missing.", "Some 60 people were lifted = ≈ 60 of people rescued; five are still missing = 5 of people missing"},
		{"Twelve people in the village were killed.", "Twelve people = 12 of people dead"},
		{"The flood damaged 300 houses and left 450 homes without power.", "300 houses = 300 of houses damaged; 450 homes without power = 450 of homes without power"},
		{"A hundred and forty people were hurt.", "A hundred and forty people were hurt = 140 of people injured"},
		{"The death toll from the blaze aboard the ferry Norna rose to 15 on Monday.", "15 = 15 of people dead"},
		{"Some 350 passengers and crew had been aboard.", "Some 350 passengers and crew had been aboard = ≈ 350 of passengers and crew aboard"},
		{"Some 12 others were injured.", "Some 12 others were injured = ≈ 12 of people injured"},
		{"At least 12 people were killed or injured, and 300 houses were destroyed or badly damaged.", "At least 12 people = ≥ 12 of people; 300 houses = 300 of houses"},
		{"Some 76 houses fell and 640 were damaged.", "Some 76 houses = ≈ 76 of houses; 640 were damaged = 640 of houses damaged"},
		{"Some 300 firefighters fought the blaze, in which 40 homes were destroyed and 12 were damaged.", "Some 300 firefighters = ≈ 300 of firefighters; 40 homes were destroyed = 40 of homes destroyed; 12 were damaged = 12 of homes damaged"},
		{"Some 300 firefighters came and 12 were damaged.", "Some 300 firefighters = ≈ 300 of firefighters"},
		{"By dawn, 640 were damaged.", ""},
		{"In 2008 eight people died at 60 kilometres per hour, a third more than a year earlier, and a man aged 34 years.", "eight people died = 8 of people dead; 60 kilometres per hour = 60 km/h"},
		{"Winds of 28 metres per second and 30 m/s brought 20 litres per second and 100 km an hour, or 60 miles an hour.", "28 metres per second = 28 m/s; 30 m/s = 30 m/s; 100 km an hour = 100 km/h; 60 miles an hour = 60 mph"},
		{"Eleven people were treated at the city’s hospital and two houses were treated in June.", "Eleven people were treated at the city’s hospital = 11 of people in hospital; two houses = 2 of houses"},
		{"Twelve people rescued the dog.", "Twelve people = 12 of people"},
		{"The accident claimed the lives of 12 sailors.", "12 sailors = 12 of sailors dead"},
		{"They claimed 12 seats, lifted 12 bans, saved 12 goals and carried 12 songs.", "12 seats = 12 of seats; 12 bans = 12 of bans; 12 goals = 12 of goals; 12 songs = 12 of songs"},
		{"A boy of 12 died, a girl of 12 was killed and a man aged 40 drowned.", ""},
		{"The toll road reached 12 villages and changed the lives of 12 sailors.", "12 villages = 12 of villages; 12 sailors = 12 of sailors"},
		{"They expect 10 to 15 votes and voted from 9 to 5.", "10 to 15 votes = 10–15 of votes"},
		{"Two-year-olds were killed.", ""},
		{"He was injured two weeks before.", "two weeks = 2 weeks"},
		{"A quake of magnitude 5.8 struck; another measured 6.1 on the Richter scale.", "magnitude 5.8 = 5.8 of magnitude; 6.1 = 6.1 of magnitude"},
		{"The 5.8-magnitude quake, or magnitude-6 by others.", "5.8-magnitude = 5.8 of magnitude; magnitude-6 = 6 of magnitude"},
		{"It ended 1-1. They beat Homs 3-1 after a 2–2 draw, lost 1-0 at home on Sunday, and won 2-1 in a series.", "1-1 = 1–1 of score; 3-1 = 3–1 of score; 2–2 = 2–2 of score; 1-0 = 1–0 of score"},
		{"The council voted 14 to 9 against it.", "14 to 9 = 14 to 9 of votes"},
		{"It passed by 14 votes to nine, then in a 15–8 vote.", "14 votes to nine = 14 to 9 of votes; 15–8 vote = 15 to 8 of votes"},
	} {
		if got := factsIn(FigureFact, "en", "2019-06-15", c.in); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}

func TestOnlyWhatHappenedToTheSameDiffers(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{"A fire on a ferry has killed 12 people.", "The fire on the ferry left 15 dead.", "12 / 15"},
		{"A fire on a ferry has killed 12 people.", "Helicopters lifted 60 people from the burning ferry.", ""},
		{"The ferry, with 340 people aboard, caught fire.", "The ferry, on which three people died, had 350 people on board.", "340 / 350"},
		{"The quake injured 140 people.", "In the quake 200 people were hurt.", "140 / 200"},
		{"The flood destroyed 300 houses.", "The flood destroyed 450 homes.", "300 / 450"},
		{"The flood destroyed 300 houses.", "The flood damaged 450 homes.", ""},
		{"In the quake, 650 houses collapsed or were damaged.", "In the quake, he said 76 houses had collapsed.", ""},
		{"In Homs frost of minus 8 degrees Celsius came.", "In Homs frost of minus 12 degrees Celsius came.", "−8 °C / −12 °C"},
		{"A magnitude 5.8 quake struck.", "The quake had a magnitude of 6.1.", "5.8 / 6.1"},
		{"A magnitude 5.8 quake struck.", "A second quake had a magnitude of 4.9.", ""},
		{"The council voted 14 to 9 to close it.", "The council voted 13 to 10 to close it.", "14 to 9 / 13 to 10"},
		{"A wind of 20 metres per second blew.", "A wind of 72 kilometres per hour blew.", ""},
		{"A wind of 20 metres per second blew.", "A wind of 90 kilometres per hour blew.", "20 m/s / 90 km/h"},
		{"Lorries brought 18 tonnes of sand.", "Lorries brought 18,000 kilograms of sand.", ""},
		{"Lorries brought 18 tonnes of sand.", "Lorries brought 20,000 kilograms of sand.", "18 t / 20,000 kg"},
		{"The island lies 2 miles from the shore.", "The island lies 3.2 km from the shore.", ""},
		{"It is less than 20 km from Palmyra.", "It is 40 km from Homs.", ""},
		{"It is less than 20 km from Palmyra.", "It is 40 km from Palmyra.", "< 20 km / 40 km"},
		{"Homs beat Odessa 3-1.", "Odessa lost 1-3 to Homs.", ""},
		{"Homs beat Odessa 3-1.", "Homs beat Odessa 4-1.", "3–1 / 4–1"},
		{"Homs beat Odessa 3-1.", "Homs beat Palmyra 4-1.", ""},
		{"They freed 85 % of Syria.", "The last 15 % is to be freed.", ""},
	} {
		if got := differences([]string{c.a}, []string{c.b}, false); got != c.want {
			t.Errorf("%s / %s\n got %s\nwant %s", c.a, c.b, got, c.want)
		}
	}
}
