package main

import (
	"errors"
	"flag"
	"fmt"
	"io"

	"parallax/app/internal/collection"
)

// A usageError ends the run with exit code 2 and the usage of the command.
type usageError struct {
	command, what string
	asked         bool // somebody asked for help: no error at all
}

func (u usageError) Error() string { return u.what }

func wrong(command, format string, args ...any) error {
	return usageError{command: command, what: fmt.Sprintf(format, args...)}
}

// newFlags gives a silent flag set: what it has to say comes back from parse.
func newFlags(command string) *flag.FlagSet {
	fs := flag.NewFlagSet(command, flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	return fs
}

// parse reads flags wherever they stand and returns the rest. "--" ends the flags.
func parse(fs *flag.FlagSet, args []string) ([]string, error) {
	var rest []string
	for {
		if err := fs.Parse(args); errors.Is(err, flag.ErrHelp) {
			return nil, usageError{command: fs.Name(), asked: true}
		} else if err != nil {
			return nil, wrong(fs.Name(), "%v", err)
		}
		left := fs.Args()
		if len(left) == 0 {
			return rest, nil
		}
		if read := len(args) - len(left); read > 0 && args[read-1] == "--" {
			return append(rest, left...), nil
		}
		rest, args = append(rest, left[0]), left[1:]
	}
}

// parseAll is parse for commands that take nothing but flags.
func parseAll(fs *flag.FlagSet, args []string) error {
	rest, err := parse(fs, args)
	if err == nil && len(rest) > 0 {
		err = wrong(fs.Name(), "%q is too much", rest[0])
	}
	return err
}

// listed reads the arguments of a command that lists what it finds in a folder, and the folder: how many to list, and whether as JSON.
func (t *tool) listed(command string, args []string) (c *collection.Collection, n int, asJSON bool, err error) {
	fs := newFlags(command)
	corpus := fs.String("corpus", "", "")
	root := fs.String("root", "", "")
	fs.IntVar(&n, "n", 20, "")
	fs.BoolVar(&asJSON, "json", false, "")
	if err := parseAll(fs, args); err != nil {
		return nil, 0, false, err
	}
	if n < 1 {
		return nil, 0, false, wrong(command, "-n takes a number from 1")
	}
	c, err = t.folder(*corpus, *root)
	return c, n, asJSON, err
}
