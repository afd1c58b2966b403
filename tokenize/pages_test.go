package tokenize_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/tokenize"
)

// markedLine is a line of a page: "H" the headline, "P" prose, "F" what is not
// the article.
type markedLine struct {
	mark, text string
	start      int
}

// readPage reads testdata/page_LANG.txt, a line a block, and joins the lines by
// a separator.
func readPage(t *testing.T, path, separator string) (lines []markedLine, text string) {
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	for line := range strings.Lines(string(data)) {
		mark, words, found := strings.Cut(strings.TrimSpace(line), " ")
		require.True(t, found, line)
		lines = append(lines, markedLine{mark, words, len(text)})
		text += words + separator
	}
	return lines, text
}

// A page of each language, with all that a page has round its article, and prose
// that begins with the same words: as lines with blank ones between, and without.
func TestPages(t *testing.T) {
	paths, err := filepath.Glob("testdata/page_*.txt")
	require.NoError(t, err)
	seen := make(map[tokenize.Language]bool)
	for _, path := range paths {
		tag, _, _ := strings.Cut(strings.TrimSuffix(strings.TrimPrefix(filepath.Base(path), "page_"), ".txt"), "_")
		seen[tokenize.Language(tag)] = true
		for name, separator := range map[string]string{"blank lines": "\n\n", "lines": "\n"} {
			t.Run(filepath.Base(path)+", "+name, func(t *testing.T) {
				lines, text := readPage(t, path, separator)
				d, err := tokenize.Parse(text, "")
				require.NoError(t, err)
				require.Equal(t, tokenize.Language(tag), d.Language)
				for _, line := range lines {
					requireMarked(t, d, line)
				}
			})
		}
	}
	for _, lang := range tokenize.Languages() {
		require.True(t, seen[lang], lang)
	}
}

// requireMarked checks that every sentence of a line is what its mark says; a
// dateline before prose is none of it.
func requireMarked(t *testing.T, d *tokenize.Document, line markedLine) {
	t.Helper()
	found := false
	for _, s := range d.Sentences {
		if s.Start >= line.start+len(line.text) || s.End <= line.start {
			continue
		}
		prose := s.Kind == tokenize.Paragraph
		switch {
		case line.mark == "H":
			require.Equal(t, tokenize.Headline, s.Kind, line.text)
		case line.mark == "F":
			require.False(t, prose, "%q is prose", d.Text[s.Start:s.End])
		case s.Reason != "dateline":
			require.True(t, prose, "%q is %s: %s", d.Text[s.Start:s.End], s.Kind, s.Reason)
		}
		found = true
	}
	require.True(t, found, line.text)
}
