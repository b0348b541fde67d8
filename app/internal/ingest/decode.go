package ingest

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// decode returns the text of a file without a byte order mark, its lines ending in "\n".
func decode(path string, b []byte) (string, *Fault) {
	encoding := ""
	switch {
	case bytes.HasPrefix(b, []byte{0xff, 0xfe}), bytes.HasPrefix(b, []byte{0xfe, 0xff}):
		encoding = "UTF-16"
	case bytes.IndexByte(b, 0) >= 0:
		if encoding = utf16Order(b); encoding == "" {
			line := 1 + bytes.Count(b[:bytes.IndexByte(b, 0)], []byte("\n"))
			return "", &Fault{path, line, "is no text: it holds NUL bytes", "save it as plain text in UTF-8"}
		}
	}
	if encoding != "" {
		return "", notUTF8(path, 1, encoding, "")
	}
	b = bytes.TrimPrefix(b, []byte("\ufeff"))
	if at := invalidAt(b); at >= 0 {
		line := 1 + bytes.Count(b[:at], []byte("\n"))
		return "", notUTF8(path, line, oneByteEncoding(b), fmt.Sprintf(" (byte %#x)", b[at]))
	}
	if len(bytes.TrimSpace(b)) == 0 {
		return "", &Fault{path, 1, "is empty", "write the article or remove the file"}
	}
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(b)), nil
}

func notUTF8(path string, line int, encoding, detail string) *Fault {
	f := &Fault{path, line, "is not UTF-8" + detail, "save it again as UTF-8"}
	if encoding != "" {
		f.What = "is not UTF-8 but " + encoding + detail
		p := quoteShell(path)
		f.Mend = fmt.Sprintf("iconv -f %s -t UTF-8 %s > new && mv new %s", strings.TrimPrefix(encoding, "most likely "), p, p)
	}
	return f
}

func invalidAt(b []byte) int {
	for i := 0; i < len(b); {
		r, size := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

// utf16Order names the order of UTF-16 without a mark: in Latin text every other byte is zero.
func utf16Order(b []byte) string {
	zero := [2]int{}
	for i, c := range b {
		if c == 0 {
			zero[i%2]++
		}
	}
	switch n := len(b); { // at least 3 in 10 there, at most 1 in 20 elsewhere
	case zero[1]*10 >= n*3 && zero[0]*20 <= n:
		return "UTF-16LE"
	case zero[0]*10 >= n*3 && zero[1]*20 <= n:
		return "UTF-16BE"
	}
	return ""
}

// oneByteEncoding names the encoding of bytes that are not UTF-8 where it is plain: no byte over 0x7f is part of UTF-8, and
// there are quotes and dashes as Windows writes them, or no controls.
func oneByteEncoding(b []byte) string {
	controls, windows := 0, 0
	for i := 0; i < len(b); {
		r, size := utf8.DecodeRune(b[i:])
		switch {
		case size > 1:
			return ""
		case r == utf8.RuneError && strings.IndexByte("\x81\x8d\x8f\x90\x9d", b[i]) >= 0:
			return ""
		case r == utf8.RuneError && strings.IndexByte("\x80\x84\x85\x91\x92\x93\x94\x95\x96\x97", b[i]) >= 0:
			windows++
		case r == utf8.RuneError && b[i] < 0xa0:
			controls++
		}
		i += size
	}
	switch {
	case windows > 0:
		return "most likely WINDOWS-1252"
	case controls == 0:
		return "most likely ISO-8859-1"
	}
	return ""
}

// tidy makes one line of a text: spaces of all kinds become one space, what has no shape goes, letters are composed (NFC).
func tidy(text string) string {
	if isTidy(text) {
		return text
	}
	var out strings.Builder
	space := false
	for _, r := range text {
		switch {
		case unicode.IsSpace(r) || r == '\u180e':
			space = true
			continue
		case isShapeless(r):
			continue
		}
		if space && out.Len() > 0 {
			out.WriteByte(' ')
		}
		space = false
		out.WriteRune(r)
	}
	return norm.NFC.String(out.String())
}

// isTidy reports whether text is printable ASCII with single spaces between words: most text is.
func isTidy(text string) bool {
	before := byte(' ')
	for i := range len(text) {
		c := text[i]
		if c < ' ' || c >= 0x7f || c == ' ' && before == ' ' {
			return false
		}
		before = c
	}
	return before != ' '
}

// isShapeless reports whether r shows nothing: controls, soft hyphens, zero-width spaces, marks of direction. Joiners stay,
// some scripts need them.
func isShapeless(r rune) bool {
	switch {
	case r == '\u00ad', r == '\u200b', r == '\u200e', r == '\u200f', r == '\ufeff', r == '\ufffc':
		return true
	case '\u202a' <= r && r <= '\u202e', '\u2060' <= r && r <= '\u2064', '\u2066' <= r && r <= '\u206f':
		return true
	}
	return unicode.IsControl(r)
}
