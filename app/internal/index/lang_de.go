//go:build !built || lang_de

package index

import (
	"github.com/blevesearch/bleve/v2/analysis/lang/de"
)

func init() {
	linked["de"] = func() rules {
		return rules{
			stops: de.GermanStopWords,
			// The normaliser takes ae, oe and ue as ä, ö and ü.
			stem: []filter{de.NewGermanNormalizeFilter().Filter, de.NewGermanLightStemmerFilter().Filter},
		}
	}
}
