package compare

import (
	"slices"
	"strings"

	"parallax/app/internal/article"
	"parallax/app/internal/names"
)

// A factReader finds the facts of one article, sentence by sentence in order.
type factReader struct {
	namer
	article   int
	lang      string // "en", "de"; "en-us" keeps its region
	base      string // "en", "de"
	published article.Date
	outlet    string
	stop      map[string]bool // words that end a noun
	all       []article.Sentence
	the       map[string]string // names, with "The" where that belongs to them
	persons   []string          // named so far, by their canonical names

	// Of the sentence at hand:
	s        string
	toks     []factToken
	taken    []bool // per token: it belongs to a date
	mentions []naming
	named    []int  // per token: the mention it belongs to plus one
	where    []bool // per mention: it is a place that tells where
	facts    []Fact

	// Of the paragraph at hand:
	block    int
	speaker  string   // the canonical name of the person who spoke last, "" for somebody else
	spoke    bool     // somebody spoke
	people   []string // the persons named since the last speaker or subject
	owners   []string // those of whom only something was named: "Brandt’s ship"
	subject  string   // the person the last sentence began with
	elsewhen bool     // another year than that of publication was named
	justElse bool     // the sentence before named one
	crowd    bool     // somebody else was spoken of: "the general"
}

func newFactReader(n namer, k int, a *article.Article, all []article.Sentence) *factReader {
	r := &factReader{namer: n, article: k, outlet: a.Outlet, all: all, the: map[string]string{}, lang: strings.ToLower(a.Language), published: a.Published, block: -1}
	if r.lang == "" {
		r.lang = "en"
	}
	r.base, _, _ = strings.Cut(r.lang, "-")
	if r.stop = stopsOf[r.base]; r.stop == nil {
		r.stop = wordSetOf.stop
	}
	return r
}

// longest is how many bytes a sentence may have: what is longer is a table or a list that nobody parted.
const longest = 8 << 10

// read gives the facts of the next sentence, by place.
func (r *factReader) read(s article.Sentence) []Fact {
	r.s, r.facts, r.mentions = s.Text, nil, nil
	if len(s.Text) > longest {
		return nil
	}
	if s.Block != r.block {
		r.block, r.speaker, r.spoke, r.people, r.owners, r.subject, r.crowd = s.Block, "", false, r.people[:0], r.owners[:0], "", false
		r.elsewhen, r.justElse = false, false
	}
	r.toks = factTokens(r.toks, s.Text, r.numeric())
	r.taken, r.named = cleared(r.taken, len(r.toks)), cleared(r.named, len(r.toks))
	r.mentions = r.find(r.article, s.Text)
	for _, m := range r.mentions {
		if m.group.Kind == names.Person && !slices.Contains(r.persons, m.group.Name) {
			r.persons = append(r.persons, m.group.Name)
		}
	}
	at := 0
	for m, x := range r.mentions {
		for at < len(r.toks) && r.toks[at].Start < x.End {
			if r.toks[at].End > x.Start {
				r.named[at] = m + 1
			}
			at++
		}
	}
	r.dates()
	r.figures()
	switch r.base {
	case "en":
		r.sources()
	case "de":
		r.germanSources()
	}
	r.places()
	sortFacts(r.facts)
	return r.facts
}

// numeric gives the language as the scanner of numbers takes it.
func (r *factReader) numeric() string {
	if r.lang == "en-us" || r.base == "" {
		return r.lang
	}
	return r.base
}

// cleared gives a slice of n zero values, in the room of s where that is enough.
func cleared[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	s = s[:n]
	clear(s)
	return s
}

// low gives the word or sign at token i, "" beyond the sentence.
func (r *factReader) low(i int) string {
	if i < 0 || i >= len(r.toks) {
		return ""
	}
	return r.toks[i].low
}

// is reports whether token i is a word of a set.
func (r *factReader) is(i int, set map[string]bool) bool {
	return i >= 0 && i < len(r.toks) && r.toks[i].kind == 'w' && set[r.toks[i].low]
}

// word reports whether token i is a word.
func (r *factReader) word(i int) bool {
	return i >= 0 && i < len(r.toks) && r.toks[i].kind == 'w'
}

// glued reports whether token i stands right behind the one before.
func (r *factReader) glued(i int) bool {
	return i > 0 && i < len(r.toks) && r.toks[i].glued
}

// upper reports whether token i is a word with a capital.
func (r *factReader) upper(i int) bool { return r.word(i) && r.toks[i].upper }

// first reports whether token i opens the sentence, a quotation or a bracket in it, or follows a colon.
func (r *factReader) first(i int) bool {
	return i == 0 || r.toks[i-1].kind == 'p' && strings.Contains("“\"‘'«„([:.…—–", r.toks[i-1].low)
}

// span gives the bytes of tokens i to j.
func (r *factReader) span(i, j int) article.Span {
	return article.Span{Start: r.toks[i].Start, End: r.toks[j-1].End}
}

// mention gives the name that token i belongs to.
func (r *factReader) mention(i int) (naming, bool) {
	if i < 0 || i >= len(r.named) || r.named[i] == 0 {
		return naming{}, false
	}
	return r.mentions[r.named[i]-1], true
}

// within reports whether a span lies in a fact of a kind.
func (r *factReader) within(s article.Span, kind FactKind) bool {
	for _, f := range r.facts {
		if f.Kind == kind && f.Start <= s.Start && s.End <= f.End {
			return true
		}
	}
	return false
}
