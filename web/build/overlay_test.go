package main

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestLeanListsKeepEveryEntry(t *testing.T) {
	const list = "# English.\n\n[name]\nEnglish\n\n[links]\n  read more\n#hashtag: *\nread #1 *\n"
	require.Equal(t, "[name]\nEnglish\n[links]\nread more\nread #1 *\n", string(leanList([]byte(list))))
	require.Empty(t, leanList(nil))
}

func TestOutline(t *testing.T) {
	const code = "package a\n\n// Of is small.\nfunc (s Span) Of(text string) string { return text }\n"
	out, err := outline([]byte(code))
	require.NoError(t, err)
	require.Contains(t, string(out), "// Of is small.\n//go:noinline\nfunc (s Span) Of(")
	_, err = outline([]byte("package a\n"))
	require.ErrorContains(t, err, "tokenize/tokenize.go has no")
}
