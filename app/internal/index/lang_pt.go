//go:build !built || lang_pt

package index

import (
	"github.com/blevesearch/bleve/v2/analysis/lang/pt"
)

func init() {
	linked["pt"] = func() rules {
		return rules{
			stops: pt.PortugueseStopWords,
			stem:  []filter{respell{"oes", "ões", "aes", "ães"}.Filter, pt.NewPortugueseLightStemmerFilter().Filter},
		}
	}
}
