package compare

// Measures of their own: the strength of a quake, and the votes for and against.
var (
	magnitudeUnit = &unit{base: "magnitude", factor: 1}
	voteUnit      = &unit{base: "vote", factor: 1}
)

// magnitude reads "magnitude 5.8", "a 5.8-magnitude quake", "6.1 on the Richter scale" at token i and gives the token behind it.
func (r *factReader) magnitude(i int) int {
	c, j, ok := r.count(i)
	if !ok || c.fraction != "" || c.scale != 1 || c.value >= 10 {
		return i
	}
	from := i
	switch {
	case r.low(i-1) == "magnitude":
		from = i - 1
	case (r.hyphen(i-1) > 0 || r.low(i-1) == "of") && r.low(i-2) == "magnitude":
		from = i - 2
	case r.afterHyphen(j) == "magnitude":
		j += 1 + r.hyphen(j)
	case r.low(j) == "on" && (r.low(j+1) == "richter" || r.low(j+2) == "richter"):
	default:
		return i
	}
	a := Amount{Low: c.value, High: c.value, step: c.step, unit: magnitudeUnit}
	a.Limit, from = r.limit(from, a)
	r.addFigure(from, j, a, noun{"magnitude", []string{"magnitude"}}, "")
	return j
}

// vote reads "voted 14 to 9", "by 14 votes to nine", "a 14–9 vote" at token i and gives the token behind it.
func (r *factReader) vote(i int) int {
	c, j, ok := r.count(i)
	if !ok || c.fraction != "" || c.scale != 1 || c.value != float64(int(c.value)) {
		return i
	}
	said := false
	if w := r.low(j); among(w, "votes|vote|") {
		said, j = true, j+1
	}
	if w := r.low(j); !among(w, "to|against|–|-|") && !(r.base == "de" && among(w, "zu|gegen|")) {
		return i
	}
	d, end, ok := r.count(j + 1)
	if !ok || d.fraction != "" || d.scale != 1 || d.value != float64(int(d.value)) {
		return i
	}
	if u, _ := r.unit(end); u != nil {
		return i
	}
	for k := i - 1; !said && k >= max(0, i-4) && r.word(k); k-- {
		said = among(r.low(k), "voted|vote|votes|voting|")
	}
	if w := r.low(end); w == "vote" || r.base == "de" && w == "stimmen" || w == "votes" && r.low(i-1) == "by" {
		said, end = true, end+1
	}
	if !said || r.plural(end) || r.low(i-1) == "from" {
		return i
	}
	r.addFigure(i, end, Amount{Low: c.value, High: d.value, step: 1, unit: voteUnit}, noun{"votes", []string{"vote"}}, "")
	return end
}
