//go:build !js

package search_test

import (
	"slices"
	"strings"
	"testing"

	"parallax/app/internal/article"
	"parallax/app/internal/ingest"
	"parallax/app/internal/search"
)

// Accounts of one flood at an invented river, written for these tests: id, language, title, paragraphs.
var flood = [][]string{
	{"ar-1", "ar", "فيضان نهر الورد يغمر الحيّ القديم في مدينة النخيل",
		"غمرت مياه نهر الورد مساء الثلاثاء الحيّ القديم في مدينة النخيل، وقُتل ٣ أشخاص على الأقل. وقالت البلدية إن ١٢٠٠ شخص غادروا بيوتهم قبل منتصف الليل.",
		"قال العمدة سامر حدّاد: «لم نرَ مثل هذا الماء منذ أربعين عامًا». وأضاف أن الجسر الحجري انهار في الساعة العاشرة.",
		"هل كان السد مغلقًا؟ لم تُجب شركة المياه عن هذا السؤال."},
	{"ar-2", "ar", "نجاة مئات العائلات بعد انهيار الجسر الحجري",
		"نجت مئات العائلات من فيضان نهر الورد بعد أن انهار الجسر الحجري ليلة الثلاثاء. وأعلنت فرق الإنقاذ مقتل ٥ أشخاص.",
		"وفتحت المدارس أبوابها للعائلات. وقال معلّم في مدرسة الأمل إن الأطفال ناموا في الصفوف."},
	{"fa-1", "fa", "سیل رود گل سرخ پل سنگی را ویران کرد",
		"سیل رود گل سرخ شامگاه سه\u200cشنبه پل سنگی شهر نخل را ویران کرد. شهرداری گفت ۱۲۰۰ نفر خانه\u200cهایشان را ترک کرده\u200cاند.",
		"کودکان در کلاس\u200cهای مدرسهٔ امید خوابیدند. معلم\u200cها پتو و نان آوردند."},
	{"fa-2", "fa", "شهرداری: سد بسته نبود", "شهرداری گفت که سد شهر نخل در شب سیل باز بوده است. شرکت آب پاسخی نداد."},
	{"zh-1", "zh", "玫瑰河洪水淹没棕榈城老城区",
		"星期二晚上，玫瑰河洪水淹没了棕榈城老城区，至少三人死亡。市政府说，1200人在午夜之前离开了家。",
		"市长说：“四十年来我们没有见过这么大的水。”石桥在晚上十点倒塌。",
		"水坝关闭了吗？水务公司没有回答。"},
	{"zh-2", "zh-Hans", "石桥倒塌之后数百家庭获救",
		"石桥在星期二夜里倒塌之后，数百个家庭从玫瑰河洪水中获救。救援队宣布五人死亡。",
		"学校为离开老城区的家庭打开了大门！老师说，孩子们睡在教室里。"},
	{"ja-1", "ja", "バラ川の洪水で石橋が崩れる", "火曜日の夜、バラ川の洪水で石橋が崩れた。市は１２００人が避難したと発表した。「四十年で初めてだ。」と市長は語った。"},
	{"ko-1", "ko", "장미강 홍수로 돌다리 무너져", "화요일 밤 장미강 홍수로 돌다리가 무너졌다. 시청은 주민 1200명이 집을 떠났다고 밝혔다."},
	{"de-1", "de", "Hochwasser überschwemmt die Altstadt", "Das Hochwasser der Rosa hat die Altstadt überschwemmt. Rund 1200 Personen verließen ihre Häuser, u. a. nach Zürich."},
	{"fr-1", "fr", "La crue emporte le pont de pierre", "La crue de la Rosa a emporté le pont de pierre. L’eau est montée au premier étage de l’école."},
	{"es-1", "es", "La crecida derriba el puente", "La crecida del río Rosa derribó el puente de piedra. El alcalde habló de 1200 evacuados."},
	{"ru-1", "ru", "Паводок разрушил каменный мост", "Паводок на реке Роза разрушил каменный мост. Ещё 1200 человек покинули дома."},
	{"en-1", "en", "Flood brings down the stone bridge", "The flood of the Rosa brought down the stone bridge. Children slept in the classrooms of a school."},
}

// floods gives the engine over the accounts in some languages, all where none is named.
func floods(t testing.TB, languages ...string) *search.Engine {
	t.Helper()
	var articles []article.Article
	for _, f := range flood {
		if len(languages) > 0 && !slices.Contains(languages, strings.Split(f[0], "-")[0]) {
			continue
		}
		a := article.Article{ID: f[0], Language: f[1], Title: f[2]}
		for _, p := range f[3:] {
			a.Blocks = append(a.Blocks, article.Block{Text: p, Sentences: ingest.Sentences(p, f[1])})
		}
		articles = append(articles, a)
	}
	return engine(t, articles...)
}

func TestLanguagesAreSearchedByTheirRules(t *testing.T) {
	for name, languages := range map[string][]string{"alone": {"ar"}, "mixed": nil} {
		e := floods(t, languages...)
		for _, c := range []struct{ query, want, marked string }{ // marked: what is marked in the first article
			{"الجسر", "ar-1 ar-2", "الجسر"},
			{"جسر", "ar-1 ar-2", "الجسر"},           // without its article
			{"الحى القديم", "ar-1", "الحيّ|القديم"}, // another spelling of yeh, no vowel signs
			{"البلديه", "ar-1", "البلدية"},          // heh for teh marbuta
			{"انقاذ", "ar-2", "الإنقاذ"},            // no hamza
			{"٥ أشخاص", "ar-2", "٥|أشخاص"},          //
			{`"الجسر الحجري انهار"`, "ar-1", "الجسر الحجري انهار"},
			{`"انهار الجسر الحجري"`, "ar-2", "انهار الجسر الحجري"},
			{"مُغْلَقًا", "ar-1", "مغلقًا"},
		} {
			check(t, name, e, c.query, c.want, c.marked)
		}
	}
	for name, languages := range map[string][]string{"alone": {"zh"}, "mixed": nil} {
		e := floods(t, languages...)
		for _, c := range []struct{ query, want, marked string }{
			{"石桥", "zh-2 zh-1", "石桥"},
			{"玫瑰河洪水", "zh-1 zh-2", "玫瑰河洪水"},
			{"学校 老师", "zh-2", "学校|老师"},
			{"坝", "zh-1", "坝"}, // one character
			{`"离开老城区"`, "zh-2", "离开老城区"},
			{`"城老城"`, "zh-1", "城老城"},
			{`"坝关闭"`, "zh-1", "坝关闭"},
			{`"闭坝"`, "", ""},
			{"五人死亡", "zh-2", "五人死亡"},
			{`"说，1200人"`, "zh-1", "说，1200人"},
		} {
			check(t, name, e, c.query, c.want, c.marked)
		}
	}
	e := floods(t)
	a, err := e.File().Article(ask(t, e, search.Request{Text: "坝", Typing: true}).Hits[0].Number)
	if err != nil {
		t.Fatal(err)
	}
	if r := ask(t, e, search.Request{Text: "石桥", Typing: true}); r.All != 2 || r.Message != "" {
		t.Errorf("while it is typed, 石桥 finds %d articles: %s", r.All, r.Message)
	}
	for _, m := range slices.Concat(e.Marks(search.Request{Text: "坝", Typing: true}, a)...) {
		if m.End-m.Start != len("坝") {
			t.Errorf("while it is typed, 坝 marks %d bytes", m.End-m.Start)
		}
	}
	for _, c := range []struct{ query, want, marked string }{
		{"شهرداري", "fa-2 fa-1", "شهرداری"}, // typed with an Arabic yeh
		{"معلم", "fa-1 ar-2", "معلم"},
		{"نان\u200cها", "fa-1", "نان"}, // an ending behind a joiner, which only Persian parts
		{"石橋", "ja-1", "石橋"},
		{"バラ川", "ja-1", "バラ川"},
		{"돌다리", "ko-1", "돌다리"},
		{"zurich", "de-1", "Zürich"},
		{"Zuerich", "de-1", "Zürich"},
		{"haus", "de-1", "Häuser"},
		{"école", "fr-1", "école"},
		{"l'eau", "fr-1", "eau"},
		{"ponts", "fr-1", "pont"},
		{"derribo", "es-1", "derribó"},
		{"puentes", "es-1", "puente"},
		{"каменного моста", "ru-1", "каменный|мост"},
		{"bridges", "en-1", "bridge"},
	} {
		check(t, "mixed", e, c.query, c.want, c.marked)
	}
}

// check asks for a query and compares the articles that hold all of it, and what is marked in the text of the first.
func check(t *testing.T, name string, e *search.Engine, query, want, marked string) {
	t.Helper()
	q := search.Request{Text: query}
	r := ask(t, e, q)
	var got []string
	for _, h := range r.Hits {
		if h.All && r.All > 0 {
			got = append(got, h.Meta.ID)
		}
	}
	slices.Sort(got)
	wanted := strings.Fields(want)
	slices.Sort(wanted)
	if !slices.Equal(got, wanted) {
		t.Errorf("%s: %q finds %q (%s), want %q", name, query, got, r.Message, wanted)
		return
	}
	if want == "" {
		return
	}
	first := strings.Fields(want)[0]
	at := slices.IndexFunc(r.Hits, func(h search.Hit) bool { return h.Meta.ID == first })
	a, err := e.File().Article(r.Hits[at].Number)
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for i, marks := range e.Marks(q, a) {
		for _, m := range marks {
			if s := a.Blocks[i].Text[m.Start:m.End]; !slices.Contains(texts, s) {
				texts = append(texts, s)
			}
		}
	}
	if g := strings.Join(texts, "|"); g != marked {
		t.Errorf("%s: %q marks %q in %s, want %q", name, query, g, first, marked)
	}
	if s := e.Snippet(q, r.Hits[at].Number); len(s.Marks) == 0 {
		t.Errorf("%s: %q: nothing marked in the passage %q", name, query, s.Text)
	}
}
