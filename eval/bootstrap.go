package eval

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
)

// An Interval is a mean with its 95 % percentile bootstrap interval, in the
// unit of the values it was made from.
type Interval struct {
	Mean float64 `json:"mean"`
	Low  float64 `json:"low"`
	High float64 `json:"high"`
}

// A Bootstrap says how intervals are drawn. The zero value draws
// [DefaultResamples] with seed 0; the same values, texts and seed give the same
// interval.
type Bootstrap struct {
	Resamples int
	Seed      uint64
}

// DefaultResamples is the number of resamples of a zero [Bootstrap].
const DefaultResamples = 1000

// Mean returns the mean of values and its interval (B. Efron, "Bootstrap
// Methods", 1979). What is resampled is texts, not values: texts[i] names the
// text that values[i] belongs to, and a text drawn brings all its values, so
// that several references of one text do not narrow the interval.
func (bs Bootstrap) Mean(values []float64, texts []string) Interval {
	if len(values) == 0 {
		return Interval{}
	}
	sums, counts := sumByText(values, texts)
	total := 0.0
	for _, sum := range sums {
		total += sum
	}
	n := bs.Resamples
	if n <= 0 {
		n = DefaultResamples
	}
	random := rand.New(rand.NewPCG(bs.Seed, 0))
	means := make([]float64, n)
	for i := range means {
		sum, count := 0.0, 0
		for range sums {
			k := random.IntN(len(sums))
			sum += sums[k]
			count += counts[k]
		}
		means[i] = sum / float64(count)
	}
	slices.Sort(means)
	return Interval{
		Mean: total / float64(len(values)),
		Low:  percentile(means, 0.025),
		High: percentile(means, 0.975),
	}
}

// Difference returns the mean of a[i]-b[i] and its interval: two systems on
// the same documents.
func (bs Bootstrap) Difference(a, b []float64, texts []string) Interval {
	differences := make([]float64, len(a))
	for i := range a {
		differences[i] = a[i] - b[i]
	}
	return bs.Mean(differences, texts)
}

// sumByText sums and counts the values of each text, in the order in which the
// texts first occur.
func sumByText(values []float64, texts []string) (sums []float64, counts []int) {
	index := map[string]int{}
	for i, value := range values {
		k, ok := index[texts[i]]
		if !ok {
			k = len(sums)
			index[texts[i]] = k
			sums, counts = append(sums, 0), append(counts, 0)
		}
		sums[k] += value
		counts[k]++
	}
	return sums, counts
}

// percentile returns the q-th quantile of sorted values, between neighbours by
// linear interpolation.
func percentile(sorted []float64, q float64) float64 {
	at := q * float64(len(sorted)-1)
	low := math.Floor(at)
	i := int(low)
	if i+1 >= len(sorted) {
		return sorted[len(sorted)-1]
	}
	return sorted[i] + float64((at-low)*(sorted[i+1]-sorted[i]))
}

// textID returns the id of the text that a row belongs to: what stands before
// "#" in the row's id.
func textID(id string) string {
	text, _, _ := strings.Cut(id, "#")
	return text
}

// setTextID returns the id of a row's text among those of several sets.
func setTextID(set, id string) string { return set + "/" + textID(id) }
