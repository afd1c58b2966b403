package eval

import (
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestReadGold(t *testing.T) {
	const good = `{"id":"a","lang":"en","text":"A text.","reference":["A."]}`
	tests := []struct {
		name, data string
		articles   int
		problems   []string
	}{
		{"one", good, 1, nil},
		{"byte order mark, blank lines and CRLF", "\ufeff" + good + "\r\n\r\n" + strings.Replace(good, `"a"`, `"b"`, 1) + "\r\n", 2, nil},
		{"sentences instead of text", `{"id":"a","sentences":["One.","Two."],"reference":["A."]}`, 1, nil},
		{"not JSON", good + "\n{\"id\":", 1, []string{"f:2: not JSON: unexpected end of JSON input"}},
		{"array", `["a"]`, 0, []string{"f:1: not a JSON object"}},
		{"text that is a number", "\n\n" + `{"id":"a","text":5}`, 0, []string{`f:3: a: "text" is a JSON number, want string`}},
		{"reference that is a string", `{"id":"a","text":"x","reference":"r"}`, 0, []string{`f:1: a: "reference" is a JSON string, want array`}},
		{"no id", `{"text":"x","reference":["r"]}`, 0, []string{`f:1: no "id"`}},
		{"no text", `{"id":"a","text":" ","reference":["r"]}`, 0, []string{`f:1: a: empty "text"`}},
		{"no reference", `{"id":"a","text":"x","reference":[]}`, 0, []string{`f:1: a: empty "reference"`}},
		{"blank reference", `{"id":"a","text":"x","reference":[" ","…"]}`, 0, []string{`f:1: a: empty "reference"`}},
		{"repeated id", good + "\n" + good, 1, []string{"f:2: a: repeated id, first in line 1"}},
		{"nothing", "", 0, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			articles, problems, err := ReadGold(strings.NewReader(tt.data), "f")
			require.NoError(t, err)
			require.Len(t, articles, tt.articles)
			var messages []string
			for _, p := range problems {
				messages = append(messages, p.Error())
			}
			require.Equal(t, tt.problems, messages)
		})
	}
}

func TestReadGoldFile(t *testing.T) {
	articles, problems, err := ReadGoldFile("testdata/articles.jsonl")
	require.NoError(t, err)
	require.Empty(t, problems)
	require.Equal(t, 20, len(articles))

	plain, err := os.ReadFile("testdata/articles.jsonl")
	require.NoError(t, err)
	path := filepath.Join(t.TempDir(), "articles.jsonl.gz")
	f, err := os.Create(path)
	require.NoError(t, err)
	z := gzip.NewWriter(f)
	_, err = z.Write(plain)
	require.NoError(t, err)
	require.NoError(t, z.Close())
	require.NoError(t, f.Close())
	packed, _, err := ReadGoldFile(path)
	require.NoError(t, err)
	require.Equal(t, articles, packed)

	require.NoError(t, os.WriteFile(path, plain, 0o600))
	_, _, err = ReadGoldFile(path)
	require.ErrorContains(t, err, "gzip")
	_, _, err = ReadGoldFile("testdata/none.jsonl")
	require.ErrorIs(t, err, os.ErrNotExist)
}

func FuzzReadGold(f *testing.F) {
	data, err := os.ReadFile("testdata/articles.jsonl")
	require.NoError(f, err)
	for line := range strings.Lines(string(data)) {
		f.Add(line)
	}
	f.Add("{}\n[]\nnull\n{\"id\":1}")
	f.Add("\ufeff{\"id\":\"a\",\"text\":\"\\ud800\",\"reference\":[null]}")
	f.Fuzz(func(t *testing.T, data string) {
		articles, problems, err := ReadGold(strings.NewReader(data), "fuzz")
		require.NoError(t, err)
		lines := 0
		for line := range strings.Lines(data) {
			if strings.TrimSpace(strings.TrimPrefix(line, "\ufeff")) != "" {
				lines++
			}
		}
		require.LessOrEqual(t, len(articles)+len(problems), lines)
		for _, p := range problems {
			require.Positive(t, p.Line)
			require.NotEmpty(t, p.Text)
		}
		scorer := NewScorer()
		for _, a := range articles {
			require.NotEmpty(t, a.ID)
			sentences := SplitSentences(a.Text, a.Lang)
			require.Equal(t, strings.Join(strings.Fields(a.Text), ""), strings.Join(strings.Fields(strings.Join(sentences, " ")), ""))
			score := scorer.Score(sentences, a.Reference, ModeOf(a.Lang))
			require.LessOrEqual(t, score.RL.F1, score.R1.F1+1e-12)
			for _, fault := range Faults(a, sentences) {
				require.Less(t, fault.Sentence, len(sentences))
			}
		}
	})
}
