//go:build !built || lang_ru

package index

import (
	"github.com/blevesearch/bleve/v2/analysis/lang/ru"
)

func init() {
	linked["ru"] = func() rules {
		return rules{
			stops: ru.RussianStopWords,
			stem:  []filter{ru.NewRussianStemmerFilter().Filter},
		}
	}
}
