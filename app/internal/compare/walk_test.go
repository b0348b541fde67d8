package compare

import (
	"fmt"
	"math"
	"testing"

	"pgregory.net/rapid"
)

// walked sums the weights of all walks that go on from a move (-1 is the start), and adds to each move's part what its walks weigh.
func walked(t tune, moves []move, last int, weight float64, taken []int, part []float64) float64 {
	sum := weight
	for _, k := range taken {
		part[k] += weight
	}
	for k := range moves {
		x, w := &moves[k], weight*moves[k].weight
		if last >= 0 {
			y := &moves[last]
			skipA, skipB := x.begin()-int(y.i), int(x.j)-int(x.step.b)-int(y.j)
			if skipA < 0 || skipB < 0 {
				continue
			}
			w *= 1 + t.near*math.Pow(t.decay, float64(skipA+skipB))
		}
		sum += walked(t, moves, k, w, append(taken, k), part)
	}
	return sum
}

func TestProbabilitiesAreThoseOfAllWalks(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		n, m := rapid.IntRange(1, 6).Draw(r, "n"), rapid.IntRange(1, 6).Draw(r, "m")
		tu := tuned
		tu.max = 3
		var moves []move
		for i := 1; i <= n; i++ {
			for j := 1; j <= m; j++ {
				for _, s := range tu.shapes() {
					if int(s.a) <= i && int(s.b) <= j && rapid.IntRange(0, 9).Draw(r, "in") == 0 {
						moves = append(moves, move{i: int32(i), j: int32(j), step: s, weight: rapid.Float64Range(0.1, 1e9).Draw(r, "weight")})
					}
				}
			}
		}
		part := make([]float64, len(moves))
		want := walked(tu, moves, -1, 1, nil, part)
		w := newWalks(tu, n, m, moves)
		total := w.forward(&pacer{})
		if got := ratio(total, wide{1, 0}, wide{1, 0}); math.Abs(got-want) > 1e-9*want {
			r.Fatalf("weight %g of all walks, want %g", got, want)
		}
		w.backward(total, &pacer{})
		cells := map[[2]int]float64{}
		for k := range moves {
			if p := part[k] / want; math.Abs(float64(moves[k].p)-p) > 1e-6 {
				r.Fatalf("move %d: probability %g, want %g", k, moves[k].p, p)
			} else if p >= 0.001 {
				for i := moves[k].begin(); i < int(moves[k].i); i++ {
					for j := int(moves[k].j) - int(moves[k].step.b); j < int(moves[k].j); j++ {
						cells[[2]int{i, j}] += p
					}
				}
			}
		}
		for i, nodes := range w.nodes {
			for _, nd := range nodes {
				if math.Abs(nd.p-cells[[2]int{i, int(nd.j)}]) > 1e-4 {
					r.Fatalf("pair %d, %d: probability %g, want %g", i, nd.j, nd.p, cells[[2]int{i, int(nd.j)}])
				}
				delete(cells, [2]int{i, int(nd.j)})
			}
		}
		for c, p := range cells {
			if p > 0.002 {
				r.Fatalf("pair %v of probability %g is missing", c, p)
			}
		}
	})
}

func TestWhatIsClearlyAlikeFillsGapsAndIsNoMoreThanWeakByItself(t *testing.T) {
	rows := []pair{{run{0, 1}, run{0, 1}, 0.9}, {run{4, 5}, run{4, 5}, 0.9}}
	alike := []candidate{{0, 3, 0.9}, {1, 2, 0.3}, {2, 1, 0.5}, {3, 3, 0.4}, {5, 3, 0.8}}
	got := ""
	for _, p := range fill(rows, alike) {
		got += fmt.Sprint(p.a.from, "=", p.b.from, " ", strength(p.score), " ")
	}
	if want := "0=0 strong 2=1 weak 3=3 weak 4=4 strong "; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
