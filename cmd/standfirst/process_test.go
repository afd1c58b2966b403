//go:build unix

package main

import (
	"bufio"
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"
)

// process makes a real process of the command: the test binary under the name
// that TestMain runs as main.
func process(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	require.NoError(t, err)
	name := filepath.Join(t.TempDir(), "standfirst")
	require.NoError(t, os.Symlink(self, name))
	return exec.CommandContext(t.Context(), name, args...)
}

// TestSignal interrupts a batch that waits for its input, as Ctrl-C and kill
// do, once it has read a part of it.
func TestSignal(t *testing.T) {
	for _, signal := range []os.Signal{os.Interrupt, syscall.SIGTERM} {
		t.Run(signal.String(), func(t *testing.T) {
			output := filepath.Join(t.TempDir(), "out.jsonl")
			lines := strings.Repeat(`{"id":"a","text":"One boat left the harbour today.","language":"en"}`+"\n", 20_000)
			cmd := process(t, "batch", "-o", output)
			in, err := cmd.StdinPipe()
			require.NoError(t, err)
			var stderr bytes.Buffer
			cmd.Stderr = &stderr
			require.NoError(t, cmd.Start())
			_, err = io.WriteString(in, lines) // more than a pipe holds: the command has begun to read
			require.NoError(t, err)
			require.NoError(t, cmd.Process.Signal(signal))
			require.Error(t, cmd.Wait())
			require.Equal(t, exitInput, cmd.ProcessState.ExitCode())
			require.Contains(t, stderr.String(), "interrupted")

			require.NoFileExists(t, output, "it is not whole")
			written, err := os.ReadFile(output + ".part")
			require.NoError(t, err)
			cmd = process(t, "batch", "--resume", "-o", output)
			cmd.Stdin = strings.NewReader(lines)
			require.NoError(t, cmd.Run())
			whole, err := os.ReadFile(output)
			require.NoError(t, err)
			require.True(t, bytes.HasPrefix(whole, written), "nothing written is lost")
			require.Equal(t, 20_000, bytes.Count(whole, []byte("\n")))
			require.NoFileExists(t, output+".part")
			require.NoFileExists(t, output+".journal")
		})
	}
}

// TestSignalWhileReading interrupts a command that waits for an article.
func TestSignalWhileReading(t *testing.T) {
	cmd := process(t, "-n", "1")
	in, err := cmd.StdinPipe()
	require.NoError(t, err)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	require.NoError(t, cmd.Start())
	_, err = io.WriteString(in, strings.Repeat("One boat left. ", 20_000))
	require.NoError(t, err)
	require.NoError(t, cmd.Process.Signal(os.Interrupt))
	require.Error(t, cmd.Wait())
	require.Equal(t, exitInput, cmd.ProcessState.ExitCode())
	require.Empty(t, stdout.String())
	require.Equal(t, "standfirst: error: interrupted\n", stderr.String())
}

// TestReaderGone closes standard output after the first line, as "| head -1"
// does.
func TestReaderGone(t *testing.T) {
	lines := strings.Repeat(`{"id":"a","text":"One boat left the harbour today.","language":"en"}`+"\n", 20_000)
	for _, args := range [][]string{{"batch"}, {"sentences", "--jsonl"}} {
		t.Run(args[0], func(t *testing.T) {
			cmd := process(t, args...)
			cmd.Stdin = strings.NewReader(lines)
			out, err := cmd.StdoutPipe()
			require.NoError(t, err)
			var stderr bytes.Buffer
			cmd.Stderr = &stderr
			require.NoError(t, cmd.Start())
			_, err = bufio.NewReader(out).ReadString('\n')
			require.NoError(t, err)
			require.NoError(t, out.Close())
			err = cmd.Wait()
			if err != nil { // the copy to its standard input may have failed, which is ours
				require.ErrorIs(t, err, syscall.EPIPE)
			}
			require.Equal(t, exitFine, cmd.ProcessState.ExitCode())
			require.Empty(t, stderr.String())
		})
	}
}
