package ingest

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"parallax/app/internal/article"
	"parallax/app/internal/names"
)

// write makes a folder of the files given, by path and text.
func write(t testing.TB, files map[string]string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "stones")
	for path, text := range files {
		path = filepath.Join(dir, path)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// show writes an article as its parser saw it: the title, text as it is, # > and - before headings, quotations and items, and
// ~ before what was set apart.
func show(a *article.Article) string {
	out, f := []string{a.Title}, 0
	furniture := func(before int) {
		for ; f < len(a.Furniture) && a.Furniture[f].After <= before; f++ {
			out = append(out, "~"+a.Furniture[f].Text)
		}
	}
	for i, b := range a.Blocks {
		furniture(i)
		out = append(out, [...]string{"", "# ", "> ", "- "}[b.Kind]+b.Text)
	}
	furniture(len(a.Blocks))
	return strings.Join(out, "\n")
}

func TestScrapedTextKeepsTheAccountAndSetsThePageApart(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"paragraphs parted by blank lines", "A title\n\nOne stays here.\n\nTwo stays here.", "A title\nOne stays here.\nTwo stays here."},
		{"a paragraph a line", "A title\nOne stays here.\nTwo stays here.", "A title\nOne stays here.\nTwo stays here."},
		{"signs without a shape", "\ufeffA\u00a0 title\r\n\r\nOne\u200b sta\u00adys\u00a0here.\r\n", "A title\nOne stays here."},
		{"credit above the title", "Hill Press Club / AP\n\nA title\n\nThe story starts here.", "A title\n~Hill Press Club / AP\nThe story starts here."},
		{"a line with a slash is a title", "War / Peace\n\nThe story starts here.", "War / Peace\nThe story starts here."},
		{"date above the title", "12 May 2014, 10:30 GMT\nA title\nThe story starts here.", "A title\n~12 May 2014, 10:30 GMT\nThe story starts here."},
		{"section above the title", "World\n\nA mill is sold\n\nThe story starts here.", "A mill is sold\n~World\nThe story starts here."},
		{"a section's name as the title", "World\n\nThe story starts here.", "World\nThe story starts here."},
		{"highlights end at the dateline", "T\n\nStory highlights\n\nOur reporter saw the mill\n\nHe says it stands\n\nOld Town CNN \u00a0—\u00a0\n\nThe mill stands on a hill.",
			"T\n~Story highlights\n~Our reporter saw the mill\n~He says it stands\nOld Town CNN — The mill stands on a hill."},
		{"highlights as a heading of prose", "T\n\nIt was a long day.\n\nHighlights\n\nThe mill stood on a hill.", "T\nIt was a long day.\n# Highlights\nThe mill stood on a hill."},
		{"teasers between paragraphs", "T\n\nIt was a long day.\n\nOpinion: Why mills matter\n\nIt ended at last.\n\nInside the mill – a tale of flour\n\nAll went home again.\n\nOpinion: Where is the flour?",
			"T\nIt was a long day.\n~Opinion: Why mills matter\nIt ended at last.\n~Inside the mill – a tale of flour\nAll went home again.\n~Opinion: Where is the flour?"},
		{"two parts without a labelled teaser", "T\n\nIt was a long day.\n\nInside the mill – flour\n\nAll went home again.", "T\nIt was a long day.\n# Inside the mill – flour\nAll went home again."},
		{"a labelled sentence", "T\n\nIt was a long day.\n\nOpinion: he would not say.", "T\nIt was a long day.\nOpinion: he would not say."},
		{"caption twice in a line", "T\n\nThe mill has stood here for long. The mill has stood here for long.\n\nThe mill has stood here for long. It was sold.",
			"T\n~The mill has stood here for long. The mill has stood here for long.\nThe mill has stood here for long. It was sold."},
		{"caption on two lines", "T\n\nIt was a long day.\n\nThe miller's men at work...\nThe miller’s men at work…\n\nIt ended at last.",
			"T\nIt was a long day.\n~The miller's men at work...\n~The miller’s men at work…\nIt ended at last."},
		{"paragraph printed again", "T\n\nThe mill was sold to a man from the hills.\n\nThe mill was sold to a man from the hills.\n\n“No.”\n\n“No.”",
			"T\nThe mill was sold to a man from the hills.\n~The mill was sold to a man from the hills.\n“No.”\n“No.”"},
		{"heading", "T\n\nIt was a long day.\n\nA new miller\n\nHe came from the hills.", "T\nIt was a long day.\n# A new miller\nHe came from the hills."},
		{"line without a stop", "T\n\nIt was a long day.\nI cannot say a word about what the miller means to do now\nHe came from the hills.",
			"T\nIt was a long day.\nI cannot say a word about what the miller means to do now\nHe came from the hills."},
		{"standfirst", "T\n\nWhile the mill was sold as a ruin, its wheel still turned\n\nIt was a long day.", "T\nWhile the mill was sold as a ruin, its wheel still turned\nIt was a long day."},
		{"captions by wording", "T\n\nPhoto: Jo Hall\n\nFILE – The mill in May.\n\nThe mill at dawn [Jo Hall/AFP]\n\nIt was a long day [in May].", "T\n~Photo: Jo Hall\n~FILE – The mill in May.\n~The mill at dawn [Jo Hall/AFP]\nIt was a long day [in May]."},
		{"author and date", "T\nBy Jo Hall and Ann de Wit\nPublished 12 May 2014\nIt was a long day.", "T\n~By Jo Hall and Ann de Wit\n~Published 12 May 2014\nIt was a long day."},
		{"comment form", "T\n\nIt was a long day.\n\nLeave a Reply\n\nPlease log in to say more: Logo\n\nYou are commenting using your account. Log Out / Change )\n\nOther photo\n\nConnecting to %s",
			"T\nIt was a long day.\n~Leave a Reply\n~Please log in to say more: Logo\n~You are commenting using your account. Log Out / Change )\n~Other photo\n~Connecting to %s"},
		{"foot of the page", "T\n\nIt was a long day.\n\nAl Jazeera and wire services\n\nRelated News\n\nMills, Flour\nHills, Men at Work\n\nFind Hill News on your TV\n\nGet email updates from Hill News\n\nAbout us",
			"T\nIt was a long day.\n~Al Jazeera and wire services\n~Related News\n~Mills, Flour\n~Hills, Men at Work\n~Find Hill News on your TV\n~Get email updates from Hill News\n~About us"},
		{"last paragraphs without a stop", "T\n\nIt was a long day.\n\nSign up for our newsletter\n\n“No one told us a thing. Not a word…”\n\nThe mill will stay shut until June",
			"T\nIt was a long day.\n~Sign up for our newsletter\n“No one told us a thing. Not a word…”\nThe mill will stay shut until June"},
		{"an agency as a heading", "T\n\nIt was a long day.\n\nReuters\n\nIt said what it saw.", "T\nIt was a long day.\n# Reuters\nIt said what it saw."},
		{"comment link above the text", "T\n\nLeave a comment\n\nA standfirst without a stop\n\nIt was a long day.", "T\n~Leave a comment\nA standfirst without a stop\nIt was a long day."},
		{"nothing but furniture", "T\n\nShare this\n\nLeave a Reply", "T\nShare this\nLeave a Reply"},
		{"items", "T\n\nThey sold:\n• flour\n- bread", "T\nThey sold:\n- flour\n- bread"},
		{"wrapped at a width", "A title\n\nThe mill was sold to a man from the hills who had\nnever seen a wheel turn in his life and who would\nnot have known wheat from rye.\nHe said so.\n\nHe stayed for a year and a day, and then he sold it\nto his sister.",
			"A title\nThe mill was sold to a man from the hills who had never seen a wheel turn in his life and who would not have known wheat from rye.\nHe said so.\nHe stayed for a year and a day, and then he sold it to his sister."},
		{"a paragraph for a title", "The mill was sold. " + strings.Repeat("It had stood there for a very long time. ", 5) + "\nIt fell.",
			"The mill was sold.\nThe mill was sold. " + strings.TrimSpace(strings.Repeat("It had stood there for a very long time. ", 5)) + "\nIt fell."},
		{"title in the front matter", "---\ntitle: T\n---\nT\n\nIt was a long day.", "T\nIt was a long day."},
	} {
		t.Run(c.name, func(t *testing.T) {
			res := parse("a.txt", []byte(c.in), "en")
			if got := show(&res.article); got != c.want || len(res.faults) > 0 {
				t.Errorf("%v\n got %s\nwant %s", res.faults, got, c.want)
			}
		})
	}
}

func TestSignOffGivesHeadlineAndOutlet(t *testing.T) {
	in := "A mill was sold.\nIt was a long day.\nThe post MILL: “Sold” appeared first on The Hill."
	a := parse("a.txt", []byte(in), "en").article
	if a.Outlet != "The Hill" || a.Title != "MILL: “Sold”" || len(a.Blocks) != 2 || len(a.Furniture) != 1 || a.Furniture[0].Why != whySource {
		t.Errorf("%q %q %v %v", a.Outlet, a.Title, a.Blocks, a.Furniture)
	}
	a = parse("a.txt", []byte("A mill is sold\n"+in[len("A mill was sold.\n"):]), "en").article
	if a.Title != "A mill is sold" || a.Original != "MILL: “Sold”" {
		t.Errorf("%q %q", a.Title, a.Original)
	}
}

func TestMarkdownBecomesBlocksOfPlainText(t *testing.T) {
	in := `---
title: "Mills: a tale"
outlet: Hill News
published: 2016-02
authors: [Jo Hall, Ann Reed]
url: https://example.org/a
language: de-AT
original: Mühlen
note: >
  Two
  lines.
---
# Mills: a tale

One *two* [three](https://example.org "x")
` + "`four` \\*five\\* &amp;amp; <b>six</b> <https://example.org/b>" + `

## Later

> Said he.
>
> Said she.

1. first
2. second

   still second

![A mill](mill.jpg)

<div>raw</div>

    indented code
`
	res := parse("x/mill.md", []byte(in), "en")
	a := res.article
	want := "Mills: a tale\nOne two three four *five* &amp; <b>six</b> https://example.org/b\n# Later\n> Said he.\n> Said she.\n- first\n- second\n- still second\n~A mill\n<div>raw</div>\nindented code"
	if got := show(&a); got != want || res.faults != nil || res.warnings != nil {
		t.Errorf("%v %v\n got %s\nwant %s", res.faults, res.warnings, got, want)
	}
	if got, want := fmt.Sprint(a.ID, a.Outlet, a.Published, a.Authors, a.URL, a.Language, a.Original, a.Note), fmt.Sprint("mill", "Hill News", article.Date{Year: 2016, Month: 2}, []string{"Jo Hall", "Ann Reed"}, "https://example.org/a", "de-AT", "Mühlen", "Two lines."); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestMarkdownTitleIsTheFirstHeading(t *testing.T) {
	res := parse("a.md", []byte("Before it.\n\n# Title\n\nText."), "en")
	if got := show(&res.article); got != "Title\nBefore it.\nText." {
		t.Error(got)
	}
}

func TestReadTakesBothLayoutsInTheSameOrder(t *testing.T) {
	plain := map[string]string{"b.txt": "B\n\nText of b.", "a.md": "# A\n\nText of a.", ".hidden.txt": "x", "notes.pdf": "x", "sub/c.txt": "C\n\nText."}
	c, report, err := Read(write(t, plain))
	if err != nil || c.Title != "stones" || len(c.Articles) != 2 || c.Articles[0].ID != "a" || c.Articles[1].Title != "B" {
		t.Fatalf("%+v %v", c, err)
	}
	if got := report.String(); !strings.Contains(got, "2 articles, 2 paragraphs, 2 sentences, 6 words") || !strings.Contains(got, "notes.pdf") {
		t.Error(got)
	}
	c, report, err = Read(write(t, map[string]string{
		"collection.yaml":   "title: Old mills\ndescription: All of them\nlanguage: de\ncolor: red\n",
		"aliases.yaml":      "- name: Mill Guild\n  kind: organisation\n  forms: [Guild, MG, NO]\n- {name: Hill, kind: place}\n",
		"articles/one.txt":  "One\n\nText.",
		"articles/deux.txt": "---\nlanguage: fr\noutlets: Le Moulin\n---\nDeux\n\nTexte.",
		"stray.txt":         "x",
	}))
	if err != nil || c.Title != "Old mills" || c.Description != "All of them" || c.Language != "de" || c.Articles[0].Language != "fr" || c.Articles[1].Language != "de" {
		t.Fatalf("%+v %v", c, err)
	}
	if g := c.Groups; len(g) != 2 || g[0].Kind != names.Organisation || !slices.Equal(g[0].Forms, []string{"Guild", "MG", "NO"}) {
		t.Errorf("%+v", g)
	}
	got := report.String()
	for _, want := range []string{"stray.txt", "collection.yaml:4: unknown key \"color\"", "deux.txt:3: unknown key \"outlets\" is ignored; did you mean outlet?"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q lacks %q", got, want)
		}
	}
}

// One folder with every fault: each is told once, with its line, sorted.
func TestReadTellsAllFaultsAtOnce(t *testing.T) {
	dir := write(t, map[string]string{
		"collection.yaml":             "title: [a, b]\nlanguage: german!\n",
		"aliases.yaml":                "- name: Hill\n  kind: plaice\n- name: Mill\n  kind: place\n  forms:\n  - HILL\n  - ''\n- kind: person\n",
		"articles/bad name.txt":       "T\n\nText.",
		"articles/broken.md":          "---\ntitle: a: b\n---\nText.",
		"articles/date.md":            "---\ntitle: T\n\npublished: 2016-13\nurl: example.org\n---\nText.",
		"articles/empty.txt":          " \n",
		"articles/large.txt":          strings.Repeat("word ", 1<<20),
		"articles/latin1.txt":         "T\n\nCaf\xe9.",
		"articles/windows.txt":        "T\n\nIt\x92s.",
		"articles/mixed.txt":          "Té\n\nIt\x92s.",
		"articles/nul.txt":            "Title\x00\n\nText of it.",
		"articles/only.txt":           "T\n",
		"articles/open.txt":           "---\ntitle: T\n\nText.",
		"articles/same.md":            "# T\n\nText.",
		"articles/Same.txt":           "T\n\nText.",
		"articles/untitled.md":        "Text.",
		"articles/utf16.txt":          "\xff\xfeT\x00",
		"articles/utf16-unmarked.txt": "T\x00e\x00x\x00t\x00.\x00",
		"articles/deep.md":            "# T\n\n" + strings.Repeat("> ", 200) + "x",
	})
	c, _, err := Read(dir)
	var faults Faults
	if !errors.As(err, &faults) || c != nil {
		t.Fatal(c, err)
	}
	got := strings.ReplaceAll(err.Error(), dir+"/", "")
	want := `aliases.yaml:2: unknown kind "plaice"; write person, place, group or organisation
aliases.yaml:6: "HILL" is in two groups, on lines 1 and 6; keep it in one of them; case, accents and hyphens do not count
aliases.yaml:7: empty form; write a name or remove it
aliases.yaml:8: the group has no name; write name: and the form to show
articles/Same.txt:1: …
articles/bad name.txt:1: the file's name "bad name.txt" cannot be an id; use letters, digits, '.', '_' and '-', at most 200 bytes: mv 'articles/bad name.txt' articles/bad-name.txt
articles/broken.md:2: broken YAML: mapping values are not allowed in this context; mend the line; put quotes around text with a colon in it
articles/date.md:4: published: "2016-13" is no date; write 2016, 2016-02 or 2016-02-17
articles/date.md:5: url "example.org" is no web address; write it whole, from https:// on
articles/deep.md:3: too much markup in one place; write plainer Markdown, or name the file .txt
articles/empty.txt:1: is empty; write the article or remove the file
articles/large.txt:1: is too large: 5.0 MB, at most 4 MB are read; split it into several articles
articles/latin1.txt:3: is not UTF-8 but most likely ISO-8859-1 (byte 0xe9); iconv -f ISO-8859-1 -t UTF-8 articles/latin1.txt > new && mv new articles/latin1.txt
articles/mixed.txt:3: is not UTF-8 (byte 0x92); save it again as UTF-8
articles/nul.txt:1: is no text: it holds NUL bytes; save it as plain text in UTF-8
articles/only.txt:1: has a title and no text; write the text below the title or remove the file
articles/open.txt:1: the front matter is not closed; write a line --- below it
articles/same.md:1: has the same id as Same.txt: same; rename one of them; case and ending do not count
articles/untitled.md:1: has no title; write title: in the front matter, or a first heading: # Title
articles/utf16-unmarked.txt:1: is not UTF-8 but UTF-16LE; iconv -f UTF-16LE -t UTF-8 articles/utf16-unmarked.txt > new && mv new articles/utf16-unmarked.txt
articles/utf16.txt:1: is not UTF-8 but UTF-16; iconv -f UTF-16 -t UTF-8 articles/utf16.txt > new && mv new articles/utf16.txt
articles/windows.txt:3: is not UTF-8 but most likely WINDOWS-1252 (byte 0x92); iconv -f WINDOWS-1252 -t UTF-8 articles/windows.txt > new && mv new articles/windows.txt
collection.yaml:1: title is no text; write it on one line, in quotes when it holds a colon
collection.yaml:2: language "german!" is no language tag; write en, de, pt-BR or the like`
	want = strings.Replace(want, "articles/Same.txt:1: …\n", "", 1)
	if got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
}

func TestReadRefusesFoldersWithoutArticles(t *testing.T) {
	for _, dir := range []string{write(t, map[string]string{"a.pdf": "x"}), filepath.Join(t.TempDir(), "missing")} {
		_, report, err := Read(dir)
		if f, ok := err.(Faults); !ok || len(f) != 1 || f[0].Mend == "" || report == nil {
			t.Errorf("%v", err)
		}
	}
}

func TestYAMLBombsAreSmall(t *testing.T) {
	front := "---\na: &a [x,x,x,x,x,x,x,x,x]\n"
	for c := 'b'; c < 'm'; c++ {
		front += fmt.Sprintf("%c: &%c [%s]\n", c, c, strings.Repeat(fmt.Sprintf("*%c,", c-1), 9))
	}
	res := parse("a.txt", []byte(front+"title: *l\n---\nTitle\n\nText."), "en")
	if len(res.faults) != 1 || !strings.Contains(res.faults[0].What, "title is no text") {
		t.Error(res.faults)
	}
}

// Whatever the bytes, an article is valid or there is a fault; of plain text every letter and digit stays.
func FuzzArticle(f *testing.F) {
	for _, s := range []string{"T\n\nOne. Two…Three", "---\ntitle: x\nauthors: [a]\n---\n# H\n\n* a\n> b\n\n<i>&amp;", "By A / AP\nT\n\nOpinion: x\n\nRome —\n\nText. Text.",
		"Story highlights\nA b\nC d\nA b c d e f. A b c d e f.\n", "\ufeffe\u0301\u200b\u00ad\r\nx\ry", "T\n\x80", "The post A b appeared first on C."} {
		f.Add([]byte(s), true)
		f.Add([]byte(s), false)
	}
	f.Fuzz(func(t *testing.T, b []byte, markdown bool) {
		name := "a.txt"
		if markdown {
			name = "a.md"
		}
		res := parse(name, b, "de")
		for _, f := range res.faults {
			if f.What == "" || f.Mend == "" || f.Line < 1 || f.Line > 2+strings.Count(string(b), "\n")+strings.Count(string(b), "\r") || strings.Contains(f.String(), "\n") {
				t.Fatalf("fault %q on line %d", f, f.Line)
			}
		}
		if len(res.faults) > 0 {
			return
		}
		a := res.article
		if err := a.Validate(); err != nil {
			t.Fatal(err)
		}
		for _, block := range a.Blocks {
			if block.Text != tidy(block.Text) || block.Text == "" {
				t.Fatalf("untidy %q", block.Text)
			}
			checkSpans(t, block.Text, block.Sentences)
		}
		text, _ := decode(name, b)
		if _, body, _, _ := splitFront(name, text); !markdown {
			checkKept(t, body, &a)
		}
	})
}

// checkKept fails unless title, blocks and furniture together hold the letters and digits of body.
func checkKept(t *testing.T, body string, a *article.Article) {
	t.Helper()
	left := map[rune]int{}
	for _, r := range foldKey(norm.NFC.String(show(a))) {
		left[r]++
	}
	for _, r := range foldKey(tidy(body)) {
		if left[r]--; left[r] < 0 {
			t.Fatalf("%q lost of %q:\n%s", r, body, show(a))
		}
	}
}

func BenchmarkRead(b *testing.B) {
	files := map[string]string{}
	for i := range 500 {
		files[fmt.Sprintf("articles/a%d.txt", i)] = "A title\n\n" + strings.Repeat("Troops said on Tuesday that Gen. Orlov had left the U.S. base. “Why?” he asked.\n\n", 40)
	}
	dir := write(b, files)
	for b.Loop() {
		if _, _, err := Read(dir); err != nil {
			b.Fatal(err)
		}
	}
}

func TestFilesThatSomebodyMayExpectToBeReadAreNamed(t *testing.T) {
	dir := write(t, map[string]string{
		"articles/a.md": "# A\n\nText.", "articles/sub/b.md": "# B\n\nText.", "aliases.yml": "[]", "c.md": "# C\n\nText.", "logo.png": "x",
	})
	_, report, err := Read(dir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, w := range report.Warnings {
		name, err := filepath.Rel(dir, w.File)
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, filepath.ToSlash(name))
	}
	slices.Sort(got)
	if want := []string{"aliases.yml", "articles/sub", "c.md"}; !slices.Equal(got, want) {
		t.Errorf("named %q, want %q", got, want)
	}
}
