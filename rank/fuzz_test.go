package rank_test

import (
	"context"
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/rank"
	"github.com/standfirst/standfirst/tokenize"
)

func FuzzRank(f *testing.F) {
	for _, text := range []string{
		"", " ", "\n\n\n", "a", "?", "It was. It was.",
		"Harbour opens.\n\nThe harbour opens. The harbour opens. Who pays? “We do,” said the mayor.",
		"Relieved: Dana saw it. I saw it “too.",
		"\xff\xfe\x00.\x80 A b.", "号外。港口开放。港口关闭？", "1. 2. 3.\n- a\n- b\n", "e\u0301 \U0001f600! \u202e.",
	} {
		f.Add([]byte(text), uint8(0))
		f.Add([]byte(text), uint8(200))
	}
	files, err := filepath.Glob("../testdata/*.txt")
	require.NoError(f, err)
	for _, name := range files {
		text, err := os.ReadFile(name)
		require.NoError(f, err)
		f.Add(text[:min(len(text), 1_500)], uint8(60))
	}
	f.Fuzz(func(t *testing.T, text []byte, knob uint8) {
		doc, err := tokenize.Parse(string(text), "")
		require.NoError(t, err)
		candidates := []int{}
		for i := range doc.Sentences {
			if knob%4 != 3 || i%3 != 1 {
				candidates = append(candidates, i)
			}
		}
		build := func() *rank.Input {
			in := input(doc, candidates...)
			in.Candidates = candidates
			in.Vectors.Build(doc, candidates)
			in.Share = float64(knob) / 255
			if knob%2 == 1 {
				in.Focus = doc.AppendTerms(nil, string(text[:min(len(text), 40)]))
			}
			return in
		}
		first, second := build(), build()
		for _, name := range rank.Methods() {
			scores := scoresOf(t, rank.ByName(name), first)
			for _, x := range scores {
				require.False(t, math.IsNaN(x) || math.IsInf(x, 0), "%s gives %v", name, x)
			}
			require.Equal(t, scores, scoresOf(t, rank.ByName(name), second), name)
		}
		sums := make([]float64, len(doc.Sentences))
		features, err := rank.Blend{}.Features(context.Background(), first)
		require.NoError(t, err)
		for _, feature := range features {
			for i, x := range feature.Scores {
				sums[i] += x
			}
		}
		for i, x := range scoresOf(t, rank.Blend{}, first) {
			require.InDelta(t, x, sums[i], 1e-9)
		}
	})
}
