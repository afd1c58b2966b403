package summarize

import (
	"context"

	"github.com/standfirst/standfirst/rank"
	"github.com/standfirst/standfirst/tokenize"
)

// Explanation tells how a summary came about: what every block of the text was
// taken for, and why every sentence is or is not in the summary.
type Explanation struct {
	Summary   Summary             `json:"summary"`
	Blocks    []ExplainedBlock    `json:"blocks"`
	Sentences []ExplainedSentence `json:"sentences"`
}

// ExplainedBlock is a block of the text.
type ExplainedBlock struct {
	Start  int    `json:"start"` // byte offset into Article.Text
	End    int    `json:"end"`   // byte offset, exclusive
	Kind   string `json:"kind"`
	Reason string `json:"reason,omitzero"` // the rule or the pattern that made it so
}

// ExplainedSentence is a sentence of the text.
type ExplainedSentence struct {
	Start  int     `json:"start"` // byte offset into Article.Text
	End    int     `json:"end"`   // byte offset, exclusive
	Chosen bool    `json:"chosen"`
	Why    string  `json:"why"`
	Score  float64 `json:"score"`           // 0 for a sentence that could not be chosen
	Parts  []Part  `json:"parts,omitempty"` // of the default method's score, in the order of its table; they sum to Score
}

// Part is the share of one feature in a sentence's score.
type Part struct {
	Feature string  `json:"feature"`
	Score   float64 `json:"score"`
}

// Explain makes the summary of an article and tells how. Its errors are those
// of Summarize.
func (s *Summarizer) Explain(ctx context.Context, article Article) (Explanation, error) {
	j := s.job()
	defer s.release(j)
	if err := j.choose(ctx, &s.options, article); err != nil {
		return Explanation{Summary: Summary{ID: article.ID}}, err
	}
	out := Explanation{Summary: j.summary(article)}
	out.Blocks = make([]ExplainedBlock, 0, len(j.doc.Blocks)) // not nil: JSON has a list
	for _, b := range j.doc.Blocks {
		out.Blocks = append(out.Blocks, ExplainedBlock{Start: b.Start, End: b.End, Kind: b.Kind.String(), Reason: b.Reason})
	}
	out.Sentences = j.explainSentences()
	return out, j.explainScores(ctx, &s.options, out.Sentences)
}

// explainSentences says of every sentence why it is or is not chosen.
func (j *job) explainSentences() []ExplainedSentence {
	list := make([]ExplainedSentence, len(j.doc.Sentences))
	for i := range list {
		s := &j.doc.Sentences[i]
		list[i] = ExplainedSentence{Start: s.Start, End: s.End, Why: s.Kind.String()}
		if s.Reason != "" {
			list[i].Why += ": " + s.Reason
		}
	}
	for _, i := range j.body {
		list[i].Why = unfit(&j.doc.Sentences[i])
	}
	for k, i := range j.candidates {
		list[i].Score = j.scores[i]
		list[i].Chosen = j.picker.verdicts[k] == taken
		list[i].Why = j.picker.verdicts[k].String()
	}
	return list
}

// unfit says why a sentence of the body is no candidate.
func unfit(s *tokenize.Sentence) string {
	switch {
	case s.Words < minWords:
		return "too short to stand alone"
	case s.Traits.Has(tokenize.Unterminated):
		return "does not end like a sentence"
	case s.Traits.Has(tokenize.Fragment):
		return "a piece of a sentence"
	case s.Traits.Has(tokenize.Unbalanced):
		return "quotation mark without its partner"
	case s.Traits.Has(tokenize.Labelled):
		return "opens with a label"
	case s.Traits.Has(tokenize.Listing):
		return "lists names"
	case s.Traits.Has(tokenize.Greeting):
		return "a greeting"
	case s.Traits.Has(tokenize.Titled):
		return "the headline says it"
	}
	return "points at a picture"
}

// explainScores adds the parts of the default ranker's scores.
func (j *job) explainScores(ctx context.Context, o *Options, list []ExplainedSentence) error {
	blend, ok := o.Ranker.(rank.Blend)
	if !ok || len(j.candidates) == 0 {
		return nil
	}
	in := j.input(o)
	features, err := blend.Features(ctx, &in)
	if err != nil {
		return stepError{err}
	}
	for _, i := range j.candidates {
		for _, f := range features {
			list[i].Parts = append(list[i].Parts, Part{f.Name, f.Scores[i]})
		}
	}
	return nil
}

// String says it in words.
func (v verdict) String() string {
	switch v {
	case taken:
		return "chosen"
	case repeats:
		return "repeats a chosen sentence"
	case leans:
		return "leans on the sentence before, which is not chosen"
	case cut:
		return "part of a passage that cannot be shown whole"
	case tooLong:
		return "does not fit the limits"
	case spared:
		return "scores little, and the others say enough"
	}
	return "others scored higher"
}
