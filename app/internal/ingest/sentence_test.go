package ingest

import (
	"strings"
	"testing"
	"unicode/utf8"

	"parallax/app/internal/article"
)

func TestSentencesEndWhereReadersSeeTheEnd(t *testing.T) {
	for _, c := range []struct{ language, in string }{ // | stands for a space, ^ for nothing, between sentences
		{"en", "One came.|Two left!|Did three?"},
		{"en", "He met Lt. Gen. Ivan Petrov and Col. Smith.|They talked."},
		{"en", "The U.S. Air Force said the U.S.-led raids hit J. K. Rowe.|In Rome Mr. Hill spoke."},
		{"en", "They live in the U.S.|The others do not."},
		{"en", "“Is this right?|Are they safe?” he asked.|“I think so.”"},
		{"en", `"It is clear.|We said so."|He left.`},
		{"en", `"No," she said.|"It is easy.|We wait," he said.`},
		{"en", "On Feb. 17 they left.|In Feb.|The rest came."},
		{"en", "It was No. 5 of 12.5 million.|He said no.|Five stayed.|12 people died on Tues. 12 times."},
		{"en", "Less than 20 km remain….^Overall the town is calm."},
		{"en", "They took the town.^The rest fled to e.g. Homs."},
		{"en", "It fell in May (see p. 4. There it is told) and rose again.|(He knew.|All did.)"},
		{"en", "He wondered…|Then he went.|They left … Homs."},
		{"en", "The raid of the [ISIS] failed. (Reuters)"},
		{"en", "Visit example.com or v. 2.0 today.|Yes!"},
		{"de", "Am 3. Oktober kam z. B. Dr. Meier, d. h. alle.|Der 5. Tag war kurz."},
		{"de", "Sie kam im 19. Jahrhundert.|Er blieb."},
		{"", "Am 3. Oktober kam er."},
		{"", "Es waren 1950 Leute.|Alle gingen."},
		{"de", "Rund 12 Mio. Euro, vgl. S. 5, fehlen laut Oberst i. G. Weiß.|„Er geht.“|Sie bleibt.|»Er geht.«|Sie bleibt."},
		{"de", "Er wohnt in der Langen Str. 5 in St. Peter.|Im 19. Jh. war das i. d. R. so usw.|Der Rest ging."},
		{"fr", "« Il part. »|Elle reste.|« Est-ce vrai ? » demande M. Dupont.|Le gén. Orlov est parti en janv. 2016."},
		{"es", "El Sr. Pérez vive en EE. UU.|Los demás no.|¿Cuándo?|¡Ya!|La Sra. Gómez llegó."},
		{"ru", "Это было в 2016 г.|Потом А. С. Орлов, т. е. он, жил на ул. Мира.|«Когда?» — спросил он.|«Да.»|Он ушёл."},
		{"ar", "هل سقطت المدينة؟|نعم، سقطت.|قال د. محمد إن ٣.٥ ملايين نزحوا!|«متى؟»|لم يجب أحد."},
		{"ar", "١. جاء الجيش.|٢. رحل."},
		{"fa", "آیا شهر سقوط کرد؟|نیروها رفتند۔|او گفت: «می\u200cمانیم.»|سپس رفت."},
		{"zh", "他来了！^她走了？^“我们留下。”^他说。^（见第三页。）^后来……没有人。^3.5万人逃走。"},
		{"ja", "軍は来た。^「行く。」と言った。^「待て！」^彼は叫んだ。^いつ？^３．５万人が逃げた。"},
		{"", "1. The army came.|2. It left."},
		{"", "No stop at all"},
		{"", "..."},
		{"", ""},
	} {
		text := strings.NewReplacer("|", " ", "^", "").Replace(c.in)
		var got []string
		for _, s := range Sentences(text, c.language) {
			got = append(got, text[s.Start:s.End])
		}
		if g, want := strings.Join(got, "|"), strings.ReplaceAll(c.in, "^", "|"); g != want {
			t.Errorf("\n got %s\nwant %s", g, want)
		}
	}
}

// checkSpans fails unless the spans are in order, apart, trimmed and leave nothing but spaces out.
func checkSpans(t *testing.T, text string, spans []article.Span) {
	t.Helper()
	at := 0
	for _, s := range spans {
		if s.Start < at || s.End <= s.Start || s.End > len(text) || strings.Trim(text[at:s.Start], " ") != "" {
			t.Fatalf("%q: span %v after byte %d", text, s, at)
		}
		if got := text[s.Start:s.End]; strings.Trim(got, " ") != got || utf8.ValidString(text) && !utf8.ValidString(got) {
			t.Fatalf("%q: span %q", text, got)
		}
		at = s.End
	}
	if strings.Trim(text[at:], " ") != "" {
		t.Fatalf("%q: nothing covers %q", text, text[at:])
	}
}

func FuzzSentences(f *testing.F) {
	for _, s := range []string{"A. B.c….Done", "(He. (x. y)", "z. B. 3. \"", "…\xff . ", "a.The. The", "« A. » B", "来。「「来」と", "a. “ ”b"} {
		f.Add(s, "de")
	}
	f.Fuzz(func(t *testing.T, text, language string) { checkSpans(t, text, Sentences(text, language)) })
}

func BenchmarkSentences(b *testing.B) {
	text := strings.Repeat("Government troops said on Tuesday that Lt. Gen. Orlov had left the U.S. base. “Why?” he asked. ", 6)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Sentences(text, "en")
	}
}
