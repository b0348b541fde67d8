package search

// A Rarity tells how common words are in the collection, as compare asks for it.
type Rarity struct{ e *Engine }

// Rarity tells how common words are in the engine's collection.
func (e *Engine) Rarity() Rarity { return Rarity{e} }

// Documents gives the number of articles that hold a word, lower case and without accents; a word that the index leaves out, as
// it tells nothing in one of the collection's languages, counts as held by all. Half the words of an article stand in the next one
// too, so answers are kept.
func (r Rarity) Documents(word string) int {
	e := r.e
	e.mu.Lock()
	defer e.mu.Unlock()
	n, known := e.docs[word]
	if !known {
		n = r.count(word)
		if e.docs == nil {
			e.docs = map[string]int{}
		}
		e.docs[word] = n
	}
	return n
}

func (r Rarity) count(word string) int {
	for _, a := range r.e.cutters() {
		if a.Stop(word) {
			return r.All()
		}
	}
	return r.e.ix.Docs(word)
}

// All gives the number of articles.
func (r Rarity) All() int { return r.e.file.Len() }
