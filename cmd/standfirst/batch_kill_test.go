//go:build unix

package main

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// kills is how often TestKill kills for each way of packing.
const kills = 17

// TestKill kills runs at random points, goes on after each, and compares what
// comes out in the end with the output of an undisturbed run.
func TestKill(t *testing.T) {
	input := filepath.Join(t.TempDir(), "in.jsonl")
	lines := boats(6000, 1000)
	require.NoError(t, os.WriteFile(input, []byte(lines), 0o600))
	for _, ending := range []string{"", ".gz", ".zst"} {
		t.Run("out"+ending, func(t *testing.T) {
			output := filepath.Join(t.TempDir(), "out.jsonl"+ending)
			code, _, stderr := batch(t, "", input, "-q", "-o", output)
			require.Equal(t, exitFine, code, stderr)
			want, err := os.ReadFile(output)
			require.NoError(t, err)
			require.NoError(t, os.Remove(output))
			for killed := 0; killed < kills; {
				if killOnce(t, input, output, rand.IntN(4)) {
					killed++
					continue
				}
				requireWhole(t, output, want)
				require.NoError(t, os.Remove(output))
			}
			code, _, stderr = batch(t, "", input, "-q", "-o", output, "--resume")
			require.Equal(t, exitFine, code, stderr)
			requireWhole(t, output, want)
		})
	}
}

func requireWhole(t *testing.T, output string, want []byte) {
	t.Helper()
	got, err := os.ReadFile(output)
	require.NoError(t, err)
	require.True(t, bytes.Equal(want, got), "%d bytes, not the %d of an undisturbed run", len(got), len(want))
	require.NoFileExists(t, output+".part")
	require.NoFileExists(t, output+".journal")
}

// killOnce goes on with an output and kills the run a moment after it has noted
// some checkpoints. It reports whether the run was killed, not ended.
func killOnce(t *testing.T, input, output string, checkpoints int) bool {
	t.Helper()
	journal := func() int {
		data, _ := os.ReadFile(output + ".journal") // there is none before the first run and after the last
		return bytes.Count(data, []byte("\n"))
	}
	until := journal() + checkpoints
	cmd := process(t, "batch", input, "-q", "-o", output, "--resume")
	require.NoError(t, cmd.Start())
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	for journal() < until && len(ended) == 0 {
		time.Sleep(time.Millisecond)
	}
	time.Sleep(time.Duration(rand.Int64N(int64(20 * time.Millisecond))))
	_ = cmd.Process.Kill() // it may have ended
	err := <-ended
	if cmd.ProcessState.Sys().(syscall.WaitStatus).Signaled() {
		return true
	}
	require.NoError(t, err)
	return false
}

// TestDiskFull limits how long a file may get, which fails a write as a full
// disk does, and goes on when there is room.
func TestDiskFull(t *testing.T) {
	dir := t.TempDir()
	input, output := filepath.Join(dir, "in.jsonl"), filepath.Join(dir, "out.jsonl")
	require.NoError(t, os.WriteFile(input, []byte(boats(3000, 700)), 0o600))
	code, _, stderr := batch(t, "", input, "-q", "-o", output)
	require.Equal(t, exitFine, code, stderr)
	want, err := os.ReadFile(output)
	require.NoError(t, err)
	require.NoError(t, os.Remove(output))

	cmd := process(t, "batch", input, "-q", "-o", output, "--resume")
	cmd.Args = append([]string{"sh", "-c", `ulimit -f 1500; exec "$0" "$@"`, cmd.Path}, cmd.Args[1:]...)
	cmd.Path = "/bin/sh"
	var messages bytes.Buffer
	cmd.Stderr = &messages
	require.Error(t, cmd.Run())
	require.Equal(t, exitInput, cmd.ProcessState.ExitCode(), messages.String())
	require.Equal(t, "standfirst: error: "+output+": file too large: "+output+".part is kept, --resume goes on\n", messages.String())
	require.NoFileExists(t, output)

	code, _, stderr = batch(t, "", input, "-q", "-o", output, "--resume")
	require.Equal(t, exitFine, code, stderr)
	requireWhole(t, output, want)
}
