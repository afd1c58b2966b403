package main

import (
	"context"
	"io"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/stretchr/testify/require"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"standfirst": main})
}

// TestScripts runs testdata/script through the real main.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata/script"})
}

// closedPipe is standard output whose reader has gone.
type closedPipe struct{}

func (closedPipe) Write([]byte) (int, error) { return 0, syscall.EPIPE }

func TestClosedPipe(t *testing.T) {
	var stderr strings.Builder
	code := run(context.Background(), nil, strings.NewReader("One boat left the harbour today."), closedPipe{}, &stderr)
	require.Equal(t, exitFine, code)
	require.Empty(t, stderr.String())
	lines := strings.Repeat(`{"id":"a","text":"One boat left the harbour today."}`+"\n", 5000)
	require.Equal(t, exitFine, run(context.Background(), []string{"batch"}, strings.NewReader(lines), closedPipe{}, &stderr))
	require.Empty(t, stderr.String())
}

// TestInterrupt cancels a batch in the middle of its input, as Ctrl-C does.
func TestInterrupt(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	in, feed := io.Pipe()
	var out, stderr strings.Builder
	done := make(chan int)
	go func() { done <- run(ctx, []string{"batch"}, in, &out, &stderr) }()
	for range 200 {
		_, err := feed.Write([]byte(`{"id":"a","text":"One boat left the harbour today."}` + "\n"))
		require.NoError(t, err)
	}
	cancel()
	go func() {
		for {
			if _, err := feed.Write([]byte("{}\n")); err != nil {
				return
			}
		}
	}()
	select {
	case code := <-done:
		require.Equal(t, exitInput, code)
	case <-time.After(30 * time.Second):
		t.Fatal("did not stop")
	}
	require.NoError(t, in.Close())
	require.Contains(t, stderr.String(), "interrupted")
	require.True(t, out.Len() == 0 || strings.HasSuffix(out.String(), "}\n"), "a torn line")
}

func FuzzBatch(f *testing.F) {
	f.Add([]byte("{\"id\":\"a\",\"text\":\"One boat left.\"}\n{bad\n\n{\"id\":\"c\",\"html\":\"<p>\"}"))
	f.Add([]byte("\xff\xfe\x00\n[]\n{}\nnull\n\"x\"\n"))
	f.Add([]byte(""))
	f.Fuzz(func(t *testing.T, data []byte) {
		var out, again strings.Builder
		run(context.Background(), []string{"batch"}, strings.NewReader(string(data)), &out, io.Discard)
		run(context.Background(), []string{"batch"}, strings.NewReader(string(data)), &again, io.Discard)
		require.Equal(t, out.String(), again.String())
	})
}
