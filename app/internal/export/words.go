package export

import "parallax/app/internal/compare"

// What the exported files say to people stands here.

var titles = map[View]string{
	Aligned: "Side by side",
	Facts:   "Facts side by side",
	Names:   "How each calls it",
	Words:   "Words of each",
}

const (
	wNoOutlet  = "outlet not named"
	wNoDate    = "date unknown"
	wOpen      = "Open this view"
	wLittle    = "These articles share little."
	wTell      = " tell the same"
	wPerhaps   = " perhaps tell the same"
	wOnly      = "Only "
	wWordFor   = "of the words stand word for word in another"
	wElsewhere = "Also told in another place"
	wNotNamed  = "not named"
	wNothing   = "–"
	wReckoned  = ", reckoned from "
	wDiffer    = "Names that they call differently, in their lines"
	wDiffers   = "differs"
	wValues    = "Values that differ"
	wAlone     = "No other article here is in its language, so its words have nothing to be set against."
	wNoWords   = "No word is frequent enough to tell it from the others."
	wTooRare   = "Only here, but too rare to prove anything: "
	wGate      = "A word is listed when it is relatively more frequent than in the others with a log-likelihood (G²) of %.2f or more " +
		"(p < .05, a rule of thumb for words this rare), stands there three times or more and in two paragraphs or more. The order is by log ratio: 1 is " +
		"twice as frequent, 2 four times. Names are left out."
)

var (
	nameColumn  = "Name"
	wordColumns = []string{"Word", "Paragraphs", "Log ratio", "G²"}
	factColumns = []string{"What", "Kind"}
)

var (
	alignedHead = []string{"row", "kind", "strength", "shared", "article", "id", "title", "outlet", "published", "sentence", "paragraph", "text", "address"}
	factsHead   = []string{"what", "kind", "differs", "article", "id", "title", "outlet", "published", "value", "text", "resolved by", "sentence", "paragraph", "address"}
	namesHead   = []string{"name", "kind", "differs", "article", "id", "title", "outlet", "published", "before", "mention", "after", "paragraph", "address"}
	wordsHead   = []string{"word", "forms", "distinctive of", "id", "title", "outlet", "published", "list", "paragraphs", "log ratio", "G2"}
)

// lists names the two lists of words in CSV.
const (
	listDistinct = "distinctive"
	listOwn      = "own, too rare to prove anything"
)

var strengths = map[compare.Strength]string{compare.Weak: "weak", compare.Likely: "likely", compare.Strong: "strong"}
