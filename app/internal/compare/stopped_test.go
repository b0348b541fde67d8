package compare_test

import (
	"testing"

	"parallax/app/internal/compare"
	"parallax/app/internal/index"
)

func TestWorkCanBeStoppedAnywhere(t *testing.T) {
	f := standard(t)
	docs, found := picked(t, f, "closing-in-on-palmyra", "most-of-syria-retaken", "general-road-to-raqqa")
	al, err := compare.Align(f.Names(), nil, docs...)
	if err != nil {
		t.Fatal(err)
	}
	type work interface {
		Step(more func() bool) bool
		Stop()
	}
	for name, begin := range map[string]func() work{
		"two":   func() work { w, _ := compare.Begin(f.Names(), nil, docs[:2]...); return w },
		"three": func() work { w, _ := compare.Begin(f.Names(), nil, docs...); return w },
		"facts": func() work { return compare.BeginFacts(f.Names(), found, al, docs...) },
		"names": func() work { return compare.BeginCalled(f.Names(), found, docs...) },
		"words": func() work { return compare.BeginDistinct(index.Stems(), f.Names(), found, docs...) },
	} {
		rounds := 0
		for done := false; !done; rounds++ {
			w, left := begin(), rounds
			if done = w.Step(func() bool { left--; return left >= 0 }); !done {
				w.Stop()
				if left = 1; !w.Step(func() bool { left--; return left >= 0 }) {
					t.Errorf("%s: goes on after %d rounds", name, rounds)
				}
			}
		}
		t.Logf("%s: %d rounds", name, rounds)
	}
}
