package beamx_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/passert"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"
	runners "github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"
	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/examples/beam/beamx"
	"github.com/standfirst/standfirst/summarize"
	"github.com/standfirst/standfirst/tokenize"
)

func TestMain(m *testing.M) { ptest.Main(m) }

// harbour is an article with a number in it.
func harbour(i int) summarize.Article {
	return summarize.Article{
		ID: fmt.Sprintf("harbour-%d", i), Title: fmt.Sprintf("Storm %d closes the harbour", i), Language: "en",
		Text: fmt.Sprintf("The harbour closed at noon on day %d because of a storm from the west. ", i) +
			"Fishermen tied their boats to the inner quay & went home. " +
			fmt.Sprintf("The harbour master counted %d boats and said that none was missing.\n\nRead more", i%90+2),
	}
}

// articles are the lines that the tests read: those of the evaluation data,
// where STANDFIRST_EVAL names it, and as many of our own elsewhere.
func articles(t *testing.T, n int) []string {
	t.Helper()
	if dir := os.Getenv("STANDFIRST_EVAL"); dir != "" {
		f, err := os.Open(filepath.Join(dir, "texts", "en_wires.jsonl.gz"))
		require.NoError(t, err)
		defer f.Close() //nolint:errcheck // it was only read
		z, err := gzip.NewReader(f)
		require.NoError(t, err)
		data, err := io.ReadAll(z)
		require.NoError(t, err)
		return strings.SplitAfterN(string(data), "\n", n+1)[:n]
	}
	var lines []string
	for i := range n {
		line, err := json.Marshal(harbour(i))
		require.NoError(t, err)
		lines = append(lines, string(line)+"\n")
	}
	return lines
}

// run reads lines, summarizes and writes on Prism, and returns the lines of the
// summaries and of the failures, sorted.
func run(t *testing.T, lines []string, o summarize.Options) (summaries, failures []string) {
	t.Helper()
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "in-1.jsonl"), []byte(strings.Join(lines[:len(lines)/2], "")), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "in-2.jsonl"), []byte(strings.Join(lines[len(lines)/2:], "")), 0o600))
	p, s := beam.NewPipelineWithRoot()
	read, unread := beamx.Read(s, filepath.Join(dir, "in-*.jsonl"))
	summarized, failed := beamx.Summarize(s, read, o)
	beamx.WriteSummaries(s, filepath.Join(dir, "out"), 3, summarized)
	beamx.WriteFailures(s, filepath.Join(dir, "failed"), 1, beam.Flatten(s, unread, failed))
	require.NoError(t, runners.Run(context.Background(), p))
	return shards(t, filepath.Join(dir, "out-*-of-00003.jsonl")), shards(t, filepath.Join(dir, "failed-*-of-00001.jsonl"))
}

func shards(t *testing.T, glob string) (lines []string) {
	t.Helper()
	files, err := filepath.Glob(glob)
	require.NoError(t, err)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		lines = append(lines, strings.SplitAfter(strings.TrimSuffix(string(data), "\n"), "\n")...)
		lines[len(lines)-1] += "\n"
	}
	slices.Sort(lines)
	return lines
}

// TestSameAsBatch summarizes 5,000 articles on Prism and by the command, and
// compares them line by line.
func TestSameAsBatch(t *testing.T) {
	lines := articles(t, 5000)
	got, failures := run(t, lines, summarize.Options{Sentences: 2})
	require.Empty(t, failures)

	cmd := exec.CommandContext(t.Context(), "go", "run", "./cmd/standfirst", "batch", "-q", "-n", "2")
	cmd.Dir = "../../.."
	cmd.Stdin = strings.NewReader(strings.Join(lines, ""))
	var messages bytes.Buffer
	cmd.Stderr = &messages
	out, err := cmd.Output()
	require.NoError(t, err, messages.String())
	want := strings.SplitAfter(strings.TrimSuffix(string(out), "\n"), "\n")
	want[len(want)-1] += "\n"
	slices.Sort(want)
	require.Len(t, got, 5000)
	for i := range want {
		require.Equal(t, want[i], got[i])
	}
}

// TestDeadLetters finds poisoned records among the failures, and the others
// among the summaries.
func TestDeadLetters(t *testing.T) {
	lines := articles(t, 40)
	lines[7] = "{poison\n"
	lines[20] = "\n"
	lines[31] = `{"id":"tlh","text":"Today is a good day to sail.","language":"tlh"}` + "\n"
	lines[33] = `{"id":"both","text":"One.","html":"<p>Two."}` + "\n"
	lines[34] = `{"id":"page","html":"<p>Two boats came back in the evening."}` + "\n"
	lines[35] = `{"id":"none","body":"One."}` + "\n"
	lines[39] = `{"id":"long","text":"` + strings.Repeat("One boat left. ", 4000) + `"}` + "\n"
	summaries, failures := run(t, lines, summarize.Options{MaxBytes: 50_000})
	require.Len(t, summaries, 34)
	require.Contains(t, strings.Join(summaries, ""), `{"id":"page",`)
	require.Contains(t, strings.Join(summaries, ""), `"text":"Two boats came back in the evening."`)
	require.Equal(t, []string{
		`{"error":"invalid character 'p' looking for beginning of object key string","record":"{poison"}` + "\n",
		`{"id":"both","error":"both \"text\" and \"html\": give one","record":"{\"id\":\"both\",\"text\":\"One.\",\"html\":\"<p>Two.\"}"}` + "\n",
		`{"id":"long","error":"summarize: text of 60000 bytes is over the limit of 50000"}` + "\n",
		`{"id":"none","error":"no \"text\" and no \"html\"","record":"{\"id\":\"none\",\"body\":\"One.\"}"}` + "\n",
		`{"id":"tlh","error":"summarize: language not supported: \"tlh\" (have ` + fmt.Sprint(tokenize.Languages()) + `)"}` + "\n",
	}, failures)
}

// TestOptions reach the workers, with the structure of a page and the counters
// on their way back.
func TestOptions(t *testing.T) {
	a := harbour(1)
	page := summarize.Article{ID: "page", Text: "The ferry sails at noon every day.\nOne boat left the harbour at dawn.", Language: "en", Blocks: []tokenize.Block{
		{Span: tokenize.Span{Start: 0, End: 34}, Kind: tokenize.Furniture, Reason: "a box"}, // which the text alone does not tell
		{Span: tokenize.Span{Start: 35, End: 69}},
	}}
	for name, o := range map[string]summarize.Options{
		"one sentence":    {Sentences: 1},
		"method, limit":   {Method: "lead", Words: 12},
		"key phrases":     {Keywords: 3},
		"ratio and focus": {Ratio: 0.5, Focus: "boats"},
	} {
		t.Run(name, func(t *testing.T) {
			s, err := summarize.New(o)
			require.NoError(t, err)
			plain, err := s.Summarize(t.Context(), summarize.Article{ID: page.ID, Text: page.Text, Language: page.Language})
			require.NoError(t, err)
			var want []any
			for _, article := range []summarize.Article{a, page} {
				summary, err := s.Summarize(t.Context(), article)
				require.NoError(t, err)
				require.NotEqual(t, text(plain), text(summary))
				want = append(want, text(summary))
			}
			result := ptest.BuildAndRun(t, func(scope beam.Scope) {
				summaries, failures := beamx.Summarize(scope, beam.Create(scope, a, page), o)
				passert.Equals(scope, beam.ParDo(scope, text, summaries), want...)
				passert.Empty(scope, failures)
			})
			counted := result.Metrics().AllMetrics().Counters()
			require.NotEmpty(t, counted)
			total := int64(0)
			for _, c := range counted {
				if c.Key.Name == "summarized" {
					total += c.Result()
				}
			}
			require.Equal(t, int64(2), total)
		})
	}
}

// TestOptionsThatCannot be met stop a pipeline from being built.
func TestOptionsThatCannot(t *testing.T) {
	for _, o := range []summarize.Options{{Sentences: -1}, {Language: "tlh"}} {
		require.Panics(t, func() {
			_, s := beam.NewPipelineWithRoot()
			beamx.Summarize(s, beam.Create(s, harbour(1)), o)
		})
	}
}
