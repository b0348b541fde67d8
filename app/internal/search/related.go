package search

import "parallax/app/internal/collection"

// A Related article is like another one.
type Related struct {
	Number int
	Meta   collection.Meta
	Score  float64  // 0…1, of the likeness to itself
	Shared []string // the rarest words and names that both have, as people read them, the weightiest first
}
