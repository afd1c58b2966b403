package eval

import (
	"bytes"
	"context"
	"errors"
	"testing"

	"github.com/stretchr/testify/require"
)

// fixed is a system that gives the same sentences of every article.
func fixed(name string, sentences ...string) System {
	return System{Name: name, Summarize: func(context.Context, Article, Limit) ([]string, error) { return sentences, nil }}
}

const millGold = `{"id":"mill#0","text":"The mill opens in March. Nobody knows why. It cost four million. The bank paid."}
`

// The spans are those of the four sentences of the mill.
const millChoice = `{"set":"gold","article":"mill","best":[[0,24]],"good":[[63,77]],"bad":[[25,42]]}
`

func TestChoices(t *testing.T) {
	dir := t.TempDir()
	gold := writeFile(t, dir, "gold.jsonl", millGold)
	path := writeFile(t, dir, "choices.jsonl", millChoice)
	systems := []System{
		fixed(CleanLeadName, "The mill opens in March.", "Nobody knows why."),
		fixed("ours", "The mill opens in March.", "It cost four million.", "The bank paid."),
		fixed("theirs", "The bank paid."),
		fixed("invented", "The mill burns."),
		fixed("cut", "mill opens in March."), // most of a span
	}
	table, err := Choices(t.Context(), path, []string{gold}, systems, Options{})
	require.NoError(t, err)
	require.Empty(t, table.Problems)
	require.Len(t, table.Rows, len(systems))
	for i, want := range []struct{ sound, best, good, bad float64 }{
		{0, 50, 0, 50},
		{100, 100. / 3, 100. / 3, 0},
		{0, 0, 100, 0}, // without the point
		{0, 0, 0, 0},
		{100, 100, 0, 0},
	} {
		row := table.Rows[i]
		require.Equal(t, systems[i].Name, row.System)
		require.Equal(t, 1, row.Summaries)
		require.InDelta(t, want.sound, row.Sound.Mean, 1e-9, row.System)
		require.InDelta(t, want.best, row.Best.Mean, 1e-9, row.System)
		require.InDelta(t, want.good, row.Good.Mean, 1e-9, row.System)
		require.InDelta(t, want.bad, row.Bad.Mean, 1e-9, row.System)
	}
	require.Nil(t, table.Rows[0].ToCleanLead)
	require.Equal(t, Interval{Mean: 100, Low: 100, High: 100}, *table.Rows[1].ToCleanLead)

	var text, data bytes.Buffer
	require.NoError(t, table.WriteText(&text))
	require.Contains(t, text.String(), "ours        1          100.0 [100.0, 100.0]")
	require.NoError(t, table.WriteJSON(&data))
	require.Contains(t, data.String(), `"sound"`)
}

func TestChoicesProblems(t *testing.T) {
	dir := t.TempDir()
	gold := writeFile(t, dir, "gold.jsonl", millGold)
	lead := fixed("lead", "The mill opens in March.")
	for name, line := range map[string]string{
		"not in the gold files": `{"set":"gold","article":"ferry","best":[[0,4]]}`,
		`no "best"`:             `{"set":"gold","article":"mill"}`,
		"no such span: [5 5]":   `{"set":"gold","article":"mill","best":[[0,4]],"bad":[[5,5]]}`,
		"no such span: [0 999]": `{"set":"gold","article":"mill","best":[[0,999]]}`,
		"not a JSON object":     `[]`,
	} {
		t.Run(name, func(t *testing.T) {
			path := writeFile(t, t.TempDir(), "choices.jsonl", line+"\n"+millChoice)
			table, err := Choices(t.Context(), path, []string{gold}, []System{lead}, Options{})
			require.NoError(t, err)
			require.Len(t, table.Problems, 1)
			require.Equal(t, 1, table.Problems[0].Line)
			require.Contains(t, table.Problems[0].Text, name)
			require.Equal(t, 1, table.Rows[0].Summaries)

			path = writeFile(t, t.TempDir(), "choices.jsonl", line+"\n")
			_, err = Choices(t.Context(), path, []string{gold}, []System{lead}, Options{})
			require.ErrorContains(t, err, name)
		})
	}
	_, err := Choices(t.Context(), "missing.jsonl", []string{gold}, []System{lead}, Options{})
	require.ErrorContains(t, err, "missing.jsonl")
	failing := System{Name: "failing", Summarize: func(context.Context, Article, Limit) ([]string, error) { return nil, errors.New("no luck") }}
	path := writeFile(t, dir, "choices.jsonl", millChoice)
	_, err = Choices(t.Context(), path, []string{gold}, []System{failing}, Options{})
	require.ErrorContains(t, err, "failing: mill: no luck")
}
