// Package corpus holds the collection that is compiled into the page.
//
// embedded/ is written by "parallax build"; in a clean clone it holds nothing but .gitignore, and
// Files then answers every Open with fs.ErrNotExist.
package corpus

import "embed"

// Files holds embedded/manifest.json, embedded/collection.bin and embedded/index.zap once they are built.
//
//go:embed all:embedded
var Files embed.FS
