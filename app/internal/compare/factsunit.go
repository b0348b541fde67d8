package compare

import (
	"math"
	"strconv"
	"strings"
)

// A unit is a measure. Two are compared only when they have one base: what converts exactly.
type unit struct {
	name   string  // as shown: "km²"
	base   string  // "m²"; a day is no hour here, a month no day, a mile no kilometre
	factor float64 // in bases
	before bool    // shown before the number: "$"
}

// units by their words in lower case.
var units = unitTable()

func unitTable() map[string]*unit {
	t := map[string]*unit{}
	add := func(name, base string, factor float64, words string) {
		u := &unit{name, base, factor, false}
		for _, w := range strings.Fields(words) {
			t[strings.ReplaceAll(w, "_", " ")] = u
		}
	}
	for _, l := range []struct {
		name, base, words string
		factor            float64
	}{
		{"km", "m", "km kilometre kilometres kilometer kilometers kms kilomètre kilomètres kilómetro kilómetros", 1000},
		{"m", "m", "m metre metres meter meters metern mètre mètres metro metros", 1},
		{"cm", "m", "cm centimetre centimetres centimeter centimeters centimètres centímetros", .01},
		{"mm", "m", "mm millimetre millimetres millimeter millimeters millimètres milímetros", .001},
		{"mi", "mi", "mile miles", 1}, {"ft", "ft", "ft feet foot", 1}, {"yd", "yd", "yards yard", 1}, {"in", "in", "inches inch", 1},
	} {
		add(l.name, l.base, l.factor, l.words)
		square, cubic := &unit{l.name + "²", l.base + "²", l.factor * l.factor, false}, &unit{l.name + "³", l.base + "³", l.factor * l.factor * l.factor, false}
		for _, w := range strings.Fields(l.words) {
			t["square "+w], t["sq "+w], t["sq. "+w], t["quadrat"+w], t[w+" carrés"], t[w+" cuadrados"] = square, square, square, square, square, square
			t["cubic "+w], t["kubik"+w], t[w+" cubes"], t[w+" cúbicos"] = cubic, cubic, cubic, cubic
		}
		t[l.name+"²"], t[l.name+"2"], t[l.name+"³"], t[l.name+"3"] = square, square, cubic, cubic
	}
	add("ha", "m²", 1e4, "ha hectare hectares hektar hectárea hectáreas")
	add("acres", "acre", 1, "acres acre")
	add("nautical miles", "nmi", 1, "nautical_miles nautical_mile")
	add("g", "g", 1, "gram grams gramm grammes gramos")
	add("kg", "g", 1e3, "kg kilogram kilograms kilogramme kilogrammes kilogramm kilo kilos kilogramos")
	add("t", "g", 1e6, "t tonne tonnes metric_tons metric_tonnes tonnen tonelada toneladas")
	add("tons", "ton", 1, "tons ton") // long, short or metric: not said
	add("l", "l", 1, "litre litres liter liters litros")
	add("barrels", "barrel", 1, "barrels barrel")
	add("s", "s", 1, "seconds sekunden secondes segundos")
	add("min", "s", 60, "minute minutes minuten minutos")
	add("h", "s", 3600, "hour hours h hrs stunde stunden heure heures hora horas")
	add("days", "day", 1, "day days tag tage tagen jour jours día días")
	add("weeks", "day", 7, "week weeks woche wochen semaine semaines semana semanas")
	add("months", "month", 1, "month months monat monate monaten mois mes meses")
	add("years", "month", 12, "year years jahr jahre jahren an ans année années año años")
	add("decades", "month", 120, "decade decades jahrzehnte jahrzehnten décennies décadas")
	add("%", "share", .01, "% percent per_cent pct prozent pour_cent por_ciento ٪")
	add("percentage points", "points", 1, "percentage_points percentage_point prozentpunkte prozentpunkten")
	add("°C", "°C", 1, "°c degrees_celsius grad_celsius")
	add("°F", "°F", 1, "°f degrees_fahrenheit")
	add("km/h", "km/h", 1, "km/h kph kmh")
	add("mph", "mph", 1, "mph")
	add("MW", "W", 1e6, "mw megawatt megawatts")
	add("GW", "W", 1e9, "gw gigawatt gigawatts")
	add("€", "€", 1, "€ euro euros eur")
	add("$", "$", 1, "$ dollar dollars")
	add("US$", "US$", 1, "us$ usd us_dollars us_dollar u.s._dollars")
	add("£", "£", 1, "£ gbp pounds_sterling")
	add("¥", "¥", 1, "¥ yen")
	add("roubles", "rouble", 1, "rouble roubles ruble rubles rubel")
	add("lira", "lira", 1, "lira liras")
	add("yuan", "yuan", 1, "yuan")
	for _, sign := range []string{"€", "$", "US$", "£", "¥"} {
		t[strings.ToLower(sign)].before = true
	}
	return t
}

// partOfAll is what fractionWords are counted in: "half of" and 50 % are the same.
var partOfAll = &unit{name: "", base: "share", factor: 1}

// timed reports whether the unit measures time.
func (u *unit) timed() bool {
	return u != nil && (u.base == "s" || u.base == "day" || u.base == "month")
}

// Limit says how sharply an amount is meant.
type Limit uint8

const (
	Exactly Limit = iota
	About
	Over  // more than
	Under // less than
	AtLeast
	UpTo
	Nearly
)

// An Amount is the value of a figure: one number, or a range.
type Amount struct {
	Low, High float64 // as written, in Unit; the same unless a range is written
	Limit     Limit
	Unit      string // "km²", "%", "$"; "" for things counted and parts of a whole
	unit      *unit
	step      float64 // the place of the last digit written, 0.1 for 85.3; a power of ten
	fraction  string  // "1/2", "2/3": how it is shown
}

var signs = [...]string{Exactly: "", About: "≈ ", Over: "> ", Under: "< ", AtLeast: "≥ ", UpTo: "≤ ", Nearly: "≈ "}

// String gives the short form for people: "> 27,000 km²", "≈ 85 %", "$1,200,000", "2–3".
func (a Amount) String() string {
	n := a.fraction
	if n == "" {
		n = digits(a.Low)
		if a.High != a.Low {
			n += "–" + digits(a.High)
		}
	}
	switch {
	case a.Unit == "":
	case a.unit.before:
		n = a.Unit + n
	default:
		n += " " + a.Unit
	}
	return signs[a.Limit] + n
}

// digits writes a number with commas between thousands.
func digits(v float64) string {
	s := strconv.FormatFloat(v, 'f', -1, 64)
	whole, part, _ := strings.Cut(s, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if part != "" {
		return whole + "." + part
	}
	return whole
}

// bounds gives the least and greatest amount that may be meant, in the base of the unit. "About" leaves room for a twentieth,
// "nearly" for a tenth below; "over" reaches to the double and "under" down to the half, for nobody would say it of more.
func (a Amount) bounds() (low, high float64) {
	f := 1.0
	if a.unit != nil {
		f = a.unit.factor
	}
	low, high = a.Low*f, a.High*f
	switch a.Limit {
	case About:
		low, high = low*.95, high*1.05
	case Over, AtLeast:
		high *= 2
	case Under, UpTo:
		low /= 2
	case Nearly:
		low *= .9
	}
	return low, high
}

// agrees reports whether two amounts of one base can be the same: their bounds meet, or one is the other rounded.
func (a Amount) agrees(b Amount) bool {
	al, ah := a.bounds()
	bl, bh := b.bounds()
	const hair = 1e-9
	if al <= bh*(1+hair) && bl <= ah*(1+hair) {
		return true
	}
	return a.rounds(b) || b.rounds(a)
}

// rounds reports whether a is b rounded: to fewer places after the decimal sign, or to hundreds and above with two digits left.
func (a Amount) rounds(b Amount) bool {
	if a.step <= b.step || a.Low != a.High || a.unit != b.unit || a.step > 1 && a.step < 100 || a.step > 1 && a.Low < 10*a.step {
		return false
	}
	return math.Abs(a.Low-b.Low) < a.step/2*(1+1e-9)
}
