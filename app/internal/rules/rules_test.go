// Package rules holds the direction of imports: what may stand on what. It is nothing but this test.
package rules

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// mayImport lists, for each of our packages, which others of ours it may import. A package that is not
// here has no place in the design yet: give it one.
var mayImport = map[string]string{
	"corpus":                  "",
	"app/internal/article":    "",
	"app/internal/route":      "",
	"app/internal/site":       "",
	"app/internal/sample":     "",
	"app/internal/rules":      "",
	"app/internal/near":       "",
	"app/internal/say":        "",
	"app/internal/sorting":    "",
	"app/internal/names":      "article",
	"app/internal/compare":    "article names say sorting",
	"app/internal/export":     "collection compare route say",
	"app/internal/collection": "article names sorting",
	"app/internal/discover":   "article names collection",
	"app/internal/propose":    "article names collection discover",
	"app/internal/ingest":     "article names collection discover near",
	"app/internal/index":      "article names collection sorting",
	"app/internal/search":     "article names collection index near say sorting",
	"app/internal/told":       "article names collection compare index",
	"app/internal/screen":     "article names collection index search compare route sorting",
	"app/internal/ui":         "article names collection export index search compare route screen say sorting",
	"app/internal/browser":    "site sample",
	"app":                     "article names collection index search compare route screen ui corpus",
	"app/cmd/parallax":        "article names collection index search compare export route ingest near propose say site sample told",
	"app/cmd/bench/bare":      "",
	"app/cmd/bench/empty":     "",
	"app/cmd/bench":           "article names collection index search compare ingest near say site sample browser told",
}

// onlyIn lists which of our packages may import a module of others directly. The first match counts.
var onlyIn = []struct{ prefix, packages string }{
	{"github.com/blevesearch/bleve", "app/internal/index app/internal/search"},
	{"github.com/blevesearch/", "app/internal/index"},
	{"github.com/maxence-charriere/go-app", "app/internal/ui app app/cmd/bench/bare"},
	{"znkr.io/diff", "app/internal/screen"},
	{"github.com/chromedp", "app/internal/browser app/cmd/bench"},
	{"syscall/js", "app/internal/ui app"},
}

// alone lists packages that use the standard library and our own alone.
var alone = []string{"app/internal/article", "app/internal/near", "app/internal/route", "app/internal/say", "app/internal/sorting", "app/internal/sample", "app/internal/site"}

// notInThePage lists what must stay out of the WebAssembly program: it defeats the linker, does not run
// there, or belongs to the native side.
var notInThePage = []string{
	"text/template", "html/template", "expvar", "os/exec",
	"go.etcd.io/bbolt", "github.com/blevesearch/bleve/v2", "github.com/blevesearch/bleve/v2/index/scorch",
	"github.com/yuin/goldmark", "go.yaml.in/yaml/v3", "github.com/chromedp/chromedp",
	"parallax/app/internal/ingest", "parallax/app/internal/discover", "parallax/app/internal/propose", "parallax/app/internal/told", "parallax/app/internal/site", "parallax/app/internal/sample",
}

type pkg struct {
	ImportPath string
	Imports    []string
}

// list runs "go list -json" in the module's root.
func list(t *testing.T, env []string, args ...string) []pkg {
	t.Helper()
	cmd := exec.Command("go", append([]string{"list", "-json=ImportPath,Imports"}, args...)...)
	cmd.Dir = "../../.."
	cmd.Env = append(os.Environ(), env...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, stderr.String())
	}
	var all []pkg
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var p pkg
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
}

// ours gives a package's path within the module.
func ours(path string) (string, bool) { return strings.CutPrefix(path, "parallax/") }

func TestImportsRunOneWay(t *testing.T) {
	for _, p := range list(t, nil, "./...") {
		name, _ := ours(p.ImportPath)
		allowed, known := mayImport[name]
		if !known {
			t.Errorf("%s has no place in the table of this test", name)
		}
		for _, i := range p.Imports {
			if to, ok := ours(i); ok && !slices.Contains(strings.Fields(allowed), strings.TrimPrefix(to, "app/internal/")) {
				t.Errorf("%s imports %s: it may import %q", name, to, allowed)
			}
			for _, rule := range onlyIn {
				if strings.HasPrefix(i, rule.prefix) {
					if !slices.Contains(strings.Fields(rule.packages), name) {
						t.Errorf("%s imports %s: only %s may", name, i, rule.packages)
					}
					break
				}
			}
			if slices.Contains(alone, name) && strings.Contains(strings.Split(i, "/")[0], ".") {
				t.Errorf("%s imports %s: it stands on the standard library", name, i)
			}
			if name == "corpus" && i != "embed" {
				t.Errorf("corpus imports %s: it imports embed alone", i)
			}
		}
	}
}

func TestThePageCarriesNoDeadWeight(t *testing.T) {
	deps := list(t, []string{"GOOS=js", "GOARCH=wasm"}, "-deps", "./app")
	if len(deps) < 50 {
		t.Fatalf("only %d packages in the page: this test looks at the wrong thing", len(deps))
	}
	for _, p := range deps {
		if slices.Contains(notInThePage, p.ImportPath) {
			t.Errorf("the page carries %s", p.ImportPath)
		}
	}
}
