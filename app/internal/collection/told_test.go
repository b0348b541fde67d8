package collection_test

import (
	"fmt"
	"reflect"
	"testing"

	"parallax/app/internal/article"
	"parallax/app/internal/collection"
)

// told is a collection of five articles: 0, 1 and 3 tell of one event, 4 of nothing; 1 and 3 are of one outlet, 0 of none. What 2 tells
// 3 may tell too.
func told() *collection.Collection {
	c := &collection.Collection{
		Pairs: []collection.Pair{
			{A: 0, B: 1, Share: 0.25, Links: []collection.Link{{BlockA: 0, BlockB: 7, Strong: true}, {BlockA: 300, BlockB: 0}}},
			{A: 0, B: 3, Share: 1, Links: []collection.Link{{BlockA: 2, BlockB: 1}, {BlockA: 2, BlockB: 4, Strong: true}}},
			{A: 1, B: 3, Share: 0.001},
			{A: 2, B: 3, Share: 0.5, Links: []collection.Link{{BlockA: 1, BlockB: 1}}},
		},
		Things: []collection.Thing{
			{Members: []collection.Member{{Article: 0, Sentence: 3}, {Article: 1, Sentence: 0}, {Article: 1, Sentence: 1}}},
			{Members: []collection.Member{{Article: 1, Sentence: 9}, {Article: 3, Sentence: 700}}, Strong: true},
			{Members: []collection.Member{{Article: 2, Sentence: 5}}},
			{Members: []collection.Member{{Article: 2, Sentence: 7}}, Perhaps: []int{3}},
			{Members: []collection.Member{{Article: 3, Sentence: 1}}, Perhaps: []int{0, 4}},
		},
	}
	for i, outlet := range []string{"", "CNN", "AP", "CNN", ""} {
		c.Articles = append(c.Articles, article.Article{ID: fmt.Sprint("a", i), Title: "T", Outlet: outlet, Blocks: []article.Block{{Text: "T"}}})
	}
	return c
}

func TestWhoTellsWhatComesBack(t *testing.T) {
	c := told()
	f, err := collection.Open(encode(t, c))
	if err != nil {
		t.Fatal(err)
	}
	var pairs []collection.Pair
	f.EachPair(func(a, b int, share float64) { pairs = append(pairs, collection.Pair{A: a, B: b, Share: share}) })
	for i, p := range c.Pairs {
		if p.Links = nil; len(pairs) != len(c.Pairs) || !reflect.DeepEqual(pairs[i], p) {
			t.Fatalf("pairs %v, want %v", pairs, c.Pairs)
		}
	}
	wantTold := [][]collection.Telling{
		{{0, 1, 7, true}, {2, 3, 1, false}, {2, 3, 4, true}, {300, 1, 0, false}},
		{{0, 0, 300, false}, {7, 0, 0, true}},
		{{1, 3, 1, false}},
		{{1, 0, 2, false}, {1, 2, 1, false}, {4, 0, 2, true}},
		nil,
	}
	wantSharing := [][]collection.Pair{{pairs[0], pairs[1]}, {pairs[0], pairs[2]}, {pairs[3]}, {pairs[1], pairs[2], pairs[3]}, nil}
	for n := range f.Len() {
		if got := f.Told(n); !reflect.DeepEqual(got, wantTold[n]) {
			t.Errorf("told of %d: %v, want %v", n, got, wantTold[n])
		}
		if got := f.Sharing(n); !reflect.DeepEqual(got, wantSharing[n]) {
			t.Errorf("pairs of %d: %v, want %v", n, got, wantSharing[n])
		}
	}
	things := f.Things()
	if len(things) != len(c.Things) {
		t.Fatalf("%d things, want %d", len(things), len(c.Things))
	}
	outlets, absent := []int{2, 1, 1, 1, 1}, [][]int{nil, {0, 2}, {3}, nil, {2}}
	for i, thing := range things {
		if !reflect.DeepEqual(thing.Members, c.Things[i].Members) || thing.Strong != c.Things[i].Strong || !reflect.DeepEqual(thing.Perhaps, c.Things[i].Perhaps) || thing.Outlets != outlets[i] {
			t.Errorf("thing %d: %v, want %v by %d", i, thing, c.Things[i].Members, outlets[i])
		}
		if got := f.Absent(thing); !reflect.DeepEqual(got, absent[i]) {
			t.Errorf("thing %d is absent from %v, want %v", i, got, absent[i])
		}
	}
}

func TestEncodeRefusesPairsAndThingsThatCannotBeRead(t *testing.T) {
	for i, change := range []func(*collection.Collection){
		func(c *collection.Collection) { c.Pairs[0].B = 5 },
		func(c *collection.Collection) { c.Pairs[0].A = 1 },
		func(c *collection.Collection) { c.Pairs[1].B = 1 },
		func(c *collection.Collection) { c.Pairs[0], c.Pairs[3] = c.Pairs[3], c.Pairs[0] },
		func(c *collection.Collection) { c.Pairs[0].Share = 0 },
		func(c *collection.Collection) { c.Pairs[0].Share = 1.1 },
		func(c *collection.Collection) { c.Pairs[1].Links[0].BlockB = 4 },
		func(c *collection.Collection) { c.Pairs[1].Links[0].BlockA = -1 },
		func(c *collection.Collection) { c.Things[0].Members = nil },
		func(c *collection.Collection) { c.Things[0].Members[2].Sentence = 0 },
		func(c *collection.Collection) { c.Things[1].Members[1].Article = 5 },
		func(c *collection.Collection) { c.Things[4].Perhaps[1] = 5 },
		func(c *collection.Collection) { c.Things[4].Perhaps[1] = 0 },
	} {
		c := told()
		change(c)
		if _, err := collection.Encode(c); err == nil {
			t.Errorf("change %d was encoded: %+v %+v", i, c.Pairs, c.Things)
		}
	}
}

// useTold reads all that is told in a file that may be damaged: it must not panic or name an article that is not there.
func useTold(t *testing.T, f *collection.File) {
	f.EachPair(func(a, b int, share float64) {
		if a < 0 || a >= b || b >= f.Len() || share < 0 || share > 1 {
			t.Fatalf("pair %d, %d, %v of %d articles", a, b, share, f.Len())
		}
	})
	for n := range f.Len() {
		for _, x := range f.Told(n) {
			if x.Other < 0 || x.Other >= f.Len() || x.Block < 0 || x.OtherBlock < 0 {
				t.Fatalf("telling %+v of %d articles", x, f.Len())
			}
		}
	}
	for _, thing := range f.Things() {
		for _, m := range thing.Members {
			if m.Article < 0 || m.Article >= f.Len() || m.Sentence < 0 {
				t.Fatalf("member %+v of %d articles", m, f.Len())
			}
		}
		f.Absent(thing)
	}
}
