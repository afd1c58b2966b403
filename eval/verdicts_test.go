package eval

import (
	"bytes"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

const keyOfFour = `{"id":"s1","set":"news","article":"a","system":"clean-lead"}
{"id":"s2","set":"news","article":"b","system":"default"}
{"id":"s3","set":"news","article":"a","system":"default"}
{"id":"s4","set":"news","article":"b","system":"clean-lead"}
`

func TestReadVerdicts(t *testing.T) {
	dir := t.TempDir()
	key := writeFile(t, dir, "key.jsonl", keyOfFour)
	one := writeFile(t, dir, "one.jsonl", `{"id":"s1","publish":true}
{"id":"s2","publish":true}
{"id":"s3","publish":true}
{"id":"s4","publish":false,"reason":"opens with a pronoun"}
`)
	two := writeFile(t, dir, "two.jsonl", `{"id":"s4","publish":false}
{"id":"s3","publish":true}
{"id":"s2","publish":false}
{"id":"s1","publish":true}
`)
	reading, err := ReadVerdicts(key, []string{one, two}, "", Bootstrap{})
	require.NoError(t, err)
	require.Empty(t, reading.Problems)
	require.Len(t, reading.Rows, 2)
	clean, ours := reading.Rows[0], reading.Rows[1]
	require.Equal(t, []string{"clean-lead", "default"}, []string{clean.System, ours.System})
	require.Equal(t, 50.0, clean.Publish.Mean)
	require.Equal(t, 75.0, ours.Publish.Mean)
	require.Equal(t, []float64{100, 50}, []float64{ours.Readers[0].Mean, ours.Readers[1].Mean})
	require.Nil(t, clean.Paired)
	require.Equal(t, Interval{Mean: 25, Low: 0, High: 50}, ours.Paired.Difference)
	// Both say yes to s1 and s3 and no to s4: ¾; by chance ¾·½ + ¼·½ = ½.
	require.Equal(t, []Agreement{{Readers: [2]int{1, 2}, Same: 75, Kappa: 0.5}}, reading.Agreement)

	var text, markdown, data bytes.Buffer
	require.NoError(t, reading.WriteText(&text))
	require.Equal(t, `system      summaries  reader 1  reader 2  publishable         vs clean-lead        better  worse
clean-lead  2          50.0 %    50.0 %    50.0 [0.0, 100.0]   –                    –       –
default     2          100.0 %   50.0 %    75.0 [50.0, 100.0]  +25.0 [+0.0, +50.0]  1       0

Readers 1 and 2 agree on 75.0 % of the summaries, Cohen's kappa 0.50.
`, text.String())
	turned, err := ReadVerdicts(key, []string{one, two}, "default", Bootstrap{})
	require.NoError(t, err)
	require.Equal(t, "default", turned.Against)
	require.Nil(t, turned.Rows[1].Paired)
	require.Equal(t, Comparison{Difference: Interval{Mean: -25, Low: -50, High: 0}, Worse: 1}, *turned.Rows[0].Paired)
	require.NoError(t, reading.WriteMarkdown(&markdown))
	require.Contains(t, markdown.String(), "| default | 2 | 100.0 % | 50.0 % |")
	require.NoError(t, reading.WriteJSON(&data))
	require.Contains(t, data.String(), `"kappa": 0.5`)
}

func TestReadVerdictsProblems(t *testing.T) {
	dir := t.TempDir()
	key := writeFile(t, dir, "key.jsonl", keyOfFour+`{"id":"s5"}`+"\n"+`{"id":"s1","set":"news","article":"a","system":"default"}`+"\n")
	one := writeFile(t, dir, "one.jsonl", `{"id":"s1","publish":true}
{"id":"s1","publish":false}
{"id":"s2"}
{"id":"s9","publish":true}
`)
	reading, err := ReadVerdicts(key, []string{one}, "", Bootstrap{})
	require.NoError(t, err)
	require.Equal(t, []string{
		`key.jsonl:5: s5: want "id", "article" and "system"`,
		"key.jsonl:6: s1: repeated id, first in line 1",
		"one.jsonl:2: s1: repeated id, first in line 1",
		`one.jsonl:3: s2: no "publish"`,
		"one.jsonl:4: s9: not in the key",
		"one.jsonl: no verdict on 3 of 4 summaries",
	}, messages(reading.Problems, dir))
	require.Len(t, reading.Rows, 1)
	require.Equal(t, 100.0, reading.Rows[0].Publish.Mean)
	require.Nil(t, reading.Rows[0].Paired)
	require.Empty(t, reading.Agreement)

	empty := writeFile(t, dir, "empty.jsonl", "")
	_, err = ReadVerdicts(key, []string{empty}, "", Bootstrap{})
	require.ErrorContains(t, err, "no summary with verdicts")
	for _, files := range [][2]string{{filepath.Join(dir, "none"), one}, {key, filepath.Join(dir, "none")}} {
		_, err = ReadVerdicts(files[0], []string{files[1]}, "", Bootstrap{})
		require.ErrorContains(t, err, "no such file")
	}
}
