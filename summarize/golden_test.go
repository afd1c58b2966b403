package summarize_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/rank"
	"github.com/standfirst/standfirst/summarize"
)

var update = flag.Bool("update", false, "write the .golden files of testdata anew")

// TestGolden compares title, language, blocks and summaries of every article
// in testdata with what stands beside it.
func TestGolden(t *testing.T) {
	articles, err := filepath.Glob("../testdata/*.txt")
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(articles), 24)
	for _, path := range articles {
		t.Run(filepath.Base(path), func(t *testing.T) {
			text, err := os.ReadFile(path)
			require.NoError(t, err)
			got := describe(t, string(text))
			golden := strings.TrimSuffix(path, ".txt") + ".golden"
			if *update {
				require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			require.Equal(t, strings.Split(string(want), "\n"), strings.Split(got, "\n"), "go test ./summarize -run Golden -update, and read what changed")
		})
	}
}

// describe writes what is expected of an article.
func describe(t *testing.T, text string) string {
	var b strings.Builder
	s, err := summarize.New(summarize.Options{Keywords: 5})
	require.NoError(t, err)
	e, err := s.Explain(context.Background(), summarize.Article{Text: text})
	require.NoError(t, err)
	fmt.Fprintf(&b, "title: %s\nlanguage: %s\n", e.Summary.Title, e.Summary.Language)
	for _, k := range e.Summary.Keywords {
		fmt.Fprintf(&b, "keyword: %s\n", k.Text)
	}
	b.WriteString("\nblocks\n")
	for _, block := range e.Blocks {
		line := strings.Join(strings.Fields(text[block.Start:block.End]), " ")
		fmt.Fprintf(&b, "%-11s %s\n", block.Kind, short(line))
	}
	for _, method := range rank.Methods() {
		s, err := summarize.New(summarize.Options{Method: method})
		require.NoError(t, err)
		summary, err := s.Summarize(context.Background(), summarize.Article{Text: text})
		require.NoError(t, err)
		fmt.Fprintf(&b, "\n%s\n", method)
		for _, sentence := range summary.Sentences {
			require.Equal(t, text[sentence.Start:sentence.End], sentence.Text)
			fmt.Fprintf(&b, "- %s\n", strings.Join(strings.Fields(sentence.Text), " "))
		}
	}
	return b.String()
}

// short cuts a line after some words.
func short(line string) string {
	words := strings.Fields(line)
	if len(words) <= 8 {
		return line
	}
	return strings.Join(words[:8], " ") + " …"
}
