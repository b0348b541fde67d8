package ingest

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"parallax/app/internal/article"
	"parallax/app/internal/collection"
	"parallax/app/internal/near"
)

// maxFront is the most that front matter may hold, in bytes.
const maxFront = 64 << 10

// splitFront parts front matter, between two lines of three hyphens at the very start, from the body. bodyLine is the
// line on which the body starts.
func splitFront(path, text string) (front, body string, bodyLine int, fault *Fault) {
	first, rest, _ := strings.Cut(text, "\n")
	if strings.TrimRight(first, " \t") != "---" {
		return "", text, 1, nil
	}
	at, line := 0, 2
	for at < len(rest) {
		l, _, _ := strings.Cut(rest[at:], "\n")
		end := min(at+len(l)+1, len(rest))
		if l = strings.TrimRight(l, " \t"); l == "---" || l == "..." {
			if at > maxFront {
				break
			}
			return rest[:at], rest[end:], line + 1, nil
		}
		at = end
		line++
	}
	if at > maxFront {
		return "", "", 1, &Fault{path, 1, "the front matter is longer than 64 kB", "close it with a line --- above the text"}
	}
	return "", "", 1, &Fault{path, 1, "the front matter is not closed", "write a line --- below it"}
}

// A table is a YAML mapping whose keys are looked up by name. It gathers faults as it is read.
type table struct {
	file     string
	first    int // line of the file on which the YAML starts, less one
	values   map[string]*yaml.Node
	faults   []Fault
	warnings []Fault
}

func (t *table) fault(n *yaml.Node, what, mend string) {
	t.faults = append(t.faults, Fault{t.file, t.first + n.Line, what, mend})
}

var yamlLine = regexp.MustCompile(`^yaml: (?:line (\d+): )?(.*)$`)

// parseYAML returns the root node of text, nil when there is none.
func parseYAML(file, text string, first int) (*yaml.Node, *Fault) {
	var doc yaml.Node
	if err := yaml.Unmarshal([]byte(text), &doc); err != nil {
		f := &Fault{file, first + 1, "broken YAML: " + err.Error(), "mend the line; put quotes around text with a colon in it"}
		if m := yamlLine.FindStringSubmatch(err.Error()); m != nil {
			f.What = "broken YAML: " + m[2]
			if n, err := strconv.Atoi(m[1]); err == nil {
				f.Line = first + n
			}
		}
		return nil, f
	}
	if len(doc.Content) == 0 || doc.Content[0].Tag == "!!null" {
		return nil, nil
	}
	return doc.Content[0], nil
}

// newTable reads a mapping with the keys given; a key besides them is a warning.
func newTable(file string, first int, root *yaml.Node, keys ...string) *table {
	t := &table{file: file, first: first, values: map[string]*yaml.Node{}}
	if root == nil {
		return t
	}
	if root.Kind != yaml.MappingNode {
		t.fault(root, "is no list of keys and values", "write lines such as "+keys[0]+": …")
		return t
	}
	for i := 0; i+1 < len(root.Content); i += 2 {
		key, value := root.Content[i], root.Content[i+1]
		switch name := key.Value; {
		case t.values[name] != nil:
			t.fault(key, fmt.Sprintf("%q stands twice", name), fmt.Sprintf("keep one; the first is on line %d", first+t.values[name].Line))
		case slices.Contains(keys, name):
			t.values[name] = value
		default:
			w := Fault{file, first + key.Line, fmt.Sprintf("unknown key %q is ignored", name), "known are " + strings.Join(keys, ", ")}
			if near := nearest(name, keys); near != "" {
				w.Mend = "did you mean " + near + "?"
			}
			t.warnings = append(t.warnings, w)
		}
	}
	return t
}

// text returns the value of a key as it is written, and its node; "" when it is not there.
func (t *table) text(key string) (string, *yaml.Node) {
	n := t.values[key]
	if n == nil {
		return "", nil
	}
	return t.scalar(n, key), n
}

// scalar returns the text of a node that holds one text; dates and numbers as they are written.
func (t *table) scalar(n *yaml.Node, key string) string {
	if n.Kind == yaml.AliasNode && n.Alias != nil {
		n = n.Alias
	}
	if n.Kind != yaml.ScalarNode {
		t.fault(n, key+" is no text", "write it on one line, in quotes when it holds a colon")
		return ""
	}
	if n.Tag == "!!null" {
		return ""
	}
	return tidy(n.Value)
}

// list returns the texts of a list, or of one text.
func (t *table) list(key string) (texts []string, nodes []*yaml.Node) {
	n := t.values[key]
	switch {
	case n == nil || n.Tag == "!!null":
		return nil, nil
	case n.Kind == yaml.SequenceNode:
		nodes = n.Content
	default:
		nodes = []*yaml.Node{n}
	}
	for _, n := range nodes {
		texts = append(texts, t.scalar(n, key))
	}
	return texts, nodes
}

var languageTag = regexp.MustCompile(`^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$`)

func (t *table) language(otherwise string) string {
	s, n := t.text("language")
	if s != "" && !languageTag.MatchString(s) {
		t.fault(n, fmt.Sprintf("language %q is no language tag", s), "write en, de, pt-BR or the like")
		return otherwise
	}
	return cmp.Or(s, otherwise)
}

// readFront fills a from front matter, which starts on line 2 of its file.
func readFront(path, front string, a *article.Article) (faults, warnings []Fault) {
	root, fault := parseYAML(path, front, 1)
	if fault != nil {
		return []Fault{*fault}, nil
	}
	t := newTable(path, 1, root, "title", "outlet", "published", "authors", "url", "language", "original", "note")
	a.Title, _ = t.text("title")
	a.Outlet, _ = t.text("outlet")
	a.Original, _ = t.text("original")
	a.Note, _ = t.text("note")
	a.Language = t.language(a.Language)
	authors, _ := t.list("authors")
	for _, author := range authors {
		if author != "" {
			a.Authors = append(a.Authors, author)
		}
	}
	if s, n := t.text("published"); s != "" {
		date, err := article.ParseDate(s)
		if err != nil {
			t.fault(n, fmt.Sprintf("published: %q is no date", s), "write 2016, 2016-02 or 2016-02-17")
		}
		a.Published = date
	}
	if s, n := t.text("url"); s != "" {
		if !strings.HasPrefix(s, "https://") && !strings.HasPrefix(s, "http://") || strings.ContainsAny(s, " <>\"") {
			t.fault(n, fmt.Sprintf("url %q is no web address", s), "write it whole, from https:// on")
		}
		a.URL = s
	}
	return t.faults, t.warnings
}

// settings reads collection.yaml into c where there is such a file.
func (r *reader) settings(path string, c *collection.Collection) {
	root, ok := r.yamlFile(path)
	if !ok {
		return
	}
	t := newTable(path, 0, root, "title", "description", "language")
	title, _ := t.text("title")
	c.Title = cmp.Or(title, c.Title)
	c.Description, _ = t.text("description")
	c.Language = t.language(c.Language)
	r.fault(t.faults...)
	r.report.Warnings = append(r.report.Warnings, t.warnings...)
}

// yamlFile parses a file that may be missing; ok is false when it is, or is broken.
func (r *reader) yamlFile(path string) (root *yaml.Node, ok bool) {
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
		return nil, false
	}
	b, fault := readFile(path)
	if fault == nil && len(strings.TrimSpace(string(b))) == 0 {
		return nil, true
	}
	text := ""
	if fault == nil {
		text, fault = decode(path, b)
	}
	if fault == nil {
		root, fault = parseYAML(path, text, 0)
	}
	if fault != nil {
		r.fault(*fault)
	}
	return root, fault == nil
}

// nearest returns the key that is at most two letters away from name, or "".
func nearest(name string, keys []string) string {
	best, distance := "", 3
	if len(name) > 40 {
		return best
	}
	for _, key := range keys {
		if d := near.Distance(strings.ToLower(name), key); d < distance && d < len(key)-1 {
			best, distance = key, d
		}
	}
	return best
}
