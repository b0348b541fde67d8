package collection

import (
	"encoding/binary"
	"fmt"
	"sync"

	"parallax/app/internal/names"
)

// NameCount is how many names the mentions count: the groups of Names, then those found in the text.
func (f *File) NameCount() int { return len(f.groups) + f.foundCount }

// Name gives a name by its number: below len(Names().Groups()) that group, from there on one found in the text, most
// articles first. Those are unpacked when the first is asked for.
func (f *File) Name(i int) names.Group {
	if i >= 0 && i < len(f.groups) {
		return f.groups[i]
	}
	if found := f.found(); i >= len(f.groups) && i-len(f.groups) < len(found) {
		return found[i-len(f.groups)]
	}
	return names.Group{}
}

// Mentions lists the names in article n, by ascending number.
func (f *File) Mentions(n int) []Mention {
	var out []Mention
	f.EachMention(n, func(name, times int) { out = append(out, Mention{name, times}) })
	return out
}

// EachMention calls do with each name in article n, by ascending number, and how often it stands there.
func (f *File) EachMention(n int, do func(name, times int)) {
	from, to := binary.LittleEndian.Uint32(f.row(n)[14:]), binary.LittleEndian.Uint32(f.row(n + 1)[14:])
	if from > to || int64(to) > int64(len(f.mentions)) {
		return
	}
	count := f.NameCount()
	// Counting goes over every article, so the common case, a name of a byte, is read by hand.
	for r, name := (reader{b: f.mentions[from:to]}), 0; len(r.b) > 0; name++ {
		var v int
		if first := r.b[0]; first < 0x80 {
			v, r.b = int(first), r.b[1:]
		} else {
			v = r.int()
		}
		times := 1
		if v&1 > 0 {
			times = 2 + r.int()
		}
		if name += v >> 1; r.bad || name >= count {
			return
		}
		do(name, times)
	}
}

// FoundIn lists the names in article n that were found in the text.
func (f *File) FoundIn(n int) []names.Group {
	var out []names.Group
	f.EachMention(n, func(name, _ int) {
		if name >= len(f.groups) {
			out = append(out, f.Name(name))
		}
	})
	return out
}

// openFound takes over the names found in the text, as packed in b.
func (f *File) openFound(b []byte) {
	f.foundCount = (&reader{b: b}).count()
	f.found = sync.OnceValue(func() []names.Group { return (&reader{b: b}).groups() })
}

func (r *reader) groups() []names.Group {
	groups := make([]names.Group, r.count())
	for i := range groups {
		groups[i] = names.Group{Name: r.str(), Kind: names.Kind(r.str()), Forms: r.list()}
	}
	return groups
}

func (w *writer) groups(groups []names.Group) {
	w.uint(len(groups))
	for _, g := range groups {
		w.str(g.Name)
		w.str(string(g.Kind))
		w.list(g.Forms)
	}
}

// mentions appends those of one article, out of count names.
func (w *writer) mentions(of []Mention, count int) error {
	next := 0
	for _, m := range of {
		if m.Name < next || m.Name >= count || m.N < 1 {
			return fmt.Errorf("mention %+v is out of order", m)
		}
		if gap := 2 * (m.Name - next); m.N == 1 {
			w.uint(gap)
		} else {
			w.uint(gap + 1)
			w.uint(m.N - 2)
		}
		next = m.Name + 1
	}
	return nil
}
