//go:build !built || lang_fa

package index

import (
	"bytes"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/analysis/lang/ar"
	"github.com/blevesearch/bleve/v2/analysis/lang/fa"
)

func init() {
	linked["fa"] = func() rules {
		return rules{
			stops:   fa.PersianStopWords,
			prepare: partJoined,
			fold:    func(t *analysis.Token) { t.Term = persian(t.Term) },
			stem:    []filter{ar.NewArabicNormalizeFilter().Filter, fa.NewPersianNormalizeFilter().Filter},
		}
	}
}

// partJoined makes a space of every zero-width non-joiner, which parts a word from its endings: "کتاب‌ها" is کتاب and ها. The space
// is one that takes as many bytes.
func partJoined(text []byte) {
	const joiner, space = "\u200c", "\u2003"
	for i := bytes.Index(text, []byte(joiner)); i >= 0; i = bytes.Index(text, []byte(joiner)) {
		i += copy(text[i:], space)
		text = text[i:]
	}
}

// persian writes yeh and kaf as Persian does, whatever keyboard they come from.
func persian(word []byte) []byte {
	word = bytes.ReplaceAll(word, []byte("ي"), []byte("ی"))
	word = bytes.ReplaceAll(word, []byte("ى"), []byte("ی"))
	return bytes.ReplaceAll(word, []byte("ك"), []byte("ک"))
}
