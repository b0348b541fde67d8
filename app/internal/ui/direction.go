package ui

import (
	"slices"
	"strings"
)

// byline puts what is known about an article in a row, each part in its own direction of writing: without that, a number
// beside an Arabic word would change places with it.
func byline(parts ...string) string { return strings.Join(apart(parts), " · ") }

// apart keeps texts that stand in one line from setting each other's direction.
func apart(texts []string) []string {
	const isolate, end = "\u2068", "\u2069"
	out := slices.Clone(texts)
	for i, s := range out {
		if strings.ContainsFunc(s, isRightToLeft) {
			out[i] = isolate + s + end
		}
	}
	return out
}

// isRightToLeft reports whether r is of a script that runs right to left: the blocks from Hebrew to Arabic, their forms for
// presentation, and those set aside for such scripts.
func isRightToLeft(r rune) bool {
	return 0x590 <= r && r <= 0x8ff || 0xfb1d <= r && r <= 0xfdff || 0xfe70 <= r && r <= 0xfeff || 0x10800 <= r && r <= 0x10fff || 0x1e800 <= r && r <= 0x1efff
}

// sideOf gives the class of what stands at the right, as text in a language does; "" at the left.
func sideOf(language string) string {
	if rightToLeft(language) {
		return "rtl"
	}
	return ""
}

// rightToLeft reports whether text in a language, a BCP 47 tag, runs right to left.
func rightToLeft(language string) bool {
	tag, rest, _ := strings.Cut(strings.ToLower(language), "-")
	if strings.HasPrefix(rest, "latn") || strings.HasPrefix(rest, "cyrl") {
		return false
	}
	switch tag {
	case "ar", "fa", "he", "ur", "ps", "ckb", "sd", "ug", "yi", "dv", "syr", "prs":
		return true
	}
	return strings.HasPrefix(rest, "arab")
}
