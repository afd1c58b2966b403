package rank

import (
	"context"

	"github.com/standfirst/standfirst/tokenize"
)

// Lead ranks the candidates by their place alone, the first one best: the
// baseline that news summarizers are measured against. Scores are −r for the
// r-th candidate, from 0.
type Lead struct{}

// Rank implements [Ranker].
func (Lead) Rank(_ context.Context, in *Input, scores []float64) error {
	for r, i := range in.Candidates {
		scores[i] = float64(-r)
	}
	return nil
}

// CleanLead ranks the candidates by their place, after those that a reader
// would stumble over: sentences that do not end like one, labels, questions,
// and quotations that open or lack a mark.
type CleanLead struct{}

// stumbling are the traits of sentences that CleanLead puts last.
const stumbling = tokenize.Unbalanced | tokenize.Question | tokenize.Quoted | tokenize.Unterminated | tokenize.Labelled

// Rank implements [Ranker].
func (CleanLead) Rank(_ context.Context, in *Input, scores []float64) error {
	for r, i := range in.Candidates {
		scores[i] = float64(-r)
		if in.Doc.Sentences[i].Traits&stumbling != 0 {
			scores[i] -= float64(len(in.Candidates))
		}
	}
	return nil
}
