//go:build !built || lang_no

package index

import (
	"github.com/blevesearch/bleve/v2/analysis/lang/no"
)

func init() {
	linked["no"] = func() rules {
		return rules{
			stops: no.NorwegianStopWords,
			stem:  []filter{no.NewNorwegianStemmerFilter().Filter},
		}
	}
}
