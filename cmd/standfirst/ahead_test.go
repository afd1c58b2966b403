package main

import (
	"runtime"
	"slices"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"
)

// numbered returns pointers to 0, 1, 2 …
func numbered(n int) []*int {
	list := make([]*int, n)
	for i := range list {
		list[i] = &i
	}
	return list
}

// TestAhead keeps the order, however long the work on each takes.
func TestAhead(t *testing.T) {
	for _, n := range []int{0, 1, 7, 500} {
		got, want := []int{}, []int{}
		for item := range ahead(slices.Values(numbered(n)), func(item *int) {
			for range *item * 7 % 5 {
				runtime.Gosched()
			}
			*item *= 2
		}) {
			got = append(got, *item)
		}
		for i := range n {
			want = append(want, 2*i)
		}
		require.Equal(t, want, got)
	}
}

// TestAheadStops reads no more than a few items ahead, and has ended all work
// when its loop has.
func TestAheadStops(t *testing.T) {
	var read, begun, ended atomic.Int32
	source := func(yield func(*int) bool) {
		for _, item := range numbered(10_000) {
			read.Add(1)
			if !yield(item) {
				return
			}
		}
	}
	for range ahead(source, func(*int) { begun.Add(1); ended.Add(1) }) {
		break
	}
	require.LessOrEqual(t, int(read.Load()), 4*runtime.GOMAXPROCS(0)+2)
	require.Equal(t, begun.Load(), ended.Load())
	require.Equal(t, read.Load(), ended.Load(), "what was taken is done")
}
