package browser

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// markup tries to get out of the text wherever a person may write something.
const markup = `<img src=x onerror="pwned=1"><script>pwned=1</script>`

// built makes a site of a collection, given as file names and contents.
func built(t *testing.T, files map[string]string) string {
	t.Helper()
	corpus := t.TempDir()
	for name, text := range files {
		path := filepath.Join(corpus, name)
		must(t, os.MkdirAll(filepath.Dir(path), 0o755))
		must(t, os.WriteFile(path, []byte(text), 0o644))
	}
	return builtOf(t, corpus)
}

// builtOf builds a page of a folder of articles.
func builtOf(t *testing.T, corpus string) string {
	t.Helper()
	site(t) // where the tests are left out, nothing needs to be built either
	out := filepath.Join(t.TempDir(), "out")
	cmd := command(t, "build", "-corpus", corpus, "-out", out)
	if said, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("build: %v\n%s", err, said)
	}
	return out
}

func TestMarkupInTitlesAndTextsShowsAsText(t *testing.T) {
	front := `---
title: 'Palmyra ` + markup + `'
outlet: 'Out ` + markup + `'
authors: ['By ` + markup + `']
original: 'Orig ` + markup + `'
note: 'Note ` + markup + `'
---
`
	body := `The army entered Palmyra on Sunday ` + markup + ` and held the old citadel above the city.

Soldiers said that mines ` + markup + ` had been laid along the road to the museum in Palmyra.
`
	dir := built(t, map[string]string{
		"collection.yaml": "title: 'All " + markup + "'\ndescription: 'About " + markup + "'\nlanguage: en\n",
		"aliases.yaml":    "- name: 'Palmyra'\n  kind: place\n  forms: ['Tadmur " + markup + "']\n",
		"articles/a.md":   front + "\n" + body,
		"articles/b.txt":  "Palmyra again " + markup + "\n\n" + body + "\nIts other name is Tadmur " + markup + ".\n",
	})
	home := host(t, dir) // with no policy, so that markup would do its worst
	p := tab(t)
	for _, screen := range []struct {
		address string
		shown   []string // each followed by the markup, as text
	}{
		{"#/", []string{"All ", "About ", "Palmyra ", "Palmyra again ", "Out "}},
		{"#/search?q=palmyra", []string{"Palmyra ", "Tadmur "}},
		{"#/read/a?q=palmyra", []string{"Palmyra ", "Out ", "By ", "Orig ", "Note ", "on Sunday ", "that mines "}},
		{"#/read/b", []string{"Palmyra again ", "on Sunday ", "that mines "}},
		{"#/compare/a+b", []string{"Palmyra ", "Palmyra again ", "on Sunday ", "that mines "}},
	} {
		t.Run(screen.address, func(t *testing.T) {
			must(t, p.Go("about:blank"))
			must(t, p.Go(home+"/"+screen.address))
			must(t, p.Ready())
			var seen struct {
				Text     string
				Pwned    bool
				Intruder string
			}
			must(t, p.Eval(`({
				Text: document.body.textContent,
				Pwned: 'pwned' in window,
				Intruder: document.querySelector('img, script:not([src]), [onerror]')?.outerHTML || '',
			})`, &seen))
			if seen.Pwned || seen.Intruder != "" {
				t.Errorf("markup became part of the page: pwned %v, %s", seen.Pwned, seen.Intruder)
			}
			for _, s := range screen.shown {
				contains(t, seen.Text, s+markup)
			}
		})
	}
	clean(t, p, home)
}

func contains(t *testing.T, text, want string) {
	t.Helper()
	if !strings.Contains(text, want) {
		t.Errorf("the page does not show %q; it shows %q", want, text)
	}
}
