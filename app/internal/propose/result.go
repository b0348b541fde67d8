package propose

import (
	"cmp"
	"slices"
	"strings"

	"parallax/app/internal/discover"
	"parallax/app/internal/names"
)

// proposals makes results of what was joined.
func (p *proposer) proposals() []Proposal {
	byRoot := map[int][]pair{}
	for _, q := range p.pairs {
		r := p.root(q.x)
		byRoot[r] = append(byRoot[r], q)
	}
	var out []Proposal
	for root, pairs := range byRoot {
		if pr, ok := p.proposal(root, pairs); ok {
			out = append(out, pr)
		}
	}
	slices.SortFunc(out, func(a, b Proposal) int {
		return cmp.Or(cmp.Compare(b.Pairs[0].Score, a.Pairs[0].Score), cmp.Compare(mentions(b), mentions(a)), cmp.Compare(a.Name, b.Name))
	})
	return out
}

func mentions(p Proposal) (n int) {
	for _, f := range p.Forms {
		n += f.Mentions
	}
	return n
}

func (p *proposer) proposal(root int, pairs []pair) (Proposal, bool) {
	out := Proposal{Group: -1}
	votes := map[names.Kind]int{}
	seen := map[string]bool{}
	add := func(f Form) {
		if !seen[f.Text] {
			seen[f.Text] = true
			out.Forms = append(out.Forms, f)
		}
	}
	for i := range p.all {
		if p.root(i) != root {
			continue
		}
		e := &p.all[i]
		if e.Kind != "" {
			votes[e.Kind] += len(e.Mentions)
		}
		if e.group >= 0 {
			out.Group = e.group
			continue
		}
		add(p.countForm(e, 0))
	}
	for _, q := range pairs { // spellings that fold alike, of which a form was said above
		for _, side := range []struct {
			i    int
			text string
		}{{q.x, q.a}, {q.y, q.b}} {
			e := &p.all[side.i]
			if e.group >= 0 || seen[side.text] {
				continue
			}
			if s := slices.IndexFunc(e.Spellings, func(s discover.Spelling) bool { return s.Text == side.text }); s >= 0 {
				add(p.countForm(e, s))
			} else {
				add(p.countInside(side.text))
			}
		}
	}
	if len(out.Forms) == 0 || out.Group < 0 && len(out.Forms) < 2 {
		return out, false
	}
	slices.SortStableFunc(out.Forms, func(a, b Form) int {
		return cmp.Or(cmp.Compare(b.Articles, a.Articles), cmp.Compare(b.Mentions, a.Mentions), cmp.Compare(a.Text, b.Text))
	})
	out.name(p.c.Groups, votes)
	for _, q := range pairs {
		out.Pairs = append(out.Pairs, p.quoted(q))
	}
	slices.SortStableFunc(out.Pairs, func(a, b Pair) int { return cmp.Compare(b.Score, a.Score) })
	return out, true
}

// name settles what the group is called and its kind. A person is called by the full name.
func (p *Proposal) name(groups []names.Group, votes map[names.Kind]int) {
	if p.Group >= 0 {
		p.Name, p.Kind, p.Sure = groups[p.Group].Name, groups[p.Group].Kind, true
		return
	}
	for _, k := range []names.Kind{names.Person, names.Place, names.Party, names.Organisation} {
		if votes[k] > votes[p.Kind] {
			p.Kind, p.Sure = k, true
		}
	}
	best := 0
	for i, f := range p.Forms {
		longer := strings.Count(f.Text, " ") > strings.Count(p.Forms[best].Text, " ")
		if longer && (p.Kind == names.Person || names.Short(p.Forms[best].Text) || !strings.Contains(p.Forms[best].Text, " ") && strings.ToUpper(p.Forms[best].Text) == p.Forms[best].Text) {
			best = i
		}
	}
	f := p.Forms[best]
	p.Forms = slices.Insert(slices.Delete(p.Forms, best, best+1), 0, f)
	p.Name = f.Text
	if p.Kind == "" {
		p.Kind = guess(p.Forms)
	}
}

// guess gives a kind where the text does not: a file of names needs one.
func guess(forms []Form) names.Kind {
	for _, f := range forms {
		if strings.ToUpper(f.Text) == f.Text {
			return names.Organisation
		}
	}
	return names.Party
}

// countForm counts one spelling of an entry, whatever its capitals.
func (p *proposer) countForm(e *entry, spelling int) Form {
	f := Form{Text: e.Spellings[spelling].Text}
	before := int32(-1)
	for _, m := range e.Mentions {
		if plainSpelling(e.Spellings[m.Spelling].Text) != plainSpelling(f.Text) {
			continue
		}
		f.Mentions++
		if m.Article != before {
			f.Articles++
			before = m.Article
		}
	}
	return f
}

// countInside counts a form that stands only at the start of longer ones.
func (p *proposer) countInside(text string) Form {
	f := Form{Text: text}
	in := map[int32]bool{}
	for i := range p.all {
		e := &p.all[i]
		for _, m := range e.Mentions {
			if strings.HasPrefix(e.Spellings[m.Spelling].Text, text+" ") {
				f.Mentions++
				in[m.Article] = true
			}
		}
	}
	f.Articles = len(in)
	return f
}
