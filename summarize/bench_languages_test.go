package summarize_test

import (
	"context"
	"os"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/summarize"
)

// BenchmarkLanguages reports what a summary costs a byte in several languages,
// as a multiple of English: the fastest runs of both, which take turns. Each text is an article of
// testdata.
func BenchmarkLanguages(b *testing.B) {
	english := article(b, "agency_page")
	for _, name := range []string{"ru_novost", "fr_actualite", "de_nachricht", "ar_khabar", "hi_samachar", "ko_gisa", "th_khao", "zh_xinwen", "ja_kiji"} {
		b.Run(name, func(b *testing.B) {
			text := article(b, name)
			s, err := summarize.New(summarize.Options{})
			require.NoError(b, err)
			here, there := time.Hour, time.Hour
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				begin := time.Now()
				_, err := s.Summarize(context.Background(), summarize.Article{Text: english})
				middle := time.Now()
				_, err2 := s.Summarize(context.Background(), summarize.Article{Text: text})
				here, there = min(here, time.Since(middle)), min(there, middle.Sub(begin))
				if err != nil || err2 != nil {
					b.Fatal(err, err2)
				}
			}
			b.ReportMetric(float64(here)/float64(len(text))/(float64(there)/float64(len(english))), "times-English/byte")
		})
	}
}

// article returns an article of testdata.
func article(b *testing.B, name string) string {
	data, err := os.ReadFile("../testdata/" + name + ".txt")
	require.NoError(b, err)
	return string(data)
}
