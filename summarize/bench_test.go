package summarize_test

import (
	"context"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/clipperhouse/uax29/v2/words"
	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/summarize"
)

// sized returns English prose of about n bytes: the paragraphs of an article
// of testdata, over and over, every time with other names, so that the
// vocabulary grows as in a long text.
func sized(tb testing.TB, n int) string {
	data, err := os.ReadFile("../testdata/one_paragraph_brief.txt")
	require.NoError(tb, err)
	science, err := os.ReadFile("../testdata/science_story.txt")
	require.NoError(tb, err)
	base := string(data) + "\n\n" + string(science)
	var b strings.Builder
	for round := 0; b.Len() < n; round++ {
		for i, paragraph := range strings.Split(base, "\n\n") {
			if round > 0 {
				paragraph = strings.ReplaceAll(paragraph, "a", string(rune('a'+(round+i)%26)))
				paragraph = strings.ReplaceAll(paragraph, "i", string(rune('a'+(round*7+i)%26)))
			}
			b.WriteString(paragraph)
			b.WriteString("\n\n")
		}
	}
	return b.String()[:n]
}

// BenchmarkSummarize is the whole way from text to summary, warm, on one core.
func BenchmarkSummarize(b *testing.B) {
	for _, size := range []struct {
		name  string
		bytes int
	}{{"1KB", 1 << 10}, {"5KB", 5 << 10}, {"50KB", 50 << 10}, {"500KB", 500 << 10}, {"3MB", 3 << 20}} {
		b.Run(size.name, func(b *testing.B) { benchmark(b, sized(b, size.bytes)) })
	}
}

func benchmark(b *testing.B, text string) {
	s, err := summarize.New(summarize.Options{})
	require.NoError(b, err)
	article := summarize.Article{Text: text}
	_, err = s.Summarize(context.Background(), article)
	require.NoError(b, err)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := s.Summarize(context.Background(), article); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkPeakHeap reports the greatest live heap while a text of 3 MB is
// summarized, as a multiple of its length.
func BenchmarkPeakHeap(b *testing.B) {
	text := sized(b, 3<<20)
	s, err := summarize.New(summarize.Options{})
	require.NoError(b, err)
	defer debug.SetGCPercent(debug.SetGCPercent(10))
	for b.Loop() {
		stop, peak := make(chan struct{}), make(chan uint64)
		runtime.GC()
		go func() {
			var most uint64
			var m runtime.MemStats
			for {
				runtime.ReadMemStats(&m)
				most = max(most, m.HeapAlloc)
				select {
				case <-stop:
					peak <- most
					return
				default:
				}
			}
		}()
		_, err := s.Summarize(context.Background(), summarize.Article{Text: text})
		require.NoError(b, err)
		close(stop)
		b.ReportMetric(float64(<-peak)/float64(len(text)), "peak-heap/text")
	}
}

// BenchmarkWordScans reports what a summary costs in scans of the same bytes for
// Unicode words by uax29, the two timed in turn: the fastest of each, as what
// else the machine does only ever adds to them.
func BenchmarkWordScans(b *testing.B) {
	for _, size := range []struct {
		name  string
		bytes int
	}{{"5KB", 5 << 10}, {"50KB", 50 << 10}, {"500KB", 500 << 10}, {"3MB", 3 << 20}} {
		b.Run(size.name, func(b *testing.B) {
			text := sized(b, size.bytes)
			s, err := summarize.New(summarize.Options{})
			require.NoError(b, err)
			article := summarize.Article{Text: text}
			summary, scan := time.Hour, time.Hour
			for b.Loop() {
				begin := time.Now()
				if _, err := s.Summarize(context.Background(), article); err != nil {
					b.Fatal(err)
				}
				middle := time.Now()
				for it := words.FromString(text); it.Next(); {
				}
				summary, scan = min(summary, middle.Sub(begin)), min(scan, time.Since(middle))
			}
			b.ReportMetric(float64(summary)/float64(scan), "scans")
			b.ReportMetric(float64(summary)/float64(len(text)), "ns/byte")
			b.ReportMetric(float64(summary)/1e3, "µs-fastest")
		})
	}
}

// BenchmarkSteadyHeap reports what is alive, in megabytes, after eight goroutines
// made summaries of articles of 5 KB whose vocabulary changes: the Summarizer's
// scratch memory and the tables of the language, the texts apart. b.N counts
// articles.
func BenchmarkSteadyHeap(b *testing.B) {
	const bytes, goroutines = 5 << 10, 8
	corpus := sized(b, 4<<20)
	before := liveHeap()
	s, err := summarize.New(summarize.Options{Language: "en"})
	require.NoError(b, err)
	var next atomic.Int64
	var group sync.WaitGroup
	for range goroutines {
		group.Go(func() {
			for n := next.Add(1); n <= int64(b.N); n = next.Add(1) {
				from := int(n) * 4099 % (len(corpus) - bytes)
				if _, err := s.Summarize(context.Background(), summarize.Article{Text: corpus[from : from+bytes]}); err != nil {
					b.Error(err)
				}
			}
		})
	}
	group.Wait()
	b.ReportMetric(float64(liveHeap()-before)/1e6, "live-MB") // a pool outlives one collection
	runtime.KeepAlive(corpus)
}

// liveHeap returns the bytes of the heap that a collection leaves.
func liveHeap() int64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}
