//go:build !built

package corpus

// Collection and Index are nil until a collection is built.
var Collection, Index []byte
