package propose

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/app/internal/article"
	"parallax/app/internal/discover"
)

// surroundings know the text around names and how rare its words are.
type surroundings struct {
	articles []article.Article
	in       map[string]int // word → articles that hold it
}

func newSurroundings(articles []article.Article) *surroundings {
	s := &surroundings{articles, map[string]int{}}
	for i := range articles {
		seen := map[string]bool{}
		for _, b := range articles[i].Blocks {
			for _, w := range plainWords(b.Text) {
				if !seen[w] {
					seen[w] = true
					s.in[w]++
				}
			}
		}
	}
	return s
}

// plainWords gives the words of a text in lower case.
func plainWords(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '’' && r != '\'' })
}

const (
	window    = 70 // bytes on each side of a name that count as around it
	mostLooks = 40 // mentions of a name whose surroundings are looked at
	quoteEdge = 40 // bytes on each side of a quoted name
)

// neighbours gives the telling words around the mentions of a name, in its sentence or near it.
func (s *surroundings) neighbours(e *entry) map[string]bool {
	out := map[string]bool{}
	for _, m := range e.Mentions[:min(len(e.Mentions), mostLooks)] {
		text := s.articles[m.Article].Blocks[m.Block].Text
		for _, side := range []string{cutLeft(text[:m.Start], window), cutRight(text[m.End:], window)} {
			for _, w := range plainWords(side) {
				if utf8.RuneCountInString(w) > 3 && !discover.Common(w) && !strings.Contains(e.Key, w) && s.telling(w) {
					out[w] = true
				}
			}
		}
	}
	return out
}

// telling reports whether a word is in few enough articles to tell something.
func (s *surroundings) telling(w string) bool { return s.in[w] <= max(4, len(s.articles)/5) }

// shared lists the words that stand around both, up to three, rarest first.
func (s *surroundings) shared(a, b *entry) []string {
	x, y := s.neighbours(a), s.neighbours(b)
	var out []string
	for w := range x {
		if y[w] {
			out = append(out, w)
		}
	}
	slices.SortFunc(out, func(a, b string) int {
		if d := s.in[a] - s.in[b]; d != 0 {
			return d
		}
		return strings.Compare(a, b)
	})
	return out
}

// together counts the articles that have both, and says whether a sentence does.
func (s *surroundings) together(a, b *entry) (articles int, sentence bool) {
	at := map[int32]bool{}
	for _, n := range a.in {
		at[n] = true
	}
	for _, n := range b.in {
		if at[n] {
			articles++
		}
	}
	if articles == 0 {
		return 0, false
	}
	where := map[[3]int32]bool{}
	for _, m := range a.Mentions {
		where[s.sentence(m)] = true
	}
	for _, m := range b.Mentions {
		sentence = sentence || where[s.sentence(m)]
	}
	return articles, sentence
}

// sentence names the sentence of a mention: article, block, start.
func (s *surroundings) sentence(m discover.Mention) [3]int32 {
	out := [3]int32{m.Article, m.Block, 0}
	for _, span := range s.articles[m.Article].Blocks[m.Block].Sentences {
		if int32(span.Start) <= m.Start {
			out[2] = int32(span.Start)
		}
	}
	return out
}

// quote gives the text around a mention.
func (s *surroundings) quote(m discover.Mention) Quote {
	text := s.articles[m.Article].Blocks[m.Block].Text
	left, right := cutLeft(text[:m.Start], quoteEdge), cutRight(text[m.End:], quoteEdge)
	if len(left) < int(m.Start) {
		_, left, _ = strings.Cut(left, " ")
		left = "…" + left
	}
	if m.End+int32(len(right)) < int32(len(text)) {
		if i := strings.LastIndexByte(right, ' '); i >= 0 {
			right = right[:i]
		}
		right += "…"
	}
	return Quote{s.articles[m.Article].ID, int(m.Block) + 1, left + text[m.Start:m.End] + right}
}

// cutLeft gives about the last n bytes of text, cutRight the first.
func cutLeft(text string, n int) string {
	at := max(0, len(text)-n)
	for at < len(text) && !utf8.RuneStart(text[at]) {
		at++
	}
	return text[at:]
}

func cutRight(text string, n int) string {
	at := min(len(text), n)
	for at < len(text) && !utf8.RuneStart(text[at]) {
		at++
	}
	return text[:at]
}
