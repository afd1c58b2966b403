package eval

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestBootstrapMean(t *testing.T) {
	var values []float64
	var texts, one []string
	for i := range 400 {
		values = append(values, float64(i%2))
		texts = append(texts, strconv.Itoa(i))
		one = append(one, strconv.Itoa(i/2))
	}
	got := Bootstrap{}.Mean(values, texts)
	require.Equal(t, got, Bootstrap{}.Mean(values, texts), "the same seed draws the same interval")
	require.NotEqual(t, got, Bootstrap{Seed: 1}.Mean(values, texts))
	require.InDelta(t, 0.5, got.Mean, 1e-12)
	// The normal interval of a fair coin is 0.5 ± 1.96·0.5/√400.
	require.InDelta(t, 0.451, got.Low, 0.01)
	require.InDelta(t, 0.549, got.High, 0.01)

	paired := Bootstrap{}.Mean(values, one)
	require.Equal(t, Interval{0.5, 0.5, 0.5}, paired, "every text has one of each, so drawing texts changes nothing")
	require.Equal(t, Interval{}, Bootstrap{}.Mean(nil, nil))
}

func TestBootstrapDifference(t *testing.T) {
	a, b := []float64{3, 5, 9}, []float64{1, 3, 7}
	require.Equal(t, Interval{2, 2, 2}, Bootstrap{Resamples: 50}.Difference(a, b, []string{"x", "y", "z"}))
}

func TestTextID(t *testing.T) {
	require.Equal(t, "a", textID("a#2"))
	require.Equal(t, "a", textID("a"))
}
