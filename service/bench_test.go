package service

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/summarize"
)

// BenchmarkHandler is one article after the other through the handler, beside
// the library alone: the difference is what HTTP costs, but for the network.
func BenchmarkHandler(b *testing.B) {
	names, err := filepath.Glob("../testdata/*.txt")
	require.NoError(b, err)
	texts := make([]string, len(names))
	for i, name := range names {
		data, err := os.ReadFile(name)
		require.NoError(b, err)
		texts[i] = string(data)
	}
	b.Run("handler", func(b *testing.B) {
		h := New(Options{})
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			r := httptest.NewRequest(http.MethodPost, "/v1/summaries", strings.NewReader(texts[i%len(texts)]))
			r.Header.Set("Content-Type", "text/plain")
			h.ServeHTTP(httptest.NewRecorder(), r)
		}
	})
	b.Run("library", func(b *testing.B) {
		s, err := summarize.New(summarize.Options{})
		require.NoError(b, err)
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			_, err := s.Summarize(b.Context(), summarize.Article{Text: texts[i%len(texts)]})
			require.NoError(b, err)
		}
	})
}
