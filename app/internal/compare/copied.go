package compare

import "parallax/app/internal/article"

// copyWords is how many words in a row make a copy. Set phrases and names with titles are shorter; longer runs hardly ever arise
// twice by themselves (Coulthard 2004, "Author identification, idiolect, and linguistic uniqueness").
const copyWords = 6

// A wording is an article as its words are written, without names being made one.
type wording struct {
	words  []token
	ends   []int // per sentence, where its words end
	copied []bool
}

// copied finds what stands word for word in another of the texts too, anywhere and over ends of sentences: the words of
// every run of copyWords words that two texts have. Capitals, accents and signs do not count. Time grows with the length of
// the texts: runs are looked up, not compared (Broder 1997).
func copied(texts [][]article.Sentence, rest *pacer) (spans [][][]article.Span, share []float64) {
	lex := newLexicon(nil)
	all := make([]wording, len(texts))
	in := []uint8{} // per term: the texts that hold it, as bits
	for k, text := range texts {
		for _, s := range text {
			if !rest.on() {
				return nil, nil
			}
			all[k].words = append(all[k].words, lex.tokens(s.Text)...)
			all[k].ends = append(all[k].ends, len(all[k].words))
		}
		in = append(in, make([]uint8, len(lex.terms)-len(in))...)
		for _, w := range all[k].words {
			in[w.term] |= 1 << k
		}
	}
	runs := map[[copyWords]int32]uint8{} // the texts that hold each run
	for k := range all {
		all[k].runs(in, func(_ int, r [copyWords]int32) { runs[r] |= 1 << k })
	}
	for k := range all {
		w := &all[k]
		w.copied = make([]bool, len(w.words))
		w.runs(in, func(at int, r [copyWords]int32) {
			if runs[r] != 1<<k {
				for n := range r {
					w.copied[at+n] = true
				}
			}
		})
		s, n := w.spans()
		spans, share = append(spans, s), append(share, 0)
		if len(w.words) > 0 {
			share[k] = float64(n) / float64(len(w.words))
		}
	}
	return spans, share
}

// runs calls each with every run of words that stand in several texts.
func (w *wording) runs(in []uint8, each func(at int, r [copyWords]int32)) {
	var r [copyWords]int32
	long := 0
	for at, t := range w.words {
		copy(r[:], r[1:])
		r[copyWords-1] = t.term
		if bits := in[t.term]; bits&(bits-1) == 0 {
			long = 0
			continue
		}
		if long++; long >= copyWords {
			each(at-copyWords+1, r)
		}
	}
}

// spans gives the copied words as spans of each sentence, neighbours joined, and their number.
func (w *wording) spans() (out [][]article.Span, words int) {
	out = make([][]article.Span, len(w.ends))
	at := 0
	for s, end := range w.ends {
		for from := at; at < end; at++ {
			if !w.copied[at] {
				continue
			}
			words++
			if n := len(out[s]); at > from && w.copied[at-1] {
				out[s][n-1].End = w.words[at].End
			} else {
				out[s] = append(out[s], w.words[at].Span)
			}
		}
	}
	return out, words
}
