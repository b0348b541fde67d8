//go:build built

package corpus

import _ "embed"

// Collection and Index are the files that packages collection and index open in place: compiled in as bytes, they are
// never copied.
var (
	//go:embed embedded/collection.bin
	Collection []byte
	//go:embed embedded/index.zap
	Index []byte
)
