package main

import (
	"errors"
	"fmt"

	"parallax/app/internal/ingest"
)

// printFaults prints one line per fault of the input; what is wrong otherwise comes after the program's name.
func (t *tool) printFaults(err error) {
	var faults ingest.Faults
	if errors.As(err, &faults) {
		fmt.Fprintln(t.err, faults)
		return
	}
	fmt.Fprintf(t.err, "parallax: %v\n", err)
}
