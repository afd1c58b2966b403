// Package summarize makes extractive summaries: a few of an article's own
// sentences, verbatim, in the article's order, each with its byte offsets.
//
// Use [Text] for a string in, a string out. Use [New] for everything else: a
// [Summarizer] is immutable, safe for concurrent use, and cheapest when it is
// made once and used for many articles: [Summarizer.Summarize] for one,
// [Summarizer.All] for a stream of them on all CPUs, [Summarizer.Explain] to
// see why.
//
// # What never is in a summary
//
// Headlines, bylines, agency tags, captions, buttons, links and the like: the
// page's words that are not the article's. What was set aside, and why, is in
// the [Explanation].
//
// # Guarantees
//
// Sentence.Text is Article.Text[Start:End]; sentences ascend and do not overlap;
// the same article and options give the same summary on every platform; every
// limit of the [Options] holds; any bytes are fine as a text. There is no
// network, no file and no global state.
package summarize

import (
	"context"
	"sync"

	"github.com/standfirst/standfirst/rank"
	"github.com/standfirst/standfirst/tokenize"
)

// Text returns the best sentences of a text, n at most, in its order, joined by single
// spaces with the line breaks inside them folded; n = 0 asks for three. A text
// without prose gives "". Text is the short form of New, Summarize and
// Summary.String.
func Text(text string, n int) (string, error) {
	s, err := New(Options{Sentences: n})
	if err != nil {
		return "", err
	}
	s.scratch = shared()
	summary, err := s.Summarize(context.Background(), Article{Text: text})
	return summary.String(), err
}

// shared is the scratch memory of all calls of Text.
var shared = sync.OnceValue(func() *sync.Pool { return new(sync.Pool) })

// Summarizer makes summaries with fixed options. It is safe for concurrent
// use.
type Summarizer struct {
	options Options
	scratch *sync.Pool // of *job
}

// New checks the options and returns a Summarizer for them. The error is an
// [*OptionError] or wraps [ErrLanguage].
func New(options Options) (*Summarizer, error) {
	if err := options.check(); err != nil {
		return nil, err
	}
	return &Summarizer{options: options.withDefaults(), scratch: new(sync.Pool)}, nil
}

// Summarize returns the summary of an article. A text without prose, or one of
// which nothing fits the limits, gives a summary without sentences. The error
// is the context's, a [*TooLongError], a [*tokenize.BlockError], wraps
// [ErrLanguage], or is a custom ranker's own; the Summary then has the
// article's ID and nothing else.
func (s *Summarizer) Summarize(ctx context.Context, article Article) (Summary, error) {
	j := s.job()
	defer s.release(j)
	if err := j.choose(ctx, &s.options, article); err != nil {
		return Summary{ID: article.ID}, err
	}
	return j.summary(article), nil
}

// maxPooled is the text length in bytes up to which scratch memory is kept;
// the garbage collector empties the pool when it is not used.
const maxPooled = defaultMaxBytes

// job is the scratch memory of one call.
type job struct {
	doc        tokenize.Document
	vectors    rank.Matrix
	scratch    rank.Scratch
	scores     []float64
	candidates []int
	body       []int // all sentences of the article's prose
	picker     picker
	keywords   []Keyword
}

func (s *Summarizer) job() *job {
	if j, ok := s.scratch.Get().(*job); ok {
		return j
	}
	return new(job)
}

// release gives a job back without a hold on the article.
func (s *Summarizer) release(j *job) {
	if len(j.doc.Text) > maxPooled {
		return
	}
	j.doc.Forget()
	j.keywords = nil
	s.scratch.Put(j)
}

// choose analyses the article, ranks its sentences and picks some.
func (j *job) choose(ctx context.Context, o *Options, a Article) error {
	if len(a.Text) > o.MaxBytes {
		return &TooLongError{Bytes: len(a.Text), Limit: o.MaxBytes}
	}
	lang := a.Language
	if lang == "" {
		lang = o.Language
	}
	if err := checkLanguage(lang); err != nil {
		return err
	}
	in := tokenize.Input{Text: a.Text, Title: a.Title, Language: lang, Blocks: a.Blocks, Segmenter: o.Segmenter}
	if err := j.doc.Parse(ctx, in); err != nil {
		return stepError{err}
	}
	if err := j.rank(ctx, o); err != nil {
		return stepError{err}
	}
	return nil
}

// rank scores the candidates and picks from them.
func (j *job) rank(ctx context.Context, o *Options) error {
	j.findBody()
	j.picker.limit = newLimit(j, o)
	j.findCandidates(o)
	j.picker.reset(j, o)
	if len(j.candidates) == 0 {
		return nil
	}
	j.vectors.Build(&j.doc, j.candidates)
	j.scores = resize(j.scores, len(j.doc.Sentences))
	j.scratch.Reset()
	in := j.input(o)
	if err := rank.Rank(ctx, o.Ranker, &in, j.scores); err != nil {
		return err
	}
	if err := j.picker.pick(ctx, &in); err != nil {
		return err
	}
	if o.Keywords > 0 {
		j.keywords = j.findKeywords(o.Keywords)
	}
	return nil
}

func (j *job) input(o *Options) rank.Input {
	in := rank.Input{Doc: &j.doc, Candidates: j.candidates, Vectors: &j.vectors, Scratch: &j.scratch, Share: j.picker.limit.share}
	if o.Focus != "" {
		in.Focus = j.doc.AppendTerms(nil, o.Focus)
	}
	return in
}

// summary copies the result out of the scratch memory.
func (j *job) summary(a Article) Summary {
	out := Summary{ID: a.ID, Title: j.doc.Title, Language: j.doc.Language, Keywords: j.keywords}
	out.Sentences = make([]Sentence, 0, len(j.picker.chosen))
	for _, k := range j.picker.chosen {
		i := j.candidates[k]
		s := &j.doc.Sentences[i]
		span := j.picker.limit.span(s)
		out.Sentences = append(out.Sentences, Sentence{
			Text: span.Of(a.Text), Start: span.Start, End: span.End,
			Index: i, Paragraph: s.Paragraph, Score: j.scores[i],
		})
	}
	return out
}

func resize(s []float64, n int) []float64 {
	if cap(s) < n {
		return make([]float64, n, n+n/4)
	}
	return s[:n]
}
