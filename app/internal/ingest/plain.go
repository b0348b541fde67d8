package ingest

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/app/internal/article"
)

// A line is a paragraph, heading or the like as it stands in a file, before it is known what belongs to the account.
type line struct {
	text   string // tidy, never empty
	kind   article.Kind
	marked bool   // kind is written in the file, not guessed
	chunk  int    // lines of one chunk have no blank line between them
	why    string // the rule that sets it apart; "" is text of the account
}

// readPlain splits scraped text into lines and takes the title from it, unless the front matter has one.
//
// A line of the file is a paragraph, blank lines or not; but where the file is wrapped at some width, lines are put
// together again. The title is the first line that is no furniture by its wording, such as the credit of a picture; where
// that is a sentence of the text already, the headline that the page's foot gives, or its first sentence if it is long.
func readPlain(body string, a *article.Article) []line {
	lines := splitPlain(body)
	if len(lines) == 0 {
		return nil
	}
	at := 0
	if a.Title == "" {
		at = titleLine(lines)
		a.Title = lines[at].text
		if headline, ok := signedHeadline(lines); ok && endsSentence(a.Title) {
			a.Title = headline
			return lines
		}
		if title, ok := titleOfParagraph(a.Title); ok {
			a.Title = title
			return lines
		}
	} else if foldKey(lines[0].text) != foldKey(a.Title) {
		return lines
	}
	return append(lines[:at:at], lines[at+1:]...)
}

// titleLine returns the index of the title and marks the lines above it as furniture. It is the first line where what
// follows the furniture is a paragraph already.
func titleLine(lines []line) int {
	for i, l := range lines {
		switch {
		case headWhy(l.text) != "":
			continue
		case i > 0 && endsSentence(l.text):
			return 0
		}
		for j := range i {
			lines[j].why = headWhy(lines[j].text)
		}
		return i
	}
	return 0
}

// titleOfParagraph returns the first sentence, shortened, of a text that has no title: it starts with a paragraph, which
// stays in the text.
func titleOfParagraph(text string) (string, bool) {
	sentences := Sentences(text, "")
	if len(text) <= longLine || len(sentences) == 1 && utf8.RuneCountInString(text) <= longLine {
		return "", false
	}
	title := text[sentences[0].Start:sentences[0].End]
	if runes := []rune(title); len(runes) > longLine {
		title = string(runes[:longLine])
		title = strings.TrimRight(title[:max(strings.LastIndexByte(title, ' '), longLine/2)], " ,;") + "…"
	}
	return strings.ToValidUTF8(title, ""), true
}

// headWhy returns why a line is no title, "" when it may be one.
func headWhy(text string) string {
	switch why := byWording(text); {
	case why != "":
		return why
	case isAgencies(text):
		return whyCredit
	case isDateLine(text):
		return whyByline
	case sections[plainWords(text)]:
		return whySection
	}
	return ""
}

func splitPlain(body string) []line {
	raw := strings.FieldsFunc(strings.ReplaceAll(body, "\n", "\n "), func(r rune) bool {
		return r == '\n' || r == '\v' || r == '\f' || r == 0x85 || r == '\u2028' || r == '\u2029'
	})
	width := wrapWidth(raw)
	var out []line
	chunk, open := 0, false // open: the last line can go on
	before := ""
	for _, text := range raw {
		indented := strings.HasPrefix(text, "  ") || strings.HasPrefix(text, " \t")
		text = tidy(text)
		if text == "" {
			chunk++
			open = false
			continue
		}
		item, isItem := bullet(text)
		if open && !isItem && !indented && width > 0 && wrapped(before, text, width) {
			out[len(out)-1].text = tidy(out[len(out)-1].text + " " + text)
		} else {
			l := line{text: text, chunk: chunk}
			if isItem {
				l.text, l.kind, l.marked = item, article.Item, true
			}
			out = append(out, l)
		}
		before, open = text, true
	}
	return out
}

// bullet cuts the sign of a list item off.
func bullet(text string) (string, bool) {
	for _, sign := range []string{"• ", "‣ ", "◦ ", "● ", "▪ ", "* ", "- "} {
		if rest, ok := strings.CutPrefix(text, sign); ok && hasWord(rest) {
			return rest, true
		}
	}
	return "", false
}

// wrapWidth returns the width at which a file is wrapped, in runes, 0 when it is not: its longest line has 50 to 120
// and most lines that another follows directly end inside a sentence.
func wrapWidth(raw []string) int {
	width, inside, all := 0, 0, 0
	for i, text := range raw {
		text = strings.TrimSpace(text)
		width = max(width, utf8.RuneCountInString(text))
		if text != "" && i+1 < len(raw) && strings.TrimSpace(raw[i+1]) != "" {
			all++
			if !endsSentence(text) {
				inside++
			}
		}
	}
	if width < 50 || width > 120 || all < 3 || inside*10 < all*6 {
		return 0
	}
	return width
}

// wrapped reports whether the break between two lines is one of width: the next word had no room.
func wrapped(before, text string, width int) bool {
	word, _, _ := strings.Cut(text, " ")
	return utf8.RuneCountInString(before)+1+utf8.RuneCountInString(word) > width-3
}

// endsSentence reports whether text ends with a full stop, question or exclamation mark of any script, quotes and brackets
// aside. An ellipsis ends nothing.
func endsSentence(text string) bool {
	text = strings.TrimRight(text, closers+" ")
	r, size := utf8.DecodeLastRuneInString(text)
	return size > 0 && r != '…' && unicode.Is(unicode.Sentence_Terminal, r) && !strings.HasSuffix(text, "..")
}

// foldKey returns the letters and digits of text in lower case: two lines with one key say the same.
func foldKey(text string) string {
	return strings.Map(func(r rune) rune {
		if isWordRune(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}
