package main

import (
	"context"
	"errors"
	"runtime"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/stretchr/testify/require"
)

// numbers emits 0, 1, 2 …, each of one size.
func numbers(n, bytes int) producer[int] {
	return func(_ context.Context, emit func(*int, int) error) error {
		for i := range n {
			if err := emit(&i, bytes); err != nil {
				return err
			}
		}
		return nil
	}
}

// TestAhead keeps the order, however long the work on each takes and however
// little room there is.
func TestAhead(t *testing.T) {
	double := func(_ context.Context, item *int) {
		time.Sleep(time.Duration(*item*7%5) * time.Second)
		*item *= 2
	}
	for _, n := range []int{0, 1, 7, 500} {
		for _, size := range []int{1, 3, 1000} {
			synctest.Test(t, func(t *testing.T) {
				got, want := []int{}, []int{}
				for item, err := range ahead(t.Context(), newRoom(3), numbers(n, size), double) {
					require.NoError(t, err)
					got = append(got, *item)
				}
				for i := range n {
					want = append(want, 2*i)
				}
				require.Equal(t, want, got)
			})
		}
	}
}

// TestAheadHoldsBack reads no more ahead than there is room for.
func TestAheadHoldsBack(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var bytes, most atomic.Int64
		produce := func(_ context.Context, emit func(*int, int) error) error {
			for i := range 200 {
				size := i % 13
				if err := emit(&size, size); err != nil {
					return err
				}
				most.Store(max(most.Load(), bytes.Add(int64(size))))
			}
			return nil
		}
		for item, err := range ahead(t.Context(), newRoom(20), produce, func(context.Context, *int) { time.Sleep(time.Second) }) {
			require.NoError(t, err)
			bytes.Add(-int64(*item))
		}
		require.LessOrEqual(t, int(most.Load()), 20+12, "what is yielded makes room a moment later")
		require.Zero(t, bytes.Load())
	})
}

// TestAheadReserves lets a large item through alone.
func TestAheadReserves(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		space := newRoom(10)
		var working atomic.Int32
		produce := func(ctx context.Context, emit func(*int, int) error) error {
			for i := range 30 {
				if i%10 == 9 {
					if err := errors.Join(space.reserve(ctx), space.reserve(ctx)); err != nil {
						return err
					}
					if working.Load() != 0 {
						t.Error("what is before it is not done")
					}
				}
				if err := emit(&i, 1+i%10*10); err != nil {
					return err
				}
			}
			return nil
		}
		count := 0
		for _, err := range ahead(t.Context(), space, produce, func(context.Context, *int) {
			working.Add(1)
			time.Sleep(time.Second)
			working.Add(-1)
		}) {
			require.NoError(t, err)
			count++
		}
		require.Equal(t, 30, count)
	})
}

// TestAheadStops reads a bounded number of items, and leaves no goroutine when
// its loop has ended: synctest fails a test that does.
func TestAheadStops(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var begun, ended atomic.Int32
		for range ahead(t.Context(), newRoom(1<<20), numbers(10_000, 1), func(context.Context, *int) {
			begun.Add(1)
			time.Sleep(time.Second)
			ended.Add(1)
		}) {
			break
		}
		require.Equal(t, begun.Load(), ended.Load(), "what was taken is done")
		require.LessOrEqual(t, int(begun.Load()), 3*runtime.GOMAXPROCS(0))
	})
}

// TestAheadEnds gives the error that ended the input, after all before it, and
// that of a context also while the input hangs.
func TestAheadEnds(t *testing.T) {
	broken := errors.New("cable cut")
	count := 0
	var ends error
	produce := func(ctx context.Context, emit func(*int, int) error) error {
		return errors.Join(numbers(5, 1)(ctx, emit), broken)
	}
	for _, err := range ahead(t.Context(), newRoom(10), produce, func(context.Context, *int) {}) {
		if ends = err; err == nil {
			count++
		}
	}
	require.Equal(t, 5, count)
	require.ErrorIs(t, ends, broken)

	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	hang := make(chan struct{})
	defer close(hang)
	produce = func(_ context.Context, emit func(*int, int) error) error {
		err := emit(new(int), 1)
		<-hang
		return err
	}
	for _, err := range ahead(ctx, newRoom(10), produce, func(context.Context, *int) {}) {
		ends = err
		cancel()
	}
	require.ErrorIs(t, ends, context.Canceled)
}
