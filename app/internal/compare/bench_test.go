package compare

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// grown makes two texts of n sentences, of which the second retells part of the first: a seeded stand-in for long articles.
func grown(n int) (a, b []string) {
	rnd := rand.New(rand.NewPCG(1, uint64(n)))
	word := func() string { // some words are common, most rare
		w := int(rnd.ExpFloat64() * 250)
		return fmt.Sprintf("%c%c%c%c%c", 'a'+w%19, 'e'+w%7, 'k'+w/7%11, 'a'+w/19%23, 'a'+w/5%13)
	}
	for range n {
		var s, r []string
		for range 12 + rnd.IntN(16) {
			s = append(s, word())
			if rnd.IntN(2) == 0 {
				r = append(r, s[len(s)-1])
			} else {
				r = append(r, word())
			}
		}
		a = append(a, strings.Join(s, " "))
		if rnd.IntN(3) > 0 {
			b = append(b, strings.Join(r, " "))
		} else {
			b = append(b, word()+" "+word()+" "+word()+" "+word()+" "+word()+" "+word()+" "+word()+" "+word())
		}
	}
	return a, b
}

func BenchmarkAlign(b *testing.B) {
	for _, n := range []int{40, 200, 1000} {
		x, y := grown(n)
		p, q := listed(x), listed(y)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Align(nil, nil, p, q); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
