package compare

import (
	"math"
	"slices"
	"strings"

	"parallax/app/internal/article"
	"parallax/app/internal/names"
)

// A space holds the sentences of the articles under comparison as tokens and as vectors of tf·idf.
type space struct {
	texts  [][]article.Sentence
	plain  [][][]token // per article, per sentence: words and figures
	tokens [][][]token // the same with names
	lex    *lexicon
	rarity Rarity // may be nil
	swap   bool   // whether the second article is to be taken first; see newSpace
	docs   [][kinds]side
	rare   [kinds][]float32 // per feature
	df     [][]int32        // per article, per term: sentences that hold it
	held   []int32          // per term that is no name or figure: other articles of the collection that hold it, where there is one
	common []float64        // per term: the share of a collection's sentences that hold it, by estimate; 0 is unknown
}

// Features are of two kinds, each compared for itself: terms, and the pieces of terms.
const (
	byTerm = iota
	byPiece
	kinds
)

// A side is units of text, sentences or rows of them, as vectors over one kind of feature.
type side struct {
	start  []int32 // unit i has at[start[i]:start[i+1]]
	at     []int32 // features, each once in a unit
	w      []float32
	square []float64 // of each vector's length
}

func (s *side) len() int { return len(s.start) - 1 }

func (s *side) unit(i int) ([]int32, []float32) {
	return s.at[s.start[i]:s.start[i+1]], s.w[s.start[i]:s.start[i+1]]
}

// pointing is how much more a name or figure counts than a word as rare: it points at one thing, a word at many.
const pointing = 3

// plentiful is the number of sentences from which on a piece of words says nothing, but takes time.
const plentiful = 200

// newSpace numbers and sums in an order of the first two articles that their texts decide, so that A against B and B
// against A meet the same ties and the same rounding.
func newSpace(t *names.Table, rarity Rarity, texts [][]article.Sentence, rest *pacer) *space {
	size := 0
	for _, text := range texts {
		for _, s := range text {
			size += len(s.Text)
		}
	}
	sp := &space{texts: texts, lex: newLexicon(t, size), rarity: rarity, swap: slices.CompareFunc(texts[0], texts[1], compareText) > 0}
	sp.plain, sp.tokens, sp.docs = make([][][]token, len(texts)), make([][][]token, len(texts)), make([][kinds]side, len(texts))
	order := sp.order()
	total := 0
	for _, k := range order {
		total += len(texts[k])
		sp.plain[k], sp.tokens[k] = make([][]token, len(texts[k])), make([][]token, len(texts[k]))
		for i, s := range texts[k] {
			if !rest.on() {
				return nil
			}
			sp.plain[k][i] = sp.lex.plain(s.Text)
			sp.tokens[k][i] = sp.lex.tokens(s.Text, sp.plain[k][i])
		}
	}
	var df [kinds][]int32
	sp.df = make([][]int32, len(texts))
	for _, k := range order {
		sp.docs[k] = sp.count(sp.tokens[k], rest)
		sp.df[k] = make([]int32, len(sp.lex.terms))
		for _, f := range sp.docs[k][byTerm].at {
			sp.df[k][f]++
		}
	}
	df[byTerm], df[byPiece] = make([]int32, len(sp.lex.terms)), make([]int32, sp.lex.pieces.count)
	for k := range texts {
		for kind := range df {
			for _, f := range sp.docs[k][kind].at {
				df[kind][f]++
			}
		}
	}
	sp.estimate(total, rest)
	for n, share := range sp.common { // what is common in the collection is no rarer for being short of room here
		df[byTerm][n] = max(df[byTerm][n], int32(share*float64(total)+0.5))
	}
	for kind := range df {
		sp.rare[kind] = rarities(df[kind], total)
	}
	for n, d := range df[byPiece] {
		if d > plentiful {
			sp.rare[byPiece][n] = 0
		}
	}
	for n, t := range sp.lex.terms {
		if t.named() {
			sp.rare[byTerm][n] *= pointing
		}
	}
	for k := range sp.docs {
		sp.weigh(&sp.docs[k])
		rest.on()
	}
	return sp
}

// order lists the articles in the order that they are taken in.
func (sp *space) order() []int {
	out := []int{0, 1, 2}[:len(sp.texts)]
	if sp.swap {
		out[0], out[1] = 1, 0
	}
	return out
}

// rarities gives each feature's inverse document frequency (Spärck Jones 1972), sentences being the documents.
func rarities(df []int32, total int) []float32 {
	out := make([]float32, len(df))
	known := make([]float32, total+1) // per number of sentences
	for n, d := range df {
		d = max(d, 1)
		if known[d] == 0 {
			known[d] = float32(math.Log1p(float64(total+1) / float64(d)))
		}
		out[n] = known[d]
	}
	return out
}

// unheard is how many more articles that lack a word the collection is taken to have: that both others of three hold it says little.
const unheard = 3

// estimate fills in held and common, from the collection's other articles: what accounts of one event share is not common for that.
// Where a share q of articles of s sentences hold a word, a share p of sentences does by 1-q = (1-p)^s: words fall into sentences
// at random (Poisson's law; Church and Gale 1995 measure how far that holds).
func (sp *space) estimate(total int, rest *pacer) {
	sp.held, sp.common = make([]int32, len(sp.lex.terms)), make([]float64, len(sp.lex.terms))
	others := 0
	if sp.rarity != nil {
		others = sp.rarity.All() - len(sp.texts)
	}
	if others <= 0 {
		return
	}
	long := float64(max(total, 1)) / float64(len(sp.texts))
	known := map[int32]float64{} // by articles that hold a word
	for n, t := range sp.lex.terms {
		if n%32 == 0 && !rest.on() {
			return
		}
		if t.named() {
			continue
		}
		docs := int32(sp.rarity.Documents(t.key))
		for k := range sp.texts {
			if sp.df[k][n] > 0 {
				docs--
			}
		}
		if docs <= 0 {
			continue
		}
		p, ok := known[docs]
		if !ok {
			q := float64(docs) / float64(others+unheard)
			p = 1 - math.Pow(1-q, 1/long)
			known[docs] = p
		}
		sp.held[n], sp.common[n] = docs, p
	}
}

// count makes vectors of counts of units of text, each a list of tokens.
func (sp *space) count(units [][]token, rest *pacer) [kinds]side {
	var out [kinds]side
	words := 0
	for _, u := range units {
		if words += len(u); !rest.on() {
			break
		}
		for _, t := range u {
			sp.lex.piecesOf(t.term)
		}
	}
	sizes := [kinds]int32{int32(len(sp.lex.terms)), sp.lex.pieces.count}
	for kind := range out {
		seen := make([]int32, sizes[kind]) // per feature: its place in at, plus one
		start := make([]int32, 1, len(units)+1)
		at, w := make([]int32, 0, words*(1+8*kind)), make([]float32, 0, words*(1+8*kind))
		for _, u := range units {
			if !rest.on() {
				break
			}
			first := int32(len(at))
			for n := range u {
				features := [...]int32{u[n].term}
				list := features[:]
				if kind == byPiece {
					list = sp.lex.piecesOf(u[n].term)
				}
				for _, f := range list {
					if k := seen[f]; k > first {
						w[k-1]++
						continue
					}
					at, w = append(at, f), append(w, 1)
					seen[f] = int32(len(at))
				}
			}
			start = append(start, int32(len(at)))
		}
		out[kind] = side{start: start, at: at, w: w}
	}
	return out
}

// weigh turns counts into weights, and drops the features that say nothing.
func (sp *space) weigh(sides *[kinds]side) {
	for kind := range sides {
		s, rare := &sides[kind], sp.rare[kind]
		s.square = make([]float64, s.len())
		kept := int32(0)
		for i := range s.square {
			from, end := s.start[i], s.start[i+1]
			s.start[i] = kept
			for n := from; n < end; n++ {
				if w := s.w[n] * rare[s.at[n]]; w != 0 {
					s.at[kept], s.w[kept] = s.at[n], w
					s.square[i] += float64(w) * float64(w)
					kept++
				}
			}
		}
		s.start[s.len()] = kept
		s.at, s.w = s.at[:kept], s.w[:kept]
	}
}

func compareText(x, y article.Sentence) int { return strings.Compare(x.Text, y.Text) }
