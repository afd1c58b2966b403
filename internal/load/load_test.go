package main

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/tokenize"
)

// TestMeasure runs every part shortly: no request is lost, also by a stop under
// load.
func TestMeasure(t *testing.T) {
	require.NoError(t, measure(200*time.Millisecond, "../../testdata", ""))
}

func TestRequests(t *testing.T) {
	requests, err := readRequests("../../testdata", "", 5000)
	require.NoError(t, err)
	require.NotEmpty(t, requests)
	for _, r := range requests {
		head, body, ok := strings.Cut(string(r), "\r\n\r\n")
		require.True(t, ok)
		require.Contains(t, head, "Content-Length: ")
		require.InDelta(t, 5000, len(body), 4, "but for a character that was cut")
	}
	fewer, err := readRequests("../../testdata", "fr", 5000)
	require.NoError(t, err)
	require.Less(t, len(fewer), len(requests))
	for _, r := range fewer {
		_, body, _ := strings.Cut(string(r), "\r\n\r\n")
		require.Equal(t, tokenize.Language("fr"), tokenize.Detect(body))
	}
	_, err = readRequests(t.TempDir(), "", 5000)
	require.ErrorContains(t, err, "no articles")
}
