package compare

import "strings"

// left gives the speaker that ends at token k, before its verb. any accepts one whose head is no known speaker.
func (r *factReader) left(k int, any bool) (from, to int) {
	if !r.word(k) || r.taken[k] || r.toks[k].possessive || r.is(k, pronouns) && !r.isName(k) {
		return 0, 0
	}
	from = k
	for from > 0 && k-from < 14 && r.joins(from-1) {
		from--
	}
	if from > 0 && k-from >= 14 {
		return 0, 0
	}
	from = r.trimmed(from, k)
	if from > k || !r.speakerLike(from, k+1, any) {
		return 0, 0
	}
	return from, k + 1
}

// joins reports whether the token at i can belong to the same speaker as the one behind it.
func (r *factReader) joins(i int) bool {
	if r.taken[i] || r.toks[i].kind == 'n' {
		return !r.taken[i] && !r.glued(i+1)
	}
	if r.toks[i].kind != 'w' {
		return r.hyphen(i) > 0 || r.ofSeveral(i)
	}
	low := r.low(i)
	if r.isName(i) || r.hyphen(i-1) > 0 || inside[low] || leaders[low] && low != "that" {
		return true
	}
	return !openings[low] && !pronouns[low] && !r.stop[low] && !saying[low] && !(sayingThat[low] && !speakers[low])
}

// ofSeveral reports whether token i is the apostrophe of "Workers’ Union".
func (r *factReader) ofSeveral(i int) bool {
	return r.glued(i) && !r.glued(i+1) && r.upper(i-1) && among(r.low(i), "’|'|") && strings.HasSuffix(r.low(i-1), "s") && r.word(i+1)
}

// trimmed gives the first token of a speaker that starts at from or behind: "But", "In Damascus" and "and" do not belong to it.
func (r *factReader) trimmed(from, k int) int {
	for from <= k {
		low := r.low(from)
		if r.isName(from) {
			return from
		}
		switch {
		case openings[low], strings.HasSuffix(low, "ly") && r.toks[from].kind == 'w', low == "with":
			from++
		case inside[low]: // In Syria officials said
			if from+1 > k || !r.isName(from+1) {
				return k + 1
			}
			n := r.named[from+1]
			for from++; from <= k && r.named[from] == n; from++ {
			}
		default:
			return from
		}
	}
	return from
}

// speakerLike reports whether tokens from to to are a noun that can speak.
func (r *factReader) speakerLike(from, to int, any bool) bool {
	head := to - 1 // before the first preposition
	for k := from; k < to; k++ {
		low := r.low(k)
		if !r.isName(k) && inside[low] && k > from {
			if low == "and" {
				if to-from > 6 {
					return false
				}
				if k+1 < to && !r.upper(k+1) && !leaders[r.low(k+1)] && !r.upper(from) && !leaders[r.low(from)] {
					return false
				}
				continue
			}
			if head == to-1 {
				head = k - 1
			}
			continue
		}
		if k > from && !r.toks[k].upper && !r.isName(k) && strings.HasSuffix(low, "ed") && r.hyphen(k-1) == 0 && !leaders[r.low(k-1)] && !r.plural(k+1) {
			return false // a participle or a verb: somebody else's clause
		}
	}
	if to-from > 12 {
		return false
	}
	start := r.isName(from) || r.upper(from) || leaders[r.low(from)] || r.toks[from].kind == 'n' || speakers[r.low(to-1)] || speakers[r.low(head)] || r.titled(from, to)
	if !start {
		return false
	}
	last := to - 1
	switch {
	case r.isName(last) && head == last, speakers[r.low(head)], speakers[r.low(last)] && head == last:
		return true
	case r.upper(last) && (last > from && r.upper(last-1) || !r.stop[r.low(last)]) && (last > from || any):
		return true
	case r.upper(head) && head > from-1 && !r.stop[r.low(head)] && (r.isName(head) || head > from):
		return true
	}
	return any && leaders[r.low(from)] && to-from > 1 && !r.stop[r.low(last)]
}

// titled reports whether tokens from to to are a name behind what its bearer is: "police spokeswoman Dora Falk".
func (r *factReader) titled(from, to int) bool {
	for k := from; k < to; k++ {
		if r.upper(k) {
			return k > from && speakers[r.low(k-1)] && r.upper(to-1)
		}
	}
	return false
}

// right gives the speaker that starts at token j: "according to", "said".
func (r *factReader) right(j int) (from, to int) {
	if !r.word(j) && !(j < len(r.toks) && r.toks[j].kind == 'n') || r.taken[j] {
		return 0, 0
	}
	if w := r.low(j); among(w, "him|her|he|she|") {
		return j, j + 1
	}
	if r.is(j, pronouns) && !r.isName(j) && !leaders[r.low(j)] {
		return 0, 0
	}
	to = j
	for to < len(r.toks) && to < j+12 && !r.taken[to] {
		low := r.low(to)
		if r.toks[to].kind == 'p' && r.hyphen(to) == 0 && !r.ofSeveral(to) {
			break
		}
		if to > j && !r.isName(to) {
			prev := r.low(to - 1)
			if low == "and" && leaders[r.low(j)] && r.upper(to-1) && r.upper(to+1) && !speakers[prev] && !r.personAt(to-1) && !r.personAt(to+1) { // the Food and Drug Agency
				to++
				continue
			}
			if leaders[low] && !inside[prev] && !leaders[prev] || openings[low] && low != "and" || low == "and" || pronouns[low] || r.stop[low] && !inside[low] && !leaders[low] && !r.upper(to) {
				break
			}
			if speakers[prev] && prev[len(prev)-1] == 's' && !inside[low] && !r.upper(to) && !speakers[low] && !r.possessed(to-1) && r.hyphen(to) == 0 {
				break // one of the sources familiar with the matter
			}
			if inside[low] && among(low, "on|with|and|") {
				break
			}
		}
		to++
	}
	for to > j && inside[r.low(to-1)] && !r.isName(to-1) {
		to--
	}
	if to <= j || !r.speakerLike(j, to, true) {
		return 0, 0
	}
	if k := to + 1; r.low(to) == "," && among(r.low(j), "its|their|his|her|") { // its owner, the Brandt Group
		if r.low(k) == "the" {
			k++
		}
		end := k
		for r.upper(end) {
			end++
		}
		if end > k && (end == len(r.toks) || !r.word(end)) {
			return k, end
		}
	}
	for end := to + 2; r.low(to) == "," && end < to+6 && r.human(to-1); end++ { // the club’s chairman, Sir Ivo Brandt
		if r.person(to+1, end) {
			return j, end
		}
	}
	return j, to
}

func (r *factReader) possessed(i int) bool { return r.toks[i].possessive }

// saidAt reports whether the date in tokens from to to is the day on which something was said: it stands beside a verb of saying.
func (r *factReader) saidAt(from, to int) bool {
	k := from - 1
	if r.low(k) == "on" {
		k--
	}
	if r.is(k, saying) || r.is(k, sayingThat) {
		return true
	}
	if r.low(to) != "that" && r.low(from-1) != "on" {
		return false
	}
	for n := 0; k >= 0 && n < 8 && r.toks[k].kind != 'p'; n, k = n+1, k-1 {
		if saying[r.low(k)] || sayingThat[r.low(k)] {
			return true
		}
	}
	return false
}
