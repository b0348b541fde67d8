package compare

import (
	"strings"
)

// months and weekdays by language. English and German ones want a capital.
var (
	months = map[string]map[string]int{
		"en": ordered("january february march april may june july august september october november december", "jan feb mar apr _ jun jul aug sep oct nov dec", "_ _ _ _ _ _ _ _ sept _ _ _"),
		"de": ordered("januar februar märz april mai juni juli august september oktober november dezember", "jänner feber _ _ _ _ _ _ _ _ _ _"),
		"fr": ordered("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
		"es": ordered("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre", "_ _ _ _ _ _ _ _ setiembre _ _ _"),
	}
	weekdays = map[string]map[string]int{ // 1 is Monday
		"en": ordered("monday tuesday wednesday thursday friday saturday sunday"),
		"de": ordered("montag dienstag mittwoch donnerstag freitag samstag sonntag", "_ _ _ _ _ sonnabend _"),
		"fr": ordered("lundi mardi mercredi jeudi vendredi samedi dimanche"),
		"es": ordered("lunes martes miércoles jueves viernes sábado domingo"),
	}
	// doubtful months are other words or first names too: they need a number, "in", "last" or the like beside them.
	doubtful = wordSet("march may august april june mar jan mai mars")
	// dayWords are days counted from today.
	dayWords = map[string]map[string]int{
		"en": {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1},
		"de": {"gestern": -1, "vorgestern": -2}, "fr": {"hier": -1}, "es": {"ayer": -1},
	}
	inWords = wordSet("in since until till during by before after from of to as between through im seit bis vor nach ab anfang mitte ende en depuis jusqu’en fin début de desde hasta a")
	surely  = wordSet("in since until till last next this early late mid im seit en depuis desde hasta of through")
	partDay = wordSet("morning afternoon evening night")
)

// ordered numbers words from 1; further lists add other spellings.
func ordered(lists ...string) map[string]int {
	m := map[string]int{}
	for _, l := range lists {
		for i, w := range strings.Fields(l) {
			if w != "_" {
				m[w] = i + 1
			}
		}
	}
	return m
}

// spans are the times that "last", "this" and "next" stand before, and that "ago" counts.
var spans = map[string]string{
	"day": "day", "days": "day", "week": "week", "weeks": "week", "weekend": "weekend", "month": "month", "months": "month", "year": "year", "years": "year",
}

// inPast stand before "the past week".
var inPast = wordSet("in over during for of within")
