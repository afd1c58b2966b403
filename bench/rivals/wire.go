package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"syscall"
	"time"
)

// A hello is the first line of a process that serves a summarizer.
type hello struct {
	Version string `json:"version,omitempty"`
	Runtime string `json:"runtime,omitempty"`
	Error   string `json:"error,omitempty"` // why it cannot serve
}

// A request asks for the summary of a text, made as many times as Repeat says.
type request struct {
	Text   string `json:"text"`
	Repeat int    `json:"repeat"`
}

// A reply is the last of the answers and what all of them took together.
type reply struct {
	Wall   time.Duration `json:"wall,omitempty"`
	CPU    time.Duration `json:"cpu,omitempty"` // of the process, all its threads
	Answer []string      `json:"answer,omitempty"`
	Error  string        `json:"error,omitempty"`
}

// spent is the smaller of the two clocks: on a busy machine the wall counts the
// neighbours' work, on an idle one the processors' sum counts helping threads.
func (r reply) spent() time.Duration { return min(r.Wall, r.CPU) }

// A system summarizes a text, or splits it.
type system func(text string) ([]string, error)

// serve answers the requests of r, a JSON line each, until r ends.
func serve(r io.Reader, w io.Writer, greeting hello, answer system) error {
	out := json.NewEncoder(w)
	if err := out.Encode(greeting); err != nil || answer == nil {
		return err
	}
	in := json.NewDecoder(bufio.NewReader(r))
	for {
		var req request
		switch err := in.Decode(&req); {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return fmt.Errorf("reading a request: %w", err)
		}
		if err := out.Encode(timed(answer, req)); err != nil {
			return err
		}
	}
}

// timed answers one request.
func timed(answer system, req request) reply {
	var got []string
	var err error
	cpu, begin := processTime(), time.Now()
	for range req.Repeat {
		if got, err = answer(req.Text); err != nil {
			return reply{Error: err.Error()}
		}
	}
	wall := time.Since(begin)
	return reply{Wall: wall, CPU: processTime() - cpu, Answer: got}
}

// processTime is what this process has had of the processors.
func processTime() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		return 0
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
