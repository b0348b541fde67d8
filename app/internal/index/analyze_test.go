package index_test

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"parallax/app/internal/index"
)

// TestFormsOfAWordShareATerm lists, by language, words that a query may use for each other.
func TestFormsOfAWordShareATerm(t *testing.T) {
	for language, groups := range map[string][]string{
		"en": {"airstrike airstrikes Airstrike's", "café cafe"},
		"de": {"Zürich Zuerich zurich", "Häuser Haeuser hauser Hauses", "Straße Strasse", "Verhandlung Verhandlungen"},
		"fr": {"l'armée l’armée armée armee armées", "élection elections", "troisième troisieme"},
		"es": {"ciudad ciudades", "niño nino", "soldado soldados", "rebelión rebelion"},
		"pt": {"operação operacoes operações", "avião avioes"},
		"it": {"l'esercito esercito eserciti", "città citta"},
		"nl": {"oorlogen oorlog"},
		"sv": {"regeringen regeringens"},
		"da": {"soldat soldaterne soldater"},
		"no": {"soldat soldatene soldater"},
		"ru": {"город города городе", "партнёр партнер партнёры", "войска войсками"},
		"ar": {"الجيش جيش والجيش", "سُورِيَّة سورية سوريه", "أحمد احمد", "مدرســـة مدرسة", "٢٠١٦ 2016", "ﺍﻟﺠﻴﺶ الجيش", "إلى الى"},
		"fa": {"كتاب کتاب", "سوريه سوریه", "۲۰۱۶ ٢٠١٦ 2016"},
		"zh": {"ＵＮ UN un", "２０１６ 2016"},
		"ja": {"ｼﾘｱ シリア"},
		"el": {"Συρία συρια ΣΥΡΙΑ", "στρατός στρατοσ"},
		"he": {"שָׁלוֹם שלום"},
		"tr": {"İstanbul istanbul ISTANBUL Istanbul", "şehir sehir"},
		"pl": {"Łódź lodz"},
		"vi": {"Hà Ha", "Việt Viet"},
		"":   {"Zürich zurich", "Zu\u0308rich zurich", "мой мои\u0306"},
	} {
		a := index.NewAnalyzer(language)
		for _, group := range groups {
			var want []string
			for i, form := range strings.Fields(group) {
				var got []string
				for _, tok := range a.Tokens(form) {
					got = append(got, tok.Term)
				}
				if i == 0 {
					want = got
				}
				if !slices.Equal(got, want) {
					t.Errorf("%q: %q is %q in the index, and %q is %q", language, form, got, strings.Fields(group)[0], want)
				}
			}
		}
	}
}

func TestStopWordsAreLeftOut(t *testing.T) {
	for language, words := range map[string]string{
		"en-GB": "the and", "de": "der über für", "fr": "été où à", "es": "él más", "ru": "что ещё", "ar": "في هذا", "fa": "است از ها",
		"it": "più", "pt": "não", "nl": "het", "sv": "från", "da": "på", "nb": "å",
	} {
		a := index.NewAnalyzer(language)
		for w := range strings.FieldsSeq(words) {
			for _, tok := range a.Tokens(w) {
				if tok.Term != "" || !a.StartsStop(tok.Word) {
					t.Errorf("%s: %q stands in the index as %q", language, w, tok.Term)
				}
			}
		}
	}
}

func TestCutting(t *testing.T) {
	word := func(s string, t index.Token) string { return t.Word + "=" + s[t.Start:t.End] }
	pair := func(s string, t index.Token) string { return t.Term + "=" + s[t.Start:t.Reach] }
	for _, c := range []struct {
		language, in string
		of           func(*index.Analyzer, string) []index.Token
		show         func(string, index.Token) string
		want         string
	}{
		{"fr", "L’armée d'Assad", (*index.Analyzer).Tokens, word, "armee=armée assad=Assad"},
		{"en", "The army's café", (*index.Analyzer).Tokens, word, "the=The army=army's cafe=café"},
		{"fa", "کتاب\u200cها", (*index.Analyzer).Tokens, word, "کتاب=کتاب ها=ها"},
		{"zh", "政府军2016年", (*index.Analyzer).Tokens, word, "政=政 府=府 军=军 2016=2016 年=年"},
		{"zh", "政府军2016年", (*index.Analyzer).Tokens, pair, "政府=政府 府军=府军 军=军 2016=2016 年=年"},
		{"zh", "政府军2016年", (*index.Analyzer).Query, word, "政府=政府 府军=府军 2016=2016 年=年"},
		{"zh", "军", (*index.Analyzer).Query, word, "军=军"},
		{"zh", "政府，军", (*index.Analyzer).Query, word, "政府=政府 军=军"},
		{"zh", "ＵＮ軍は２０１６年", (*index.Analyzer).Query, word, "un=ＵＮ 軍は=軍は 2016=２０１６ 年=年"},
		{"ja", "シリア軍のﾃﾞﾘ", (*index.Analyzer).Query, pair, "シリ=シリ リア=リア ア軍=ア軍 軍の=軍の のデ=のﾃﾞ デリ=ﾃﾞﾘ"},
		{"ko", "시리아군이 Raqqa에서", (*index.Analyzer).Query, word, "시리=시리 리아=리아 아군=아군 군이=군이 raqqa=Raqqa 에서=에서"},
	} {
		var got []string
		for _, tok := range c.of(index.NewAnalyzer(c.language), c.in) {
			got = append(got, c.show(c.in, tok))
		}
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("%s %q:\n got %s\nwant %s", c.language, c.in, g, c.want)
		}
	}
}

func TestLanguage(t *testing.T) {
	for tag, want := range map[string]string{
		"": "", "en": "en", "EN-us": "en", "de-AT": "de", "zh-Hant-TW": "cjk", "ja": "cjk", "ko-KR": "cjk", "pt_BR": "pt", "nb": "no", "fa-IR": "fa", "ur": "", "x": "", "-": "",
	} {
		if got := index.Language(tag); got != want {
			t.Errorf("Language(%q) = %q, want %q", tag, got, want)
		}
	}
}

// TestATermStaysItself holds Term and Tokens together: what completes a word goes through Term.
func TestATermStaysItself(t *testing.T) {
	for language, text := range texts {
		a := index.NewAnalyzer(language)
		for _, tok := range a.Tokens(text) {
			if got := a.Term(tok.Word); !tok.Paired() && got != tok.Term {
				t.Errorf("%s: Term(%q) = %q, Tokens has %q", language, tok.Word, got, tok.Term)
			}
		}
	}
}

var texts = map[string]string{
	"en": "Government troops and their allies said on Tuesday that they had taken the general's base near Deir al-Zor after airstrikes. ",
	"de": "Die Truppen der Regierung und ihre Verbündeten haben nach eigenen Angaben am Dienstag den Stützpunkt bei Deir al-Sor erobert. ",
	"fr": "L’armée a repris la première base près de l'aéroport, d'après des témoins. ",
	"es": "Las tropas del Gobierno tomaron el martes la base cercana a la ciudad, según vecinos. ",
	"ru": "Правительственные войска заявили во вторник, что заняли базу у города после авиаударов. ",
	"ar": "قالت القوات الحكومية وحلفاؤها يوم الثلاثاء إنها سيطرت على قاعدة الجنرال قرب دير الزور بعد غارات جوية. ",
	"fa": "نیروهای دولتی روز سه\u200cشنبه گفتند که پایگاه را پس از حملات هوایی گرفته\u200cاند. ",
	"zh": "政府军及其盟友星期二表示，他们在空袭之后占领了代尔祖尔附近的将军基地。",
	"it": "", "nl": "", "pt": "", "sv": "", "da": "", "no": "", "": "",
}

func FuzzTokens(f *testing.F) {
	for _, text := range texts {
		f.Add(text)
	}
	for _, text := range []string{"ﾞﾟ政\u0301ﾞ", "l’ l'l'l ’s s’s İ's", "\xff軍\xff２\xff", "ー\u3099か\u3099", "AA\u200cبب\u200c", "ée ieme oes 'x", "xxxxx aaaaaux eeeeee"} {
		f.Add(text)
	}
	analyzers := map[string]*index.Analyzer{}
	for language := range texts {
		analyzers[language] = index.NewAnalyzer(language)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, language := range slices.Sorted(maps.Keys(analyzers)) {
			a := analyzers[language]
			at := 0
			for _, tok := range a.Tokens(text) {
				if tok.Start < at || tok.End <= tok.Start || tok.Reach < tok.End || tok.Reach > len(text) {
					t.Fatalf("%s: %+v of %q, after byte %d", language, tok, text, at)
				}
				if tok.Word == "" || !utf8.ValidString(tok.Word) || !utf8.ValidString(tok.Term) {
					t.Fatalf("%s: %+v of %q", language, tok, text)
				}
				at = tok.End
			}
			for _, tok := range a.Query(text) {
				if tok.End <= tok.Start || tok.End > len(text) {
					t.Fatalf("%s: %+v of %q", language, tok, text)
				}
			}
		}
	})
}

func BenchmarkTokens(b *testing.B) {
	for _, language := range []string{"en", "de", "ar", "zh"} {
		b.Run(language, func(b *testing.B) {
			a := index.NewAnalyzer(language)
			text := strings.Repeat(texts[language], 4)
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				a.Tokens(text)
			}
		})
	}
}
