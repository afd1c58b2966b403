// Package rank scores the sentences of a document: the higher, the better
// the sentence stands for the whole.
//
// [Lead], [CleanLead], [TFIDF] and [TextRank] are the named methods, [Blend] is
// the default one, which weighs several [Feature] values. All read the same
// [Input] and give the same bytes the same scores on every platform.
package rank

import (
	"context"
	"errors"
	"math"
	"strconv"

	"github.com/standfirst/standfirst/tokenize"
)

// Input is what a [Ranker] scores.
type Input struct {
	Doc        *tokenize.Document
	Candidates []int             // indices into Doc.Sentences, ascending: the sentences that may be chosen
	Vectors    *Matrix           // a row for every sentence of Doc; those of candidates are their unit-length TF-IDF vectors, the others are empty
	Focus      []tokenize.TermID // the terms of the query to lean towards; none for a plain summary
	Scratch    *Scratch          // memory for the ranker, of one call at a time; nil allocates
	Share      float64           // words asked for ÷ words of the candidates, in [0,1]; 0 when it is not known
}

// Scratch is memory that the built-in rankers use again from one document to
// the next. The zero value is ready.
type Scratch struct{ arena []float64 }

// Reset takes back all that was handed out.
func (s *Scratch) Reset() { s.arena = s.arena[:0] }

// zeros returns n zeros. It is called a few times a text, from many places.
//
//go:noinline
func (in *Input) zeros(n int) []float64 {
	s := in.Scratch
	if s == nil {
		return make([]float64, n)
	}
	if cap(s.arena)-len(s.arena) < n {
		s.arena = make([]float64, 0, max(2*cap(s.arena), n+1024)) // what was handed out stays with its holders
	}
	from := len(s.arena)
	s.arena = s.arena[:from+n]
	clear(s.arena[from:])
	return s.arena[from : from+n : from+n]
}

// Ranker scores the sentences of a document. It must be safe for concurrent
// use.
type Ranker interface {
	// Rank sets scores[i] for every candidate i of in.Candidates;
	// len(scores) is len(in.Doc.Sentences), and the other elements are
	// ignored. Scores must not be NaN.
	Rank(ctx context.Context, in *Input, scores []float64) error
}

// ErrNaN is the error for a ranker that gives a sentence no number.
var ErrNaN = errors.New("rank: score is not a number")

// nanError is ErrNaN with the index of the sentence.
type nanError int

func (e nanError) Error() string { return ErrNaN.Error() + ": sentence " + strconv.Itoa(int(e)) }

func (nanError) Unwrap() error { return ErrNaN }

// Rank scores the candidates with r and checks that they are numbers.
func Rank(ctx context.Context, r Ranker, in *Input, scores []float64) error {
	if err := r.Rank(ctx, in, scores); err != nil {
		return err
	}
	for _, i := range in.Candidates {
		if math.IsNaN(scores[i]) {
			return nanError(i)
		}
	}
	return nil
}

// Methods are the names of the built-in rankers, the default first.
func Methods() []string {
	return []string{"default", "textrank", "tfidf", "lead", "clean-lead"}
}

// ByName returns a built-in ranker; "" is the default one. It returns nil for
// a name that is not among [Methods].
func ByName(name string) Ranker {
	switch name {
	case "", "default":
		return Blend{}
	case "textrank":
		return TextRank{}
	case "tfidf":
		return TFIDF{}
	case "lead":
		return Lead{}
	case "clean-lead":
		return CleanLead{}
	}
	return nil
}
