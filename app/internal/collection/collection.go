// Package collection holds a whole collection of articles in one file that is read in place.
//
// Natively, Encode turns a Collection into bytes; in the page, Open takes those bytes and answers at once: Meta
// reads what a list shows, Article unpacks one article. A File cannot be changed and may be used by many.
//
// Who tells what is in the file too: EachPair gives the matrix of articles, Told what of an article stands elsewhere, Things the list
// of things told, Absent who leaves one out. All of it is read in place.
package collection

import (
	"parallax/app/internal/article"
	"parallax/app/internal/names"
)

// A Collection is a collection in memory, as read from its folder.
type Collection struct {
	Title       string
	Description string
	Language    string            // BCP 47, of articles that name none
	Groups      []names.Group     // from the alias table
	Articles    []article.Article // by ascending ID, no two alike
	Found       []names.Group     // names found in the text that Groups does not hold; Kind may be ""
	Mentions    [][]Mention       // for each article, by ascending Name; nil: not looked for
	Pairs       []Pair            // articles that share something, by A, then B
	Things      []Thing           // what is told by several articles or by one alone, in the order of the list
}

// A Mention says that an article holds a name.
type Mention struct {
	Name int // below len(Groups) an index in Groups, from there on in Found, less len(Groups)
	N    int // how often, at least once
}

// Meta is what lists show of an article: everything but its text.
type Meta struct {
	ID, Title    string
	Outlet       string // "" is unnamed
	OutletNumber int    // index in File.Outlets
	Published    article.Date
	Authors      []string
	Original     string // headline of the original
	Language     string
	Words        int
	Sentences    int
}
