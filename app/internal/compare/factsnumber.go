package compare

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"parallax/app/internal/article"
)

// A number is what digits say.
type number struct {
	value  float64
	digits int  // before the decimal sign
	places int  // after it
	plain  bool // no sign between the digits
	bad    bool // a version, a score in points, a number with leading zeros: no quantity
}

// pointLanguages write 1,234.5; the others 1.234,5 or 1 234,5.
var pointLanguages = wordSet("en zh ja ko he th hi ar fa ur ms")

// readNumber reads the digits, of any script, that s starts with, and their separators as the language sets them.
func readNumber(s, lang string) (number, int) {
	var groups []string
	var seps []rune
	size := 0
	for {
		digits, n := digitRun(s[size:])
		groups, size = append(groups, digits), size+n
		sep, n := utf8.DecodeRuneInString(s[size:])
		if !strings.ContainsRune(".,’'٬٫\u00a0\u2009\u202f", sep) && !(sep == ' ' && !pointLanguages[lang]) {
			break
		}
		more, length := digitRun(s[size+n:])
		if length == 0 || !strings.ContainsRune(".,٫", sep) && len(more) != 3 || sep == ' ' && len(groups[0]) > 3 {
			break
		}
		seps, size = append(seps, sep), size+n
	}
	last := len(seps)
	decimal := last > 0 && isDecimal(groups, seps, lang)
	whole := groups
	n := number{plain: last == 0}
	text := ""
	if decimal {
		whole, n.places, text = groups[:last], len(groups[last]), "."+groups[last]
		seps = seps[:last-1]
	}
	for i, g := range whole[1:] {
		n.bad = n.bad || len(g) != 3 || len(whole[0]) > 3 || seps[i] != seps[0]
	}
	joined := strings.Join(whole, "")
	n.digits = len(joined)
	n.bad = n.bad || n.digits > 15 || len(joined) > 1 && joined[0] == '0'
	n.value, _ = strconv.ParseFloat(joined+text, 64)
	return n, size
}

// isDecimal reports whether the last separator is the decimal sign: where three digits follow, only the sign of the language is.
func isDecimal(groups []string, seps []rune, lang string) bool {
	last := len(seps)
	sep := seps[last-1]
	if sep == '٫' {
		return true
	}
	if sep != '.' && sep != ',' || last > 1 && seps[last-2] == sep {
		return false
	}
	sign := ','
	if pointLanguages[lang] {
		sign = '.'
	}
	return sep == sign || len(groups[last]) != 3 && last == 1
}

// digitDate reads a date in digits: 2016-02-17, 2016/2/17, 17.2.2016, 17/02/2016 and 2016年2月17日. Of 3/4/2016 it cannot be
// told which is the day, unless a number is above 12 or both are the same; en-US puts the month first.
func digitDate(s, lang string) (article.Date, int) {
	a, n := digitRun(s)
	if n == 0 || len(a) > 4 {
		return article.Date{}, 0
	}
	sep, w := utf8.DecodeRuneInString(s[n:])
	b, m := digitRun(s[n+w:])
	if m == 0 || len(b) > 2 || !strings.ContainsRune("-/.年", sep) {
		if sep == '年' && len(a) == 4 {
			return article.Date{Year: atoi(a)}, n + w
		}
		return article.Date{}, 0
	}
	n += w + m
	sep2, w2 := utf8.DecodeRuneInString(s[n:])
	if sep == '年' {
		if sep2 != '月' {
			return article.Date{}, 0
		}
		d := article.Date{Year: atoi(a), Month: atoi(b)}
		c, k := digitRun(s[n+w2:])
		if day, w3 := utf8.DecodeRuneInString(s[n+w2+k:]); k > 0 && (day == '日' || day == '号') {
			d.Day = atoi(c)
			return valid(d, n+w2+k+w3)
		}
		return valid(d, n+w2)
	}
	c, k := digitRun(s[n+w2:])
	if sep2 != sep || k == 0 {
		return article.Date{}, 0
	}
	n += w2 + k
	if next, _ := utf8.DecodeRuneInString(s[n:]); inWord(next) {
		return article.Date{}, 0
	}
	switch {
	case len(a) == 4 && len(c) <= 2 && sep != '.':
		return valid(article.Date{Year: atoi(a), Month: atoi(b), Day: atoi(c)}, n)
	case len(a) <= 2 && len(c) == 4:
		day, month := atoi(a), atoi(b)
		if sep == '/' && lang == "en-us" || month > 12 && sep == '/' {
			day, month = month, day
		} else if sep == '/' && strings.HasPrefix(lang, "en") && day <= 12 && day != month {
			return article.Date{}, n // a date, but nobody knows which
		}
		return valid(article.Date{Year: atoi(c), Month: month, Day: day}, n)
	}
	return article.Date{}, 0
}

// valid gives the date and size, or nothing where there is no such day.
func valid(d article.Date, size int) (article.Date, int) {
	if d.Year < 1000 || d.Month < 1 || d.Month > 12 || d.Day > daysIn(d.Year, d.Month) {
		return article.Date{}, 0
	}
	return d, size
}

func atoi(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// numberWords are the number words of English from two to ninety; "one" mostly is no count.
var numberWords = valued(`one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14 fifteen 15
	sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90`)

// numberScales multiply the number before them, by language: the long scale names what English calls a trillion a billion.
var numberScales = map[string]map[string]float64{
	"en": valued("hundred 1e2 dozen 12 thousand 1e3 million 1e6 billion 1e9 trillion 1e12 mn 1e6 bn 1e9 tn 1e12"),
	"de": valued("hundert 1e2 dutzend 12 tausend 1e3 million 1e6 millionen 1e6 mio 1e6 milliarde 1e9 milliarden 1e9 mrd 1e9 billion 1e12 billionen 1e12"),
	"fr": valued("cents 1e2 mille 1e3 million 1e6 millions 1e6 milliard 1e9 milliards 1e9 billion 1e12 billions 1e12"),
	"zh": valued("百 1e2 千 1e3 万 1e4 萬 1e4 亿 1e8 億 1e8"), // and Japanese
	"es": valued("mil 1e3 millón 1e6 millones 1e6 billón 1e12 billones 1e12"),
}

// fractionWords are parts of one, by their names after "a", "one", "two" …
var fractionWords = valued("third 3 thirds 3 quarter 4 quarters 4 fifth 5 fifths 5 sixth 6 eighth 8 eighths 8 tenth 10 tenths 10")

// valued reads words, each with its number behind it.
func valued(list string) map[string]float64 {
	m := map[string]float64{}
	of := strings.Fields(list)
	for i := 0; i < len(of); i += 2 {
		m[of[i]], _ = strconv.ParseFloat(of[i+1], 64)
	}
	return m
}
