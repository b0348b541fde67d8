package compare

import (
	"slices"
	"strings"

	"parallax/app/internal/names"
)

// unify gives the speakers of an article, whose facts these are, one value each: "Earnest" is Josh Earnest, "the source" the military
// source named before. Where it may be another, they stay apart.
func (r *factReader) unify(facts []Fact) {
	var full []string // values of several words
	note := func(v string) {
		if strings.ContainsRune(v, ' ') && !slices.Contains(full, v) {
			full = append(full, v)
		}
	}
	for _, p := range r.persons {
		note(p)
	}
	for i := range facts {
		f := &facts[i]
		if f.Kind != SourceFact {
			continue
		}
		f.Value = r.withThe(f)
		if v := r.fuller(f, full); v != "" {
			f.Value = v
		}
		f.key = names.Fold(f.Value)
		note(f.Value)
	}
}

// withThe gives the value of a source with the article that belongs to its name: "The Duran".
func (r *factReader) withThe(f *Fact) string {
	rest, ok := strings.CutPrefix(f.Text, "The ")
	if !ok {
		rest = f.Text
	}
	if rest != f.Value || !isUpper(rest) {
		return f.Value
	}
	whole, known := r.the[rest]
	if !known {
		whole = rest
		for _, s := range r.all {
			if i := strings.Index(s.Text, " The "+rest); i > 0 && (s.Text[i-1] >= 'a' && s.Text[i-1] <= 'z' || s.Text[i-1] == ',') {
				whole = "The " + rest
				break
			}
		}
		if strings.EqualFold(r.outlet, "The "+rest) {
			whole = "The " + rest
		}
		r.the[rest] = whole
	}
	return whole
}

// fuller gives the one value of those before that a source repeats in short: a last name, or a noun behind "the" or "this".
func (r *factReader) fuller(f *Fact, full []string) string {
	if strings.ContainsAny(f.Value, "’'") {
		return ""
	}
	low := strings.ToLower(f.Text)
	named := isUpper(f.Value)
	if !named && !strings.HasPrefix(low, "the ") && !strings.HasPrefix(low, "this ") || among(strings.ToLower(f.Value), "military|army|government|president|state|country|") {
		return ""
	}
	found := ""
	for _, v := range full {
		if v == f.Value || named != isUpper(lastWord(headOf(v))) || !strings.HasSuffix(" "+names.Fold(headOf(v)), " "+names.Fold(f.Value)) {
			continue
		}
		if found != "" {
			return ""
		}
		found = v
	}
	return found
}

func isUpper(s string) bool { return s != "" && strings.ToLower(s[:1]) != s[:1] }

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// headOf gives what stands before the first preposition.
func headOf(s string) string {
	for _, w := range [...]string{" of ", " in ", " for ", " at ", " from ", " on ", " near ", " with "} {
		s, _, _ = strings.Cut(s, w)
	}
	return s
}
