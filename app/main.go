// Command app is the page itself: it opens the collection and the index that are compiled into it and draws them.
// It is built for js/wasm and started by web/boot.js.
package main

import (
	"errors"
	"fmt"

	"parallax/app/internal/collection"
	"parallax/app/internal/index"
	"parallax/app/internal/screen"
	"parallax/app/internal/search"
	"parallax/app/internal/ui"
	"parallax/corpus"
)

func main() { ui.Run(open) }

func open() (screen.Desk, error) {
	if len(corpus.Collection) == 0 {
		return screen.Desk{}, errors.New("no collection was built into this program: run ./build.sh")
	}
	f, err := collection.Open(corpus.Collection)
	if err != nil {
		return screen.Desk{}, fmt.Errorf("open the collection: %w", err)
	}
	ix, err := index.Open(corpus.Index)
	if err != nil {
		return screen.Desk{}, fmt.Errorf("open the index: %w", err)
	}
	return screen.Desk{Articles: f, Search: search.New(f, ix)}, nil
}
