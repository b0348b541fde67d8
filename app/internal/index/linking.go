//go:build !js

package index

import (
	"slices"

	"parallax/app/internal/collection"
)

// Linked lists the languages that a program needs to read the index of c, as Language names them, sorted.
func Linked(c *collection.Collection) []string {
	keys := slices.DeleteFunc(languages(c), func(key string) bool { return key == "" })
	slices.Sort(keys)
	return keys
}
