package compare

import (
	"strings"

	"parallax/app/internal/names"
)

// A fullName is a speaker's value of several words.
type fullName struct {
	value string
	head  string // folded, a space before it
	named bool   // its last word has a capital
}

// unify gives the speakers of an article, whose facts these are, one value each: "Earnest" is Josh Earnest, "the source" the military
// source named before. Where it may be another, they stay apart.
func (r *factReader) unify(facts []Fact, rest *pacer) {
	var full []fullName
	noted := map[string]bool{}
	note := func(v string) {
		if strings.ContainsRune(v, ' ') && !strings.ContainsAny(v, "’'") && !noted[v] { // Russia’s ministry is not every ministry
			noted[v] = true
			full = append(full, fullName{v, " " + names.Fold(headOf(v)), isUpper(lastWord(headOf(v)))})
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
		if !rest.on() {
			return
		}
		f.Value = r.withThe(f)
		if v := r.fuller(f, full); v != "" {
			f.Value = v
		}
		f.key = names.Fold(f.Value)
		if nameless(f.Value) && r.anybody(f) {
			f.key += "\x00" + string(rune('A'+r.article))
		}
		note(f.Value)
	}
}

// anybody reports whether a source without a name may be another in each article: "the report", "a witness"; "the police" are the same.
func (r *factReader) anybody(f *Fact) bool {
	first, _, _ := strings.Cut(strings.ToLower(f.Text), " ")
	low := strings.ToLower(headOf(f.Value))
	return among(first, "a|an|one|two|another|some|ein|eine|einer|einem|") || among(lastWord(low), "report|reports|source|sources|study|bericht|berichten|") ||
		among(low, "survey|review|statement|paper|article|document|documents|letter|caption|") // the geological survey is one
}

// nameless reports whether a source is called by common nouns alone: "report", "One source".
func nameless(value string) bool {
	if germanSpeaks(strings.ToLower(lastWord(value))) {
		return true
	}
	for n, w := range strings.Fields(headOf(value)) {
		low := strings.ToLower(w)
		if isUpper(w) && (n > 0 || !speakers[low] && !persons[low] && !leaders[low] && !humans[low]) {
			return false
		}
	}
	return true
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
func (r *factReader) fuller(f *Fact, full []fullName) string {
	if strings.ContainsAny(f.Value, "’'") {
		return ""
	}
	low := strings.ToLower(f.Text)
	named := isUpper(f.Value)
	if !named && !strings.HasPrefix(low, "the ") && !strings.HasPrefix(low, "this ") || among(strings.ToLower(f.Value), "military|army|government|president|state|country|") {
		return ""
	}
	found := ""
	end := " " + names.Fold(f.Value)
	for _, v := range full {
		if v.value == f.Value || named != v.named || !strings.HasSuffix(v.head, end) {
			continue
		}
		if found != "" {
			return ""
		}
		found = v.value
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
