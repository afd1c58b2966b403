package main

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestReadme runs the README's first command and compares what it prints with
// what the README shows.
func TestReadme(t *testing.T) {
	t.Chdir("../..")
	readme, err := os.ReadFile("README.md")
	require.NoError(t, err)
	const prefix = "    go run ./cmd/standfirst "
	_, rest, found := strings.Cut(string(readme), prefix)
	require.True(t, found)
	args, rest, _ := strings.Cut(rest, "\n")
	_, rest, found = strings.Cut(rest, "```\n")
	require.True(t, found)
	want, _, found := strings.Cut(rest, "```")
	require.True(t, found)

	var out bytes.Buffer
	root := newRoot()
	root.SetArgs(strings.Fields(args))
	root.SetOut(&out)
	require.NoError(t, root.ExecuteContext(t.Context()))
	require.Equal(t, want, out.String())
}
