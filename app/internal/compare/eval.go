package compare

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"

	"parallax/app/internal/article"
)

// A Score counts pairs of sentences (i of A, j of B), each group of gold and each row written out as all its pairs:
// a row of one against three is three pairs. Counts are summed over all texts.
type Score struct {
	Found, Gold, Right int
}

// Precision is the share of found pairs that are right.
func (s Score) Precision() float64 { return share(s.Right, s.Found) }

// Recall is the share of right pairs that were found.
func (s Score) Recall() float64 { return share(s.Right, s.Gold) }

// F1 is the harmonic mean of precision and recall.
func (s Score) F1() float64 { return share(2*s.Right, s.Found+s.Gold) }

func share(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}

// task is a line of the input of Eval: two texts as lists of sentences, and which belong together, counted from 0.
type task struct {
	ID   json.RawMessage `json:"id"` // a string or a number, given back as it came
	A    []string        `json:"a"`
	B    []string        `json:"b"`
	Gold [][2][]int      `json:"gold"`
}

// Eval aligns the pairs of texts in r, JSON lines {"id","a":[sentence…],"b":[…],"gold":[[[i…],[j…]],…]}, and scores the
// rows against gold; all texts together are the collection that tells how common words are. To w, unless nil, it writes for each line {"id","pairs":[[[i…],[j…],"strong"],…]}.
// An error tells the line of r.
func Eval(r io.Reader, w io.Writer) (Score, error) {
	var total Score
	tasks, err := readTasks(r)
	if err != nil {
		return total, err
	}
	var rare Tally // the file is the collection
	for _, t := range tasks {
		rare.Add(listed(t.A))
		rare.Add(listed(t.B))
	}
	for _, t := range tasks {
		al, err := Align(nil, &rare, listed(t.A), listed(t.B))
		if err != nil {
			return total, err
		}
		total.count(al, t.Gold)
		if w == nil {
			continue
		}
		if err := writePairs(w, t.ID, al); err != nil {
			return total, err
		}
	}
	return total, nil
}

func readTasks(r io.Reader) ([]task, error) {
	var out []task
	lines := bufio.NewReader(r)
	for n := 1; ; n++ {
		line, err := lines.ReadBytes('\n')
		if err != nil && err != io.EOF {
			return nil, fmt.Errorf("reading line %d: %w", n, err)
		}
		if len(line) > 0 && line[0] != '\n' && line[0] != '\r' {
			var t task
			if err := json.Unmarshal(line, &t); err != nil {
				return nil, fmt.Errorf("line %d: %w; each line is {\"id\", \"a\", \"b\", \"gold\"}", n, err)
			}
			if err := t.check(); err != nil {
				return nil, fmt.Errorf("line %d: %w", n, err)
			}
			out = append(out, t)
		}
		if err == io.EOF {
			return out, nil
		}
	}
}

func (t task) check() error {
	for _, g := range t.Gold {
		for k, text := range [][]string{t.A, t.B} {
			for _, i := range g[k] {
				if i < 0 || i >= len(text) {
					return fmt.Errorf("gold names sentence %d of %q, which has %d; count from 0", i, "ab"[k:k+1], len(text))
				}
			}
		}
	}
	return nil
}

// listed makes an article of sentences that are cut already: a block for each, so that indices stay.
func listed(sentences []string) *article.Article {
	a := &article.Article{}
	for _, s := range sentences {
		if s == "" {
			s = " " // an empty block would have no sentence
		}
		a.Blocks = append(a.Blocks, article.Block{Text: s})
	}
	return a
}

func (s *Score) count(al Alignment, gold [][2][]int) {
	right := map[[2]int]bool{}
	for _, g := range gold {
		for _, i := range g[0] {
			for _, j := range g[1] {
				right[[2]int{i, j}] = true
			}
		}
	}
	s.Gold += len(right)
	for _, r := range al.Rows {
		for _, i := range r.Cells[0] {
			for _, j := range r.Cells[1] {
				hit := 0
				if right[[2]int{i, j}] {
					hit = 1
				}
				s.Found, s.Right = s.Found+1, s.Right+hit
			}
		}
	}
}

func writePairs(w io.Writer, id json.RawMessage, al Alignment) error {
	pairs := []any{}
	for _, r := range al.Rows {
		if r.Only() < 0 {
			pairs = append(pairs, []any{r.Cells[0], r.Cells[1], r.Strength.String()})
		}
	}
	if len(id) == 0 {
		id = json.RawMessage("null")
	}
	line, err := json.Marshal(struct {
		ID    json.RawMessage `json:"id"`
		Pairs []any           `json:"pairs"`
	}{id, pairs})
	if err != nil {
		return fmt.Errorf("writing pairs: %w", err)
	}
	_, err = w.Write(append(line, '\n'))
	return err
}
