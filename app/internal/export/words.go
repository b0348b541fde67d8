package export

import "parallax/app/internal/compare"

// What the exported files say to people stands here.

var titles = map[View]string{
	Aligned: "Side by side",
	Facts:   "Facts side by side",
	Names:   "How each calls it",
	Words:   "Words of each",
}

// explained says how to read a view to somebody who has it alone before him; words explains itself with its bar.
var explained = map[View]string{
	Aligned: "Sentences that tell the same stand together, with how sure that is and what they share. A strong match is nearly always right, of the likely ones about four in five are, of the weak ones half or fewer. Between them stands what one article tells alone. ¶4 is the fourth paragraph.",
	Facts:   "What the articles state stands as written, with its value in brackets where that says more. ¶4 is the fourth paragraph.",
	Names:   "The number after a name counts how often the article calls it so. ¶4 is the fourth paragraph.",
}

const (
	wNoOutlet    = "outlet not named"
	wNoDate      = "date unknown"
	wOpen        = "Open this view"
	wWithin      = "Addresses begin with # here: they belong right behind the address of the page with these articles, wherever you have it."
	wLittle      = "These articles share little."
	wTell        = " tell the same"
	wPerhaps     = " perhaps tell the same"
	wAlso        = "also told in "
	wAt          = " at "
	wElsewhere   = "Told in another order"
	wShowMatched = "Of all rows only the matches stand here."
	wShowDiffer  = "Of all rows only those stand here in which figures or dates differ."
	wShowOnly    = "Of all rows only those stand here that have no match, of "
	wNotNamed    = "not named"
	wNothing     = "–"
	wReckoned    = "reckoned from "
	wDiffer      = "Names that they call differently, in their lines"
	wDiffers     = "differs"
	wDiffering   = "Differs between the articles"
	wNoFacts     = "No figure, date, place or speaker was found in these articles."
	wNoNames     = "No name was found in these articles."
	wAlone       = "No other article here is in its language, so its words have nothing to be set against."
	wNoWords     = "No word is frequent enough to tell it from the others."
	wTooRare     = "Only here, but too rare to prove anything: "
	wGate        = "A word is listed when it is relatively more frequent than in the others with a log-likelihood (G²) of "
	wGateAbove   = " or more (p < .05, a rule of thumb for words this rare), stands there three times or more and in two paragraphs or more. " +
		"The order is by log ratio: 1 is twice as frequent, 2 four times. Names are left out."
)

var (
	nameColumn  = "Name"
	wordColumns = []string{"Word", "Paragraphs", "Log ratio", "G²"}
	factColumn  = "What"
	factKinds   = map[compare.FactKind]string{compare.FigureFact: "Figures", compare.DateFact: "Dates", compare.PlaceFact: "Places", compare.SourceFact: "Who says so"}
)

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
