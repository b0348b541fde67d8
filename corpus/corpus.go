// Package corpus holds the collection that is compiled into the page.
//
// "parallax build" writes it to embedded/ and compiles with the tag built. Without the tag, as in a clean clone, the
// package compiles too, and holds nothing.
package corpus
