package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"
)

// patience is how many times its limit a process may take that gets no
// processor, because others have it or because it waits for nothing.
const patience = 40

// watch calls over once a process has spent more than limit by wall and by
// processor time, or by far by the wall alone, unless it is stopped before.
func watch(pid int, limit time.Duration, over func()) (stop func()) {
	done := make(chan struct{})
	go func() {
		begin, used := time.Now(), processorTime(pid)
		tick := time.NewTicker(min(limit/4, 200*time.Millisecond))
		defer tick.Stop()
		for {
			select {
			case <-done:
				return
			case <-tick.C:
			}
			wall := time.Since(begin)
			if wall > limit && (processorTime(pid)-used > limit || wall > patience*limit) {
				over()
				return
			}
		}
	}()
	return func() { close(done) }
}

// processorTime is what a process has had of the processors so far, to a
// hundredth of a second; 0 where the system does not tell.
func processorTime(pid int) time.Duration {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return 0
	}
	// The name in brackets may hold anything; user and system time are the
	// 12th and 13th fields behind it, in ticks of 10 ms.
	fields := strings.Fields(string(stat[strings.LastIndexByte(string(stat), ')')+1:]))
	if len(fields) < 13 {
		return 0
	}
	var ticks int
	for _, field := range fields[11:13] {
		n, err := strconv.Atoi(field)
		if err != nil {
			return 0
		}
		ticks += n
	}
	return time.Duration(ticks) * 10 * time.Millisecond
}
