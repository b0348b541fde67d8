package site

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

const root = "../../.."

var program = append([]byte("\x00asm\x01\x00\x00\x00"), bytes.Repeat([]byte("a small program "), 1000)...)

// assembled makes a site of the repository's own page around the bytes of a program.
func assembled(t *testing.T, wasm []byte) (o Options, err error) {
	t.Helper()
	dir := t.TempDir()
	o = Options{Root: root, Wasm: filepath.Join(dir, "app.wasm"), Out: filepath.Join(dir, "out"), Web: filepath.Join(dir, "web")}
	if err := os.WriteFile(o.Wasm, wasm, 0o644); err != nil {
		t.Fatal(err)
	}
	return o, Assemble(o)
}

func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(filepath.Join(dir, name))
		files[name] = string(b)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestASiteHoldsThePageAndAllThatItLoads(t *testing.T) {
	o, err := assembled(t, program)
	if err != nil {
		t.Fatal(err)
	}
	site := contents(t, o.Out)
	for _, name := range []string{"index.html", "web/app.css", "web/boot.js", "web/icon.svg", "web/app.wasm.gz", "web/app.wasm.js", "web/wasm_exec.js"} {
		if site[name] == "" {
			t.Errorf("%s is missing or empty", name)
		}
	}
	if strings.Contains(strings.Join(slices.Collect(maps.Keys(site)), " "), "/.") {
		t.Error("hidden files came along")
	}
	gz := site["web/app.wasm.gz"]
	want := fmt.Sprintf(`data-packed="%d" data-plain="%d"`, len(gz), len(program))
	if !strings.Contains(site["index.html"], want) {
		t.Errorf("index.html does not say %s", want)
	}
	for name, b := range contents(t, o.Web) {
		if site["web/"+name] != b {
			t.Errorf("%s differs between the site and the folder of made files", name)
		}
	}
	if n := len(contents(t, o.Web)); n != 3 {
		t.Errorf("%d made files, want 3", n)
	}
}

func TestBothFormsOfTheProgramUnpackToIt(t *testing.T) {
	o, err := assembled(t, program)
	if err != nil {
		t.Fatal(err)
	}
	site := contents(t, o.Out)
	gz := site["web/app.wasm.gz"]
	r, err := gzip.NewReader(strings.NewReader(gz))
	if err != nil {
		t.Fatal(err)
	}
	if got, err := io.ReadAll(r); err != nil || !bytes.Equal(got, program) {
		t.Errorf("app.wasm.gz does not unpack to the program: %v", err)
	}
	if !r.ModTime.IsZero() || r.Name != "" {
		t.Error("app.wasm.gz holds a time or a name: builds would differ")
	}
	text := strings.TrimSuffix(strings.TrimPrefix(site["web/app.wasm.js"], `parallax.program="`), "\";\n")
	if got, err := base64.StdEncoding.DecodeString(text); err != nil || string(got) != gz {
		t.Errorf("app.wasm.js does not hold app.wasm.gz: %v", err)
	}
}

func TestWhatIsNoProgramMakesNoSite(t *testing.T) {
	o, err := assembled(t, []byte("<!doctype html>"))
	if err == nil || !strings.Contains(err.Error(), "not a WebAssembly program") {
		t.Errorf("got %v", err)
	}
	if _, err := os.Stat(o.Out); err == nil {
		t.Error("something was written")
	}
}

func TestFilesAreServedWithTheirTypesUnderThePolicy(t *testing.T) {
	o, err := assembled(t, program)
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ path, want string }{
		{"/", "text/html; charset=utf-8"},
		{"/web/boot.js", "text/javascript; charset=utf-8"},
		{"/web/app.css", "text/css; charset=utf-8"},
		{"/web/icon.svg", "image/svg+xml"},
		{"/web/app.wasm.gz", "application/gzip"},
	}
	for _, test := range tests {
		w := httptest.NewRecorder()
		Handler(o.Out).ServeHTTP(w, httptest.NewRequest("GET", test.path, nil))
		h := w.Result().Header
		if w.Code != 200 || h.Get("Content-Type") != test.want || h.Get("Content-Security-Policy") != Policy || h.Get("Content-Encoding") != "" {
			t.Errorf("%s: %d, %v", test.path, w.Code, h)
		}
	}
}

func TestEveryColourHasOneForBrowsersThatDoNotKnowLightDark(t *testing.T) {
	css, err := os.ReadFile("../../../web/app.css")
	if err != nil {
		t.Fatal(err)
	}
	_, old, _ := strings.Cut(string(css), "@supports not (color: light-dark(")
	old, _, _ = strings.Cut(old, "\n}\n")
	known := regexp.MustCompile(`(?m)^(\.t\w \{|) *(--[\w-]+: )light-dark\((#\w+),`).FindAllStringSubmatch(string(css), -1)
	if len(known) < 10 || len(known) != strings.Count(string(css), ": light-dark(#")-1 {
		t.Fatalf("%d colours were read", len(known))
	}
	for _, c := range known {
		if want := strings.TrimSpace(c[1] + " " + c[2] + c[3] + ";"); !strings.Contains(old, want) {
			t.Errorf("older browsers get no %s", want)
		}
	}
}
