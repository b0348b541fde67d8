package discover

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"parallax/app/internal/collection"
	"parallax/app/internal/names"
)

const (
	// smallCollection is how many articles keep every name; in more a name must stand in two.
	smallCollection = 20
	// maxFound is how many names a collection keeps, those in most articles.
	maxFound = 4_000
)

// Fill finds the names in c that its groups do not hold and counts all names in each article: it sets c.Found and c.Mentions.
// It fails when the groups contradict one another.
//
// A person's last name alone counts for the only full name in the article that ends with it; so does a short form for what
// stood beside it in brackets.
func Fill(c *collection.Collection) error {
	table, err := names.NewTable(c.Groups)
	if err != nil {
		return err
	}
	s := newScanner(table)
	s.read(c.Articles)
	f := &filler{names: s.names(), articles: len(c.Articles)}
	f.count()
	f.foldShort()
	f.dropSurnames(table, s.known)
	f.foldSurnames()
	c.Found, c.Mentions = f.take(len(c.Groups))
	for i, known := range s.known {
		for group, n := range known {
			c.Mentions[i] = append(c.Mentions[i], collection.Mention{Name: group, N: n})
		}
		slices.SortFunc(c.Mentions[i], func(a, b collection.Mention) int { return cmp.Compare(a.Name, b.Name) })
	}
	return nil
}

// dropSurnames leaves out last names of persons of the table in the articles that tell of them: whoever made the table did not
// want them as a form.
func (f *filler) dropSurnames(table *names.Table, known []map[int]int) {
	of := map[string]map[int]bool{}
	for g, group := range table.Groups() {
		if group.Kind != names.Person {
			continue
		}
		for _, form := range append([]string{group.Name}, group.Forms...) {
			for _, last := range LastNames(names.Fold(form)) {
				if of[last] == nil {
					of[last] = map[int]bool{}
				}
				of[last][g] = true
			}
		}
	}
	for i := range f.names {
		groups := of[f.names[i].Key]
		if groups == nil {
			continue
		}
		for at := range f.in[i] {
			for group := range groups {
				if known[at][group] > 0 {
					delete(f.in[i], at)
				}
			}
		}
	}
}

// A filler folds names into one another by article.
type filler struct {
	names    []Name
	articles int
	in       []map[int32]int   // of each name, how often by article
	forms    []map[string]bool // of each name, what else it is called
}

func (f *filler) count() {
	f.in, f.forms = make([]map[int32]int, len(f.names)), make([]map[string]bool, len(f.names))
	for i := range f.names {
		f.in[i] = map[int32]int{}
		for _, m := range f.names[i].Mentions {
			f.in[i][m.Article]++
		}
	}
}

// move counts what article has of name from for name to.
func (f *filler) move(from, to int, article int32) {
	f.in[to][article] += f.in[from][article]
	delete(f.in[from], article)
	if f.forms[to] == nil {
		f.forms[to] = map[string]bool{}
	}
	f.forms[to][f.names[from].Text()] = true
}

// foldShort counts short forms for the one name that they stand for.
func (f *filler) foldShort() {
	byKey := map[string]int{}
	long := map[string][]int{}
	for i, n := range f.names {
		byKey[n.Key] = i
		for _, s := range n.Short {
			long[s] = append(long[s], i)
		}
	}
	for _, short := range slices.Sorted(maps.Keys(long)) { // a short form may have one itself: the order tells where its mentions end up
		of := long[short]
		from, ok := byKey[short]
		if !ok || len(of) != 1 {
			continue
		}
		for article := range f.in[from] {
			f.move(from, of[0], article)
		}
	}
}

// foldSurnames counts last names for the full names of their articles.
func (f *filler) foldSurnames() {
	full := map[string][]int{} // folded last name → full names
	for i, n := range f.names {
		if n.Kind == names.Person {
			for _, last := range LastNames(n.Key) {
				full[last] = append(full[last], i)
			}
		}
	}
	for from := range f.names {
		n := &f.names[from]
		all := full[n.Key]
		if len(all) == 0 || n.Kind != "" && n.Kind != names.Person {
			continue
		}
		together, held := 0, len(f.in[from])
		to := map[int32]int{}
		for article := range f.in[from] {
			if i, count := f.only(all, article); count == 1 {
				to[article] = i
				together++
			} else if count == 0 && len(all) == 1 {
				to[article] = all[0]
			}
		}
		for article, i := range to {
			if 2*together >= held || f.in[i][article] > 0 || n.Kind == names.Person && 2*len(f.in[i]) >= held {
				f.move(from, i, article)
			}
		}
	}
}

// only returns a name out of all that stands in the article, and how many do.
func (f *filler) only(all []int, article int32) (name, count int) {
	for _, i := range all {
		if f.in[i][article] > 0 {
			name = i
			count++
		}
	}
	return name, count
}

// LastNames gives what the bearer of a folded full name may be called by: "al assad", "assad" for "bashar al assad".
func LastNames(key string) []string {
	words := strings.Fields(key)
	var out []string
	for i := len(words) - 1; i > 0; i-- {
		out = append(out, strings.Join(words[i:], " "))
		if lexicon[words[i-1]]&inside == 0 {
			break
		}
	}
	return out
}

// take gives the names to keep, numbered from first on, and each article's.
func (f *filler) take(first int) (found []names.Group, mentions [][]collection.Mention) {
	var order []int
	for i := range f.names {
		if n := len(f.in[i]); n > 1 || n == 1 && f.articles <= smallCollection {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(len(f.in[b]), len(f.in[a])) })
	order = order[:min(len(order), maxFound)]
	mentions = make([][]collection.Mention, f.articles)
	for number, i := range order {
		g := names.Group{Name: f.names[i].Text(), Kind: f.names[i].Kind}
		for form := range f.forms[i] {
			g.Forms = append(g.Forms, form)
		}
		slices.Sort(g.Forms)
		found = append(found, g)
		for article, n := range f.in[i] {
			mentions[article] = append(mentions[article], collection.Mention{Name: first + number, N: n})
		}
	}
	return found, mentions
}
