package web

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/summarize"
)

// BenchmarkNative is what the WebAssembly build is compared with: the article
// of the browser tests, summarized by the same code on this machine.
func BenchmarkNative(b *testing.B) {
	text, err := os.ReadFile("../testdata/agency_page.txt")
	require.NoError(b, err)
	s, err := summarize.New(summarize.Options{})
	require.NoError(b, err)
	for b.Loop() {
		_, err := s.Summarize(b.Context(), summarize.Article{Text: string(text)})
		require.NoError(b, err)
	}
}
