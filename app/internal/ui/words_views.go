package ui

import (
	"parallax/app/internal/collection"
	"parallax/app/internal/compare"
	"parallax/app/internal/export"
	"parallax/app/internal/names"
	"parallax/app/internal/say"
)

// These are the words of the facts, names and words of a comparison.

const (
	wDiffers      = say.Differs
	wOtherFigures = say.Other
	wDiffering    = say.Differing
	wNoFacts      = say.NoFacts
	wFactsCaption = "What the articles state: as written, with its value where that says more. A date is shown with the day it was reckoned from. " + say.HowNamed
	wWhat         = say.FactColumn
	wNotSaid      = say.NotFound
	wNamedAt      = say.NamedAt
	wMatchAt      = "In the match at"

	wNoNames      = say.NoNames
	wNamesCaption = "How each calls it. A number counts the mentions."
	wChooseNumber = " Choose one to see them in their lines."
	wNameColumn   = say.NameColumn
	wNotNamed     = say.NotNamed
	wLineOrder    = "Order of the lines"

	wWordsCaption = say.HowWords
	wWordsNote    = say.WordsNote
	wWordColumn   = say.WordColumn
	wOwnWords     = say.RareWords
	wLogRatio     = say.TimesColumn
	wLikelihood   = say.ChanceColumn
)

var factKinds = export.FactKinds

var kindWords = map[names.Kind]string{names.Person: "person", names.Place: "place", names.Party: "group", names.Organisation: "organisation"}

var lineOrders = []setting{{"", "as in the text"}, {"left", "by the word before"}, {"right", "by the word after"}}

func toPlaceOf(col, block int) string {
	return "Paragraph " + say.Number(block) + " of " + say.Letter(col)
}

func reckonedFrom(day string) string { return say.Reckoned + day }

func vocabularyWords(v compare.Vocabulary, m collection.Meta) string {
	s := byline(outlet(m.Outlet), m.Title)
	switch {
	case v.Against == 0:
		return s + ": " + say.NoOther
	case len(v.Words) == 0:
		return s
	}
	return s + ": " + say.Count(len(v.Words), "word", "words")
}

// noWords says that no word stands out, and why.
func noWords(all []compare.Vocabulary) string {
	longest := 0
	for _, v := range all {
		longest = max(longest, v.Size)
	}
	return say.NoWords(longest)
}
