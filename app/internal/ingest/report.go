package ingest

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"parallax/app/internal/article"
)

// A Report tells what was read and what was set apart.
type Report struct {
	Articles, Blocks, Sentences, Words int
	Apart                              []Apart  // the articles with furniture, by id
	Skipped                            []string // files that are no articles
	Warnings                           []Fault  // what was ignored
}

// Apart is what was set apart in one article.
type Apart struct {
	ID        string
	Title     string
	Blocks    int
	Furniture []article.Furniture
}

func (r *Report) count(articles []article.Article) {
	r.Articles = len(articles)
	for i := range articles {
		a := &articles[i]
		r.Blocks += len(a.Blocks)
		r.Words += a.Words()
		for _, b := range a.Blocks {
			r.Sentences += max(1, len(b.Sentences))
		}
		if len(a.Furniture) > 0 {
			r.Apart = append(r.Apart, Apart{a.ID, a.Title, len(a.Blocks), a.Furniture})
		}
	}
	slices.Sort(r.Skipped)
}

const (
	mostShown  = 20 // articles whose furniture String shows line by line
	mostListed = 10 // skipped files that String names
	shownRunes = 72 // of a line set apart
)

// String gives the report for a terminal: the counts, what was ignored, what was set apart from each of the first 20 articles, and for
// the others how many lines by which rule.
func (r *Report) String() string {
	var out strings.Builder
	fmt.Fprintf(&out, "%s, %s, %s, %s\n", count(r.Articles, "article"), count(r.Blocks, "paragraph"), count(r.Sentences, "sentence"), count(r.Words, "word"))
	for _, w := range r.Warnings {
		fmt.Fprintf(&out, "note: %s\n", w)
	}
	for _, a := range r.Apart[:min(len(r.Apart), mostShown)] {
		fmt.Fprintf(&out, "%s: %s\n  %s; set apart, as page furniture:\n", a.ID, shorten(a.Title), count(a.Blocks, "paragraph"))
		for _, f := range a.Furniture {
			fmt.Fprintf(&out, "  ¶%-3d %s (%s)\n", f.After, shorten(f.Text), f.Why)
		}
	}
	if len(r.Apart) > mostShown {
		rest := r.Apart[mostShown:]
		fmt.Fprintf(&out, "%s more with lines set apart: %s\n", count(len(rest), "article"), byRule(rest))
	}
	if n := len(r.Skipped); n > 0 {
		more := ""
		if n > mostListed {
			more = fmt.Sprintf(" and %d more", n-mostListed)
		}
		fmt.Fprintf(&out, "not read, since neither .md nor .txt: %s%s\n", oneLine(strings.Join(r.Skipped[:min(n, mostListed)], ", ")), more)
	}
	return out.String()
}

func byRule(apart []Apart) string {
	counts := map[string]int{}
	for _, a := range apart {
		for _, f := range a.Furniture {
			counts[f.Why]++
		}
	}
	var rules []string
	for why, n := range counts {
		rules = append(rules, fmt.Sprintf("%s %d", why, n))
	}
	slices.Sort(rules)
	return strings.Join(rules, ", ")
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

func shorten(s string) string {
	if utf8.RuneCountInString(s) <= shownRunes {
		return s
	}
	return string([]rune(s)[:shownRunes-1]) + "…"
}
