package main

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"
	"github.com/stretchr/testify/require"
)

func TestMain(m *testing.M) { ptest.Main(m) }

// TestRun runs the whole program on Prism.
func TestRun(t *testing.T) {
	dir := t.TempDir()
	in := `{"id":"a","text":"One boat left the harbour today. It is late.","language":"en"}` + "\n" + "{poison\n"
	require.NoError(t, os.WriteFile(filepath.Join(dir, "in.jsonl"), []byte(in), 0o600))
	out := filepath.Join(dir, "out")
	for name, value := range map[string]string{"input": filepath.Join(dir, "*.jsonl"), "output": out, "shards": "1", "summary": `{"sentences":1}`} {
		require.NoError(t, flag.Set(name, value))
	}
	require.NoError(t, run(context.Background()))
	for file, want := range map[string]string{
		out + "-00000-of-00001.jsonl":          `"text":"One boat left the harbour today."`,
		out + "-failures-00000-of-00001.jsonl": `"record":"{poison"`,
	} {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		require.Contains(t, string(data), want)
	}
	require.NoError(t, flag.Set("summary", `{"ratio":2}`))
	require.ErrorContains(t, run(context.Background()), "--summary: ")
	require.NoError(t, flag.Set("summary", "{}"))
	require.NoError(t, flag.Set("shards", "0"))
	require.ErrorContains(t, run(context.Background()), "--shards")
}
