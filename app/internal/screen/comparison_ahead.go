package screen

import (
	"maps"
	"slices"

	"parallax/app/internal/route"
)

// likely gives the articles that will be compared next if any will be. Where nothing points to it and nothing was compared yet, these
// are the first two hits: comparing takes several times as long when the browser does it for the first time.
func (p Page) likely() []string {
	r := p.Reading
	switch {
	case p.Comparison != nil:
		return nil
	case len(p.pointed) > 1:
		return p.pointed
	case len(p.Marked) > 1:
		return p.Marked
	case r != nil && len(p.Marked) == 1 && p.Marked[0] != r.Meta.ID:
		return []string{p.Marked[0], r.Meta.ID}
	case r != nil && len(r.Elsewhere) > 0:
		first := slices.Min(slices.Collect(maps.Keys(r.Elsewhere)))
		return ComparePlace(r.Meta.ID, r.Elsewhere[first], first+1).IDs
	case p.Ahead != nil:
		return p.Ahead.IDs
	case p.Last == nil && len(p.List.Hits) > 1:
		return []string{p.List.Hits[0].Meta.ID, p.List.Hits[1].Meta.ID}
	}
	return nil
}

// Point notes that somebody points at a link to a comparison: it is likely until something is opened or marked.
func (p Page) Point(to route.Route) Page {
	p.pointed = once(to).IDs
	return p
}

// Ahead works on at the comparison that is likely to be opened next, all its views, for as long as more says so; done reports that
// nothing is left. Once it is opened it stands at once.
func (d Desk) Ahead(p Page, more func() bool) (next Page, done bool) {
	ids := p.likely()
	if len(ids) < 2 || p.Last.of(ids) {
		return p, true
	}
	if !p.Ahead.of(ids) {
		found, missing := d.numbers(ids)
		if len(missing) > 0 {
			return p, true
		}
		c, err := d.begin(ids, found)
		if err != nil {
			return p, true // who opens it is told
		}
		p.Ahead.letGo()
		p.Ahead = c.show(route.Route{Screen: route.Compare, IDs: ids})
	}
	if p.Ahead.Work != nil {
		p.Ahead = p.Ahead.work(more)
		return p, false
	}
	c := *p.Ahead
	done = c.find(func(c *Comparison) *finding {
		if f := d.lacks(c); f != nil {
			return f
		}
		return d.others(c)
	}, more)
	p.Ahead = &c
	return p, done
}

// keep notes the comparison that was shown until now, unless it still is: who comes back finds it as it was. One that is not aligned
// yet is let go.
func (p Page) keep(old *Comparison) Page {
	switch {
	case old == nil || p.Comparison.of(old.IDs):
	case old.Work != nil:
		old.letGo()
	default:
		p.Last.letGo()
		p.Last = old
	}
	return p
}

// letGo ends work under way.
func (c *Comparison) letGo() {
	if c == nil {
		return
	}
	if c.Work != nil {
		c.Work.Stop()
	}
	if c.finding != nil {
		c.finding.work.Stop()
	}
}
