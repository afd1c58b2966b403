package main

import (
	"iter"
	"runtime"
	"sync"
)

// ahead yields what is in a sequence, in its order, after work was done on
// each, on all CPUs with a bounded number ahead of what was yielded. The
// sequence is read in the caller's goroutine. When the loop over it stops, no
// goroutine is left.
func ahead[T any](in iter.Seq[*T], work func(*T)) iter.Seq[*T] {
	type task struct {
		item *T
		done chan struct{}
	}
	return func(yield func(*T) bool) {
		workers := runtime.GOMAXPROCS(0)
		queue := make(chan task, 2*workers)
		var group sync.WaitGroup
		defer group.Wait()
		defer close(queue)
		for range workers {
			group.Go(func() {
				for t := range queue {
					work(t.item)
					close(t.done)
				}
			})
		}
		var pending []task
		first := func() bool {
			t := pending[0]
			pending = pending[1:]
			<-t.done
			return yield(t.item)
		}
		for item := range in {
			t := task{item, make(chan struct{})}
			queue <- t
			if pending = append(pending, t); len(pending) == cap(queue) && !first() {
				return
			}
		}
		for len(pending) > 0 && first() {
		}
	}
}
