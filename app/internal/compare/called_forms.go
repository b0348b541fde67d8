package compare

import (
	"cmp"
	"slices"

	"parallax/app/internal/sorting"
)

// A formTally counts forms and how each is written.
type formTally struct {
	keys  []string
	forms []spellings
}

// Spellings are the ways to write one form, in the order of their first use.
type spellings struct {
	n     int
	texts []FormCount
}

func (t *formTally) add(key, written string) {
	i := slices.Index(t.keys, key)
	if i < 0 {
		i = len(t.keys)
		t.keys, t.forms = append(t.keys, key), append(t.forms, spellings{})
	}
	f := &t.forms[i]
	f.n++
	at := slices.IndexFunc(f.texts, func(c FormCount) bool { return c.Text == written })
	if at < 0 {
		at = len(f.texts)
		f.texts = append(f.texts, FormCount{Text: written})
	}
	f.texts[at].N++
}

// counts lists the forms, the most frequent first, each as it is written most often; of equals the first used.
func (t *formTally) counts() []FormCount {
	var out []FormCount
	for _, f := range t.forms {
		best := f.texts[0]
		for _, w := range f.texts[1:] {
			if w.N > best.N {
				best = w
			}
		}
		out = append(out, FormCount{best.Text, f.n})
	}
	sorting.By(out, func(a, b FormCount) int { return cmp.Compare(b.N, a.N) })
	return out
}

// same reports whether u has the same forms.
func (t *formTally) same(u *formTally) bool {
	if len(t.keys) != len(u.keys) {
		return false
	}
	for _, k := range t.keys {
		if !slices.Contains(u.keys, k) {
			return false
		}
	}
	return true
}

// apart reports whether none of the most frequent forms is one of u's.
func (t *formTally) apart(u *formTally) bool {
	for _, k := range t.most() {
		if slices.Contains(u.most(), k) {
			return false
		}
	}
	return true
}

// most gives the keys of the most frequent forms.
func (t *formTally) most() (keys []string) {
	best := 0
	for _, f := range t.forms {
		best = max(best, f.n)
	}
	for i, f := range t.forms {
		if f.n == best {
			keys = append(keys, t.keys[i])
		}
	}
	return keys
}
