package main

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"slices"
	"strings"
)

// machine names what was measured, when it was not known by its version, and
// on what.
func machine(articles, before, after string, entrants []*entrant) string {
	var runtimes []string
	for _, e := range entrants {
		if v := e.greeting.Runtime; v != "" && !slices.Contains(runtimes, v) {
			runtimes = append(runtimes, v)
		}
	}
	s := fmt.Sprintf("%s, %d cores, %s/%s, %s.", processor(), runtime.NumCPU(), runtime.GOOS, runtime.GOARCH, strings.Join(runtimes, ", "))
	if before != "" {
		s += fmt.Sprintf(" Load average %s at the start, %s at the end.", before, after)
	}
	if commit := commit(articles); commit != "" {
		s += " Standfirst at " + commit + "."
	}
	return s
}

// processor is the model that Linux tells, else the architecture.
func processor() string {
	info, err := os.ReadFile("/proc/cpuinfo")
	if err == nil {
		for line := range strings.Lines(string(info)) {
			if name, ok := strings.CutPrefix(line, "model name"); ok {
				return strings.TrimSpace(strings.TrimLeft(name, "\t :"))
			}
		}
	}
	return runtime.GOARCH
}

// loadAverage is that of the last minute, "" where nobody tells.
func loadAverage() string {
	load, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return ""
	}
	first, _, _ := strings.Cut(string(load), " ")
	return first
}

// commit is that of the tree around a folder, "" outside of one.
func commit(folder string) string {
	out, err := exec.Command("git", "-C", folder, "describe", "--always", "--dirty").Output()
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(out))
}
