package compare

import (
	"math"
	"slices"
	"strings"
)

// scale gives what a unit measures, whatever its system, and how many of the units of that dimension used here its base has.
func (a Amount) scale() (dimension string, times float64) {
	if a.unit == nil {
		return "", 1
	}
	base, power := a.unit.base, 1.0
	if cut, ok := strings.CutSuffix(base, "²"); ok {
		base, power = cut, 2
	} else if cut, ok := strings.CutSuffix(base, "³"); ok {
		base, power = cut, 3
	}
	m := 0.0
	switch base { // in metres
	case "m":
		m = 1
	case "mi":
		m = 1609.344
	case "nmi":
		m = 1852
	case "ft":
		m = .3048
	case "yd":
		m = .9144
	case "in":
		m = .0254
	case "acre":
		return "area", 4046.8564224
	case "g":
		return "weight", 1
	case "ton":
		return "weight", 960e3 // short, metric or long
	case "km/h":
		return "speed", 1
	case "mph":
		return "speed", 1.609344
	default:
		return a.unit.base, 1
	}
	return [...]string{"length", "area", "volume"}[int(power)-1], math.Pow(m, power)
}

func (a Amount) dimension() string {
	d, _ := a.scale()
	return d
}

// SaysMore reports whether the reading of a fact tells what its text does not. The same digits, a number in one word, case and spaces
// tell nothing; so "about 40km" needs no "≈ 40 km".
func (f *Fact) SaysMore() bool {
	if f.Kind != FigureFact {
		bare := func(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), "")) }
		return !strings.HasSuffix(bare(f.Text), bare(f.Reading()))
	}
	if f.Amount.fraction != "" || f.Amount.Low == 1 {
		return false
	}
	if have := onlyDigits(f.Text); have != "" {
		return !strings.HasPrefix(have, onlyDigits(digits(f.Amount.Low)))
	}
	for _, w := range strings.FieldsFunc(f.Text, func(r rune) bool { return !inWord(r) }) { // two, twenty; not "two dozen"
		if w = strings.ToLower(w); numberWords[w] == f.Amount.Low || germanNumber(w) == f.Amount.Low {
			return false
		}
	}
	return true
}

// onlyDigits gives the digits of s, as 0 to 9.
func onlyDigits(s string) string {
	var b []byte
	for _, r := range s {
		if d, ok := digit(r); ok {
			b = append(b, '0'+d)
		}
	}
	return string(b)
}

// near reports whether two amounts of units that do not convert exactly may be the same, as those of one that agree.
func (a Amount) near(b Amount) bool {
	if a.unit == nil || b.unit == nil || a.unit.base == b.unit.base {
		return a.unit != nil && b.unit != nil && a.agrees(b)
	}
	_, x := a.scale()
	_, y := b.scale()
	return math.Abs(a.Low*a.unit.factor*x-b.Low*b.unit.factor*y) <= .07*a.Low*a.unit.factor*x
}

// measured says what the unit of a figure measures, by the words behind it; "" where it has none.
func (r *factReader) measured(f *Fact, end int) string {
	if f.Amount.unit == nil || f.Amount.unit == voteUnit || f.Amount.unit == scoreUnit || f.Amount.unit == magnitudeUnit {
		return ""
	}
	switch d := f.Amount.dimension(); d {
	case "length":
		for k := end; k < end+4 && r.word(k); k++ {
			switch w := r.low(k); {
			case among(w, "long|lang|"):
				return "length"
			case among(w, "high|tall|hoch|"):
				return "height"
			case among(w, "deep|tief|"):
				return "depth"
			case among(w, "wide|breit|"):
				return "width"
			case among(w, "from|to|away|off|between|outside|inland|upstream|downstream|left|") || compass[w]:
				f.origin = r.fromWhere(k)
				return "distance"
			}
		}
		if f.Amount.unit.name == "mm" {
			return "length"
		}
		return "distance or length"
	case "area", "volume", "weight", "speed", "share":
		return d
	case "l":
		return "volume"
	case "s", "day", "month":
		if r.low(end-1) == "old" || r.base == "de" && among(r.low(end-1), germanOld) {
			return "age"
		}
		return "time"
	case "°C", "°F":
		return "temperature"
	case "W":
		return "power"
	case "$", "US$", "€", "£", "¥", "rouble", "lira", "yuan":
		return "money"
	}
	return f.Amount.unit.name
}

// fromWhere says what a distance is from, where token k or the one behind tells: "from Palmyra"; "" where it is no name.
func (r *factReader) fromWhere(k int) string {
	if among(r.low(k+1), "from|of|off|outside|") {
		k++
	}
	m, ok := r.mention(k + 1)
	if !ok || !among(r.low(k), "from|of|off|outside|") {
		return ""
	}
	end := k + 1
	for end < len(r.toks) && r.toks[end].Start < m.End {
		end++
	}
	if r.toks[end-1].possessive || !r.stops(end) || r.hyphen(end) > 0 { // Palmyra’s gates, ISIS areas
		return ""
	}
	return "from " + r.s[m.Start:m.End]
}

// around gives the stems of the words beside a figure in tokens from to end, names as "@Name", and apart from these its verbs.
func (r *factReader) around(from, end int) (about, verbs []string) {
	c := clause{factReader: r}
	add := func(k int) bool {
		if k < 0 || k >= len(r.toks) || r.toks[k].kind == 'p' && r.hyphen(k) == 0 && r.low(k) != "," {
			return false
		}
		w := r.low(k)
		if m, ok := r.mention(k); ok {
			w = "@" + m.group.Name
		} else if !r.word(k) || r.taken[k] || r.stop[w] && !among(w, "away|apart|") || wordSetOf.article[w] || wordSetOf.of[w] {
			return true
		} else if w = verbStem(w); w == "" || units[r.low(k)] != nil {
			return true
		}
		if !slices.Contains(about, w) {
			about = append(about, w)
		}
		return true
	}
	for k := from - 1; k > from-6 && add(k); k-- {
	}
	for k := end; k < end+6 && add(k); k++ {
	}
	verb := func(k int) bool {
		if k < 0 || k >= len(r.toks) || !r.word(k) || r.isName(k) || !(c.participle(k) || pastForms[r.low(k)] != "" || among(r.low(k), alikeForms) || strings.HasSuffix(r.low(k), "ing") && !r.plural(k+1)) {
			return false
		}
		if v := verbStem(r.low(k)); v != "" {
			verbs = append(verbs, v)
		}
		return true
	}
	if !verb(from-1) || len(verbs) == 0 { // said 76 houses had collapsed
		helps := func(k int) bool {
			return r.word(k) && (among(r.low(k), auxiliaries) || strings.HasSuffix(r.low(k), "ly"))
		}
		k := end
		for k < end+4 && !verb(k) && helps(k) {
			k++
		}
		if n := len(verbs); n > 0 && r.low(k+1) == "or" { // collapsed or were damaged: both are counted
			for k += 2; !verb(k) && helps(k); k++ {
			}
			slices.Sort(verbs)
			verbs = []string{strings.Join(verbs, "|")}
		}
	}
	return about, verbs
}
