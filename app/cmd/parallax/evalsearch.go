package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"parallax/app/internal/article"
	"parallax/app/internal/collection"
	"parallax/app/internal/ingest"
	"parallax/app/internal/say"
	"parallax/app/internal/search"
)

const depth = 1000 // results a query, as trec_eval takes by default

// A judged collection: documents, queries, and which documents are relevant to which query.
type judged struct {
	c        *collection.Collection
	docs     []string // the documents' own ids, by article number
	queries  [][2]string
	relevant map[string]map[string]bool // query, document
}

func (t *tool) evalSearch(args []string) error {
	fs := newFlags("eval")
	run := fs.String("run", "", "")
	dirs, err := parse(fs, args)
	if err != nil {
		return err
	}
	if len(dirs) != 1 {
		return wrong("eval", "search takes one folder")
	}
	j, err := readJudged(dirs[0])
	if err != nil {
		return err
	}
	engine, err := t.open(j.c)
	if err != nil {
		return err
	}
	done := t.step("asking %s", say.Count(len(j.queries), "question", "questions"))
	var gain, precision []float64
	empty := 0
	err = writeTo(*run, func(w io.Writer) error {
		for _, q := range j.queries {
			found, err := j.ask(engine, q[1])
			if err != nil {
				return fmt.Errorf("query %s: %w", q[0], err)
			}
			if len(found) == 0 {
				empty++
			}
			if rel := j.relevant[q[0]]; len(rel) > 0 {
				gain, precision = append(gain, nDCG(found, rel, 10)), append(precision, averagePrecision(found, rel))
			}
			for i, doc := range found {
				if w == nil {
					break
				}
				// Tools that read runs sort by score, so the score is one that keeps the order.
				if _, err := fmt.Fprintf(w, "%s Q0 %s %d %d parallax\n", q[0], doc, i+1, len(found)-i); err != nil {
					return err
				}
			}
		}
		return nil
	})
	done()
	if err != nil {
		return err
	}
	fmt.Fprintf(t.out, "queries\t%d\nnDCG@10\t%.4f\nMAP\t%.4f\nempty\t%d\n", len(gain), mean(gain), mean(precision), empty)
	return nil
}

// ask returns the ids of the documents found, best first.
func (j *judged) ask(e *search.Engine, text string) ([]string, error) {
	r, err := e.Search(search.Request{Text: text}, 0, depth)
	if err != nil {
		return nil, err
	}
	var found []string
	for _, h := range r.Hits {
		found = append(found, j.docs[h.Number])
	}
	return found, nil
}

// nDCG is the discounted cumulative gain of the first n documents over the best possible (Järvelin and Kekäläinen 2002):
// a relevant document at rank r gains 1/log2(r+1).
func nDCG(found []string, relevant map[string]bool, n int) float64 {
	got, best := 0.0, 0.0
	for i := range n {
		discount := 1 / math.Log2(float64(i+2))
		if i < len(found) && relevant[found[i]] {
			got += discount
		}
		if i < len(relevant) {
			best += discount
		}
	}
	return got / best
}

// averagePrecision is the mean, over all relevant documents, of the precision at their ranks; 0 for those not found.
func averagePrecision(found []string, relevant map[string]bool) float64 {
	hits, sum := 0, 0.0
	for i, doc := range found {
		if relevant[doc] {
			hits++
			sum += float64(hits) / float64(i+1)
		}
	}
	return sum / float64(len(relevant))
}

func mean(of []float64) float64 {
	sum := 0.0
	for _, f := range of {
		sum += f
	}
	return sum / float64(max(1, len(of)))
}

func readJudged(dir string) (*judged, error) {
	j := &judged{relevant: map[string]map[string]bool{}, c: &collection.Collection{Title: filepath.Base(dir), Language: "en"}}
	err := eachLine(filepath.Join(dir, "docs.jsonl"), j.addDoc)
	if err == nil {
		err = eachLine(filepath.Join(dir, "queries.tsv"), j.addQuery)
	}
	if err == nil {
		err = eachLine(filepath.Join(dir, "qrels.txt"), j.addJudgement)
	}
	return j, err
}

// addDoc makes an article of a document. Its own id may hold anything, so the article gets a number for an id.
func (j *judged) addDoc(line string) error {
	var d struct{ ID, Title, Text string }
	if err := json.Unmarshal([]byte(line), &d); err != nil {
		return err
	}
	if d.ID == "" {
		return errors.New("the document has no id")
	}
	a := article.Article{ID: fmt.Sprintf("%08d", len(j.docs)), Title: flat(d.Title), Language: "en"}
	for p := range strings.SplitSeq(d.Text, "\n\n") {
		if p = flat(p); p != "" {
			a.Blocks = append(a.Blocks, article.Block{Text: p, Sentences: ingest.Sentences(p, "en")})
		}
	}
	if a.Title == "" {
		a.Title = d.ID
	}
	if len(a.Blocks) == 0 {
		a.Blocks = []article.Block{{Text: a.Title}}
	}
	j.docs, j.c.Articles = append(j.docs, d.ID), append(j.c.Articles, a)
	return nil
}

func (j *judged) addQuery(line string) error {
	id, text, ok := strings.Cut(line, "\t")
	if !ok {
		return errors.New("a query is an id, a tab and a text")
	}
	j.queries = append(j.queries, [2]string{id, text})
	return nil
}

func (j *judged) addJudgement(line string) error {
	f := strings.Fields(line)
	if len(f) != 4 {
		return errors.New("a judgement is: query 0 document grade")
	}
	grade, err := strconv.Atoi(f[3])
	if err != nil {
		return err
	}
	if grade > 0 {
		if j.relevant[f[0]] == nil {
			j.relevant[f[0]] = map[string]bool{}
		}
		j.relevant[f[0]][f[2]] = true
	}
	return nil
}

// eachLine calls f with every line that is not blank; an error names file and line.
func eachLine(path string, f func(line string) error) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 64<<20)
	for n := 1; lines.Scan(); n++ {
		if line := lines.Text(); strings.TrimSpace(line) != "" {
			if err := f(line); err != nil {
				return fmt.Errorf("%s:%d: %w", path, n, err)
			}
		}
	}
	return lines.Err()
}

// flat makes one line of a text.
func flat(s string) string { return strings.Join(strings.Fields(s), " ") }
