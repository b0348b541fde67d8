// Command app is the page itself: it opens the collection and the index that are compiled into it and draws them.
// It is built for js/wasm and started by web/boot.js.
package main

import (
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
	texts, err := corpus.Files.ReadFile("embedded/collection.bin")
	if err != nil {
		return screen.Desk{}, fmt.Errorf("no collection was built into this program: %w", err)
	}
	words, err := corpus.Files.ReadFile("embedded/index.zap")
	if err != nil {
		return screen.Desk{}, fmt.Errorf("no index was built into this program: %w", err)
	}
	f, err := collection.Open(texts)
	if err != nil {
		return screen.Desk{}, fmt.Errorf("open the collection: %w", err)
	}
	ix, err := index.Open(words)
	if err != nil {
		return screen.Desk{}, fmt.Errorf("open the index: %w", err)
	}
	return screen.Desk{Articles: f, Search: search.New(f, ix)}, nil
}
