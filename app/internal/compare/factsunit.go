package compare

import (
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A unit is a measure. Two are compared only when they have one base: what converts exactly.
type unit struct {
	name   string  // as shown: "km²"
	base   string  // "m²"; a day is no hour here, a month no day, a mile no kilometre
	factor float64 // in bases
	before bool    // shown before the number: "$"
}

// A measure is a unit with its words in lower case, "_" for a space within one.
type measure struct {
	unit
	words string
}

// lengthMeasures come as squares and cubes too.
var lengthMeasures = []measure{
	{unit{"km", "m", 1000, false}, "km kilometre kilometres kilometer kilometers kilometern kms kilomètre kilomètres kilómetro kilómetros 公里 千米 キロメートル"},
	{unit{"m", "m", 1, false}, "m metre metres meter meters metern mètre mètres metro metros 米 メートル"},
	{unit{"cm", "m", .01, false}, "cm centimetre centimetres centimeter centimeters zentimeter zentimetern centimètres centímetros"},
	{unit{"mm", "m", .001, false}, "mm millimetre millimetres millimeter millimeters millimetern millimètres milímetros"},
	{unit{"mi", "mi", 1, false}, "mile miles"},
	{unit{"ft", "ft", 1, false}, "ft feet foot"},
	{unit{"yd", "yd", 1, false}, "yards yard"},
	{unit{"in", "in", 1, false}, "inches inch"},
}

var otherMeasures = []measure{
	{unit{"ha", "m²", 1e4, false}, "ha hectare hectares hektar hektare hectárea hectáreas 公顷 公頃 ヘクタール"},
	{unit{"acres", "acre", 1, false}, "acres acre"},
	{unit{"nautical miles", "nmi", 1, false}, "nautical_miles nautical_mile"},
	{unit{"g", "g", 1, false}, "gram grams gramm grammes gramos"},
	{unit{"kg", "g", 1e3, false}, "kg kilogram kilograms kilogramme kilogrammes kilogramm kilo kilos kilogramos"},
	{unit{"t", "g", 1e6, false}, "t tonne tonnes metric_tons metric_tonnes tonnen tonelada toneladas 吨 噸 トン"},
	{unit{"tons", "ton", 1, false}, "tons ton"}, // long, short or metric: not said
	{unit{"l", "l", 1, false}, "litre litres liter liters litros"},
	{unit{"barrels", "barrel", 1, false}, "barrels barrel"},
	{unit{"s", "s", 1, false}, "seconds sekunden secondes segundos"},
	{unit{"min", "s", 60, false}, "minute minutes minuten minutos"},
	{unit{"h", "s", 3600, false}, "hour hours h hrs stunde stunden heure heures hora horas 小时 小時 時間"},
	{unit{"days", "day", 1, false}, "day days tag tage tagen jour jours día días"},
	{unit{"weeks", "day", 7, false}, "week weeks woche wochen semaine semaines semana semanas"},
	{unit{"months", "month", 1, false}, "month months monat monate monaten mois mes meses"},
	{unit{"years", "month", 12, false}, "year years jahr jahre jahren an ans année années año años"},
	{unit{"decades", "month", 120, false}, "decade decades jahrzehnte jahrzehnten décennies décadas"},
	{unit{"%", "share", .01, false}, "% percent per_cent pct prozent pour_cent por_ciento ٪ パーセント"},
	{unit{"percentage points", "points", 1, false}, "percentage_points percentage_point prozentpunkte prozentpunkten"},
	{unit{"°C", "°C", 1, false}, "°c degrees_celsius grad_celsius grad"},
	{unit{"°F", "°F", 1, false}, "°f degrees_fahrenheit"},
	{unit{"km/h", "km/h", 1, false}, "km/h kph kmh stundenkilometer stundenkilometern"},
	{unit{"m/s", "km/h", 3.6, false}, "m/s"},
	{unit{"mph", "mph", 1, false}, "mph"},
	{unit{"MW", "W", 1e6, false}, "mw megawatt megawatts"},
	{unit{"GW", "W", 1e9, false}, "gw gigawatt gigawatts"},
	{unit{"€", "€", 1, true}, "€ euro euros eur"},
	{unit{"$", "$", 1, true}, "$ dollar dollars"},
	{unit{"US$", "US$", 1, true}, "us$ usd us_dollars us_dollar u.s._dollars 美元"},
	{unit{"£", "£", 1, true}, "£ gbp pounds_sterling"},
	{unit{"¥", "¥", 1, true}, "¥ yen 円 日元"},
	{unit{"roubles", "rouble", 1, false}, "rouble roubles ruble rubles rubel"},
	{unit{"lira", "lira", 1, false}, "lira liras"},
	{unit{"yuan", "yuan", 1, false}, "yuan"},
}

// units by their words.
var units = unitTable()

func unitTable() map[string]*unit {
	t := map[string]*unit{}
	add := func(u *unit, words ...string) {
		for _, w := range words {
			t[w] = u
		}
	}
	for i := range otherMeasures {
		m := &otherMeasures[i]
		for _, w := range strings.Fields(m.words) {
			add(&m.unit, strings.ReplaceAll(w, "_", " "))
		}
	}
	for i := range lengthMeasures {
		m := &lengthMeasures[i]
		square := &unit{m.name + "²", m.base + "²", m.factor * m.factor, false}
		cubic := &unit{m.name + "³", m.base + "³", m.factor * m.factor * m.factor, false}
		for _, w := range strings.Fields(m.words) {
			add(&m.unit, w)
			add(square, "square "+w, "sq "+w, "sq. "+w, "quadrat"+w, "平方"+w, w+" carrés", w+" cuadrados")
			add(cubic, "cubic "+w, "kubik"+w, w+" cubes", w+" cúbicos")
		}
		add(square, m.name+"²", m.name+"2")
		add(cubic, m.name+"³", m.name+"3")
	}
	return t
}

// scaled reports whether a word may say how much a number is multiplied by, in a language whose words for that are not known here; of
// other scripts any may.
func scaled(w string) bool {
	if c, n := utf8.DecodeRuneInString(w); n > 0 && c > unicode.MaxLatin1 && !unicode.Is(unicode.Latin, c) {
		return true
	}
	for _, scale := range strings.Fields("mil mld mln mrd mio bil bln trilh trili bin tys tus lakh crore ribu juta ngàn nghìn triệu tỷ") {
		if strings.HasPrefix(w, scale) {
			return true
		}
	}
	return false
}

// partOfAll is what fractionWords are counted in: "half of" and 50 % are the same.
var partOfAll = &unit{name: "", base: "share", factor: 1}

// timed reports whether the unit measures time.
func (u *unit) timed() bool {
	return u != nil && among(u.base, "s|day|month|")
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
	if a.unit == scoreUnit {
		return digits(a.Low) + "–" + digits(a.High)
	}
	if a.unit == voteUnit {
		return digits(a.Low) + " to " + digits(a.High)
	}
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

// negate makes an amount behind "minus" what it says; false where it is none that can lie below nought, or a range.
func (a *Amount) negate() bool {
	a.Low, a.High = 0-a.Low, 0-a.High // of nought, no minus is left
	return a.unit != nil && among(a.unit.base, "°C|°F|share|") && a.Low == a.High
}

// digits writes a number with commas between thousands.
func digits(v float64) string {
	if v < 0 {
		return "−" + digits(-v)
	}
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
		low, high = low-.05*math.Abs(low), high+.05*math.Abs(high)
	case Over, AtLeast:
		high += math.Abs(high)
	case Under, UpTo:
		low -= math.Abs(low) / 2
	case Nearly:
		low -= .1 * math.Abs(low)
	}
	return low, high
}

// agrees reports whether two amounts of one base can be the same: their bounds meet, or one is the other rounded.
func (a Amount) agrees(b Amount) bool {
	if a.unit == scoreUnit && a.unit == b.unit { // lost 1-3 to those who won 3-1
		return a.Low == b.Low && a.High == b.High || a.Low == b.High && a.High == b.Low
	}
	if a.unit == voteUnit || b.unit == voteUnit {
		return a.Low == b.Low && a.High == b.High
	}
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
