package search

import (
	"slices"
	"strings"

	"parallax/app/internal/index"
	"parallax/app/internal/names"
)

// A plan is a query made ready for the index. Its clauses are what an article should have; an article that has all of them
// holds "every word".
type plan struct {
	clauses []clause
	also    []string
	ignored []string // stop words, as typed, that no clause stands for
}

// A clause is a word, a name or an exact phrase.
type clause struct {
	terms  []term
	prefix string // words that start with it match too; "" for none
	group  int    // number of the name's group; -1 for none
	typed  string // the name as typed, folded
	phrase []index.Token
	has    map[string]bool // the texts of terms
}

// A term is an alternative of a clause.
type term struct {
	text   string
	weight float32
	rough  bool // counts by its rarity alone, not by how often it stands in an article
}

const (
	// prefixWeight holds back words that the typed one only starts, so that the word itself comes first.
	prefixWeight = 0.7
	// maxCompletions bounds the words that a prefix stands for; those in most articles are kept.
	maxCompletions = 400
	// A prefix can stand for words in nearly every article. The completions that are in most articles are scored, as far as
	// they stand in scoredPostings articles together; what goes beyond is only looked up, and not at all for a prefix of
	// one or two letters.
	scoredPostings = 5_000
	shortPrefix    = 2 // bytes
	// maxNameWords is the longest name looked for in a query, in words.
	maxNameWords = 6
	maxAlso      = 8
	// maxClauses is how many words of a query count; further ones are left out, so that a pasted text does not stop the page.
	maxClauses = 64
)

func (e *Engine) plan(q Request) (*plan, error) {
	p := &plan{}
	if q.Text == "" {
		return p, nil
	}
	rest := p.phrases(q.Text, e.analyzer())
	tokens := e.analyzer().Tokens(rest)
	typing := q.Typing && len(tokens) > 0 && tokens[len(tokens)-1].End == len(rest)
	for i := 0; i < len(tokens); {
		last := typing && i == len(tokens)-1
		if n, c, ok := e.name(q, rest, tokens[i:]); ok {
			if typing && i+n == len(tokens) && n == 1 {
				c.prefix = tokens[i].Word
			}
			p.clauses = append(p.clauses, c)
			i += n
			continue
		}
		t := tokens[i]
		i++
		c := clause{group: -1}
		if t.Term != "" {
			c.terms = []term{{text: t.Term, weight: 1}}
		}
		if last {
			c.prefix = t.Word
		}
		if t.Term == "" && !last {
			p.ignored = append(p.ignored, rest[t.Start:t.End])
			continue
		}
		p.clauses = append(p.clauses, c)
	}
	p.also = e.otherForms(p.clauses)
	p.clauses = distinct(p.clauses)
	p.clauses = p.clauses[:min(len(p.clauses), maxClauses)]
	for i := range p.clauses {
		if err := e.complete(&p.clauses[i]); err != nil {
			return nil, err
		}
	}
	// A stop word, or its beginning, that nothing else completes says nothing.
	kept := p.clauses[:0]
	for _, c := range p.clauses {
		if len(c.phrase) == 0 && e.analyzer().StartsStop(c.prefix) && !e.known(c.terms) {
			p.ignored = append(p.ignored, c.prefix)
			continue
		}
		kept = append(kept, c)
	}
	p.clauses = kept
	return p, nil
}

// phrases takes what stands between pairs of quotation marks out of text and gives the rest; a mark without its partner counts
// as a space.
func (p *plan) phrases(text string, a *index.Analyzer) (rest string) {
	text = quotes.Replace(text)
	parts := strings.Split(text, `"`)
	if len(parts)%2 == 0 {
		last := len(parts) - 1
		parts[last-1] += " " + parts[last]
		parts = parts[:last]
	}
	var words []string
	for i, s := range parts {
		if i%2 == 0 {
			words = append(words, s)
			continue
		}
		tokens := a.Tokens(s)
		if searchable(tokens) {
			p.clauses = append(p.clauses, clause{group: -1, phrase: tokens})
		} else if len(tokens) > 0 {
			p.ignored = append(p.ignored, s)
		}
	}
	return strings.Join(words, " ")
}

// quotes makes every kind of quotation mark the plain one.
var quotes = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`)

func searchable(tokens []index.Token) bool {
	for _, t := range tokens {
		if t.Term != "" {
			return true
		}
	}
	return false
}

// name looks for the longest name that tokens start with.
func (e *Engine) name(q Request, text string, tokens []index.Token) (words int, c clause, ok bool) {
	if q.Exact {
		return 0, c, false
	}
	for n := min(maxNameWords, len(tokens)); n > 0; n-- {
		form := text[tokens[0].Start:tokens[n-1].End]
		for _, s := range []string{"'s", "’s"} {
			form = strings.TrimSuffix(form, s)
		}
		group, ok := e.file.Names().Lookup(form)
		if !ok {
			continue
		}
		c := clause{group: group, typed: names.Fold(form), terms: []term{{text: index.NameTerm(group), weight: 1}}}
		if n == 1 && tokens[0].Term != "" {
			c.terms = append(c.terms, term{text: tokens[0].Term, weight: 1})
		}
		return n, c, true
	}
	return 0, c, false
}

// otherForms lists the forms of the names in clauses, but for those typed and those with a word that no article holds.
func (e *Engine) otherForms(clauses []clause) []string {
	seen := map[string]bool{}
	for _, c := range clauses {
		seen[c.typed] = true
	}
	var out []string
	for _, c := range clauses {
		if c.group < 0 {
			continue
		}
		g := e.file.Names().Groups()[c.group]
		for _, f := range append([]string{g.Name}, g.Forms...) {
			if folded := names.Fold(f); !seen[folded] && len(out) < maxAlso && e.occurs(f) {
				seen[folded] = true
				out = append(out, f)
			}
		}
	}
	return out
}

// occurs reports whether every word of a form stands in the collection, though perhaps not together.
func (e *Engine) occurs(form string) bool {
	return !slices.ContainsFunc(e.analyzer().Tokens(form), func(t index.Token) bool { return t.Term != "" && !e.ix.Has(index.Text, t.Term) })
}

// complete adds the words that c.prefix starts.
func (e *Engine) complete(c *clause) error {
	c.has = map[string]bool{}
	for _, t := range c.terms {
		c.has[t.text] = true
	}
	if c.prefix == "" {
		return nil
	}
	words, err := e.ix.Complete(c.prefix, maxCompletions)
	if err != nil {
		return err
	}
	postings := 0
	for _, w := range words {
		t := e.analyzer().Term(w.Word)
		if t == "" || c.has[t] {
			continue
		}
		postings += w.Docs
		if postings > scoredPostings && len(c.prefix) <= shortPrefix && len(c.terms) > 0 {
			break
		}
		c.has[t] = true
		c.terms = append(c.terms, term{t, prefixWeight, postings > scoredPostings})
	}
	return nil
}

// known reports whether any of terms stands in the collection.
func (e *Engine) known(terms []term) bool {
	return slices.ContainsFunc(terms, func(t term) bool { return e.ix.Has(index.Text, t.text) })
}

// distinct leaves out clauses that say the same as an earlier one.
func distinct(clauses []clause) []clause {
	var out []clause
next:
	for _, c := range clauses {
		for i := range out {
			if len(c.terms) > 0 && len(out[i].terms) > 0 && out[i].terms[0] == c.terms[0] {
				out[i].prefix = max(out[i].prefix, c.prefix)
				continue next
			}
		}
		out = append(out, c)
	}
	return out
}
