package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strings"
	"sync/atomic"
	"time"
)

// errLimit says that an answer did not come in time; the process is gone.
var errLimit = errors.New("over the time limit")

// A worker is a process that serves one summarizer.
type worker struct {
	cmd   *exec.Cmd
	in    io.WriteCloser
	out   *json.Decoder
	wrote bytes.Buffer // on its standard error
	over  atomic.Bool
}

// start runs a command and waits for its greeting, at most as long as limit.
func start(cmd *exec.Cmd, limit time.Duration) (*worker, hello, error) {
	w := &worker{cmd: cmd}
	cmd.Stderr = &w.wrote
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, hello{}, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, hello{}, err
	}
	w.in, w.out = in, json.NewDecoder(out)
	if err := cmd.Start(); err != nil {
		return nil, hello{}, err
	}
	var greeting hello
	err = w.read(&greeting, limit)
	if err == nil && greeting.Error != "" {
		err = errors.New(greeting.Error)
	}
	if err != nil {
		w.stop()
		return nil, hello{}, err
	}
	return w, greeting, nil
}

// ask sends a request and waits for its reply. Any error but one that the
// summarizer itself gave ends the process.
func (w *worker) ask(req request, limit time.Duration) (reply, error) {
	var got reply
	err := json.NewEncoder(w.in).Encode(req)
	if err == nil {
		err = w.read(&got, limit)
	}
	if err != nil {
		w.stop()
		return reply{}, err
	}
	return got, nil
}

// read reads one line into v.
func (w *worker) read(v any, limit time.Duration) error {
	stop := watch(w.cmd.Process.Pid, limit, func() {
		w.over.Store(true)
		_ = w.cmd.Process.Kill() // it may have ended by itself
	})
	defer stop()
	if err := w.out.Decode(v); err != nil {
		if w.over.Load() {
			return errLimit
		}
		_ = w.cmd.Wait() // what it wrote says more than its exit status
		if last := lastLine(w.wrote.String()); last != "" {
			return errors.New(last)
		}
		return fmt.Errorf("it ended without a reply: %w", err)
	}
	return nil
}

// stop ends the process.
func (w *worker) stop() {
	_ = w.in.Close()
	_ = w.cmd.Process.Kill()
	_ = w.cmd.Wait()
}

// lastLine is the last line of a program's messages that says anything.
func lastLine(s string) string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	return strings.TrimSpace(lines[len(lines)-1])
}
