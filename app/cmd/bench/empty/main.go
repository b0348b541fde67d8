//go:build js

// Command empty is what Go itself takes in WebAssembly.
package main

func main() {}
