package main

import (
	"context"
	"errors"
	"iter"
	"runtime"
	"sync"

	"golang.org/x/sync/semaphore"
)

// room bounds what is on its way between the input and the output, in bytes.
type room struct {
	free     *semaphore.Weighted
	size     int64
	reserved bool // all of it is taken for the item that comes next
}

func newRoom(size int64) *room { return &room{free: semaphore.NewWeighted(size), size: size} }

// reserve waits until nothing is on its way, and keeps it so for the next item.
func (r *room) reserve(ctx context.Context) error {
	if r.reserved {
		return nil
	}
	err := r.free.Acquire(ctx, r.size)
	r.reserved = err == nil
	return err
}

// take waits for room for an item, and returns how much it took.
func (r *room) take(ctx context.Context, bytes int) (int64, error) {
	if r.reserved {
		r.reserved = false
		return r.size, nil
	}
	n := min(int64(bytes), r.size)
	return n, r.free.Acquire(ctx, n)
}

// queued is an item between the reader and the writer; done is closed when it
// has been worked on.
type queued[T any] struct {
	item *T
	took int64
	done chan struct{}
}

// perWorker is how many small items may be ahead for each worker.
const perWorker = 64

// producer emits items, each with its size in bytes, until there are no more or
// emit gives an error.
type producer[T any] func(ctx context.Context, emit func(item *T, bytes int) error) error

// ahead yields what produce emits, in its order, after work was done on each on
// all CPUs; room bounds how many bytes are ahead of the item that is yielded. It
// ends with produce's error, or with the context's. produce runs in a goroutine
// of its own: when the loop stops early, its context is cancelled and ahead does
// not wait for it, because it may hang in a read.
func ahead[T any](ctx context.Context, room *room, produce producer[T], work func(context.Context, *T)) iter.Seq2[*T, error] {
	return func(yield func(*T, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		workers := runtime.GOMAXPROCS(0)
		todo, inOrder := make(chan queued[T], perWorker*workers), make(chan queued[T], perWorker*workers)
		var group sync.WaitGroup
		defer group.Wait()
		defer cancel()
		var ends error
		go func() {
			defer close(inOrder)
			defer close(todo)
			ends = produce(ctx, func(item *T, bytes int) error {
				took, err := room.take(ctx, bytes)
				q := queued[T]{item, took, make(chan struct{})}
				return errors.Join(err, offer(ctx, inOrder, q), offer(ctx, todo, q))
			})
		}()
		for range workers {
			group.Go(func() {
				for q, more := await(ctx, todo); more; q, more = await(ctx, todo) {
					work(ctx, q.item)
					close(q.done)
				}
			})
		}
		for q, more := await(ctx, inOrder); more; q, more = await(ctx, inOrder) {
			if await(ctx, q.done); ctx.Err() != nil {
				break
			}
			if !yield(q.item, nil) {
				return
			}
			room.free.Release(q.took)
		}
		switch {
		case ctx.Err() != nil:
			yield(nil, ctx.Err())
		case ends != nil:
			yield(nil, ends)
		}
	}
}

// offer waits for a place in a channel, but no longer than the context.
func offer[T any](ctx context.Context, to chan<- T, item T) error {
	select {
	case to <- item:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// await waits for an item, but no longer than the context; more is false at
// either's end.
func await[T any](ctx context.Context, from <-chan T) (item T, more bool) {
	if ctx.Err() != nil { // select would choose at random
		return item, false
	}
	select {
	case item, more = <-from:
		return item, more
	case <-ctx.Done():
		return item, false
	}
}
