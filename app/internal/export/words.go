package export

import (
	"parallax/app/internal/compare"
	"parallax/app/internal/say"
)

// What the exported files alone say to people stands here; what the page says too stands in package say.

var titles = map[View]string{
	Aligned: "Side by side",
	Facts:   "Facts side by side",
	Names:   "How each calls it",
	Words:   "Words of each",
}

// explained says how to read a view to somebody who has it alone before him; words explains itself.
var explained = map[View]string{
	Aligned: "Sentences that tell the same stand together, with how sure that is and what they share. A strong match is nearly always right, of the likely ones about four in five are, of the weak ones half or fewer. Between them stands what one article tells alone. ¶4 is the fourth paragraph.",
	Facts:   "What the articles state stands as written, with its value in brackets where that says more. " + say.HowNamed + " ¶4 is the fourth paragraph.",
	Names:   "The number after a name counts how often the article calls it so. ¶4 is the fourth paragraph.",
}

const (
	wOpen        = "Open this view"
	wWithin      = "Addresses begin with # here: they belong right behind the address of the page with these articles, wherever you have it."
	wTell        = " tell the same"
	wPerhaps     = " perhaps tell the same"
	wAlso        = "also told in "
	wAt          = " at "
	wElsewhere   = "Told in another order"
	wShowMatched = "Of all rows only the matches stand here."
	wShowDiffer  = "Of all rows only those stand here in which figures or dates differ."
	wShowOnly    = "Of all rows only those stand here that have no match, of "
	wDiffer      = "Names that they call differently, in their lines"
	wThereIs     = "There is "
	wNoneHere    = "No word sets this article off from the others."
	wParagraphs  = "Paragraphs"
)

// FactKinds heads the facts of each kind.
var FactKinds = [...]string{compare.FigureFact: "Figures", compare.DateFact: "Dates", compare.PlaceFact: "Places", compare.SourceFact: "Who says so"}

// The columns of CSV, before that of addresses.
var (
	alignedHead = []string{"row", "kind", "strength", "shared", "article", "id", "title", "outlet", "published", "sentence", "paragraph", "text", "also told in", "differs"}
	factsHead   = []string{"what", "kind", "differs", "article", "id", "title", "outlet", "published", "value", "text", "resolved by", "sentence", "paragraph"}
	namesHead   = []string{"name", "kind", "differs", "article", "id", "title", "outlet", "published", "before", "mention", "after", "paragraph"}
	wordsHead   = []string{"word", "forms", "distinctive of", "id", "title", "outlet", "published", "list", "paragraphs", "log ratio", "G2"}
)

const (
	address       = "address"
	addressWithin = "address, to be put behind that of the page"
)

// lists names the two lists of words in CSV.
const (
	listDistinct = "distinctive"
	listOwn      = "own, too rare to prove anything"
)
