package eval

import (
	"bytes"
	"context"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const ownArticles = "testdata/articles.jsonl"

// lastSentences is a poor system to compare with.
func lastSentences(name string) System {
	return System{Name: name, Summarize: func(_ context.Context, a Article, limit Limit) ([]string, error) {
		if a.Reference != nil {
			return nil, errors.New("the reference was shown")
		}
		all := SplitSentences(a.Text, a.Lang)
		return all[len(all)-limit.Sentences:], nil
	}}
}

// untimed returns a table without the only figures that differ between runs.
func untimed(t Table) Table {
	for _, set := range t.Sets {
		for i := range set.Rows {
			set.Rows[i].Time = 0
		}
	}
	return t
}

func TestSummaries(t *testing.T) {
	systems := []System{lastSentences(CleanLeadName), lastSentences("last")}
	table, err := Summaries(t.Context(), []string{ownArticles}, systems, Options{})
	require.NoError(t, err)
	require.Empty(t, table.Problems)
	require.Len(t, table.Sets, 1)
	set := table.Sets[0]
	require.Equal(t, "articles", set.Name)
	require.Equal(t, 20, set.Documents)
	require.Equal(t, 20, set.Texts)
	require.Len(t, set.Rows, 3)
	lead, clean, last := set.Rows[0], set.Rows[1], set.Rows[2]
	require.Equal(t, RawLeadName, lead.System)
	require.Nil(t, lead.ToRawLead)
	require.Nil(t, clean.ToCleanLead)
	require.Equal(t, Interval{}, last.ToCleanLead.R1, "the same summaries differ nowhere")
	require.InDelta(t, last.Scores.R1.Mean-lead.Scores.R1.Mean, last.ToRawLead.R1.Mean, 1e-9)
	require.Greater(t, lead.Scores.R1.Mean, last.Scores.R1.Mean)
	require.Equal(t, 3.0, lead.Sentences)
	require.Positive(t, lead.Faults.NotProse)

	for _, workers := range []int{1, 7} {
		again, err := Summaries(t.Context(), []string{ownArticles}, systems, Options{Workers: workers})
		require.NoError(t, err)
		require.Equal(t, untimed(table), untimed(again))
	}
}

func TestSummariesLimits(t *testing.T) {
	tests := []struct {
		name      string
		opts      Options
		sentences float64
		low, high float64 // words
	}{
		{"default", Options{}, 3, 20, 70},
		{"one sentence", Options{Limit: Limit{Sentences: 1}}, 1, 5, 30},
		{"words", Options{Limit: Limit{Words: 60}}, 0, 50, 70},
		{"words of the reference", Options{ReferenceWords: true}, 0, 35, 60},
		{"caller's splitter", Options{Limit: Limit{Sentences: 1}, Split: func(text, _ string) []string { return []string{text} }}, 1, 140, 200},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			table, err := Summaries(t.Context(), []string{ownArticles}, nil, tt.opts)
			require.NoError(t, err)
			row := table.Sets[0].Rows[0]
			if tt.sentences > 0 {
				require.Equal(t, tt.sentences, row.Sentences)
			}
			require.GreaterOrEqual(t, row.Words, tt.low)
			require.LessOrEqual(t, row.Words, tt.high)
		})
	}
}

func TestSummariesGaps(t *testing.T) {
	dir := t.TempDir()
	write := func(name, data string) string {
		path := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(path, []byte(data), 0o600))
		return path
	}
	gold := write("gold.jsonl", `{"id":"a#0","text":"Rain fell. Wind blew.","reference":["Rain fell."]}
{"id":"a#1","text":"Rain fell. Wind blew.","reference":["Wind blew."]}
{"id":"b","text":"Snow fell.","reference":[]}
{"id":"c","text":"Sun rose.","reference":["Sun rose."]}
`)
	system, problems, err := ReadSystemFile(write("theirs.jsonl", `{"id":"a#0","summary":["Rain fell."]}
{"id":"a#0","summary":["Wind blew."]}
{"id":"a#1","sentences":[{"text":"Wind blew."}]}
{"id":"d"}
nonsense
`))
	require.NoError(t, err)
	require.Equal(t, "theirs", system.Name)
	var messages []string
	for _, p := range problems {
		messages = append(messages, strings.TrimPrefix(p.Error(), dir+string(filepath.Separator)))
	}
	require.Equal(t, []string{
		"theirs.jsonl:2: theirs: a#0: repeated id, first in line 1",
		`theirs.jsonl:4: theirs: d: neither "sentences" nor "summary"`,
		"theirs.jsonl:5: theirs: not a JSON object",
	}, messages)

	broken := System{Name: "broken", Summarize: func(_ context.Context, a Article, _ Limit) ([]string, error) {
		return nil, map[bool]error{true: errors.New("too hard")}[a.ID == "c"]
	}}
	table, err := Summaries(t.Context(), []string{gold, filepath.Join(dir, "none.jsonl")}, []System{system, broken}, Options{})
	require.NoError(t, err)
	set := table.Sets[0]
	require.Equal(t, 3, set.Documents)
	require.Equal(t, 2, set.Texts)
	require.Equal(t, []int{2, 1, 0}, []int{set.Rows[1].Scored, set.Rows[1].Missing, set.Rows[1].Failed})
	require.Equal(t, 100.0, set.Rows[1].Scores.R1.Mean, "documents without a summary are left out")
	require.Equal(t, []int{2, 0, 1}, []int{set.Rows[2].Scored, set.Rows[2].Missing, set.Rows[2].Failed})
	require.Zero(t, set.Rows[2].Scores.R1.Mean, "an empty summary scores nothing")
	messages = nil
	for _, p := range table.Problems {
		messages = append(messages, strings.ReplaceAll(p.Error(), dir+string(filepath.Separator), ""))
	}
	require.Len(t, messages, 4)
	require.Equal(t, `gold.jsonl:3: b: empty "reference"`, messages[0])
	require.Equal(t, "none.jsonl: no such file or directory", messages[1])
	require.Equal(t, 1, set.LeftOut)
	require.False(t, set.Broken)
	require.Equal(t, Set{Name: "none", Broken: true}, table.Sets[1])
	require.Equal(t, 1, table.Sets[2].LeftOut)
	require.Equal(t, `theirs: no summary for 1 of 3 documents, the first "c"`, messages[2])
	require.Equal(t, "broken: c: too hard", messages[3])
}

func TestSummariesErrors(t *testing.T) {
	_, err := Summaries(t.Context(), nil, nil, Options{})
	require.ErrorContains(t, err, "no article")
	_, err = Summaries(t.Context(), []string{ownArticles}, []System{lastSentences("x"), lastSentences("x")}, Options{})
	require.ErrorContains(t, err, `"x"`)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err = Summaries(ctx, []string{ownArticles}, nil, Options{})
	require.ErrorIs(t, err, context.Canceled)
}

func TestReports(t *testing.T) {
	systems := []System{lastSentences(`<last> & "least"`)}
	table, err := Summaries(t.Context(), []string{ownArticles, ownArticles}, systems, Options{})
	require.NoError(t, err)
	require.Len(t, table.Sets, 3)
	require.Equal(t, AllSets, table.Sets[2].Name)
	require.Equal(t, 40, table.Sets[2].Texts)

	var text, markdown, data, svg bytes.Buffer
	require.NoError(t, table.WriteText(&text))
	require.Contains(t, text.String(), "articles: 20 documents of 20 texts, 3 sentences\n")
	require.Contains(t, text.String(), "\n"+RawLeadName+" ")

	require.NoError(t, table.WriteMarkdown(&markdown))
	require.Contains(t, markdown.String(), "**articles: 20 documents of 20 texts, 3 sentences**\n\n| system | R1 |")
	require.Contains(t, markdown.String(), "\n| "+RawLeadName+" | ")

	require.NoError(t, table.WriteJSON(&data))
	var back Table
	require.NoError(t, json.Unmarshal(data.Bytes(), &back))
	require.Equal(t, table, back)

	require.NoError(t, table.WriteSVG(&svg))
	require.Contains(t, svg.String(), "<title ")
	require.Contains(t, svg.String(), "<desc ")
	for d := xml.NewDecoder(&svg); ; {
		if _, err := d.Token(); err != nil {
			require.ErrorIs(t, err, io.EOF)
			break
		}
	}
	for _, write := range []func(io.Writer) error{table.WriteText, table.WriteMarkdown, table.WriteJSON, table.WriteSVG} {
		require.ErrorIs(t, write(failingWriter{}), io.ErrClosedPipe)
	}
}

type failingWriter struct{}

func (failingWriter) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }
