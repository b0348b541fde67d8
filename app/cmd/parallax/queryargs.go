package main

import (
	"flag"
	"strings"

	"parallax/app/internal/near"
)

// parseQuery is parse for a command whose rest is a query: "-word" leaves a word out and need not stand behind "--". A word
// that differs from a flag by one letter is taken for that flag, mistyped.
func parseQuery(fs *flag.FlagSet, args []string) (string, error) {
	const kept = "\x00" // hides a minus from the flags; no argument holds it
	args = append([]string(nil), args...)
	for i := 0; i < len(args) && args[i] != "--"; i++ {
		if !strings.HasPrefix(args[i], "-") || args[i] == "-h" || args[i] == "-help" {
			continue
		}
		name, _, hasValue := strings.Cut(strings.TrimLeft(args[i], "-"), "=")
		if f := fs.Lookup(name); f != nil {
			if b, ok := f.Value.(interface{ IsBoolFlag() bool }); !hasValue && !(ok && b.IsBoolFlag()) {
				i++ // the next one is its value
			}
			continue
		}
		if !strings.HasPrefix(args[i], "--") && !nearFlag(fs, name) {
			args[i] = kept + args[i]
		}
	}
	words, err := parse(fs, args)
	return strings.ReplaceAll(strings.Join(words, " "), kept, ""), err
}

func nearFlag(fs *flag.FlagSet, name string) bool {
	is := false
	fs.VisitAll(func(f *flag.Flag) { is = is || len(f.Name) > 1 && near.Distance(f.Name, name) <= 1 })
	return is
}
