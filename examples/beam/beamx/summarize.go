// Package beamx puts summaries into Apache Beam pipelines: one function without
// a shuffle, for as many workers as there are.
package beamx

import (
	"context"
	"encoding/json"
	"errors"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/standfirst/standfirst/summarize"
)

// Failure is a dead letter: what there is no summary of.
type Failure struct {
	ID     string `json:"id,omitzero"`
	Error  string `json:"error"`
	Record string `json:"record,omitzero"` // the line, if it could not be read
}

// Beam finds functions and types by their names on a worker, which is another
// process: all must be known before beam.Init.
func init() {
	register.DoFn4x1[context.Context, summarize.Article, func(summarize.Summary), func(Failure), error](&summarizeFn{})
	register.Emitter1[summarize.Summary]()
	register.Emitter1[summarize.Article]()
	register.Emitter1[Failure]()
}

// Summarize makes a PCollection<summarize.Summary> of a
// PCollection<summarize.Article>, in no order, and a PCollection<Failure> of the
// articles that have none. Options travel to the workers, but for a Ranker or a
// Segmenter, which can't. Like beam.ParDo, it panics when the pipeline can't be
// built, as with options that can't be met.
func Summarize(s beam.Scope, articles beam.PCollection, o summarize.Options) (summaries, failures beam.PCollection) {
	if _, err := summarize.New(o); err != nil {
		panic(err)
	}
	asJSON, err := json.Marshal(o)
	if err != nil {
		panic(err)
	}
	if o.Ranker != nil || o.Segmenter != nil {
		panic(errors.New("beamx: a Ranker or a Segmenter can't travel to the workers"))
	}
	return beam.ParDo2(s.Scope("standfirst.Summarize"), &summarizeFn{Options: string(asJSON), MaxBytes: o.MaxBytes}, articles)
}

// summarizeFn summarizes the articles of many bundles with one Summarizer. Its
// exported fields travel with the pipeline; Beam has no coder for a struct with
// interfaces in it.
type summarizeFn struct {
	Options  string // as JSON
	MaxBytes int    // which that leaves out

	summarizer         *summarize.Summarizer
	summarized, failed beam.Counter
	bytes              beam.Distribution
}

// Setup is called once for each copy of the function on a worker.
func (f *summarizeFn) Setup() error {
	f.summarized = beam.NewCounter("standfirst", "summarized")
	f.failed = beam.NewCounter("standfirst", "failed")
	f.bytes = beam.NewDistribution("standfirst", "article_bytes")
	var o summarize.Options
	if err := json.Unmarshal([]byte(f.Options), &o); err != nil {
		return err
	}
	o.MaxBytes = f.MaxBytes
	var err error
	f.summarizer, err = summarize.New(o)
	return err
}

// ProcessElement summarizes one article.
func (f *summarizeFn) ProcessElement(ctx context.Context, a summarize.Article, emit func(summarize.Summary), fail func(Failure)) error {
	summary, err := f.summarizer.Summarize(ctx, a)
	switch {
	case ctx.Err() != nil: // the bundle ends: Beam does it again elsewhere
		return ctx.Err()
	case err != nil:
		f.failed.Inc(ctx, 1)
		fail(Failure{ID: a.ID, Error: err.Error()})
	default:
		f.summarized.Inc(ctx, 1)
		f.bytes.Update(ctx, int64(len(a.Text)))
		emit(summary)
	}
	return nil
}
