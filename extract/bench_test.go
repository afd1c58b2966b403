package extract

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"codeberg.org/readeck/go-readability/v2"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

// benchPages are our own pages, and the news pages of the evaluation data
// where STANDFIRST_EVAL names them.
func benchPages(b *testing.B) [][]byte {
	var pages [][]byte
	if dir := os.Getenv("STANDFIRST_EVAL"); dir != "" {
		f, err := os.Open(filepath.Join(dir, "pages", "en_news.jsonl.gz"))
		require.NoError(b, err)
		defer f.Close()
		z, err := gzip.NewReader(f)
		require.NoError(b, err)
		for d := json.NewDecoder(z); d.More(); {
			var row struct{ HTML string }
			require.NoError(b, d.Decode(&row))
			pages = append(pages, []byte(row.HTML))
		}
		return pages
	}
	paths, err := filepath.Glob("../testdata/*.html")
	require.NoError(b, err)
	for _, path := range paths {
		page, err := os.ReadFile(path)
		require.NoError(b, err)
		pages = append(pages, page)
	}
	return pages
}

// BenchmarkHTML is a page from bytes to article.
func BenchmarkHTML(b *testing.B) {
	pages := benchPages(b)
	b.ReportAllocs()
	for b.Loop() {
		for _, page := range pages {
			_, err := HTML(page, Options{})
			require.NoError(b, err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(pages)), "µs/page")
}

// BenchmarkReadability is the same page through the parser and readability
// alone, as its README has it.
func BenchmarkReadability(b *testing.B) {
	pages := benchPages(b)
	b.ReportAllocs()
	for b.Loop() {
		for _, page := range pages {
			doc, err := html.Parse(bytes.NewReader(page))
			require.NoError(b, err)
			_, err = readability.FromDocument(doc, nil)
			require.NoError(b, err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(pages)), "µs/page")
}
