package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// TestMain lets the test program be a rival's process, as main does.
func TestMain(m *testing.M) {
	switch os.Getenv("RIVALS_TEST_SERVE") {
	case "":
		os.Exit(m.Run())
	case "deaf": // reads nothing, says nothing
		_, _ = io.Copy(io.Discard, os.Stdin)
	case "broken":
		_ = serve(os.Stdin, os.Stdout, hello{Error: "no dictionary"}, nil)
	case "crash":
		_, _ = os.Stderr.WriteString("loading\nout of memory\n")
		os.Exit(3)
	case "stuck":
		_ = serve(os.Stdin, os.Stdout, hello{Version: "1"}, func(string) ([]string, error) {
			_, err := io.Copy(io.Discard, os.Stdin)
			return nil, err
		})
	case "fickle":
		calls := 0
		_ = serve(os.Stdin, os.Stdout, hello{}, func(string) ([]string, error) {
			calls++
			return []string{strconv.Itoa(calls)}, nil
		})
	case "process": // always the same, but every process another
		_ = serve(os.Stdin, os.Stdout, hello{}, func(string) ([]string, error) {
			return []string{strconv.Itoa(os.Getpid())}, nil
		})
	default:
		_ = serve(os.Stdin, os.Stdout, hello{Version: "1.2.3"}, firstWord)
	}
}

// firstWord is a summarizer that fails on no text and on two of one word.
func firstWord(text string) ([]string, error) {
	words := strings.Fields(text)
	switch text {
	case "":
		return nil, errors.New("no words")
	case "crash":
		os.Exit(3)
	case "hang":
		_, _ = io.Copy(io.Discard, os.Stdin)
	}
	return words[:1], nil
}

// process is this test program in one of the roles of TestMain.
func process(role string) *exec.Cmd {
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "RIVALS_TEST_SERVE="+role)
	return cmd
}

func TestServe(t *testing.T) {
	asked := 0
	answer := func(text string) ([]string, error) {
		asked++
		return firstWord(text)
	}
	in := strings.NewReader(`{"text":"Rain fell.","repeat":3}` + "\n" + `{"text":"","repeat":2}` + "\n")
	var out bytes.Buffer
	require.NoError(t, serve(in, &out, hello{Version: "1.2.3", Runtime: "go"}, answer))

	lines := json.NewDecoder(&out)
	var greeting hello
	require.NoError(t, lines.Decode(&greeting))
	require.Equal(t, hello{Version: "1.2.3", Runtime: "go"}, greeting)
	var first, second reply
	require.NoError(t, lines.Decode(&first))
	require.Equal(t, []string{"Rain"}, first.Answer)
	require.Positive(t, first.Wall)
	require.NoError(t, lines.Decode(&second))
	require.Equal(t, reply{Error: "no words"}, second, "the process lives on after an error")
	require.Equal(t, 4, asked, "three repeats, and one that failed")
}

func TestServeRefusesWhatIsNoRequest(t *testing.T) {
	require.ErrorContains(t, serve(strings.NewReader("hello"), io.Discard, hello{}, firstWord), "reading a request")
}

func TestSpentIsTheSmallerClock(t *testing.T) {
	require.Equal(t, 2*time.Second, reply{Wall: 2 * time.Second, CPU: 3 * time.Second}.spent())
	require.Equal(t, time.Second, reply{Wall: 2 * time.Second, CPU: time.Second}.spent())
}

func TestWorkerAnswers(t *testing.T) {
	w, greeting, err := start(process("first word"), time.Minute)
	require.NoError(t, err)
	defer w.stop()
	require.Equal(t, "1.2.3", greeting.Version)
	for _, test := range []struct {
		text, want, err string
	}{
		{text: "Trains run again.", want: "Trains"},
		{text: "", err: "no words"},
		{text: "“Ça va”, dit-il.", want: "“Ça"},
	} {
		got, err := w.ask(request{Text: test.text, Repeat: 1}, time.Minute)
		require.NoError(t, err)
		require.Equal(t, test.err, got.Error)
		require.Equal(t, test.want, strings.Join(got.Answer, " "))
	}
}

func TestWorkerThatCannotServe(t *testing.T) {
	for role, want := range map[string]string{"broken": "no dictionary", "crash": "out of memory"} {
		_, _, err := start(process(role), time.Minute)
		require.EqualError(t, err, want, role)
	}
	_, _, err := start(exec.Command("/nonexistent/rival"), time.Minute)
	require.Error(t, err)
}

func TestWorkerOverTheLimit(t *testing.T) {
	_, _, err := start(process("deaf"), 20*time.Millisecond)
	require.ErrorIs(t, err, errLimit)

	w, _, err := start(process("stuck"), time.Minute)
	require.NoError(t, err)
	_, err = w.ask(request{Text: "a", Repeat: 1}, 20*time.Millisecond)
	require.ErrorIs(t, err, errLimit)
	require.NotNil(t, w.cmd.ProcessState, "the process has ended")
}

func TestProcessorTime(t *testing.T) {
	require.Zero(t, processorTime(-1))
	w, _, err := start(process("first word"), time.Minute)
	require.NoError(t, err)
	defer w.stop()
	work := request{Text: strings.Repeat("rain ", 10_000), Repeat: 10}
	for range 1000 { // it counts hundredths of a second
		_, err := w.ask(work, time.Minute)
		require.NoError(t, err)
		if processorTime(w.cmd.Process.Pid) > 0 {
			return
		}
	}
	t.Fatal("a busy process has used no processor")
}
