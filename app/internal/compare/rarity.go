package compare

import "parallax/app/internal/article"

// A Rarity says how common words are in a collection, for texts too short to tell that by themselves.
type Rarity interface {
	Documents(word string) int // how many articles hold the word, as names.Fold gives it
	All() int                  // how many articles there are
}

// A Tally is a Rarity counted from articles. The zero Tally is empty.
type Tally struct {
	docs map[string]int
	all  int
}

// Add counts the words of an article.
func (t *Tally) Add(a *article.Article) {
	if t.docs == nil {
		t.docs = map[string]int{}
	}
	t.all++
	l := newLexicon(nil, 0)
	for _, b := range a.Blocks {
		l.plain(b.Text)
	}
	for _, w := range l.terms {
		if !w.named() {
			t.docs[w.key]++
		}
	}
}

// Documents implements Rarity.
func (t *Tally) Documents(word string) int { return t.docs[word] }

// All implements Rarity.
func (t *Tally) All() int { return t.all }
