package rank

import (
	"context"
	"math"

	"github.com/standfirst/standfirst/tokenize"
)

// Blend is the default ranker: a weighted sum of features that looks at where
// a sentence stands, how central it is, how like the headline, and whether it
// reads by itself. Scores of one document can be compared with each other, not
// with another document's.
type Blend struct {
	// Weights replace the weights of the features that they name; those of the
	// other features are the built-in ones. [Blend.Features] lists the names.
	Weights map[string]Weight
}

// Weight is how much a feature counts in a summary of a few sentences and in
// one of half the article; between them it goes from the one to the other with
// [Input.Share].
type Weight struct{ Brief, Long float64 }

// Feature is one part of the scores that [Blend] gives.
type Feature struct {
	Name   string
	Scores []float64 // by sentence of the document, its weight applied; 0 for sentences that are no candidates
}

// feature is a row of the table of weights.
type feature struct {
	name   string
	weight Weight
	fill   func(b *blend, k, i int) float64 // value for the k-th candidate, sentence i
}

const numFeatures = 17

// features is the table of weights. internal/train/rank measures what each is
// worth.
func features() [numFeatures]feature {
	return [...]feature{
		{"position", Weight{1.3, 0}, (*blend).position},
		{"centrality", Weight{0.3, 2.4}, (*blend).centrality},
		{"earlier", Weight{0.1, 0.2}, (*blend).earlierLinks},
		{"later", Weight{0.6, 0.45}, (*blend).laterLinks},
		{"headline", Weight{4, 2}, (*blend).headline},
		{"focus", Weight{9, 6}, (*blend).focused},
		{"length", Weight{2, 0}, (*blend).length},
		{"question", Weight{-4, -1}, (*blend).question},
		{"quotation", Weight{-2, -0.4}, (*blend).quotation},
		{"unbalanced", Weight{-0.5, -0.5}, (*blend).unbalanced},
		{"label", Weight{-0.5, 0}, (*blend).label},
		{"unterminated", Weight{-0.8, -0.8}, (*blend).unterminated},
		{"first person", Weight{-1, -0.5}, (*blend).firstPerson},
		{"cue", Weight{3, 0}, (*blend).cue},
		{"depicting", Weight{-2.5, -1}, (*blend).depicting},
		{"leaning", Weight{-0.25, 0}, (*blend).leaning},
		{"beyond", Weight{-1.5, 0}, (*blend).beyond},
	}
}

// table returns the features with the weights for an input.
func (r Blend) table(in *Input) (table [numFeatures]feature, weights [numFeatures]float64) {
	table = features()
	brief := Brevity(in.Share)
	for f := range table {
		w := table[f].weight
		if other, ok := r.Weights[table[f].name]; ok {
			w = other
		}
		weights[f] = float64(brief*w.Brief) + float64((1-brief)*w.Long)
	}
	return table, weights
}

// Brevity returns how brief a summary of a share of the text is: 1 up to 25 %
// of it, 0 from 45 % on.
func Brevity(share float64) float64 { return min(max((0.45-share)/0.2, 0), 1) }

// Rank implements [Ranker].
func (r Blend) Rank(ctx context.Context, in *Input, scores []float64) error {
	b, err := newBlend(ctx, in)
	if err != nil {
		return err
	}
	table, weights := r.table(in)
	for k, i := range in.Candidates {
		sum := 0.0
		for f := range table {
			if weights[f] != 0 {
				sum += float64(weights[f] * table[f].fill(b, k, i))
			}
		}
		scores[i] = sum
	}
	return nil
}

// Features returns the parts of the scores that Rank gives; they sum to them.
func (r Blend) Features(ctx context.Context, in *Input) ([]Feature, error) {
	b, err := newBlend(ctx, in)
	if err != nil {
		return nil, err
	}
	var out []Feature
	table, weights := r.table(in)
	for f := range table {
		values := make([]float64, len(in.Doc.Sentences))
		for k, i := range in.Candidates {
			values[i] = float64(weights[f]*table[f].fill(b, k, i)) + 0 // no negative zero
		}
		out = append(out, Feature{Name: table[f].name, Scores: values})
	}
	return out, nil
}

// blend holds what the features are read from. Slices are by candidate.
type blend struct {
	in             *Input
	lnRank         []float64 // standardised ln of the TextRank score
	earlier, later []float64 // standardised sums of similarities to the candidates before and after
	title, focus   []float64 // unit vectors over terms, nil where there are none
	nearest        float64   // the greatest cosine of a candidate with the focus
	spoken         bool      // the article itself speaks in the first person
	introduction   int       // how many candidates are the article's introduction
	haste          float64   // how fast position falls
}

func newBlend(ctx context.Context, in *Input) (*blend, error) {
	n := len(in.Candidates)
	b := &blend{in: in, lnRank: in.zeros(n), later: in.zeros(n), earlier: in.zeros(n)}
	w := newWalk(in, nil)
	if err := w.solve(ctx, in, blendTolerance); err != nil {
		return nil, err
	}
	for k := range in.Candidates {
		b.lnRank[k] = rounded(ln(float64(w.p[k]*float64(n))), blendDigits)
	}
	Standardise(b.lnRank)
	b.directed(&w)
	b.doubt()
	b.title = phraseVector(in, in.Doc.TitleTerms)
	b.focus = phraseVector(in, in.Focus)
	for _, i := range in.Candidates {
		b.nearest = max(b.nearest, b.focusCosine(i))
	}
	b.spoken = speaks(in)
	b.haste = haste(in)
	b.introduction = introduction(in)
	return b, nil
}

// blendTolerance ends the walk of the default ranker: what is left then changes
// no standardised value by as much as a thousandth. What the solution leaves open
// must not tell sentences apart, so their logarithms are rounded to blendDigits.
const (
	blendTolerance = 1e-6
	blendDigits    = 1e5
)

// directed sums the similarities of every candidate to those before it, as a
// running sum over the rows, and to those after it, which is what the former leave
// of its degree (the forward and backward degrees of Zheng & Lapata 2019, section
// 3.2).
func (b *blend) directed(w *walk) {
	clear(w.dense)
	for k, i := range w.candidates {
		earlier := w.m.dot(i, w.dense)
		b.earlier[k] = earlier
		b.later[k] = rounded(w.degree[k]-earlier, digits)
		w.m.add(i, 1, w.dense)
	}
	Standardise(b.later)
	Standardise(b.earlier)
}

// enoughSentences is how many sentences tell which of them are central.
const enoughSentences = 7

// doubt scales what the sentences' likenesses say down where there are few of
// them.
func (b *blend) doubt() {
	n := len(b.in.Candidates)
	if n >= enoughSentences {
		return
	}
	for _, values := range [...][]float64{b.lnRank, b.earlier, b.later} {
		for k := range values {
			values[k] *= float64(n) / enoughSentences
		}
	}
}

// Standardise shifts and scales values to mean 0 and variance 1; values that
// are all alike become 0.
func Standardise(values []float64) {
	n := float64(len(values))
	sum := 0.0
	for _, x := range values {
		sum += x
	}
	mean, square := sum/n, 0.0
	for _, x := range values {
		square += float64((x - mean) * (x - mean))
	}
	deviation := math.Sqrt(square / n)
	for k := range values {
		if deviation <= float64(1e-12*math.Abs(mean)) {
			values[k] = 0
			continue
		}
		values[k] = (values[k] - mean) / deviation
	}
}

// phraseVector returns the unit TF-IDF vector of a phrase over the document's
// terms, or nil when it shares none with the candidates.
func phraseVector(in *Input, terms []tokenize.TermID) []float64 {
	if len(terms) == 0 {
		return nil
	}
	v := in.zeros(in.Vectors.NumTerms)
	for _, t := range terms {
		v[t] += in.Vectors.ISF(t)
	}
	length := norm(v)
	if length == 0 {
		return nil
	}
	for t := range v {
		v[t] /= length
	}
	return v
}

// DefaultWeights returns a copy of the built-in weights by feature.
func DefaultWeights() map[string]Weight {
	weights := make(map[string]Weight)
	for _, f := range features() {
		weights[f.name] = f.weight
	}
	return weights
}
