// Command parallax builds Parallax pages and gives their answers in a terminal.
//
// Run it without arguments for the list of commands. It exits 0 on success, 1 when something is wrong
// with the input, 2 for wrong usage. What it finds goes to standard output, progress and faults to standard error.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	t := &tool{out: os.Stdout, err: os.Stderr, temp: &scratch{}}
	go func() { // an interrupted build leaves nothing behind
		c := make(chan os.Signal, 1)
		signal.Notify(c, os.Interrupt, syscall.SIGTERM)
		<-c
		t.temp.remove()
		os.Exit(1)
	}()
	os.Exit(t.run(os.Args[1:]))
}

// A tool is one run of the command.
type tool struct {
	out, err io.Writer
	temp     *scratch
	quiet    bool // progress of long steps only, no report
}

var commands = map[string]func(*tool, []string) error{
	"build":    (*tool).build,
	"serve":    (*tool).serve,
	"search":   (*tool).search,
	"compare":  (*tool).compare,
	"names":    (*tool).names,
	"told":     (*tool).told,
	"eval":     (*tool).eval,
	"generate": (*tool).generate,
}

// run obeys one command line and returns the exit code.
func (t *tool) run(args []string) int {
	defer t.temp.remove()
	if len(args) == 0 || args[0] == "help" || args[0] == "-h" || args[0] == "-help" || args[0] == "--help" {
		fmt.Fprint(t.out, overview)
		return 0
	}
	command, ok := commands[args[0]]
	if !ok {
		return t.report(wrong("", "there is no command %q", args[0]))
	}
	return t.report(command(t, args[1:]))
}

// report prints what went wrong and returns the exit code.
func (t *tool) report(err error) int {
	var u usageError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &u) && u.asked:
		fmt.Fprint(t.out, usage[u.command])
		return 0
	case errors.As(err, &u):
		fmt.Fprintf(t.err, "parallax: %s\n\n%s", u.what, usage[u.command])
		return 2
	}
	t.printFaults(err)
	return 1
}
