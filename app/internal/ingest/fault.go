package ingest

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"strings"
)

// A Fault is one thing wrong with the input.
type Fault struct {
	File string
	Line int    // from 1; 0 for a folder
	What string // what is wrong
	Mend string // what to do
}

// String gives one line: FILE:LINE: what; how to mend it.
func (f Fault) String() string {
	at := ""
	if f.Line > 0 {
		at = fmt.Sprintf(":%d", f.Line)
	}
	return fmt.Sprintf("%s%s: %s; %s", oneLine(f.File), at, oneLine(f.What), oneLine(f.Mend))
}

// Faults are all faults of an input, by file and line. There is at least one.
type Faults []Fault

// Error gives one line a fault.
func (f Faults) Error() string {
	lines := make([]string, len(f))
	for i := range f {
		lines[i] = f[i].String()
	}
	return strings.Join(lines, "\n")
}

func compareFaults(a, b Fault) int {
	return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.What, b.What))
}

// oneLine makes sure that a fault stays on its line whatever a file or its name holds.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || r == '\u2028' || r == '\u2029' || r == 0x85 {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "�"))
}

// readFile reads a regular file of at most maxBytes.
func readFile(path string) ([]byte, *Fault) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, &Fault{path, 1, "cannot be read: " + reason(err), "mend or remove it"}
	case !info.Mode().IsRegular():
		return nil, &Fault{path, 1, "is no plain file", "remove it"}
	case info.Size() > maxBytes:
		return nil, &Fault{path, 1, fmt.Sprintf("is too large: %.1f MB, at most 4 MB are read", float64(info.Size())/(1<<20)), "split it into several articles"}
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, &Fault{path, 1, "cannot be read: " + reason(err), "mend its permissions"}
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, maxBytes))
	if err != nil {
		return nil, &Fault{path, 1, "cannot be read: " + reason(err), "mend or remove it"}
	}
	return b, nil
}

// quoteShell makes a path one word of a shell command.
func quoteShell(s string) string {
	if s != "" && strings.Trim(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-/") == "" {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
