package main

import (
	"regexp"
	"strings"

	"parallax/app/internal/collection"
	"parallax/app/internal/names"
	"parallax/app/internal/propose"
	"parallax/app/internal/say"
)

func (t *tool) names(args []string) error {
	c, n, asJSON, err := t.listed("names", args)
	if err != nil {
		return err
	}
	done := t.step("comparing names")
	all, err := propose.Groups(c)
	done()
	if err != nil {
		return err
	}
	shown := all[:min(len(all), n)]
	if asJSON {
		return t.json(namesJSON(c, shown, len(all)))
	}
	t.printProposals(c, shown, len(all))
	return nil
}

// printProposals writes YAML for aliases.yaml, with the evidence as comments.
func (t *tool) printProposals(c *collection.Collection, shown []propose.Proposal, all int) {
	p := newPrinter(t.out)
	if all == 0 {
		p.line("# Nothing to propose: no two names in %s seem to mean the same beyond aliases.yaml.", say.Count(len(c.Articles), "article", "articles"))
		return
	}
	p.line("# %s out of %s. Nothing is applied: copy what is right into aliases.yaml.", say.Count(all, "proposal", "proposals"), say.Count(len(c.Articles), "article", "articles"))
	for _, pr := range shown {
		p.line("")
		if pr.Group >= 0 {
			p.line("# More forms of %s, which is in aliases.yaml: put this in its place.", comment(pr.Name))
		}
		for _, q := range pr.Pairs {
			p.line("# %s = %s: %s", comment(q.A), comment(q.B), comment(q.Why))
			for _, at := range []propose.Quote{q.A1, q.B1} {
				if at.Article != "" {
					p.line("#   %s ¶%d: %s", at.Article, at.Paragraph, comment(at.Text))
				}
			}
		}
		for _, f := range pr.Forms {
			p.line("# %s: %s in %s", comment(f.Text), say.Count(f.Mentions, "mention", "mentions"), say.Count(f.Articles, "article", "articles"))
		}
		sure := ""
		if !pr.Sure {
			sure = "  # a guess: the text does not tell"
		}
		g := groupOf(c, pr)
		p.line("- name: %s\n  kind: %s%s\n  forms:", quoteYAML(g.Name), g.Kind, sure)
		for _, f := range g.Forms {
			p.line("    - %s", quoteYAML(f))
		}
	}
	if left := all - len(shown); left > 0 {
		p.line("\n# %s more; -n %d shows them all", say.Number(left), all)
	}
}

// groupOf gives the whole group that a proposal makes.
func groupOf(c *collection.Collection, pr propose.Proposal) names.Group {
	g := names.Group{Name: pr.Name, Kind: pr.Kind}
	if pr.Group >= 0 {
		g.Forms = append(g.Forms, c.Groups[pr.Group].Forms...)
	}
	for _, f := range pr.Forms {
		if f.Text != g.Name {
			g.Forms = append(g.Forms, f.Text)
		}
	}
	return g
}

// comment keeps text on its line.
func comment(s string) string { return strings.Join(strings.Fields(s), " ") }

var plainYAML = regexp.MustCompile(`^\p{L}[\p{L}\p{M}]*([ .'’-]*[\p{L}\p{M}\p{N}]+){1,20}$`)

// quoteYAML writes a name as YAML: in quotes where it could be read as something else.
func quoteYAML(s string) string {
	switch strings.ToLower(s) {
	case "yes", "no", "on", "off", "true", "false", "null":
	default:
		if plainYAML.MatchString(s) {
			return s
		}
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}

type proposalsJSON struct {
	Total     int            `json:"total"`
	Proposals []proposalJSON `json:"proposals"` // strongest first
}

type proposalJSON struct {
	Group string     `json:"group"` // the group of aliases.yaml that it adds to; "" is a new one
	Name  string     `json:"name"`
	Kind  string     `json:"kind"`
	Sure  bool       `json:"sure"`  // of the kind
	Forms []formJSON `json:"forms"` // the new ones
	Pairs []pairJSON `json:"pairs"` // the evidence
}

type formJSON struct {
	Form     string `json:"form"`
	Mentions int    `json:"mentions"`
	Articles int    `json:"articles"`
}

type pairJSON struct {
	A      string      `json:"a"`
	B      string      `json:"b"`
	Why    string      `json:"why"`
	Score  float64     `json:"score"` // 0 to 1
	Quotes []quoteJSON `json:"quotes"`
}

type quoteJSON struct {
	Article   string `json:"article"`
	Paragraph int    `json:"paragraph"`
	Text      string `json:"text"`
}

func namesJSON(c *collection.Collection, shown []propose.Proposal, all int) proposalsJSON {
	out := proposalsJSON{Total: all, Proposals: []proposalJSON{}}
	for _, pr := range shown {
		j := proposalJSON{Name: pr.Name, Kind: string(pr.Kind), Sure: pr.Sure}
		if pr.Group >= 0 {
			j.Group = c.Groups[pr.Group].Name
		}
		for _, f := range pr.Forms {
			j.Forms = append(j.Forms, formJSON{f.Text, f.Mentions, f.Articles})
		}
		for _, q := range pr.Pairs {
			e := pairJSON{A: q.A, B: q.B, Why: q.Why, Score: q.Score, Quotes: []quoteJSON{}}
			for _, at := range []propose.Quote{q.A1, q.B1} {
				if at.Article != "" {
					e.Quotes = append(e.Quotes, quoteJSON{at.Article, at.Paragraph, at.Text})
				}
			}
			j.Pairs = append(j.Pairs, e)
		}
		out.Proposals = append(out.Proposals, j)
	}
	return out
}
