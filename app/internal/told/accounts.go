package told

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/cespare/xxhash/v2"

	"parallax/app/internal/article"
	"parallax/app/internal/collection"
	"parallax/app/internal/compare"
	"parallax/app/internal/names"
)

// An account is an article of which each sentence was read for what it says.
type account struct {
	sentences []said
	texts     []string         // of them
	holds     map[uint64]int32 // per head of a word, name or figure: how many sentences hold it
}

// A said is what a sentence says, by what can be found again in another wording. All lists are ascending, without doubles.
type said struct {
	words   []word
	names   []uint64 // of the table or found in the text, see hashName
	figures []uint64 // but for small numbers, which stand for nothing
}

// A word that tells something: it is no word of names, and neither left out by the index nor in most articles.
type word struct {
	head  uint64 // of its first letters, which other forms of it share
	text  string
	share float64 // of the sentences of the collection, by estimate, those that hold it
}

// A reader reads accounts.
type reader struct {
	c            *collection.Collection
	w            *words
	table, found *names.Table
	accounts     []*account // per article; nil where nobody asked
}

// readAll reads all articles that are to be compared.
func readAll(c *collection.Collection, table *names.Table, w *words, chosen []choice) *reader {
	r := &reader{c, w, table, names.NewFound(c.Found), make([]*account, len(c.Articles))}
	asked := make([]bool, len(c.Articles))
	for _, x := range chosen {
		asked[x.a], asked[x.b] = true, true
	}
	each(len(c.Articles), func(n int) {
		if asked[n] {
			r.accounts[n] = r.read(&c.Articles[n])
		}
	})
	return r
}

func (r *reader) read(a *article.Article) *account {
	out := &account{holds: map[uint64]int32{}}
	for _, s := range a.Sentences() {
		x := r.sentence(s.Text)
		out.sentences, out.texts = append(out.sentences, x), append(out.texts, s.Text)
		for i, w := range x.words {
			if i == 0 || x.words[i-1].head != w.head {
				out.holds[w.head]++
			}
		}
		for _, list := range [][]uint64{x.names, x.figures} {
			for _, hash := range list {
				out.holds[hash]++
			}
		}
	}
	return out
}

// sentence reads one.
func (r *reader) sentence(text string) said {
	var out said
	at := r.eachName(text, func(hash uint64, _ article.Span) { out.names = append(out.names, hash) })
	compare.EachWord(text, func(s string, figure bool, span article.Span) {
		switch {
		case figure && !small(s):
			out.figures = append(out.figures, hashFigure(s))
		case !figure && !slices.ContainsFunc(at, func(n article.Span) bool { return n.Start <= span.Start && span.Start < n.End }):
			out.words = r.words(out.words, s)
		}
	})
	slices.Sort(out.names)
	slices.Sort(out.figures)
	slices.SortFunc(out.words, func(x, y word) int { return cmp.Or(cmp.Compare(x.head, y.head), strings.Compare(x.text, y.text)) })
	out.names, out.figures, out.words = slices.Compact(out.names), slices.Compact(out.figures), slices.Compact(out.words)
	return out
}

// eachName calls do with each name in a text, and gives where they stand.
func (r *reader) eachName(text string, do func(hash uint64, at article.Span)) []article.Span {
	var at []article.Span
	for _, m := range r.table.Find(text) {
		do(hashName(m.Group), m.Span)
		at = append(at, m.Span)
	}
	for _, m := range r.found.Find(text) {
		if !slices.ContainsFunc(at, func(s article.Span) bool { return s.Start < m.End && m.Start < s.End }) {
			do(hashName(len(r.c.Groups)+m.Group), m.Span)
			at = append(at, m.Span)
		}
	}
	return at
}

// words adds what a word tells, if it does.
func (r *reader) words(out []word, folded string) []word {
	if r.w.stop(folded) || r.w.most(xxhash.Sum64String(folded)) {
		return out
	}
	return append(out, word{xxhash.Sum64String("^" + folded[:headLen(folded)]), folded, r.w.share(xxhash.Sum64String(folded))})
}

// head is the number of letters that forms of a word begin with at least.
const head = 4

func headLen(s string) int {
	n := 0
	for i := range s {
		if n == head {
			return i
		}
		n++
	}
	return len(s)
}

// formsOfOne reports whether words of one head may be forms of one word: "burns" and "burnt", "declare" and "declared". Two thirds of
// the longer must be alike, of short words all. Package compare asks for more before it says that two words are one; here what may be
// one keeps a claim from being made.
func formsOfOne(x, y string) bool {
	n := 0
	for n < len(x) && n < len(y) && x[n] == y[n] {
		n++
	}
	for n > 0 && n < len(x) && !utf8.RuneStart(x[n]) {
		n--
	}
	most := max(len(x), len(y))
	return n == most || utf8.RuneCountInString(x[:n]) >= head && 3*n >= 2*most
}

// small reports whether a figure is up to twelve: many articles hold it, and others write it as a word.
func small(value string) bool {
	return len(value) == 1 || value == "10" || value == "11" || value == "12"
}

// stop reports whether an index leaves a word out.
func (w *words) stop(word string) bool {
	for _, a := range w.cutters {
		if a.Stop(word) {
			return true
		}
	}
	return false
}

// most reports whether most articles hold a word, two of them aside.
func (w *words) most(hash uint64) bool { return 2*(int(w.df[hash])-2) > w.All()-2 }

// share estimates in what share of the sentences of articles but two a word stands.
func (w *words) share(hash uint64) float64 {
	return float64(max(int(w.df[hash])-2, 0)) / float64(max(w.All()-2, 1)) / perArticle
}
