package search

import "strings"

// quick counts how often a word stands in text, without cutting the text into words. It is sure only of a word of ASCII letters and
// digits between spaces and plain punctuation; of everything else cutting tells.
func quick(text, word string) (n int, sure bool) {
	if !plainWord(word) {
		return 0, false
	}
	for i := 0; i < len(text); {
		if text[i] >= 0x80 {
			size := plainMark(text[i:])
			if size == 0 {
				return 0, false // an accent, perhaps
			}
			i += size
			continue
		}
		end := i
		for end < len(text) && isPlain(text[end]) {
			end++
		}
		if strings.EqualFold(text[i:end], word) {
			if !begins(text[:i]) || !ends(text[end:]) {
				return 0, false
			}
			n++
		}
		i = max(end, i+1)
	}
	return n, true
}

func isPlain(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

func plainWord(s string) bool {
	for i := range len(s) {
		if !isPlain(s[i]) {
			return false
		}
	}
	return s != ""
}

// plainMark gives the bytes of a quotation mark, dash or ellipsis that s begins with; 0 where it begins with something else. An apostrophe
// is none: it may belong to a word.
func plainMark(s string) int {
	for _, m := range []string{"“", "”", "„", "«", "»", "–", "—", "…", "\u00a0"} {
		if strings.HasPrefix(s, m) {
			return len(m)
		}
	}
	return 0
}

// ends reports whether a word surely ends before rest.
func ends(rest string) bool {
	if rest == "" || plainMark(rest) > 0 {
		return true
	}
	switch rest[0] {
	case ' ', '-', ')', '"', ';', '!', '?', ']', '/':
		return true
	case ',', '.', ':':
		return len(rest) == 1 || rest[1] == ' ' || rest[1] == '"' || plainMark(rest[1:]) > 0
	}
	return false
}

// begins reports whether a word surely begins after before.
func begins(before string) bool {
	if before == "" {
		return true
	}
	switch before[len(before)-1] {
	case ' ', '-', '(', '"', '[', '/':
		return true
	}
	for _, m := range []string{"“", "„", "«", "–", "—", "…", "\u00a0"} {
		if strings.HasSuffix(before, m) {
			return true
		}
	}
	return false
}
