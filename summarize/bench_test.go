package summarize_test

import (
	"context"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
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

// BenchmarkHostile shows that the time stays linear in texts that are made to
// hurt.
func BenchmarkHostile(b *testing.B) {
	for _, text := range []struct{ name, unit string }{
		{"newlines", "\n"}, {"stops", "."}, {"letters", "a"}, {"one-line", "lorem ipsum dolor "},
		{"alike", "The same sentence stands here again. "}, {"one-word-paragraphs", "word\n\n"},
		{"invalid", "\xff\xfe"}, {"quotes", "\"“"}, {"open", "("},
	} {
		for _, megabytes := range []int{1, 10} {
			b.Run(fmt.Sprintf("%s/%dMB", text.name, megabytes), func(b *testing.B) {
				benchmark(b, strings.Repeat(text.unit, megabytes<<20/len(text.unit)))
			})
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
