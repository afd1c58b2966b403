package eval

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestLanguages(t *testing.T) {
	dir := t.TempDir()
	write := func(name, content string) string {
		path := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(path, []byte(content), 0o644))
		return path
	}
	long := "aa bb cc dd ee ff gg hh"
	no := write("no_news.jsonl", `{"id":"1","text":"`+long+` aa. kk. aa. aa. aa. aa.","spans":[[0,27],[28,31],[32,35],[36,39],[40,43],[44,47]]}`+"\n")
	mixed := write("mixed.jsonl", `{"id":"1","lang":"sr-Latn","text":"`+long+`","spans":[[0,23]]}`+"\nbad\n")
	detect := func(text string) string {
		switch {
		case strings.HasPrefix(text, "kk"):
			return ""
		case len(text) == 23:
			return "sr"
		case len(text) < 6:
			return "da"
		}
		return "nb-NO"
	}
	table, err := Languages([]string{no, mixed, filepath.Join(dir, "none.jsonl")}, detect)
	require.NoError(t, err)
	require.Len(t, table.Problems, 2)
	require.Equal(t, LanguageRow{
		Set: "no_news", Language: "nb",
		Sentences: LanguageScore{Texts: 1, Right: 1}, Short: LanguageScore{Texts: 5, Wrong: 4}, Groups: LanguageScore{Texts: 1, Right: 1},
	}, table.Rows[0])
	require.Equal(t, LanguageRow{Set: "mixed", Language: "sr", Sentences: LanguageScore{Texts: 1, Right: 1}}, table.Rows[1])
	require.Equal(t, LanguageScore{Texts: 2, Right: 2}, table.Rows[3].Sentences)

	var out bytes.Buffer
	require.NoError(t, table.WriteText(&out))
	require.Contains(t, out.String(), "no_news")
	out.Reset()
	require.NoError(t, table.WriteMarkdown(&out))
	require.Contains(t, out.String(), "| no_news | nb | 1 | 1.0000 | 0.0000 | 1 | 1.0000 | 0.0000 | 5 | 0.0000 | 0.8000 |")
	out.Reset()
	require.NoError(t, table.WriteJSON(&out))
	require.Contains(t, out.String(), `"right": 2`)

	_, err = Languages([]string{filepath.Join(dir, "none.jsonl")}, detect)
	require.ErrorContains(t, err, "no sentence")
}
