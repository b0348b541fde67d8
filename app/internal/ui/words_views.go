package ui

import (
	"math"
	"strconv"
	"strings"

	"parallax/app/internal/collection"
	"parallax/app/internal/compare"
	"parallax/app/internal/names"
	"parallax/app/internal/say"
)

// These are the words of the facts, names and words of a comparison.

const (
	wDiffers      = "differs"
	wDiffering    = "Differs between the articles"
	wNoFacts      = "No figure, date, place or speaker was found in these articles."
	wFactsCaption = "What the articles state: as written, with its value where that says more. A date is shown with the day it was reckoned from."
	wWhat         = "What"
	wNotSaid      = "not found"
	wMatchAt      = "In the match at"

	wNoNames      = "No name was found in these articles."
	wNamesCaption = "How each calls it. A number counts the mentions; choose one to see them in their lines."
	wNameColumn   = "Name"
	wNotNamed     = "not named"
	wLineOrder    = "Order of the lines"

	wNoWords      = "No word sets one of these articles off from the others. A word must stand in an article three times, in two of its paragraphs, and clearly more often than in the others."
	wTooShort     = " Articles as short as these seldom use one so often."
	wWordsCaption = "Words that one article uses more than the others do, for its length; names are left out. A word must stand in it three times and in two paragraphs."
	wWordsNote    = "How often: for the article’s length. By chance: how easily luck alone does this; of single words in short texts no more than a hint."
	wWordColumn   = "Word"
	wOwnWords     = "In no other article here, but too rare to prove anything:"
	wLogRatio     = "How much more often"
	wLikelihood   = "By chance"
)

var factKinds = [...]string{compare.FigureFact: "Figures", compare.DateFact: "Dates", compare.PlaceFact: "Places", compare.SourceFact: "Who says so"}

var kindWords = map[names.Kind]string{names.Person: "person", names.Place: "place", names.Party: "group", names.Organisation: "organisation"}

var lineOrders = []setting{{"", "as in the text"}, {"left", "by the word before"}, {"right", "by the word after"}}

func toPlaceOf(col, block int) string {
	return "Paragraph " + say.Number(block) + " of " + say.Letter(col)
}

func reckonedFrom(day string) string { return "reckoned from " + day }

func vocabularyWords(v compare.Vocabulary, m collection.Meta) string {
	s := byline(outlet(m.Outlet), m.Title)
	switch {
	case v.Against == 0:
		return s + ": no other article in its language"
	case len(v.Words) == 0:
		return s
	}
	return s + ": " + say.Count(len(v.Words), "word", "words")
}

// shortText is how many words an article may have for few to stand out in it.
const shortText = 600

// noWords says that no word stands out, and why.
func noWords(all []compare.Vocabulary) string {
	for _, v := range all {
		if v.Size > shortText {
			return wNoWords
		}
	}
	return wNoWords + wTooShort
}

// timesMore says how much more often a word is used: "4 times", "at least 7 times" where the others do not use it.
func timesMore(word compare.Word, article int) string {
	times, digits := math.Exp2(word.LogRatio), 0
	if times < 3 {
		digits = 1
	}
	s := strings.TrimSuffix(strconv.FormatFloat(times, 'f', digits, 64), ".0") + "\u00a0times"
	for k, n := range word.N {
		if k != article && n > 0 {
			return s
		}
	}
	return "at least " + s
}

// byChance says how easily chance alone does as much: log-likelihoods that it reaches once in 20, 100 and 1000 words.
func byChance(word compare.Word) string {
	switch {
	case word.G2 >= 10.83:
		return "very unlikely"
	case word.G2 >= 6.63:
		return "unlikely"
	}
	return "possible"
}
