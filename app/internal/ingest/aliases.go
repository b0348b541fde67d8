package ingest

import (
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"parallax/app/internal/collection"
	"parallax/app/internal/names"
)

// aliases reads the groups of names into c where there is a file aliases.yaml:
//
//   - name: Islamic State
//     kind: group
//     forms: [ISIS, ISIL, IS, Daesh]
func (r *reader) aliases(path string, c *collection.Collection) {
	root, ok := r.yamlFile(path)
	if !ok || root == nil {
		return
	}
	if root.Kind != yaml.SequenceNode {
		r.fault(Fault{path, root.Line, "is no list of groups", "start each group with a line - name: …"})
		return
	}
	seen := map[string]use{}
	for i, n := range root.Content {
		t := newTable(path, 0, n, "name", "kind", "forms")
		if n.Kind == yaml.MappingNode {
			c.Groups = append(c.Groups, t.group(n, i, seen))
		}
		r.fault(t.faults...)
		r.report.Warnings = append(r.report.Warnings, t.warnings...)
	}
}

// A use is where a form was first seen.
type use struct{ group, line int }

func (t *table) group(at *yaml.Node, number int, seen map[string]use) names.Group {
	var g names.Group
	name, n := t.text("name")
	if n == nil {
		t.fault(at, "the group has no name", "write name: and the form to show")
	} else {
		t.form(name, n, number, seen)
		g.Name = name
	}
	kind, n := t.text("kind")
	if n == nil {
		n = at
	}
	if g.Kind = names.Kind(kind); !g.Kind.Valid() {
		t.fault(n, fmt.Sprintf("unknown kind %q", kind), "write person, place, group or organisation")
	}
	forms, nodes := t.list("forms")
	for i, form := range forms {
		t.form(form, nodes[i], number, seen)
		if form != g.Name && !slices.Contains(g.Forms, form) {
			g.Forms = append(g.Forms, form)
		}
	}
	return g
}

// form checks that a form is not empty and in no other group.
func (t *table) form(form string, n *yaml.Node, group int, seen map[string]use) {
	key := names.Fold(form)
	if strings.TrimSpace(key) == "" {
		if n.Kind == yaml.ScalarNode || n.Kind == yaml.AliasNode {
			t.fault(n, "empty form", "write a name or remove it")
		}
		return
	}
	first, ok := seen[key]
	switch {
	case !ok:
		seen[key] = use{group, n.Line}
	case first.group != group:
		t.fault(n, fmt.Sprintf("%q is in two groups, on lines %d and %d", form, first.line, n.Line), "keep it in one of them; case, accents and hyphens do not count")
	}
}
