package compare

// Measures of their own: the strength of a quake, the votes for and against, and the goals of both sides.
var (
	scoreUnit     = &unit{base: "score", factor: 1}
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

const (
	played    = "won|win|wins|winning|beat|beats|beating|lost|lose|loses|losing|drew|defeated|thrashed|edged|ended|finished|endete|victory|defeat|draw|gewann|gewannen|siegte|siegten|verlor|verloren|besiegte|besiegten|sieg|niederlage|"
	playedOut = "win|victory|defeat|loss|draw|triumph|sieg|niederlage|"
	// standing are beside what the score was for a time, or is of something else; meanwhile between that and the verb.
	standing  = "down|up|ahead|behind|lead|advantage|deficit|aggregate|penalties|points|half|half-time|halftime|break|interval|series|pause|führung|rückstand|"
	meanwhile = standing + "after|from|despite|when|being|trailing|leading|having|while|since|nach|zur|"
)

// score reads "won 3-1", "a 3-1 win", "siegte 3:1" at token i and gives the token behind it. Of several, as in tennis, none is read.
func (r *factReader) score(i int) int {
	goals := func(k int) bool {
		return k < len(r.toks) && r.toks[k].kind == 'n' && r.toks[k].num.plain && !r.toks[k].num.bad && r.toks[k].num.digits < 4
	}
	pair := func(k int) bool {
		return goals(k) && r.glued(k+1) && r.glued(k+2) && among(r.low(k+1), "-|–|:|") && goals(k+2)
	}
	end := i + 3
	if !pair(i) || r.glued(i) || r.glued(end) && among(r.low(end), "-|–|:|/|") || pair(end) || among(r.low(end), ",|and|und|") && pair(end+1) {
		return i
	}
	said := among(r.low(end), playedOut)
	if u, _ := r.unit(end); !said && (u != nil || r.plural(end) || r.upper(end) && r.base == "de" || among(r.low(end), "vote|uhr|")) {
		return i // won 10-12 seats
	}
	if r.low(i+1) == ":" && (r.base != "de" || among(r.low(i-1), "um|ab|bis|vor|nach|gegen|")) {
		return i // at 7:30
	}
	for k := i - 1; k >= max(0, i-6) && r.word(k) && !said; k-- {
		if said = among(r.low(k), played); among(r.low(k), meanwhile) {
			return i
		}
	}
	if !said || among(r.low(end), standing) || among(r.low(end), "at|on|in|by|zur|") && (among(r.low(end+1), standing) || among(r.low(end+2), standing)) {
		return i
	}
	r.addFigure(i, end, Amount{Low: r.toks[i].num.value, High: r.toks[i+2].num.value, step: 1, unit: scoreUnit}, noun{text: "score"}, "")
	return end
}
