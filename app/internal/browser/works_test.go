package browser

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestOpensFromADisk(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "Mein Süßes Archiv #1")
	copySite(t, dir)
	p := tab(t)
	must(t, p.Go(onDisk(filepath.Join(dir, "index.html"))))
	alive(t, p)
	clean(t, p, onDisk(dir+"/"))
}

func TestTheRepositorysOwnPageOpensFromADisk(t *testing.T) {
	root, err := filepath.Abs("../../..")
	must(t, err)
	if _, err := os.Stat(filepath.Join(root, "web", "app.wasm.js")); err != nil {
		lacking(t, "web/app.wasm.js is missing: run ./build.sh first")
	}
	p := tab(t)
	must(t, p.Go(onDisk(filepath.Join(root, "index.html"))))
	alive(t, p)
	clean(t, p, onDisk(root+"/"))
}

func TestWorksOnEveryHost(t *testing.T) {
	asText := func(suffix string) habit { return header(suffix, "Content-Type", "text/plain") }
	tests := []struct {
		name   string
		path   string
		habits []habit
	}{
		{"at the root", "/", nil},
		{"under a path", "/a/b/", []habit{under("/a/b")}},
		{"by the page's file name", "/a/b/index.html?x=1", []habit{under("/a/b"), on("/index.html", func(w http.ResponseWriter, r *http.Request, next http.Handler) {
			r.URL.Path = strings.TrimSuffix(r.URL.Path, "index.html") // the file server would redirect
			next.ServeHTTP(w, r)
		})}},
		{"sending .gz as text/plain", "/", []habit{asText(".gz")}},
		{"sending .gz as text/plain, nosniff", "/", []habit{asText(".gz"), header("", "X-Content-Type-Options", "nosniff")}},
		{"unpacking .gz", "/", []habit{answer(".gz", plain(t))}},
		{"unpacking .gz as application/wasm", "/", []habit{answer(".gz", plain(t)), header(".gz", "Content-Type", "application/wasm")}},
		{"naming .gz an encoding", "/", []habit{header(".gz", "Content-Encoding", "gzip")}},
		{"with a strict policy", "/", []habit{policy(strict)}},
		{"with a strict policy, under a path, unpacking as text", "/a/b/", []habit{under("/a/b"), answer(".gz", plain(t)), asText(".gz"), policy(strict)}},
		{"keeping .gz back", "/", []habit{status(".gz", 404)}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			home := host(t, site(t), test.habits...)
			p := tab(t)
			must(t, p.Go(home+test.path))
			alive(t, p)
			if test.name == "keeping .gz back" {
				for _, f := range p.Faults() {
					if !strings.Contains(f, "404") {
						t.Errorf("fault: %s", f)
					}
				}
				return
			}
			clean(t, p, home+strings.TrimSuffix(test.path, "index.html?x=1"))
		})
	}
}

func TestWorksInsideAnotherPage(t *testing.T) {
	tests := []struct {
		name, frame string
		habits      []habit
	}{
		{"of another origin", `<iframe width="900" height="600" src="SITE"></iframe>`, nil},
		{"in a sandbox that allows scripts only", `<iframe width="900" height="600" sandbox="allow-scripts" src="SITE"></iframe>`, nil},
		{"in a sandbox under a strict policy", `<iframe width="900" height="600" sandbox="allow-scripts" src="SITE"></iframe>`, []habit{policy(strict)}},
		{"of the same host, in a sandbox", `<iframe width="900" height="600" sandbox="allow-scripts" src="/a/b/"></iframe>`, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var around []byte
			page := func(next http.Handler) http.Handler {
				return on("/around.html", func(w http.ResponseWriter, r *http.Request, _ http.Handler) {
					w.Header().Set("Content-Type", "text/html")
					w.Write(around)
				})(next)
			}
			home := host(t, site(t), append([]habit{under("/a/b"), page}, test.habits...)...)
			around = []byte("<!doctype html><link rel=icon href=data:,>" + strings.Replace(test.frame, "SITE", home+"/a/b/", 1))
			outside := host(t, t.TempDir(), page)
			if strings.Contains(test.frame, "SITE") {
				outside = strings.Replace(outside, "127.0.0.1", "localhost", 1) // another site, not only another port
			} else {
				outside = home
			}
			p := tab(t)
			must(t, p.Go(outside+"/around.html"))
			f, err := p.Frame(home + "/a/b/")
			must(t, err)
			alive(t, f)
			clean(t, f, home+"/a/b/")
			for _, fault := range p.Faults() {
				t.Errorf("fault in the page around: %s", fault)
			}
		})
	}
}
