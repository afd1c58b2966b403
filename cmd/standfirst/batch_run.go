package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"syscall"
	"time"
)

// batchRun is one run of a batch.
type batchRun struct {
	*batchFlags
	in       *input
	out      *output
	worker   *worker
	tally    tally
	progress *progress
}

var (
	errInterrupted = errors.New("interrupted")
	errOther       = errors.New("the input does not begin with what the output was made of: begin anew without --resume")
)

// all summarizes what is left of the input.
func (r *batchRun) all(ctx context.Context) error {
	space := newRoom(inFlight)
	for it, err := range ahead(ctx, space, r.rest(space), r.worker.do) {
		switch {
		case ctx.Err() != nil:
			return errInterrupted
		case err != nil:
			return r.inputError(err)
		}
		r.tally.add(it)
		if err := r.out.add(it, r.tally); err != nil {
			return r.outputError(err)
		}
		r.progress.show(it.read, r.tally)
		if r.maxErrors > 0 && r.tally.Failed >= int64(r.maxErrors) {
			return fmt.Errorf("stopped after %d failed records", r.tally.Failed)
		}
	}
	return nil
}

// rest emits the items that the output does not hold yet.
func (r *batchRun) rest(space *room) producer[item] {
	done := r.out.begun.Tally.Records
	return func(ctx context.Context, emit func(*item, int) error) error {
		count := int64(0)
		err := r.in.each(ctx, space, func(it *item, bytes int) error {
			count++
			switch {
			case count < done:
				return ctx.Err()
			case count == done && it.digest != r.out.begun.Digest:
				return usageError{errOther}
			case count == done:
				return nil
			}
			return emit(it, bytes)
		})
		if err == nil && count < done {
			return usageError{errOther}
		}
		return err
	}
}

func (r *batchRun) inputError(err error) error {
	if errors.As(err, new(usageError)) {
		return err
	}
	return fmt.Errorf("%s: %w", r.in.name, err)
}

func (r *batchRun) outputError(err error) error {
	if r.output == "" || errors.Is(err, syscall.EPIPE) {
		return err
	}
	return fmt.Errorf("%s: %w", r.output, plain(err))
}

// finish ends a run that was stopped by an error, or by none.
func (r *batchRun) finish(stderr io.Writer, err error) error {
	r.progress.end()
	if err == nil {
		if err = r.out.finish(); err != nil {
			return r.keep(r.outputError(err))
		}
		return r.tell(stderr)
	}
	return r.keep(errors.Join(err, r.out.stop()))
}

// keep says what is left of a run that was stopped.
func (r *batchRun) keep(err error) error {
	switch {
	case errors.As(err, new(usageError)) || errors.Is(err, syscall.EPIPE):
		return err
	case r.out.part != nil:
		return fmt.Errorf("%w: %s.part is kept, --resume goes on", err, r.output)
	case errors.Is(err, errInterrupted):
		return fmt.Errorf("%w: what is written is whole", err)
	}
	return err
}

// tell sums up a run that came to its end.
func (r *batchRun) tell(stderr io.Writer) error {
	seconds := time.Since(r.progress.began).Seconds()
	rate := float64(r.tally.Bytes-r.out.begun.Tally.Bytes) / seconds
	if r.stats != "" {
		if err := writeReport(stderr, r.stats, report{tally: r.tally, Seconds: seconds, Rate: rate}); err != nil {
			return err
		}
	}
	if !r.quiet {
		fmt.Fprintf(stderr, "standfirst: %d records, %d failed, %.1f MB of text, %.1f s, %.1f MB/s\n",
			r.tally.Records, r.tally.Failed, float64(r.tally.Bytes)/1e6, seconds, rate/1e6)
	}
	if r.tally.Failed > 0 {
		complain(stderr, fmt.Errorf("%d of %d records failed: see \"error\" in the output", r.tally.Failed, r.tally.Records))
		return errInput
	}
	return nil
}
