package extract_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/extract"
	"github.com/standfirst/standfirst/rank"
	"github.com/standfirst/standfirst/summarize"
)

var update = flag.Bool("update", false, "write the .golden files of the pages in testdata anew")

// TestGolden compares headline, blocks and summaries of every page in testdata
// with what stands beside it.
func TestGolden(t *testing.T) {
	for _, kind := range []struct {
		ext   string
		least int
		read  func([]byte, extract.Options) (summarize.Article, error)
	}{{".html", 6, extract.HTML}, {".md", 2, extract.Markdown}} {
		pages, err := filepath.Glob("../testdata/*" + kind.ext)
		require.NoError(t, err)
		require.GreaterOrEqual(t, len(pages), kind.least)
		for _, path := range pages {
			t.Run(filepath.Base(path), func(t *testing.T) {
				page, err := os.ReadFile(path)
				require.NoError(t, err)
				article, err := kind.read(page, extract.Options{})
				require.NoError(t, err)
				got := describe(t, article)
				golden := strings.TrimSuffix(path, kind.ext) + ".golden"
				if *update {
					require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
				}
				want, err := os.ReadFile(golden)
				require.NoError(t, err)
				require.Equal(t, strings.Split(string(want), "\n"), strings.Split(got, "\n"), "go test ./extract -run Golden -update, and read what changed")
			})
		}
	}
}

// describe writes what is expected of a page: its blocks in full, for they are
// what extract makes.
func describe(t *testing.T, a summarize.Article) string {
	var b strings.Builder
	fmt.Fprintf(&b, "title: %s\n\nblocks\n", a.Title)
	for _, block := range a.Blocks {
		fmt.Fprintf(&b, "%-11s %s\n", block.Kind, strings.Join(strings.Fields(block.Of(a.Text)), " "))
	}
	for _, method := range rank.Methods() {
		s, err := summarize.New(summarize.Options{Method: method})
		require.NoError(t, err)
		summary, err := s.Summarize(context.Background(), a)
		require.NoError(t, err)
		fmt.Fprintf(&b, "\n%s\n", method)
		for _, sentence := range summary.Sentences {
			require.Equal(t, a.Text[sentence.Start:sentence.End], sentence.Text)
			fmt.Fprintf(&b, "- %s\n", strings.Join(strings.Fields(sentence.Text), " "))
		}
	}
	return b.String()
}
