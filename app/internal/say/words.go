package say

import (
	"math"
	"strconv"
	"strings"
)

// What stands on the page and in what is taken along alike.
const (
	NoOutlet  = "outlet not named"
	NoDate    = "date unknown"
	Little    = "These articles share little."
	Differs   = "differs"
	Other     = "other figures"
	Differing = "Differs between the articles"
	Reckoned  = "reckoned from " // what a date was
	NotFound  = "not found"      // a fact in an article
	NamedAt   = "named"          // a place or speaker of others in an article, with the paragraphs
	HowNamed  = "Where a cell says “" + NamedAt + "”, the name stands there, but nothing tells for sure that this is where, or who says so."
	NotNamed  = "not under this name" // somebody in an article
	NoFacts   = "No figure, date, place or speaker was found in these articles."
	NoNames   = "No name was found in these articles."

	NoOther   = "no other article in its language"
	RareWords = "In no other article here, but too rare to prove anything:"
	HowWords  = "Words that one article uses more than the others do, for its length; names are left out. A word must stand in it three times and in two paragraphs."
	WordsNote = "How much more often: for the article’s length. By chance: how easily luck alone does this; of single words in short texts no more than a hint."
)

// The heads of columns that a table has beside those of the articles.
const (
	FactColumn   = "What"
	NameColumn   = "Name"
	WordColumn   = "Word"
	TimesColumn  = "How much more often"
	ChanceColumn = "By chance"
)

// NoWords says that no word stands out, and why; longest counts the words of the longest article.
func NoWords(longest int) string {
	const none = "No word sets one of these articles off from the others. A word must stand in an article three times, in two of its paragraphs, and clearly more often than in the others."
	const short = 600 // words that an article may have for few to stand out in it
	if longest > short {
		return none
	}
	return none + " Articles as short as these seldom use one so often."
}

// Times writes how much more often a word is used, by the binary logarithm: "1.5 times", "4 times".
func Times(logRatio float64) string {
	times, digits := math.Exp2(logRatio), 0
	if times < 3 {
		digits = 1
	}
	return strings.TrimSuffix(strconv.FormatFloat(times, 'f', digits, 64), ".0") + "\u00a0times"
}

// Chance says how easily chance alone sets a word off as much, by its log-likelihood: chi-squared with one degree of freedom reaches
// 3.84 once in 20 times, 6.63 once in 100, 10.83 once in 1,000.
func Chance(g2 float64) string {
	switch {
	case g2 >= 10.83:
		return "very unlikely"
	case g2 >= 6.63:
		return "unlikely"
	}
	return "possible"
}
