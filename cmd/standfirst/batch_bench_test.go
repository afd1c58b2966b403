package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/klauspost/compress/gzip"
	"github.com/stretchr/testify/require"
)

// BenchmarkBatch summarizes JSON lines: the wires of the evaluation data where
// STANDFIRST_EVAL names it, and 5,000 articles of our own elsewhere. The rate is
// that of the lines.
func BenchmarkBatch(b *testing.B) {
	lines := boats(5000, 50)
	if dir := os.Getenv("STANDFIRST_EVAL"); dir != "" {
		packed, err := os.ReadFile(filepath.Join(dir, "texts", "en_wires.jsonl.gz"))
		require.NoError(b, err)
		z, err := gzip.NewReader(bytes.NewReader(packed))
		require.NoError(b, err)
		data, err := io.ReadAll(z)
		require.NoError(b, err)
		lines = string(data)
	}
	b.SetBytes(int64(len(lines)))
	for b.Loop() {
		require.Equal(b, exitFine, run(b.Context(), []string{"batch", "-q"}, strings.NewReader(lines), io.Discard, io.Discard))
	}
}
