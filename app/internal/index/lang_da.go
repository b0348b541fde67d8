//go:build !built || lang_da

package index

import (
	"github.com/blevesearch/bleve/v2/analysis/lang/da"
)

func init() {
	linked["da"] = func() rules {
		return rules{
			stops: da.DanishStopWords,
			stem:  []filter{da.NewDanishStemmerFilter().Filter},
		}
	}
}
