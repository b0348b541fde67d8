//go:build !built || lang_es

package index

import (
	"github.com/blevesearch/bleve/v2/analysis/lang/es"
)

func init() {
	linked["es"] = func() rules {
		return rules{
			stops: es.SpanishStopWords,
			stem:  []filter{es.NewSpanishLightStemmerFilter().Filter},
		}
	}
}
