//go:build !built || lang_it

package index

import (
	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/analysis/lang/it"
	"github.com/blevesearch/bleve/v2/analysis/token/elision"
)

func init() {
	linked["it"] = func() rules {
		articles := analysis.NewTokenMap()
		_ = articles.LoadBytes(it.ItalianArticles)
		return rules{
			stops: it.ItalianStopWords,
			strip: elision.NewElisionFilter(articles).Filter,
			stem:  []filter{it.NewItalianLightStemmerFilterFilter().Filter},
		}
	}
}
