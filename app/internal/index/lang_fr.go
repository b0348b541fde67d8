//go:build !built || lang_fr

package index

import (
	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/analysis/lang/fr"
	"github.com/blevesearch/bleve/v2/analysis/token/elision"
)

func init() {
	linked["fr"] = func() rules {
		articles := analysis.NewTokenMap()
		_ = articles.LoadBytes(fr.FrenchArticles)
		return rules{
			stops: fr.FrenchStopWords,
			strip: elision.NewElisionFilter(articles).Filter,
			stem:  []filter{respell{"ieme", "ième", "iemes", "ièmes", "ere", "ère", "eres", "ères"}.Filter, fr.NewFrenchLightStemmerFilter().Filter},
		}
	}
}
