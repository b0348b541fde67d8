// Package ingest reads a folder of articles as people write and scrape them into a collection.
//
// Call Read with the folder. It returns the collection and a Report of what was set apart and why, or all faults of
// the input at once, each with file, line, what is wrong and how to mend it. The same folder gives the same result.
//
// A folder holds collection.yaml, aliases.yaml and articles/*.md and *.txt; the two YAML files may be missing, and
// without a folder articles/ the articles lie in the folder itself. An article goes through these steps:
//
//	bytes → decode → text in UTF-8 → splitFront → front matter, body
//	body → readPlain or readMarkdown → lines → setApart → blocks, furniture → Sentences
//
// Names are found in all articles together at the end, by package discover.
//
// Nothing of a plain text is lost: every letter of it is in the title, a block or the furniture. Of Markdown the addresses
// of links and the names of code languages are dropped.
package ingest

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/unicode/norm"

	"parallax/app/internal/article"
	"parallax/app/internal/collection"
	"parallax/app/internal/discover"
)

// maxBytes is the largest file that is taken for an article or a table.
const maxBytes = 4 << 20

// Read reads the collection in the folder dir. The error is of type Faults when the input is wrong; the Report is of use
// even then.
func Read(dir string) (*collection.Collection, *Report, error) {
	r := &reader{dir: dir, report: &Report{}}
	entries, err := os.ReadDir(dir)
	if err != nil {
		r.fault(Fault{dir, 0, "cannot be read: " + reason(err), "name a folder of articles"})
		return nil, r.report, r.faults
	}
	c := &collection.Collection{Title: folderName(dir), Language: "en"}
	r.settings(filepath.Join(dir, "collection.yaml"), c)
	r.aliases(filepath.Join(dir, "aliases.yaml"), c)

	folder, files := r.files(dir, entries)
	c.Articles = r.articles(folder, files, c.Language)
	if len(files) == 0 {
		r.fault(Fault{folder, 0, "holds no articles", "put files ending in .md or .txt there"})
	}
	r.report.count(c.Articles)
	slices.SortFunc(r.report.Warnings, compareFaults)
	if len(r.faults) > 0 {
		slices.SortFunc(r.faults, compareFaults)
		return nil, r.report, r.faults
	}
	if err := discover.Fill(c); err != nil { // r.aliases lets no such groups through
		return nil, r.report, fmt.Errorf("count names: %w", err)
	}
	return c, r.report, nil
}

type reader struct {
	dir    string
	report *Report
	faults Faults
}

func (r *reader) fault(f ...Fault) { r.faults = append(r.faults, f...) }

func reason(err error) string {
	if e := (*os.PathError)(nil); errors.As(err, &e) {
		err = e.Err
	}
	return oneLine(err.Error())
}

func folderName(dir string) string {
	if full, err := filepath.Abs(dir); err == nil {
		dir = full
	}
	if name := tidy(filepath.Base(dir)); hasWord(name) {
		return name
	}
	return "Articles"
}

// files lists the article files and the folder they lie in, and notes what was skipped.
func (r *reader) files(dir string, entries []os.DirEntry) (folder string, files []string) {
	folder = dir
	for _, e := range entries {
		if ext := filepath.Ext(e.Name()); (ext == ".yaml" || ext == ".yml") && e.Name() != "collection.yaml" && e.Name() != "aliases.yaml" {
			r.unread(e.Name(), "only collection.yaml and aliases.yaml are; rename it if it is one of them")
		}
	}
	sub := filepath.Join(dir, "articles")
	if inside, err := os.ReadDir(sub); err == nil {
		for _, e := range entries {
			if isArticle(e.Name()) {
				r.unread(e.Name(), "move it to articles/")
			}
		}
		folder, entries = sub, inside
	}
	for _, e := range entries {
		name := e.Name()
		info, err := os.Stat(filepath.Join(folder, name))
		switch {
		case strings.HasPrefix(name, "."):
		case err == nil && info.IsDir():
			if folder != dir {
				r.unread("articles/"+name+"/", "move its files to articles/")
			}
		case folder == dir && (strings.HasSuffix(name, ".yaml") || strings.HasSuffix(name, ".yml")):
		case isArticle(name):
			files = append(files, name)
		default:
			r.report.Skipped = append(r.report.Skipped, name)
		}
	}
	return folder, files
}

// unread notes a file that somebody may expect to be read.
func (r *reader) unread(name, mend string) {
	r.report.Warnings = append(r.report.Warnings, Fault{File: filepath.Join(r.dir, name), What: "is not read", Mend: mend})
}

func isArticle(name string) bool {
	ext := strings.ToLower(filepath.Ext(name))
	return (ext == ".md" || ext == ".txt") && !strings.HasPrefix(name, ".")
}

// A result is what came of one file.
type result struct {
	article  article.Article
	warnings []Fault
	faults   []Fault
}

// articles reads the files, two at a time, and returns them by ascending id.
func (r *reader) articles(folder string, files []string, language string) []article.Article {
	results := make([]result, len(files))
	var wait sync.WaitGroup
	const workers = 2
	for w := range workers {
		wait.Go(func() {
			for i := w; i < len(files); i += workers {
				results[i] = readArticle(filepath.Join(folder, files[i]), language)
			}
		})
	}
	wait.Wait()
	out := make([]article.Article, 0, len(files))
	seen := map[string]string{} // id in lower case → file
	for i, res := range results {
		r.fault(res.faults...)
		r.report.Warnings = append(r.report.Warnings, res.warnings...)
		path := filepath.Join(folder, files[i])
		key := strings.ToLower(fileID(path))
		if other, ok := seen[key]; ok {
			r.fault(Fault{path, 1, fmt.Sprintf("has the same id as %s: %s", filepath.Base(other), fileID(path)), "rename one of them; case and ending do not count"})
			continue
		}
		seen[key] = path
		if len(res.faults) == 0 {
			out = append(out, res.article)
		}
	}
	slices.SortFunc(out, func(a, b article.Article) int { return cmp.Compare(a.ID, b.ID) })
	return out
}

// fileID returns the id of an article: its file name without the extension, composed (NFC).
func fileID(path string) string {
	name := filepath.Base(path)
	return norm.NFC.String(strings.TrimSuffix(name, filepath.Ext(name)))
}

func readArticle(path, language string) result {
	b, fault := readFile(path)
	if fault != nil {
		return result{faults: []Fault{*fault}}
	}
	res := parse(path, b, language)
	if id := fileID(path); !article.ValidID(id) {
		res.faults = append(res.faults, Fault{path, 1, fmt.Sprintf("the file's name %q cannot be an id", filepath.Base(path)),
			fmt.Sprintf("use letters, digits, '.', '_' and '-', at most 200 bytes: mv %s %s", quoteShell(path), quoteShell(filepath.Join(filepath.Dir(path), validName(path))))})
	}
	return res
}

// parse reads the bytes of an article file; path gives its id and format.
func parse(path string, b []byte, language string) result {
	text, fault := decode(path, b)
	if fault != nil {
		return result{faults: []Fault{*fault}}
	}
	front, body, at, fault := splitFront(path, text)
	if fault != nil {
		return result{faults: []Fault{*fault}}
	}
	res := result{article: article.Article{ID: fileID(path), Language: cmp.Or(language, "en")}}
	a := &res.article
	res.faults, res.warnings = readFront(path, front, a)

	var lines []line
	if strings.EqualFold(filepath.Ext(path), ".md") {
		if n := tooIntricate(body); n >= 0 {
			res.faults = append(res.faults, Fault{path, at + n, "too much markup in one place", "write plainer Markdown, or name the file .txt"})
			return res
		}
		lines = readMarkdown(body, a)
	} else {
		lines = readPlain(body, a)
	}
	setApart(lines, a)
	switch {
	case a.Title == "" && len(a.Blocks) > 0 && len(res.faults) > 0: // it may stand in what is broken
	case a.Title == "" && len(a.Blocks) > 0:
		res.faults = append(res.faults, Fault{path, at, "has no title", "write title: in the front matter, or a first heading: # Title"})
	case len(a.Blocks) == 0 && len(a.Furniture) == 0 && a.Title == "":
		res.faults = append(res.faults, Fault{path, at, "has no text", "write the article or remove the file"})
	case len(a.Blocks) == 0:
		res.faults = append(res.faults, Fault{path, at, "has a title and no text", "write the text below the title or remove the file"})
	}
	for i := range a.Blocks {
		a.Blocks[i].Sentences = Sentences(a.Blocks[i].Text, a.Language)
	}
	if err := a.Validate(); err != nil && len(res.faults) == 0 && article.ValidID(a.ID) {
		res.faults = append(res.faults, Fault{path, at, err.Error(), "mend the text"})
	}
	return res
}

// validName proposes a file name that can be an id.
func validName(path string) string {
	id := strings.Map(func(r rune) rune {
		if isWordRune(r) || strings.ContainsRune("._-", r) {
			return r
		}
		return '-'
	}, fileID(path))
	id = strings.Trim(id, "-.")
	for len(id) > 150 {
		id = strings.ToValidUTF8(id[:150], "")
	}
	return cmp.Or(id, "article") + strings.ToLower(filepath.Ext(path))
}
