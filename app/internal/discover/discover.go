// Package discover finds the names in articles that no table of names holds.
//
// Fill puts them into a collection, with how often each article holds them and the names of its table. Scan gives all
// that is known of each name, for proposing groups.
//
// A name is a run of words with capitals. A capital that a word has anyway, at the start of a sentence or in a headline, is
// no evidence. Where all nouns have capitals (German) only titles and given names count; in scripts without capitals
// nothing is found. The words around a name and in it tell what kind of thing it is; where they say little, the kind
// stays "".
package discover

import (
	"cmp"
	"slices"
	"strings"

	"parallax/app/internal/article"
	"parallax/app/internal/names"
)

// A Name is a name found in the text, with all spellings that names.Fold makes equal.
type Name struct {
	Key       string     // names.Fold of all spellings
	Spellings []Spelling // most frequent first
	Kind      names.Kind // "" where the text does not tell
	Short     []string   // keys of short forms that stood in brackets beside it: "isil"
	Mentions  []Mention  // in order of reading
	Articles  int
}

// A Spelling is how a name is written, and how often.
type Spelling struct {
	Text string
	N    int
}

// A Mention is where a name stands: bytes of the text of a block.
type Mention struct {
	Article, Block, Spelling int32
	Start, End               int32
}

// Text is the name as it is written most often.
func (n *Name) Text() string { return n.Spellings[0].Text }

// Scan finds the names that table does not hold, those in most articles first. A nil table holds nothing.
func Scan(articles []article.Article, table *names.Table) []Name {
	s := newScanner(table)
	s.read(articles)
	return s.names()
}

func (s *scanner) read(articles []article.Article) {
	for i := range articles {
		s.known = append(s.known, map[int]int{})
		s.article(i, &articles[i])
	}
}

// A scanner gathers what all articles say before anything is decided.
type scanner struct {
	table    *names.Table
	known    []map[int]int    // for each article, how often it holds each group of table
	words    map[string]*word // as written
	surfaces map[string]int32 // as written → index in spelled
	spelled  []surface
	found    []occurrence
	links    map[[2]int32]int // surfaces spelt out and the short form in brackets, how often

	german, romance, french bool // language of the article at hand
	at                      int32
	tokens                  []token
	out                     []run
	parts                   [][2]int
	long                    []spelt
	buffer                  []byte
}

// A word is what all articles say of a word, whatever its case.
type word struct {
	sign           sign
	lower, capital int32 // how often, but for places where a capital says nothing
}

// A surface is a run of words as it is written.
type surface struct {
	text  string
	words []*word
	upper bool  // one word in capitals
	rest  int32 // the surface without its first word, -1 for none; set where it once stood first
}

// An occurrence is a surface somewhere.
type occurrence struct {
	surface   int32
	mention   Mention
	first     bool
	restStart int32 // where the second word starts
	cues      cues
}

func newScanner(table *names.Table) *scanner {
	return &scanner{table: table, words: map[string]*word{}, surfaces: map[string]int32{}, links: map[[2]int32]int{}}
}

func (s *scanner) wordOf(text string, sh shape) *word {
	if w, ok := s.words[text]; ok {
		return w
	}
	low := text
	if sh != lower {
		low = strings.ToLower(text)
	}
	w, ok := s.words[low]
	if !ok {
		w = &word{sign: lexicon[strings.ReplaceAll(low, "’", "'")]}
		s.words[strings.Clone(low)] = w
	}
	s.words[strings.Clone(text)] = w
	return w
}

func (s *scanner) article(n int, a *article.Article) {
	language, _, _ := strings.Cut(strings.ToLower(a.Language), "-")
	s.german = language == "de" || language == "lb"
	s.romance = slices.Contains([]string{"es", "it", "pt", "ca", "gl"}, language)
	s.french = language == "fr"
	s.at = int32(n)
	for i := range a.Blocks {
		b := &a.Blocks[i]
		if len(b.Sentences) == 0 {
			s.sentence(int32(i), b.Text, article.Span{Start: 0, End: len(b.Text)})
		}
		for _, sentence := range b.Sentences {
			s.sentence(int32(i), b.Text, sentence)
		}
	}
}

func (s *scanner) sentence(block int32, text string, span article.Span) {
	tokens := s.tokenise(s.tokens[:0], text, span.Start, span.End)
	s.tokens = tokens
	known := s.table.Find(text[span.Start:span.End])
	for _, m := range known {
		s.known[s.at][m.Group]++
	}
	if len(tokens) == 0 || shouts(tokens, text, span) {
		return
	}
	for _, m := range known {
		i, _ := slices.BinarySearchFunc(tokens, m.Start+span.Start, func(t token, at int) int { return cmp.Compare(t.start, at) })
		for ; i < len(tokens) && tokens[i].start < m.End+span.Start; i++ {
			tokens[i].group = m.Group
		}
	}
	for _, t := range tokens {
		switch {
		case t.first, t.group >= 0:
		case t.shape == lower:
			t.word.lower++
		case t.shape == capital:
			t.word.capital++
		}
	}
	s.spellOut(text, tokens)
	for _, r := range s.runs(tokens) {
		s.keep(block, text, tokens, r)
	}
	for _, l := range s.long {
		name := tokens[l.from:l.to]
		s.links[[2]int32{s.surfaceOf(text, name), s.surfaceOf(text, tokens[l.short:l.short+1])}]++
	}
}

// keep notes a run.
func (s *scanner) keep(block int32, text string, tokens []token, r run) {
	name := tokens[r.from:r.to]
	if s.german && !s.cuedGerman(name, r.cues) {
		return
	}
	o := occurrence{
		surface: s.surfaceOf(text, name),
		mention: Mention{Article: s.at, Block: block, Start: int32(name[0].start), End: int32(name[len(name)-1].end)},
		first:   r.first, cues: r.cues,
	}
	if r.first {
		rest := int32(-1)
		if len(name) > 1 {
			skip := 1
			for skip < len(name) && !name[skip].named() && name[skip].word.sign&leading == 0 {
				skip++
			}
			if skip < len(name) {
				rest = s.surfaceOf(text, name[skip:])
				o.restStart = int32(name[skip].start)
			}
		}
		s.spelled[o.surface].rest = rest
	}
	s.found = append(s.found, o)
}

// cuedGerman asks for a title or a given name, where every noun has a capital.
func (s *scanner) cuedGerman(name []token, c cues) bool {
	return c.person >= strong && len(name) < 4 || len(name) == 1 && name[0].shape == upper && len(name[0].text) > 2 || c.place >= strong && len(name) == 1 && name[0].word.sign&country > 0
}

func (s *scanner) surfaceOf(text string, name []token) int32 {
	written := text[name[0].start:name[len(name)-1].end]
	if i, ok := s.surfaces[written]; ok {
		return i
	}
	f := surface{text: strings.Join(strings.Fields(written), " "), upper: len(name) == 1 && name[0].shape == upper, rest: -1}
	for _, t := range name {
		if t.named() || t.shape == ordinal {
			f.words = append(f.words, t.word)
		}
	}
	i := int32(len(s.spelled))
	s.spelled = append(s.spelled, f)
	s.surfaces[strings.Clone(written)] = i
	return i
}
