package rank

import "context"

// TFIDF ranks a sentence by how central it is to the text's TF-IDF vector:
// its cosine with the sum of all candidates' vectors (the centroid of Radev,
// Jing & Budzikowska 2000). Scores are in [0,1].
type TFIDF struct{}

// Rank implements [Ranker].
func (TFIDF) Rank(ctx context.Context, in *Input, scores []float64) error {
	centroid := make([]float64, in.Vectors.NumTerms)
	for _, i := range in.Candidates {
		in.Vectors.add(i, 1, centroid)
	}
	length := norm(centroid)
	for _, i := range in.Candidates {
		scores[i] = 0
		if length > 0 {
			scores[i] = in.Vectors.dot(i, centroid) / length
		}
	}
	return context.Cause(ctx)
}
