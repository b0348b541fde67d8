//go:build !built || lang_sv

package index

import (
	"github.com/blevesearch/bleve/v2/analysis/lang/sv"
)

func init() {
	linked["sv"] = func() rules {
		return rules{
			stops: sv.SwedishStopWords,
			stem:  []filter{sv.NewSwedishStemmerFilter().Filter},
		}
	}
}
