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
	places map[uint64]int32 // per run that another text has too: the sentence in which its first one begins
}

// copied finds what stands word for word in another of the texts too, anywhere and over ends of sentences: the words of
// every run of copyWords words that two texts have. Capitals, accents and signs do not count. Time grows with the length of
// the texts: runs are looked up, not compared (Broder 1997).
func (sp *space) copied(rest *pacer) (all []wording, spans [][][]article.Span, share []float64) {
	all = make([]wording, len(sp.plain))
	in := make([]uint8, len(sp.lex.terms)) // per term: the texts that hold it, as bits
	for k, text := range sp.plain {
		words := 0
		for _, s := range text {
			words += len(s)
		}
		all[k] = wording{words: make([]token, 0, words), ends: make([]int, 0, len(text))}
		for _, s := range text {
			all[k].words = append(all[k].words, s...)
			all[k].ends = append(all[k].ends, len(all[k].words))
		}
		for _, w := range all[k].words {
			in[w.term] |= 1 << k
		}
	}
	runs := map[uint64]uint8{} // the texts that hold each run
	for k := range all {
		all[k].runs(in, rest, func(_ int, r uint64) { runs[r] |= 1 << k })
	}
	for k := range all {
		w := &all[k]
		w.copied, w.places = make([]bool, len(w.words)), map[uint64]int32{}
		sentence := int32(0)
		w.runs(in, rest, func(at int, r uint64) {
			for at >= w.ends[sentence] {
				sentence++
			}
			if runs[r] != 1<<k {
				if _, twice := w.places[r]; !twice {
					w.places[r] = sentence
				}
				for n := range copyWords {
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
	return all, spans, share
}

// runs calls each with every run of words that stand in several texts, as a fingerprint of 64 bits: the terms' numbers as digits to a
// large odd base (Karp and Rabin 1987).
func (w *wording) runs(in []uint8, rest *pacer, each func(at int, run uint64)) {
	const base = 0x9e3779b97f4a7c15
	first := uint64(1) // weight of the oldest word
	for range copyWords {
		first *= base
	}
	long, run := 0, uint64(0)
	for at, t := range w.words {
		if at%64 == 0 && !rest.on() {
			return
		}
		if bits := in[t.term]; bits&(bits-1) == 0 {
			long, run = 0, 0
			continue
		}
		run = run*base + uint64(t.term) + 1
		if long++; long > copyWords {
			run -= first * (uint64(w.words[at-copyWords].term) + 1)
		}
		if long >= copyWords {
			each(at-copyWords+1, run)
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

// copies links the sentences of which half the words stand on end in the other text, where neither a row nor a link has them yet; a
// weak row that holds both is raised to likely.
func (e *explainer) copies(a *Alignment, all []wording) (out []Cross) {
	if e.kin < strangers {
		return nil
	}
	shared := map[[2]int32]int{} // per sentence of each, the runs that both have
	for r, i := range all[0].places {
		if j, ok := all[1].places[r]; ok {
			shared[[2]int32{i, j}]++
		}
	}
	linked, at := a.linked(), a.rowOf()
	var raised []int
	for k := range all {
		most := make([]int, len(all[k].ends)) // per sentence, in the one of the other that shares most with it
		with := make([]int32, len(most))
		for pair, n := range shared {
			if i, j := pair[k], pair[1-k]; n > most[i] || n == most[i] && j < with[i] {
				most[i], with[i] = n, j
			}
		}
		for i, n := range most {
			if n == 0 || linked[k][i] || a.Rows[at[k][i]].Strength > Weak || !all[k].mostly(i) {
				continue
			}
			row := Row{Cells: [][]int{{i}, {int(with[i])}}}
			if k == 1 {
				row.Cells[0], row.Cells[1] = row.Cells[1], row.Cells[0]
			}
			if held := at[0][row.Cells[0][0]]; held == at[1][row.Cells[1][0]] {
				raised = append(raised, held)
				continue
			}
			e.explain(&row)
			out = append(out, crossing(0, 1, Likely, row))
		}
	}
	for _, n := range raised { // not before, or the second text would find other rows than the first
		a.Rows[n].Strength = Likely
	}
	return out
}

// mostly reports whether half the words of a sentence are copied.
func (w *wording) mostly(i int) bool {
	from, n := 0, 0
	if i > 0 {
		from = w.ends[i-1]
	}
	for _, c := range w.copied[from:w.ends[i]] {
		if c {
			n++
		}
	}
	return 2*n >= w.ends[i]-from
}
