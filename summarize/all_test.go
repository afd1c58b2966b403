package summarize_test

import (
	"context"
	"fmt"
	"iter"
	"runtime"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/summarize"
)

// stream yields n articles, every seventh in a language nobody has, and counts
// how many were read.
func stream(n int, read *int) iter.Seq[summarize.Article] {
	return func(yield func(summarize.Article) bool) {
		for i := range n {
			*read++
			a := summarize.Article{ID: fmt.Sprint(i), Text: fmt.Sprintf("Article number %d tells about the boats of the harbour. It ends here.", i)}
			if i%7 == 3 {
				a.Language = "tlh"
			}
			if !yield(a) {
				return
			}
		}
	}
}

func TestAllKeepsOrderAndErrors(t *testing.T) {
	s, err := summarize.New(summarize.Options{Sentences: 1})
	require.NoError(t, err)
	read, n := 0, 0
	for summary, err := range s.All(context.Background(), stream(500, &read)) {
		require.Equal(t, fmt.Sprint(n), summary.ID)
		if n%7 == 3 {
			require.ErrorIs(t, err, summarize.ErrLanguage)
			require.Empty(t, summary.Sentences)
		} else {
			require.NoError(t, err)
			require.Contains(t, summary.String(), fmt.Sprintf("number %d ", n))
		}
		n++
		require.LessOrEqual(t, read, n+4*runtime.GOMAXPROCS(0), "read too far ahead")
	}
	require.Equal(t, 500, n)
}

func TestAllStopsEarly(t *testing.T) {
	s, err := summarize.New(summarize.Options{})
	require.NoError(t, err)
	before := runtime.NumGoroutine()
	read := 0
	for range s.All(context.Background(), stream(500, &read)) {
		break
	}
	require.Less(t, read, 500)
	for range 1000 { // goroutines that have returned may be counted for a moment
		if runtime.NumGoroutine() <= before {
			break
		}
		time.Sleep(time.Millisecond)
	}
	require.LessOrEqual(t, runtime.NumGoroutine(), before)
}

func TestAllCancelled(t *testing.T) {
	s, err := summarize.New(summarize.Options{})
	require.NoError(t, err)
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	read, n := 0, 0
	for range s.All(ctx, stream(100000, &read)) {
		if n++; n == 10 {
			cancel()
		}
	}
	require.Less(t, n, 100)
}

func TestConcurrentUse(t *testing.T) {
	s, err := summarize.New(summarize.Options{Keywords: 3})
	require.NoError(t, err)
	texts := articles(t)
	want := make([]summarize.Summary, len(texts))
	for i, text := range texts {
		want[i], err = s.Summarize(context.Background(), summarize.Article{Text: text})
		require.NoError(t, err)
	}
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for i, text := range texts {
				got, err := s.Summarize(context.Background(), summarize.Article{Text: text})
				if err != nil || len(got.Sentences) != len(want[i].Sentences) || got.String() != want[i].String() {
					t.Errorf("article %d: %v %v", i, got, err)
				}
			}
		})
	}
	group.Wait()
}
