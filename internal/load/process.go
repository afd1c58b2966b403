package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
)

// process is the service that is measured.
type process struct {
	cmd     *exec.Cmd
	dir     string
	address string
}

// startService builds the command and serves on a free port of loopback.
func startService() (*process, error) {
	dir, err := os.MkdirTemp("", "standfirst-load")
	if err != nil {
		return nil, err
	}
	p := &process{dir: dir}
	program := filepath.Join(dir, "standfirst")
	if out, err := exec.Command("go", "build", "-o", program, "github.com/standfirst/standfirst/cmd/standfirst").CombinedOutput(); err != nil {
		return nil, fmt.Errorf("build: %w: %s", err, out)
	}
	p.cmd = exec.Command(program, "serve", "--address", "127.0.0.1:0")
	stderr, err := p.cmd.StderrPipe()
	if err != nil {
		return nil, err
	}
	if err := p.cmd.Start(); err != nil {
		return nil, err
	}
	in := bufio.NewReader(stderr)
	line, err := in.ReadBytes('\n')
	var entry struct{ URL string }
	if err = errors.Join(err, json.Unmarshal(line, &entry)); err != nil {
		p.kill()
		return nil, err
	}
	go func() { _, _ = io.Copy(io.Discard, in) }()
	p.address = strings.TrimPrefix(entry.URL, "http://")
	return p, nil
}

func (p *process) kill() {
	_ = p.cmd.Process.Kill()
	_ = os.RemoveAll(p.dir)
}

func (p *process) term() { _ = p.cmd.Process.Signal(syscall.SIGTERM) }

func (p *process) wait() error { return p.cmd.Wait() }

// ready asks /readyz.
func (p *process) ready() bool {
	res, err := http.Get("http://" + p.address + "/readyz")
	if err != nil {
		return false
	}
	return res.Body.Close() == nil && res.StatusCode == http.StatusOK
}

// memory tells the peak of the process's resident memory, where the system says.
func (p *process) memory() string {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.cmd.Process.Pid))
	if err != nil {
		return ""
	}
	for line := range strings.Lines(string(status)) {
		if value, ok := strings.CutPrefix(line, "VmHWM:"); ok {
			return "; peak memory " + strings.TrimSpace(value)
		}
	}
	return ""
}

// cpu tells the seconds of processor time that the process has used, where the
// system says: what other programs do to the figures is not in it.
func (p *process) cpu() float64 {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", p.cmd.Process.Pid))
	if err != nil {
		return 0
	}
	_, after, _ := strings.Cut(string(stat), ") ") // the name may hold anything
	fields := strings.Fields(after)
	if len(fields) < 13 {
		return 0
	}
	const ticks = 100 // a second, on every Linux
	user, err1 := strconv.Atoi(fields[11])
	system, err2 := strconv.Atoi(fields[12])
	if errors.Join(err1, err2) != nil {
		return 0
	}
	return float64(user+system) / ticks
}
