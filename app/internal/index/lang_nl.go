//go:build !built || lang_nl

package index

import (
	"github.com/blevesearch/bleve/v2/analysis/lang/nl"
)

func init() {
	linked["nl"] = func() rules {
		return rules{
			stops: nl.DutchStopWords,
			stem:  []filter{nl.NewDutchStemmerFilter().Filter},
		}
	}
}
