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
