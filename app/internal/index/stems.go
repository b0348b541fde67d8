package index

import "parallax/app/internal/article"

// Stems gives a function that cuts a text of a language, by BCP 47 tag: it calls word with each word of the text, the bytes that
// it takes and its Term, "" for a stop word. Of Chinese, Japanese and Korean these are the pairs, which overlap. It keeps an
// Analyzer for each language it meets, and may be used by one goroutine.
func Stems() func(language, text string, word func(at article.Span, stem string)) {
	of := map[string]*Analyzer{}
	return func(language, text string, word func(article.Span, string)) {
		key := Language(language)
		a := of[key]
		if a == nil {
			a = NewAnalyzer(key)
			of[key] = a
		}
		for _, t := range a.Tokens(text) {
			word(article.Span{Start: t.Start, End: t.Reach}, t.Term)
		}
	}
}
