package search

import (
	"slices"
	"strings"
)

// A plan is a query made ready for the index.
type plan struct {
	text    string   // that was planned: without what is only begun
	clauses []clause // what an article should have or must have
	nots    []clause // what it must not have
	also    []string
	ignored []string  // stop words, as typed, that no clause stands for
	unknown []unknown // words that no article holds
	loose   bool      // phrases are searched as words, since no article holds them
}

// A clause is one thing asked for: any of its atoms.
type clause struct {
	atoms  []atom
	plain  bool // a word, or a name as one of plain words
	must   bool // an article without it is not found: a phrase or a field
	times  int  // how often it was asked for
	light  bool // a word that says little: it counts for the order alone
	silent bool // says nothing about the text: an outlet or a date; it narrows and counts as no word
	key    string
}

// An atom is a word, a name, a phrase or a filter.
type atom struct {
	field  Field
	typed  Atom // as parsed
	terms  []term
	more   []term          // words that a prefix starts, words spelt alike; they add up
	has    map[string]bool // the texts of terms and more
	prefix string          // folded; "" for none
	alike  string          // folded: words spelt like it count too; "" for none
	group  int             // number of the name's group; -1 for none
	form   string          // the name as typed, folded
	phrase string          // these very words; "" for none
	stems  bool            // or others with the stems of the phrase
	wanted []wanted        // the phrase, cut; made by cutPhrase
}

// A term is an entry of the index that an atom stands for.
type term struct {
	text   string
	weight float32
}

// unknown is a word of the query that stands in no article.
type unknown struct {
	clause, atom int // of the parsed query
	text         string
}

const (
	// maxClauses is how many words of a query count; further ones are left out, so that a pasted text does not stop the page.
	maxClauses = 64
)

func (e *Engine) plan(q Request, loose bool) (*plan, error) {
	text := q.Text
	if q.Typing {
		text = settle(text)
	}
	c := &compiler{e, q, &plan{text: text, loose: loose}}
	parsed := Parse(text)
	typing := q.Typing && Begun(text)
	for i := 0; i < len(parsed.Clauses); {
		n := plainRun(parsed.Clauses[i:])
		if n > 0 {
			c.words(parsed.Clauses[i:i+n], i, typing && i+n == len(parsed.Clauses))
			i += n
			continue
		}
		if err := c.special(parsed.Clauses[i], i, typing && i+1 == len(parsed.Clauses) && !parsed.Clauses[i].Not); err != nil {
			return nil, err
		}
		i++
	}
	p := c.p
	p.also = e.otherForms(p.clauses)
	p.clauses = distinct(p.clauses)
	p.clauses = p.clauses[:min(len(p.clauses), maxClauses)]
	for _, list := range [][]clause{p.clauses, p.nots} {
		for i := range list {
			for k := range list[i].atoms {
				if err := e.complete(&list[i].atoms[k]); err != nil {
					return nil, err
				}
			}
		}
	}
	c.dropStops()
	c.weighLight()
	for _, list := range [][]clause{p.clauses, p.nots} {
		for i := range list {
			list[i].key = list[i].name()
		}
	}
	return p, nil
}

// dropStops takes out stop words, and their beginnings, that nothing else completes: they say nothing.
func (c *compiler) dropStops() {
	kept := c.p.clauses[:0]
	for _, clause := range c.p.clauses {
		a := &clause.atoms[0]
		if len(clause.atoms) == 1 && a.field == Anywhere && a.phrase == "" && !a.typed.Prefix && c.e.startsStop(a.prefix) && len(a.more) == 0 && !c.e.known(a.terms) {
			c.p.ignored = append(c.p.ignored, a.prefix)
			continue
		}
		kept = append(kept, clause)
	}
	c.p.clauses = kept
}

// weighLight makes light words whole again where there are no others.
func (c *compiler) weighLight() {
	if slices.ContainsFunc(c.p.clauses, func(c clause) bool { return !c.light && !c.silent }) {
		return
	}
	for i := range c.p.clauses {
		c.p.clauses[i].light = false
	}
}

// distinct leaves out plain words that say the same as an earlier one.
func distinct(clauses []clause) []clause {
	var out []clause
next:
	for _, c := range clauses {
		if c.plain && len(c.atoms[0].terms) > 0 {
			for i := range out {
				o := &out[i]
				if o.plain && len(o.atoms[0].terms) > 0 && o.atoms[0].terms[0] == c.atoms[0].terms[0] {
					o.atoms[0].prefix = max(o.atoms[0].prefix, c.atoms[0].prefix)
					o.times++
					continue next
				}
			}
		}
		c.times = 1
		out = append(out, c)
	}
	return out
}

// name says what a clause looks for, for remembering its answer.
func (c *clause) name() string {
	var b strings.Builder
	for _, a := range c.atoms {
		b.WriteString(a.typed.String())
		for _, t := range a.terms {
			b.WriteString("|" + t.text)
		}
		b.WriteString("|" + a.prefix + "|" + a.phrase + "\n")
	}
	return b.String()
}
