// Command standfirst summarizes articles at a terminal: a few of their own
// sentences, verbatim and in order.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"
)

// The exit codes.
const (
	exitFine  = 0
	exitInput = 1 // some input failed
	exitUsage = 2
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	signal.Ignore(syscall.SIGPIPE) // a closed pipe is an error of a write, and no fault
	code := make(chan int, 1)
	go func() { code <- run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr) }()
	select {
	case c := <-code:
		os.Exit(c)
	case <-ctx.Done():
	}
	stop() // a second signal ends the command at once
	if isServe(os.Args) {
		os.Exit(<-code)
	}
	select { // a read that blocks does not see the signal
	case c := <-code:
		os.Exit(c)
	case <-time.After(grace):
		complain(os.Stderr, errors.New("interrupted"))
		os.Exit(exitInput)
	}
}

// grace is how long an interrupted command may take to write out whole lines.
const grace = 500 * time.Millisecond

// isServe reports whether the command serves: it ends by itself after a signal,
// when its requests have ended.
func isServe(args []string) bool { return len(args) > 1 && args[1] == "serve" }

// errInput ends a command of which some input failed; what failed has been
// told.
var errInput = errors.New("some input failed")

// usageError is an error in how the command was called.
type usageError struct{ error }

// run is the command, with everything it touches handed in. It returns the
// exit code.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	root := newRoot()
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	called, err := root.ExecuteContextC(ctx)
	var usage usageError
	switch {
	case err == nil:
		return exitFine
	case errors.Is(err, syscall.EPIPE):
		return exitFine
	case errors.Is(err, errInput):
		return exitInput
	case errors.As(err, &usage):
		complain(stderr, err)
		fmt.Fprintf(stderr, "see: %s --help\n", called.CommandPath())
		return exitUsage
	}
	complain(stderr, err)
	return exitInput
}

// complain writes a message in the form that all have.
func complain(stderr io.Writer, err error) {
	fmt.Fprintf(stderr, "standfirst: error: %v\n", err)
}
