package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/internal/jsonlines"
)

// begun makes an output that stopped half way, and returns the undisturbed one.
func begun(t *testing.T, input, output string, flags ...string) (want string) {
	t.Helper()
	args := append([]string{input, "-q", "-o", output}, flags...)
	code, _, stderr := batch(t, "", args...)
	require.Equal(t, exitFine, code, stderr)
	data, err := os.ReadFile(output)
	require.NoError(t, err)
	require.NoError(t, os.Remove(output))

	lines, err := os.ReadFile(input)
	require.NoError(t, err)
	broken := strings.Replace(string(lines), "Boat 1500 left", "Boat \x00500 left", 1)
	require.NoError(t, os.WriteFile(input, []byte(broken), 0o600))
	code, _, stderr = batch(t, "", append(args, "--max-errors", "1")...)
	require.Equal(t, exitInput, code, stderr)
	require.FileExists(t, output+".part")
	require.NoError(t, os.WriteFile(input, lines, 0o600))
	return string(data)
}

// TestResume goes on after any length of the part and of the journal: whatever
// a run that was killed leaves, the result is that of an undisturbed one.
func TestResume(t *testing.T) {
	for _, ending := range []string{"", ".gz", ".zst"} {
		t.Run("out"+ending, func(t *testing.T) {
			dir := t.TempDir()
			input, output := filepath.Join(dir, "in.jsonl"), filepath.Join(dir, "out.jsonl"+ending)
			require.NoError(t, os.WriteFile(input, []byte(boats(2000, 700)), 0o600))
			want := begun(t, input, output)
			part, err := os.ReadFile(output + ".part")
			require.NoError(t, err)
			journal, err := os.ReadFile(output + ".journal")
			require.NoError(t, err)
			require.GreaterOrEqual(t, strings.Count(string(journal), "\n"), 4, "a header and checkpoints")
			for i := range 12 {
				cutPart, cutJournal := len(part)*i/11, len(journal)*(11-i%7)/11
				require.NoError(t, os.WriteFile(output+".part", part[:cutPart], 0o600))
				require.NoError(t, os.WriteFile(output+".journal", journal[:cutJournal], 0o600))
				code, _, stderr := batch(t, "", input, "-q", "-o", output, "--resume")
				require.Equal(t, exitFine, code, stderr)
				got, err := os.ReadFile(output)
				require.NoError(t, err)
				require.True(t, want == string(got), "part cut at %d, journal at %d", cutPart, cutJournal)
				require.NoFileExists(t, output+".part")
				require.NoFileExists(t, output+".journal")
				require.NoError(t, os.Remove(output))
			}
		})
	}
}

// TestResumeFigures counts what was written before and after a stop.
func TestResumeFigures(t *testing.T) {
	dir := t.TempDir()
	input, output, stats := filepath.Join(dir, "in.jsonl"), filepath.Join(dir, "out.jsonl"), filepath.Join(dir, "stats.json")
	require.NoError(t, os.WriteFile(input, []byte(boats(2000, 700)), 0o600))
	read := func() (r report) {
		data, err := os.ReadFile(stats)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(data, &r))
		r.Seconds, r.Rate = 0, 0
		return r
	}
	begun(t, input, output, "--stats", stats)
	want := read()
	require.Equal(t, int64(2000), want.Corpus.Languages["en"])
	require.NoError(t, os.Remove(stats))
	code, _, stderr := batch(t, "", input, "-o", output, "--resume", "--stats", stats)
	require.Equal(t, exitFine, code, stderr)
	require.Equal(t, want, read())
}

// TestResumeWhole goes on with runs that were killed in their last moments.
func TestResumeWhole(t *testing.T) {
	for _, ending := range []string{"", ".gz"} {
		for name, renamed := range map[string]bool{"before the part got its name": false, "before the journal was removed": true} {
			t.Run(name+ending, func(t *testing.T) {
				dir := t.TempDir()
				input, output := filepath.Join(dir, "in.jsonl"), filepath.Join(dir, "out.jsonl"+ending)
				require.NoError(t, os.WriteFile(input, []byte(boats(500, 700)), 0o600))
				code, _, _ := batch(t, "", input, "-o", output)
				require.Equal(t, exitFine, code)
				want, err := os.ReadFile(output)
				require.NoError(t, err)
				require.NoError(t, os.Remove(output))
				killedLate(t, input, output)
				if renamed {
					require.NoError(t, os.Rename(output+".part", output))
				}
				code, stdout, stderr := batch(t, "", input, "-o", output, "--resume")
				require.Equal(t, exitFine, code, stderr)
				require.Empty(t, stdout)
				require.Contains(t, stderr, "500 records, 0 failed")
				got, err := os.ReadFile(output)
				require.NoError(t, err)
				require.Equal(t, want, got)
				require.NoFileExists(t, output+".part")
				require.NoFileExists(t, output+".journal")
			})
		}
	}
}

// killedLate makes an output that is whole and has not got its name.
func killedLate(t *testing.T, input, output string) {
	t.Helper()
	f := new(batchFlags)
	f.output = output
	f.fields = jsonlines.Fields{ID: "id", Title: "title", Text: "text", HTML: "html", Language: "language", Options: "options"}
	in, err := openBatch(nil, input, false, defaultMaxBytes)
	require.NoError(t, err)
	w, err := newWorker(f)
	require.NoError(t, err)
	out, err := openOutput(nil, f, in)
	require.NoError(t, err)
	r := &batchRun{batchFlags: f, in: in, out: out, worker: w, progress: newProgress(nil, true, in.size)}
	require.NoError(t, r.all(t.Context()))
	out.next.Whole = true
	require.NoError(t, out.flush())
	require.NoError(t, out.stop())
	require.NoError(t, in.close())
}

// TestResumeOther refuses to go on with what was made of something else.
func TestResumeOther(t *testing.T) {
	for name, test := range map[string]struct {
		flags   string
		input   func(string) string
		journal func(string) string
		why     string
	}{
		"other options":     {flags: "-n 1", why: `options {.*}, and these are {"sentences":1`},
		"other fields":      {flags: "--text-field body", why: `and these are .*"text":"body"`},
		"other limit":       {flags: "--max-bytes 5000", why: `and these are .*"maxBytes":5000`},
		"figures, too":      {flags: "--stats stats.json", why: `and these are .*"stats":true`},
		"longer input":      {input: func(s string) string { return s + "\n" }, why: `was begun with an input of \d+ bytes, and this is of \d+`},
		"other beginning":   {input: func(s string) string { return strings.Replace(s, "Boat 7 ", "Boot 7 ", 1) }, why: "the input does not begin with what the output was made of"},
		"other version":     {journal: func(s string) string { return strings.Replace(s, `"version":"`, `"version":"v0.0.1-`, 1) }, why: "was begun with version v0.0.1-"},
		"other input":       {journal: func(s string) string { return strings.Replace(s, "in.jsonl", "old.jsonl", 1) }, why: `was begun with input "old.jsonl", and this is "in.jsonl"`},
		"more than it read": {journal: func(s string) string { return strings.ReplaceAll(s, `"records":`, `"records":9`) }, why: "the input does not begin with"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			require.NoError(t, os.WriteFile("in.jsonl", []byte(boats(2000, 700)), 0o600))
			begun(t, "in.jsonl", "out.jsonl")
			rewrite(t, "in.jsonl", test.input)
			rewrite(t, "out.jsonl.journal", test.journal)
			kept, err := os.ReadFile("out.jsonl.part")
			require.NoError(t, err)
			code, _, stderr := batch(t, "", append(strings.Fields(test.flags), "in.jsonl", "-o", "out.jsonl", "--resume")...)
			require.Equal(t, exitUsage, code)
			require.Regexp(t, test.why, stderr)
			require.Contains(t, stderr, "begin anew without --resume")
			require.NoFileExists(t, "out.jsonl")
			still, err := os.ReadFile("out.jsonl.part")
			require.NoError(t, err)
			require.Equal(t, fmt.Sprintf("%x", kept[:len(still)]), fmt.Sprintf("%x", still), "nothing is lost")
		})
	}
}

// rewrite changes a file, if there is something to change.
func rewrite(t *testing.T, name string, change func(string) string) {
	t.Helper()
	if change == nil {
		return
	}
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(name, []byte(change(string(data))), 0o600))
}
