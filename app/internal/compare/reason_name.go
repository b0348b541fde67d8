package compare

// read gives the first of reasons as they are read: words that are one name together, "Ines Sol" rather than "Sol" and "Ines".
func (e *explainer) read(reasons []reason) (out []string) {
	told := make([]bool, len(reasons))
	for n, r := range reasons {
		if told[n] {
			continue
		}
		if len(out) == mostShared {
			break
		}
		told[n] = true
		text, first, last := e.forms(r.uses), r, r
		for more := e.partOfName(r); more; {
			more = false
			for m, s := range reasons {
				switch {
				case told[m] || !e.partOfName(s):
					continue
				case e.leads(last, s):
					text, last = text+" "+e.forms(s.uses), s
				case e.leads(s, first):
					text, first = e.forms(s.uses)+" "+text, s
				default:
					continue
				}
				told[m], more = true, true
			}
		}
		out = append(out, text)
	}
	return out
}

// partOfName reports whether a reason is a word that names something, once in each of two articles.
func (e *explainer) partOfName(r reason) bool {
	return len(r.uses) == 2 && r.uses[0].term == r.uses[1].term && r.uses[0].article != r.uses[1].article && e.proper[r.uses[0].term]
}

// leads reports whether, with nothing but a space between, x stands before y in both articles.
func (e *explainer) leads(x, y reason) bool {
	for n, u := range x.uses {
		v := y.uses[n]
		if u.article != v.article {
			v = y.uses[1-n]
		}
		if u.sentence != v.sentence || v.Start != u.End+1 || e.texts[u.article][u.sentence].Text[u.End] != ' ' {
			return false
		}
	}
	return true
}
