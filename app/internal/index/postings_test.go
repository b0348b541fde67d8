//go:build !js

package index_test

import (
	"context"
	"testing"

	"parallax/app/internal/index"
)

func BenchmarkPostings(b *testing.B) {
	ix, err := index.Open(build(b, made(3000, 9)))
	if err != nil {
		b.Fatal(err)
	}
	r := ix.Reader()
	n := 0
	for b.Loop() {
		t, err := r.TermFieldReader(context.Background(), []byte("armi"), index.Text, true, false, false)
		if err != nil {
			b.Fatal(err)
		}
		for d, _ := t.Next(nil); d != nil; d, _ = t.Next(d) {
			n++
		}
	}
	if n == 0 {
		b.Fatal("no article holds the term")
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(n), "ns/posting")
}
