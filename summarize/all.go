package summarize

import (
	"context"
	"iter"
	"runtime"
	"sync"
)

// readAhead is how many articles a worker may be ahead of what was yielded.
const readAhead = 4

// outcome is the summary of one article, once done is closed.
type outcome struct {
	article Article
	summary Summary
	err     error
	done    chan struct{}
}

// All yields the summary of every article in the input's order, made on all
// CPUs with a bounded number of articles read ahead. An article that fails
// yields a Summary with its ID and the error, and the rest goes on. The input
// is read in the caller's goroutine. All ends after the context's error, or
// when the loop over it stops; either way no goroutine is left.
func (s *Summarizer) All(ctx context.Context, articles iter.Seq[Article]) iter.Seq2[Summary, error] {
	return func(yield func(Summary, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		workers := runtime.GOMAXPROCS(0)
		queue := make(chan *outcome, readAhead*workers)
		var group sync.WaitGroup
		defer group.Wait()
		defer close(queue)
		defer cancel()
		for range workers {
			group.Go(func() {
				for o := range queue {
					o.summary, o.err = s.Summarize(ctx, o.article)
					close(o.done)
				}
			})
		}
		yieldAll(ctx, articles, queue, yield)
	}
}

// yieldAll feeds the queue and yields what comes out in the order of the
// input.
func yieldAll(ctx context.Context, articles iter.Seq[Article], queue chan<- *outcome, yield func(Summary, error) bool) {
	var pending []*outcome
	first := func() bool {
		o := pending[0]
		pending = pending[1:]
		<-o.done
		return yield(o.summary, o.err) && ctx.Err() == nil
	}
	for a := range articles {
		o := &outcome{article: a, done: make(chan struct{})}
		queue <- o
		if pending = append(pending, o); len(pending) == cap(queue) && !first() {
			return
		}
	}
	for len(pending) > 0 && first() {
	}
}
