package compare

import (
	"math"
	"slices"
	"strings"

	"parallax/app/internal/article"
	"parallax/app/internal/names"
)

// A vector is a sparse list of features with their weights, by ascending feature, and its length.
type vector struct {
	at  []int32
	w   []float32
	len float64
}

// vectors are what a sentence, or a row of sentences, is compared by.
type vectors struct{ words, grams vector }

// A space gives the sentences of the articles under comparison as vectors of tf·idf.
type space struct {
	tokens [][][]token // per article, per sentence
	texts  [][]article.Sentence
	docs   [][]vectors
	words  features[string] // tokens by key
	swap   bool             // whether the second article is to be taken first; see newSpace
	grams  features[uint64] // runs of four letters within a word and its two boundaries
}

// features numbers features and counts the sentences that hold each.
type features[K comparable] struct {
	id    map[K]int32
	df    []int
	seen  []int // last sentence counted, from 1
	rare  []float32
	total int
}

func newFeatures[K comparable]() features[K] { return features[K]{id: map[K]int32{}} }

func (f *features[K]) number(k K) int32 {
	n, ok := f.id[k]
	if !ok {
		n = int32(len(f.df))
		f.id[k], f.df, f.seen = n, append(f.df, 0), append(f.seen, 0)
	}
	return n
}

// count notes that sentence s, counted from 1, holds feature n.
func (f *features[K]) count(n int32, s int) {
	if f.seen[n] != s {
		f.seen[n] = s
		f.df[n]++
	}
}

// weigh sets each feature's inverse document frequency (Spärck Jones 1972), sentences being the documents.
func (f *features[K]) weigh(total int, other func(K) (df int)) {
	f.total = total
	f.rare = make([]float32, len(f.df))
	if other != nil {
		for k, n := range f.id {
			f.df[n] = max(other(k), 1)
		}
	}
	for n, df := range f.df {
		f.rare[n] = float32(math.Log1p(float64(total+1) / float64(df)))
	}
}

// pointing is how much more a name or figure counts than a word as rare: it points at one thing, a word at many.
const pointing = 3

// frequencies says in how many of a collection's sentences each feature stands.
type frequencies struct {
	sentences int
	words     map[string]int
	grams     map[uint64]int
}

// newSpace numbers and sums in an order of the first two articles that their texts decide, so that A against B and B
// against A meet the same ties and the same rounding.
func newSpace(t *names.Table, f *frequencies, texts [][]article.Sentence) *space {
	sp := &space{texts: texts, words: newFeatures[string](), grams: newFeatures[uint64]()}
	pieces := map[string][]int32{} // of each text, so that a word is cut once
	wordIDs, gramIDs := make([][][]int32, len(texts)), make([][][]int32, len(texts))
	sp.tokens = make([][][]token, len(texts))
	sp.swap = slices.CompareFunc(texts[0], texts[1], compareText) > 0
	order := []int{0, 1, 2}[:len(texts)]
	if sp.swap {
		order[0], order[1] = 1, 0
	}
	count := 0
	for _, at := range order {
		text := texts[at]
		tt, ww, gg := make([][]token, len(text)), make([][]int32, len(text)), make([][]int32, len(text))
		for i, s := range text {
			count++
			tt[i] = tokens(t, s.Text)
			for _, k := range tt[i] {
				n := sp.words.number(k.key)
				sp.words.count(n, count)
				ww[i] = append(ww[i], n)
				cut, ok := pieces[k.text]
				if !ok {
					for _, g := range grams(k.text) {
						cut = append(cut, sp.grams.number(g))
					}
					pieces[k.text] = cut
				}
				for _, n := range cut {
					sp.grams.count(n, count)
				}
				gg[i] = append(gg[i], cut...)
			}
		}
		sp.tokens[at], wordIDs[at], gramIDs[at] = tt, ww, gg
	}
	if f == nil {
		sp.words.weigh(count, nil)
		sp.grams.weigh(count, nil)
	} else {
		sp.words.weigh(f.sentences, func(k string) int { return f.words[k] })
		sp.grams.weigh(f.sentences, func(k uint64) int { return f.grams[k] })
	}
	for k, n := range sp.words.id {
		if (token{key: k}).named() {
			sp.words.rare[n] *= pointing
		}
	}
	for k := range texts {
		doc := make([]vectors, len(texts[k]))
		for i := range doc {
			doc[i] = vectors{newVector(wordIDs[k][i], sp.words.rare), newVector(gramIDs[k][i], sp.grams.rare)}
		}
		sp.docs = append(sp.docs, doc)
	}
	return sp
}

// grams cuts folded words into runs of four letters, a boundary counting as a letter at either end; a shorter word is one run.
func grams(text string) []uint64 {
	var out []uint64
	word := make([]rune, 0, 32)
	flush := func() {
		if len(word) == 0 {
			return
		}
		word = append(word, ' ')
		if len(word) <= 4 {
			out = append(out, pack(word))
		}
		for i := 0; len(word) > 4 && i+4 <= len(word); i++ {
			out = append(out, pack(word[i:i+4]))
		}
		word = word[:0]
	}
	for _, r := range text {
		if !inWord(r) {
			flush()
			continue
		}
		if len(word) == 0 {
			word = append(word, ' ')
		}
		word = append(word, r)
	}
	flush()
	return out
}

// pack puts up to four letters into one number; letters beyond the first plane may fall together, which does no harm.
func pack(letters []rune) uint64 {
	var n uint64
	for _, r := range letters {
		n = n<<16 | uint64(uint16(r))
	}
	return n
}

// newVector counts features and weighs them.
func newVector(ids []int32, rare []float32) vector {
	ids = slices.Clone(ids)
	slices.Sort(ids)
	var v vector
	for i := 0; i < len(ids); {
		j := i
		for j < len(ids) && ids[j] == ids[i] {
			j++
		}
		v.at = append(v.at, ids[i])
		v.w = append(v.w, float32(j-i)*rare[ids[i]])
		i = j
	}
	v.len = math.Sqrt(dot(v, v))
	return v
}

// dot is the inner product.
func dot(x, y vector) float64 {
	sum := 0.0
	for i, j := 0, 0; i < len(x.at) && j < len(y.at); {
		switch {
		case x.at[i] < y.at[j]:
			i++
		case x.at[i] > y.at[j]:
			j++
		default:
			sum += float64(x.w[i]) * float64(y.w[j])
			i, j = i+1, j+1
		}
	}
	return sum
}

// add gives the sum of two vectors.
func add(x, y vector) vector {
	var v vector
	i, j := 0, 0
	for i < len(x.at) || j < len(y.at) {
		switch {
		case j == len(y.at) || i < len(x.at) && x.at[i] < y.at[j]:
			v.at, v.w = append(v.at, x.at[i]), append(v.w, x.w[i])
			i++
		case i == len(x.at) || x.at[i] > y.at[j]:
			v.at, v.w = append(v.at, y.at[j]), append(v.w, y.w[j])
			j++
		default:
			v.at, v.w = append(v.at, x.at[i]), append(v.w, x.w[i]+y.w[j])
			i, j = i+1, j+1
		}
	}
	v.len = math.Sqrt(dot(v, v))
	return v
}

// join gives a line of the first two articles as one text.
func (sp *space) join(l line) vectors {
	var out vectors
	for k := range 2 {
		for i := l.cells[k].from; i < l.cells[k].to; i++ {
			out.words = add(out.words, sp.docs[k][i].words)
			out.grams = add(out.grams, sp.docs[k][i].grams)
		}
	}
	return out
}

func compareText(x, y article.Sentence) int { return strings.Compare(x.Text, y.Text) }
