//go:build !built || lang_en

package index

import (
	"github.com/blevesearch/bleve/v2/analysis/lang/en"
	"github.com/blevesearch/bleve/v2/analysis/token/porter"
)

func init() {
	linked["en"] = func() rules {
		return rules{
			stops: en.EnglishStopWords,
			strip: en.NewPossessiveFilter().Filter,
			stem:  []filter{porter.NewPorterStemmer().Filter},
		}
	}
}
