package search

import "strings"

// light lists, by language, common words that a question is made of and that say little about what it asks for; bleve's stop words,
// which the index leaves out, are not among them. In a small collection such a word may be as rare as a name, so rarity alone would let it
// decide.
var light = map[string]map[string]bool{
	"en": listed(`
		actually ago almost already also always anybody anyone anything ask asked asks away back became become becomes began
		begin behind besides came can cannot claim claimed claims come comes coming could describe described describes done
		either else enough even ever every everybody everyone everything explain explained explains far find finds found
		gave get gets getting give given gives giving go goes going gone got happen happened happens held hold holds however
		instead keep keeps kept know known knows least less let like likely look looked looks made make makes making many
		may maybe mean means might mr mrs ms much must near need needs never next nobody nothing now often one ones others
		otherwise perhaps put quite rather really regard regarding regards related said saw say saying says see seem seemed
		seems seen several shall should since somebody someone something soon still such take taken takes taking talk talked
		talks tell telling tells thing things think thinks though thought thus together told took toward towards tried try
		two upon use used uses using usually want wanted wants way well went whatever whenever whether whole whose within
		without would yes yet`),
}

func listed(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// isLight reports whether a word is light in the language of most articles.
func (e *Engine) isLight(word string) bool { return light[e.ix.Languages()[0]][word] }

// lightWeight is how much a light word counts.
const lightWeight = 0.4
