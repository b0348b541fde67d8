package ingest

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// byWording returns why a line is furniture wherever it stands, by its words alone; "" when it is not.
func byWording(text string) string {
	n := words(text)
	if n > 45 {
		return ""
	}
	if _, _, ok := cutSignOff(text); ok {
		return whySource
	}
	plain := plainWords(text)
	switch {
	case isSlashCredit(text):
		return whyCredit
	case n < 20 && (strings.HasSuffix(plain, " contributed to this report") || strings.HasSuffix(plain, " contributed to this story")):
		return whyCredit
	case isCaption(text):
		return whyCaption
	case relatedLabels[plain]:
		return whyRelated
	case n > 25:
		return ""
	}
	for _, r := range wordings {
		if r.match(plain) {
			return r.why
		}
	}
	switch {
	case isInvitation(plain):
		return whyInvite
	case isRights(text):
		return whySource
	}
	return ""
}

// isRights knows "© 2016 The Paper" and "Copyright 2016".
func isRights(text string) bool {
	rest, ok := strings.CutPrefix(strings.ToLower(text), "copyright")
	return strings.HasPrefix(text, "©") || ok && (strings.HasPrefix(rest, " ©") || strings.HasPrefix(rest, " (c)") || strings.HasPrefix(rest, " 19") || strings.HasPrefix(rest, " 20"))
}

// plainWords returns text in lower case with plain apostrophes and without signs at its ends.
func plainWords(text string) string {
	text = strings.NewReplacer("’", "'", "‘", "'", "`", "'").Replace(strings.ToLower(text))
	return strings.TrimFunc(text, func(r rune) bool { return !isWordRune(r) && r != '%' })
}

// A wording is a kind of line that is known by its words.
type wording struct {
	why    string
	whole  map[string]bool // the line is this; "#" is any number
	starts []string        // or starts with this
}

func (w wording) match(plain string) bool {
	if w.whole[plain] || w.whole[withoutNumbers(plain)] {
		return true
	}
	for _, s := range w.starts {
		rest, ok := strings.CutPrefix(plain, s)
		if s[0] == '#' {
			rest, ok = strings.CutPrefix(withoutNumbers(plain), s)
		}
		last, _ := utf8.DecodeLastRuneInString(s)
		next, _ := utf8.DecodeRuneInString(rest)
		if ok && !(isWordRune(last) && isWordRune(next)) {
			return true
		}
	}
	return false
}

// withoutNumbers writes # for every number: "12 comments" becomes "# comments".
func withoutNumbers(s string) string {
	if !strings.ContainsFunc(s, unicode.IsDigit) {
		return s
	}
	fields := strings.Fields(s)
	for i, f := range fields {
		if strings.Trim(f, "0123456789,.()") == "" {
			fields[i] = "#"
		}
	}
	return strings.Join(fields, " ")
}

func lines(text string) []string {
	var out []string
	for l := range strings.SplitSeq(text, "\n") {
		if l = strings.TrimSpace(l); l != "" {
			out = append(out, l)
		}
	}
	return out
}

func wholeLines(text string) map[string]bool {
	m := map[string]bool{}
	for _, l := range lines(text) {
		m[l] = true
	}
	return m
}

var wordings = []wording{
	{whyForm, wholeLines(`
		add new comment
		add a comment
		add comment
		post a comment
		post comment
		write a comment
		submit comment
		join the conversation
		join the discussion
		comments
		comments are closed
		no comments
		no comments yet
		# comment
		# comments
		view comments
		show comments
		cancel reply
		notify me of new comments via email
		connecting to %s
		required fields are marked
		log in
		login
		log out
		kommentar schreiben
		kommentare
		# kommentare
		laisser un commentaire
	`), lines(`
		leave a reply
		leave a comment
		# thoughts on
		one thought on
		please log in
		please login
		you are commenting using
		you must be logged in
		log in to
		log in or
		login or register
		your email address will not be published
		your e-mail address will not be published
		fill in your details below
		save my name, email
		notify me of
		read our comment policy
		view the discussion thread
		please enable javascript to view
		comments powered by
		this site uses akismet
		ihre e-mail-adresse wird nicht veröffentlicht
	`)},
	{whyControl, wholeLines(`
		print
		print this page
		back to top
		top
		menu
		search
		home
		next
		previous
		next article
		previous article
		continue reading
		read full article
		load more
		show more
		toggle navigation
		close
		advertisement
		advertisements
		sponsored
		sponsored content
		promoted content
		anzeige
		werbung
		publicité
		# min read
		# minute read
		# minutes read
		# views
		play video
		replay
		hide caption
		toggle caption
		enlarge this image
		drucken
	`), lines(`
		skip to
		story continues below
		article continues below
		continues after advertisement
		continue reading the main story
		advertisement - continue reading
		we use cookies
		this website uses cookies
		this site uses cookies
		by continuing to use this
		accept all cookies
		please enable javascript
		your browser does not support
		click here to
		the video cannot be played
	`)},
	{whyInvite, wholeLines(`
		share
		# share
		# shares
		share this
		share this article
		share this story
		share this post
		share this page
		share this with
		share article
		like this
		tweet
		tweet this
		pin it
		email
		email this
		email this article
		facebook
		twitter
		whatsapp
		linkedin
		reddit
		telegram
		copy link
		follow us
		subscribe
		subscribe now
		sign up
		sign up now
		newsletter
		watch live
		teilen
		artikel teilen
		newsletter abonnieren
		partager
	`), lines(`
		share on
		share via
		share this on
		share to
		click to share
		click to email
		tweet this
		follow us on
		follow @
		like us on
		find us on
		join us on
		watch live
		download our app
		download the app
		get the app
		support our journalism
		become a member
	`)},
	{whyTopics, nil, lines(`
		tags:
		tagged
		filed under
		posted in
		topics:
		categories:
		category:
		more about:
		keywords:
		schlagwörter:
		schlagworte:
	`)},
	{whySource, wholeLines(`
		all rights reserved
		alle rechte vorbehalten
	`), lines(`
		this article was originally published
		this article first appeared
		this article originally appeared
		this story was originally published
		this story originally appeared
		this post was originally published
	`)},
}

// isInvitation knows "Sign up for our newsletter", "Get email updates from …", "Find … on your TV".
func isInvitation(plain string) bool {
	starts := ""
	for _, s := range []string{"sign up", "subscribe", "get", "receive", "join", "enter", "find", "register", "want", "abonnieren", "jetzt"} {
		if strings.HasPrefix(plain, s+" ") {
			starts = s
		}
	}
	switch {
	case starts == "" || words(plain) > 20:
		return false
	case starts == "find":
		return strings.HasSuffix(plain, " on your tv")
	}
	for _, word := range []string{"newsletter", "newsletters", "email updates", "e-mail updates", "updates by email", "your inbox", "your email", "breaking news alerts", "daily briefing", "news alerts", "our mailing list", "to our channel"} {
		if strings.Contains(plain, word) {
			return true
		}
	}
	return false
}

// isCaption knows captions by how they start ("Photo:", "FILE –", "Image caption") or end ("[Reuters]", "(AP Photo/Jo Hall)").
func isCaption(text string) bool {
	for _, s := range []string{"FILE -", "FILE –", "FILE —", "FILE PHOTO", "File photo"} {
		if strings.HasPrefix(text, s) {
			return true
		}
	}
	low := strings.ToLower(text)
	for _, s := range captionStarts {
		if strings.HasPrefix(low, s) {
			return true
		}
	}
	return endsWithCredit(text)
}

var captionStarts = []string{
	"photo:", "photos:", "photo by", "photo credit", "photograph:", "photographs:", "picture:", "picture credit", "image:",
	"image credit", "image caption", "image copyright", "image source", "media caption", "caption:", "foto:", "bild:", "bildquelle",
	"bildunterschrift", "crédit photo", "(photo", "[photo", "(image", "[image",
}

// endsWithCredit reports whether text ends in brackets that hold a picture's credit.
func endsWithCredit(text string) bool {
	text = strings.TrimRight(text, " .")
	open := strings.LastIndexAny(text, "([")
	if open <= 0 || !strings.HasSuffix(text, ")") && !strings.HasSuffix(text, "]") {
		return false
	}
	inside := text[open+1 : len(text)-1]
	if strings.ContainsAny(inside, ")]") || words(inside) > 8 {
		return false
	}
	low := strings.ToLower(inside)
	if strings.HasPrefix(low, "photo") || strings.HasPrefix(low, "ap photo") || strings.HasPrefix(low, "image:") || strings.HasPrefix(low, "picture:") {
		return true
	}
	_, last, slash := cutLast(inside, "/")
	return slash && agencies[plainWords(last)] || text[open] == '[' && agencies[plainWords(inside)]
}

func cutLast(s, sep string) (before, after string, ok bool) {
	i := strings.LastIndex(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(sep):], true
}

// isSlashCredit knows "Jane Hall / AP": names, a slash, and an agency.
func isSlashCredit(text string) bool {
	before, last, ok := cutLast(text, "/")
	if !ok || words(text) > 10 || endsSentence(text) || !hasWord(before) || !agencies[plainWords(last)] {
		return false
	}
	return allNames(before)
}

// allNames reports whether every word starts with a capital, but for those that join names.
func allNames(text string) bool {
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || r == '/' || r == ',' || r == '&' || r == '|' }) {
		w = strings.TrimLeft(w, "(["+closers)
		r, size := utf8.DecodeRuneInString(w)
		if size > 0 && !unicode.IsUpper(r) && !nameJoiners[strings.ToLower(strings.TrimRight(w, ".,)]"))] && !strings.ContainsRune(w, '-') {
			return false
		}
	}
	return true
}

var nameJoiners = set(`and of in for the with via by from de la le du van von der den bin ibn al el und mit für to & –`)

// isAgencies knows lines of nothing but agencies: "Reuters", "Al Jazeera and wire services".
func isAgencies(text string) bool {
	plain := plainWords(text)
	if n := words(plain); n == 0 || n > 10 || strings.HasSuffix(text, ".") {
		return false
	}
	for _, end := range []string{"and wire services", "and news agencies", "and agencies", "with agencies", "and news services", "und agenturen"} {
		if before, ok := strings.CutSuffix(plain, end); ok && words(before) < 7 {
			return allNames(text[:min(len(before), len(text))])
		}
	}
	return onlyAgencies(strings.FieldsFunc(plain, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("/,&|:;()[]", r)
	}))
}

// onlyAgencies reports whether words are names of agencies, one at least, and words that join them.
func onlyAgencies(words []string) bool {
	found := false
	for i := 0; i < len(words); {
		n := 0
		for k := min(3, len(words)-i); k > 0 && n == 0; k-- {
			if agencies[strings.Join(words[i:i+k], " ")] {
				n, found = k, true
			}
		}
		if n == 0 {
			if !creditWords[words[i]] {
				return false
			}
			n = 1
		}
		i += n
	}
	return found
}

var creditWords = set(`and with via by from source sources reporting additional news agency agencies wire services service staff the
	photo photos image images picture credit und mit quelle`)

var agencies = wholeLines(`
	ap
	associated press
	ap photo
	ap images
	afp
	agence france-presse
	reuters
	thomson reuters
	getty
	getty images
	afp-getty
	epa
	epa-efe
	efe
	dpa
	tass
	itar-tass
	sputnik
	ria novosti
	interfax
	xinhua
	anadolu
	anadolu agency
	al jazeera
	sana
	irna
	press association
	pa media
	upi
	ansa
	kyodo
	bloomberg
	bbc
	bbc news
	cnn
	zuma
	zuma press
	corbis
	shutterstock
	alamy
	flickr
	wikimedia commons
	wire services
	news agencies
`)

// isByline knows "By Jane Hall and John Reed" and "Posted on 12 May by Jane".
func isByline(text string) bool {
	for _, s := range []string{"Posted ", "Published ", "Updated ", "Last updated ", "Written by "} {
		if strings.HasPrefix(text, s) {
			return words(text) <= 14 && !endsSentence(text) && (strings.Contains(text, "by ") || strings.ContainsFunc(text, unicode.IsDigit))
		}
	}
	for _, by := range []string{"By ", "BY ", "Von ", "Par "} {
		if rest, ok := strings.CutPrefix(text, by); ok {
			return words(rest) <= 12 && words(rest) > 1 && !endsSentence(text) && allNames(rest)
		}
	}
	return false
}

// isDateLine knows lines of nothing but a date and time: "Published 17 February 2016, 10:30 GMT".
func isDateLine(text string) bool {
	fields := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",|()–—•", r) })
	year, other := false, false
	for _, f := range fields {
		f = strings.Trim(f, ":.")
		digits := strings.IndexFunc(f, unicode.IsDigit) == 0
		switch {
		case len(f) == 4 && isDigits(f):
			year = true
		case digits && strings.ContainsAny(f, "/-.") && strings.Trim(f, "0123456789/-.") == "":
			year, other = true, true
		case dateWords[f], digits && strings.TrimLeft(f, "0123456789:.") == "", dateWords[strings.TrimLeft(f, "0123456789:.")]:
			other = true
		case f != "" && f != "-":
			return false
		}
	}
	return year && other && len(fields) <= 14
}

// sections name a part of a paper. Above a headline they are no title.
var sections = wholeLines(`
	africa
	analysis
	asia
	breaking news
	business
	europe
	exclusive
	international
	latest news
	middle east
	news
	opinion
	politics
	top stories
	world
	world news
	nachrichten
	politik
`)

var dateWords = set(`january february march april may june july august september october november december jan feb mar apr jun jul
	aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun published
	updated posted last modified date on at am pm a.m p.m gmt utc est edt et bst cet cest msk st nd rd th uhr am den um
	januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag stand`)

var adverts = set(`advertisement advertisements anzeige werbung publicité`)

var highlightLabels = wholeLines(`
	story highlights
	article highlights
	highlights
	key points
`)

var relatedLabels = wholeLines(`
	related
	related news
	related articles
	related article
	related stories
	related story
	related content
	related posts
	related topics
	related links
	related coverage
	more on this story
	more on this topic
	more stories
	more news
	read more
	read also
	read next
	also read
	see also
	most read
	most popular
	trending
	trending now
	you may also like
	you might also like
	recommended
	recommended for you
	recommended stories
	editor's picks
	editors' picks
	up next
	mehr zum thema
	lesen sie auch
	das könnte sie auch interessieren
`)

var teaserLabels = wholeLines(`
	opinion
	related
	related story
	related article
	read
	read more
	read also
	read next
	also read
	see also
	more
	watch
	watch more
	video
	listen
	podcast
	gallery
	photo gallery
	photos
	in photos
	in pictures
	interactive
	explainer
	analysis
	don't miss
	must read
	must-read
	recommended
	full coverage
	live blog
	lesen sie auch
	mehr dazu
	mehr zum thema
	meinung
	kommentar
	à lire aussi
	lire aussi
`)
