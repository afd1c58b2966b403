//go:build linux && !race

package main

import (
	"bytes"
	"io"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestMemory passes articles of the greatest length, made to take much, and
// lines far over it, by themselves and in a row, in 256 MB.
func TestMemory(t *testing.T) {
	const sentence = "The ferry left at dawn with a crew of nine, and nobody on the quay knew when it would be back. "
	text := func(unit string, bytes int) string {
		return `{"text":"` + strings.Repeat(unit, bytes/len(unit)) + `","language":"en"}` + "\n"
	}
	page := strings.Replace(text(sentence+"</p><p>", batchMax), `"text"`, `"html"`, 1)
	small := boats(2000, 10)
	long := strings.Repeat(sentence, 1<<20/len(sentence))
	in := []io.Reader{strings.NewReader(`{"text":"`)}
	for range 200 {
		in = append(in, strings.NewReader(long))
	}
	for _, part := range []string{`"}` + "\n", small, text(sentence, batchMax), text("A b. ", batchMax), small, page, page, small, text(`- a\n`, batchMax/2), small} {
		in = append(in, strings.NewReader(part))
	}
	cmd := process(t, "batch", "-q")
	cmd.Stdin = io.MultiReader(in...)
	var out, messages bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &messages
	require.Error(t, cmd.Run())
	require.Equal(t, exitInput, cmd.ProcessState.ExitCode())
	require.Equal(t, "standfirst: error: 1 of 8006 records failed: see \"error\" in the output\n", messages.String())
	require.True(t, strings.HasPrefix(out.String(), `{"line":1,"error":"line of more than 25231360 bytes"}`+"\n"))
	require.LessOrEqual(t, cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss, int64(256<<10), "KB of memory")
}
