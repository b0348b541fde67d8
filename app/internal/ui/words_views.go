package ui

import (
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

	wNoWords      = "No word sets one of these articles off from the others."
	wWordsCaption = "Words that one article uses more than the others do, names left out; a word must stand in two of its paragraphs. Log ratio: 1 is twice as often, 2 four times. Log-likelihood: above 3.84, chance alone does as much less than once in 20 words."
	wWordColumn   = "Word"
	wOwnWords     = "In no other article here, but too rare to prove anything:"
	wLogRatio     = "Log ratio"
	wLikelihood   = "Log-likelihood"
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
		return s + ": no word stands out"
	}
	return s + ": " + say.Count(len(v.Words), "word", "words")
}
