package compare

import (
	"slices"
	"testing"

	"parallax/app/internal/article"

	"pgregory.net/rapid"
)

func TestCopiedWordingIsMarkedOverSentences(t *testing.T) {
	a := []string{"He spoke for an hour.", "We shall never, he said, sell the old Port again.", "Not for gold!", "Rain fell."}
	b := []string{"Snow fell on us.", "“We shall never,” he said, “sell the old port again – not for Gold.”", "Then he left."}
	al := aligned(t, table(t), a, b)
	got := func(k int, text []string) (out []string) {
		for s, spans := range al.Copied[k] {
			for _, p := range spans {
				out = append(out, text[s][p.Start:p.End])
			}
		}
		return out
	}
	if x := got(0, a); len(x) != 2 || x[0] != "We shall never, he said, sell the old Port again" || x[1] != "Not for gold" {
		t.Errorf("copied of A: %q", x)
	}
	if x := got(1, b); len(x) != 1 || x[0] != "We shall never,” he said, “sell the old port again – not for Gold" {
		t.Errorf("copied of B: %q", x)
	}
	if al.Wording[0] != 13./20 || al.Wording[1] != 13./20 {
		t.Errorf("shares %v, want 13 of 20 words in both", al.Wording)
	}
}

// slowly finds copied words by comparing every place with every other.
func slowly(words [2][]string) (out [2][]bool) {
	for k := range words {
		out[k] = make([]bool, len(words[k]))
		for i := 0; i+copyWords <= len(words[k]); i++ {
			for j := 0; j+copyWords <= len(words[1-k]); j++ {
				same := true
				for n := range copyWords {
					same = same && words[k][i+n] == words[1-k][j+n]
				}
				for n := 0; same && n < copyWords; n++ {
					out[k][i+n] = true
				}
			}
		}
	}
	return out
}

func TestCopiedWordingIsWhatComparingAllFinds(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		var words [2][]string
		var docs [2]*article.Article
		for k := range words {
			var text []string
			for range rapid.IntRange(0, 5).Draw(r, "sentences") {
				s := ""
				for range rapid.IntRange(1, 12).Draw(r, "words") {
					w := rapid.SampledFrom([]string{"river", "of", "rain"}).Draw(r, "word")
					s, words[k] = s+w+" ", append(words[k], w)
				}
				text = append(text, s)
			}
			docs[k] = listed(text)
		}
		al, err := Align(nil, nil, docs[0], docs[1])
		if err != nil {
			r.Fatal(err)
		}
		want := slowly(words)
		for k := range words {
			n, marked := 0, 0
			for s, spans := range al.Copied[k] {
				text := al.Sentences[k][s].Text
				for at := 0; at < len(text); at++ {
					if text[at] == ' ' || at > 0 && text[at-1] != ' ' {
						continue
					}
					in := false
					for _, p := range spans {
						in = in || p.Start <= at && at < p.End
					}
					if in != want[k][n] {
						r.Fatalf("article %d, word %d: copied %v, want %v", k, n, in, want[k][n])
					}
					if n++; in {
						marked++
					}
				}
			}
			if len(words[k]) > 0 && al.Wording[k] != float64(marked)/float64(len(words[k])) {
				r.Fatalf("article %d: share %v of %d words, %d copied", k, al.Wording[k], len(words[k]), marked)
			}
		}
	})
}

func TestAClauseCopiedElsewhereIsNoClaimOfOneAlone(t *testing.T) {
	clause := "investigators believe that the thieves escaped by motorboat across Lake Sorvel"
	a := append([]string{"In short, " + clause + "."}, flood...)
	b := append(slices.Clone(floodToo), "A burned boat lay near the village of Kesh on Monday, and "+clause+", which is thirty miles long and has no bridge.")
	al := aligned(t, table(t), a, b)
	if al.Rows[0].Only() == 0 && (len(al.Crossed) == 0 || al.Elsewhere[0] == 0) {
		t.Errorf("links %v, elsewhere %v", al.Crossed, al.Elsewhere)
	}
}

func TestSixWordsOnEndAreACopyAndHalfASentenceOfThemALink(t *testing.T) {
	common := "thieves escaped by motorboat across Sorvel"
	for _, c := range []struct {
		clause, before string
		copied, linked bool
	}{
		{"thieves escaped by motorboat across Sorvel", "In short, investigators believe:", true, true},
		{"thieves escaped by motorboat across Sorvel", "In short, three tired investigators from the capital believe:", true, false},
		{"thieves escaped by motorboat across Kesh", "In short, investigators believe:", false, false},
	} {
		a := append([]string{c.before + " " + c.clause + "."}, flood...)
		b := append(slices.Clone(floodToo), "A burned boat lay near the village on Monday, and "+common+", which is thirty miles long and has no bridge.")
		al := aligned(t, table(t), a, b)
		linked := slices.ContainsFunc(al.Crossed, func(x Cross) bool { return x.I == 0 && x.J == len(b)-1 })
		if copied := len(al.Copied[0][0]) > 0; copied != c.copied || linked != c.linked {
			t.Errorf("%q: copied %v, linked %v; rows %s", a[0], copied, linked, matches(al))
		}
	}
}

func TestARowOfCopiesInAnotherOrderIsNotWeak(t *testing.T) {
	al := aligned(t, nil, flood[:2], []string{flood[1], flood[0]})
	if len(al.Rows) != 1 || al.Rows[0].Strength != Likely || al.Little() {
		t.Errorf("rows %s, %s", matches(al), al.Rows[0].Strength)
	}
}
