package ingest

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/app/internal/article"
)

// Why a line is set apart, in the words that people see. Each rule stands below under its name. A rule asks for a clear
// sign: when unsure, a line stays text.
const (
	whyForm       = "comment form"
	whyInvite     = "invitation to subscribe, follow or share"
	whyControl    = "control of the page"
	whyHighlights = "story highlights"
	whyRelated    = "headline of another article"
	whyCaption    = "picture caption"
	whyPicture    = "description of a picture"
	whyCredit     = "credit of a picture or an agency"
	whyTopics     = "list of topics"
	whyByline     = "author or date line"
	whySection    = "section of the paper"
	whySource     = "where it was published"
	whyAgain      = "printed twice"
	whyFoot       = "foot of the page"
)

// A page is the lines of an article while it is being sorted into account and furniture.
type page struct {
	lines []line
	keys  []string // foldKey of each line
}

// setApart sorts lines into the blocks and the furniture of a. Where nothing would be left of the account, all stays text.
func setApart(lines []line, a *article.Article) {
	p := &page{lines: lines, keys: make([]string, len(lines))}
	for i, l := range lines {
		p.keys[i] = foldKey(l.text)
		if l.why == "" {
			lines[i].why = byWording(l.text)
		}
	}
	p.keepHeadings()
	p.twice(foldKey(a.Title))
	p.underLabels()
	p.teasers()
	p.head()
	p.foot()
	if p.next(0) == len(lines) {
		for i := range lines {
			lines[i].why = ""
		}
	}
	p.joinDatelines()
	p.headings()
	for _, l := range p.lines {
		if l.why == "" {
			a.Blocks = append(a.Blocks, article.Block{Kind: l.kind, Text: l.text})
			continue
		}
		a.Furniture = append(a.Furniture, article.Furniture{Text: l.text, Why: l.why, After: len(a.Blocks)})
		signOff(l.text, a)
	}
}

// keepHeadings takes back one word between two paragraphs, such as "Facebook": it may as well be a heading.
func (p *page) keepHeadings() {
	for i := range p.lines {
		l := &p.lines[i]
		if (l.why == whyInvite || l.why == whyControl || l.why == whyForm) && words(l.text) == 1 && !adverts[plainWords(l.text)] &&
			i > 0 && p.isProse(i-1) && i+1 < len(p.lines) && p.isProse(i+1) {
			l.why = ""
		}
	}
}

// next returns the index of the first line from i on that is text, or the number of lines.
func (p *page) next(i int) int {
	for i < len(p.lines) && p.lines[i].why != "" {
		i++
	}
	return i
}

// isProse reports whether line i is surely a paragraph of the account: a sentence with its stop, two sentences, or long.
func (p *page) isProse(i int) bool {
	text := p.lines[i].text
	return p.lines[i].why == "" && (endsSentence(text) && words(text) > 3 || utf8.RuneCountInString(text) > longLine ||
		words(text) > 7 && len(Sentences(text, "")) > 1)
}

// longLine is the length from which a line without a stop is a paragraph, in runes.
const longLine = 160

func words(text string) int { return len(strings.Fields(text)) }

// twice sets repeated lines apart. A line that says one thing twice, or that stands twice in a row without a full stop, is a
// caption printed with its description; of a long paragraph printed again the later copy goes, and the title below itself.
func (p *page) twice(title string) {
	first := map[string]int{}
	for i := range p.lines {
		l, key := &p.lines[i], p.keys[i]
		if l.why != "" {
			first[key] = i
			continue
		}
		j, seen := first[key]
		switch {
		case key == "":
		case key == title && len(key) > 0 && words(l.text) > 1:
			l.why = whyAgain
		case words(l.text) >= 6 && len(key) > 24 && key[:len(key)/2] == key[(len(key)+1)/2:]:
			l.why = whyCaption
		case seen && p.lines[j].why != "" && words(l.text) > 2 && (j == i-1 || !endsSentence(l.text)):
			l.why = p.lines[j].why
		case seen && j == i-1 && words(l.text) > 2 && p.isCaption(j, i):
			p.lines[j].why, l.why = whyCaption, whyCaption
		case seen && (words(l.text) > 14 || words(l.text) > 7 && j == i-1):
			l.why = whyAgain
		}
		if !seen || l.why == "" {
			first[key] = i
		}
	}
}

// isCaption tells a caption printed twice in a row from a paragraph printed twice.
func (p *page) isCaption(i, j int) bool {
	return utf8.RuneCountInString(p.lines[i].text) <= 2*longLine && (p.lines[i].chunk == p.lines[j].chunk || !endsSentence(p.lines[j].text))
}

// underLabels sets apart short lines without a full stop under "Story highlights", "Related news" and the like.
func (p *page) underLabels() {
	for i := range p.lines {
		label := plainWords(p.lines[i].text)
		switch {
		case highlightLabels[label]:
			if p.take(i+1, whyHighlights, 8) > 0 {
				p.lines[i].why = whyHighlights
			}
		case p.lines[i].why == whyRelated && relatedLabels[label]:
			p.take(i+1, whyRelated, 10)
		}
	}
}

// take sets apart up to most lines from i on while they read like headlines, and returns how many.
func (p *page) take(i int, why string, most int) int {
	n := 0
	for ; i < len(p.lines) && n < most && p.lines[i].why == "" && isHeadline(p.lines[i].text); i++ {
		if p.isTopics(i) {
			break
		}
		p.lines[i].why = why
		n++
	}
	return n
}

// isHeadline reports whether text is short, without a full stop and complete: no dateline, no lead-in.
func isHeadline(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return words(text) <= 25 && utf8.RuneCountInString(text) <= longLine && !strings.ContainsRune("–—-:,;", r) &&
		(!endsSentence(text) || r == '?') && len(Sentences(text, "")) == 1
}

// teasers sets apart headlines of other articles that stand between paragraphs: "Opinion: …" without a full stop, and, on a
// page that has such, headlines in two parts ("Inside the city – a story").
func (p *page) teasers() {
	found := false
	for i := range p.lines {
		if l := &p.lines[i]; l.why == "" && isHeadline(l.text) && isLabelled(l.text) {
			l.why, found = whyRelated, true
		}
	}
	if !found {
		return
	}
	for i := p.firstProse(); i < len(p.lines); i++ {
		if l := &p.lines[i]; l.why == "" && l.kind == article.Paragraph && isHeadline(l.text) && inTwoParts(l.text) {
			l.why = whyRelated
		}
	}
}

func isLabelled(text string) bool {
	at := strings.IndexAny(text, ":|")
	return at > 0 && teaserLabels[plainWords(text[:at])] && words(text[at+1:]) > 1
}

func inTwoParts(text string) bool {
	for _, sign := range []string{" – ", " — ", " - ", " | ", ": "} {
		if strings.Contains(text, sign) {
			return startsUpper(strings.TrimLeft(text, openers))
		}
	}
	return false
}

func (p *page) firstProse() int {
	for i := range p.lines {
		if p.isProse(i) {
			return i
		}
	}
	return len(p.lines)
}

// head sets apart what stands above the first paragraph: author, date, agency.
func (p *page) head() {
	first := p.firstProse()
	for i := range first {
		if l := &p.lines[i]; l.why == "" && first < len(p.lines) {
			switch {
			case isByline(l.text), isDateLine(l.text):
				l.why = whyByline
			case isAgencies(l.text):
				l.why = whyCredit
			}
		}
	}
}

// foot sets apart what stands below the last paragraph: agencies, and, right after furniture there, lists of topics and lines
// of a few words.
func (p *page) foot() {
	last := len(p.lines) - 1
	for last >= 0 && !p.isProse(last) {
		last--
	}
	if last < 0 {
		return
	}
	found := false
	for i := last + 1; i < len(p.lines); i++ {
		l := &p.lines[i]
		if l.why == "" {
			switch {
			case isAgencies(l.text):
				l.why = whyCredit
			case found && p.isTopics(i):
				l.why = whyTopics
			case found && words(l.text) < 7 && !endsSentence(l.text) && l.kind != article.Quote:
				l.why = whyFoot
			}
		}
		found = l.why != ""
	}
}

// isTopics reports whether line i is two or more names with commas between them and nothing else.
func (p *page) isTopics(i int) bool {
	parts := strings.Split(p.lines[i].text, ",")
	for _, part := range parts {
		part = strings.TrimSpace(part)
		r, _ := utf8.DecodeRuneInString(part)
		if words(part) > 4 || !unicode.IsUpper(r) && !unicode.IsDigit(r) || endsSentence(part) {
			return false
		}
	}
	return len(parts) > 1
}

// joinDatelines puts a short line that ends in a dash ("Rome CNN —") before the paragraph that it opens.
func (p *page) joinDatelines() {
	kept := p.lines[:0]
	for i, l := range p.lines {
		if l.why == "" && isDateline(l) {
			if j := p.next(i + 1); j < len(p.lines) && !p.lines[j].marked {
				p.lines[j].text = tidy(l.text + " " + p.lines[j].text)
				continue
			}
		}
		kept = append(kept, l)
	}
	p.lines = kept
}

func isDateline(l line) bool {
	r, _ := utf8.DecodeLastRuneInString(l.text)
	return !l.marked && (r == '—' || r == '–') && len(l.text) < 200 && words(l.text) < 10
}

// headings guesses which short lines without a stop between paragraphs are headings, unless such lines are many.
func (p *page) headings() {
	var found []int
	before, all := false, 0
	for i, l := range p.lines {
		if l.why != "" {
			continue
		}
		all++
		if before && !l.marked && isHeading(l.text) && !isDateLine(l.text) && p.proseFrom(i+1) {
			found = append(found, i)
		}
		before = before || p.isProse(i)
	}
	if len(found)*3 > all {
		return
	}
	for _, i := range found {
		p.lines[i].kind = article.Heading
	}
}

// proseFrom reports whether the first text from line i on is a paragraph.
func (p *page) proseFrom(i int) bool {
	i = p.next(i)
	return i < len(p.lines) && p.isProse(i)
}

func isHeading(text string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, openers))
	last, _ := utf8.DecodeLastRuneInString(text)
	return words(text) <= 10 && utf8.RuneCountInString(text) <= 80 && (unicode.IsUpper(r) || unicode.IsDigit(r)) &&
		!endsSentence(text) && !strings.ContainsRune(",;:–—-…", last) && !strings.HasSuffix(text, "..") &&
		len(Sentences(text, "")) == 1
}

// signOff takes headline and outlet from "The post HEADLINE appeared first on OUTLET." where the front matter has none.
func signOff(text string, a *article.Article) {
	headline, outlet, ok := cutSignOff(text)
	if !ok {
		return
	}
	if a.Original == "" && foldKey(headline) != foldKey(a.Title) {
		a.Original = headline
	}
	if a.Outlet == "" {
		a.Outlet = outlet
	}
}

// signedHeadline returns the headline of a page that ends with a sign-off.
func signedHeadline(lines []line) (string, bool) {
	for _, l := range lines {
		if headline, _, ok := cutSignOff(l.text); ok {
			return headline, true
		}
	}
	return "", false
}

func cutSignOff(text string) (headline, outlet string, ok bool) {
	rest, ok := strings.CutPrefix(text, "The post ")
	if !ok {
		return "", "", false
	}
	headline, outlet, ok = strings.Cut(rest, " appeared first on ")
	outlet = strings.TrimRight(outlet, " .")
	return strings.TrimSpace(headline), outlet, ok && hasWord(headline) && hasWord(outlet) && words(outlet) < 9
}
