package export

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// inline writes text so that Markdown, GitHub's too, shows it as it is: no markup, HTML, link, table cell, formula or mention
// comes of it. Line breaks and control characters become spaces.
func inline(text string) string {
	text = strings.TrimSpace(strings.Map(plain, strings.ToValidUTF8(text, "\uFFFD")))
	var b strings.Builder
	for i, r := range text {
		switch r {
		case '\\', '`', '*', '_', '[', ']', '|', '~', '$':
			b.WriteByte('\\')
		case '#', '+', '-', '=':
			if i == 0 {
				b.WriteByte('\\')
			}
		case '.', ')':
			if number(text[:i]) {
				b.WriteByte('\\')
			} else if r == '.' && i >= 3 && strings.EqualFold(text[i-3:i], "www") {
				b.WriteString("&#46;")
				continue
			}
		case '<':
			b.WriteString("&lt;")
			continue
		case '>':
			b.WriteString("&gt;")
			continue
		case '&':
			b.WriteString("&amp;")
			continue
		case '@':
			b.WriteString("&#64;")
			continue
		case ':':
			if strings.HasPrefix(text[i:], "://") {
				b.WriteString("&#58;")
				continue
			}
		}
		b.WriteRune(r)
	}
	return b.String()
}

// plain makes a space of what breaks or steers a line.
func plain(r rune) rune {
	if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
		return ' '
	}
	return r
}

// number reports whether text is nothing but digits, after which a dot or bracket begins a list.
func number(text string) bool {
	return text != "" && strings.Trim(text, "0123456789") == ""
}

// link writes a link to an address, or the text alone where there is none. text is as inline gives it.
func link(text, address string) string {
	if address == "" {
		return text
	}
	return "[" + text + "](" + destination(address) + ")"
}

// destination writes an address so that it ends where it ends: what Markdown could take for its own is percent-encoded.
func destination(address string) string {
	var b strings.Builder
	for _, r := range address {
		if r <= ' ' || r == 0x7f || strings.ContainsRune("<>()[]\\`|\"';*{}^", r) {
			const hex = "0123456789ABCDEF"
			b.WriteByte('%')
			b.WriteByte(hex[r>>4])
			b.WriteByte(hex[r&15])
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// cell writes text so that a spreadsheet takes it for text: what begins with = + - @, or with a tab or line break, gets an
// apostrophe before it, and so do the wide forms of those signs.
func cell(text string) string {
	text = strings.ToValidUTF8(text, "\uFFFD")
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, " \u00a0"))
	if text != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", r) {
		return "'" + text
	}
	return text
}
