package eval

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestRougePaper repeats the worked examples of Lin (2004), sections 2 to 3.2,
// whose words are not stemmed.
func TestRougePaper(t *testing.T) {
	police := []string{"police killed the gunman"}
	tests := []struct {
		name               string
		summary, reference []string
		r2, rl             float64 // recall
		precision          float64 // of ROUGE-L
	}{
		{"S2", []string{"police kill the gunman"}, police, 1. / 3, 3. / 4, 3. / 4},
		{"S3", []string{"the gunman kill police"}, police, 1. / 3, 2. / 4, 2. / 4},
		{"S4", []string{"the gunman police killed"}, police, 2. / 3, 2. / 4, 2. / 4},
		{"union", []string{"w1 w2 w6 w7 w8", "w1 w3 w8 w9 w5"}, []string{"w1 w2 w3 w4 w5"}, 1. / 4, 4. / 5, 4. / 10},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := NewScorer().Score(tt.summary, tt.reference, UnicodeWords)
			require.InDelta(t, tt.r2, got.R2.Recall, 1e-12)
			require.InDelta(t, tt.rl, got.RL.Recall, 1e-12)
			require.InDelta(t, tt.precision, got.RL.Precision, 1e-12)
		})
	}
}

func TestRouge(t *testing.T) {
	tests := []struct {
		name               string
		summary, reference []string
		mode               WordMode
		r1, r2, rl         float64 // F1
	}{
		{"same", []string{"A cat sat."}, []string{"a CAT, sat"}, StemmedASCII, 1, 1, 1},
		{"nothing in common", []string{"red"}, []string{"blue"}, StemmedASCII, 0, 0, 0},
		{"empty summary", nil, []string{"blue"}, StemmedASCII, 0, 0, 0},
		{"empty reference", []string{"blue"}, nil, StemmedASCII, 0, 0, 0},
		{"clipped counts", []string{"the the the the"}, []string{"the cat"}, StemmedASCII, 2. / 6, 0, 2. / 6},
		{"stems", []string{"houses burned"}, []string{"house burning"}, StemmedASCII, 1, 1, 1},
		{"three letters keep their ending", []string{"gas was"}, []string{"ga wa"}, StemmedASCII, 0, 0, 0},
		{"hyphens and apostrophes part words", []string{"well-known man's"}, []string{"well known man s"}, StemmedASCII, 1, 1, 1},
		{"accents part ASCII words", []string{"café"}, []string{"caf"}, StemmedASCII, 1, 0, 1},
		{"accents join Unicode words", []string{"Café"}, []string{"café"}, UnicodeWords, 1, 0, 1},
		{"no stems of Unicode words", []string{"houses"}, []string{"house"}, UnicodeWords, 0, 0, 0},
		{"bigrams cross sentences", []string{"red", "blue"}, []string{"red blue"}, StemmedASCII, 1, 1, 1},
		{"the union is clipped too", []string{"a b", "a c"}, []string{"a x", "a y"}, StemmedASCII, 0.5, 0, 0.5},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := NewScorer().Score(tt.summary, tt.reference, tt.mode)
			require.InDelta(t, tt.r1, got.R1.F1, 1e-12)
			require.InDelta(t, tt.r2, got.R2.F1, 1e-12)
			require.InDelta(t, tt.rl, got.RL.F1, 1e-12)
		})
	}
}

func TestModeOf(t *testing.T) {
	for lang, want := range map[string]WordMode{
		"": StemmedASCII, "en": StemmedASCII, "en-GB": StemmedASCII, "fr": UnicodeWords, "eng": UnicodeWords,
	} {
		require.Equal(t, want, ModeOf(lang), lang)
	}
}

// TestRougeReference compares with the published check of the evaluation data,
// where STANDFIRST_EVAL names its directory.
func TestRougeReference(t *testing.T) {
	dir := os.Getenv("STANDFIRST_EVAL")
	if dir == "" {
		t.Skip("STANDFIRST_EVAL does not name the evaluation data")
	}
	table, err := Summaries(t.Context(), []string{dir + "/summaries/en_news_mixed.jsonl"}, nil, Options{})
	require.NoError(t, err)
	row := table.Sets[0].Rows[0]
	t.Logf("R1 %.2f R2 %.2f RL %.2f, %.1f words", row.Scores.R1.Mean, row.Scores.R2.Mean, row.Scores.RL.Mean, row.Words)
	require.InDelta(t, 43.85, row.Scores.R1.Mean, 0.005)
	require.InDelta(t, 21.41, row.Scores.R2.Mean, 0.005)
	require.InDelta(t, 40.21, row.Scores.RL.Mean, 0.005)
	require.InDelta(t, 82.9, row.Words, 0.05)
}
