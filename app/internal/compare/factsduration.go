package compare

// parts reads on from the time in a before token j, "1 minute and 9 seconds" behind "2 hours,", and gives the token behind it.
func (r *factReader) parts(from, j int, a *Amount) int {
	if !a.unit.timed() || a.Low != a.High || r.low(from-1) == "between" {
		return j
	}
	written, last := digits(a.Low)+" "+a.unit.name, a.unit
	sum := a.Low * last.factor
	for {
		k := j
		if r.low(k) == "," {
			k++
		}
		if among(r.low(k), "and|und|et|y|") {
			k++
		}
		c, m, ok := r.count(k)
		if !ok || c.fraction != "" {
			break
		}
		u, end := r.unit(m)
		if u == nil || u.base != last.base || u.factor >= last.factor || c.value*u.factor >= last.factor {
			break
		}
		written += " " + digits(c.value) + " " + u.name
		sum += c.value * u.factor
		last, j = u, end
	}
	if last != a.unit {
		a.Low, a.step, a.unit, a.fraction = sum/last.factor, 1, last, written
		a.High = a.Low
	}
	return j
}

// aged reports whether words before token i say that what follows are ages: "aged 34 and", "im Alter von".
func (r *factReader) aged(i int) bool {
	of := false
	for k := i - 1; k >= max(0, i-5); k-- {
		switch w := r.low(k); {
		case among(w, "aged|alter|"), of && among(w, "age|ages|"):
			return true
		case among(w, "of|von|"):
			of = true
		case r.toks[k].kind != 'n' && !among(w, ",|and|or|to|bis|und|between|about|under|over|unter|über|"):
			return false
		}
	}
	return false
}
