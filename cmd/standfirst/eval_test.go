package main

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/eval"
	"github.com/standfirst/standfirst/internal/measured"
)

// ownArticles are articles and references written for this repository.
const ownArticles = "../../eval/testdata/articles.jsonl"

// TestQualityFloors lets a clean clone see that the default method is better
// than the first sentences of the text, and publishable.
func TestQualityFloors(t *testing.T) {
	tests := []struct {
		name       string
		options    eval.Options
		r1, r2, rl float64 // at least so much above the raw lead
	}{
		{"three sentences", eval.Options{}, 3, 1, 2},
		{"one sentence", eval.Options{Limit: eval.Limit{Sentences: 1}}, 10, 5, 8},
		{"as long as the reference", eval.Options{ReferenceWords: true}, 0, 0, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			rows := rowsOfOwnArticles(t, tt.options)
			ours := rows["default"]
			require.Equal(t, 20, ours.Scored)
			require.GreaterOrEqual(t, ours.ToRawLead.R1.Mean, tt.r1)
			require.GreaterOrEqual(t, ours.ToRawLead.R2.Mean, tt.r2)
			require.GreaterOrEqual(t, ours.ToRawLead.RL.Mean, tt.rl)
			require.Zero(t, ours.Faults, "summaries with a fault that the counter sees")
			require.Zero(t, rows[eval.CleanLeadName].Faults)
			require.Zero(t, rows["lead"].Faults.NotProse, "no method takes furniture")
		})
	}
}

func rowsOfOwnArticles(t *testing.T, options eval.Options) map[string]eval.Row {
	t.Helper()
	systems, err := methodsNamed(measured.Methods())
	require.NoError(t, err)
	table, err := eval.Summaries(t.Context(), []string{ownArticles}, systems, options)
	require.NoError(t, err)
	require.Empty(t, table.Problems)
	rows := map[string]eval.Row{}
	for _, row := range table.Sets[0].Rows {
		rows[row.System] = row
	}
	return rows
}
