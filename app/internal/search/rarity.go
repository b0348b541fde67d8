package search

// A Rarity tells how common words are in the collection, as compare asks for it.
type Rarity struct{ e *Engine }

// Rarity tells how common words are in the engine's collection.
func (e *Engine) Rarity() Rarity { return Rarity{e} }

// Documents gives the number of articles that hold a word, lower case and without accents; a word that the index leaves out, as
// it tells nothing in one of the collection's languages, counts as held by all.
func (r Rarity) Documents(word string) int {
	for _, a := range r.e.cutters() {
		if a.Stop(word) {
			return r.All()
		}
	}
	return r.e.ix.Docs(word)
}

// All gives the number of articles.
func (r Rarity) All() int { return r.e.file.Len() }
