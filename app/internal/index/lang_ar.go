//go:build !built || lang_ar

package index

import (
	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/analysis/lang/ar"
	"github.com/blevesearch/bleve/v2/analysis/token/unicodenorm"
)

func init() {
	linked["ar"] = func() rules {
		forms := unicodenorm.MustNewUnicodeNormalizeFilter(unicodenorm.NFKC)
		return rules{
			stops: ar.ArabicStopWords,
			fold:  func(t *analysis.Token) { forms.Filter(analysis.TokenStream{t}) },
			stem:  []filter{ar.NewArabicNormalizeFilter().Filter, ar.NewArabicStemmerFilter().Filter},
		}
	}
}
